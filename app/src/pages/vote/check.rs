//! "Check your vote": the marks in order, what is not ranked, and the one button that counts.

use leptos::prelude::*;
use wardmote::ballot::{Cast, Ranking};

use super::sheet::{Carried, Changing, Help, Marks, Practice, Sheet};
use crate::context::{Ask, words};
use crate::shell::{Look, Page};

/// The check page. With a failure, after a cast that did not get through: the
/// sentence that says so.
pub fn check(
    ask: &Ask,
    sheet: Sheet,
    ranking: Ranking,
    is_blank: bool,
    cast: Cast,
    failure: Option<String>,
) -> Page {
    let title = ask.words.say("vote-check-title");
    let status = if failure.is_some() { 503 } else { 200 };
    Page::new(title, move || view! { <Check sheet ranking is_blank cast failure/> })
        .look(Look::Ballot)
        .status(status)
        .keeping("ballot", "check")
}

#[component]
fn Check(
    sheet: Sheet,
    ranking: Ranking,
    is_blank: bool,
    cast: Cast,
    failure: Option<String>,
) -> impl IntoView {
    let words = words();
    let order = ranking.to_order(sheet.choices.len());
    let has_one = !is_blank && ranking.options().len() == 1 && sheet.choices.len() > 1;
    let failed =
        failure.map(|sentence| view! { <p class="summary error" role="alert">{sentence}</p> });
    let marks = if is_blank {
        view! { <p class="notice">{words.say("vote-check-blank")}</p> }.into_any()
    } else {
        view! { <Marks choices=sheet.choices.clone() ranking/> }.into_any()
    };
    let only_one = has_one.then(|| view! { <p>{words.say("vote-check-one")}</p> });
    // Always there, so that the request has one length whatever is on the ballot.
    let blank = if is_blank { "1" } else { "0" };
    let replaces = cast.replaces.map(|version| {
        view! { <input type="hidden" name="replaces" value=version.to_string()/> }
    });
    view! {
        <Practice on=sheet.is_practice/>
        {failed}
        <h1>{words.say("vote-check-title")}</h1>
        <p><bdi>{sheet.contest.question.to_string()}</bdi></p>
        <Changing version=sheet.version/>
        {marks}
        {only_one}
        <form id="ballot" method="post" action=sheet.action.clone()>
            <Carried contest=sheet.contest.clone()/>
            <input type="hidden" name="order" value=order/>
            <input type="hidden" name="cast_id" value=cast.id.to_field()/>
            {replaces}
            <input type="hidden" name="blank" value=blank/>
            <div class="bar">
                <button class="quiet" name="change" value="1">{words.say("vote-check-change")}</button>
                <button name="cast" value="1">{words.say("vote-cast")}</button>
            </div>
        </form>
        <Help until=(!sheet.is_practice).then_some(sheet.contest)/>
    }
}
