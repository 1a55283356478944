//! The ballot: the question, how it works, the options, and the way to the check page.

use leptos::prelude::*;
use wardmote::ballot::{Ranking, Touch};
use wardmote::contest::Contest;
use wardmote::error::Refusal;
use wardmote::id::OptionId;

use super::sheet::{Carried, Changing, Heading, Help, Notice, Sheet, number};
use crate::context::words;
use crate::islands::ranker::{Ranker, Sentences};
use crate::pages::trouble;
use crate::parts::notice::ErrorSummary;
use crate::shell::{Look, Page};
use crate::words::Words;

/// The ballot with these marks; `touch` is what was pressed to make them.
pub fn ballot(
    sheet: Sheet,
    ranking: Ranking,
    touch: Option<Touch>,
    refusal: Option<Refusal>,
) -> Page {
    let status = refusal.as_ref().map_or(200, trouble::status);
    let title = sheet.contest.question.to_string();
    Page::new(title, move || view! { <Ballot sheet ranking touch refusal/> })
        .look(Look::Ballot)
        .status(status)
        .with_islands()
        .keeping("ballot", "show")
}

#[component]
fn Ballot(
    sheet: Sheet,
    ranking: Ranking,
    touch: Option<Touch>,
    refusal: Option<Refusal>,
) -> impl IntoView {
    let words = words();
    let choices = sheet.choices.clone();
    let sentences = sentences(&words, choices.len());
    let status = sentences.tell(touch, &choices, &ranking);
    let is_nothing_ranked = refusal == Some(Refusal::NothingRanked);
    let places = i64::from(sheet.contest.rules.seats);
    let places = (places > 1).then(|| {
        view! { <li>{words.tell("vote-places", &[("count", places.into())])}</li> }
    });
    let or_blank = is_nothing_ranked.then(
        || view! { <p><a class="button plain" href="#blank">{words.say("vote-or-blank")}</a></p> },
    );
    let notice = (!sheet.is_practice).then(|| view! { <Notice contest=sheet.contest.clone()/> });
    view! {
        {notice}
        <ErrorSummary refusal target=Some("options")/>
        {or_blank}
        <Heading sheet=sheet.clone()/>
        <Changing version=sheet.version/>
        <ul class="how">
            <li>{words.say("vote-how-tap")}</li>
            <li>{words.say("vote-how-some")}</li>
            {places}
        </ul>
        <form id="ballot" method="post" action=sheet.action.clone()>
            <Carried contest=sheet.contest.clone()/>
            <Ranker choices ranking status pressed=touch.map(pressed) sentences/>
            <button class="plain" id="blank" name="blank" value="1">
                {words.say("vote-blank")}
            </button>
        </form>
        <Promise contest=sheet.contest.clone() is_practice=sheet.is_practice/>
        <Help until=(!sheet.is_practice).then_some(sheet.contest)/>
    }
}

/// What will be published of the ballots, and what opening fixed.
#[component]
fn Promise(contest: Contest, is_practice: bool) -> impl IntoView {
    let words = words();
    let key = format!("vote-publication-{}", contest.rules.publication.key());
    let fixed = (!is_practice).then(|| {
        let href = format!("/r/{}#opening", contest.id);
        view! { " " <a href=href>{words.say("vote-fixed")}</a> }
    });
    view! { <p class="hint">{words.say(&key)} {fixed}</p> }
}

/// The button a touch came from, as the form names it.
fn pressed(touch: Touch) -> (String, OptionId) {
    let (key, id) = match touch {
        Touch::Tap(id) => ("tap", id),
        Touch::Up(id) => ("up", id),
        Touch::Down(id) => ("down", id),
    };
    (key.to_owned(), id)
}

/// The sentences of a ballot with so many options.
fn sentences(words: &Words, options: usize) -> Sentences {
    // What is not known yet stays as a gap to be filled at every touch.
    let gaps = [("title", "{title}".into()), ("n", "{n}".into()), ("of", "{of}".into())];
    let count =
        |n| words.tell("vote-count", &[("n", number(n).into()), ("of", number(options).into())]);
    Sentences {
        counts: (0..=options).map(count).collect(),
        now: words.tell("vote-now", &gaps),
        off: words.tell("vote-off", &gaps),
        choice: words.tell("vote-choice", &gaps),
        unranked: words.say("vote-unranked"),
        up: words.tell("vote-up", &gaps),
        down: words.tell("vote-down", &gaps),
        check: words.say("vote-check"),
    }
}
