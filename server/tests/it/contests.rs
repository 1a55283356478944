//! The life of a contest, pressed through the organisers' buttons.

use wardmote::contest::Phase;

use crate::helpers::TestServer;
use crate::prepared::{Prepared, USUAL, draft, last};

async fn phase(evening: &Prepared) -> Phase {
    evening.server.clerk().find_contest(evening.contest_id()).await.unwrap().phase
}

#[tokio::test]
async fn a_contest_is_drafted_opened_closed_and_published() {
    let evening = Prepared::start(TestServer::start().await).await;
    evening.slips("4").await;
    for (act, after) in
        [("open", Phase::Open), ("close", Phase::Closed), ("publish", Phase::Published)]
    {
        let page = evening.press(act).await;
        assert_eq!((page.status, page.location()), (303, evening.contest.clone()), "{act}");
        assert_eq!(phase(&evening).await, after);
        assert_eq!(evening.ada.get(&evening.contest).await.status, 200, "after {act}");
        assert_eq!(evening.press(act).await.status, 409, "{act} twice");
    }
    assert_eq!(evening.press("open").await.status, 409, "reopening is impossible");
}

#[tokio::test]
async fn nothing_is_published_before_it_is_closed() {
    let evening = Prepared::start(TestServer::start().await).await;
    assert_eq!(evening.press("publish").await.status, 409);
    assert_eq!(evening.press("close").await.status, 409);
    evening.slips("4").await;
    evening.press("open").await;
    assert_eq!(evening.press("publish").await.status, 409);
    assert_eq!(phase(&evening).await, Phase::Open);
}

#[tokio::test]
async fn a_vote_nobody_has_slips_for_does_not_open() {
    let evening = Prepared::start(TestServer::start().await).await;
    let page = evening.press("open").await;
    assert_eq!(page.status, 422);
    assert!(page.says("There are no slips yet"), "{}", page.body);
    assert_eq!(phase(&evening).await, Phase::Draft);
}

#[tokio::test]
async fn strangers_press_no_buttons_and_unknown_contests_have_none() {
    let evening = Prepared::start(TestServer::start().await).await;
    let anybody = evening.server.browser();
    let nowhere = "/organise/contests/7c9e6679-7425-40de-944b-e07fc1f90ae7";
    for act in ["open", "close", "publish", "notice", "notice/cancel", "extend", "void"] {
        let page = anybody.post(&format!("{}/{act}", evening.contest), &[]).await;
        assert_eq!(page.status, 401, "{act}");
        assert_eq!(evening.ada.post(&format!("{nowhere}/{act}"), &[]).await.status, 404, "{act}");
    }
    assert_eq!(evening.ada.get(nowhere).await.status, 404);
    assert_eq!(evening.ada.get("/organise/contests/alder").await.status, 404);
}

#[tokio::test]
async fn a_notice_closes_by_itself_unless_it_is_taken_back() {
    let evening = Prepared::start(TestServer::start().await).await;
    let clerk = evening.server.clerk();
    evening.slips("4").await;
    evening.press("open").await;
    assert_eq!(evening.press("notice").await.status, 303);
    assert!(evening.ada.get(&evening.contest).await.says("closes at 6:31 pm"));
    assert_eq!(evening.press("notice/cancel").await.status, 303);
    evening.server.clock.advance_ms(61_000);
    clerk.close_due_contests().await.unwrap();
    assert_eq!(phase(&evening).await, Phase::Open);
    evening.press("notice").await;
    evening.server.clock.advance_ms(59_000);
    clerk.close_due_contests().await.unwrap();
    assert_eq!(phase(&evening).await, Phase::Open);
    evening.server.clock.advance_ms(1_000);
    clerk.close_due_contests().await.unwrap();
    assert_eq!(phase(&evening).await, Phase::Closed);
}

#[tokio::test]
async fn more_time_moves_the_planned_end() {
    let evening = Prepared::start(TestServer::start().await).await;
    evening.slips("4").await;
    evening.press("open").await;
    let extend = format!("{}/extend", evening.contest);
    assert_eq!(evening.ada.post(&extend, &[("minutes", "none")]).await.status, 422);
    assert_eq!(evening.ada.post(&extend, &[("minutes", "5")]).await.status, 303);
    assert!(evening.ada.get(&evening.contest).await.says("Planned to close at 6:45 pm"));
}

#[tokio::test]
async fn a_contest_is_given_up_with_a_reason() {
    let evening = Prepared::start(TestServer::start().await).await;
    let void = format!("{}/void", evening.contest);
    assert_eq!(evening.ada.post(&void, &[("reason", " ")]).await.status, 422);
    assert_eq!(evening.ada.post(&void, &[("reason", "The fire alarm went")]).await.status, 303);
    assert!(evening.ada.get(&evening.contest).await.says("The fire alarm went"));
    assert_eq!(evening.press("open").await.status, 409);
}

#[tokio::test]
async fn a_draft_is_changed_and_an_open_vote_is_not() {
    let evening = Prepared::start(TestServer::start().await).await;
    let form = evening.ada.get(&format!("{}/change", evening.contest)).await;
    assert_eq!(
        form.attributes("[name=title]", "value")[..3],
        ["Damp in the flats", "Bus after 7pm", "Bins"]
    );
    let ward = form.attributes("#ward option[selected]", "value")[0].clone();
    let fields = [&USUAL[..], &[("ward", &ward), ("title", "Crossing"), ("details", "")]].concat();
    assert_eq!(evening.ada.post(&evening.contest, &fields).await.status, 303);
    assert!(evening.ada.get(&evening.contest).await.says("Crossing"));
    evening.slips("4").await;
    evening.press("open").await;
    assert_eq!(evening.ada.post(&evening.contest, &fields).await.status, 409);
    assert_eq!(evening.ada.get(&format!("{}/change", evening.contest)).await.status, 409);
}

#[tokio::test]
async fn a_draft_that_will_not_do_keeps_what_was_typed() {
    let evening = Prepared::start(TestServer::start().await).await;
    let at = format!("{}/contests", evening.meeting);
    let long = "A title that is longer than a bar on the wall";
    let cases: [&[(&str, &str)]; 5] = [
        &[("question", "What first?"), ("title", "Damp"), ("details", "")],
        &[("question", "What first?"), ("title", "Damp"), ("title", "damp")],
        &[("question", "What first?"), ("title", "Damp"), ("title", long)],
        &[("question", "What first?"), ("title", "A"), ("title", "B"), ("minutes", "soon")],
        &[("question", "What first?"), ("title", "A"), ("title", "B"), ("ward", "nowhere")],
    ];
    for fields in cases {
        let page = evening.ada.post(&at, fields).await;
        assert_eq!(page.status, 422, "{fields:?}");
        assert_eq!(page.field("question"), "What first?");
        assert_eq!(page.attributes("[name=title]", "value")[0], fields[1].1);
    }
    assert_eq!(draft(&evening.ada, &evening.meeting, "").await.status, 303, "for everybody");
}

#[tokio::test]
async fn where_two_are_needed_one_only_asks() {
    let server = TestServer::start_with(|config| config.two_person = true).await;
    let evening = Prepared::start(server).await;
    evening.slips("4").await;
    let olwen = evening.server.organiser().await;
    assert_eq!(evening.press("open").await.status, 303);
    assert_eq!(evening.press("open").await.status, 303);
    assert_eq!(phase(&evening).await, Phase::Draft, "the same person twice does not count");
    let asked = olwen.get(&evening.contest).await;
    assert!(asked.says("Ada wants to open the vote"), "{}", asked.body);
    let open = format!("{}/open", evening.contest);
    assert_eq!(olwen.post(&open, &[]).await.status, 303);
    assert_eq!(phase(&evening).await, Phase::Open);

    // What was said long ago does not stand.
    let close = format!("{}/close", evening.contest);
    evening.press("close").await;
    evening.server.clock.advance_ms(16 * 60_000);
    olwen.post(&close, &[]).await;
    assert_eq!(phase(&evening).await, Phase::Open);
    evening.press("close").await;
    assert_eq!(phase(&evening).await, Phase::Closed);
}

#[tokio::test]
async fn the_contests_page_tells_turnout_and_nothing_of_the_ballots() {
    let evening = Prepared::start(TestServer::start().await).await;
    evening.slips("4").await;
    evening.press("open").await;
    let page = evening.ada.get(&evening.contest).await;
    assert!(page.says("0 of 4 ballots in"), "{}", page.body);
    assert!(!page.body.contains("/preview"), "no preview while voting is open");
    evening.press("close").await;
    let page = evening.ada.get(&evening.contest).await;
    assert!(page.body.contains(&format!("/organise/contests/{}/preview", last(&evening.contest))));
}

#[tokio::test]
async fn a_draft_is_tried_as_a_voter_and_nothing_is_recorded() {
    let evening = Prepared::start(TestServer::start().await).await;
    let at = format!("{}/try", evening.contest);
    let ballot = evening.ada.get(&at).await;
    assert_eq!(ballot.status, 200);
    let option = ballot.attributes("button[name=tap]", "value")[0].clone();
    let tapped = evening.ada.post(&at, &[("order", ""), ("tap", &option)]).await;
    assert_eq!(tapped.status, 200);
    assert!(tapped.field("order").starts_with(&option), "{}", tapped.body);
    let check = evening.ada.post(&at, &[("order", &option), ("check", "1")]).await;
    let cast_id = check.field("cast_id");
    let fields = [("order", option.as_str()), ("cast", "1"), ("cast_id", cast_id.as_str())];
    let done = evening.ada.post(&at, &fields).await;
    assert_eq!(done.status, 200, "{}", done.body);
    assert_eq!(done.attributes("[data-receipt]", "class").len(), 0);
    assert_eq!(evening.server.browser().get(&at).await.status, 401);
    evening.slips("4").await;
    evening.press("open").await;
    assert!(evening.ada.get(&evening.contest).await.says("0 of 4 ballots in"));
    assert_eq!(evening.ada.get(&at).await.status, 409, "there is a real one now");
}
