//! Rounds of listening, for organisers: begin one, see how it goes, and where residents tell.

pub mod progress;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::listenings::{ListeningReport, WardReport};
use wardmote::count::tale::Voice;
use wardmote::error::{Field as Box, Refusal};
use wardmote::text::QUESTION_MAX;

use crate::context::{Ask, ask, words};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::notice::DoneNotice;
use crate::parts::qr::Qr;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// The address of the page.
pub const HERE: &str = "/organise/listening";

/// The page of all rounds.
pub async fn listenings(
    ask: &Ask,
    typed: Option<Typed>,
    trouble: Trouble,
    begun: bool,
) -> Done<Page> {
    let rounds = ask.clerk.listening_reports(&ask.visitor).await?;
    let reports = ask.clerk.ward_reports(&ask.visitor).await?;
    let typed = typed.unwrap_or_else(|| {
        let usual = ask.words.say("listening-usual-question");
        reports.iter().fold(Typed::default().with("question", usual), |typed, report| {
            typed.with("ward", report.ward.id)
        })
    });
    let status = trouble.clone();
    let page = Page::new(ask.words.say("listening-title"), move || {
        let words = words();
        let target = match trouble.0.as_ref().and_then(Refusal::field) {
            Some(Box::Question) => Some("question"),
            Some(Box::Ward) => Some("wards"),
            Some(Box::Time) => Some("ends"),
            _ => None,
        };
        let begun = begun.then(|| view! { <DoneNotice text=words.say("listening-begun")/> });
        view! {
            <Desk here=HERE>
                {trouble.summary(target)}
                {begun}
                <h1>{words.say("listening-title")}</h1>
                <p>{words.say("listening-lead")}</p>
                <ul class="links">
                    <li><a href=format!("{HERE}/progress")>{words.say("going-lead-link")}</a></li>
                    <li><a href="/organise/links">{words.say("listening-canvassers")}</a></li>
                    <li><a href="/organise/shifts">{words.say("links-shifts")}</a></li>
                    <li><a href="/organise/sheets">{words.say("sheets-link")}</a></li>
                    <li><a href="/organise/in-touch">{words.say("touch-link")}</a></li>
                </ul>
                <Wards wards=reports.clone()/>
                <Rounds rounds/>
                <Begin wards=reports typed trouble/>
            </Desk>
        }
    });
    Ok(status.on(page))
}

/// How it goes in each ward, and the ward's own page.
#[component]
fn Wards(wards: Vec<WardReport>) -> impl IntoView {
    let words = words();
    let base = ask().base;
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let lines = wards
        .into_iter()
        .map(|report| {
            let name = report.ward.name.to_string();
            let url = format!("{base}/tell/{}", report.ward.id);
            let progress = words.tell(
                "listening-progress",
                &[
                    ("doors", number(report.progress.doors).into()),
                    ("answers", number(report.progress.answers).into()),
                ],
            );
            let state =
                words.say(if report.is_open { "listening-open" } else { "listening-not-open" });
            let label = words.tell("listening-qr", &[("ward", name.clone().into())]);
            view! {
                <li>
                    <div class="line"><h3><bdi>{name}</bdi></h3><span>{state}</span></div>
                    <p>{progress}</p>
                    <p>{words.say("listening-tell")}" "<a href=url.clone()><bdi dir="ltr">{url.clone()}</bdi></a></p>
                    <details class="fold">
                        <summary>{words.say("listening-show-qr")}<span class="vh">": "{report.ward.name.to_string()}</span></summary>
                        <Qr text=url label=label/>
                    </details>
                </li>
            }
        })
        .collect_view();
    view! {
        <h2>{words.say("listening-wards")}</h2>
        <ul class="issues">{lines}</ul>
    }
}

/// All rounds, newest first.
#[component]
fn Rounds(rounds: Vec<ListeningReport>) -> impl IntoView {
    let words = words();
    if rounds.is_empty() {
        return view! { <p class="notice">{words.say("listening-none")}</p> }.into_any();
    }
    let lines = rounds
        .into_iter()
        .map(|round| {
            let names: Vec<_> = round.wards.iter().map(|ward| ward.name.to_string()).collect();
            let from = words.day(round.listening.begins_at);
            let when = match round.listening.ends_at {
                Some(end) => words.tell(
                    "listening-from-to",
                    &[("from", from.into()), ("to", words.day(end.plus_ms(-1)).into())],
                ),
                None => words.tell("listening-from", &[("from", from.into())]),
            };
            let state = words.say(if round.is_open { "listening-open" } else { "listening-over" });
            view! {
                <li>
                    <div class="line">
                        <strong><bdi>{round.listening.question.to_string()}</bdi></strong>
                        <span>{state}</span>
                    </div>
                    <p>{words.list(&names)}</p>
                    <small>{when}</small>
                </li>
            }
        })
        .collect_view();
    view! {
        <h2>{words.say("listening-rounds")}</h2>
        <ul class="issues">{lines}</ul>
    }
    .into_any()
}

/// The form to begin a round.
#[component]
fn Begin(wards: Vec<WardReport>, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let ticks = wards
        .into_iter()
        .map(|report| {
            let id = report.ward.id.to_string();
            let ticked = typed.ticked("ward", &id);
            view! {
                <label class="tick">
                    <input type="checkbox" name="ward" value=id checked=ticked/>
                    <span><bdi>{report.ward.name.to_string()}</bdi></span>
                </label>
            }
        })
        .collect_view();
    let ward_error =
        trouble.at(&words, Box::Ward).map(|error| view! { <p class="error">{error}</p> });
    view! {
        <h2>{words.say("listening-begin")}</h2>
        <form method="post" action=HERE>
            <Field
                name="question"
                label=words.say("listening-question")
                value=typed.one("question")
                error=trouble.at(&words, Box::Question)
                max=QUESTION_MAX
            />
            <fieldset class="field" id="wards" tabindex="-1">
                <legend>{words.say("listening-where")}</legend>
                {ward_error}
                {ticks}
            </fieldset>
            <Field
                name="ends"
                kind="date"
                label=words.say("listening-ends")
                hint=words.say("listening-ends-hint")
                value=typed.one("ends")
                error=trouble.at(&words, Box::Time)
            />
            <button>{words.say("listening-begin-do")}</button>
        </form>
    }
}
