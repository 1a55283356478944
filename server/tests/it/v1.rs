//! The public API: as its document says, in parts, and never before its time.

use serde_json::{Value, json};
use wardmote_server::http::table;

use crate::evening::Evening;
use crate::helpers::{Page, TestServer};
use crate::rehearsals::rehearsing;

/// The lists of the API.
const LISTS: [&str; 4] = ["wards", "meetings", "votes", "actions"];

async fn get(server: &TestServer, path: &str) -> Value {
    let page = server.browser().get(path).await;
    assert_eq!((page.status, page.header("content-type")), (200, "application/json"), "{path}");
    assert_eq!(page.header("access-control-allow-origin"), "*", "{path}");
    serde_json::from_str(&page.body).unwrap()
}

/// An evening with a published vote of Alder.
async fn published(server: &TestServer) -> Evening {
    let evening = server.evening().await;
    evening.open(server, 0).await;
    evening.cast(server, 0, &[&[0, 1], &[0], &[1, 0], &[2, 0]]).await;
    evening.close(server, 0).await;
    evening.publish(server, 0).await;
    evening
}

/// Checks an answer against what the document says of its path.
fn check(document: &Value, path: &str, status: &str, answer: &Value) {
    let response = &document["paths"][path]["get"]["responses"][status]["content"];
    let kind = if status == "200" { "application/json" } else { "application/problem+json" };
    let mut schema = response[kind]["schema"].clone();
    assert!(schema.is_object(), "{path} {status}: {response}");
    schema["components"] = document["components"].clone();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<_> = validator.iter_errors(answer).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{path}: {faults:?}\n{answer:#}");
}

#[tokio::test]
async fn every_answer_is_as_the_document_says() {
    let server = TestServer::start().await;
    let evening = published(&server).await;
    let document = get(&server, "/api/openapi.json").await;
    assert_eq!(document["openapi"], "3.1.0");
    for list in LISTS {
        let path = format!("/api/v1/{list}");
        let all = get(&server, &path).await;
        check(&document, &path, "200", &all);
        let items = all["items"].as_array().unwrap();
        assert!(!items.is_empty(), "{list}");
        for item in items {
            let one = get(&server, &format!("{path}/{}", item["id"].as_str().unwrap())).await;
            assert_eq!(&one, item, "an item alone is the same as in its list");
            check(&document, &format!("{path}/{{id}}"), "200", &one);
        }
    }
    let all = get(&server, "/api/v1/all.json").await;
    check(&document, "/api/v1/all.json", "200", &all);
    for list in LISTS {
        let items = &get(&server, &format!("/api/v1/{list}")).await["items"];
        assert_eq!(all[list].as_array().unwrap().len(), items.as_array().unwrap().len(), "{list}");
    }
    let vote = &all["votes"][0];
    assert_eq!(vote["chosen"], json!([evening.contests[0].options[0].id]));
    assert_eq!(vote["rounds"][0]["votes"][0]["votes"], "2");
    assert_eq!(all["actions"][0]["status"], "chosen");
}

#[tokio::test]
async fn the_document_names_every_route_and_no_other() {
    let server = TestServer::start().await;
    let document = get(&server, "/api/openapi.json").await;
    let named: Vec<_> = document["paths"].as_object().unwrap().keys().cloned().collect();
    let table = table();
    let mut routes: Vec<_> = table
        .routes()
        .iter()
        .map(|route| route.path.to_owned())
        .filter(|path| path.starts_with("/api/v1/"))
        .collect();
    routes.sort();
    let mut sorted = named;
    sorted.sort();
    assert_eq!(sorted, routes);
}

#[tokio::test]
async fn nothing_of_a_vote_is_told_before_it_is_published_and_nothing_of_practice_ever() {
    let server = TestServer::start().await;
    let (real, practice) = rehearsing(&server).await;
    for (evening, vote) in [(&real, 0), (&practice, 1)] {
        evening.open(&server, vote).await;
        evening.cast(&server, vote, &[&[0], &[1]]).await;
        evening.close(&server, vote).await;
    }
    practice.publish(&server, 1).await;
    let all = get(&server, "/api/v1/all.json").await;
    assert_eq!((&all["votes"], &all["actions"]), (&json!([]), &json!([])));
    assert_eq!(all["meetings"].as_array().unwrap().len(), 1);
    let ids = [
        format!("votes/{}", real.contests[0].id),
        format!("votes/{}", practice.contests[1].id),
        format!("actions/{}", real.contests[0].options[0].id),
        format!("meetings/{}", practice.conference.id),
        format!("wards/{}", real.conference.id),
        "votes/nothing".to_owned(),
    ];
    let document = get(&server, "/api/openapi.json").await;
    for id in ids {
        let page = server.browser().get(&format!("/api/v1/{id}")).await;
        let seen = (page.status, page.header("content-type"));
        assert_eq!(seen, (404, "application/problem+json"), "{id}: {}", page.body);
        let problem: Value = serde_json::from_str(&page.body).unwrap();
        let list = id.split('/').next().unwrap();
        check(&document, &format!("/api/v1/{list}/{{id}}"), "404", &problem);
    }
}

#[tokio::test]
async fn a_list_is_read_in_parts_and_by_ward() {
    let server = TestServer::start().await;
    let evening = published(&server).await;
    let first = get(&server, "/api/v1/wards?limit=1").await;
    let next = first["next"].as_str().unwrap();
    let second = get(&server, next).await;
    assert_eq!(second["next"], Value::Null);
    let mut ids = [&first["items"][0]["id"], &second["items"][0]["id"]].map(|id| id.as_str());
    ids.sort_unstable();
    let mut wards = evening.wards.iter().map(|ward| ward.id.to_string()).collect::<Vec<_>>();
    wards.sort();
    assert_eq!(ids.map(Option::unwrap).to_vec(), wards);

    for list in ["votes", "actions", "meetings"] {
        let of = |ward: usize| format!("/api/v1/{list}?ward={}", evening.wards[ward].id);
        let alder = get(&server, &of(0)).await["items"].as_array().unwrap().len();
        let brook = get(&server, &of(1)).await["items"].as_array().unwrap().len();
        let expected = if list == "meetings" { (1, 1) } else { (1, 0) };
        assert_eq!((alder, brook), expected, "{list}");
    }
    let wrong = server.browser().get("/api/v1/votes?limit=many").await;
    assert_eq!((wrong.status, wrong.header("content-type")), (400, "application/problem+json"));
    let document = get(&server, "/api/openapi.json").await;
    check(&document, "/api/v1/votes", "400", &serde_json::from_str(&wrong.body).unwrap());
}

#[tokio::test]
async fn whoever_has_the_newest_gets_nothing_again() {
    let server = TestServer::start().await;
    let evening = published(&server).await;
    let browser = server.browser();
    let again = async |path: &str, tag: &str| -> Page {
        browser.send(browser.request("GET", path).header("if-none-match", tag)).await
    };
    for path in ["/api/openapi.json", "/api/v1/all.json", "/api/v1/votes", "/api/v1/wards"] {
        let tag = browser.get(path).await.header("etag").to_owned();
        let page = again(path, &format!("\"other\", {tag}")).await;
        assert_eq!((page.status, &*page.body), (304, ""), "{path}");
        assert_eq!(page.header("etag"), tag);
    }
    let tag = browser.get("/api/v1/votes").await.header("etag").to_owned();
    server
        .clerk()
        .void_contest(&evening.visitor, evening.contests[0].id, "Held twice")
        .await
        .unwrap();
    let page = again("/api/v1/votes", &tag).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("\"items\":[]"), "{}", page.body);
}
