//! Sheets of paper: printed, typed in, and typed in twice.

use wardmote::time::{HOUR_MS, Timestamp};
use wardmote::ward::Ward;

use crate::helpers::{Browser, Page, TestServer};
use crate::listenings;

/// Sheets printed for a ward in which somebody listens.
struct Paper {
    server: TestServer,
    ward: Ward,
    organiser: Browser,
    codes: Vec<String>,
}

impl Paper {
    async fn new() -> Self {
        let server = TestServer::start().await;
        let ward = listenings::ward(&server).await;
        let organiser = server.organiser().await;
        let id = ward.id.to_string();
        let fields = [("ward", id.as_str()), ("number", "2")];
        let page = organiser.post("/organise/sheets", &fields).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let codes = page.texts(".sheet-code p");
        Self { server, ward, organiser, codes }
    }

    fn path(&self) -> String {
        format!("/organise/sheets/{}", self.codes[0].replace('-', ""))
    }

    /// Types a sheet in.
    async fn send(&self, fields: &[(&str, &str)]) -> Page {
        let mut all = vec![("when", "2026-11-21T18:00")];
        all.extend(fields);
        self.organiser.post(&self.path(), &all).await
    }

    /// Doors tried, answers, not home, no thanks.
    async fn progress(&self) -> [u64; 4] {
        let progress = self.server.store().ward_progress(self.ward.id).await.unwrap();
        [progress.doors, progress.answers, progress.not_home, progress.no_thanks]
    }
}

#[tokio::test]
async fn every_sheet_has_a_code_the_ward_and_twelve_rows() {
    let paper = Paper::new().await;
    assert_ne!(paper.codes[0], paper.codes[1]);
    let id = paper.ward.id.to_string();
    let fields = [("ward", id.as_str()), ("number", "1")];
    let page = paper.organiser.post("/organise/sheets", &fields).await;
    assert_eq!(page.texts(".canvass-sheet").len(), 1);
    assert_eq!(page.texts(".canvass-sheet li").len(), 12);
    assert_eq!(page.texts(".sheet-ward"), ["Alder"]);
    assert_eq!(page.texts(".sheet-question"), [listenings::QUESTION]);
    assert!(page.says("We keep it until 90 days after the meeting"));
}

#[tokio::test]
async fn a_sheet_typed_in_is_kept_once_however_often_it_is_typed() {
    let paper = Paper::new().await;
    let found = paper.organiser.get(&format!("/organise/sheets?code={}", paper.codes[0])).await;
    assert_eq!(found.location(), paper.path());
    let form = paper.organiser.get(&paper.path()).await;
    assert_eq!(form.field("when"), "2026-11-21T18:00");
    assert_eq!(form.attributes("input[autofocus]", "name"), ["row-1"]);
    let rows =
        [("row-1", "1"), ("row-2", "Damp in the flats"), ("row-3", "2"), ("first-name", "Cai")];
    let sent = paper.send(&rows).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let page = paper.organiser.get(&sent.location()).await;
    assert!(page.says("3 rows are saved."), "{}", page.body);
    assert_eq!(paper.progress().await, [3, 1, 1, 1]);
    let done = paper.server.store().list_canvassed(Timestamp(0)).await.unwrap();
    let done: Vec<_> = done.iter().map(|one| (one.name.as_str(), one.doors)).collect();
    assert_eq!(done, [("Cai", 3)]);

    let again = paper.organiser.get(&paper.path()).await;
    assert_eq!(
        again.texts("[data-in]"),
        ["Row 1 is in already.", "Row 2 is in already.", "Row 3 is in already."]
    );
    assert_eq!(again.attributes("input[autofocus]", "name"), ["row-4"]);
    // Somebody else had the page open all the time.
    let sent = paper.send(&[("row-1", "1"), ("row-3", "Late buses"), ("row-4", "1")]).await;
    let page = paper.organiser.get(&sent.location()).await;
    assert!(page.says("1 row is saved."), "{}", page.body);
    assert!(page.says("Rows 1 and 3 were in already, and stay as they were."), "{}", page.body);
    assert_eq!(paper.progress().await, [4, 1, 2, 1]);
}

#[tokio::test]
async fn a_row_that_will_not_do_saves_nothing_and_loses_nothing() {
    let paper = Paper::new().await;
    let long = "a".repeat(281);
    let fields = [
        ("row-1", "1"),
        ("row-2", long.as_str()),
        ("row-5", "Damp"),
        ("name-5", "Ada"),
        ("reach-5", "0121 496 0000"),
        ("name-7", "Ezra"),
        ("reach-7", "ezra@alder.example"),
        ("consent-7", "y"),
        ("row-9", "Litter"),
        ("name-9", "Ivy"),
        ("reach-9", "ivy@alder.example"),
        ("consent-9", "n"),
    ];
    let page = paper.send(&fields).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.texts(".summary h2"), ["Nothing is saved yet"]);
    assert!(page.says("Please look at rows 2, 5, 7 and 9."), "{}", page.body);
    assert_eq!(page.attributes(".summary a", "href"), ["#row-2"]);
    for (name, value) in fields {
        assert_eq!(page.field(name), value, "{name}");
    }
    assert!(page.texts("#row-5-error").concat().contains("If they say yes, tick the box"));
    assert_eq!(page.texts("details[open]").len(), 3);
    assert_eq!(paper.progress().await, [0; 4]);
    assert!(paper.server.store().list_details().await.unwrap().is_empty());
}

#[tokio::test]
async fn who_said_yes_on_paper_is_kept_with_the_wording_that_is_printed() {
    let paper = Paper::new().await;
    let fields = [
        ("row-5", "Damp"),
        ("name-5", "Ada"),
        ("reach-5", "0121 496 0000"),
        ("consent-5", "y"),
        ("first-name", "Cai"),
    ];
    for _ in 0..2 {
        assert_eq!(paper.send(&fields).await.status, 303);
    }
    let listed = paper.server.store().list_details().await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].details.wording.as_str(), "1-en");
    assert_eq!((listed[0].canvasser.as_deref(), listed[0].details.answer), (Some("Cai"), None));
}

#[tokio::test]
async fn what_may_tell_who_somebody_is_gets_asked_about_once() {
    let paper = Paper::new().await;
    let fields = [("row-2", "Damp at 12 Alder Road, B13 9EA"), ("row-3", "1")];
    let page = paper.send(&fields).await;
    assert_eq!(page.status, 422);
    assert!(page.says("This looks like it has somebody’s address in it."), "{}", page.body);
    assert_eq!(paper.progress().await, [0; 4]);
    let sure = [&fields[..], &[("sure", "1")]].concat();
    assert_eq!(paper.send(&sure).await.status, 303);
    assert_eq!(paper.progress().await, [2, 1, 1, 0]);
}

#[tokio::test]
async fn a_sheet_that_comes_back_late_still_counts_for_its_round() {
    let paper = Paper::new().await;
    for when in ["2026-11-21T17:00", "2026-11-21T19:00", "yesterday"] {
        let page = paper.organiser.post(&paper.path(), &[("when", when), ("row-1", "1")]).await;
        assert_eq!((page.status, page.field("row-1")), (422, "1".to_owned()), "{when}");
        assert_eq!(page.attributes(".summary a", "href")[0], "#when");
    }
    paper.server.clock.advance_ms(300 * HOUR_MS);
    // The session of that evening has ended.
    let paper = Paper { organiser: paper.server.organiser().await, ..paper };
    assert_eq!(paper.send(&[("row-1", "1")]).await.status, 303);
    assert_eq!(paper.progress().await, [1, 0, 1, 0]);
}

#[tokio::test]
async fn a_sheet_we_never_printed_is_told_so() {
    let paper = Paper::new().await;
    for code in ["0000-0000", "rubbish"] {
        let page = paper.organiser.get(&format!("/organise/sheets?code={code}")).await;
        assert_eq!((page.status, page.field("code")), (422, code.to_owned()));
        assert!(page.says("We do not know this sheet."), "{}", page.body);
        let path = format!("/organise/sheets/{code}");
        assert_eq!(paper.organiser.get(&path).await.status, 422);
        assert_eq!(paper.organiser.post(&path, &[("row-1", "1")]).await.status, 422);
    }
}

#[tokio::test]
async fn sheets_need_a_ward_in_which_somebody_listens() {
    let paper = Paper::new().await;
    let quiet = listenings::wards(&paper.server, &["Birch"]).await.remove(0).id.to_string();
    let ward = paper.ward.id.to_string();
    for (ward, number, status, sentence) in [
        (quiet.as_str(), "1", 409, "Nobody is asking here at the moment."),
        ("", "1", 422, "Please choose a ward from the list."),
        (&ward, "51", 422, "it must be from 1 to 50"),
    ] {
        let fields = [("ward", ward), ("number", number)];
        let page = paper.organiser.post("/organise/sheets", &fields).await;
        assert_eq!(page.status, status, "{}", page.body);
        assert!(page.says(sentence), "{sentence} in {}", page.body);
    }
}
