//! Sheets of paper for canvassing: printed for a ward, and found again by their code.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::consent::KEEP_DAYS;
use wardmote::count::tale::Voice;
use wardmote::error::{Field as Box, Refusal};
use wardmote::listening::Listening;
use wardmote::sheet::{SHEET_ROWS, SHEETS_MAX, Sheet};
use wardmote::ward::Ward;

use crate::context::{Ask, ask, words};
use crate::parts::choice::{Choice, wards as choices};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::notice::DoneNotice;
use crate::parts::qr::Qr;
use crate::shell::{Look, Page};
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// The address of the page.
pub const HERE: &str = "/organise/sheets";

/// What became of the sheet before: rows that are new, and rows that were in already.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// How many are new.
    pub new: usize,
    /// Which were in already.
    pub already: Vec<u8>,
}

/// The two forms: type in a sheet that came back, and print more.
pub async fn sheets(ask: &Ask, taken: Option<Taken>, typed: Typed, trouble: Trouble) -> Done<Page> {
    let wards = ask.clerk.list_wards().await?;
    let status = trouble.clone();
    let page = Page::new(ask.words.say("sheets-title"), move || {
        let words = words();
        let target = match trouble.0.as_ref().and_then(Refusal::field) {
            Some(Box::Number) => "number",
            Some(Box::Code) => "code",
            _ => "ward",
        };
        view! {
            <Desk here="/organise/listening">
                {trouble.summary(Some(target))}
                {taken.map(|taken| view! { <DoneNotice text=told(&words, &taken)/> })}
                <p><a href="/organise/listening">{words.say("listening-title")}</a></p>
                <h1>{words.say("sheets-title")}</h1>
                <p>{words.say("sheets-lead")}</p>
                <div class="columns">
                    <Enter typed=typed.clone() trouble=trouble.clone()/>
                    <Order wards typed trouble/>
                </div>
            </Desk>
        }
    });
    Ok(status.on(page))
}

/// What became of the sheet before.
fn told(words: &Words, taken: &Taken) -> String {
    let new = i64::try_from(taken.new).unwrap_or(i64::MAX);
    let mut told = words.tell("sheets-new", &[("n", new.into())]);
    if !taken.already.is_empty() {
        let rows: Vec<_> = taken.already.iter().map(ToString::to_string).collect();
        let n = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let rows = words.list(&rows);
        told = format!(
            "{told} {}",
            words.tell("sheets-already", &[("rows", rows.into()), ("n", n.into())])
        );
    }
    told
}

/// Type the code of a sheet that came back.
#[component]
fn Enter(typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let error = trouble.at(&words, Box::Code);
    let described = error.is_some().then_some("code-error");
    let error = error.map(|text| view! { <p class="error" id="code-error">{text}</p> });
    view! {
        <section>
            <h2>{words.say("sheets-enter")}</h2>
            <form method="get" action=HERE>
                <div class="field">
                    <label for="code">{words.say("sheets-code")}</label>
                    <p class="hint" id="code-hint">{words.say("sheets-code-hint")}</p>
                    {error}
                    <input
                        id="code"
                        name="code"
                        type="text"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        value=typed.one("code").to_owned()
                        aria-describedby=described.unwrap_or("code-hint")
                        autofocus=true
                    />
                </div>
                <button>{words.say("sheets-find")}</button>
            </form>
        </section>
    }
}

/// Print more sheets.
#[component]
fn Order(wards: Vec<Ward>, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let number = if typed.has("number") { typed.one("number").to_owned() } else { "5".to_owned() };
    let hint = words.tell("sheets-number-hint", &[("max", i64::from(SHEETS_MAX).into())]);
    view! {
        <section>
            <h2>{words.say("sheets-print")}</h2>
            <form method="post" action=HERE>
                <Choice
                    name="ward"
                    label=words.say("sheets-ward")
                    choices=choices(&wards, None)
                    chosen=typed.one("ward")
                    error=trouble.at(&words, Box::Ward)
                />
                <Field
                    name="number"
                    label=words.say("sheets-number")
                    hint
                    value=number
                    required=true
                    error=trouble.at(&words, Box::Number)
                />
                <button>{words.say("sheets-make")}</button>
            </form>
        </section>
    }
}

/// The address of the page on which a sheet is typed in: what its code says.
pub fn address(base: &str, sheet: &Sheet) -> String {
    format!("{base}{HERE}/{}", sheet.code.as_str())
}

/// The sheets, to print: one on each page of A4.
pub fn print(ask: &Ask, ward: &Ward, round: &Listening, made: Vec<Sheet>) -> Page {
    let (ward, question) = (ward.name.to_string(), round.question.to_string());
    let page = Page::new(ask.words.say("sheets-title"), move || {
        let words = words();
        let pages: Vec<_> = made
            .into_iter()
            .map(|sheet| {
                view! { <OneSheet sheet ward=ward.clone() question=question.clone()/> }
            })
            .collect();
        view! {
            <main id="main">
                <div class="screen-only">
                    <h1>{words.say("sheets-ready")}</h1>
                    <p>{words.say("sheets-ready-hint")}</p>
                    <p><a class="button quiet" href=HERE>{words.say("sheets-done")}</a></p>
                </div>
                {pages}
            </main>
        }
    });
    page.look(Look::Print)
}

/// One sheet: the ward and the question, what to say first, and twelve rows.
#[component]
fn OneSheet(sheet: Sheet, ward: String, question: String) -> impl IntoView {
    let ask = ask();
    let words = ask.words.clone();
    let rows: Vec<_> = (1..=SHEET_ROWS).map(|number| view! { <PaperRow number/> }).collect();
    view! {
        <section class="paper canvass-sheet">
            <header>
                <div>
                    <p class="sheet-ward"><bdi>{ward}</bdi></p>
                    <p class="sheet-question"><bdi>{question}</bdi></p>
                    <p>{words.say("canvass-consent")}</p>
                    <p class="sheet-who">
                        <span>{words.say("sheet-your-name")}</span>
                        <span>{words.say("sheet-day")}</span>
                        <span>{words.say("sheet-hour")}</span>
                    </p>
                </div>
                <div class="sheet-code">
                    <Qr text=address(&ask.base, &sheet) label=words.say("sheet-qr")/>
                    <p>{sheet.code.grouped()}</p>
                </div>
            </header>
            <ol>{rows}</ol>
            <footer>
                <p>
                    <strong>{words.say("sheet-consent")}</strong>" "
                    {words.tell("consent-wording", &[("days", KEEP_DAYS.into())])}
                </p>
            </footer>
        </section>
    }
}

/// One doorstep on paper: one of three boxes, a line for the issue, and a line for whoever
/// would like to hear what happens.
#[component]
fn PaperRow(number: u8) -> impl IntoView {
    let words = words();
    view! {
        <li>
            <p class="sheet-number">{number}</p>
            <p class="sheet-outcomes">
                <span>{words.say("canvass-not-home")}</span>
                <span>{words.say("canvass-no-thanks")}</span>
            </p>
            <div>
                <p class="sheet-issue">{words.say("sheet-issue")}</p>
                <p class="sheet-touch">
                    <span class="sheet-yes">{words.say("sheet-yes")}</span>
                    <span>{words.say("sheet-name")}</span>
                    <span>{words.say("sheet-reach")}</span>
                </p>
            </div>
        </li>
    }
}
