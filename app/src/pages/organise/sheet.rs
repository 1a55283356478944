//! One sheet that came back, typed in with Tab and Enter alone: a box for each row, and
//! behind it the boxes for whoever would like to hear what happens.

use leptos::prelude::*;
use wardmote::clerk::sheets::SheetInHand;
use wardmote::count::tale::Voice;
use wardmote::error::{Field as Box, Refusal};
use wardmote::listening::PersonalHint;
use wardmote::sheet::SHEET_ROWS;
use wardmote::text::FIRST_NAME_MAX;

use super::sheets::HERE;
use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// What is the matter with a sheet as it was typed: nothing of it is saved then.
#[derive(Clone, Debug, Default)]
pub struct SheetTrouble {
    /// With the boxes above the rows.
    pub head: Trouble,
    /// With rows, by their number.
    pub rows: Vec<(u8, Refusal)>,
    /// Rows that may tell who somebody is: asked about once.
    pub personal: Vec<(u8, PersonalHint)>,
}

impl SheetTrouble {
    /// Whether there is any.
    pub fn is_any(&self) -> bool {
        self.head.0.is_some() || !self.rows.is_empty() || !self.personal.is_empty()
    }

    /// The rows to look at, in their order.
    fn numbers(&self) -> Vec<u8> {
        let rows = self.rows.iter().map(|(row, _)| *row);
        let mut numbers: Vec<u8> = rows.chain(self.personal.iter().map(|(row, _)| *row)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

/// The page on which a sheet is typed in.
pub fn enter(ask: &Ask, hand: SheetInHand, typed: Typed, trouble: SheetTrouble) -> Page {
    let code = hand.sheet.code.grouped();
    let action = format!("{HERE}/{}", hand.sheet.code.as_str());
    let status = if trouble.is_any() { 422 } else { 200 };
    let title = ask.words.tell("sheet-title", &[("code", code.clone().into())]);
    Page::new(title.clone(), move || {
        let words = words();
        let first = (1..=SHEET_ROWS).find(|row| !hand.rows_in.contains(row));
        let rows: Vec<_> = (1..=SHEET_ROWS)
            .map(|number| {
                let is_in = hand.rows_in.contains(&number);
                let (typed, trouble) = (typed.clone(), trouble.clone());
                view! { <OneRow number is_in is_first=first == Some(number) typed trouble/> }
            })
            .collect();
        let all_in = first.is_none().then(|| view! { <p class="notice">{words.say("sheet-all-in")}</p> });
        let sure = (!trouble.personal.is_empty()).then(|| {
            view! {
                <p>{words.say("listen-personal-ask")}</p>
                <p><button class="quiet" name="sure" value="1">{words.say("listen-personal-sure")}</button></p>
            }
        });
        view! {
            <Desk here="/organise/listening">
                {trouble.head.summary(Some("when"))}
                <RowSummary rows=trouble.numbers()/>
                <p class="eyebrow"><bdi>{hand.ward.name.to_string()}</bdi>" · "<bdi>{hand.listening.question.to_string()}</bdi></p>
                <h1>{title}</h1>
                {all_in}
                <p>{words.say("sheet-keys")}</p>
                <form method="post" action=action class="sheet-entry">
                    <ol>{rows}</ol>
                    <div class="row">
                        <Field
                            name="when"
                            kind="datetime-local"
                            label=words.say("sheet-when")
                            value=typed.one("when")
                            error=trouble.head.at(&words, Box::Time)
                        />
                        <Field
                            name="first-name"
                            label=words.say("sheet-canvasser")
                            value=typed.one("first-name")
                            max=FIRST_NAME_MAX
                            error=trouble.head.at(&words, Box::FirstName)
                        />
                    </div>
                    <button>{words.say("sheet-save")}</button>
                    {sure}
                </form>
            </Desk>
        }
    })
    .status(status)
}

/// Which rows to look at, with a way to each.
#[component]
fn RowSummary(rows: Vec<u8>) -> impl IntoView {
    (!rows.is_empty()).then(|| {
        let words = words();
        let names: Vec<_> = rows.iter().map(ToString::to_string).collect();
        let first = rows.first().copied().unwrap_or_default();
        let n = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let sentence =
            words.tell("sheet-look-at", &[("rows", words.list(&names).into()), ("n", n.into())]);
        view! {
            <div class="summary error" role="alert">
                <h2>{words.say("sheet-nothing-saved")}</h2>
                <p><a href=format!("#row-{first}")>{sentence}</a></p>
            </div>
        }
    })
}

/// One row of the sheet.
#[component]
fn OneRow(
    number: u8,
    is_in: bool,
    is_first: bool,
    typed: Typed,
    trouble: SheetTrouble,
) -> impl IntoView {
    let words = words();
    let n = i64::from(number);
    if is_in {
        return view! { <li class="row-in" data-in="">{words.tell("sheet-row-in", &[("row", n.into())])}</li> }
            .into_any();
    }
    let id = format!("row-{number}");
    let refusal = trouble.rows.iter().find(|(row, _)| *row == number).map(|(_, refusal)| refusal);
    let hint = trouble.personal.iter().find(|(row, _)| *row == number);
    let about_person = refusal.is_some_and(|refusal| {
        matches!(refusal.field(), Some(Box::Name | Box::Reach | Box::Consent))
    });
    let error = refusal
        .map(|refusal| words.refusal(refusal))
        .or_else(|| hint.map(|(_, hint)| words.say(&format!("listen-personal-{}", hint.key()))));
    let error_id = format!("{id}-error");
    let described = error.is_some().then(|| error_id.clone());
    let invalid = error.is_some().then_some("true");
    let error = error.map(|text| view! { <p class="error" id=error_id>{text}</p> });
    let is_open = about_person
        || ["name", "reach", "consent"].iter().any(|key| typed.has(&format!("{key}-{number}")));
    view! {
        <li>
            {error}
            <div class="sheet-line">
                <label for=id.clone()>{words.tell("sheet-row", &[("row", n.into())])}</label>
                <input
                    id=id.clone()
                    name=id.clone()
                    type="text"
                    autocomplete="off"
                    value=typed.one(&id).to_owned()
                    aria-invalid=invalid
                    aria-describedby=described
                    autofocus=is_first
                />
            </div>
            <details class="fold" open=is_open>
                <summary>
                    {words.say("sheet-person")}
                    <span class="vh">": "{words.tell("sheet-row", &[("row", n.into())])}</span>
                </summary>
                <div class="sheet-person">
                    <PersonBox key="name" number typed=typed.clone()/>
                    <PersonBox key="reach" number typed=typed.clone()/>
                    <PersonBox key="consent" number typed/>
                </div>
            </details>
        </li>
    }
    .into_any()
}

/// One box about whoever would like to hear what happens. The tick is a letter here, so
/// that hands stay on the keys.
#[component]
fn PersonBox(key: &'static str, number: u8, typed: Typed) -> impl IntoView {
    let words = words();
    let id = format!("{key}-{number}");
    view! {
        <div class="field">
            <label for=id.clone()>{words.say(&format!("sheet-box-{key}"))}</label>
            <input id=id.clone() name=id.clone() type="text" autocomplete="off" value=typed.one(&id).to_owned()/>
        </div>
    }
}
