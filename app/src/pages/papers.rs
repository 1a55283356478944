//! Paper ballots at the desk: type a paper's code, then what stands in its boxes. The
//! first look and the second are one and the same page, so that nobody can copy.

pub mod step;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::desk::Counters;
use wardmote::error::Refusal;

use crate::context::{Ask, words};
use crate::pages::desk::{Scan, Scanning};
use crate::parts::notice::DoneNotice;
use crate::parts::verdict::{Kind, Verdict};
use crate::shell::Page;
use crate::typed::Trouble;

/// What the page shows after a paper was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// It waits for a second teller.
    First,
    /// It is in the box.
    Counted,
}

impl After {
    /// The stable word, in addresses and in locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Counted => "counted",
        }
    }

    /// Reads the stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::First, Self::Counted].into_iter().find(|after| after.key() == key)
    }
}

/// The page on which papers are typed, one after another. `desk` is the desk's address.
pub async fn papers(ask: &Ask, desk: String, after: Option<After>, trouble: Trouble) -> Done<Page> {
    let (link, meeting) = ask.clerk.desk(&ask.visitor).await?;
    let counters = ask.clerk.count_desk(&ask.visitor).await?;
    let refusal = trouble.0.clone();
    let page = Page::new(ask.words.say("papers-title"), move || {
        let words = words();
        let done = after.map(|after| {
            let text = words.say(&format!("papers-done-{}", after.key()));
            view! { <DoneNotice text/> }
        });
        let none = counters.is_empty().then(|| view! { <p>{words.say("desk-no-votes")}</p> });
        let counted = counters.into_iter().map(|one| view! { <Counted counters=one/> });
        view! {
            <p class="eyebrow">
                <bdi>{meeting.name.to_string()}</bdi>" · "<bdi>{link.label.to_string()}</bdi>
            </p>
            <h1>{words.say("papers-title")}</h1>
            {done}
            {refusal.map(|refusal| view! { <Stopped refusal/> })}
            <Scan at=format!("{desk}/papers") scanning=Scanning::Paper/>
            <p>{words.say("papers-lead")}</p>
            <h2>{words.say("papers-so-far")}</h2>
            {none}
            {counted.collect_view()}
            <p><a class="button plain" href=desk>{words.say("papers-leave")}</a></p>
        }
    });
    Ok(trouble.on(page))
}

/// Why a paper cannot be typed, and the next step.
#[component]
fn Stopped(refusal: Refusal) -> impl IntoView {
    let words = words();
    let (kind, word) = match refusal {
        Refusal::PaperIn => (Kind::Wait, "papers-word-in"),
        Refusal::SameTeller => (Kind::Wait, "papers-word-same"),
        Refusal::OnPhone => (Kind::Bad, "papers-word-on-phone"),
        Refusal::VoidSlip | Refusal::SpoiledSlip => (Kind::Bad, "desk-word-void"),
        Refusal::OtherMeeting => (Kind::Bad, "desk-word-other-meeting"),
        Refusal::UnknownSlip | Refusal::UnknownCode => (Kind::Bad, "desk-word-unknown"),
        Refusal::NoSlip => (Kind::Bad, "desk-word-no-slip"),
        _ => (Kind::Bad, "error-title"),
    };
    let next = match refusal {
        Refusal::OnPhone => Some("papers-next-on-phone"),
        Refusal::VoidSlip | Refusal::SpoiledSlip => Some("papers-next-void"),
        Refusal::UnknownSlip | Refusal::UnknownCode => Some("desk-next-unknown"),
        Refusal::OtherMeeting => Some("desk-next-other-meeting"),
        _ => None,
    };
    view! {
        <Verdict kind word=words.say(word)>
            <p>{words.refusal(&refusal)}</p>
            {next.map(|key| view! { <p>{words.say(key)}</p> })}
        </Verdict>
    }
}

/// The papers of an open vote, counted.
#[component]
fn Counted(counters: Counters) -> impl IntoView {
    let words = words();
    let Counters { contest, papers, .. } = counters;
    let rows = [("in", papers.entered), ("second", papers.second), ("third", papers.third)];
    let rows = rows.map(|(key, number)| {
        let name = words.say(&format!("papers-count-{key}"));
        view! { <div><dt>{name}</dt><dd data-papers=key>{number}</dd></div> }
    });
    view! {
        <section class="card">
            <h3><bdi>{contest.question.to_string()}</bdi></h3>
            <dl class="counters">{rows.collect_view()}</dl>
        </section>
    }
}
