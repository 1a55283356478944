//! A result on paper: at most two pages of A4 that need no colour.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::counts::Counted;
use wardmote::count::others::OtherLine;
use wardmote::count::tale::{DECIMALS_SEEN, Row, Tale, Told};
use wardmote::id::ContestId;
use wardmote::record::hash::Hash;
use wardmote::record::publication::Part;

use super::{others_of, ward_of};
use crate::context::{Ask, words};
use crate::parts::channels::InRoom;
use crate::parts::qr::{Qr, typed};
use crate::parts::telling::tell;
use crate::reveal::Reveal;
use crate::shell::{Look, Page};
use crate::words::Words;

/// From so many rounds on everything is written smaller, so that two pages do.
const ROUNDS_MANY: usize = 6;
/// From so many rounds on the table has a line for each round, and no columns to spare.
const ROUNDS_MOST: usize = 9;

/// The sheet of a published result, for anybody.
///
/// # Errors
/// Not found before publication.
pub async fn report(ask: &Ask, id: ContestId) -> Done<Page> {
    let counted = ask.clerk.count_to_take(id).await?;
    let ward = ward_of(ask, &counted.contest).await?;
    let opening = ask.clerk.opening(id).await?.map(|opening| opening.hash());
    let reveal = tell(&ask.words, &ask.base, &counted);
    let others = others_of(&ask.words, &counted);
    let day = counted.contest.published_at.map(|at| ask.words.day(at));
    let place = ward.map(|ward| ward.name.to_string());
    let address = format!("{}/r/{id}", ask.base);
    let title = ask.words.say("results-title");
    let page = Page::new(title, move || {
        let size = match reveal.rounds.len() {
            ROUNDS_MOST.. => "report most",
            ROUNDS_MANY.. => "report many",
            _ => "report",
        };
        let words = words();
        let meta = [place, day].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        view! {
            <main id="main" class=size>
                <p class="screen-only"><a href=format!("/r/{id}")>{words.say("report-back")}</a></p>
                <p class="screen-only notice">{words.say("report-print")}</p>
                <Verdict reveal=reveal.clone() meta in_room=counted.in_room/>
                <Rounds tale=reveal.tale.clone()/>
                <Others lines=others/>
                <Evidence counted opening reveal address/>
            </main>
        }
    });
    Ok(page.look(Look::Print))
}

/// What came out.
#[component]
fn Verdict(reveal: Reveal, meta: String, in_room: Option<u64>) -> impl IntoView {
    let mut result = reveal.result.iter().cloned();
    let verdict = result.next();
    let rest: Vec<_> = result.collect();
    view! {
        <h1><bdi>{reveal.question.clone()}</bdi></h1>
        <p class="meta"><bdi>{meta}</bdi></p>
        <section class="verdict">
            <p class="lead">{verdict}</p>
            <p>{rest.join(" ")}</p>
            <p>{reveal.turnout.clone()}</p>
            <InRoom people=in_room/>
        </section>
    }
}

/// All rounds in one table, and below it their sentences.
#[component]
fn Rounds(tale: Tale) -> impl IntoView {
    let words = words();
    if tale.rounds.is_empty() {
        let rows = tale.rows.into_iter().map(|row| view! { <li><bdi>{row.title}</bdi></li> });
        return view! { <ul class="order">{rows.collect_view()}</ul> }.into_any();
    }
    let heads = (1..=tale.rounds.len()).map(|n| view! { <th scope="col" class="n">{n}</th> });
    let rows: Vec<_> = tale
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| line(&words, row, tale.winners.contains(&at)))
        .collect();
    let goals = tale.rounds.iter().map(|told| {
        let bar = told.bar.rounded(DECIMALS_SEEN).to_string();
        view! { <td class="n">{bar}</td> }
    });
    let told: Vec<_> = tale.rounds.iter().map(story).collect();
    view! {
        <h2>{words.say("results-how")}</h2>
        <div class="scroll" tabindex="0" role="region" aria-label=words.say("results-how")>
            <table class="all-rounds">
                <thead>
                    <tr>
                        <th scope="col">{words.say("results-option")}</th>
                        {heads.collect_view()}
                        <th scope="col">{words.say("results-title")}</th>
                    </tr>
                </thead>
                <tbody>
                    {rows}
                    <tr class="needed">
                        <th scope="row">{words.say("report-needed")}</th>
                        {goals.collect_view()}
                        <td></td>
                    </tr>
                </tbody>
            </table>
        </div>
        <ol class="story">{told}</ol>
    }
    .into_any()
}

/// One option through all rounds.
fn line(words: &Words, row: &Row, is_chosen: bool) -> impl IntoView + use<> {
    let cells = row.bars.iter().map(|bar| match bar {
        Some(bar) => {
            view! { <td class="n">{bar.votes.rounded(DECIMALS_SEEN).to_string()}</td> }.into_any()
        }
        None => view! { <td class="n gone">"–"</td> }.into_any(),
    });
    let outcome = if is_chosen {
        view! { <td><b>{words.say("results-chosen")}</b></td> }.into_any()
    } else if row.bars.last().is_some_and(Option::is_none) {
        view! { <td>{words.say("report-out")}</td> }.into_any()
    } else {
        view! { <td></td> }.into_any()
    };
    let title = row.title.clone();
    view! {
        <tr class:win=is_chosen>
            <th scope="row"><bdi>{title}</bdi></th>
            {cells.collect_view()}
            {outcome}
        </tr>
    }
}

/// What happened in a round; the first sentence says which.
fn story(told: &Told) -> impl IntoView + use<> {
    let sentences = told.sentences.iter().chain(&told.left).cloned().collect::<Vec<_>>().join(" ");
    view! { <li>{sentences}</li> }
}

/// What other ways of counting would say.
#[component]
fn Others(lines: Vec<OtherLine>) -> impl IntoView {
    let words = words();
    let line = |line: OtherLine| {
        let differs = line.differs.then(|| view! { " " <b>{words.say("others-differs")}</b> });
        view! { <li>{line.told}{differs}</li> }
    };
    let rows: Vec<_> = lines.into_iter().map(line).collect();
    view! {
        <section class="ways">
            <h2>{words.say("others-title")}</h2>
            <p>{words.say("others-note")}</p>
            <ul>{rows}</ul>
        </section>
    }
}

/// Where to read more, and what to compare.
#[component]
fn Evidence(
    counted: Counted,
    opening: Option<Hash>,
    reveal: Reveal,
    address: String,
) -> impl IntoView {
    let words = words();
    let digits = |key: &str, hash: Option<String>| {
        let name = words.say(key);
        hash.map(|hash| view! { <p>{name}" "<code class="hash" dir="ltr">{hash}</code></p> })
    };
    let part = counted.part.map(|part| {
        let key = match part {
            Part::All => "vote-publication-all",
            Part::Counted => "share-part-counted",
            Part::Numbers => "share-part-numbers",
        };
        view! { <p>{words.say(key)}</p> }
    });
    view! {
        <section class="evidence">
            <div>
                <p>
                    {words.say("report-more")}" "
                    <bdi dir="ltr">{typed(&address)}</bdi>
                </p>
                {digits("hall-fixed", opening.map(|hash| hash.grouped()))}
                {digits("report-record", reveal.digest.clone())}
                {part}
            </div>
            <Qr text=address.to_uppercase() label=words.say("results-qr-label")/>
        </section>
    }
}
