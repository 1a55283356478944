//! A vote in which two are chosen, from the form to the published page.

use wardmote::contest::Contest;
use wardmote_app::reveal::Reveal;

use crate::evening::Evening;
use crate::helpers::{Browser, TestServer};

const OPTIONS: [&str; 4] = ["Damp homes", "Late buses", "Dark streets", "Empty shops"];

/// Sends the form of a vote in Alder, in which so many are chosen.
async fn send(
    ada: &Browser,
    evening: &Evening,
    seats: &str,
    options: &[&str],
) -> crate::helpers::Page {
    let ward = evening.wards[0].id.to_string();
    let mut fields = vec![
        ("question", "What should we fix first?"),
        ("ward", ward.as_str()),
        ("seats", seats),
        ("ties", "look_back"),
        ("minutes", "10"),
    ];
    fields.extend(options.iter().map(|title| ("title", *title)));
    ada.post(&format!("/organise/conferences/{}/contests", evening.conference.id), &fields).await
}

/// Drafts a vote with two places, and makes it the evening's fourth.
async fn draft(server: &TestServer, ada: &Browser, evening: &mut Evening) -> Contest {
    let made = send(ada, evening, "2", &OPTIONS).await;
    assert_eq!(made.status, 303, "{}", made.body);
    let contests = server.clerk().list_contests(&evening.visitor, evening.conference.id).await;
    let contest = contests.unwrap().pop().unwrap();
    assert_eq!((contest.rules.seats, contest.options.len()), (2, 4));
    evening.contests.push(contest.clone());
    contest
}

#[tokio::test]
async fn the_form_asks_how_many_are_chosen_and_what_that_means() {
    let server = TestServer::start().await;
    let mut evening = server.evening().await;
    let ada = server.organiser().await;
    let form = format!("/organise/conferences/{}/contests/new", evening.conference.id);
    let page = ada.get(&form).await;
    assert_eq!(page.field("seats"), "1", "{}", page.body);
    assert!(page.says("places are shared out fairly"), "{}", page.body);
    let contest = draft(&server, &ada, &mut evening).await;
    let page = ada.get(&format!("/organise/contests/{}", contest.id)).await;
    assert!(page.says("2 are chosen, shared out fairly"), "{}", page.body);
    let page = ada.get(&format!("/organise/contests/{}/change", contest.id)).await;
    assert_eq!(page.field("seats"), "2", "{}", page.body);
}

#[tokio::test]
async fn more_places_than_leave_a_choice_are_refused_in_a_sentence() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let ada = server.organiser().await;
    for (seats, options, sentence) in [
        ("4", &OPTIONS[..], "Please check how many are chosen: it must be from 1 to 3."),
        ("2", &OPTIONS[..2], "Please check how many are chosen: it must be from 1 to 1."),
        ("8", &OPTIONS[..], "Please check how many are chosen: it must be from 1 to 7."),
        ("0", &OPTIONS[..], "Please check how many are chosen: it must be from 1 to 7."),
        ("two", &OPTIONS[..], "How many are chosen must be a whole number."),
    ] {
        let page = send(&ada, &evening, seats, options).await;
        assert_eq!(page.status, 422, "{seats}");
        assert!(page.says(sentence), "{seats}: {}", page.body);
        assert_eq!(page.field("seats"), seats, "what was typed is kept");
    }
}

#[tokio::test]
async fn two_are_chosen_and_told_on_the_ballot_the_preview_and_the_page() {
    let server = TestServer::start().await;
    let mut evening = server.evening().await;
    let ada = server.organiser().await;
    let contest = draft(&server, &ada, &mut evening).await;
    evening.open(&server, 3).await;
    let ballot = server.browser().get(&evening.path(0)).await;
    assert!(ballot.says("Two will be chosen."), "{}", ballot.body);
    // Ten ballots, two places: 4 are needed. Five and the sixth part of a surplus go on.
    let ballots: [&[usize]; 10] =
        [&[0, 1], &[0, 1], &[0, 1], &[0, 2], &[0], &[0], &[1], &[2], &[2], &[3, 1]];
    evening.cast(&server, 3, &ballots).await;
    evening.close(&server, 3).await;
    let preview = ada.get(&format!("/organise/contests/{}/preview", contest.id)).await;
    assert!(preview.says("Only you can see this"), "{}", preview.body);
    evening.publish(&server, 3).await;
    let page = server.browser().get(&format!("/r/{}", contest.id)).await;
    for page in [&preview, &page] {
        assert!(page.says("Damp homes and Late buses are chosen."), "{}", page.body);
        assert!(page.says("Damp homes has 6. It needs 4, so it is chosen."), "{}", page.body);
        assert!(page.says("Needed to be chosen: 4"), "{}", page.body);
        assert_eq!(page.texts("table.rounds thead th.n")[0], "Votes");
    }
    let cells = page.texts("table.rounds td.n");
    assert!(cells.iter().any(|cell| cell.starts_with("1.99999")), "{cells:?}");
    let tags = page.texts("table.rounds tr.win th bdi");
    assert_eq!(tags.last().map(String::as_str), Some("Late buses"), "{tags:?}");

    let (id, lang) = (contest.id.to_string(), "en");
    let reveal = server.browser();
    let reveal = reveal.post("/api/fetch_reveal", &[("contest", &id), ("lang", lang)]).await;
    let reveal: Reveal = serde_json::from_str(&reveal.body).unwrap();
    assert_eq!(reveal.chosen(), ["Damp homes", "Late buses"]);
    let ward = server.browser().get(&format!("/ward/{}", evening.wards[0].id)).await;
    assert_eq!(ward.texts(".chosen h3 bdi"), ["Damp homes", "Late buses"]);
}
