//! Slips: made once, shown once.

use std::collections::HashSet;

use wardmote::slip::{Code, SLIPS_MAX};

use crate::helpers::TestServer;
use crate::prepared::Prepared;

#[tokio::test]
async fn the_sheets_have_a_code_to_scan_and_one_to_type_for_every_slip() {
    let evening = Prepared::start(TestServer::start().await).await;
    let page = evening.slips("11").await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert_eq!(page.header("cache-control"), "no-store");
    let codes = page.texts("[data-code]");
    assert_eq!(codes.iter().collect::<HashSet<_>>().len(), 11);
    assert_eq!(page.attributes(".slip svg.qr", "role").len(), 11);
    assert_eq!(page.texts(".sheet").len(), 2, "eight to a sheet");
    let slip = &page.texts(".slip")[0];
    for words in ["Fourbridges decides", "Alder", "One vote. Keep it to yourself.", "/vote"] {
        assert!(slip.contains(words), "{words} in {slip}");
    }
    for code in codes {
        let code = Code::parse(&code).unwrap();
        let found = evening.server.clerk().find_slip_by_code(&code).await.unwrap();
        assert_eq!(found.conference, evening.meeting_id());
    }
    let again = evening.ada.get(&format!("{}/slips", evening.meeting)).await;
    assert!(again.says("Alder: 11 slips"), "{}", again.body);
    assert!(again.texts("[data-code]").is_empty(), "they cannot be shown again");
}

#[tokio::test]
async fn a_number_that_will_not_do_is_told_and_makes_nothing() {
    let evening = Prepared::start(TestServer::start().await).await;
    let too_many = (SLIPS_MAX + 1).to_string();
    for number in ["", "0", "-1", "a few", too_many.as_str()] {
        let page = evening.slips(number).await;
        assert_eq!(page.status, 422, "{number}");
        assert_eq!(page.field("number"), number);
    }
    assert!(evening.ada.get(&evening.meeting).await.says("No slips yet"));
}

#[tokio::test]
async fn only_organisers_make_slips() {
    let evening = Prepared::start(TestServer::start().await).await;
    let at = format!("{}/slips", evening.meeting);
    let page = evening.server.browser().post(&at, &[("number", "8")]).await;
    assert_eq!(page.status, 401);
    let nowhere = "/organise/conferences/7c9e6679-7425-40de-944b-e07fc1f90ae7/slips";
    assert_eq!(evening.ada.post(nowhere, &[("number", "8")]).await.status, 404);
}
