//! Answers in and out of files: looked at first, all or nothing, and never twice.

use std::fmt::Write;

use wardmote::clerk::intakes::BESIDE_VOTE_MAX;
use wardmote::id::IntakeId;
use wardmote::listening::AnswerFilter;
use wardmote::time::HOUR_MS;

use crate::answers::say;
use crate::helpers::{Browser, Page, TestServer};
use crate::listenings;
use crate::store_by_hand::refuse_doors;

const START: &str = "/organise/answers/import";

/// Sends a file as a browser does, and gives the address of what became of it.
async fn send(organiser: &Browser, file: &[u8]) -> String {
    let mut body =
        b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
            .to_vec();
    body.extend(file);
    body.extend(b"\r\n--x--\r\n");
    let request = organiser
        .request("POST", START)
        .header("content-type", "multipart/form-data; boundary=x")
        .header("sec-fetch-site", "same-origin")
        .body(body);
    let page = organiser.send(request).await;
    assert_eq!(page.status, 303, "{}", page.body);
    page.location()
}

/// Takes a file in, and waits until it is there.
async fn take_in(organiser: &Browser, path: &str) -> Page {
    assert_eq!(organiser.post(&format!("{path}/confirm"), &[]).await.status, 303);
    loop {
        let page = organiser.get(path).await;
        if page.texts("progress").is_empty() {
            return page;
        }
    }
}

async fn count(server: &TestServer) -> u64 {
    server.store().count_answers(&AnswerFilter::default()).await.unwrap()
}

#[tokio::test]
async fn a_file_is_looked_at_then_taken_in_and_the_second_time_changes_nothing() {
    let server = TestServer::start().await;
    let wards = listenings::wards(&server, &["Alder", "Tŷ Ŵyn"]).await;
    listenings::begin(&server, &wards[0]).await;
    let organiser = server.organiser().await;
    let file = "\u{feff}Ward;Response;Topic;Language;Result\r\n\
        Alder;Damp, in the flats;Housing;en;\r\n\
        tŷ ŵyn;Tyllau yn y ffordd;Strydoedd a phalmentydd;cy;\r\n\
        Alder;سڑک پر گڑھے;streets;ur;issue\r\n\
        Alder;;;;not home\r\n";
    let path = send(&organiser, file.as_bytes()).await;
    let page = organiser.get(&path).await;
    assert!(page.says("4 new doorsteps are in this file."), "{}", page.body);
    assert_eq!(count(&server).await, 0, "only looked at");
    assert_eq!(page.texts("tbody tr").len(), 4);

    let page = take_in(&organiser, &path).await;
    assert!(page.says("4 doorsteps are taken in."), "{}", page.body);
    let list = organiser.get("/organise/answers").await;
    assert_eq!(list.attributes(".answers bdi[lang=ur]", "lang").len(), 1);
    assert_eq!(list.texts(".answers bdi[lang=cy]"), ["Tyllau yn y ffordd"]);

    let again = send(&organiser, file.replace("\r\n", "\n").as_bytes()).await;
    let page = organiser.get(&again).await;
    assert!(page.says("There is nothing new in this file."), "{}", page.body);
    assert!(page.says("4 are there already"));
    assert_eq!(take_in(&organiser, &again).await.status, 200);
    assert_eq!(count(&server).await, 3);
}

#[tokio::test]
async fn with_one_bad_line_nothing_is_taken_in_and_the_line_is_named() {
    let server = TestServer::start().await;
    listenings::ward(&server).await;
    let organiser = server.organiser().await;
    let path = send(&organiser, b"answer,ward\nDamp,\nRats,Nowhere\n").await;
    let page = organiser.get(&path).await;
    assert_eq!(page.status, 422);
    assert!(page.texts(".summary li")[0].starts_with("Line 3: "), "{}", page.body);
    assert_eq!(organiser.post(&format!("{path}/confirm"), &[]).await.status, 303);
    assert_eq!(count(&server).await, 0);
    // Without the column that did not do, it does.
    let fields = [
        ("header", "1"),
        ("column_answer", "1"),
        ("ward", &page.attributes("select[name=ward] option[selected]", "value")[0]),
        ("listening", &page.attributes("select[name=listening] option[selected]", "value")[0]),
    ];
    let page = organiser.post_and_follow(&path, &fields).await;
    assert!(page.says("2 new doorsteps"), "{}", page.body);
    assert_eq!(organiser.post(&format!("{path}/forget"), &[]).await.status, 303);
    assert_eq!(organiser.get(&path).await.status, 404);
}

#[tokio::test]
async fn what_is_taken_along_can_be_taken_in_again_and_holds_no_formula() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    say(&server, &ward, &["=HYPERLINK(\"http://evil.example\")", "@home, \"quoted\""]).await;
    let organiser = server.organiser().await;
    for file in ["answers", "doorsteps", "issues", "wards"] {
        let page = organiser.get(&format!("/organise/export/{file}.csv")).await;
        assert_eq!((page.status, page.header("content-type")), (200, "text/csv; charset=utf-8"));
        let bare = page.body.replace("\"'", "'");
        assert!(!bare.contains(",=") && !bare.contains(",\"=") && !bare.contains(",@"), "{bare}");
    }
    let doorsteps = organiser.get("/organise/export/doorsteps.csv").await;
    let path = send(&organiser, &doorsteps.bytes).await;
    let page = organiser.get(&path).await;
    assert!(page.says("There is nothing new in this file."), "{}", page.body);

    let elsewhere = TestServer::start().await;
    let names = [ward.name.to_string()];
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let there = listenings::wards(&elsewhere, &names).await;
    listenings::begin(&elsewhere, &there[0]).await;
    let organiser = elsewhere.organiser().await;
    let path = send(&organiser, &doorsteps.bytes).await;
    take_in(&organiser, &path).await;
    let mut texts = organiser.get("/organise/answers").await.texts(".answers bdi");
    texts.sort();
    assert_eq!(texts, ["=HYPERLINK(\"http://evil.example\")", "@home, \"quoted\""]);
}

#[tokio::test]
async fn fifty_thousand_lines_are_taken_in_as_one() {
    let server = TestServer::start().await;
    listenings::ward(&server).await;
    let organiser = server.organiser().await;
    let mut file = "answer,language\n".to_owned();
    for n in 0..50_000 {
        let _ = writeln!(file, "Damp number {} in the flats,en", n % 40_000);
    }
    let path = send(&organiser, file.as_bytes()).await;
    let page = organiser.get(&path).await;
    assert!(page.says("50000") || page.says("50,000"), "{}", &page.body[..2_000]);
    let page = take_in(&organiser, &path).await;
    assert!(page.says("doorsteps are taken in."), "{}", page.body);
    assert_eq!(count(&server).await, 50_000);
}

#[tokio::test]
async fn while_people_vote_a_large_file_waits_and_no_ballot_does() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let organiser = server.organiser().await;
    evening.open(&server, 0).await;
    let path = send(&organiser, b"answer,ward\nRats in the park,Alder\n").await;
    let page = take_in(&organiser, &path).await;
    assert!(page.says("1 doorstep is taken in."), "{}", page.body);

    let lines = "Bins on Tuesdays\n".repeat(BESIDE_VOTE_MAX + 1);
    let path = send(&organiser, format!("answer\n{lines}").as_bytes()).await;
    let page = organiser.get(&path).await;
    assert!(page.says("bring it in when the vote is closed"), "{}", page.body);
    assert_eq!(page.texts("form[action$=confirm]"), [""; 0]);
    assert_eq!(organiser.post(&format!("{path}/confirm"), &[]).await.status, 303);
    assert_eq!(count(&server).await, 1, "nothing is taken in beside ballots");

    evening.close(&server, 0).await;
    take_in(&organiser, &path).await;
    assert_eq!(count(&server).await, 2 + BESIDE_VOTE_MAX as u64);
}

#[tokio::test]
async fn a_file_that_breaks_off_says_so_and_can_be_taken_in_again() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    listenings::begin(&server, &ward).await;
    let organiser = server.organiser().await;
    let path = send(&organiser, b"answer\nDamp in the flats\n").await;
    refuse_doors(&server.folder, true).await;
    let broke_off = take_in(&organiser, &path).await;
    assert!(broke_off.says("nothing of it was"), "{}", broke_off.body);
    assert_eq!(count(&server).await, 0);
    refuse_doors(&server.folder, false).await;
    let taken = take_in(&organiser, &path).await;
    assert!(taken.says("1 doorstep is taken in."), "{}", taken.body);
    assert_eq!(count(&server).await, 1);
}

#[tokio::test]
async fn a_file_nobody_takes_in_is_forgotten_after_a_day() {
    let server = TestServer::start().await;
    listenings::ward(&server).await;
    let organiser = server.organiser().await;
    let path = send(&organiser, b"answer\nRing Zebulon on 0121 496 0735\n").await;
    let id = IntakeId::parse(path.rsplit('/').next().unwrap()).unwrap();
    for (hours, is_there) in [(23, true), (1, false)] {
        server.clock.advance_ms(hours * HOUR_MS);
        server.clerk().erase_what_is_due().await.unwrap();
        assert_eq!(server.store().find_upload(id).await.unwrap().is_some(), is_there);
    }
}
