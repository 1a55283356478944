//! How to join, and the votes that are open.

use leptos::prelude::*;
use wardmote::contest::Phase;
use wardmote::id::ContestId;
use wardmote::update::ContestState;

use super::show::{Address, Code, ballots_in, time_left};
use super::stage::Stage;
use super::words::{JoinWords, ScreenWords, VoteWords};
use crate::reveal::QrPicture;

/// More open contests than these are only numbered here: they have a slide together.
const CROWD: usize = 2;

/// How to join, and how many ballots are in.
#[component]
pub fn Join(
    stage: Stage,
    /// What the meeting is called.
    name: String,
    /// What people type.
    address: String,
    /// The same as a code.
    qr: QrPicture,
    words: ScreenWords,
) -> impl IntoView {
    let JoinWords { title, or_type, then_code, .. } = words.join.clone();
    view! {
        <section class="slide join">
            <Code qr/>
            <div class="beside">
                <p class="meta"><bdi>{name}</bdi></p>
                <h1>{title}</h1>
                <p class="big">{or_type}" "<b><Address address/></b>" "{then_code}</p>
                <OpenVotes stage words/>
            </div>
        </section>
    }
}

/// The votes that are open, with how many ballots are in; a vote that is about to close
/// says so here too, because everybody looks at the wall for it.
#[component]
fn OpenVotes(stage: Stage, words: ScreenWords) -> impl IntoView {
    let ids = move |pick: fn(&ContestState) -> bool| {
        Memo::new(move |_| {
            stage.update.with(|update| {
                let open = update.contests.iter().filter(|c| c.phase == Phase::Open && pick(c));
                open.map(|contest| contest.id).collect::<Vec<_>>()
            })
        })
    };
    let (ending, others) = (ids(ContestState::is_ending), ids(|contest| !contest.is_ending()));
    let ScreenWords { vote, join, .. } = words;
    let told = vote.clone();
    let line = move |id, told: VoteWords| view! { <OpenVote stage id words=told/> };
    let soon = move || {
        let soon = ending.get().into_iter().take(CROWD);
        soon.map(|id| line(id, told.clone())).collect_view()
    };
    let rest = move || {
        let (soon, rest) = (ending.with(Vec::len), others.get());
        if soon + rest.len() <= CROWD {
            return rest.into_iter().map(|id| line(id, vote.clone())).collect_view().into_any();
        }
        let count = u64::try_from(soon + rest.len()).unwrap_or(u64::MAX);
        let text = join.votes_open.say(count, &[("{s}", count)]);
        view! { <li><b>{text}</b></li> }.into_any()
    };
    view! { <ul class="open">{soon}{rest}</ul> }
}

/// One of them.
#[component]
fn OpenVote(stage: Stage, id: ContestId, words: VoteWords) -> impl IntoView {
    let contest = Memo::new(move |_| stage.contest(id));
    let is_ending = move || contest.with(|c| c.as_ref().is_some_and(ContestState::is_ending));
    let question = move || contest.with(|c| c.as_ref().map(|c| c.question.to_string()));
    let told = move || {
        contest.with(|contest| {
            let contest = contest.as_ref()?;
            if contest.is_ending() {
                time_left(&words, contest, stage.now.get())
            } else {
                Some(ballots_in(&words, contest.turnout))
            }
        })
    };
    view! {
        <li class:closing=is_ending>
            <bdi>{question}</bdi>
            <b class:turnout=move || !is_ending()>{told}</b>
        </li>
    }
}
