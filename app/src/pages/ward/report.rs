//! A ward's report on paper: exactly two pages of A4 that need no colour, as a page for
//! the browser to print and as a PDF, both of the same words.

mod told;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::id::WardId;
use wardmote_print::report::{Block, Report, Row};

use crate::context::{Ask, ask, words};
use crate::parts::qr::Qr;
use crate::shell::{Look, Page};
use told::Teller;

/// A first page of so many lines is written smaller, so that it stays one page.
const LINES_MANY: usize = 26;
/// And one of so many smaller still.
const LINES_MOST: usize = 32;

/// What the report of a ward says, in the language of whoever asks.
pub async fn told(ask: &Ask, id: WardId) -> Done<Report> {
    let story = ask.clerk.ward_story(id).await?;
    let numbers = ask.clerk.ward_numbers(&story).await?;
    Ok(Teller::new(ask, &story, &numbers).report())
}

/// The report for a browser to print.
pub async fn report(ask: &Ask, id: WardId) -> Done<Page> {
    let report = told(ask, id).await?;
    let title = format!("{} – {}", report.title, ask.words.say("wr-title"));
    let page = Page::new(title, move || {
        let words = words();
        let size = size(&report);
        let [first, second] = report.pages.map(|blocks| {
            // What a table is of, for those who cannot see what stands above it.
            let mut heading = report.title.clone();
            let blocks = blocks.into_iter().map(|block| {
                if let Block::Heading(text) = &block {
                    heading.clone_from(text);
                }
                drawn(block, &heading)
            });
            blocks.collect_view()
        });
        let pdf = ask_for_pdf(id);
        view! {
            <main id="main" class=format!("report ward-report {size}")>
                <p class="screen-only"><a href=format!("/ward/{id}")>{words.say("wr-back")}</a></p>
                <p class="screen-only notice">{words.say("report-print")}</p>
                {pdf}
                <div class="leaf">
                    <h1><bdi>{report.title}</bdi></h1>
                    <p class="meta">{report.meta}</p>
                    {first}
                </div>
                <div class="leaf">{second}</div>
            </main>
        }
    });
    Ok(page.look(Look::Print))
}

/// The way to the PDF, where this server makes them.
fn ask_for_pdf(id: WardId) -> impl IntoView {
    let ask = ask();
    let href = format!("/ward/{id}/report.pdf?lang={}", ask.words.lang.tag());
    ask.has_pictures.then(|| {
        view! { <p class="screen-only"><a href=href rel="nofollow">{ask.words.say("wr-pdf")}</a></p> }
    })
}

/// How large the letters are: by what stands on the fuller first page.
fn size(report: &Report) -> &'static str {
    let lines = |block: &Block| match block {
        Block::Heading(_) | Block::Lead(_) | Block::Text(_) | Block::Code { .. } => 1,
        Block::List(items) => items.len(),
        // Long titles break beside many columns.
        Block::Table { head, rows } => rows.len() * if head.len() > 6 { 2 } else { 1 } + 1,
    };
    match report.pages[0].iter().map(lines).sum::<usize>() {
        LINES_MOST.. => "most",
        LINES_MANY.. => "many",
        _ => "",
    }
}

/// One thing on the page, under that heading.
fn drawn(block: Block, heading: &str) -> AnyView {
    match block {
        Block::Heading(text) => view! { <h2>{text}</h2> }.into_any(),
        Block::Lead(text) => view! { <p class="lead">{text}</p> }.into_any(),
        Block::Text(text) => view! { <p>{text}</p> }.into_any(),
        Block::List(items) => {
            let items = items.into_iter().map(|item| view! { <li>{item}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        Block::Table { head, rows } => table(heading.to_owned(), head, rows).into_any(),
        Block::Code { texts, address, alt } => {
            let texts = texts.into_iter().map(|text| view! { <p>{text}</p> });
            view! {
                <div class="with-code">
                    <div>{texts.collect_view()}</div>
                    <Qr text=address label=alt/>
                </div>
            }
            .into_any()
        }
    }
}

/// A table, or names and what they stand for.
fn table(label: String, head: Vec<String>, rows: Vec<Row>) -> impl IntoView {
    let has_head = !head.is_empty();
    let head = has_head.then(|| {
        let cells = head.into_iter().map(|cell| view! { <th scope="col">{cell}</th> });
        view! { <thead><tr>{cells.collect_view()}</tr></thead> }
    });
    let rows = rows.into_iter().map(|Row { cells, is_bold }| {
        let mut cells = cells.into_iter();
        let first = cells.next();
        let cells = cells.map(|cell| view! { <td>{cell}</td> });
        view! { <tr class:win=is_bold><th scope="row">{first}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=label>
            <table class="all-rounds" class:facts-table=!has_head>
                {head}
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
