//! The next move of a vote: one big button that says how things stand and what
//! comes next. On the vote's own page with all there is beside it, on the meeting's
//! page short, and for several votes at once.

use leptos::prelude::*;
use wardmote::contest::step::Move;
use wardmote::contest::{Contest, Phase};
use wardmote::id::ConferenceId;
use wardmote::time::Timestamp;
use wardmote::update::{ContestState, Turnout};

use crate::context::words;
use crate::islands::watch::{WatchVote, WatchWords};
use crate::pages::screen::counted;
use crate::parts::sure::Sure;
use crate::words::Words;

/// Minutes by which the planned end can be moved: what a chair says aloud.
const MORE_MINUTES: [u32; 4] = [2, 5, 10, 15];

/// The next move in the contest's life.
#[component]
pub fn NextMove(
    /// The vote.
    contest: Contest,
    /// How many ballots are in.
    turnout: Turnout,
    /// The present moment.
    now: Timestamp,
) -> impl IntoView {
    match contest.phase {
        Phase::Draft => view! { <Opening contest turnout/> }.into_any(),
        Phase::Open => view! { <Closing contest turnout now/> }.into_any(),
        Phase::Closed => view! { <Publishing contest turnout/> }.into_any(),
        Phase::Published => view! { <Published contest turnout/> }.into_any(),
        Phase::Void => {
            let reason = contest.void_reason.map(|reason| reason.to_string());
            view! { <p class="notice">{reason}</p> }.into_any()
        }
    }
}

/// A form that is one button.
#[component]
fn Press(
    /// The address.
    to: String,
    /// What the button says.
    #[prop(into)]
    label: String,
    /// How it looks.
    #[prop(default = "")]
    class: &'static str,
) -> impl IntoView {
    view! { <form method="post" action=to><button class=class>{label}</button></form> }
}

/// A draft: try it, change it, open it.
#[component]
fn Opening(contest: Contest, turnout: Turnout) -> impl IntoView {
    let words = words();
    let at = format!("/organise/contests/{}", contest.id);
    let open = if turnout.slips == 0 {
        view! {
            <p>{words.say("contest-needs-slips")}</p>
            <a class="button big" href=format!("/organise/conferences/{}/slips", contest.conference)>
                {words.say("contest-make-slips")}
            </a>
        }
        .into_any()
    } else {
        let slips = words.tell("contest-slips-ready", &[("count", turnout.slips.into())]);
        view! {
            <p>{slips}</p>
            <Press to=format!("{at}/open") label=words.say("contest-open") class="big"/>
        }
        .into_any()
    };
    view! {
        <section class="move">
            {open}
            <p class="buttons">
                <a class="button quiet" href=format!("{at}/try")>{words.say("contest-try")}</a>
                <a class="button quiet" href=format!("{at}/change")>{words.say("organise-change")}</a>
            </p>
        </section>
    }
}

/// How many ballots are in: the only number there is while voting is open.
#[component]
fn TurnoutLine(turnout: Turnout) -> impl IntoView {
    let words = words();
    let sentence = words.tell(
        "contest-ballots-in",
        &[("ballots", turnout.ballots.into()), ("slips", turnout.slips.into())],
    );
    view! {
        <p class="turnout">{sentence.clone()}</p>
        <progress max=turnout.slips.max(1) value=turnout.ballots aria-label=sentence></progress>
    }
}

/// What is said of an open vote while it goes on.
fn watch_words(words: &Words) -> WatchWords {
    let left = |key: &str| words.tell(key, &[("time", "{t}".into())]);
    WatchWords {
        ballots_in: counted(words, "hall-ballots-in"),
        closing: left("contest-closes-in"),
        planned: left("contest-time-left"),
        over: words.say("contest-time-over"),
    }
}

/// How many ballots are in and how long there is, as it moves.
#[component]
fn Watching(contest: Contest, turnout: Turnout, now: Timestamp) -> impl IntoView {
    let (conference, words) = (contest.conference, watch_words(&words()));
    let first = ContestState::of(&contest, turnout, None);
    view! { <WatchVote conference first made_at=now words/> }
}

/// Closing at once; asked for twice, because nothing brings it back.
#[component]
fn CloseNow(
    /// The address of the vote.
    at: String,
    /// How the button looks.
    class: &'static str,
) -> impl IntoView {
    let words = words();
    view! {
        <Sure label=words.say("contest-close") class meaning=words.say("contest-close-sure")>
            <Press to=format!("{at}/close") label=words.say("contest-close-yes")/>
        </Sure>
    }
}

/// An open vote: close it, with or without notice, or give more time.
#[component]
fn Closing(contest: Contest, turnout: Turnout, now: Timestamp) -> impl IntoView {
    let words = words();
    let at = format!("/organise/contests/{}", contest.id);
    let planned = contest
        .closes_at
        .map(|end| words.tell("contest-planned-end", &[("time", words.clock(end).into())]));
    let moves = match contest.notice_ends_at {
        Some(end) => {
            let told = words.tell("contest-notice-given", &[("time", words.clock(end).into())]);
            view! {
                <p class="notice wait" role="status">{told}</p>
                <CloseNow at=at.clone() class="button big"/>
                <Press
                    to=format!("{at}/notice/cancel")
                    label=words.say("contest-notice-cancel")
                    class="quiet"
                />
            }
            .into_any()
        }
        None => view! {
            <Press to=format!("{at}/notice") label=words.say("contest-notice") class="big"/>
            <p class="hint">{words.say("contest-notice-hint")}</p>
            <CloseNow at=at.clone() class="button quiet"/>
        }
        .into_any(),
    };
    let minutes = MORE_MINUTES
        .map(|count| {
            let label = words.tell("contest-minutes", &[("count", i64::from(count).into())]);
            view! { <option value=count>{label}</option> }
        })
        .collect_view();
    view! {
        <section class="move">
            <Watching contest turnout now/>
            <p>{planned} " " <a href=at.clone()>{words.say("contest-look-again")}</a></p>
            {moves}
            <form method="post" action=format!("{at}/extend") class="row">
                <div class="field">
                    <label for="minutes">{words.say("contest-extend-by")}</label>
                    <select id="minutes" name="minutes">{minutes}</select>
                </div>
                <button class="quiet">{words.say("contest-extend")}</button>
            </form>
        </section>
    }
}

/// A closed vote: look at the count alone, then show it to everybody.
#[component]
fn Publishing(contest: Contest, turnout: Turnout) -> impl IntoView {
    let words = words();
    let at = format!("/organise/contests/{}", contest.id);
    view! {
        <section class="move">
            <TurnoutLine turnout/>
            <p>{words.say("contest-closed-hint")}</p>
            <p>
                <a class="button quiet" href=format!("{at}/preview")>
                    {words.say("contest-preview")}
                </a>
            </p>
            <CheckMinute at=at.clone() is_on=contest.is_checking/>
            <Press to=format!("{at}/publish") label=words.say("contest-publish") class="big"/>
        </section>
    }
}

/// The check minute: one press begins it, one ends it, and it can be left out.
#[component]
fn CheckMinute(
    /// The address of the vote.
    at: String,
    /// Whether it is running.
    is_on: bool,
) -> impl IntoView {
    let words = words();
    let (to, label) = if is_on { ("end", "check-minute-end") } else { ("", "check-minute-begin") };
    let to = format!("{at}/check/{to}");
    view! {
        <p>{words.say(if is_on { "check-minute-on" } else { "check-minute-hint" })}</p>
        <Press to=to.trim_end_matches('/').to_owned() label=words.say(label) class="quiet"/>
    }
}

/// A published vote: everybody sees the count.
#[component]
fn Published(contest: Contest, turnout: Turnout) -> impl IntoView {
    let words = words();
    view! {
        <section class="move">
            <TurnoutLine turnout/>
            <p>{words.say("contest-published-hint")}</p>
            <p>
                <a class="button big" href=format!("/r/{}", contest.id)>
                    {words.say("contest-results")}
                </a>
            </p>
        </section>
    }
}

/// The next move of a vote among others, short.
#[component]
pub fn ShortMove(
    /// The vote.
    contest: Contest,
    /// How many ballots are in.
    turnout: Turnout,
    /// What it can do now.
    moves: Vec<Move>,
    /// The present moment.
    now: Timestamp,
) -> impl IntoView {
    let words = words();
    let at = format!("/organise/contests/{}", contest.id);
    match contest.next_move() {
        Some(Move::Open) if turnout.slips == 0 => {
            view! { <p>{words.say("contest-needs-slips")}</p> }.into_any()
        }
        Some(Move::Open) => {
            view! { <Press to=format!("{at}/open") label=words.say("contest-open")/> }.into_any()
        }
        Some(Move::Close) => view! {
            <Watching contest turnout now/>
            <Press
                to=format!("{at}/notice/cancel")
                label=words.say("contest-notice-cancel")
                class="quiet"
            />
        }
        .into_any(),
        Some(Move::Publish) if !moves.contains(&Move::Publish) => {
            view! { <p><a class="button" href=at>{words.say("contest-lot-first")}</a></p> }
                .into_any()
        }
        Some(Move::Publish) => view! {
            <Press to=format!("{at}/publish") label=words.say("contest-publish")/>
        }
        .into_any(),
        Some(_) => view! {
            <Watching contest turnout now/>
            <Press to=format!("{at}/notice") label=words.say("contest-notice")/>
        }
        .into_any(),
        None if contest.phase == Phase::Published => {
            view! { <p><a href=format!("/r/{}", contest.id)>{words.say("contest-results")}</a></p> }
                .into_any()
        }
        None => ().into_any(),
    }
}

/// Moves of several votes at once.
#[component]
pub fn AllTogether(
    /// The meeting.
    conference: ConferenceId,
    /// The moves that several of its votes can make, and how many of them.
    moves: Vec<(Move, usize)>,
) -> impl IntoView {
    let words = words();
    let moves: Vec<_> = moves
        .into_iter()
        .map(|(step, count)| {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            let label =
                words.tell(&format!("meeting-all-{}", step.key()), &[("count", count.into())]);
            view! { <li><Together conference step label/></li> }
        })
        .collect();
    (!moves.is_empty()).then(|| {
        view! {
            <section class="move">
                <h2>{words.say("meeting-all")}</h2>
                <ul class="buttons">{moves}</ul>
            </section>
        }
    })
}

/// One move of several votes.
#[component]
fn Together(conference: ConferenceId, step: Move, label: String) -> impl IntoView {
    let words = words();
    let action = format!("/organise/conferences/{conference}/all");
    let button = move |class: &'static str, label: String| {
        view! {
            <form method="post" action=action.clone()>
                <input type="hidden" name="move" value=step.key()/>
                <button class=class>{label}</button>
            </form>
        }
    };
    if step == Move::Close {
        view! {
            <Sure label meaning=words.say("contest-close-sure")>
                {button("", words.say("contest-close-yes"))}
            </Sure>
        }
        .into_any()
    } else {
        button("quiet", label).into_any()
    }
}
