//! The tellers' desk: scan a slip, see what it means, and do what is left to do.

mod counters;
pub mod steps;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::desk::{InHand, Use};
use wardmote::desk::SlipEnd;
use wardmote::error::{Field as Box, Refusal};
use wardmote::hex;
use wardmote::paper::OnPaper;

use self::counters::{Counted, Room};
use crate::context::{Ask, words};
use crate::islands::line::LineChip;
use crate::parts::camera::{Camera, Then};
use crate::parts::field::Field;
use crate::parts::notice::DoneNotice;
use crate::parts::verdict::{Kind, Verdict};
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// The most letters worth sending: a whole address with a token in it.
const SCANNED_MAX: usize = 300;

/// What the desk shows after an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// A slip was made void, and another given.
    Given,
    /// A slip was made void.
    Void,
    /// A ballot was opened in public.
    Opened,
    /// The number handed out was written down.
    Counted,
    /// The people in the room were written down.
    Room,
}

impl After {
    /// All of them.
    const ALL: [Self; 5] = [Self::Given, Self::Void, Self::Opened, Self::Counted, Self::Room];

    /// The stable word, in addresses and in locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Void => "void",
            Self::Opened => "opened",
            Self::Counted => "counted",
            Self::Room => "room",
        }
    }

    /// Reads the stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|after| after.key() == key)
    }
}

/// The desk's page: the box to scan into, and the slips counted. `at` is its address.
pub async fn desk(
    ask: &Ask,
    at: String,
    after: Option<After>,
    typed: Typed,
    trouble: Trouble,
) -> Done<Page> {
    let (link, meeting) = ask.clerk.desk(&ask.visitor).await?;
    let counters = ask.clerk.count_desk(&ask.visitor).await?;
    let in_room = ask.clerk.find_room(&ask.visitor).await?;
    let shown = trouble.clone();
    let page = Page::new(ask.words.say("desk-title"), move || {
        let words = words();
        let done = after.map(|after| {
            let text = words.say(&format!("desk-done-{}", after.key()));
            view! { <DoneNotice text/> }
        });
        let stopped = shown.0.clone().filter(|refusal| refusal.field() != Some(Box::Number));
        let has_votes = !counters.is_empty();
        let counters = counters.into_iter().map(|one| {
            let (at, typed, trouble) = (at.clone(), typed.clone(), shown.clone());
            view! { <Counted at counters=one typed trouble/> }
        });
        let counters = counters.collect_view();
        let none = (!has_votes).then(|| view! { <p>{words.say("desk-no-votes")}</p> });
        let scan_at = at.clone();
        view! {
            <p class="eyebrow">
                <bdi>{meeting.name.to_string()}</bdi>" · "<bdi>{link.label.to_string()}</bdi>
            </p>
            <h1>{words.say("desk-title")}</h1>
            <LineChip
                conference=meeting.id
                connected=words.say("line-connected")
                lost=words.say("hall-reconnecting")
            />
            {done}
            {stopped.map(|refusal| view! { <Stopped refusal/> })}
            <Scan at=scan_at.clone()/>
            <p>
                <a class="button quiet" href=format!("{scan_at}/papers")>
                    {words.say("papers-title")}
                </a>
            </p>
            <h2>{words.say("desk-counters")}</h2>
            {none}
            {counters}
            <Room at=scan_at in_room typed trouble=shown/>
        }
    });
    Ok(trouble.on(page).with_islands())
}

/// What is scanned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scanning {
    /// A slip.
    #[default]
    Slip,
    /// A paper ballot.
    Paper,
    /// The slip of somebody who votes at a kiosk.
    Voter,
}

/// The box that a scanner types into.
#[component]
pub fn Scan(
    /// Where it is posted.
    at: String,
    /// What is scanned.
    #[prop(optional)]
    scanning: Scanning,
) -> impl IntoView {
    let words = words();
    let (label, go, then) = match scanning {
        Scanning::Slip => ("desk-scan", "desk-look", Then::SendAndGoOn),
        Scanning::Paper => ("papers-scan", "papers-take", Then::SendAndGoOn),
        Scanning::Voter => ("kiosk-scan", "kiosk-go", Then::Send),
    };
    view! {
        <form method="post" action=at class="scan">
            <div class="field">
                <label for="slip">{words.say(label)}</label>
                <p class="hint" id="slip-hint">{words.say("desk-scan-hint")}</p>
                <input
                    id="slip"
                    name="slip"
                    type="text"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    maxlength=SCANNED_MAX
                    required
                    autofocus
                    aria-describedby="slip-hint"
                />
            </div>
            <Camera into="slip" then/>
            <button>{words.say(go)}</button>
        </form>
    }
}

/// Why what was scanned will not do, and the next step.
#[component]
fn Stopped(refusal: Refusal) -> impl IntoView {
    let words = words();
    let next = match refusal {
        Refusal::OtherMeeting => Some("desk-next-other-meeting"),
        Refusal::UnknownSlip | Refusal::UnknownCode => Some("desk-next-unknown"),
        _ => None,
    };
    let word = match refusal {
        Refusal::OtherMeeting => "desk-word-other-meeting",
        Refusal::UnknownSlip | Refusal::UnknownCode => "desk-word-unknown",
        Refusal::NoSlip => "desk-word-no-slip",
        _ => "error-title",
    };
    view! {
        <Verdict kind=Kind::Bad word=words.say(word)>
            <p>{words.refusal(&refusal)}</p>
            {next.map(|key| view! { <p>{words.say(key)}</p> })}
        </Verdict>
    }
}

/// What a slip in hand means, and what can be done about it.
pub fn slip(ask: &Ask, at: String, held: InHand) -> Page {
    Page::new(ask.words.say("desk-title"), move || {
        let words = words();
        let closed = (held.end.is_none() && !held.may_be_void())
            .then(|| view! { <p class="notice wait">{words.say("refusal-desk-closed")}</p> });
        view! {
            <h1 class="vh">{words.say("desk-title")}</h1>
            <Meaning held=held.clone()/>
            {closed}
            <Acts at=at.clone() held/>
            <h2>{words.say("desk-another")}</h2>
            <Scan at/>
        }
    })
}

/// One of the answers, told apart by word, sign and colour.
#[component]
fn Meaning(held: InHand) -> impl IntoView {
    let words = words();
    if let Some(end) = held.end {
        let key = if end.is_spoiled { "spoiled" } else { "void" };
        let when = ended(&words, &end);
        return view! {
            <Verdict kind=Kind::Bad word=words.say(&format!("desk-word-{key}"))>
                <p>{when}</p>
                <p>{words.say(&format!("desk-next-{key}"))}</p>
            </Verdict>
        }
        .into_any();
    }
    if held.is_used() {
        let uses = held.uses.iter().filter(|one| one.is_used()).map(|one| {
            let how = used(&words, one);
            view! { <li><bdi>{one.contest.question.to_string()}</bdi>": "{how}</li> }
        });
        let uses = uses.collect_view();
        return view! {
            <Verdict kind=Kind::Wait word=words.say("desk-word-used")>
                <ul>{uses}</ul>
                <p>{words.say("desk-next-used")}</p>
            </Verdict>
        }
        .into_any();
    }
    view! {
        <Verdict kind=Kind::Good word=words.say("desk-word-good")>
            <p>{words.say("desk-next-good")}</p>
        </Verdict>
    }
    .into_any()
}

/// "Made void at 7:12 pm, Desk A."
fn ended(words: &Words, end: &SlipEnd) -> String {
    let desk = end.by.as_ref().map_or_else(|| words.say("links-kind-desk"), ToString::to_string);
    let key = if end.is_spoiled { "desk-spoiled-at" } else { "desk-void-at" };
    words.tell(key, &[("time", words.clock(end.at).into()), ("desk", desk.into())])
}

/// "By phone at 7:12 pm."
fn used(words: &Words, one: &Use) -> String {
    match (one.on_paper, one.cast_at) {
        (Some(OnPaper::Waiting), _) => words.say("desk-used-waiting"),
        (Some(OnPaper::In), Some(at)) => {
            words.tell("desk-used-paper", &[("time", words.clock(at).into())])
        }
        (_, Some(at)) => words.tell("desk-used-at", &[("time", words.clock(at).into())]),
        (_, None) => words.say("desk-used-before"),
    }
}

/// What can be done about it; each act has a second step.
#[component]
fn Acts(at: String, held: InHand) -> impl IntoView {
    let words = words();
    let hash = hex::write(&held.slip.hash.0);
    let act = |path: &str, key: &str| {
        view! {
            <form method="post" action=format!("{at}/{path}")>
                <input type="hidden" name="hash" value=hash.clone()/>
                <button class="quiet">{words.say(key)}</button>
            </form>
        }
    };
    let void = held.may_be_void().then(|| act("void", "desk-act-void"));
    let open = held.may_be_challenged().then(|| act("challenge", "desk-act-challenge"));
    view! { <div class="buttons">{void}{open}</div> }
}

/// A field to scan a slip into, in a second step.
#[component]
fn Fresh(value: String, error: Option<String>) -> impl IntoView {
    let words = words();
    view! {
        <Field
            name="fresh"
            label=words.say("desk-fresh")
            hint=words.say("desk-fresh-hint")
            value
            error
            max=SCANNED_MAX
        />
        <Camera into="fresh" then=Then::Fill/>
    }
}
