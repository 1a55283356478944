//! Slips and paper ballots as PDF: made in one answer, and found nowhere afterwards.

use std::path::Path;
use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use crate::helpers::{Page, TestServer};
use crate::log::Log;
use crate::prepared::{Prepared, USUAL, add_ward, set_up};

/// Pixels to a point: 203 to an inch, as cheap printers have.
const SCALE: f32 = 2.82;

/// Asks for slips of the first ward.
async fn slips(evening: &Prepared, fields: &[(&str, &str)]) -> Page {
    let wards = evening.server.clerk().list_wards().await.unwrap();
    let ward = wards[0].id.to_string();
    let mut all = vec![("ward", ward.as_str())];
    all.extend(fields);
    evening.ada.post(&format!("{}/slips", evening.meeting), &all).await
}

/// The addresses a phone reads from the pages of a PDF.
fn scan(page: &Page) -> Vec<String> {
    let pdf = Pdf::new(Arc::new(page.bytes.clone())).expect("a PDF");
    let cache = RenderCache::new();
    let settings = PixmapSettings { x_scale: SCALE, y_scale: SCALE, bg_color: WHITE };
    let read = |sheet| {
        let (interpreter, drawing) = (InterpreterSettings::default(), RenderSettings::default());
        let drawn = render(sheet, &cache, &interpreter, &drawing, &settings);
        let (width, height) = (usize::from(drawn.width()), usize::from(drawn.height()));
        let grey = |x: usize, y: usize| drawn.data()[y * width + x].g;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
        let grids = image.detect_grids();
        grids.iter().map(|grid| grid.decode().unwrap().1).collect::<Vec<_>>()
    };
    pdf.pages().iter().flat_map(read).collect()
}

/// Every byte that lies below a folder.
fn bytes_below(folder: &Path, found: &mut Vec<u8>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            bytes_below(&entry.path(), found);
        } else {
            found.extend(std::fs::read(entry.path()).unwrap());
        }
    }
}

fn is_in(needle: &str, bytes: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window.eq_ignore_ascii_case(needle.as_bytes()))
}

#[tokio::test]
async fn a_pdf_of_slips_scans_into_ballots_and_is_kept_nowhere() {
    let evening = Prepared::start(TestServer::start().await).await;
    let order =
        [("number", "3"), ("sheet", "l7160"), ("start", "5"), ("lang", "cy"), ("as", "pdf")];
    let page = slips(&evening, &order).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert_eq!(page.header("content-type"), "application/pdf");
    assert_eq!(page.header("cache-control"), "no-store");
    let name = page.header("content-disposition");
    assert!(name.starts_with("attachment; filename=\"slips-l7160-"), "{name}");

    let addresses = scan(&page);
    assert_eq!(addresses.len(), 3);
    let mut kept = Vec::new();
    bytes_below(&evening.server.folder.0, &mut kept);
    assert!(is_in("SQLite format 3", &kept), "the data was looked at");
    for address in addresses {
        let (_, token) = address.rsplit_once('/').unwrap();
        assert!(address.starts_with(&evening.server.base.to_uppercase()), "{address}");
        assert!(!is_in(token, &kept), "a token is on disk");
        assert!(!is_in(token, Log::begin().text().as_bytes()), "a token is in the log");
        let ballot = evening.server.browser().get(&format!("/V/{token}")).await;
        assert_eq!(ballot.status, 200);
        assert!(ballot.says("Fourbridges decides"), "{}", ballot.body);
    }
    assert!(!is_in("%PDF-", &kept), "a PDF is on disk");
}

#[tokio::test]
async fn paper_ballots_carry_slips_of_their_own_and_come_as_a_file() {
    let evening = Prepared::start(TestServer::start().await).await;
    for sheet in ["ballot", "ballot-big"] {
        let page = slips(&evening, &[("number", "2"), ("sheet", sheet), ("as", "page")]).await;
        assert_eq!(page.header("content-type"), "application/pdf", "{}", page.body);
        let addresses = scan(&page);
        assert_eq!(addresses.len(), 2, "{sheet}");
        assert_ne!(addresses[0], addresses[1]);
    }
    let counted = evening.ada.get(&format!("{}/slips", evening.meeting)).await;
    assert!(counted.says("Alder: 4 slips"), "{}", counted.body);
}

#[tokio::test]
async fn choices_keep_their_places_on_papers_that_are_printed() {
    let evening = Prepared::start(TestServer::start().await).await;
    let wards = evening.server.clerk().list_wards().await.unwrap();
    let ward = wards[0].id.to_string();
    let change = async |more: &[(&str, &str)]| {
        let mut fields = USUAL.to_vec();
        fields.push(("ward", &ward));
        fields.extend_from_slice(more);
        evening.ada.post(&evening.contest, &fields).await
    };
    let other = [("title", "Somewhere to sit"), ("details", "")];
    assert_eq!(change(&other).await.status, 303, "nothing is printed yet");
    slips(&evening, &[("number", "2"), ("sheet", "ballot")]).await;
    let refused = change(&[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Paper ballots of this vote are printed."), "{}", refused.body);
    assert_eq!(refused.attributes("[name=reprint]", "type"), ["checkbox"]);
    assert_eq!(change(&other).await.status, 303, "the same choices as printed");
    assert_eq!(change(&[("reprint", "1")]).await.status, 303, "the papers are thrown away");
    assert_eq!(change(&other).await.status, 303, "there are none now");
}

#[tokio::test]
async fn what_cannot_be_printed_is_told_and_makes_no_slips() {
    let evening = Prepared::start(TestServer::start().await).await;
    for (order, sentence) in [
        ([("sheet", "l7160"), ("start", "22")], "it must be from 1 to 21"),
        ([("sheet", "l7160"), ("start", "first")], "must be a whole number"),
        ([("sheet", "letter"), ("start", "1")], "choose what you print on"),
    ] {
        let page = slips(&evening, &[&order[..], &[("number", "3"), ("as", "pdf")]].concat()).await;
        assert_eq!(page.status, 422, "{sentence}");
        assert!(page.says(sentence), "{sentence} in {}", page.body);
        assert_eq!(page.field("number"), "3");
    }
    let change = [("question", "我们先修什么？"), ("title", "Bins"), ("title", "Buses")];
    let drafted = evening.ada.post(&format!("{}/contests", evening.meeting), &change).await;
    assert_eq!(drafted.status, 303, "{}", drafted.body);
    let page = slips(&evening, &[("number", "3"), ("sheet", "ballot")]).await;
    assert_eq!(page.status, 422);
    assert!(page.says("The PDF cannot show “我”"), "{}", page.body);
    assert!(evening.ada.get(&evening.meeting).await.says("No slips yet"));
}

#[tokio::test]
async fn paper_ballots_need_a_vote() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    let ward = add_ward(&server, &ada, "Alder").await;
    let meeting = set_up(&ada, &[&ward]).await;
    let order = [("ward", ward.as_str()), ("number", "3"), ("sheet", "ballot")];
    let page = ada.post(&format!("{meeting}/slips"), &order).await;
    assert_eq!(page.status, 422);
    assert!(page.says("No vote is being prepared"), "{}", page.body);
}

#[tokio::test]
async fn the_page_to_print_has_the_sheet_that_was_chosen() {
    let evening = Prepared::start(TestServer::start().await).await;
    let order =
        [("number", "20"), ("sheet", "l7160"), ("start", "5"), ("lang", "cy"), ("lang", "ur")];
    let page = slips(&evening, &order).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert_eq!(page.texts(".paper").len(), 2);
    assert_eq!(page.texts(".sheet:not(.cut) .spare").len(), 4);
    let style = page.texts("style").concat();
    assert!(style.contains("repeat(3,63.5mm)"), "{style}");
    let nonce = &page.attributes("style", "nonce")[0];
    assert!(page.header("content-security-policy").contains(&format!("'nonce-{nonce}'")));
    assert!(page.texts(".margin")[0].contains("slips 1 to 17 of 20"));
    assert!(page.texts(".margin")[1].contains("slips 18 to 20 of 20"));
    let slip = &page.texts(".slip")[0];
    for words in ["Plum · Alder", "Sganiwch fi i bleidleisio", "ووٹ کے لیے مجھے اسکین کریں"]
    {
        assert!(slip.contains(words), "{words} in {slip}");
    }
    assert!(!slip.contains("Scan me"), "nobody asked for English: {slip}");
    assert_eq!(page.attributes(".slip [lang=\"ur\"]", "dir")[0], "rtl");
}

#[tokio::test]
async fn a_test_page_shows_every_sheet_and_no_slip() {
    let evening = Prepared::start(TestServer::start().await).await;
    let form = evening.ada.get(&format!("{}/slips", evening.meeting)).await;
    let tests = form.attributes("a[href*=\"/slips/test/\"]", "href");
    assert_eq!(tests.len(), 5);
    assert_eq!(form.attributes("#sheet option", "value").len(), 7);
    for test in tests {
        let page = evening.ada.get(&test).await;
        assert_eq!(page.header("content-type"), "application/pdf", "{test}");
        assert!(scan(&page).is_empty());
    }
    let nowhere = format!("{}/slips/test/letter", evening.meeting);
    assert_eq!(evening.ada.get(&nowhere).await.status, 404);
    assert!(evening.ada.get(&evening.meeting).await.says("No slips yet"), "looking makes none");
}
