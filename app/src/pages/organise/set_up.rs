//! Setting a meeting up in short steps, each at its own address and saved by itself.

mod steps;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::conference::Conference;
use wardmote::contest::{Contest, Phase};
use wardmote::id::ConferenceId;

use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::shell::Page;
use crate::typed::Trouble;

pub use self::steps::{rehearsal, rules, runbook, slips, votes, wards};

/// One step of setting up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Which wards are in the room.
    Wards,
    /// What is voted on.
    Votes,
    /// How it is counted, and how long it lasts.
    Rules,
    /// What voters hold in their hands.
    Slips,
    /// Holding it once before it is held.
    Rehearsal,
    /// The page for the night.
    Runbook,
}

impl Step {
    /// All, in their order.
    pub const ALL: [Self; 6] =
        [Self::Wards, Self::Votes, Self::Rules, Self::Slips, Self::Rehearsal, Self::Runbook];

    /// The last part of its address, and of its words' keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Wards => "wards",
            Self::Votes => "votes",
            Self::Rules => "rules",
            Self::Slips => "slips",
            Self::Rehearsal => "rehearsal",
            Self::Runbook => "runbook",
        }
    }

    /// Where it is.
    pub fn at(self, meeting: ConferenceId) -> String {
        format!("/organise/conferences/{meeting}/set-up/{}", self.key())
    }

    /// The one after it.
    pub fn next(self) -> Option<Self> {
        let place = Self::ALL.iter().position(|step| *step == self)?;
        Self::ALL.get(place + 1).copied()
    }
}

/// A meeting on its way, and what is there already.
#[derive(Clone)]
struct Progress {
    meeting: Conference,
    contests: Vec<Contest>,
    slips: u64,
}

impl Progress {
    async fn of(ask: &Ask, id: ConferenceId) -> Done<Self> {
        let meeting = ask.clerk.find_conference(id).await?;
        let mut contests = ask.clerk.list_contests(&ask.visitor, id).await?;
        contests.retain(|contest| contest.phase != Phase::Void);
        let slips = ask.clerk.count_slips(&ask.visitor, id).await?;
        Ok(Self { meeting, contests, slips: slips.iter().map(|(_, count)| count).sum() })
    }

    /// The votes that can still be changed.
    fn drafts(&self) -> Vec<Contest> {
        let is_draft = |contest: &&Contest| contest.phase == Phase::Draft;
        self.contests.iter().filter(is_draft).cloned().collect()
    }

    /// Whether a step is done; of the last ones nobody can know.
    fn is_done(&self, step: Step) -> Option<bool> {
        match step {
            Step::Wards => Some(!self.meeting.wards.is_empty()),
            Step::Votes | Step::Rules => Some(!self.contests.is_empty()),
            Step::Slips => Some(self.slips > 0),
            Step::Rehearsal | Step::Runbook => None,
        }
    }
}

/// The page of a step.
fn step_page<V: IntoView + 'static>(
    ask: &Ask,
    step: Step,
    progress: Progress,
    trouble: &Trouble,
    target: Option<&'static str>,
    body: impl FnOnce() -> V + Send + 'static,
) -> Page {
    let title = ask.words.say(&format!("setup-step-{}", step.key()));
    let shown = trouble.clone();
    let page = Page::new(title.clone(), move || {
        let words = words();
        let id = progress.meeting.id;
        let name = progress.meeting.name.to_string();
        view! {
            <Desk here="/organise">
                <p>
                    <a href=format!("/organise/conferences/{id}")><bdi>{name}</bdi></a>
                </p>
                <Trail here=step progress/>
                <h1>{title}</h1>
                {shown.summary(target)}
                <p>{words.say(&format!("setup-{}-lead", step.key()))}</p>
                {body()}
                <p class="hint">{words.say("setup-leave")}</p>
            </Desk>
        }
    });
    trouble.on(page)
}

/// The steps, and how far one has come.
#[component]
fn Trail(here: Step, progress: Progress) -> impl IntoView {
    let words = words();
    let one = |step: Step| {
        let name = words.say(&format!("setup-step-{}", step.key()));
        let mark = progress.is_done(step).map(|is_done| {
            let mark = if is_done { "organise-step-done" } else { "organise-step-open" };
            view! { " " <span class="state">{words.say(mark)}</span> }
        });
        let current = (step == here).then_some("step");
        let class = if step == here { "next" } else { "" };
        view! {
            <li class=class>
                <a href=step.at(progress.meeting.id) aria-current=current>{name}</a>
                {mark}
            </li>
        }
    };
    view! {
        <nav aria-label=words.say("setup-trail")>
            <ol class="steps trail">{Step::ALL.map(one).collect_view()}</ol>
        </nav>
    }
}

/// The way to the next step, where there is nothing to save.
#[component]
fn GoOn(from: Step, meeting: ConferenceId) -> impl IntoView {
    let words = words();
    from.next().map(|next| {
        view! { <p><a class="button" href=next.at(meeting)>{words.say("setup-go-on")}</a></p> }
    })
}
