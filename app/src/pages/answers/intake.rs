//! Answers from a file: which column says what, what that would do, and how far it is.

use leptos::prelude::*;
use wardmote::clerk::intakes::UploadFile;
use wardmote::error::Refusal;
use wardmote::intake::{Column, LINES_MAX};

use super::HERE;
use crate::context::{Ask, words};
use crate::parts::choice::{Choice, Choices, wards};
use crate::parts::desk::Desk;
use crate::parts::list::{BadLines, ListForm};
use crate::parts::notice::DoneNotice;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// Where a file is on its way in.
#[derive(Clone, Debug)]
pub enum Stage {
    /// There is no round of listening yet that its answers could belong to.
    Unready(Refusal),
    /// It was looked at.
    Looked(Looked),
    /// It is being taken in.
    Running {
        /// Lines that are through.
        done: usize,
        /// All lines.
        total: usize,
    },
    /// It is in, with so many new doorsteps.
    Taken(u64),
}

/// What a file would do.
#[derive(Clone, Debug)]
pub struct Looked {
    /// Its first lines, as they were read.
    pub lines: Vec<(usize, Vec<String>)>,
    /// How many doorsteps it holds.
    pub count: usize,
    /// How many of them are there already.
    pub known: u64,
    /// What is the matter, line by line.
    pub refusals: Vec<Refusal>,
    /// The lines that may tell who somebody is.
    pub personal: Vec<usize>,
    /// Whether it was to be taken in, and could not be.
    pub broke_off: bool,
}

/// The page on which a file is sent.
pub fn start(ask: &Ask, typed: Typed, trouble: Trouble) -> Page {
    let status = trouble.clone();
    let page = Page::new(ask.words.say("intake-title"), move || {
        let words = words();
        let most = i64::try_from(LINES_MAX).unwrap_or(i64::MAX);
        view! {
            <Desk here=HERE>
                {trouble.summary(Some("file"))}
                <h1>{words.say("intake-title")}</h1>
                <p>{words.say("intake-lead")}</p>
                <ListForm
                    action=format!("{HERE}/import")
                    hint=words.tell("intake-file-hint", &[("max", most.into())])
                    csv=typed.one("csv").to_owned()
                />
                <Files/>
            </Desk>
        }
    });
    status.on(page)
}

/// What can be taken along.
#[component]
fn Files() -> impl IntoView {
    const FILES: [(&str, &str); 4] = [
        ("answers", "export-answers"),
        ("doorsteps", "export-doorsteps"),
        ("issues", "export-issues"),
        ("wards", "export-wards"),
    ];
    let words = words();
    let links = FILES
        .into_iter()
        .map(|(file, says)| {
            let href = format!("/organise/export/{file}.csv");
            view! { <li><a class="button quiet" href=href download>{words.say(says)}</a></li> }
        })
        .collect_view();
    view! {
        <h2 id="export">{words.say("export-title")}</h2>
        <p>{words.say("export-lead")}</p>
        <ul class="files">{links}</ul>
    }
}

/// The page of a file.
pub fn show(ask: &Ask, file: UploadFile, stage: Stage) -> Page {
    let is_running = matches!(stage, Stage::Running { .. });
    let is_bad = matches!(&stage, Stage::Looked(looked) if !looked.refusals.is_empty());
    let page = Page::new(ask.words.say("intake-title"), move || {
        let words = words();
        let id = file.upload.id;
        let body = match stage {
            Stage::Unready(_) => view! {
                <p class="notice">
                    {words.say("intake-no-round")}" "
                    <a href="/organise/listening">{words.say("listening-begin")}</a>
                </p>
            }
            .into_any(),
            Stage::Looked(looked) => view! { <Look file looked/> }.into_any(),
            Stage::Running { done, total } => view! { <Far done total/> }.into_any(),
            Stage::Taken(count) => {
                let args = [("n", i64::try_from(count).unwrap_or(i64::MAX).into())];
                view! {
                    <DoneNotice text=words.tell("intake-taken", &args)/>
                    <p><a class="button" href=format!("{HERE}/sort")>{words.say("sort-title")}</a></p>
                }
                .into_any()
            }
        };
        let forget = (!is_running).then(|| {
            view! {
                <form method="post" action=format!("{HERE}/import/{id}/forget")>
                    <button class="quiet">{words.say("intake-forget")}</button>
                </form>
            }
        });
        view! {
            <Desk here=HERE>
                <h1>{words.say("intake-title")}</h1>
                {body}
                {forget}
            </Desk>
        }
    });
    // The page looks again by itself where it can; a link does without.
    let page =
        if is_running { page.scripted("setTimeout(() => location.reload(), 1000);") } else { page };
    if is_bad { page.status(422) } else { page }
}

fn count(words: &Words, key: &str, n: usize) -> String {
    words.tell(key, &[("n", i64::try_from(n).unwrap_or(i64::MAX).into())])
}

/// How far it has come, with the way to look again.
#[component]
fn Far(done: usize, total: usize) -> impl IntoView {
    let words = words();
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let says =
        words.tell("intake-far", &[("done", number(done).into()), ("total", number(total).into())]);
    view! {
        <p class="far">
            <progress max=total.max(1) value=done aria-label=words.say("intake-title")></progress>
            <span>{says}</span>
        </p>
        <p><a class="button quiet" href="">{words.say("intake-again")}</a></p>
    }
}

/// What the file would do, the first lines as read, and which column says what.
#[component]
fn Look(file: UploadFile, looked: Looked) -> impl IntoView {
    let words = words();
    let id = file.upload.id;
    let verdict = if looked.refusals.is_empty() {
        let new = looked.count.saturating_sub(usize::try_from(looked.known).unwrap_or(usize::MAX));
        let known = usize::try_from(looked.known).unwrap_or(usize::MAX);
        let known = (known > 0).then(|| view! { <p>{count(&words, "intake-known", known)}</p> });
        let personal = (!looked.personal.is_empty()).then(|| {
            view! { <p class="flag">"⚑ "{count(&words, "intake-personal", looked.personal.len())}</p> }
        });
        let waits = new > 0 && file.waits(looked.count);
        let waiting =
            waits.then(|| view! { <p class="notice">{words.refusal(&Refusal::WaitForVote)}</p> });
        let take = (new > 0 && !waits).then(|| {
            view! {
                <form method="post" action=format!("{HERE}/import/{id}/confirm")>
                    <button>{count(&words, "intake-take-in", new)}</button>
                </form>
            }
        });
        view! { <p>{count(&words, "intake-new", new)}</p>{known}{personal}{waiting}{take} }
            .into_any()
    } else {
        view! { <BadLines refusals=looked.refusals/> }.into_any()
    };
    let broke_off = looked.broke_off.then(|| {
        view! { <p class="notice bad" role="alert">{words.say("intake-broke-off")}</p> }
    });
    view! {
        {broke_off}
        {verdict}
        <Mapping file=file.clone() lines=looked.lines.clone()/>
        <Lines file lines=looked.lines/>
    }
}

/// Which column says what.
#[component]
fn Mapping(file: UploadFile, lines: Vec<(usize, Vec<String>)>) -> impl IntoView {
    let words = words();
    let upload = file.upload;
    let names = lines.first().map(|(_, cells)| cells.clone()).unwrap_or_default();
    let widest = lines.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let choices: Choices = std::iter::once((String::new(), words.say("intake-no-column")))
        .chain((0..widest).map(|at| {
            let name = names.get(at).filter(|_| upload.has_header).cloned().unwrap_or_default();
            let says = words.tell(
                "intake-column",
                &[("n", i64::try_from(at + 1).unwrap_or(i64::MAX).into()), ("name", name.into())],
            );
            ((at + 1).to_string(), says)
        }))
        .collect();
    let boxes = Column::ALL
        .into_iter()
        .map(|column| {
            let (name, label) = box_of(column);
            let at = upload.columns.0.get(&column).map(|at| (at + 1).to_string());
            view! { <Choice name label=words.say(label) choices=choices.clone() chosen=at.unwrap_or_default()/> }
        })
        .collect_view();
    let rounds: Choices = file
        .listenings
        .iter()
        .map(|round| {
            let says = format!("{} · {}", round.question, words.day(round.begins_at));
            (round.id.to_string(), says)
        })
        .collect();
    let chosen_round = upload.listening.map(|id| id.to_string()).unwrap_or_default();
    let chosen_ward = upload.ward.map(|id| id.to_string()).unwrap_or_default();
    let places = wards(&file.wards, Some(words.say("intake-no-ward")));
    view! {
        <h2>{words.say("intake-mapping")}</h2>
        <form method="post" action=format!("{HERE}/import/{}", upload.id)>
            <label class="tick">
                <input type="checkbox" name="header" value="1" checked=upload.has_header/>
                <span>{words.say("intake-header")}</span>
            </label>
            <div class="narrow">
                {boxes}
                <Choice name="ward" label=words.say("intake-usual-ward") choices=places chosen=chosen_ward/>
                <Choice name="listening" label=words.say("intake-round") choices=rounds chosen=chosen_round/>
            </div>
            <button class="quiet">{words.say("intake-look-again")}</button>
        </form>
    }
}

/// The box of a column, and what stands above it.
fn box_of(column: Column) -> (&'static str, &'static str) {
    match column {
        Column::Answer => ("column_answer", "intake-column-answer"),
        Column::Outcome => ("column_outcome", "intake-column-outcome"),
        Column::Ward => ("column_ward", "intake-column-ward"),
        Column::Category => ("column_category", "intake-column-category"),
        Column::Language => ("column_language", "intake-column-language"),
        Column::Day => ("column_day", "intake-column-day"),
        Column::Row => ("column_row", "intake-column-row"),
    }
}

/// The first lines as they were read.
#[component]
fn Lines(file: UploadFile, lines: Vec<(usize, Vec<String>)>) -> impl IntoView {
    let words = words();
    let rows = lines
        .into_iter()
        .skip(usize::from(file.upload.has_header))
        .map(|(line, cells)| {
            let cells =
                cells.into_iter().map(|cell| view! { <td><bdi>{cell}</bdi></td> }).collect_view();
            view! { <tr><th scope="row" class="number">{line}</th>{cells}</tr> }
        })
        .collect_view();
    view! {
        <h2>{words.say("wards-as-read")}</h2>
        <div class="scroll" tabindex="0" role="region" aria-label=words.say("wards-as-read")>
            <table><tbody>{rows}</tbody></table>
        </div>
    }
}
