//! Results: hidden until published, in every byte; then the same everywhere.

use crate::evening::Evening;
use crate::helpers::{Page, TestServer};
use crate::live::Ear;

fn path(evening: &Evening, contest: usize) -> String {
    format!("/r/{}", evening.contests[contest].id)
}

async fn fetch_reveal(server: &TestServer, evening: &Evening, contest: usize) -> Page {
    let id = evening.contests[contest].id.to_string();
    server.browser().post("/api/fetch_reveal", &[("contest", &id), ("lang", "en")]).await
}

/// A server whose addresses do not name its port, so that two can be compared.
async fn server() -> TestServer {
    TestServer::start_with(|config| config.url = "http://hall.test".into()).await
}

/// A page without the number that lets its own scripts run, which is new each time.
fn without_nonce(body: &str) -> String {
    let mut parts = body.split("nonce=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('"').map_or("", |(_, rest)| rest))
}

/// A page without the hash that fixes the ballots: it follows from their
/// receipts, which are public from closing on and say nothing of what is in them.
fn without_hashes(body: &str) -> String {
    let mut parts = body.split("ballots. This fixed them:");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("</code>").map_or(part, |(_, rest)| rest))
}

/// What can be taken along once the count is published.
pub const FILES: [&str; 8] = [
    "print",
    "rounds.csv",
    "result.json",
    "rcvis.json",
    "ballots.blt",
    "ballots.csv",
    "picture.svg",
    "picture.png",
];

/// Everything a person without a session can get of a contest that is not published.
async fn everything(ballots: &[&[usize]]) -> Vec<(String, String)> {
    let server = server().await;
    let evening = server.evening().await;
    let somebody = server.browser();
    evening.open(&server, 0).await;
    evening.cast(&server, 0, ballots).await;
    let mut all = Vec::new();
    for phase in ["open", "closed"] {
        if phase == "closed" {
            evening.close(&server, 0).await;
        }
        let ward = format!("/ward/{}", evening.wards[0].id);
        let screen = format!("/screen/{}", evening.screen.as_str());
        let preview = format!("/organise/contests/{}/preview", evening.contests[0].id);
        let files = FILES.map(|file| format!("{}/{file}", path(&evening, 0)));
        let pages = [path(&evening, 0), ward, screen, preview, "/".into()];
        for path in pages.into_iter().chain(files) {
            let page = somebody.get(&path).await;
            let body = without_hashes(&without_nonce(&page.body));
            all.push((format!("{phase} {path}"), format!("{} {body}", page.status)));
        }
        let reveal = fetch_reveal(&server, &evening, 0).await;
        all.push((format!("{phase} reveal"), format!("{} {}", reveal.status, reveal.body)));
        let event = Ear::open(&server, &evening).await.next().await.unwrap();
        // Its number says how many pictures there were, not what is in them.
        let data: String = event.lines().filter(|line| line.starts_with("data")).collect();
        all.push((format!("{phase} live"), data));
    }
    all
}

#[tokio::test]
async fn before_publication_no_byte_depends_on_how_people_voted() {
    let for_the_first: [&[usize]; 4] = [&[0, 1], &[0], &[0, 2], &[0]];
    let for_the_last: [&[usize]; 4] = [&[3], &[3, 2, 1], &[2], &[]];
    let (one, other) = (everything(&for_the_first).await, everything(&for_the_last).await);
    for ((what, one), (_, other)) in one.iter().zip(&other) {
        let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
        let from = same.saturating_sub(80);
        let near = |text: &str| text.chars().skip(from).take(160).collect::<String>();
        assert!(one == other, "{what} differs: {} / {}", near(one), near(other));
    }
    assert_eq!(one.len(), 14 + 2 * FILES.len());
}

#[tokio::test]
async fn before_publication_a_phone_sees_the_state_and_how_to_look_again() {
    let server = server().await;
    let evening = server.evening().await;
    let somebody = server.browser();
    assert_eq!(somebody.get(&path(&evening, 0)).await.status, 404, "a draft is nobody's business");
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &[&[0]]).await;
    let page = somebody.get(&path(&evening, 0)).await;
    assert!(page.says("Voting is open") && page.says("1 of 10 ballots in"), "{}", page.body);
    assert!(page.says("Check again"));
    evening.close(&server, 0).await;
    let page = somebody.get(&path(&evening, 0)).await;
    assert!(page.says("Voting has closed") && page.says("Counting"), "{}", page.body);
    assert_eq!(fetch_reveal(&server, &evening, 0).await.status, 404);
}

#[tokio::test]
async fn an_organiser_sees_the_count_after_closing_and_nobody_else_does() {
    let server = server().await;
    let evening = server.evening().await;
    let path = format!("/organise/contests/{}/preview", evening.contests[0].id);
    let organiser = server.organiser().await;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &[&[1], &[1], &[0]]).await;
    assert_eq!(organiser.get(&path).await.status, 409);
    evening.close(&server, 0).await;
    let page = organiser.get(&path).await;
    assert!(page.says("Only you can see this"), "{}", page.body);
    assert!(page.says("Late buses is chosen, with 2 of 3 ballots."), "{}", page.body);
    assert_eq!(server.browser().get(&path).await.status, 401);
}

#[tokio::test]
async fn a_published_page_shows_every_round_of_the_count_with_its_numbers() {
    let server = server().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    let ballots: [&[usize]; 9] = [&[0], &[0], &[0], &[0], &[1], &[1], &[1], &[2, 1], &[3, 2, 1]];
    evening.cast(&server, 0, &ballots).await;
    evening.close(&server, 0).await;
    evening.publish(&server, 0).await;
    let counted = server.clerk().published_count(evening.contests[0].id).await.unwrap();
    let page = server.browser().get(&path(&evening, 0)).await;
    let tables = page.texts("table.rounds caption");
    assert_eq!(tables.len(), counted.count.rounds.len());
    let mut cells = page.texts("table.rounds td.n").into_iter();
    for (n, round) in counted.count.rounds.iter().enumerate() {
        let standing =
            counted.count.placing().into_iter().filter_map(|option| round.votes_of(option));
        for votes in standing {
            let cell = cells.next().unwrap();
            let number: String = cell.chars().take_while(char::is_ascii_digit).collect();
            assert_eq!(number, votes.to_string(), "round {}", n + 1);
        }
    }
    assert_eq!(cells.next(), None);
    let rounds = counted.count.rounds.len();
    assert!(page.says(&format!("Final · round {rounds} of {rounds}")), "{}", page.body);
    assert!(page.says("9 of 10 slips were used."), "{}", page.body);

    let reveal = fetch_reveal(&server, &evening, 0).await;
    let reveal: wardmote_app::reveal::Reveal = serde_json::from_str(&reveal.body).unwrap();
    let order: Vec<_> = reveal.rows.iter().map(|row| row.title.clone()).collect();
    assert_eq!(page.texts("ol.order li"), order, "screen and phone tell one order");
    assert!(page.says(&reveal.result[0]));
    let ward = server.browser().get(&format!("/ward/{}", evening.wards[0].id)).await;
    assert_eq!(ward.texts(".chosen h3"), [order[0].clone()]);
}

#[tokio::test]
async fn a_hall_with_nobody_one_person_or_blank_ballots_still_gets_a_page() {
    let stories: [(&[&[usize]], &str); 5] = [
        (&[], "Nobody voted, so nothing is chosen."),
        (&[&[2]], "Dark streets is chosen. The only ballot has it first."),
        (&[&[], &[]], "All 2 ballots were blank, so nothing is chosen."),
        (&[&[0], &[0], &[0]], "All 3 ballots have it first."),
        (&[&[0], &[1]], "is chosen by lot, after a tie with 1 each."),
    ];
    for (ballots, verdict) in stories {
        let server = server().await;
        let evening = server.evening().await;
        evening.open(&server, 0).await;
        evening.cast(&server, 0, ballots).await;
        evening.close(&server, 0).await;
        evening.publish(&server, 0).await;
        let page = server.browser().get(&path(&evening, 0)).await;
        assert!(page.says(verdict), "{verdict}: {}", page.body);
        for nonsense in ["NaN", "null", "undefined", "-1", "inf"] {
            let words = page.texts("main").concat();
            assert!(!words.contains(nonsense), "{verdict}: {nonsense} in {words}");
        }
        let reveal = fetch_reveal(&server, &evening, 0).await;
        assert_eq!(reveal.status, 200, "{}", reveal.body);
    }
}

#[tokio::test]
async fn a_tie_is_told_with_who_tied_and_what_settled_it() {
    let server = server().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &[&[0], &[0], &[1], &[1], &[2], &[2]]).await;
    evening.close(&server, 0).await;
    evening.publish(&server, 0).await;
    let page = server.browser().get(&path(&evening, 0)).await;
    assert!(page.says("tie for last place, with 2 each."), "{}", page.body);
    assert!(page.says("The lot decides. Luckiest first, it says:"), "{}", page.body);
}

#[tokio::test]
async fn a_published_page_says_what_other_ways_of_counting_would_choose() {
    let server = server().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    // More put damp homes first than any other; more prefer late buses to them.
    let ballots: [&[usize]; 9] = [&[0], &[0], &[0], &[0], &[1], &[1], &[1], &[2, 1], &[2, 1]];
    evening.cast(&server, 0, &ballots).await;
    evening.close(&server, 0).await;
    evening.publish(&server, 0).await;
    let page = server.browser().get(&path(&evening, 0)).await;
    let lines = page.texts("details.others li");
    assert_eq!(lines.len(), 8, "every other way for one place: {lines:?}");
    let of = |way: &str| lines.iter().find(|line| line.contains(way)).unwrap();
    let other = "Counted by first choices only, Damp homes would be chosen. A different choice";
    assert_eq!(of("first choices"), other);
    assert_eq!(of("ranked pairs"), "Counted by ranked pairs, Late buses would be chosen.");
}

#[tokio::test]
async fn a_stopped_vote_says_so() {
    let server = server().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    let (id, reason) = (evening.contests[0].id, "The wrong choices were printed");
    server.clerk().void_contest(&evening.visitor, id, reason).await.unwrap();
    let page = server.browser().get(&path(&evening, 0)).await;
    assert!(page.says("This vote was stopped."), "{}", page.body);
    assert!(page.says("The wrong choices were printed"), "{}", page.body);
}
