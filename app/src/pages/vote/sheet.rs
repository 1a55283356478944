//! One ballot as its pages draw it, and the small pieces those pages share.

use leptos::prelude::*;
use wardmote::ballot::Ranking;
use wardmote::clerk::ballots::{Booth, Paper};
use wardmote::contest::Contest;
use wardmote::count::tale::Voice;
use wardmote::time::Timestamp;

use crate::context::{ask, words};
use crate::islands::closing::{ClosingSoon, ClosingWords};
use crate::islands::ranker::Choice;
use crate::words::Words;

/// One ballot as its pages draw it.
#[derive(Clone)]
pub struct Sheet {
    /// The contest.
    pub contest: Contest,
    /// Its options in this voter's order.
    pub choices: Vec<Choice>,
    /// Where its form is posted.
    pub action: String,
    /// Which vote of how many this is, when the slip opens several.
    pub place: Option<(usize, usize)>,
    /// The version of this voter's ballot that is in; 0 where there is none.
    pub version: u32,
    /// Whether nothing on it counts.
    pub is_practice: bool,
}

impl Sheet {
    /// The sheet of one of a slip's papers; `at` is the slip's address.
    pub fn of(at: &str, booth: &Booth, paper: &Paper) -> Self {
        let of = booth.papers.len();
        let n = booth.papers.iter().position(|other| other.contest.id == paper.contest.id);
        Self {
            choices: choices(&paper.contest, &booth.slip.hash.0),
            contest: paper.contest.clone(),
            action: at.to_owned(),
            place: n.filter(|_| of > 1).map(|n| (n + 1, of)),
            version: paper.version(),
            is_practice: false,
        }
    }
}

/// That an earlier ballot of this voter counts until this one is cast.
#[component]
pub fn Changing(
    /// The version of the ballot that is in; 0 where there is none.
    version: u32,
) -> impl IntoView {
    let words = words();
    (version > 0).then(|| view! { <p class="notice">{words.say("vote-changing")}</p> })
}

/// A contest's options in the order one voter sees them.
pub fn choices(contest: &Contest, seed: &[u8]) -> Vec<Choice> {
    let choice = |option: &wardmote::contest::BallotOption| Choice {
        id: option.id,
        title: option.title.to_string(),
        details: option.details.as_ref().map(ToString::to_string),
    };
    contest.options_for(seed).into_iter().map(choice).collect()
}

/// A whole number, for a sentence.
pub fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// The question, with which vote of how many it is, and PRACTICE where it is one.
#[component]
pub fn Heading(
    /// The ballot.
    sheet: Sheet,
) -> impl IntoView {
    let words = words();
    let place = sheet.place.map(|(n, of)| {
        let place = words.tell("vote-place", &[("n", number(n).into()), ("of", number(of).into())]);
        view! { <p class="eyebrow">{place}</p> }
    });
    view! {
        <Practice on=sheet.is_practice/>
        {place}
        <h1><bdi>{sheet.contest.question.to_string()}</bdi></h1>
    }
}

/// A clear mark on everything that does not count.
#[component]
pub fn Practice(
    /// Whether it is one.
    on: bool,
) -> impl IntoView {
    let words = words();
    on.then(|| {
        view! {
            <p class="practice">
                <strong>{words.say("vote-practice")}</strong>
                " "
                {words.say("vote-practice-why")}
            </p>
        }
    })
}

/// The notice before closing, when it comes. It needs the islands of the page.
#[component]
pub fn Notice(
    /// The open vote of this page.
    contest: Contest,
) -> impl IntoView {
    let words = words();
    let words = ClosingWords {
        soon: words.tell("vote-soon", &[("time", "{t}".into())]),
        relief: words.say("vote-soon-relief"),
        over: words.say("vote-closed"),
        result: words.say("vote-see-result"),
    };
    view! { <ClosingSoon conference=contest.conference contest=contest.id words/> }
}

/// The hidden fields every ballot form carries.
#[component]
pub fn Carried(
    /// The contest the form is for.
    contest: Contest,
) -> impl IntoView {
    view! { <input type="hidden" name="contest" value=contest.id.to_string()/> }
}

/// Marks in the voter's order, and what is not ranked.
#[component]
pub fn Marks(
    /// The ballot's options.
    choices: Vec<Choice>,
    /// What is marked.
    ranking: Ranking,
) -> impl IntoView {
    let words = words();
    let title = |id| choices.iter().find(|choice| choice.id == id).map(|c| c.title.clone());
    let ranked = ranking.options().iter().enumerate().map(|(at, id)| {
        view! {
            <li>
                <span class="rk">{at + 1}</span>
                <bdi>{title(*id)}</bdi>
            </li>
        }
    });
    let left: Vec<_> = choices
        .iter()
        .filter(|choice| ranking.rank_of(choice.id).is_none())
        .map(|choice| choice.title.clone())
        .collect();
    let count = words.tell("vote-left", &[("n", number(left.len()).into())]);
    let unranked = (!left.is_empty()).then(|| {
        view! {
            <p>
                <strong>{count}</strong>
                " "
                <bdi>{words.list(&left)}</bdi>
                "."
            </p>
        }
    });
    let list = (!ranking.is_blank())
        .then(|| view! { <ol class="mine" role="list">{ranked.collect_view()}</ol> });
    view! {
        {list}
        {unranked}
    }
}

/// Help, in the same place on every page, and until when there is time.
#[component]
pub fn Help(
    /// The open contest whose end is told.
    #[prop(optional_no_strip)]
    until: Option<Contest>,
) -> impl IntoView {
    let ask = ask();
    let until =
        until.map(|contest| view! { <p>{closing(&ask.words, &contest, ask.clerk.now())}</p> });
    view! {
        <footer class="help">
            {until}
            <p>{ask.words.say("vote-help")}</p>
        </footer>
    }
}

/// When voting closes. The planned end is a plan: the chair closes.
pub fn closing(words: &Words, contest: &Contest, now: Timestamp) -> String {
    let at = |key: &str, at: Timestamp| words.tell(key, &[("time", words.clock(at).into())]);
    match (contest.notice_ends_at, contest.closes_at) {
        (Some(end), _) if end > now => at("vote-closes-at", end),
        (_, Some(end)) if end > now => at("vote-planned-until", end),
        _ => words.say("vote-until-chair"),
    }
}

/// What a closed or abandoned contest says of itself.
pub fn ended(words: &Words, contest: &Contest) -> String {
    match contest.closed_at {
        Some(at) => words.tell("vote-closed-at", &[("time", words.clock(at).into())]),
        None if contest.void_reason.is_some() => words.say("vote-called-off"),
        None => words.say("vote-closed"),
    }
}
