//! Answers that seem to say the same, beside each other: a suggestion, and a person decides.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::issues::Alike;
use wardmote::count::tale::Voice;
use wardmote::id::WardId;

use super::HERE;
use crate::context::{Ask, words};
use crate::parts::choice::{Choice, Choices, wards};
use crate::parts::desk::Desk;
use crate::parts::gather::{AnswerTick, GatherActs, standing};
use crate::shell::Page;

/// Groups on one page: what a person sorts in one sitting. Those that are done leave it.
const GROUPS_PER_PAGE: usize = 20;

/// The groups of a ward's answers that seem to say the same.
pub async fn alike(ask: &Ask, ward: Option<WardId>) -> Done<Page> {
    let all_wards = ask.clerk.list_wards().await?;
    let ward = ward.or_else(|| all_wards.first().map(|ward| ward.id));
    let (groups, issues) = match ward {
        Some(ward) => (
            ask.clerk.list_alike(&ask.visitor, ward).await?,
            ask.clerk.list_issues(&ask.visitor, Some(ward)).await?,
        ),
        None => (Vec::new(), Vec::new()),
    };
    Ok(Page::new(ask.words.say("alike-title"), move || {
        let words = words();
        let choices = wards(&all_wards, None);
        let chosen = ward.map(|id| id.to_string()).unwrap_or_default();
        let none =
            groups.is_empty().then(|| view! { <p class="notice">{words.say("alike-none")}</p> });
        let standing = standing(&words, &issues);
        let groups = ward.map(|ward| {
            groups
                .into_iter()
                .take(GROUPS_PER_PAGE)
                .map(|group| view! { <Group ward group issues=standing.clone()/> })
                .collect_view()
        });
        view! {
            <Desk here=HERE>
                <h1>{words.say("alike-title")}</h1>
                <p>{words.say("alike-lead")}</p>
                <form method="get" action=format!("{HERE}/alike") class="narrow">
                    <Choice name="ward" label=words.say("answers-ward") choices chosen/>
                    <button class="quiet">{words.say("answers-show")}</button>
                </form>
                {none}
                {groups}
            </Desk>
        }
    }))
}

/// One group, all of it ticked: whoever looks takes out what does not belong.
#[component]
fn Group(ward: WardId, group: Alike, issues: Choices) -> impl IntoView {
    let words = words();
    let n = i64::try_from(group.answers.len()).unwrap_or(i64::MAX);
    let why = if group.shared.is_empty() {
        words.tell("alike-why-spelling", &[("n", n.into())])
    } else {
        let shared = words.list(&group.shared);
        words.tell("alike-why-words", &[("n", n.into()), ("words", shared.into())])
    };
    let ticks = group
        .answers
        .into_iter()
        .map(|answer| view! { <li><AnswerTick answer ticked=true/></li> })
        .collect_view();
    view! {
        <section class="group">
            <h2>{why}</h2>
            <form method="post" action="/organise/issues">
                <ul class="answers">{ticks}</ul>
                <GatherActs ward new=group.new title=group.title issues under=group.under/>
            </form>
        </section>
    }
}
