//! The program starts, answers, and stops.

use crate::helpers::TestServer;

#[tokio::test]
async fn the_front_door_is_open() {
    let server = TestServer::start().await;
    let page = server.browser().get("/").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.texts("h1"), ["Wardmote"]);
    server.stop().await;
}

#[tokio::test]
async fn an_organiser_is_signed_in() {
    let server = TestServer::start().await;
    let page = server.organiser().await.get("/nowhere").await;
    assert_eq!(page.status, 404);
}
