//! The hall screen without JavaScript: the present state, whole and readable.

use wardmote::clerk::Clock;

use crate::evening::Evening;
use crate::helpers::{Page, TestServer};

async fn screen(server: &TestServer, evening: &Evening) -> Page {
    server.browser().get(&format!("/screen/{}", evening.screen.as_str())).await
}

async fn show(server: &TestServer, evening: &Evening, contest: Option<usize>) {
    let (meeting, contest) =
        (evening.conference.id, contest.map(|contest| evening.contests[contest].id));
    server.clerk().show_on_screen(&evening.visitor, meeting, contest).await.unwrap();
}

#[tokio::test]
async fn the_screen_begins_with_how_to_join_and_what_is_open() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let page = screen(&server, &evening).await;
    assert_eq!(page.status, 200);
    let address = format!("{}/vote", server.base.trim_start_matches("http://"));
    assert!(page.says("Scan to vote") && page.says(&address), "{}", page.body);
    assert!(page.says("Autumn meeting"));
    evening.open(&server, 0).await;
    show(&server, &evening, None).await;
    evening.cast(&server, 0, &[&[0], &[1], &[2]]).await;
    let page = screen(&server, &evening).await;
    assert_eq!(page.texts(".open li b"), ["3 of 10 ballots in"]);
    assert_eq!(page.texts(".again"), ["Check again"], "without JavaScript it is looked at again");
}

#[tokio::test]
async fn the_screen_shows_what_the_organiser_chose_in_the_phase_it_is_in() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    show(&server, &evening, Some(0)).await;
    evening.cast(&server, 0, &[&[0], &[1]]).await;
    let page = screen(&server, &evening).await;
    assert!(page.says("Voting is open"), "{}", page.body);
    assert_eq!(page.attributes(".ring svg", "aria-label"), ["2 of 10 ballots in"]);
    assert_eq!(page.texts(".clock"), ["10:00"]);
    server.clock.advance_ms(4 * 60_000 + 30_000);
    assert_eq!(screen(&server, &evening).await.texts(".clock"), ["5:30"]);
    server.clerk().give_notice(&evening.visitor, evening.contests[0].id).await.unwrap();
    let page = screen(&server, &evening).await;
    assert!(page.says("Voting closes in"), "{}", page.body);
    assert_eq!(page.texts(".clock"), ["1:00"]);
    evening.close(&server, 0).await;
    let page = screen(&server, &evening).await;
    assert!(page.says("Voting has closed.") && page.says("Counting…"), "{}", page.body);
    evening.publish(&server, 0).await;
    let page = screen(&server, &evening).await;
    assert!(page.says("The count is ready."), "{}", page.body);
    let link = format!("/r/{}", evening.contests[0].id);
    assert_eq!(page.attributes(".plain-only a[href^='/r/']", "href"), [link]);
    assert!(!page.says("is chosen"), "the reveal is the chair's to make");
}

#[tokio::test]
async fn the_projected_code_leads_to_the_page_where_codes_are_typed() {
    let server = TestServer::start().await;
    let page = server.browser().get("/VOTE").await;
    assert_eq!((page.status, page.location().as_str()), (303, "/vote"));
}

#[tokio::test]
async fn a_screen_link_that_was_taken_back_shows_nothing() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let links = server.store().list_links().await.unwrap();
    let link = links.iter().find(|link| link.scope.key() == "screen").unwrap();
    server.store().revoke_link(link.id, server.clock.now()).await.unwrap();
    assert_eq!(screen(&server, &evening).await.status, 404);
}
