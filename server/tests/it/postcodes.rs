//! Postcodes: brought in by an administrator, looked up by canvassers.

use serde_json::Value;
use wardmote::people::Scope;

use crate::helpers::{Browser, TestServer};
use crate::listenings;

async fn take_in(browser: &Browser, list: &str) -> String {
    let looked = browser.post("/organise/postcodes", &[("csv", list)]).await;
    assert_eq!(looked.status, 200, "{}", looked.body);
    let taken = browser.post("/organise/postcodes/confirm", &[("csv", list)]).await;
    assert_eq!(taken.status, 303, "{}", taken.body);
    browser.get(&taken.location()).await.texts("main [role=status]").concat()
}

#[tokio::test]
async fn a_list_of_postcodes_is_looked_at_and_brought_in_all_or_nothing() {
    let server = TestServer::start().await;
    listenings::wards(&server, &["Alder", "Ŵylan"]).await;
    let ada = server.administrator().await;
    let bad = "postcode,ward\nB13 9EA,Alder\nnowhere,Alder\nB13 9EB,Cedar\nB13 9EA,Ŵylan\n";
    let page = ada.post("/organise/postcodes", &[("csv", bad)]).await;
    assert_eq!(page.status, 422);
    let faults = page.texts(".summary li");
    assert_eq!(faults.len(), 3, "{faults:?}");
    for (fault, line) in faults.iter().zip(["3", "4", "5"]) {
        assert!(fault.contains(line), "{fault} names line {line}");
    }
    let page = ada.post("/organise/postcodes/confirm", &[("csv", bad)]).await;
    assert_eq!(page.status, 422);
    assert!(ada.get("/organise/postcodes").await.says("There are no postcodes yet."));

    let good = "\u{feff}Postcode;Ward\r\nB13 9EA;alder\r\nB13 9EB;Ŵylan\r\n";
    assert!(take_in(&ada, good).await.contains("2 postcodes brought in."));
    let again = ada.post("/organise/postcodes", &[("csv", good)]).await;
    assert!(again.says("Nothing is new in this list."));
    assert!(again.says("2 postcodes are here already and stay as they are."));
    assert!(take_in(&ada, "B13 9EB,Alder\n").await.contains("1 postcode brought in."), "it moved");
    assert!(ada.get("/organise/postcodes").await.says("2 postcodes are here."));
}

#[tokio::test]
async fn sixty_thousand_postcodes_are_one_list() {
    let server = TestServer::start().await;
    listenings::wards(&server, &["Alder"]).await;
    let ada = server.administrator().await;
    let line = |n: usize| {
        let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap());
        let (a, b, digit) = (letter(n), letter(n / 26), n / 676 % 10);
        format!("B{} {digit}{a}{b},Alder\n", n / 6_760 + 1)
    };
    let list: String = (0..60_000).map(line).collect();
    assert!(take_in(&ada, &list).await.contains("60000 postcodes brought in."));
    let more = format!("{list}{}", line(60_000));
    assert_eq!(ada.post("/organise/postcodes", &[("csv", &more)]).await.status, 422);
}

#[tokio::test]
async fn a_canvasser_finds_their_ward_by_its_postcode_and_no_other() {
    let server = TestServer::start().await;
    let wards = listenings::wards(&server, &["Alder", "Birch", "Cedar"]).await;
    for ward in &wards {
        listenings::begin(&server, ward).await;
    }
    take_in(&server.administrator().await, "B13 9EA,Alder\nB13 9EB,Birch\nB13 9EC,Cedar\n").await;
    let token = server.link(Scope::Canvass { wards: vec![wards[0].id, wards[1].id] }).await;
    let (browser, path) = (server.browser(), format!("/c/{}", token.as_str()));
    let found = browser.get(&format!("{path}?postcode=b13+9eb")).await;
    assert_eq!(found.location(), format!("{path}?ward={}", wards[1].id));
    for (asked, why) in [
        ("B13+9EC", "This postcode is in none of your wards."),
        ("B13+9ZZ", "This postcode is in none of your wards."),
        ("Alder", "We could not read the postcode."),
    ] {
        let page = browser.get(&format!("{path}?postcode={asked}")).await;
        assert_eq!(page.status, 422, "{asked}");
        assert!(page.says(why), "{}", page.body);
        assert!(!page.texts(".outcomes").is_empty(), "the doors are still there");
    }
    let list = browser.get(&format!("{path}/postcodes")).await;
    let list: Value = serde_json::from_str(&list.body).unwrap();
    assert_eq!(list.as_object().unwrap().len(), 2, "only their wards");
    assert_eq!(list[wards[1].id.to_string()], "B139EB");
}
