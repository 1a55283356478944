//! "Check your vote": the marks in order, what is not ranked, and the one button that counts.

use leptos::prelude::*;
use wardmote::ballot::{CastId, Ranking};

use super::sheet::{Carried, Help, Marks, Practice, Sheet};
use crate::context::{Ask, words};
use crate::shell::{Look, Page};

/// The check page. With `has_failed`, after a cast that did not get through.
pub fn check(
    ask: &Ask,
    sheet: Sheet,
    ranking: Ranking,
    is_blank: bool,
    cast: CastId,
    has_failed: bool,
) -> Page {
    let title = ask.words.say("vote-check-title");
    Page::new(title, move || view! { <Check sheet ranking is_blank cast has_failed/> })
        .look(Look::Ballot)
        .status(if has_failed { 503 } else { 200 })
        .keeping("ballot", "check")
}

#[component]
fn Check(
    sheet: Sheet,
    ranking: Ranking,
    is_blank: bool,
    cast: CastId,
    has_failed: bool,
) -> impl IntoView {
    let words = words();
    let order = ranking.to_order(sheet.choices.len());
    let has_one = !is_blank && ranking.options().len() == 1 && sheet.choices.len() > 1;
    let failed = has_failed
        .then(|| view! { <p class="summary error" role="alert">{words.say("vote-failed")}</p> });
    let marks = if is_blank {
        view! { <p class="notice">{words.say("vote-check-blank")}</p> }.into_any()
    } else {
        view! { <Marks choices=sheet.choices.clone() ranking/> }.into_any()
    };
    let only_one = has_one.then(|| view! { <p>{words.say("vote-check-one")}</p> });
    let blank = is_blank.then(|| view! { <input type="hidden" name="blank" value="1"/> });
    view! {
        <Practice on=sheet.is_practice/>
        {failed}
        <h1>{words.say("vote-check-title")}</h1>
        <p><bdi>{sheet.contest.question.to_string()}</bdi></p>
        {marks}
        {only_one}
        <form id="ballot" method="post" action=sheet.action.clone()>
            <Carried contest=sheet.contest.clone()/>
            <input type="hidden" name="order" value=order/>
            <input type="hidden" name="cast_id" value=cast.to_field()/>
            {blank}
            <div class="bar">
                <button class="quiet" name="change" value="1">{words.say("vote-check-change")}</button>
                <button name="cast" value="1">{words.say("vote-cast")}</button>
            </div>
        </form>
        <Help until=(!sheet.is_practice).then_some(sheet.contest)/>
    }
}
