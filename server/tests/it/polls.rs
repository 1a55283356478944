//! Shows of phones: one question, one ballot for each phone, and nothing is decided.

use wardmote::clerk::straw::PHONES_MAX;
use wardmote::conference::Conference;
use wardmote::people::Scope;
use wardmote::slip::{JoinCode, Slip, TokenHash};
use wardmote::store::roll;

use crate::ballots::vote;
use crate::evening::Evening;
use crate::helpers::{Browser, TestServer};
use crate::rehearsals::is_marked_everywhere;

const ASKED: [(&str, &str); 5] = [
    ("question", "Tea now, or after the vote?"),
    ("title", "Tea now"),
    ("title", "After the vote"),
    ("title", ""),
    ("title", "No tea"),
];

/// Starts a show of phones by the button: the path of its wall, and what it is.
async fn start(server: &TestServer, ada: &Browser) -> (String, Conference, JoinCode) {
    let wall = ada.post("/organise/polls", &ASKED).await;
    assert_eq!(wall.status, 303, "{}", wall.body);
    let all = server.clerk().list_with_rehearsals().await.unwrap();
    let poll = all.into_iter().find(|meeting| meeting.kind.join_code().is_some()).unwrap();
    let code = poll.kind.join_code().unwrap();
    (wall.location(), poll, code)
}

/// Joins with a phone, and gives the path of its ballot.
async fn join(phone: &Browser, code: JoinCode) -> String {
    let joined = phone.post(&format!("/join/{code}"), &[]).await;
    assert_eq!(joined.status, 303, "{}", joined.body);
    assert!(joined.location().starts_with("/v/"), "{}", joined.location());
    joined.location()
}

#[tokio::test]
async fn the_wall_shows_a_code_and_a_phone_that_types_it_has_one_ballot() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    let (wall, poll, code) = start(&server, &ada).await;
    let screen = server.browser().get(&wall).await;
    assert_eq!(screen.texts(".mark strong"), ["STRAW POLL"]);
    assert!(screen.body.contains(&format!("/join/{code}")), "{}", screen.body);

    let phone = server.browser();
    assert_eq!(phone.get("/join").await.status, 200);
    let letters = code.to_string().to_lowercase();
    let spaced = format!("{} {}", &letters[..3], &letters[3..]);
    let typed = phone.post("/join", &[("code", spaced.as_str())]).await;
    assert_eq!((typed.status, typed.location()), (303, format!("/join/{code}")));
    let capitals = phone.get(&format!("/JOIN/{code}")).await;
    assert_eq!(capitals.location(), format!("/join/{code}"));
    let door = phone.get(&typed.location()).await;
    assert_eq!(door.texts(".mark strong"), ["STRAW POLL"]);
    assert_eq!(server.store().count_slips(poll.id).await.unwrap(), [], "looking joins nothing");

    let joined = phone.post(&typed.location(), &[]).await;
    let cookie = joined.header("set-cookie").to_owned();
    for part in [&format!("Path=/join/{code};"), "Max-Age=86400", "HttpOnly", "SameSite=Lax"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    let at = joined.location();
    assert_eq!(phone.get(&at).await.texts(".mark strong"), ["STRAW POLL"]);
    for again in [phone.post(&typed.location(), &[]).await, phone.get(&typed.location()).await] {
        assert_eq!((again.status, again.location()), (303, at.clone()), "its own slip again");
    }
    assert_ne!(join(&server.browser(), code).await, at, "another phone has another");
    assert_eq!(server.store().count_slips(poll.id).await.unwrap(), [(None, 2)]);
    let contest = &server.store().list_contests(poll.id).await.unwrap()[0];
    vote(&phone, &at, contest, &["No tea"]).await;
    assert_eq!(server.store().turnout(contest.id).await.unwrap().ballots, 1);
}

#[tokio::test]
async fn a_straw_poll_says_so_on_every_page_and_gives_nothing_away() {
    let server = TestServer::start().await;
    let (real, ada) = (server.evening().await, server.administrator().await);
    let (_, poll, code) = start(&server, &ada).await;
    let id = poll.id;
    let evening = Evening {
        contests: server.clerk().list_contests(&real.visitor, id).await.unwrap(),
        slips: server.clerk().make_slips_for(id, None, 1, Some(added())).await.unwrap(),
        screen: server.link(Scope::Screen { conference: id }).await,
        desk: server.link(Scope::Desk { conference: id }).await,
        kiosk: server.link(Scope::Kiosk { conference: id }).await,
        observe: server.link(Scope::Observe { conference: id }).await,
        conference: poll,
        ..real
    };
    let straw = "STRAW POLL";
    is_marked_everywhere(&server, &evening, (straw, "while it is open")).await;
    let phone = server.browser();
    let at = join(&phone, code).await;
    vote(&phone, &at, &evening.contests[0], &["Tea now"]).await;
    evening.close(&server, 0).await;
    evening.publish(&server, 0).await;
    is_marked_everywhere(&server, &evening, (straw, "after publishing")).await;
    let contest = evening.contests[0].id;
    for file in ["record.json", "ballots.csv", "picture.png", "print"] {
        let page = phone.get(&format!("/r/{contest}/{file}")).await;
        assert_eq!(page.status, 404, "{file}");
        assert!(page.says("It decides nothing, so there is no file of it"), "{file}");
    }
    assert!(server.clerk().list_chosen(None).await.unwrap().is_empty(), "it is no result");
    assert_eq!(
        server.clerk().town_story().await.unwrap().next.unwrap().name.as_str(),
        "Autumn meeting"
    );
    let late = server.browser().post(&format!("/join/{code}"), &[]).await;
    assert_eq!(late.status, 409, "it is over");
}

fn added() -> wardmote::store::Added {
    let why = wardmote::text::Reason::parse("A test needs one").unwrap();
    wardmote::store::Added { actor: wardmote::record::log::Actor::PROGRAM, why }
}

#[tokio::test]
async fn only_so_many_phones_join_and_codes_are_not_guessed() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    let (_, poll, code) = start(&server, &ada).await;
    let slip = |n: u64| Slip {
        hash: TokenHash(roll(&server.dice)),
        code_hash: roll(&server.dice),
        conference: poll.id,
        ward: None,
        voided_at: (n == 0).then_some(poll.starts_at),
    };
    let slips: Vec<_> = (0..PHONES_MAX).map(slip).collect();
    assert!(server.store().record_slips(&slips, poll.starts_at, Some(&added())).await.unwrap());
    join(&server.browser(), code).await;
    let full = server.browser().post(&format!("/join/{code}"), &[]).await;
    assert_eq!(full.status, 409);
    assert!(full.says("As many phones have joined as can"), "{}", full.body);

    let guesser = server.browser();
    let mut statuses = Vec::new();
    for n in 0..200 {
        statuses.push(guesser.get(&format!("/join/{n:06}")).await.status);
    }
    assert!(statuses.contains(&404) && statuses.contains(&429), "{statuses:?}");
    assert_eq!(guesser.get(&format!("/join/{code}")).await.status, 200, "known ones never wait");
}

#[tokio::test]
async fn a_question_with_one_choice_is_not_asked_and_what_was_typed_stays() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    let refused = ada.post("/organise/polls", &ASKED[..2]).await;
    assert_eq!((refused.status, refused.field("question")), (422, ASKED[0].1.to_owned()));
    assert_eq!(refused.field("title"), "Tea now");
    assert_eq!(refused.attributes("[name=title]", "value").len(), 8, "as many as a ballot shows");
}

#[tokio::test]
async fn a_straw_poll_is_deleted_with_all_of_it() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    let (wall, poll, code) = start(&server, &ada).await;
    let phone = server.browser();
    let at = join(&phone, code).await;
    let page = ada.get(&format!("/organise/conferences/{}", poll.id)).await;
    assert!(page.says("Delete the show of phones") && !page.says("Hold a rehearsal"));
    let left = ada.post(&format!("/organise/conferences/{}/rehearsal/leave", poll.id), &[]).await;
    assert_eq!((left.status, left.location()), (303, "/organise/polls".to_owned()));
    for path in [wall, at, format!("/join/{code}")] {
        assert_eq!(phone.get(&path).await.status, 404, "{path}");
    }
    assert!(server.clerk().list_with_rehearsals().await.unwrap().is_empty());
}
