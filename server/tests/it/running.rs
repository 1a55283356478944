//! Running a meeting: notice, more time, several votes at once, and a laptop that
//! dies in the middle.

use wardmote::contest::Phase;
use wardmote::record::log::{Act, Role};

use crate::evening::Evening;
use crate::helpers::{Browser, Folder, PASSWORD, Page, TestServer};

/// A server on that folder, and so many milliseconds after every test's beginning.
async fn on(folder: &Folder, after_ms: i64) -> TestServer {
    let server = TestServer::start_with(|config| config.data.clone_from(&folder.0)).await;
    server.clock.advance_ms(after_ms);
    server
}

async fn phase(server: &TestServer, evening: &Evening, contest: usize) -> Phase {
    server.clerk().find_contest(evening.contests[contest].id).await.unwrap().phase
}

async fn wall(server: &TestServer, evening: &Evening) -> Page {
    server.browser().get(&format!("/screen/{}", evening.screen.as_str())).await
}

async fn acts(server: &TestServer, evening: &Evening) -> Vec<(Act, Role)> {
    let log = server.store().list_log(evening.contests[0].id).await.unwrap();
    log.into_iter().map(|line| (line.entry.what, line.entry.role)).collect()
}

/// Presses a move of all votes at once.
async fn all(chair: &Browser, evening: &Evening, step: &str) -> Page {
    let path = format!("/organise/conferences/{}/all", evening.conference.id);
    chair.post(&path, &[("move", step)]).await
}

#[tokio::test]
async fn a_notice_outlives_the_server_and_closes_the_vote_when_it_is_over() {
    let folder = Folder::new();
    let server = on(&folder, 0).await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &[&[0, 1], &[2], &[]]).await;
    server.clerk().give_notice(&evening.visitor, evening.contests[0].id).await.unwrap();
    server.stop().await;

    let server = on(&folder, 20_000).await;
    server.clerk().close_due_contests().await.unwrap();
    assert_eq!(phase(&server, &evening, 0).await, Phase::Open, "forty seconds are left");
    assert_eq!(wall(&server, &evening).await.texts(".clock"), ["0:40"]);
    evening.cast(&server, 0, &[&[1]]).await;
    server.clock.advance_ms(39_999);
    server.clerk().close_due_contests().await.unwrap();
    assert_eq!(phase(&server, &evening, 0).await, Phase::Open);
    server.clock.advance_ms(1);
    server.clerk().close_due_contests().await.unwrap();
    assert_eq!(phase(&server, &evening, 0).await, Phase::Closed);
    let expected = [
        (Act::Opened, Role::Organiser),
        (Act::Notice, Role::Organiser),
        (Act::Closed, Role::Program),
    ];
    assert_eq!(acts(&server, &evening).await, expected, "the public log has all of it");
}

#[tokio::test]
async fn a_notice_that_ran_out_while_the_server_was_down_closes_at_the_next_start() {
    let folder = Folder::new();
    let server = on(&folder, 0).await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &[&[0, 1]]).await;
    server.clerk().give_notice(&evening.visitor, evening.contests[0].id).await.unwrap();
    server.stop().await;
    let server = on(&folder, 600_000).await;
    server.clerk().close_due_contests().await.unwrap();
    assert_eq!(phase(&server, &evening, 0).await, Phase::Closed);
    let late = server.browser().get(&evening.path(0)).await;
    assert!(late.says("Voting closed at 6:40 pm"), "{}", late.body);
}

#[tokio::test]
async fn more_time_puts_the_notice_off_and_it_still_closes_by_itself() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    let id = evening.contests[0].id;
    server.clerk().give_notice(&evening.visitor, id).await.unwrap();
    server.clock.advance_ms(30_000);
    server.clerk().extend_voting(&evening.visitor, id, 2).await.unwrap();
    assert_eq!(wall(&server, &evening).await.texts(".clock"), ["2:30"]);
    server.clock.advance_ms(149_000);
    server.clerk().close_due_contests().await.unwrap();
    assert_eq!(phase(&server, &evening, 0).await, Phase::Open);
    server.clock.advance_ms(1_000);
    server.clerk().close_due_contests().await.unwrap();
    assert_eq!(phase(&server, &evening, 0).await, Phase::Closed);
}

#[tokio::test]
async fn several_votes_are_opened_closed_and_published_together() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let chair = server.administrator().await;
    let page = format!("/organise/conferences/{}", evening.conference.id);
    let phases = async || {
        let mut phases = Vec::new();
        for contest in 0..3 {
            phases.push(phase(&server, &evening, contest).await);
        }
        phases
    };
    assert!(chair.get(&page).await.says("Open 3 votes"));
    assert_eq!(all(&chair, &evening, "open").await.status, 303);
    assert_eq!(phases().await, [Phase::Open; 3]);
    evening.close(&server, 2).await;
    assert!(chair.get(&page).await.says("Close 2 votes: a minute’s notice"));
    assert_eq!(all(&chair, &evening, "notice").await.status, 303);
    assert!(chair.get(&page).await.says("Take 2 notices back"));
    assert_eq!(all(&chair, &evening, "cancel").await.status, 303);
    server.clock.advance_ms(61_000);
    server.clerk().close_due_contests().await.unwrap();
    assert_eq!(phases().await, [Phase::Open, Phase::Open, Phase::Closed], "taken back");
    all(&chair, &evening, "notice").await;
    server.clock.advance_ms(60_000);
    server.clerk().close_due_contests().await.unwrap();
    evening.finish_closings(&server).await;
    assert_eq!(phases().await, [Phase::Closed; 3]);
    assert!(chair.get(&page).await.says("Publish 3 counts"));
    assert_eq!(all(&chair, &evening, "publish").await.status, 303);
    assert_eq!(phases().await, [Phase::Published; 3]);
    assert_eq!(all(&chair, &evening, "dance").await.status, 409);
    assert_eq!(all(&server.browser(), &evening, "open").await.status, 401);
}

#[tokio::test]
async fn a_count_that_waits_for_its_lot_is_published_by_no_short_way() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let chair = server.administrator().await;
    let id = evening.contests[0].id;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &[&[0], &[1]]).await;
    evening.close(&server, 0).await;
    let page = format!("/organise/conferences/{}", evening.conference.id);
    let publish = format!("form[action='/organise/contests/{id}/publish']");
    let meeting = chair.get(&page).await;
    assert!(meeting.says("Draw the lot first"), "{}", meeting.body);
    assert!(meeting.texts(&publish).is_empty());
    all(&chair, &evening, "publish").await;
    assert_eq!(phase(&server, &evening, 0).await, Phase::Closed);
    let rolled = [("dice", "1 2 3 4 5 6 1 2 3 4"), ("by", "Mrs Khan")];
    assert_eq!(chair.post(&format!("/organise/contests/{id}/dice"), &rolled).await.status, 303);
    assert_eq!(chair.get(&page).await.texts(&publish).len(), 1);
    all(&chair, &evening, "publish").await;
    assert_eq!(phase(&server, &evening, 0).await, Phase::Published);
}

#[tokio::test]
async fn opening_together_leaves_out_a_vote_that_nobody_has_slips_for() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let chair = server.administrator().await;
    let voided = server.store().find_contest(evening.contests[1].id).await.unwrap().unwrap();
    let brook = voided.ward;
    // A third ward that is in the room without slips.
    let mut wards: Vec<_> = evening.wards.iter().map(|ward| ward.id).collect();
    let new = wardmote::ward::NewWard::parse("Cedar", "", "").unwrap();
    wards.push(server.clerk().add_ward(&evening.visitor, new).await.unwrap().id);
    let meeting = wardmote::conference::NewConference {
        name: evening.conference.name.clone(),
        place: evening.conference.place.clone(),
        starts_at: evening.conference.starts_at,
        wards: wards.clone(),
    };
    let id = evening.conference.id;
    server.clerk().change_conference(&evening.visitor, id, meeting).await.unwrap();
    let draft = wardmote::contest::Draft {
        conference: id,
        ward: Some(wards[2]),
        question: voided.question.clone(),
        options: server
            .clerk()
            .make_options(&[], voided.options.iter().map(|o| (o.title.clone(), None)).collect())
            .await
            .unwrap(),
        rules: voided.rules.clone(),
    };
    let cedar = server.clerk().draft_contest(&evening.visitor, draft).await.unwrap();
    assert_eq!(all(&chair, &evening, "open").await.status, 303);
    assert_eq!(phase(&server, &evening, 1).await, Phase::Open, "{brook:?} has slips");
    assert_eq!(server.clerk().find_contest(cedar.id).await.unwrap().phase, Phase::Draft);
}

#[tokio::test]
async fn where_two_are_needed_all_votes_together_need_two_as_well() {
    let server = TestServer::start_with(|config| config.two_person = true).await;
    let evening = server.evening().await;
    let (ada, olwen) = (server.administrator().await, server.organiser().await);
    assert_eq!(all(&ada, &evening, "open").await.status, 303);
    assert_eq!(phase(&server, &evening, 0).await, Phase::Draft);
    assert_eq!(all(&olwen, &evening, "open").await.status, 303);
    assert_eq!(phase(&server, &evening, 0).await, Phase::Open);
    assert_eq!(phase(&server, &evening, 2).await, Phase::Open);
}

#[tokio::test]
async fn a_laptop_that_died_comes_back_with_everything() {
    let folder = Folder::new();
    let server = on(&folder, 0).await;
    let evening = server.evening().await;
    server.record_organiser("Ada", true).await;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &[&[0, 1], &[2], &[]]).await;
    // It stops as it does when the plug is pulled: nobody waits for anything.
    drop(server);

    let server = on(&folder, 60_000).await;
    assert_eq!(server.browser().get("/healthz").await.status, 200);
    assert_eq!(server.store().turnout(evening.contests[0].id).await.unwrap().ballots, 3);
    assert!(server.browser().get(&evening.path(0)).await.says("You have voted"));
    assert!(server.browser().get(&evening.path(5)).await.says("What should we fix first?"));
    assert!(wall(&server, &evening).await.says("Voting is open"));
    let desk = server.browser().get(&format!("/desk/{}", evening.desk.as_str())).await;
    assert_eq!(desk.status, 200);
    let login = [("email", "Ada@wardmote.test"), ("password", PASSWORD)];
    assert_eq!(server.browser().post("/sign-in", &login).await.status, 303);
    evening.cast(&server, 0, &[&[1]]).await;
    evening.close(&server, 0).await;
    evening.publish(&server, 0).await;
    assert_eq!(phase(&server, &evening, 0).await, Phase::Published);
}

#[tokio::test]
async fn what_to_do_when_the_laptop_stops_stands_on_the_meetings_page() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let page = format!("/organise/conferences/{}", evening.conference.id);
    let page = server.organiser().await.get(&page).await;
    assert!(page.says("If this computer stops") && page.says("Nothing is lost."), "{}", page.body);
}
