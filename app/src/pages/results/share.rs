//! Taking a published result along: as files, as a sheet to print, as a picture.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::counts::Counted;
use wardmote::count::tale::{DECIMALS_SEEN, Tale};
use wardmote::id::ContestId;
use wardmote::record::publication::Part;
use wardmote_print::picture::{Bar, Picture};

use super::ward_of;
use crate::context::{Ask, words};
use crate::parts::telling::tell;
use crate::reveal::Reveal;
use crate::shell::Card;
use crate::words::Words;

/// As many rows as a picture shows in letters that are read on a phone.
const BARS_MAX: usize = 3;

/// The picture of a published count, in the language of whoever asks.
pub async fn picture(ask: &Ask, counted: &Counted) -> Done<Picture> {
    let ward = ward_of(ask, &counted.contest).await?;
    let (words, base) = (&ask.words, ask.base.as_str());
    let reveal = tell(words, base, counted);
    let verdict = reveal.result.first().cloned().unwrap_or_default();
    let alt = alt(words, &reveal.tale, &reveal.turnout);
    Ok(Picture {
        lang: words.lang.tag(),
        is_rtl: words.lang.dir() == "rtl",
        place: ward.map(|ward| ward.name.to_string()).unwrap_or_default(),
        question: reveal.question.clone(),
        chosen: words.say("results-chosen"),
        winners: reveal.chosen(),
        verdict,
        bars: bars(&reveal.tale),
        turnout: reveal.turnout.clone(),
        address: base.split_once("://").map_or(base, |(_, host)| host).to_owned(),
        alt,
    })
}

/// What a picture of a result says, for people who do not see it.
fn alt(words: &Words, tale: &Tale, turnout: &str) -> String {
    let verdict = tale.result.first().cloned().unwrap_or_default();
    let args = [
        ("question", tale.question.clone().into()),
        ("verdict", verdict.into()),
        ("turnout", turnout.to_owned().into()),
    ];
    words.tell("share-picture-alt", &args)
}

/// The last round, in the order of the result; nothing where more stand than can be shown.
pub fn bars(tale: &Tale) -> Vec<Bar> {
    let Some(last) = tale.rounds.len().checked_sub(1) else { return Vec::new() };
    let standing: Vec<_> = tale.standing(last).collect();
    if standing.len() > BARS_MAX {
        return Vec::new();
    }
    let bar = |(at, row, bar): (usize, &wardmote::count::tale::Row, _)| {
        let bar: wardmote::count::tale::Bar = bar;
        Bar {
            title: row.title.clone(),
            votes: bar.votes.rounded(DECIMALS_SEEN).to_string(),
            length: tale.place(bar.votes),
            is_chosen: tale.winners.contains(&at),
        }
    };
    standing.into_iter().map(bar).collect()
}

/// What other sites show of a page about a count that is told.
pub fn card(ask: &Ask, id: ContestId, reveal: &Reveal, path: String) -> Card {
    let alt = alt(&ask.words, &reveal.tale, &reveal.turnout);
    let lang = ask.words.lang.tag();
    let image = ask.has_pictures.then(|| format!("/r/{id}/picture.png?lang={lang}"));
    let verdict = reveal.result.first().cloned().unwrap_or_default();
    Card { path, description: format!("{} {verdict}", reveal.question), image, alt }
}

/// Everything there is to take along.
#[component]
pub fn TakeAlong(
    /// The vote.
    contest: ContestId,
    /// How much of the rankings everybody gets; none for contests without a record.
    #[prop(optional_no_strip)]
    part: Option<Part>,
    /// What its picture says, where there is one.
    #[prop(optional_no_strip)]
    picture: Option<String>,
) -> impl IntoView {
    let words = words();
    let lang = words.lang.tag();
    let item = |key: &str, file: &str| {
        let (name, what) = (words.say(key), words.say(&format!("{key}-what")));
        let href = format!("/r/{contest}/{file}?lang={lang}");
        view! { <li><a href=href rel="nofollow">{name}</a><p class="hint">{what}</p></li> }
    };
    let has_ballots = matches!(part, Some(Part::All | Part::Counted));
    let ballots = has_ballots.then(|| {
        [item("share-blt", "ballots.blt"), item("share-ballots", "ballots.csv")].collect_view()
    });
    let part = part.map(|part| {
        let key = match part {
            Part::All => "share-part-all",
            Part::Counted => "share-part-counted",
            Part::Numbers => "share-part-numbers",
        };
        view! { <p>{words.say(key)}</p> }
    });
    let picture = picture.map(|alt| view! { <SharePicture contest alt/> });
    view! {
        <section id="share">
            <h2>{words.say("share-title")}</h2>
            <p>{words.say("share-lead")}</p>
            <ul class="files">
                {item("share-print", "print")}
                {item("share-rounds", "rounds.csv")}
                {item("share-json", "result.json")}
                {item("share-rcvis", "rcvis.json")}
                {ballots}
            </ul>
            {part}
            {picture}
        </section>
    }
}

/// The picture of a result, to look at and to keep.
#[component]
pub fn SharePicture(
    /// The vote.
    contest: ContestId,
    /// What it says.
    alt: String,
) -> impl IntoView {
    let words = words();
    let file = |kind| format!("/r/{contest}/picture.{kind}?lang={}", words.lang.tag());
    view! {
        <h3>{words.say("share-picture")}</h3>
        <p>
            <img class="share" src=file("png") alt=alt width="1200" height="630" loading="lazy"/>
        </p>
        <p class="buttons">
            <a class="button quiet" href=file("png") download>{words.say("share-picture-png")}</a>
            <a class="button quiet" href=file("svg") download>{words.say("share-picture-svg")}</a>
        </p>
    }
}
