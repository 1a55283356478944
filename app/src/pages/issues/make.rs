//! Making an issue: of answers that say the same, or by hand.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::error::{Field as Box, Refusal};
use wardmote::id::{AnswerId, IssueId, WardId};
use wardmote::issue::Voiced;
use wardmote::text::{DETAILS_MAX, TITLE_MAX};

use super::HERE;
use crate::context::{Ask, words};
use crate::parts::choice::{Choice, wards};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::gather::{AnswerTick, standing};
use crate::parts::textarea::SafeTextarea;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// The page on which an issue gets its words.
pub async fn make(ask: &Ask, typed: Typed, trouble: Trouble) -> Done<Page> {
    let all = ask.clerk.list_wards().await?;
    let ids: Vec<_> = typed.all("answer").filter_map(|id| AnswerId::parse(id).ok()).collect();
    let answers = ask.clerk.find_answers(&ask.visitor, &ids).await?;
    let new = IssueId::parse(typed.one("new")).unwrap_or_else(|_| ask.clerk.new_issue());
    let ward = WardId::parse(typed.one("ward")).ok();
    let issues = match ward {
        Some(ward) => ask.clerk.list_issues(&ask.visitor, Some(ward)).await?,
        None => Vec::new(),
    };
    let status = trouble.clone();
    let page = Page::new(ask.words.say("make-title"), move || {
        let words = words();
        let has_answers = !ids.is_empty();
        let target = match trouble.0.as_ref().and_then(Refusal::field) {
            Some(Box::Title) => Some("title"),
            Some(Box::Details) => Some("details"),
            Some(Box::Ward) => Some("ward"),
            Some(Box::Options) => Some("issue"),
            _ => None,
        };
        let ticks = answers
            .into_iter()
            .map(|answer| view! { <li><AnswerTick answer ticked=true/></li> })
            .collect_view();
        let under = has_answers
            .then(|| view! { <Under issues typed=typed.clone() trouble=trouble.clone()/> });
        // Answers are of one ward; what is made of none is of the ward that is chosen.
        let place = match ward.filter(|_| has_answers) {
            Some(ward) => {
                view! { <input type="hidden" name="ward" value=ward.to_string()/> }.into_any()
            }
            None => view! {
                <Choice
                    name="ward"
                    label=words.say("make-ward")
                    choices=wards(&all, None)
                    chosen=typed.one("ward")
                    error=trouble.at(&words, Box::Ward)
                />
            }
            .into_any(),
        };
        view! {
            <Desk here=HERE>
                {trouble.summary(target)}
                <h1>{words.say("make-title")}</h1>
                <form method="post" action=HERE>
                    <input type="hidden" name="new" value=new.to_string()/>
                    <ul class="answers">{ticks}</ul>
                    {place}
                    <WordBoxes typed=typed.clone() trouble=trouble.clone()/>
                    <button>{words.say("make-make")}</button>
                    {under}
                </form>
            </Desk>
        }
    });
    Ok(status.on(page))
}

/// The boxes of an issue's words.
#[component]
pub fn WordBoxes(
    /// What was typed.
    typed: Typed,
    /// What is the matter with it.
    trouble: Trouble,
) -> impl IntoView {
    let words = words();
    let limit = |max: usize| i64::try_from(max).unwrap_or(i64::MAX);
    // No `maxlength`: browsers cut what is pasted without a word.
    view! {
        <Field
            name="title"
            label=words.say("make-words")
            hint=words.tell("make-words-hint", &[("max", limit(TITLE_MAX).into())])
            value=typed.one("title")
            error=trouble.at(&words, Box::Title)
        />
        <SafeTextarea
            name="details"
            label=words.say("make-details")
            hint=words.tell("make-details-hint", &[("max", limit(DETAILS_MAX).into())])
            value=typed.one("details")
            error=trouble.at(&words, Box::Details)
            rows=2
        />
    }
}

/// An issue that is there already, to put the answers under.
#[component]
fn Under(issues: Vec<Voiced>, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    view! {
        <h2>{words.say("gather-existing")}</h2>
        <Choice
            name="issue"
            label=words.say("make-issue")
            choices=standing(&words, &issues)
            chosen=typed.one("issue")
            error=trouble.at(&words, Box::Options)
        />
        <button class="quiet" formaction="/organise/answers/gather">
            {words.say("gather-put")}
        </button>
    }
}
