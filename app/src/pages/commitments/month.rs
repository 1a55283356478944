//! The report of a month: short, and filled in with what Wardmote knows of the ward.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::commitments::MonthSheet;
use wardmote::commitment::Kind;
use wardmote::commitment::month::Month;
use wardmote::commitment::sheet::{Counts, Numbers};
use wardmote::error::{Field as Box, Refusal};
use wardmote::text::STORY_MAX;
use wardmote::time::Timestamp;

use super::sheets::kind_key;
use crate::context::{Ask, words};
use crate::parts::field::Field;
use crate::parts::sure::Sure;
use crate::parts::textarea::SafeTextarea;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// The page. `at` is the address of the representative's page.
pub async fn month(
    ask: &Ask,
    at: String,
    month: Month,
    typed: Typed,
    trouble: Trouble,
) -> Done<Page> {
    let own = ask.clerk.own_commitments(&ask.visitor, &ask.words).await?;
    let sheet = own.kept.months.into_iter().find(|one| one.month == month);
    let sheet = sheet.ok_or(Refusal::NotFound)?;
    let (ward, status) = (own.ward.name.to_string(), trouble.clone());
    let name = ask.words.month(month);
    let title = ask.words.tell("mr-title", &[("month", name.into())]);
    let page = Page::new(title.clone(), move || {
        let words = words();
        let target = match trouble.0.as_ref().and_then(Refusal::field) {
            Some(Box::Story) => Some("words"),
            Some(Box::Count) => wrong(&typed).map(Kind::key),
            _ => None,
        };
        let undo = sheet.told.as_ref().map(|told| told.at);
        let undo = undo.map(|told_at| view! { <Undo at=at.clone() month told_at/> });
        view! {
            {trouble.summary(target)}
            <p class="eyebrow"><bdi>{ward}</bdi></p>
            <h1>{title}</h1>
            <p><a href=at.clone()>{words.say("mr-back")}</a></p>
            <Known numbers=sheet.numbers/>
            <Form at=at.clone() sheet=sheet.clone() typed trouble/>
            {undo}
        }
    })
    .keeping("month", "again");
    Ok(status.on(page))
}

/// What Wardmote knows, which is nobody's to change.
#[component]
fn Known(numbers: Numbers) -> impl IntoView {
    let words = words();
    let rate = numbers.heard.contact_rate().map_or_else(
        || words.say("going-unknown"),
        |rate| words.tell("going-percent", &[("n", i64::try_from(rate).unwrap_or(100).into())]),
    );
    let figure = |key: &str, value: String| {
        view! { <div><dt>{words.say(key)}</dt><dd>{value}</dd></div> }
    };
    let figures = [
        figure("going-doors", numbers.heard.doors.to_string()),
        figure("going-answers", numbers.heard.answers().to_string()),
        figure("going-rate", rate),
        figure("mr-moved", numbers.moved.to_string()),
    ];
    view! {
        <section aria-labelledby="known">
            <h2 id="known">{words.say("mr-known")}</h2>
            <dl class="figures">{figures.collect_view()}</dl>
            <p class="hint">{words.say("mr-known-hint")}</p>
        </section>
    }
}

/// The first count that cannot be read.
fn wrong(typed: &Typed) -> Option<Kind> {
    Kind::COUNTED.into_iter().find(|kind| Counts::parse(typed.one(kind.key())).is_err())
}

/// The boxes: three counts and a few words.
#[component]
fn Form(at: String, sheet: MonthSheet, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let is_typed = typed != Typed::default();
    let told = sheet.told.as_ref();
    let counts =
        told.map_or_else(|| sheet.numbers.suggested(&sheet.promised), |report| report.counts);
    let wrong = wrong(&typed);
    let boxes = Kind::COUNTED.map(|kind| {
        let stands = counts.of(kind).unwrap_or_default().to_string();
        let value = if is_typed { typed.one(kind.key()).to_owned() } else { stands };
        let error =
            trouble.at(&words, Box::Count).filter(|_| wrong.is_none_or(|wrong| wrong == kind));
        view! {
            <Field
                name=kind.key()
                kind="number"
                label=words.say(&kind_key(kind))
                hint=hint(&words, &sheet, kind)
                value=value
                error=error
            />
        }
    });
    let own = told.and_then(|report| report.words.as_ref()).map(ToString::to_string);
    let own = if is_typed { typed.one("words").to_owned() } else { own.unwrap_or_default() };
    let button = if told.is_some() { "mr-change" } else { "mr-do" };
    view! {
        <form method="post" action=format!("{at}/months/{}", sheet.month) class="measure apart" id="month">
            <h2>{words.say("mr-own")}</h2>
            {boxes.collect_view()}
            <SafeTextarea
                name="words"
                label=words.say("mr-words")
                hint=words.say("mr-words-hint")
                value=own
                error=trouble.at(&words, Box::Story)
                max=STORY_MAX
                rows=4
            />
            <button>{words.say(button)}</button>
        </form>
    }
}

/// What was promised, and what Wardmote knows of it.
fn hint(words: &Words, sheet: &MonthSheet, kind: Kind) -> String {
    let said = sheet
        .promised
        .iter()
        .find(|one| one.kind == kind)
        .map(|one| words.tell("mr-said", &[("n", i64::from(one.level).into())]));
    let knows = |n: u32, key: &str| words.tell(key, &[("n", i64::from(n).into())]);
    let known = match kind {
        Kind::Doors => Some(knows(sheet.numbers.sessions, "mr-knows-doors")),
        Kind::Meetings => Some(knows(sheet.numbers.meetings, "mr-knows-meetings")),
        Kind::Surgeries | Kind::Report => None,
    };
    said.into_iter().chain(known).collect::<Vec<_>>().join(" ")
}

/// The way to take back what was told last.
#[component]
fn Undo(at: String, month: Month, told_at: Timestamp) -> impl IntoView {
    let words = words();
    let sure = words.say("mr-undo-sure");
    view! {
        <div class="apart">
            <Sure label=words.say("mr-undo") meaning=words.say("mr-undo-what")>
                <form method="post" action=format!("{at}/months/{month}/undo")>
                    <input type="hidden" name="at" value=told_at.0.to_string()/>
                    <button>{sure}</button>
                </form>
            </Sure>
        </div>
    }
}
