//! The slides that are not rounds.

use leptos::prelude::*;
use wardmote::contest::Phase;
use wardmote::id::ContestId;
use wardmote::time::Timestamp;
use wardmote::update::{ContestState, Turnout};

use super::ring::Ring;
use super::stage::Stage;
use super::words::{RevealWords, ScreenWords, VoteWords, clock};
use crate::reveal::{QrPicture, Reveal};

/// A longer telling is set a little smaller.
const LONG: usize = 150;
/// A longer message is set smaller, and one of twice that once more.
const SHORT_MESSAGE: usize = 40;
/// A title that needs a second line is set smaller.
const LONG_TITLE: usize = 18;
/// More titles than these are set small, and stand in one paragraph.
const FEW: usize = 3;
/// The verdict and who came next; the rest is on phones.
const VERDICT: usize = 2;

/// A QR code: black on white in every theme.
#[component]
pub fn Code(
    /// The code.
    qr: QrPicture,
) -> impl IntoView {
    let size = qr.size;
    view! {
        <svg
            class="qr"
            role="img"
            aria-label=qr.label
            viewBox=format!("0 0 {size} {size}")
            shape-rendering="crispEdges"
        >
            <path fill="#fff" d=format!("M0 0h{size}v{size}h-{size}z")></path>
            <path fill="#000" d=qr.path></path>
        </svg>
    }
}

/// "43 of 60 ballots in".
pub fn ballots_in(words: &VoteWords, turnout: Turnout) -> String {
    words.ballots_in.say(turnout.slips, &[("{b}", turnout.ballots), ("{s}", turnout.slips)])
}

/// How long a vote still takes: "12:30", or "Voting closes in 0:42" once that was announced.
pub fn time_left(words: &VoteWords, contest: &ContestState, now: Timestamp) -> Option<String> {
    let ms = contest.ends_at()?.0.saturating_sub(now.0);
    if ms <= 0 {
        return Some(words.time_is_up.clone());
    }
    let left = clock(ms);
    Some(if contest.is_ending() { format!("{} {left}", words.closing) } else { left })
}

/// An address to type. What stands after its last stroke, perhaps a code, is never cut
/// in two at the end of a line.
#[component]
pub fn Address(address: String) -> impl IntoView {
    let last = address.rfind('/').map_or(0, |at| at + 1);
    let (place, code) = address.split_at(last);
    view! {
        <span class="address" dir="ltr">
            {place.to_owned()}
            <span class="whole">{code.to_owned()}</span>
        </span>
    }
}

/// Voting: the ring, the countdown, and once closed the curtain.
#[component]
pub fn Voting(
    stage: Stage,
    /// Which contest.
    id: ContestId,
    /// What people type.
    address: String,
    /// The same as a code.
    qr: QrPicture,
    words: ScreenWords,
) -> impl IntoView {
    let contest = Memo::new(move |_| stage.contest(id));
    let of = move |read: fn(&ContestState) -> Turnout| {
        contest.with(|contest| contest.as_ref().map(read).unwrap_or_default())
    };
    let turnout = Signal::derive(move || of(|contest| contest.turnout));
    let phase = move || contest.with(|contest| contest.as_ref().map(|c| c.phase));
    let question = move || contest.with(|c| c.as_ref().map(|c| c.question.to_string()));
    let ScreenWords { join, vote, reveal, .. } = words;
    let (in_words, of_words) = (vote.ballots_in.clone(), vote.of_ballots_in.clone());
    let gaps = |turnout: Turnout| [("{b}", turnout.ballots), ("{s}", turnout.slips)];
    let label = Signal::derive(move || {
        let turnout = turnout.get();
        in_words.say(turnout.slips, &gaps(turnout))
    });
    let of_all = move || {
        let turnout = turnout.get();
        of_words.say(turnout.slips, &gaps(turnout))
    };
    let text = move || match phase() {
        Some(Phase::Open) => {
            let (vote, join) = (vote.clone(), join.join.clone());
            view! { <OpenText stage contest vote join address=address.clone() qr=qr.clone()/> }
                .into_any()
        }
        Some(phase) => curtain_text(phase, id, &vote, &reveal).into_any(),
        None => ().into_any(),
    };
    view! {
        <section class="slide voting">
            <Ring turnout label>
                <b>{move || turnout.get().ballots}</b>
                <span>{of_all}</span>
            </Ring>
            <div class="beside">
                <h1><bdi>{question}</bdi></h1>
                {text}
            </div>
        </section>
    }
}

/// What stands beside the ring while ballots come in.
#[component]
fn OpenText(
    stage: Stage,
    contest: Memo<Option<ContestState>>,
    vote: VoteWords,
    /// "Join:".
    join: String,
    address: String,
    qr: QrPicture,
) -> impl IntoView {
    let is_closing = move || contest.with(|c| c.as_ref().is_some_and(ContestState::is_ending));
    let left = move || {
        let ends_at = contest.with(|c| c.as_ref().and_then(ContestState::ends_at))?;
        Some(ends_at.0.saturating_sub(stage.now.get().0))
    };
    let may_change = contest.with_untracked(|c| c.as_ref().is_some_and(|c| c.may_change));
    let change = if may_change { vote.may_change.clone() } else { vote.may_not_change.clone() };
    let (open, closing) = (vote.open.clone(), vote.closing.clone());
    let fixed = contest.with_untracked(|c| c.as_ref().and_then(|c| c.opening)).map(|hash| {
        view! { <p class="meta">{vote.fixed.clone()}" "<b dir="ltr">{hash.short()}" …"</b></p> }
    });
    let countdown =
        move || left().map(|ms| if ms > 0 { clock(ms) } else { vote.time_is_up.clone() });
    let is_word = move || left().is_some_and(|ms| ms <= 0);
    view! {
        <p class="big state" class:closing=is_closing>
            {move || if is_closing() { closing.clone() } else { open.clone() }}
        </p>
        <p class="clock" class:word=is_word role="timer">{countdown}</p>
        <p class="meta">{vote.hidden.clone()}" "{change}</p>
        {fixed}
        <div class="corner">
            <Code qr/>
            <p class="meta">{join}" "<b><Address address/></b></p>
        </div>
    }
}

/// What stands beside the ring once voting is over.
fn curtain_text(
    phase: Phase,
    id: ContestId,
    vote: &VoteWords,
    reveal: &RevealWords,
) -> impl IntoView + use<> {
    let is_ready = phase == Phase::Published;
    let next = if is_ready { vote.ready.clone() } else { vote.counting.clone() };
    let link = is_ready.then(|| {
        let read = reveal.read_count.clone();
        view! { <p class="plain-only"><a href=format!("/r/{id}")>{read}</a></p> }
    });
    view! {
        <p class="big state">{vote.closed.clone()}</p>
        <p class="big">{next}</p>
        {link}
    }
}

/// What the organiser wants to be read, in letters as large as it allows.
#[component]
pub fn Hold(
    stage: Stage,
    /// What the meeting is called.
    name: String,
) -> impl IntoView {
    let message = move || {
        let message = stage.update.with(|update| update.holding.as_ref().map(ToString::to_string));
        message.unwrap_or_default()
    };
    let length = move || message().chars().count();
    view! {
        <section class="slide plain hold">
            <p class="meta"><bdi>{name}</bdi></p>
            <h1
                dir="auto"
                class:long={move || length() > SHORT_MESSAGE}
                class:longest={move || length() > 2 * SHORT_MESSAGE}
            >
                {message}
            </h1>
        </section>
    }
}

/// The vote was given up.
#[component]
pub fn Stopped(stage: Stage, id: ContestId, words: VoteWords) -> impl IntoView {
    let contest = move || stage.contest(id);
    let question = move || contest().map(|contest| contest.question.to_string());
    let reason = move || contest()?.void_reason.map(|reason| reason.to_string());
    view! {
        <section class="slide plain">
            <h1><bdi>{question}</bdi></h1>
            <p class="big state">{words.stopped}</p>
            <p class="big"><bdi>{reason}</bdi></p>
        </section>
    }
}

/// A tie, named together with what settled it.
#[component]
pub fn Tie(reveal: Reveal, round: usize, words: RevealWords) -> impl IntoView {
    let told = reveal.tale.rounds.into_iter().nth(round);
    let (chip, name, is_final) =
        told.as_ref().map(|t| (t.chip.clone(), t.name.clone(), t.is_final)).unwrap_or_default();
    let sentences = told.and_then(|told| told.tie).unwrap_or_default();
    let length: usize = sentences.iter().map(|sentence| sentence.chars().count()).sum();
    view! {
        <section class="slide tie">
            <header>
                <h1>{words.tie}": "{name}</h1>
                <p class="chip" class:provisional=!is_final>{chip}</p>
            </header>
            <div class="card" class:long={length > LONG} class:longest={length > 3 * LONG}>
                {sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
            </div>
        </section>
    }
}

/// What is chosen: a sentence and a closed ring.
#[component]
pub fn Final(reveal: Reveal, words: RevealWords) -> impl IntoView {
    let titles = reveal.chosen();
    let verdict: Vec<_> = reveal.tale.result.into_iter().take(VERDICT).collect();
    let length: usize = verdict.iter().map(|sentence| sentence.chars().count()).sum();
    let turnout = Turnout { ballots: 1, slips: 1 };
    let is_chosen = !titles.is_empty();
    let ring = is_chosen.then(|| {
        let chosen = words.chosen.clone();
        let label = format!("{chosen}: {}", titles.join(" · "));
        view! {
            <Ring turnout=Signal::stored(turnout) label>
                <b class="chip">{chosen.clone()}</b>
            </Ring>
        }
    });
    let (is_several, is_many) = (titles.len() > 1, titles.len() > FEW);
    view! {
        <section
            class="slide final"
            class:nothing=!is_chosen
            class:several=is_several
            class:many=is_many
        >
            {ring}
            <div class="beside">
                <p class="chip">{reveal.tale.chip}</p>
                <p class="meta"><bdi>{reveal.tale.question}</bdi></p>
                {titles.into_iter().map(heading).collect_view()}
                <div class="say" class:long={length > LONG}>
                    {verdict.into_iter().map(|told| view! { <p>{told}</p> }).collect_view()}
                </div>
            </div>
        </section>
    }
}

fn heading(title: String) -> impl IntoView {
    let is_long = title.chars().count() > LONG_TITLE;
    view! { <h1 class:long=is_long><bdi>{title}</bdi></h1> }
}

/// What happens next: where to read it all, and the question that follows.
#[component]
pub fn Next(reveal: Reveal, words: RevealWords) -> impl IntoView {
    let titles = reveal.chosen();
    let question = (!titles.is_empty()).then_some(words.next_question);
    let digest = reveal.digest.map(|digest| {
        view! { <p class="meta hash">{words.digest}" "<b dir="ltr">{digest}</b></p> }
    });
    let titles = if titles.len() > FEW { vec![titles.join(" · ")] } else { titles };
    let titles = titles
        .into_iter()
        .map(|title| view! { <p class="big"><b><bdi>{title}</bdi></b></p> })
        .collect_view();
    view! {
        <section class="slide join next">
            <Code qr=reveal.qr/>
            <div class="beside">
                <h1>{words.next}</h1>
                {titles}
                <p class="big">{question}</p>
                <p class="meta">{words.see_count}</p>
                <p class="meta"><Address address=reveal.address/></p>
                {digest}
            </div>
        </section>
    }
}
