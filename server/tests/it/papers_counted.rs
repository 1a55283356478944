//! Papers at closing: those that would be left are told, and phone and paper are told
//! apart and together.

use wardmote::contest::Phase;
use wardmote::record::Document;
use wardmote::record::log::Act;
use wardmote::record::verify::{Given, verify};

use crate::helpers::{Page, TestServer};
use crate::papers::{Typist, at_the_desk, numbers};

#[tokio::test]
async fn closing_tells_how_many_papers_would_be_left() {
    let (server, evening, [one, two]) = at_the_desk().await;
    let (organiser, id) = (server.organiser().await, evening.contests[0].id);
    let at = format!("/organise/contests/{id}");
    one.enter(&evening.slips[0], "1230").await;
    one.enter(&evening.slips[1], "1230").await;
    two.enter(&evening.slips[1], "1320").await;
    let page = organiser.get(&at).await;
    assert_eq!(page.attributes("[data-waiting]", "data-waiting"), ["2"]);
    let refused = organiser.post(&format!("{at}/close"), &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("2 papers wait for the tellers and would not count."));
    assert!(server.browser().get(&evening.path(5)).await.texts("#ballot").len() == 1, "open");
    let close = [("papers", "leave")];
    let closed = organiser.post_and_follow(&format!("{at}/close"), &close).await;
    assert_eq!(closed.attributes("[data-left]", "data-left"), ["2"]);
    assert!(closed.says("2 papers were still with the tellers when voting closed."));
    assert_eq!(server.store().list_piles(id).await.unwrap(), []);
    let late = one.look(&evening.slips[0], &evening.contests[0], "1230").await;
    assert_eq!(late.status, 409);
    assert!(late.says("Voting has closed") || late.says("Voting is closed"), "{}", late.body);
}

#[tokio::test]
async fn phone_and_paper_are_told_apart_and_together_and_the_record_holds() {
    let (server, evening, [one, two]) = at_the_desk().await;
    let (contest, organiser) = (&evening.contests[0], server.organiser().await);
    evening.cast(&server, 0, &[&[0, 1], &[1], &[1, 0]]).await;
    for slip in [4, 5] {
        let typed = numbers(contest, &evening.slips[slip], &["Damp homes"]);
        one.enter(&evening.slips[slip], &typed).await;
        two.enter(&evening.slips[slip], &typed).await;
    }
    let told = |page: &Page| page.texts("[data-channel]").join(" ");
    let at = format!("/organise/contests/{}", contest.id);
    assert_eq!(told(&organiser.get(&at).await), "3 2 5", "while voting is open");
    let desk = one.browser.get(&one.at).await;
    let count = |name: &str| desk.texts(&format!("[data-count='{name}']")).concat();
    assert_eq!(
        (count("used"), count("paper"), count("unused")),
        ("3".into(), "2".into(), "5".into())
    );
    evening.close(&server, 0).await;
    assert_eq!(told(&organiser.get(&at).await), "3 2 5", "after closing");
    let closing = server.store().find_closing(contest.id).await.unwrap().unwrap();
    assert_eq!((closing.numbers.used, closing.numbers.paper, closing.ballots.count), (3, 2, 5));
    assert_eq!(closing.receipts.count, 3, "papers have no receipts");
    evening.publish(&server, 0).await;
    let result = server.browser().get(&format!("/r/{}", contest.id)).await;
    assert_eq!(told(&result), "3 2 5");
    let file = server.browser().get(&format!("/r/{}/record.json", contest.id)).await;
    let path = server.folder.0.join("record.json");
    std::fs::write(&path, &file.body).unwrap();
    let arguments = ["verify", path.to_str().unwrap()];
    let output = crate::cli::wardmote(&server.folder.0, &arguments).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}");
}

#[tokio::test]
async fn where_two_are_needed_nobody_leaves_papers_out_alone_and_the_record_tells() {
    let server = TestServer::start_with(|config| config.two_person = true).await;
    let evening = server.evening().await;
    let (ada, olwen) = (server.administrator().await, server.organiser().await);
    evening.open(&server, 0).await;
    let teller = Typist::new(&server, &evening).await;
    teller.enter(&evening.slips[5], "1230").await;
    evening.cast(&server, 0, &[&[], &[1]]).await;
    let id = evening.contests[0].id;
    let close = format!("/organise/contests/{id}/close");
    let leave = [("papers", "leave")];
    let phase = async || server.clerk().find_contest(id).await.unwrap().phase;
    for (person, fields) in [(&ada, &[][..]), (&ada, &leave), (&olwen, &[])] {
        person.post(&close, fields).await;
        assert_eq!(phase().await, Phase::Open, "{fields:?}");
    }
    let asked = olwen.get(&format!("/organise/contests/{id}")).await;
    assert!(asked.says("wants to close the vote and leave out the papers"), "{}", asked.body);
    assert_eq!(olwen.post(&close, &leave).await.status, 303);
    assert_eq!(phase().await, Phase::Closed);
    let publish = format!("/organise/contests/{id}/publish");
    ada.post(&publish, &[]).await;
    assert_eq!(olwen.post(&publish, &[]).await.status, 303);

    let log = server.clerk().public_log(id).await.unwrap();
    let told: Vec<_> = log.iter().map(|entry| (entry.what, entry.count)).collect();
    let asked = (Act::CloseAsked, None);
    let end = [(Act::PapersLeft, Some(1)), (Act::Closed, Some(2))];
    assert_eq!(
        told[1..],
        [&[asked, asked][..], &end, &[(Act::PublishAsked, None), (Act::Published, None)]].concat()
    );
    let result = server.browser().get(&format!("/r/{id}")).await;
    assert!(result.says("A paper ballot was left out"), "{}", result.body);
    let file = server.browser().get(&format!("/r/{id}/record.json")).await;
    let document = Document::read(file.body.as_bytes()).unwrap();
    let verdict = verify(&document, &Given::default());
    assert!(verdict.holds(), "{verdict:?}");
}
