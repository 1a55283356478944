//! Each kind is there on the day before, and gone on its day, on both databases: no row
//! and no file holds it then.

use wardmote::letter::Fate;
use wardmote::people::Scope;
use wardmote::retention::{Keeping, Kept};
use wardmote::slip::Token;
use wardmote::store::roll;
use wardmote::time::{DAY_MS, HOUR_MS};

use super::canary::{self, EMAIL, NAME, NUMBER};
use crate::evening::Evening;
use crate::helpers::TestServer;
use crate::store_by_hand::spoil_details;

/// One kind of what is kept, put there now; and when its days begin to count.
struct Kind {
    kept: Kept,
    /// What a file would hold of it.
    words: &'static str,
    /// How much later than now its days begin to count.
    begins_ms: i64,
}

/// Puts something of a kind there, and nothing else with the same words.
async fn put(server: &TestServer, evening: &Evening, kept: Kept) -> Kind {
    let (clerk, now) = (server.clerk(), server.clerk().now());
    let to_the_hour = now.to_the_hour().0 - now.0;
    let kind = |words, begins_ms| Kind { kept, words, begins_ms };
    match kept {
        Kept::Answers => {
            canary::Said::on_a_doorstep(server, evening).await;
            kind("0121 496 0735", to_the_hour)
        }
        Kept::Details => {
            canary::agrees(server, evening).await;
            // The meeting of the evening is half an hour away.
            kind(NUMBER, HOUR_MS / 2)
        }
        Kept::Asking | Kept::Following => {
            let follow = canary::asks_to_follow(server, evening).await;
            if kept == Kept::Following {
                clerk.confirm_follow(follow.token.as_str()).await.unwrap();
            }
            kind(EMAIL, 0)
        }
        Kept::Helpers => {
            canary::would_like_to_help(server, evening).await;
            kind(NAME, 0)
        }
        Kept::Letters => {
            canary::has_a_letter(server).await;
            let (letter, _) = clerk.take_up_letter().await.unwrap().expect("the letter");
            server.store().settle_letter(letter.id, Fate::GivenUp).await.unwrap();
            kind(EMAIL, 0)
        }
        Kept::Canvassers => {
            canary::joins_a_shift(server, evening).await;
            kind(NAME, to_the_hour)
        }
        Kept::Links => {
            let scope = Scope::Desk { conference: evening.conference.id };
            clerk.make_link_for(NAME, scope, now.plus_ms(3 * DAY_MS)).await.unwrap();
            kind(NAME, 3 * DAY_MS)
        }
        Kept::Owners => {
            canary::works_on_an_action(server, evening).await;
            kind(NAME, 0)
        }
        Kept::Representatives => {
            canary::represents(server, evening).await;
            kind("Quillfeather", canary::REPRESENTED_UNTIL.0 - now.0)
        }
        Kept::Uploads => {
            canary::sends_a_file(server, evening).await;
            kind(NAME, 0)
        }
        Kept::Sessions => {
            let organiser = server.record_organiser("Cai", false).await;
            let token = Token::from_random(roll(&server.dice));
            let ends_at = now.plus_ms(14 * DAY_MS);
            server.store().record_session(&token.hash(), organiser.id, ends_at).await.unwrap();
            kind("", 0)
        }
        Kept::Accounts => panic!("this one has no day"),
    }
}

/// Whether something of a kind is there: for sessions, which are hashes, a row is.
async fn is_there(server: &TestServer, kind: &Kind) -> bool {
    if kind.kept == Kept::Sessions {
        let after_all = server.clerk().now().plus_ms(365 * DAY_MS);
        return server.store().count_due(Kept::Sessions, after_all).await.unwrap() > 0;
    }
    canary::holds(server, kind.words)
}

/// Does what the clock says, and waits until the files are written anew.
async fn tick(server: &TestServer) {
    server.clerk().erase_what_is_due().await.unwrap();
    canary::scrubbed(server).await;
}

async fn goes_on_its_day(server: TestServer, kept: Kept) {
    let evening = server.evening().await;
    let kind = put(&server, &evening, kept).await;
    assert!(is_there(&server, &kind).await, "{kept:?} is put there");
    let days = Keeping::default().days(kept).unwrap();
    server.clock.advance_ms(kind.begins_ms + (days - 1) * DAY_MS);
    tick(&server).await;
    assert!(is_there(&server, &kind).await, "{kept:?} went on the day before");
    server.clock.advance_ms(DAY_MS);
    tick(&server).await;
    assert!(!is_there(&server, &kind).await, "{kept:?} is there on its day");
    // Votes and what was counted stay.
    assert_eq!(server.store().list_contests(evening.conference.id).await.unwrap().len(), 3);
    if kept == Kept::Answers {
        assert_eq!(server.store().ward_progress(evening.wards[0].id).await.unwrap().answers, 1);
    }
}

#[tokio::test]
async fn of_a_representative_numbers_stay_and_no_word() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let id = canary::represents(&server, &evening).await;
    let until = canary::REPRESENTED_UNTIL.0 - server.clerk().now().0;
    server.clock.advance_ms(until + 730 * DAY_MS);
    tick(&server).await;
    for words in canary::EVERYTHING {
        assert!(!canary::holds(&server, words), "{words} is still there");
    }
    let (store, clerk) = (server.store(), server.clerk());
    let pledges = store.list_pledges(id).await.unwrap();
    let promised = &pledges[0].commitments[0];
    assert_eq!((promised.level, &promised.words), (2, &None));
    let reports = store.list_reports(id).await.unwrap();
    assert_eq!((reports[0].counts.doors, &reports[0].words), (3, &None));
    assert!(clerk.erase_what_is_due().await.unwrap().is_empty(), "once");
}

fn with_days() -> impl Iterator<Item = Kept> {
    Kept::ALL.into_iter().filter(|kept| kept.days().is_some())
}

#[tokio::test]
async fn every_kind_goes_on_its_day_and_no_file_holds_it() {
    for kept in with_days() {
        goes_on_its_day(TestServer::start().await, kept).await;
    }
}

#[tokio::test]
async fn every_kind_goes_on_its_day_and_no_row_of_postgresql_holds_it() {
    for kept in with_days() {
        goes_on_its_day(canary::with_postgres().await, kept).await;
    }
}

#[tokio::test]
async fn what_cannot_be_read_keeps_nothing_else_from_going() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    canary::agrees(&server, &evening).await;
    canary::asks_to_follow(&server, &evening).await;
    spoil_details(&server.folder).await;
    server.clock.advance_ms(3 * DAY_MS);
    let erased = server.clerk().erase_what_is_due().await.unwrap();
    let of = |kept| erased.iter().find(|(kind, _)| *kind == kept).map(|(_, done)| done);
    assert!(of(Kept::Details).is_some_and(Result::is_err), "somebody is to know of it");
    assert!(matches!(of(Kept::Asking), Some(Ok(1))));
}

#[tokio::test]
async fn who_told_a_word_goes_also_where_nobody_owned_the_action() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    canary::tells_a_word(&server, &evening).await;
    server.clock.advance_ms(Keeping::default().days(Kept::Owners).unwrap() * DAY_MS);
    tick(&server).await;
    assert!(!canary::holds(&server, NAME));
}

#[tokio::test]
async fn why_words_were_hidden_goes_on_its_own_day() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let said = canary::Said::on_a_doorstep(&server, &evening).await;
    server.clock.advance_ms(DAY_MS);
    said.is_hidden(&server, &evening, &format!("It names {NAME}")).await;
    let days = Keeping::default().days(Kept::Answers).unwrap();
    server.clock.advance_ms((days - 1) * DAY_MS);
    tick(&server).await;
    assert!(canary::holds(&server, NAME), "a day younger than the words");
    server.clock.advance_ms(DAY_MS);
    tick(&server).await;
    assert!(!canary::holds(&server, NAME));
}

#[tokio::test]
async fn an_account_stays_until_somebody_erases_it() {
    let server = TestServer::start().await;
    server.record_organiser("Ada", true).await;
    server.clock.advance_ms(10 * 365 * DAY_MS);
    tick(&server).await;
    assert_eq!(server.store().list_organisers().await.unwrap().len(), 1);
}

#[tokio::test]
async fn words_that_are_gone_are_shown_and_given_away_nowhere() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    canary::Said::on_a_doorstep(&server, &evening).await;
    server.clock.advance_ms(365 * DAY_MS);
    tick(&server).await;
    let ada = server.administrator().await;
    let page = ada.get("/organise/answers").await;
    assert_eq!((page.status, page.texts("main blockquote").len()), (200, 0), "{}", page.body);
    let ward = format!("/organise/answers/sort?ward={}", evening.wards[0].id);
    assert_eq!(ada.get(&ward).await.status, 200);
    assert_eq!(ada.get("/organise/listening").await.status, 200);
}
