//! Commitments of representatives, for organisers: by ward, month by month, compared with
//! nobody's; and the wards where doors need help, with who and what could help.

mod behind;
pub mod month;
pub mod own;
pub mod print;
pub mod sheets;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::commitments::Kept;
use wardmote::commitment::month::{Calendar, Month};
use wardmote::commitment::{PERIOD_MONTHS_MAX, Period};
use wardmote::error::{Field as Box, Refusal};
use wardmote::people::{Link, Visitor};
use wardmote::progress::DAYS;
use wardmote::time::Timestamp;
use wardmote::ward::Ward;

use self::behind::{Behind, Lagging};
use self::own::{called, period};
use self::sheets::{Months, Promised, Reader};
use crate::context::{Ask, words};
use crate::parts::choice::{Choice, Choices, options, wards};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::notice::DoneNotice;
use crate::parts::sure::Sure;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// The address of the page.
pub const HERE: &str = "/organise/commitments";
/// A period is agreed a year before it begins at most.
const MONTHS_AHEAD: u16 = 12;
/// Most periods are a year.
const MONTHS_USUAL: u16 = 11;

/// Everything the page shows.
#[derive(Clone, Debug)]
struct Shown {
    listed: Vec<(Ward, Vec<Kept>)>,
    places: Vec<Ward>,
    links: Vec<Link>,
    behind: Vec<Lagging>,
    is_public: bool,
    is_administrator: bool,
    now: Timestamp,
}

/// The page. `days` are the moments at which the last seven days begin.
pub async fn list(
    ask: &Ask,
    days: [Timestamp; DAYS + 1],
    typed: Typed,
    trouble: Trouble,
    is_done: bool,
) -> Done<Page> {
    let shown = Shown {
        listed: ask.clerk.list_commitments(&ask.visitor, &ask.words).await?,
        places: ask.clerk.list_wards().await?,
        links: ask.clerk.list_links(&ask.visitor).await?,
        behind: behind::lagging(ask, &days).await?,
        is_public: ask.clerk.commitments_shown().await?.is_some(),
        is_administrator: matches!(&ask.visitor, Visitor::Organiser(o) if o.is_administrator),
        now: ask.clerk.now(),
    };
    let status = trouble.clone();
    let page = Page::new(ask.words.say("promise-title"), move || {
        let words = words();
        let target = match trouble.0.as_ref().and_then(Refusal::field) {
            Some(Box::Name) => Some("name"),
            Some(Box::Month) => Some("last"),
            _ => Some("ward"),
        };
        let done = is_done.then(|| view! { <DoneNotice text=words.say("promise-done")/> });
        let Shown { listed, places, links, behind, is_public, is_administrator, now } = shown;
        let none = listed
            .is_empty()
            .then(|| view! { <p class="notice">{words.say("promise-nobody")}</p> });
        let each = listed.into_iter().map(|(ward, kept)| {
            view! { <OneWard ward kept links=links.clone() now/> }
        });
        let each = each.collect_view();
        view! {
            <Desk here=HERE>
                {trouble.summary(target)}
                {done}
                <h1>{words.say("promise-title")}</h1>
                <p class="lead">{words.say("promise-lead")}</p>
                <Behind behind/>
                {none}
                {each}
                <Add places now typed trouble/>
                <Public is_public is_administrator/>
            </Desk>
        }
    });
    Ok(status.on(page.at(HERE)))
}

/// The representatives of a ward.
#[component]
fn OneWard(ward: Ward, kept: Vec<Kept>, links: Vec<Link>, now: Timestamp) -> impl IntoView {
    let people = kept.into_iter().map(|kept| {
        let link = links.iter().find(|link| link.id == kept.representative.link);
        let until = link.filter(|link| link.is_live(now).is_ok()).map(|link| link.ends_at);
        view! { <OnePerson kept until now/> }
    });
    let people = people.collect_view();
    view! {
        <section class="promises">
            <h2><a href=format!("/ward/{}", ward.id)><bdi>{ward.name.to_string()}</bdi></a></h2>
            {people}
        </section>
    }
}

/// A representative: what they promise, their months, and what an organiser can do.
#[component]
fn OnePerson(kept: Kept, until: Option<Timestamp>, now: Timestamp) -> impl IntoView {
    let words = words();
    let who = kept.representative.clone();
    let name = called(&words, &who);
    let link = match (who.ended_at, until) {
        (Some(ended), _) => words.tell("promise-ended", &[("day", words.day(ended).into())]),
        (None, Some(until)) => words.tell("promise-link", &[("day", words.day(until).into())]),
        (None, None) => words.say("links-ended"),
    };
    let (promised, changes) = (kept.promised.clone(), kept.changes.clone());
    let reader = Reader::Group(name.clone());
    let at = format!("{HERE}/{}", who.id);
    let print = words.tell("promise-print-of", &[("name", name.clone().into())]);
    let goes_on = who.ended_at.is_none() && !who.is_erased();
    let ends = goes_on.then(|| view! { <End at=at.clone() name=name.clone()/> });
    let renews = (!who.is_erased())
        .then(|| view! { <Renew at=at.clone() name=name.clone() period=who.period now/> });
    view! {
        <section class="promise">
            <h3><bdi>{name}</bdi></h3>
            <p class="meta">{period(&words, who.period)} ". " {link}</p>
            <Promised promised changes none="promise-none"/>
            <Months kept reader/>
            <div class="buttons">
                <a class="button quiet" href=format!("{at}/print")>{print}</a>
                {renews}
                {ends}
            </div>
        </section>
    }
}

/// A new link, and perhaps a longer period.
#[component]
fn Renew(at: String, name: String, period: Period, now: Timestamp) -> impl IntoView {
    let words = words();
    let this = words.month_of(now);
    let last = period.last.max(this);
    let most = u16::try_from(PERIOD_MONTHS_MAX).unwrap_or(u16::MAX) - 1;
    let until = period.first.plus(most);
    let choices = months(&words, this.max(period.first), until);
    let id = format!("last-{}", at.rsplit('/').next().unwrap_or_default());
    let label = words.tell("promise-renew", &[("name", name.into())]);
    view! {
        <Sure label meaning=words.say("promise-renew-what")>
            <form method="post" action=format!("{at}/renew")>
                <div class="field">
                    <label for=id.clone()>{words.say("promise-last")}</label>
                    <select id=id name="last">{options(choices, last.to_string())}</select>
                </div>
                <button>{words.say("promise-renew-do")}</button>
            </form>
        </Sure>
    }
}

/// The end of it.
#[component]
fn End(at: String, name: String) -> impl IntoView {
    let words = words();
    let label = words.tell("promise-end", &[("name", name.into())]);
    view! {
        <Sure label meaning=words.say("promise-end-what")>
            <form method="post" action=format!("{at}/end")>
                <button>{words.say("promise-end-do")}</button>
            </form>
        </Sure>
    }
}

/// Months to choose from.
fn months(words: &Words, first: Month, last: Month) -> Choices {
    let count = u16::try_from(last.since(first)).unwrap_or_default();
    let all = (0..=count).map(|n| first.plus(n));
    all.map(|month| (month.to_string(), words.month(month))).collect()
}

/// A representative to take in.
#[component]
fn Add(places: Vec<Ward>, now: Timestamp, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let this = words.month_of(now);
    // Some began before they were written down here.
    let earliest = Month::new(this.year().saturating_sub(1), this.number());
    let or = |name: &str, usual: Month| match typed.one(name) {
        "" => usual.to_string(),
        sent => sent.to_owned(),
    };
    let most = u16::try_from(PERIOD_MONTHS_MAX).unwrap_or(u16::MAX);
    view! {
        <section class="card apart">
            <h2>{words.say("promise-add")}</h2>
            <p class="hint">{words.say("promise-add-what")}</p>
            <form method="post" action=HERE class="measure">
                <Choice
                    name="ward"
                    label=words.say("answers-ward")
                    choices=wards(&places, None)
                    chosen=typed.one("ward")
                    error=trouble.at(&words, Box::Ward)
                />
                <Field
                    name="name"
                    label=words.say("promise-name")
                    hint=words.say("promise-name-hint")
                    value=typed.one("name")
                    error=trouble.at(&words, Box::Name)
                />
                <Choice
                    name="first"
                    label=words.say("promise-first")
                    choices=months(&words, earliest, this.plus(MONTHS_AHEAD))
                    chosen=or("first", this)
                />
                <Choice
                    name="last"
                    label=words.say("promise-last")
                    choices=months(&words, this, this.plus(most))
                    chosen=or("last", this.plus(MONTHS_USUAL))
                    error=trouble.at(&words, Box::Month)
                />
                <button>{words.say("promise-add-do")}</button>
            </form>
        </section>
    }
}

/// Whether everybody may see commitments and months.
#[component]
fn Public(is_public: bool, is_administrator: bool) -> impl IntoView {
    let words = words();
    let (state, act, value) = if is_public {
        ("promise-is-public", "promise-make-group", "0")
    } else {
        ("promise-is-group", "promise-make-public", "1")
    };
    let form = is_administrator.then(|| {
        view! {
            <form method="post" action=format!("{HERE}/public")>
                <button class="quiet" name="public" value=value>{words.say(act)}</button>
            </form>
        }
    });
    view! {
        <section class="card apart">
            <h2>{words.say("promise-who-sees")}</h2>
            <p>{words.say(state)}</p>
            <p class="hint">{words.say("promise-who-sees-what")}</p>
            {form}
        </section>
    }
}
