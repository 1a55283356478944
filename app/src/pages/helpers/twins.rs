//! Entries that may be one person, for organisers: side by side, with two buttons.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::helper::Helper;
use wardmote::helper::alike::{Pair, Why};

use super::HERE;
use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::notice::DoneNotice;
use crate::shell::Page;

/// The address of this page.
pub const TWINS: &str = "/organise/helpers/twins";

/// All pairs that are offered.
pub async fn twins(ask: &Ask, done: Option<&'static str>) -> Done<Page> {
    let pairs = ask.clerk.list_pairs(&ask.visitor).await?;
    Ok(Page::new(ask.words.say("helper-twins-title"), move || {
        let words = words();
        let done = done.map(|key| view! { <DoneNotice text=words.say(key)/> });
        let none = pairs
            .is_empty()
            .then(|| view! { <p class="notice">{words.say("helper-twins-none")}</p> });
        let rows = pairs.into_iter().map(|pair| view! { <OnePair pair/> }).collect_view();
        view! {
            <Desk here=HERE>
                {done}
                <p><a href=HERE>{words.say("helper-list-title")}</a></p>
                <h1>{words.say("helper-twins-title")}</h1>
                <p>{words.say("helper-twins-lead")}</p>
                {none}
                <ul class="cards">{rows}</ul>
            </Desk>
        }
    }))
}

/// An entry in a line.
#[component]
fn Entry(helper: Helper) -> impl IntoView {
    let words = words();
    let joined = words.day(helper.joined_at);
    view! {
        <li>
            <a href=format!("{HERE}/{}", helper.id)><bdi>{helper.profile.name.to_string()}</bdi></a>
            " · "
            <bdi dir="ltr">{helper.profile.reach.as_str().to_owned()}</bdi>
            " · "
            {joined}
        </li>
    }
}

/// Two entries, and what can be said of them.
#[component]
fn OnePair(pair: Pair) -> impl IntoView {
    let words = words();
    let Pair { first, second, why } = pair;
    let why = words.say(match why {
        Why::Reach => "helper-twins-reach",
        Why::Name => "helper-twins-name",
    });
    let ids = [first.id.to_string(), second.id.to_string()];
    let name = first.profile.name.to_string();
    view! {
        <li class="card">
            <p class="meta">{why}</p>
            <ul>
                <Entry helper=first/>
                <Entry helper=second/>
            </ul>
            <form method="post" action=TWINS class="buttons">
                <input type="hidden" name="one" value=ids[0].clone()/>
                <input type="hidden" name="other" value=ids[1].clone()/>
                <button name="act" value="merge">
                    {words.say("helper-twins-merge")}<span class="vh">": " {name.clone()}</span>
                </button>
                <button class="quiet" name="act" value="apart">
                    {words.say("helper-twins-apart")}<span class="vh">": " {name}</span>
                </button>
            </form>
        </li>
    }
}

/// The entries that went into somebody's, each with the way out of it again.
#[component]
pub fn Merged(
    /// The entries.
    merged: Vec<Helper>,
    /// Whether an organiser looks, who can take them out.
    #[prop(optional)]
    may_part: bool,
) -> impl IntoView {
    let words = words();
    (!merged.is_empty()).then(|| {
        let rows = merged.into_iter().map(|helper| {
            let at = format!("{HERE}/{}/part", helper.id);
            let part = may_part.then(|| {
                view! {
                    <form method="post" action=at>
                        <button class="quiet">
                            {words.say("helper-merged-part")}
                            <span class="vh">": " {helper.profile.name.to_string()}</span>
                        </button>
                    </form>
                }
            });
            let name = helper.profile.name.to_string();
            let reach = helper.profile.reach.as_str().to_owned();
            view! {
                <li>
                    <p><bdi>{name}</bdi>" · "<bdi dir="ltr">{reach}</bdi></p>
                    {part}
                </li>
            }
        });
        let rows = rows.collect_view();
        view! {
            <section class="merged">
                <h2>{words.say("helper-merged")}</h2>
                <ul class="plan">{rows}</ul>
            </section>
        }
    })
}
