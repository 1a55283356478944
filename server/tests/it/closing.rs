//! Closing: at once for voters, and to its end, whatever happens on the way.

use wardmote::closing::{Closing, Ended, Ending};
use wardmote::contest::Phase;
use wardmote::record::log::Actor;
use wardmote_server::config::Config;
use wardmote_server::wiring::{self, Program};

use crate::evening::Evening;
use crate::helpers::{Folder, TestServer};

/// A server on that folder.
async fn on(folder: &Folder) -> TestServer {
    TestServer::start_with(|config| config.data.clone_from(&folder.0)).await
}

/// The program on that folder without a clock, so that nothing happens by itself.
async fn held(folder: &Folder) -> Program {
    wiring::wire(Config::at(folder.0.clone())).await.unwrap()
}

/// A vote with three ballots, and a server that has stopped since.
async fn voted(folder: &Folder) -> Evening {
    let server = on(folder).await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &[&[0, 1], &[2], &[]]).await;
    server.stop().await;
    evening
}

fn has_key(program: &Program, evening: &Evening) -> bool {
    program.keys.list().unwrap().contains(&evening.contests[0].id)
}

async fn stage(program: &Program, evening: &Evening) -> Option<Closing> {
    program.store.closing(evening.contests[0].id).await.unwrap()
}

/// Ends the voting, and leaves its ballots sealed.
async fn stop(program: &Program, evening: &Evening) {
    let (id, now) = (evening.contests[0].id, program.clerk.now());
    let ended = program.store.stop_casting(id, now, Ending::Now, &Actor::PROGRAM).await;
    assert_eq!(ended.unwrap(), Ended::Done);
}

#[tokio::test]
async fn closing_that_stopped_after_any_step_is_finished_at_the_next_start() {
    for stopped_after in Closing::ALL {
        let folder = Folder::new();
        let evening = voted(&folder).await;
        let id = evening.contests[0].id;
        let program = held(&folder).await;
        let contest = program.clerk.find_contest(id).await.unwrap();
        stop(&program, &evening).await;
        while stage(&program, &evening).await != Some(stopped_after) {
            assert!(program.clerk.take_closing_step(&contest).await.unwrap());
        }
        assert_eq!(has_key(&program, &evening), stopped_after != Closing::Finished);
        program.close().await;

        let server = on(&folder).await;
        assert_eq!(server.browser().get("/healthz").await.status, 200);
        assert_eq!(stage(&server.program, &evening).await, Some(Closing::Finished));
        assert!(!has_key(&server.program, &evening), "after {stopped_after:?}");
        let piles = server.store().list_piles(id).await.unwrap();
        assert_eq!(piles.iter().map(|pile| pile.ballots).sum::<u64>(), 3);
        assert_eq!(server.store().list_receipts(id).await.unwrap().len(), 3);
        evening.publish(&server, 0).await;
    }
}

#[tokio::test]
async fn a_key_that_was_destroyed_before_a_crash_stops_nothing() {
    let folder = Folder::new();
    let evening = voted(&folder).await;
    let id = evening.contests[0].id;
    let program = held(&folder).await;
    let contest = program.clerk.find_contest(id).await.unwrap();
    stop(&program, &evening).await;
    while stage(&program, &evening).await != Some(Closing::Swept) {
        assert!(program.clerk.take_closing_step(&contest).await.unwrap());
    }
    // The crash came between the last two writes.
    std::fs::remove_file(program.keys.path().join(format!("{id}.key"))).unwrap();
    program.close().await;
    let server = on(&folder).await;
    assert_eq!(server.browser().get("/healthz").await.status, 200);
    assert_eq!(stage(&server.program, &evening).await, Some(Closing::Finished));
}

#[tokio::test]
async fn a_crash_after_publishing_leaves_nothing_that_signs() {
    let folder = Folder::new();
    let server = on(&folder).await;
    let evening = server.evening().await;
    let id = evening.contests[0].id;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &[&[0, 1], &[2], &[]]).await;
    evening.close(&server, 0).await;
    let signing = server.program.keys.path().join(format!("{id}.signing"));
    let secret = std::fs::read(&signing).unwrap();
    evening.publish(&server, 0).await;
    assert!(!signing.exists(), "destroyed when the record was signed");
    server.stop().await;
    // The crash came before that.
    std::fs::write(&signing, secret).unwrap();
    let server = on(&folder).await;
    assert_eq!(server.browser().get("/healthz").await.status, 200);
    assert!(!signing.exists(), "destroyed at the next start");
}

#[tokio::test]
async fn opening_pressed_many_times_at_once_opens_a_vote_that_takes_ballots() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let (clerk, id) = (server.clerk(), evening.contests[0].id);
    let presses = (0..8).map(|_| clerk.open_contest(&evening.visitor, id));
    let pressed = futures::future::join_all(presses).await;
    assert_eq!(pressed.iter().filter(|press| press.is_ok()).count(), 1);
    evening.cast(&server, 0, &[&[0, 1], &[2], &[]]).await;
}

#[tokio::test]
async fn while_closing_waits_voters_are_told_and_nothing_is_counted_or_published() {
    let folder = Folder::new();
    let evening = voted(&folder).await;
    let id = evening.contests[0].id;
    let keys = Config::at(folder.0.clone()).key_folder();
    let pulled = keys.with_extension("pulled");
    std::fs::rename(&keys, &pulled).unwrap();

    let server = on(&folder).await;
    evening.close(&server, 0).await;
    assert_eq!(stage(&server.program, &evening).await, Some(Closing::Stopped), "no key, no mixing");
    let page = server.browser().get(&evening.path(0)).await;
    assert!(page.says("Voting closed at 6:30 pm") && page.says("A vote from this slip was in."));
    let turnout = server.store().turnout(id).await.unwrap();
    assert_eq!(turnout.ballots, 3, "every ballot is still there");
    let organiser = server.administrator().await;
    for (method, act) in [("GET", "preview"), ("POST", "publish")] {
        let path = format!("/organise/contests/{id}/{act}");
        let page = organiser.send(organiser.request(method, &path)).await;
        assert_eq!(page.status, 409, "{act}");
        assert!(page.says("Closing is not finished yet."), "{act}: {}", page.body);
    }

    std::fs::rename(&pulled, &keys).unwrap();
    server.clerk().resume_closings().await.unwrap();
    assert_eq!(stage(&server.program, &evening).await, Some(Closing::Finished));
    evening.publish(&server, 0).await;
}

#[tokio::test]
async fn a_vote_that_is_given_up_leaves_neither_key_nor_envelope() {
    let folder = Folder::new();
    let server = on(&folder).await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &[&[0]]).await;
    assert!(has_key(&server.program, &evening));
    let contest = &evening.contests[0];
    server.clerk().void_contest(&evening.visitor, contest.id, "The alarm went").await.unwrap();
    assert!(!has_key(&server.program, &evening));
    assert_eq!(stage(&server.program, &evening).await, Some(Closing::Finished));
    assert_eq!(server.store().find_contest(contest.id).await.unwrap().unwrap().phase, Phase::Void);
    let slip = evening.slips[0].token.hash();
    assert_eq!(server.store().find_standing(contest.id, &slip).await.unwrap(), None);
    assert!(server.store().has_cast(contest.id, &slip).await.unwrap());
}

#[tokio::test]
async fn a_vote_does_not_open_where_its_key_cannot_be_kept() {
    let folder = Folder::new();
    let keys = Config::at(folder.0.clone()).key_folder();
    std::fs::write(&keys, "a file where the folder should be").unwrap();
    let server = on(&folder).await;
    let evening = server.evening().await;
    let organiser = server.organiser().await;
    let path = format!("/organise/contests/{}/open", evening.contests[0].id);
    let page = organiser.post(&path, &[]).await;
    assert_eq!(page.status, 503);
    assert!(page.says("The keys of this vote could not be kept."), "{}", page.body);
    let contest = server.clerk().find_contest(evening.contests[0].id).await.unwrap();
    assert_eq!(contest.phase, Phase::Draft);
    std::fs::remove_file(&keys).unwrap();
    assert_eq!(organiser.post(&path, &[]).await.status, 303);
    assert!(has_key(&server.program, &evening));
}
