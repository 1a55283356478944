//! Signing in and out.

use crate::helpers::{PASSWORD, TestServer};

const OLWEN: &str = "olwen@wardmote.test";

#[tokio::test]
async fn the_right_password_opens_the_organisers_part_and_signing_out_closes_it() {
    let server = TestServer::start().await;
    server.record_organiser("Olwen", false).await;
    let olwen = server.browser();
    let page = olwen.post("/sign-in", &[("email", "Olwen@Wardmote.test"), ("password", PASSWORD)]);
    let page = page.await;
    assert_eq!((page.status, page.location().as_str()), (303, "/organise"));
    let cookie = page.header("set-cookie").to_owned();
    assert!(cookie.starts_with("wardmote="), "{cookie}");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    assert_eq!(olwen.get("/organise").await.status, 200);

    // Somebody who copied the cookie is signed out with it.
    let copied = cookie.split(';').next().unwrap().to_owned();
    let thief = crate::helpers::Browser::new(&server.base, &[copied]);
    assert_eq!(thief.get("/organise").await.status, 200);
    let page = olwen.post("/sign-out", &[]).await;
    assert_eq!(page.status, 303);
    assert!(page.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(olwen.get("/organise").await.status, 401);
    assert_eq!(thief.get("/organise").await.status, 401);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_are_told_the_same() {
    let server = TestServer::start().await;
    server.record_organiser("Olwen", false).await;
    let anybody = server.browser();
    let wrong = anybody.post("/sign-in", &[("email", OLWEN), ("password", "guess")]).await;
    let unknown = [("email", "nobody@wardmote.test"), ("password", "guess")];
    let unknown = anybody.post("/sign-in", &unknown).await;
    assert_eq!((wrong.status, unknown.status), (422, 422));
    assert_eq!(wrong.texts(".summary"), unknown.texts(".summary"));
    assert_eq!(wrong.field("email"), OLWEN, "what was typed is still there");
    assert!(!wrong.body.contains("guess"), "but never the password");
    assert!(wrong.header("set-cookie").is_empty());
}

#[tokio::test]
async fn guessing_is_stopped_for_one_address_and_for_nobody_else() {
    let server = TestServer::start().await;
    server.record_organiser("Olwen", false).await;
    server.record_organiser("Ben", false).await;
    let anybody = server.browser();
    let mut last = 0;
    for _ in 0..11 {
        last = anybody.post("/sign-in", &[("email", OLWEN), ("password", "guess")]).await.status;
    }
    assert_eq!(last, 429);
    let ben = [("email", "ben@wardmote.test"), ("password", PASSWORD)];
    assert_eq!(anybody.post("/sign-in", &ben).await.status, 303);
}

#[tokio::test]
async fn somebody_who_wanted_a_page_comes_to_it_after_signing_in() {
    let server = TestServer::start().await;
    server.record_organiser("Olwen", false).await;
    let olwen = server.browser();
    let stopped = olwen.get("/organise/links").await;
    assert_eq!(stopped.status, 401);
    let form = olwen.get(&stopped.attributes("main a.button", "href")[0]).await;
    let next = form.field("next");
    let fields = [("email", OLWEN), ("password", PASSWORD), ("next", next.as_str())];
    assert_eq!(olwen.post("/sign-in", &fields).await.location(), "/organise/links");
    let fields = [("email", OLWEN), ("password", PASSWORD), ("next", "https://evil.example/")];
    assert_eq!(olwen.post("/sign-in", &fields).await.location(), "/organise");
}

#[tokio::test]
async fn changing_the_password_ends_the_other_sessions() {
    let server = TestServer::start().await;
    let here = server.signed_in("Olwen", false).await;
    let elsewhere = server.signed_in("Olwen", false).await;
    let change = |current: &'static str, new: &'static str| {
        let here = here.clone();
        async move {
            here.post("/organise/password", &[("current", current), ("new", new)]).await.status
        }
    };
    assert_eq!(change("not it at all", "twelve other dots").await, 422);
    assert_eq!(change(PASSWORD, "short").await, 422);
    assert_eq!(change(PASSWORD, "twelve other dots").await, 303);
    assert_eq!(here.get("/organise").await.status, 200);
    assert_eq!(elsewhere.get("/organise").await.status, 401);
    let fields = [("email", OLWEN), ("password", "twelve other dots")];
    assert_eq!(server.browser().post("/sign-in", &fields).await.status, 303);
}

#[tokio::test]
async fn only_an_administrator_takes_in_organisers() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    let fields = [("name", "Ben"), ("email", "ben@wardmote.test"), ("password", PASSWORD)];
    let olwen = server.organiser().await;
    assert_eq!(olwen.post("/organise/people", &fields).await.status, 403);
    assert_eq!(ada.post("/organise/people", &fields).await.status, 303);
    let again = ada.post("/organise/people", &fields).await;
    assert_eq!(again.status, 422);
    assert_eq!(again.field("name"), "Ben");
    let fields = [("email", "ben@wardmote.test"), ("password", PASSWORD)];
    assert_eq!(server.browser().post("/sign-in", &fields).await.status, 303);
}
