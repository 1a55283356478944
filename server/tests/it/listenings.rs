//! Rounds of listening, and the fixture the tests of doorsteps start from.

use wardmote::people::Visitor;
use wardmote::text::Question;
use wardmote::ward::{NewWard, Ward};

use crate::helpers::TestServer;

/// What is asked on every doorstep of these tests.
pub const QUESTION: &str = "What is the one big issue around here?";

/// Wards of those names.
pub async fn wards(server: &TestServer, names: &[&str]) -> Vec<Ward> {
    let ada = Visitor::Organiser(server.record_organiser("Ada", true).await);
    let mut wards = Vec::new();
    for name in names {
        let new = NewWard::parse(name, "", "").unwrap();
        wards.push(server.clerk().add_ward(&ada, new).await.unwrap());
    }
    wards
}

/// A ward in which somebody listens.
pub async fn ward(server: &TestServer) -> Ward {
    let ward = wards(server, &["Alder"]).await.remove(0);
    begin(server, &ward).await;
    ward
}

/// Begins a round of listening in a ward.
pub async fn begin(server: &TestServer, ward: &Ward) {
    let ada = Visitor::Organiser(server.record_organiser("Ada", true).await);
    let question = Question::parse(QUESTION).unwrap();
    server.clerk().begin_listening(&ada, question, vec![ward.id], None).await.unwrap();
}

#[tokio::test]
async fn an_organiser_begins_a_round_and_residents_find_the_question() {
    let server = TestServer::start().await;
    let wards = wards(&server, &["Alder", "Birch"]).await;
    let (alder, birch) = (wards[0].id.to_string(), wards[1].id.to_string());
    let organiser = server.organiser().await;
    let form = organiser.get("/organise/listening").await;
    assert_eq!(form.field("question"), QUESTION);
    let done = organiser
        .post_and_follow(
            "/organise/listening",
            &[("question", "What should change?"), ("ward", &alder), ("ends", "2026-11-30")],
        )
        .await;
    assert!(done.says("The round has begun."), "{}", done.body);
    assert!(done.says("from Saturday 21 November 2026 to Monday 30 November 2026"));
    let address = format!("{}/tell/{alder}", server.base);
    assert_eq!(done.attributes(&format!("a[href=\"{address}\"]"), "href").len(), 1);

    let resident = server.browser();
    assert_eq!(resident.get(&address).await.texts("h1"), ["What should change?"]);
    let nobody = resident.get(&format!("/tell/{birch}")).await;
    assert_eq!(nobody.status, 200);
    assert!(nobody.says("Nobody is asking here at the moment."));
}

#[tokio::test]
async fn a_round_without_a_ward_is_refused_and_keeps_the_question() {
    let server = TestServer::start().await;
    wards(&server, &["Alder"]).await;
    let organiser = server.organiser().await;
    let page = organiser.post("/organise/listening", &[("question", "What first?")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.field("question"), "What first?");
    assert!(page.says("Please fill in the ward."));
}

#[tokio::test]
async fn without_a_session_nobody_begins_a_round() {
    let server = TestServer::start().await;
    let page = server.browser().post("/organise/listening", &[("question", "What first?")]).await;
    assert_eq!(page.status, 401);
}
