//! For how long what is kept, for administrators: a form, what it would erase before it
//! is saved, and who changed it.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::retention::{Planned, Told};
use wardmote::error::{Field as Box, Refusal};
use wardmote::retention::{Days, Keeping, Kept, Setting};
use wardmote::text::DETAILS_MAX;

use crate::context::{Ask, words};
use crate::pages::organise::person;
use crate::pages::privacy;
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::notice::DoneNotice;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// The address of the settings.
pub const HERE: &str = "/organise/settings/privacy";
/// The box for whom people ask.
pub const CONTACT: &str = "contact";

/// The kinds whose days can be set.
fn settable() -> impl Iterator<Item = (Kept, Days)> {
    let with_days = |kept: Kept| kept.days().map(|days| (kept, days));
    Kept::ALL.into_iter().filter_map(with_days).filter(|(_, days)| days.may_change())
}

/// What stands in the form before anybody typed.
fn as_set(keeping: &Keeping, contact: &str) -> Typed {
    let typed = Typed::default().with(CONTACT, contact);
    settable().fold(typed, |typed, (kept, days)| {
        typed.with(kept.key(), keeping.days(kept).unwrap_or(days.usual))
    })
}

/// The settings; what was typed stands in them, with what is the matter with it.
pub async fn settings(
    ask: &Ask,
    typed: Option<Typed>,
    trouble: Trouble,
    is_saved: bool,
) -> Done<Page> {
    let history = ask.clerk.keeping_history(&ask.visitor).await?;
    let (keeping, contact) = ask.clerk.keeping_and_contact().await?;
    let typed = typed.unwrap_or_else(|| as_set(&keeping, &contact));
    let shown = trouble.clone();
    let page = Page::new(ask.words.say("keeping-title"), move || {
        let words = words();
        let saved = is_saved.then(|| view! { <DoneNotice text=words.say("keeping-saved")/> });
        let wrong = settable().find(|(kept, _)| kept.read_days(typed.one(kept.key())).is_err());
        let target = match shown.0.as_ref().and_then(Refusal::field) {
            Some(Box::Contact) => Some(CONTACT),
            _ => wrong.map(|(kept, _)| kept.key()),
        };
        view! {
            <Desk here=HERE>
                {saved}
                {shown.summary(target)}
                <h1>{words.say("keeping-title")}</h1>
                <p>{words.say("keeping-lead")} " " <a href=privacy::HERE>{words.say("privacy-link")}</a></p>
                <p><a class="button quiet" href=person::HERE>{words.say("person-title")}</a></p>
                <SettingsForm typed trouble=shown/>
                <History history/>
            </Desk>
        }
    });
    Ok(trouble.on(page))
}

/// The boxes.
#[component]
fn SettingsForm(typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let is_wrong = trouble.0.is_some();
    let boxes = settable().map(|(kept, days)| {
        let value = typed.one(kept.key()).to_owned();
        let refusal = kept.read_days(&value).err().filter(|_| is_wrong);
        let range = [("min", days.min.into()), ("max", days.max.into())];
        view! {
            <Field
                name=kept.key()
                label=privacy::name(&words, kept)
                hint=words.tell("keeping-range", &range)
                kind="number"
                value
                required=true
                error=refusal.map(|refusal| words.refusal(&refusal))
            />
        }
    });
    view! {
        <form method="post" action=HERE class="measure">
            <Field
                name=CONTACT
                label=words.say("keeping-contact")
                hint=words.say("keeping-contact-hint")
                value=typed.one(CONTACT).to_owned()
                max=DETAILS_MAX
                error=trouble.at(&words, Box::Contact)
            />
            <fieldset>
                <legend>{words.say("keeping-days")}</legend>
                {boxes.collect_view()}
            </fieldset>
            <button>{words.say("keeping-save")}</button>
        </form>
    }
}

/// What a change would erase, before it is saved.
pub fn before(ask: &Ask, typed: &Typed, planned: Vec<Planned>) -> Page {
    let boxes: Vec<_> = settable()
        .map(|(kept, _)| kept.key())
        .chain([CONTACT])
        .map(|name| (name, typed.one(name).to_owned()))
        .collect();
    Page::new(ask.words.say("keeping-before"), move || {
        let words = words();
        let rows = planned.into_iter().map(|one| {
            let name = privacy::name(&words, one.kept);
            let (from, to) = (privacy::days(&words, one.from), privacy::days(&words, one.to));
            let change = words.tell("keeping-change", &[("from", from.into()), ("to", to.into())]);
            let count = i64::try_from(one.erased).unwrap_or(i64::MAX);
            let erased = words.tell("keeping-erases", &[("n", count.into())]);
            view! {
                <li class="card" data-kept=one.kept.key()>
                    <h2>{name}</h2>
                    <p>{change}</p>
                    <p><strong>{erased}</strong></p>
                </li>
            }
        });
        let rows = rows.collect_view();
        let hidden = boxes
            .into_iter()
            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
        view! {
            <Desk here=HERE>
                <h1>{words.say("keeping-before")}</h1>
                <p>{words.say("keeping-before-lead")}</p>
                <ul class="cards">{rows}</ul>
                <form method="post" action=HERE>
                    {hidden.collect_view()}
                    <button name="sure" value="1">{words.say("keeping-sure")}</button>
                </form>
                <p><a href=HERE>{words.say("keeping-back")}</a></p>
            </Desk>
        }
    })
}

/// Who changed what, the newest first.
#[component]
fn History(history: Vec<Told>) -> impl IntoView {
    let words = words();
    if history.is_empty() {
        return ().into_any();
    }
    let rows = history.into_iter().map(|told| {
        let by = told.by.unwrap_or_else(|| words.say("history-somebody"));
        let what = match (told.what, told.from, told.to) {
            (Setting::Days(kept), Some(from), Some(to)) => {
                let (from, to) = (privacy::days(&words, from), privacy::days(&words, to));
                let change = [("from", from.into()), ("to", to.into())];
                format!(
                    "{}: {}",
                    privacy::name(&words, kept),
                    words.tell("keeping-change", &change)
                )
            }
            (Setting::Days(kept), ..) => privacy::name(&words, kept),
            (Setting::Contact, ..) => words.say("keeping-contact"),
        };
        let when = words.moment(told.at);
        view! {
            <li>
                <span>{what}</span> <br/>
                <span class="hint">{when} ", " <bdi>{by}</bdi></span>
            </li>
        }
    });
    view! {
        <h2>{words.say("keeping-history")}</h2>
        <ul class="plain-list">{rows.collect_view()}</ul>
    }
    .into_any()
}
