//! A representative's own page, behind their link: what they promise, and their months.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::commitments::{Kept, Own};
use wardmote::commitment::{Commitment, Kind, Representative};
use wardmote::error::Field as Box;
use wardmote::text::DETAILS_MAX;

use super::sheets::{Months, Promised, Reader, kind_key, level};
use crate::context::{Ask, words};
use crate::parts::choice::Choice;
use crate::parts::field::Field;
use crate::parts::notice::DoneNotice;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// What was done just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Something was promised.
    Promised,
    /// A month was told.
    Told,
    /// What was told of a month was taken back.
    TakenBack,
}

impl After {
    const ALL: [Self; 3] = [Self::Promised, Self::Told, Self::TakenBack];

    /// The stable word, in addresses and in locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Promised => "promised",
            Self::Told => "told",
            Self::TakenBack => "taken-back",
        }
    }

    /// Reads the stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|after| after.key() == key)
    }
}

/// The box of a kind's words, which stands beside its level.
pub fn words_box(kind: Kind) -> &'static str {
    match kind {
        Kind::Doors => "doors-words",
        Kind::Meetings => "meetings-words",
        Kind::Surgeries => "surgeries-words",
        Kind::Report => "mr-words",
    }
}

/// The page. `at` is its address.
pub async fn own(
    ask: &Ask,
    at: String,
    after: Option<After>,
    typed: Typed,
    trouble: Trouble,
) -> Done<Page> {
    let own = ask.clerk.own_commitments(&ask.visitor, &ask.words).await?;
    let status = trouble.clone();
    let page = Page::new(ask.words.say("promise-title"), move || {
        let words = words();
        let done = after.map(|after| {
            view! { <DoneNotice text=words.say(&format!("promise-done-{}", after.key()))/> }
        });
        let wrong = trouble.0.is_some().then(|| wrong(&typed));
        let target = wrong.map(|(_, target)| target);
        let kept = own.kept.clone();
        let has_begun = kept.begins <= own.now;
        let is_open = kept.promised.is_empty() || typed != Typed::default();
        let reader = Reader::Own(at.clone());
        let (promised, changes) = (kept.promised.clone(), kept.changes.clone());
        view! {
            {trouble.summary(target)}
            {done}
            <Head own=own.clone() at=at.clone()/>
            <section>
                <h2>{words.say("promise-months")}</h2>
                <Months kept=kept.clone() reader/>
            </section>
            <section class="card">
                <h2>{words.say("promise-what")}</h2>
                <Promised promised changes none="promise-none-own"/>
                <details class="fold" open=is_open>
                    <summary>{words.say("promise-form")}</summary>
                    <p class="hint">{free_until(&words, &kept, has_begun)}</p>
                    <Form at kept typed trouble wrong=wrong.map(|(kind, _)| kind)/>
                </details>
            </section>
        }
    })
    .keeping("promise", "again");
    Ok(status.on(page))
}

/// Until when a promise is changed without a trace.
fn free_until(words: &Words, kept: &Kept, has_begun: bool) -> String {
    if has_begun {
        return words.say("promise-dated");
    }
    words.tell("promise-free", &[("day", words.day(kept.begins).into())])
}

/// The first kind that something is the matter with, and which of its boxes.
fn wrong(typed: &Typed) -> (Kind, &'static str) {
    let parse = |kind: Kind, own: &str| Commitment::parse(kind, typed.one(kind.key()), own);
    let is_wrong = |kind: &Kind| parse(*kind, typed.one(words_box(*kind))).is_err();
    let kind = Kind::ALL.into_iter().find(is_wrong).unwrap_or(Kind::Doors);
    let has_level = parse(kind, "").is_ok_and(|it| it.is_some());
    (kind, if has_level { words_box(kind) } else { kind.key() })
}

/// Who it is, for how long, and who can read it.
#[component]
fn Head(own: Own, at: String) -> impl IntoView {
    let words = words();
    let who = own.kept.representative;
    let key = if own.shown.is_some() { "promise-public" } else { "promise-group" };
    view! {
        <p class="eyebrow">
            <a href=format!("/ward/{}", own.ward.id)><bdi>{own.ward.name.to_string()}</bdi></a>
        </p>
        <h1><bdi>{who.name.to_string()}</bdi></h1>
        <p>{period(&words, who.period)}</p>
        <p class="notice">{words.say(key)}</p>
        <p><a class="button quiet" href=format!("{at}/print")>{words.say("promise-print")}</a></p>
    }
}

/// What a representative is called, also when their name was erased.
pub fn called(words: &Words, who: &Representative) -> String {
    if who.is_erased() { words.say("promise-erased") } else { who.name.to_string() }
}

/// "From November 2026 to October 2027".
pub fn period(words: &Words, period: wardmote::commitment::Period) -> String {
    let (first, last) = (words.month(period.first), words.month(period.last));
    words.tell("promise-period", &[("first", first.into()), ("last", last.into())])
}

/// What can be promised, each with how often and their own words.
#[component]
fn Form(
    at: String,
    kept: Kept,
    typed: Typed,
    trouble: Trouble,
    wrong: Option<Kind>,
) -> impl IntoView {
    let words = words();
    let is_typed = typed != Typed::default();
    let kinds = Kind::ALL.map(|kind| {
        let stands = kept.promised.iter().find(|one| one.kind == kind);
        let (often, own) = if is_typed {
            (typed.one(kind.key()).to_owned(), typed.one(words_box(kind)).to_owned())
        } else {
            let often = stands.map_or(usual(kind, &kept), |one| one.level);
            let own = stands.and_then(|one| one.words.as_ref()).map(ToString::to_string);
            (often.to_string(), own.unwrap_or_default())
        };
        let trouble = if wrong == Some(kind) { trouble.clone() } else { Trouble::default() };
        view! { <OneKind kind often own trouble/> }
    });
    view! {
        <form method="post" action=at id="promise">
            {kinds.collect_view()}
            <button>{words.say("promise-do")}</button>
        </form>
    }
}

/// What stands in the form before anything is promised: a report, and nothing else.
fn usual(kind: Kind, kept: &Kept) -> u8 {
    u8::from(kind == Kind::Report && kept.promised.is_empty())
}

/// One thing to promise.
#[component]
fn OneKind(kind: Kind, often: String, own: String, trouble: Trouble) -> impl IntoView {
    let words = words();
    let choices = (0..=kind.most()).map(|n| {
        let text = match (kind, n) {
            (_, 0) => words.say("promise-not"),
            (Kind::Report, _) => words.say("promise-report-yes"),
            _ => level(&words, n),
        };
        (n.to_string(), text)
    });
    let details = trouble.at(&words, Box::Details);
    view! {
        <fieldset>
            <legend>{words.say(&kind_key(kind))}</legend>
            <p class="hint">{words.say(&format!("promise-hint-{}", kind.key()))}</p>
            <Choice
                name=kind.key()
                label=words.say("promise-often")
                choices=choices.collect()
                chosen=often
                error=trouble.at(&words, Box::Level)
            />
            <Field
                name=words_box(kind)
                label=words.say("promise-words")
                value=own
                max=DETAILS_MAX
                error=details
            />
        </fieldset>
    }
}
