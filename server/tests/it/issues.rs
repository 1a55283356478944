//! Issues: made, merged, shortlisted, left out, and all of it taken back.

use wardmote::id::IssueId;
use wardmote::ward::Ward;

use crate::answers::say;
use crate::helpers::{Browser, Page, TestServer};
use crate::listenings;

/// An organiser with two issues: one said three times, the other twice.
struct Sorting {
    server: TestServer,
    ward: Ward,
    organiser: Browser,
    damp: IssueId,
    mould: IssueId,
}

impl Sorting {
    async fn new() -> Self {
        let server = TestServer::start().await;
        let ward = listenings::ward(&server).await;
        let organiser = server.organiser().await;
        let (damp, mould) = (IssueId::from_random([1; 16]), IssueId::from_random([2; 16]));
        let sorting = Self { server, ward, organiser, damp, mould };
        sorting.make(damp, "Damp flats", &["Damp", "So damp", "Damp walls"]).await;
        sorting.make(mould, "Mould in flats", &["Mould", "Black mould"]).await;
        sorting
    }

    async fn make(&self, id: IssueId, title: &str, texts: &[&str]) {
        say(&self.server, &self.ward, texts).await;
        let address = format!("/organise/answers?ward={}&unsorted=1", self.ward.id);
        let loose = self.organiser.get(&address).await.attributes("[name=answer]", "value");
        let (id, ward) = (id.to_string(), self.ward.id.to_string());
        let mut fields = vec![("new", id.as_str()), ("ward", &ward), ("title", title)];
        fields.extend(loose.iter().map(|id| ("answer", id.as_str())));
        assert_eq!(self.organiser.post("/organise/issues", &fields).await.status, 303);
    }

    async fn page(&self, id: IssueId) -> Page {
        self.organiser.get(&format!("/organise/issues/{id}")).await
    }

    async fn act(&self, id: IssueId, act: &str, fields: &[(&str, &str)]) -> Page {
        self.organiser.post(&format!("/organise/issues/{id}/{act}"), fields).await
    }

    /// The small print of the list: on how many doorsteps each issue was said.
    async fn said(&self) -> Vec<String> {
        self.organiser.get("/organise/issues").await.texts(".issues small:first-of-type")
    }
}

#[tokio::test]
async fn merging_adds_the_doorsteps_up_and_unmerging_restores_both() {
    let sorting = Sorting::new().await;
    let before = ["said on 3 doorsteps", "said on 2 doorsteps"];
    assert_eq!(sorting.said().await, before);
    let into = sorting.damp.to_string();
    sorting.act(sorting.mould, "shortlist", &[]).await;
    let merged = sorting.act(sorting.mould, "merge", &[("into", &into)]).await;
    assert_eq!(merged.status, 303, "{}", merged.body);
    assert_eq!(sorting.said().await, ["said on 5 doorsteps"]);
    let page = sorting.page(sorting.damp).await;
    assert!(page.says("Olwen merged “Mould in flats” into “Damp flats”."), "{}", page.body);
    assert_eq!(page.texts(".answers bdi").len(), 5, "the answers of both");
    assert!(sorting.page(sorting.mould).await.says("This says the same as another issue"));

    assert_eq!(sorting.act(sorting.mould, "unmerge", &[]).await.status, 303);
    assert_eq!(sorting.said().await, before);
    let page = sorting.page(sorting.mould).await;
    assert_eq!(page.attributes("main [data-state]", "data-state"), ["shortlisted"]);
    let history = page.texts(".history li");
    assert_eq!(history.len(), 4, "{history:?}");
    assert!(history[3].ends_with("Olwen took “Mould in flats” out of “Damp flats” again."));
}

#[tokio::test]
async fn an_issue_cannot_be_merged_into_itself_or_another_wards() {
    let sorting = Sorting::new().await;
    let birch = listenings::wards(&sorting.server, &["Birch"]).await.remove(0);
    let (foreign, ward) = (IssueId::from_random([3; 16]).to_string(), birch.id.to_string());
    let fields = [("new", foreign.as_str()), ("ward", &ward), ("title", "Bins")];
    assert_eq!(sorting.organiser.post("/organise/issues", &fields).await.status, 303);
    for into in [sorting.damp.to_string(), foreign] {
        let page = sorting.act(sorting.damp, "merge", &[("into", &into)]).await;
        assert_eq!(page.status, 422, "{}", page.body);
        assert!(page.says("These two cannot be merged."));
    }
    let page = sorting.act(sorting.damp, "merge", &[("into", "")]).await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn leaving_an_issue_out_needs_a_reason_which_is_kept() {
    let sorting = Sorting::new().await;
    let refused = sorting.act(sorting.damp, "decline", &[("reason", " ")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Please fill in the reason."));
    let reason = [("reason", "The county decides that")];
    assert_eq!(sorting.act(sorting.damp, "decline", &reason).await.status, 303);
    let page = sorting.page(sorting.damp).await;
    assert!(page.says("Left out, because: The county decides that"));
    assert_eq!(page.attributes("main [data-state]", "data-state"), ["declined"]);
    assert_eq!(sorting.act(sorting.damp, "reopen", &[]).await.status, 303);
    let page = sorting.page(sorting.damp).await;
    assert_eq!(page.attributes("main [data-state]", "data-state"), ["heard"]);
    assert!(page.says("Olwen left it out, because: The county decides that"));
}

#[tokio::test]
async fn an_issue_is_reworded_and_its_old_title_is_remembered() {
    let sorting = Sorting::new().await;
    let long = [("title", "x".repeat(33)), ("details", "Every winter".to_owned())];
    let long: Vec<_> = long.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let refused = sorting.act(sorting.damp, "reword", &long).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.texts("textarea[name=details]"), ["Every winter"]);
    let fields = [("title", "Dry flats"), ("details", "Every winter")];
    assert_eq!(sorting.act(sorting.damp, "reword", &fields).await.status, 303);
    let page = sorting.page(sorting.damp).await;
    assert_eq!(page.texts("h1"), ["Dry flats"]);
    assert!(page.says("The title was “Damp flats” before."));
}

#[tokio::test]
async fn an_answer_is_moved_under_an_issue_and_taken_out_again() {
    let sorting = Sorting::new().await;
    say(&sorting.server, &sorting.ward, &["Wet walls"]).await;
    let loose = format!("/organise/answers?ward={}&unsorted=1", sorting.ward.id);
    let answer = sorting.organiser.get(&loose).await.field("answer");
    let id = sorting.damp.to_string();
    let page = sorting
        .organiser
        .post_and_follow("/organise/answers/gather", &[("answer", &answer), ("issue", &id)])
        .await;
    assert!(page.says("said on 4 doorsteps"), "{}", page.body);
    assert!(page.says("Olwen put 1 more answer under it."));
    let page = sorting
        .organiser
        .post_and_follow("/organise/answers/release", &[("answer", &answer), ("back", &id)])
        .await;
    assert!(page.says("said on 3 doorsteps"), "{}", page.body);
}

#[tokio::test]
async fn putting_answers_under_no_issue_asks_which() {
    let sorting = Sorting::new().await;
    let answer = sorting.page(sorting.damp).await.field("answer");
    let page = sorting
        .organiser
        .post("/organise/answers/gather", &[("answer", &answer), ("issue", "")])
        .await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attributes("input[checked]", "value"), [answer]);
}

#[tokio::test]
async fn nobody_but_an_organiser_changes_an_issue() {
    let sorting = Sorting::new().await;
    for act in ["reword", "merge", "unmerge", "shortlist", "decline", "reopen"] {
        let path = format!("/organise/issues/{}/{act}", sorting.damp);
        assert_eq!(sorting.server.browser().post(&path, &[]).await.status, 401, "{act}");
    }
}
