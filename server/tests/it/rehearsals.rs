//! Rehearsals: everything of a meeting once before it, marked on every page, counted
//! nowhere, and gone when it is left.

use wardmote::clerk::Clock;
use wardmote::conference::Conference;
use wardmote::id::ConferenceId;
use wardmote::people::Scope;
use wardmote_server::http::table;
use wardmote_server::http::table::Route;

use crate::access::path;
use crate::ballots::vote;
use crate::evening::Evening;
use crate::helpers::{Browser, TestServer};
use crate::live::Ear;
use crate::results::FILES;

/// Routes with a gap in their address that are about no meeting.
const OF_NO_MEETING: [&str; 35] = [
    "/organise/trainings/{id}",
    "/c/{token}/helper",
    "/helper/{token}",
    "/organise/helpers/{id}",
    "/ward/{ward}/helpers/{id}",
    "/c/{token}/name",
    "/c/{token}/code",
    "/withdraw/{token}",
    "/organise/sheets/{sheet}",
    "/actions/{id}",
    "/organise/actions/{id}",
    "/act/{token}",
    "/organise/commitments/{id}/print",
    "/commit/{token}",
    "/commit/{token}/print",
    "/commit/{token}/months/{month}",
    "/organise/wards/{id}",
    "/organise/issues/{id}",
    "/organise/answers/{answer}/hide",
    "/organise/answers/import/{upload}",
    "/c/{token}",
    "/c/{token}/file",
    "/tell/{ward}",
    "/tell/{ward}/thanks",
    "/ward/{ward}",
    "/actions/{id}/follow",
    "/ward/{ward}/follow",
    "/following/{token}",
    "/following/{token}/stop",
    "/following/{token}/done/{news}",
    "/ward/{ward}/picture.png",
    "/ward/{ward}/report",
    "/ward/{ward}/report.pdf",
    "/ward/{ward}/embed",
    "/actions/{id}/picture.png",
];
/// Answers that are no page, and tell nothing of what a meeting came to.
const NO_PAGES: [&str; 13] = [
    "/helper/{token}/mine.json",
    "/organise/helpers/{id}/file.json",
    "/actions/{id}/feed.atom",
    "/ward/{ward}/feed.atom",
    "/organise/conferences/{id}/slips/test/{sheet}",
    "/live/{conference}",
    "/pkg/{*file}",
    "/c/{token}/postcodes",
    "/api/v1/wards/{id}",
    "/api/v1/meetings/{id}",
    "/api/v1/votes/{id}",
    "/api/v1/actions/{id}",
    "/actions/{id}/pictures/{news}",
];
/// Pages about the code in their address: tried with real ones, below and in `polls`.
const BY_CODE: [&str; 4] = ["/check/{code}", "/CHECK/{code}", "/join/{code}", "/JOIN/{code}"];

/// Holds a rehearsal by the button, and gives its id.
async fn rehearse(ada: &Browser, meeting: &Conference) -> ConferenceId {
    let at = format!("/organise/conferences/{}/rehearsal", meeting.id);
    let page = ada.post(&at, &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    ConferenceId::parse(page.location().rsplit('/').next().unwrap()).unwrap()
}

async fn leave(ada: &Browser, rehearsal: ConferenceId) -> crate::helpers::Page {
    ada.post(&format!("/organise/conferences/{rehearsal}/rehearsal/leave"), &[]).await
}

/// An evening, and its rehearsal with slips and links of its own.
pub async fn rehearsing(server: &TestServer) -> (Evening, Evening) {
    let real = server.evening().await;
    let id = rehearse(&server.administrator().await, &real.conference).await;
    let (clerk, visitor) = (server.clerk(), real.visitor.clone());
    let conference = clerk.find_conference(id).await.unwrap();
    let mut slips = Vec::new();
    for ward in &conference.wards {
        slips.extend(clerk.make_slips_for(id, Some(*ward), 10, None).await.unwrap());
    }
    let practice = Evening {
        contests: clerk.list_contests(&visitor, id).await.unwrap(),
        wards: real.wards.clone(),
        canvass: real.canvass.clone(),
        screen: server.link(Scope::Screen { conference: id }).await,
        desk: server.link(Scope::Desk { conference: id }).await,
        observe: server.link(Scope::Observe { conference: id }).await,
        kiosk: server.link(Scope::Kiosk { conference: id }).await,
        act: real.act.clone(),
        commit: real.commit.clone(),
        visitor,
        conference,
        slips,
    };
    (real, practice)
}

/// The pages that are about a meeting.
fn of_a_meeting() -> Vec<Route> {
    let is_of_one = |route: &&Route| {
        let others = OF_NO_MEETING.iter().chain(&NO_PAGES).chain(&BY_CODE);
        route.method == "GET"
            && route.path.contains('{')
            && !others.clone().any(|o| *o == route.path)
    };
    table().routes().iter().filter(is_of_one).cloned().collect()
}

/// Visits every page of the meeting, and looks for the word; files there are none.
pub async fn is_marked_everywhere(
    server: &TestServer,
    practice: &Evening,
    (mark, when): (&str, &str),
) {
    let ada = server.administrator().await;
    for route in of_a_meeting() {
        let page = ada.get(&path(&route, practice)).await;
        let name = format!("GET {} {when}", route.path);
        assert!(page.status < 500, "{name}: {}", page.status);
        if matches!(page.status, 303 | 304) {
            continue;
        }
        let kind = page.header("content-type");
        assert!(kind.starts_with("text/html"), "{name} gives a {kind} away");
        assert_eq!(page.texts(".mark strong"), [mark], "{name}: {}", page.body);
        assert!(page.texts("title").concat().starts_with(mark), "{name}");
        assert!(!page.body.contains("og:title"), "{name} is shown on other sites");
    }
}

#[tokio::test]
async fn practice_stands_on_every_page_of_a_rehearsal_whatever_its_votes_do() {
    let server = TestServer::start().await;
    let (real, practice) = rehearsing(&server).await;
    assert!(of_a_meeting().len() > 40, "the table is walked");
    is_marked_everywhere(&server, &practice, ("PRACTICE", "before")).await;
    for contest in 0..3 {
        practice.open(&server, contest).await;
    }
    is_marked_everywhere(&server, &practice, ("PRACTICE", "while voting is open")).await;
    let browser = server.browser();
    let code = vote(&browser, &practice.path(0), &practice.contests[0], &["Late buses"]).await;
    is_marked_everywhere(&server, &practice, ("PRACTICE", "with a vote in")).await;
    practice.close(&server, 0).await;
    server.clerk().set_checking(&practice.visitor, practice.contests[0].id, true).await.unwrap();
    is_marked_everywhere(&server, &practice, ("PRACTICE", "after closing")).await;
    for at in ["check", "CHECK"] {
        let page = browser.get(&format!("/{at}/{code}")).await;
        assert_eq!(page.texts(".mark strong"), ["PRACTICE"], "its receipt is found as such");
    }
    practice.publish(&server, 0).await;
    is_marked_everywhere(&server, &practice, ("PRACTICE", "after publishing")).await;

    let ada = server.administrator().await;
    for route in of_a_meeting() {
        let page = ada.get(&path(&route, &real)).await;
        assert_eq!(page.texts(".mark"), [""; 0], "{} of the real meeting", route.path);
    }
}

#[tokio::test]
async fn a_code_typed_after_a_restart_opens_a_marked_page_too() {
    let server = TestServer::start().await;
    let (_, practice) = rehearsing(&server).await;
    practice.open(&server, 0).await;
    // Nobody has typed this code since the program began.
    let page = server.browser().get(&format!("/v/{}", practice.slips[0].code.letters())).await;
    assert_eq!((page.status, page.texts(".mark strong")), (200, vec!["PRACTICE".to_owned()]));
    let desk = format!("/desk/{}", practice.desk.as_str());
    let held = server.browser().post(&desk, &[("slip", &practice.path(1))]).await;
    assert_eq!(held.texts(".mark strong"), ["PRACTICE"], "forms answer with marked pages");
}

#[tokio::test]
async fn practice_slips_say_so_on_each_of_them() {
    let server = TestServer::start().await;
    let (_, practice) = rehearsing(&server).await;
    let ada = server.administrator().await;
    let at = format!("/organise/conferences/{}/slips", practice.conference.id);
    assert_eq!(ada.get(&at).await.field("number"), "8", "a sheet of them is enough");
    let ward = practice.wards[0].id.to_string();
    let fields = [("ward", ward.as_str()), ("number", "3"), ("sheet", "a4"), ("lang", "en")];
    let sheet = ada.post(&at, &fields).await;
    let said = sheet.texts(".slip .meeting");
    assert_eq!(said, ["PRACTICE · Autumn meeting"; 3], "{}", sheet.body);
    for paper in ["a4", "l7160", "ballot", "ballot-big"] {
        let pdf = [&fields[..2], &[("sheet", paper), ("as", "pdf")]].concat();
        let file = ada.post(&at, &pdf).await;
        assert_eq!((file.status, file.header("content-type")), (200, "application/pdf"), "{paper}");
    }
}

#[tokio::test]
async fn there_is_one_rehearsal_of_a_meeting_and_asking_again_leads_to_it() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let ada = server.administrator().await;
    let meeting = format!("/organise/conferences/{}", evening.conference.id);
    assert!(ada.get(&meeting).await.says("Hold a rehearsal"));
    let first = rehearse(&ada, &evening.conference).await;
    assert_eq!(rehearse(&ada, &evening.conference).await, first);
    assert!(ada.get(&meeting).await.says("Go on with the rehearsal"));
    let step = ada.get(&format!("{meeting}/set-up/rehearsal")).await;
    assert!(step.says("Go on with the rehearsal"), "{}", step.body);

    let practice = server.clerk().find_conference(first).await.unwrap();
    assert_eq!(rehearse(&ada, &practice).await, first, "of a rehearsal there is no other");
    assert_eq!(practice.wards, evening.conference.wards);
    let contests = server.clerk().list_contests(&evening.visitor, first).await.unwrap();
    let questions = |of: &[wardmote::contest::Contest]| -> Vec<_> {
        let titles = |one: &wardmote::contest::Contest| -> Vec<_> {
            one.options.iter().map(|option| option.title.to_string()).collect()
        };
        of.iter().map(|one| (one.question.to_string(), one.ward, titles(one))).collect()
    };
    assert_eq!(questions(&contests), questions(&evening.contests));
    let page = ada.get(&format!("/organise/conferences/{first}")).await;
    assert!(page.says("No slips yet"), "slips are its own: {}", page.body);
}

#[tokio::test]
async fn nothing_of_a_rehearsal_counts_or_is_given_away() {
    let server = TestServer::start().await;
    let (_, practice) = rehearsing(&server).await;
    let (contest, browser) = (practice.contests[0].id, server.browser());
    practice.open(&server, 0).await;
    let code = vote(&browser, &practice.path(0), &practice.contests[0], &["Damp homes"]).await;
    let receipt = browser.get(&format!("{}/{contest}/receipt", practice.path(0))).await;
    assert_eq!(receipt.status, 404, "no file that looks like a receipt");
    assert!(receipt.says("so there is no file of it"), "{}", receipt.body);
    let unknown = browser.get(&format!("/check/{code}")).await;
    assert_eq!(unknown.attributes(".verdict", "data-kind"), ["bad"], "no vote of ours is open");
    practice.close(&server, 0).await;
    practice.publish(&server, 0).await;

    let files = [&FILES[..], &["record.json"]].concat();
    for file in &files {
        let page = browser.get(&format!("/r/{contest}/{file}")).await;
        assert_eq!(page.status, 404, "{file}");
        assert!(page.says("so there is no file of it"), "{file}: {}", page.body);
    }
    let observed = format!("/observe/{}", practice.observe.as_str());
    let page = browser.get(&format!("{observed}/{contest}/ballots.json")).await;
    assert_eq!(page.status, 404);
    for page in [format!("/r/{contest}"), observed] {
        let links = browser.get(&page).await.attributes("main a", "href");
        let is_file = |link: &&String| files.iter().any(|file| link.ends_with(file));
        assert_eq!(links.iter().find(is_file), None, "{page} offers a file");
    }

    let ward = browser.get(&format!("/ward/{}", practice.wards[0].id)).await;
    assert!(!ward.body.contains(&contest.to_string()), "{}", ward.body);
    assert!(server.clerk().list_chosen(practice.contests[0].ward).await.unwrap().is_empty());
    let home = server.administrator().await.get("/organise").await;
    assert_eq!(home.texts(".cards h3 a"), ["Autumn meeting"], "the real one alone");
    assert_eq!(server.clerk().list_conferences().await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_front_page_never_invites_to_a_rehearsal() {
    let server = TestServer::start().await;
    let (real, practice) = rehearsing(&server).await;
    let next = server.clerk().town_story().await.unwrap().next.unwrap();
    assert_eq!((next.id, practice.conference.starts_at), (real.conference.id, next.starts_at));
}

#[tokio::test]
async fn leaving_a_rehearsal_wipes_it_in_every_phase() {
    for phase in ["draft", "open", "closed", "published", "void"] {
        let server = TestServer::start().await;
        let (real, practice) = rehearsing(&server).await;
        let contest = practice.contests[0].id;
        if phase != "draft" {
            practice.open(&server, 0).await;
            practice.cast(&server, 0, &[&[0], &[1]]).await;
        }
        if matches!(phase, "closed" | "published") {
            practice.close(&server, 0).await;
        }
        if phase == "published" {
            practice.publish(&server, 0).await;
            assert!(server.clerk().published_count(contest).await.is_ok());
        }
        if phase == "void" {
            server.clerk().void_contest(&practice.visitor, contest, "Enough").await.unwrap();
        }
        let ada = server.administrator().await;
        let left = leave(&ada, practice.conference.id).await;
        let meeting = format!("/organise/conferences/{}", real.conference.id);
        assert_eq!((left.status, left.location()), (303, meeting.clone()), "{phase}");
        assert!(ada.get(&meeting).await.says("Hold a rehearsal"), "{phase}");
        let keys = server.program.config.key_folder();
        let left: Vec<_> = std::fs::read_dir(&keys)
            .map(|entries| entries.map(|entry| entry.unwrap().file_name()).collect())
            .unwrap_or_default();
        let is_key = |name: &&std::ffi::OsString| *name != "READ-ME.txt";
        assert_eq!(left.iter().find(is_key), None, "{phase}");
        assert!(server.clerk().find_contest(contest).await.is_err());
        assert!(server.clerk().published_count(contest).await.is_err(), "not remembered either");
        server.clerk().resume_closings().await.unwrap();
        assert_eq!(leave(&ada, practice.conference.id).await.status, 404, "it is gone");
        assert_ne!(rehearse(&ada, &real.conference).await, practice.conference.id);
    }
}

#[tokio::test]
async fn what_is_left_in_hands_after_a_rehearsal_says_that_it_is_over() {
    let server = TestServer::start().await;
    let (real, practice) = rehearsing(&server).await;
    practice.open(&server, 0).await;
    let mut ear = Ear::open(&server, &practice).await;
    ear.update().await;
    let ada = server.administrator().await;
    assert_eq!(leave(&ada, practice.conference.id).await.status, 303);
    let farewell = ear.update().await;
    assert_eq!(
        farewell.holding.unwrap().as_str(),
        "The rehearsal is over. Nothing of it was kept."
    );
    assert!(farewell.contests.is_empty() && farewell.now == server.clock.now());

    let browser = server.browser();
    let option = practice.contests[0].options[0].id.to_string();
    let fields = [("order", option.as_str()), ("check", "1")];
    let code = format!("/v/{}", practice.slips[1].code.letters());
    for at in [practice.path(0), code] {
        for page in [browser.get(&at).await, browser.post(&at, &fields).await] {
            let is_told = page.says("the rehearsal is over");
            assert!(matches!(page.status, 404 | 422) && is_told, "{}: {}", page.status, page.body);
        }
    }
    for (kind, token) in [("screen", &practice.screen), ("desk", &practice.desk)] {
        let page = browser.get(&format!("/{kind}/{}", token.as_str())).await;
        assert_eq!(page.status, 404);
        assert!(page.says("the rehearsal is over"), "{}", page.body);
    }
    // The meeting itself has lost nothing.
    let wrong = leave(&ada, real.conference.id).await;
    assert_eq!(wrong.status, 404);
    assert!(wrong.says("Only a rehearsal can be left"), "{}", wrong.body);
    assert_eq!(browser.get(&format!("/screen/{}", real.screen.as_str())).await.status, 200);
    let contests = server.clerk().list_contests(&real.visitor, real.conference.id).await.unwrap();
    assert_eq!(contests, real.contests);
}
