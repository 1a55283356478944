//! Records: everybody gets the same file, and whoever checks it finds that it holds.

use std::path::{Path, PathBuf};

use wardmote::clerk::Clock;
use wardmote::conference::NewConference;
use wardmote::people::Scope;
use wardmote::text::Name;

use crate::cli::wardmote;
use crate::evening::Evening;
use crate::helpers::{Page, TestServer};

/// Ballots that choose Late buses without a tie.
const CLEAR: [&[usize]; 5] = [&[1, 0], &[1], &[0, 1, 2], &[1, 3], &[]];
/// Ballots of which nothing but the lot makes a winner.
const TIED: [&[usize]; 4] = [&[0], &[1], &[0], &[1]];
const DICE: &str = "3 5 1 6 6 2 4 1 1 5";

fn public(evening: &Evening) -> String {
    format!("/r/{}", evening.contests[0].id)
}

fn organise(evening: &Evening, act: &str) -> String {
    format!("/organise/contests/{}/{act}", evening.contests[0].id)
}

/// A server on which a vote of these ballots is closed.
async fn closed(ballots: &[&[usize]]) -> (TestServer, Evening) {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, ballots).await;
    evening.close(&server, 0).await;
    (server, evening)
}

/// The digits a page shows.
fn digits(page: &Page, css: &str) -> String {
    page.texts(css).concat().replace(' ', "")
}

/// Writes a record into the server's folder.
async fn download(server: &TestServer, evening: &Evening) -> (PathBuf, Page) {
    let file = server.browser().get(&format!("{}/record.json", public(evening))).await;
    assert_eq!(file.status, 200, "{}", file.body);
    let path = server.folder.0.join("record.json");
    std::fs::write(&path, &file.body).unwrap();
    (path, file)
}

/// What `wardmote verify` says of it, and whether all of it holds.
fn verify(path: &Path, given: &[&str]) -> (bool, String) {
    let arguments = [&["verify", path.to_str().unwrap()], given].concat();
    let output = wardmote(path.parent().unwrap(), &arguments).output().unwrap();
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
}

#[tokio::test]
async fn a_record_holds_against_what_the_hall_saw() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let (organiser, somebody) = (server.administrator().await, server.browser());
    evening.open(&server, 0).await;
    let opening = digits(&somebody.get(&public(&evening)).await, "#opening code");
    assert_eq!(opening.len(), 64, "fixed before anybody votes");
    evening.cast(&server, 0, &CLEAR).await;

    let slips = format!("/organise/conferences/{}/slips", evening.conference.id);
    let ward = evening.wards[0].id.to_string();
    let more = [("ward", &*ward), ("number", "2")];
    let refused = organiser.post(&slips, &more).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Please fill in the reason."), "{}", refused.body);
    let why = [more[0], more[1], ("reason", "The hall is full")];
    assert_eq!(organiser.post(&slips, &why).await.status, 200);
    organiser.post_and_follow(&organise(&evening, "notice"), &[]).await;
    organiser.post_and_follow(&organise(&evening, "notice/cancel"), &[]).await;
    organiser.post_and_follow(&organise(&evening, "extend"), &[("minutes", "5")]).await;
    organiser.post_and_follow(&organise(&evening, "close"), &[]).await;
    assert_eq!(somebody.get(&format!("{}/record.json", public(&evening))).await.status, 404);
    organiser.post_and_follow(&organise(&evening, "publish"), &[]).await;

    let page = somebody.get(&public(&evening)).await;
    let log = page.texts(".log li").join("\n");
    for told in [
        "Voting opened.",
        "2 more slips were made. The reason: “The hall is full”",
        "Everybody was told that voting closes in a minute.",
        "That was taken back",
        "Everybody got more time.",
        "Voting closed with 5 ballots.",
        "The count was shown to everybody.",
    ] {
        assert!(log.contains(told), "{told} in {log}");
    }
    assert!(!log.contains("Ada"), "names are for organisers");
    let shown = organiser.get(&format!("/organise/contests/{}", evening.contests[0].id)).await;
    assert!(shown.texts(".log li").iter().all(|entry| entry.contains("Ada")), "{}", shown.body);

    let digest = digits(&page, "#digest");
    assert_eq!(digits(&page, "#opening code"), opening);
    let wall = somebody.get(&format!("{}/notice", public(&evening))).await;
    assert_eq!(digits(&wall, ".hash"), opening.clone() + &digest, "on a sheet for the wall");
    let (path, file) = download(&server, &evening).await;
    assert!(file.header("content-disposition").contains("wardmote-record-"));
    let (holds, said) = verify(&path, &["--opening", &opening, "--digest", &digest]);
    assert!(holds, "{said}");
    let again = somebody.request("GET", &format!("{}/record.json", public(&evening)));
    let again = somebody.send(again.header("if-none-match", file.header("etag"))).await;
    assert_eq!((again.status, &*again.body), (304, ""));

    let (holds, said) = verify(&path, &["--opening", &digest]);
    assert!(!holds, "{said}");
    std::fs::write(&path, file.body.replacen("full", "fuII", 1)).unwrap();
    assert!(!verify(&path, &[]).0, "an edited record");
    assert!(
        !server.program.keys.path().join(format!("{}.signing", evening.contests[0].id)).exists()
    );
}

#[tokio::test]
async fn a_few_ballots_are_published_as_numbers_only_unless_the_rule_says_all() {
    let (server, evening) = closed(&CLEAR).await;
    evening.publish(&server, 0).await;
    let (path, file) = download(&server, &evening).await;
    assert!(file.body.contains("\"publication\":\"careful\""), "{}", file.body);
    assert!(!file.body.contains("\"ranking\""), "no ranking of five people");
    let (holds, said) = verify(&path, &[]);
    assert!(holds && said.contains("Not recounted from ballots"), "{said}");
}

#[tokio::test]
async fn an_observer_counts_again_where_everybody_else_sees_numbers_only() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let observer = server.browser();
    let at = format!("/observe/{}", evening.observe.as_str());
    let ballots = format!("{at}/{}/ballots.json", evening.contests[0].id);
    assert!(observer.get(&at).await.says("No vote of this meeting is open or over yet."));
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &CLEAR).await;
    evening.close(&server, 0).await;
    assert!(observer.get(&at).await.says("as soon as everybody sees the count"));
    assert_eq!(observer.get(&ballots).await.status, 404, "nobody counts before the chair says so");
    evening.publish(&server, 0).await;

    assert_eq!(observer.get(&at).await.attributes("a.button", "href")[1], ballots);
    let file = observer.get(&ballots).await;
    assert!(file.header("content-disposition").contains("wardmote-ballots-"));
    assert_eq!(file.header("cache-control"), "no-store");
    let (path, _) = download(&server, &evening).await;
    let beside = path.with_file_name("ballots.json");
    std::fs::write(&beside, &file.body).unwrap();
    let (holds, said) = verify(&path, &["--ballots", beside.to_str().unwrap()]);
    assert!(holds && !said.contains("Not recounted"), "{said}");
    assert!(said.contains("Late buses has"), "told in the words of the page: {said}");

    let new = NewConference {
        name: Name::parse("Another meeting").unwrap(),
        place: Name::parse("Brook Hall").unwrap(),
        starts_at: server.clock.now(),
        wards: vec![evening.wards[1].id],
    };
    let other = server.clerk().set_up_conference(&evening.visitor, new).await.unwrap();
    let elsewhere = server.link(Scope::Observe { conference: other.id }).await;
    let foreign =
        format!("/observe/{}/{}/ballots.json", elsewhere.as_str(), evening.contests[0].id);
    assert_eq!(observer.get(&foreign).await.status, 404, "named for another meeting");
}

#[tokio::test]
async fn a_tie_waits_for_dice_which_then_stand_in_the_record() {
    let (server, evening) = closed(&TIED).await;
    let organiser = server.administrator().await;
    let at = format!("/organise/contests/{}", evening.contests[0].id);
    let page = organiser.get(&at).await;
    assert!(page.says("There is a tie. Roll dice or draw from a hat."), "{}", page.body);
    assert_eq!(organiser.get(&organise(&evening, "preview")).await.status, 409);

    let dice = organise(&evening, "dice");
    let few = organiser.post(&dice, &[("dice", "1 2"), ("by", "Mrs Khan")]).await;
    assert_eq!((few.status, few.field("dice")), (422, "1 2".into()));
    let rolled = [("dice", DICE), ("by", "Mrs Khan")];
    let page = organiser.post_and_follow(&organise(&evening, "dice"), &rolled).await;
    assert!(page.says("Rolled by Mrs Khan."), "{}", page.body);
    let again = organiser.post(&organise(&evening, "dice"), &rolled).await;
    assert_eq!(again.status, 409, "once");
    let preview = organiser.get(&organise(&evening, "preview")).await;
    assert_eq!(preview.status, 200);
    evening.publish(&server, 0).await;
    let (path, file) = download(&server, &evening).await;
    assert!(file.body.contains(DICE) && file.body.contains("Mrs Khan"));
    let (holds, said) = verify(&path, &[]);
    assert!(holds, "{said}");
    let winner = server.clerk().published_count(evening.contests[0].id).await.unwrap();
    let number = winner.count.winners[0] + 1;
    assert!(file.body.contains(&format!("\"winners\":[{number}]")), "shown is what is recorded");
}

#[tokio::test]
async fn a_hat_settles_a_tie_by_the_order_drawn() {
    let (server, evening) = closed(&TIED).await;
    let organiser = server.administrator().await;
    let hat = |places: [&'static str; 4]| {
        places.map(|place| ("place", place)).into_iter().chain([("by", "Mr Rees")])
    };
    let wrong: Vec<_> = hat(["2", "1", "1", "4"]).collect();
    let page = organiser.post(&organise(&evening, "hat"), &wrong).await;
    assert_eq!(page.status, 422);
    assert!(page.says("Please give every choice another place"), "{}", page.body);
    let right: Vec<_> = hat(["2", "1", "3", "4"]).collect();
    organiser.post_and_follow(&organise(&evening, "hat"), &right).await;
    evening.publish(&server, 0).await;
    let counted = server.clerk().published_count(evening.contests[0].id).await.unwrap();
    assert_eq!(counted.count.winners, [1], "the luckiest of the two");
    let (path, _) = download(&server, &evening).await;
    let (holds, said) = verify(&path, &[]);
    assert!(holds, "{said}");
}

#[tokio::test]
async fn a_vote_that_was_given_up_shows_its_log_and_has_no_record() {
    let (server, evening) = closed(&CLEAR).await;
    evening.publish(&server, 0).await;
    let id = evening.contests[0].id;
    server.clerk().void_contest(&evening.visitor, id, "The alarm went").await.unwrap();
    let somebody = server.browser();
    assert_eq!(somebody.get(&format!("{}/record.json", public(&evening))).await.status, 404);
    let page = somebody.get(&public(&evening)).await;
    let log = page.texts(".log li").join("\n");
    assert!(log.contains("The vote was given up. The reason: “The alarm went”"), "{log}");
}

#[tokio::test]
async fn the_checking_page_runs_its_own_script_and_reaches_nobody() {
    let server = TestServer::start().await;
    let page = server.browser().get("/verify").await;
    let policy = page.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("connect-src"), "{policy}");
    assert!(page.says("Check the record of a vote"));
}
