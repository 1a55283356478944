//! Bringing in a list of people: looked at first, with what each column says, and then
//! all of it or nothing. Until then nothing of it is kept.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::helper::list::{Column, Columns, List};

use super::HERE;
use crate::context::{Ask, words};
use crate::parts::choice::{Choice, options, wards as ward_choices};
use crate::parts::desk::Desk;
use crate::parts::list::{BadLines, ListForm};
use crate::parts::notice::ErrorSummary;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// The address of this page.
pub const IMPORT: &str = "/organise/helpers/import";
/// People shown before they are taken in: enough to see that the columns are right.
const SHOWN: usize = 5;

/// A list as it was read.
#[derive(Clone, Debug)]
pub struct Looked {
    /// Its text.
    pub text: String,
    /// What its first line says, which is not taken in.
    pub header: Vec<String>,
    /// Which column says what.
    pub columns: Columns,
    /// What it would do.
    pub list: List,
}

/// The form for a list.
pub fn import(ask: &Ask, typed: &Typed, trouble: Trouble) -> Page {
    let csv = typed.one("csv").to_owned();
    let status = trouble.clone();
    let page = Page::new(ask.words.say("helper-import-title"), move || {
        let words = words();
        view! {
            <Desk here=HERE>
                <ErrorSummary refusal=trouble.0.clone() target=Some("csv")/>
                <p><a href=HERE>{words.say("helper-list-title")}</a></p>
                <h1>{words.say("helper-import-title")}</h1>
                <p>{words.say("helper-import-lead")}</p>
                <ListForm action=IMPORT.to_owned() hint=words.say("helper-import-hint") csv/>
            </Desk>
        }
    });
    status.on(page)
}

/// What taking a list in would do.
pub async fn look(ask: &Ask, looked: Looked, typed: &Typed, trouble: Trouble) -> Done<Page> {
    let wards = ask.clerk.list_wards().await?;
    let chosen = typed.one("ward").to_owned();
    let status = trouble.clone();
    let page = Page::new(ask.words.say("helper-import-title"), move || {
        let words = words();
        let Looked { text, header, columns, list } = looked;
        let List { new, known, refusals } = list;
        let is_bad = !refusals.is_empty();
        let bad = is_bad.then(|| view! { <BadLines refusals/> });
        let n = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let counts = words.tell(
            "helper-import-counts",
            &[("new", n(new.len()).into()), ("known", n(known).into())],
        );
        let may = !is_bad && !new.is_empty();
        let some = new.iter().take(SHOWN).map(|(_, profile)| {
            let (name, reach) = (profile.name.to_string(), profile.reach.as_str().to_owned());
            view! { <li><bdi>{name}</bdi>" · "<bdi dir="ltr">{reach}</bdi></li> }
        });
        let some = some.collect_view();
        let take = may.then(|| {
            view! {
                <label class="tick">
                    <input type="checkbox" name="consent" value="yes" id="consent"/>
                    <span>{words.say("helper-import-agreed")}</span>
                </label>
                <button name="take" value="1">{words.say("helper-import-take")}</button>
            }
        });
        let choices = ward_choices(&wards, Some(words.say("helper-ward-choose")));
        view! {
            <Desk here=HERE>
                {trouble.summary(Some("consent"))}
                <p><a href=IMPORT>{words.say("helper-import-other")}</a></p>
                <h1>{words.say("helper-import-title")}</h1>
                {bad}
                <p role="status">{counts}</p>
                <ul>{some}</ul>
                <form method="post" action=IMPORT class="measure">
                    <input type="hidden" name="csv" value=text/>
                    <input type="hidden" name="mapped" value="1"/>
                    <Mapping header columns/>
                    <Choice name="ward" label=words.say("helper-import-ward") choices chosen/>
                    <button class="quiet">{words.say("helper-import-again")}</button>
                    {take}
                </form>
            </Desk>
        }
    });
    Ok(status.on(page))
}

/// Which column says what.
#[component]
fn Mapping(header: Vec<String>, columns: Columns) -> impl IntoView {
    let words = words();
    let places = || {
        let named = header.iter().enumerate().map(|(n, name)| (n.to_string(), name.clone()));
        std::iter::once((String::new(), words.say("helper-import-none"))).chain(named).collect()
    };
    let rows = Column::ALL.iter().map(|column| {
        let (name, id) = (format!("column-{}", column.key()), format!("column-{}", column.key()));
        let chosen = columns.0.get(column).map(ToString::to_string).unwrap_or_default();
        view! {
            <div class="field">
                <label for=id.clone()>{words.say(&format!("helper-column-{}", column.key()))}</label>
                <select id=id name=name>{options(places(), chosen)}</select>
            </div>
        }
    });
    let rows = rows.collect_view();
    view! {
        <fieldset>
            <legend>{words.say("helper-import-columns")}</legend>
            {rows}
        </fieldset>
    }
}
