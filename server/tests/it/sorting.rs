//! Sorting answers: suggested, decided by a person, remembered, taken back.

use wardmote::listening::AnswerFilter;
use wardmote::ward::Ward;

use crate::answers::say;
use crate::helpers::{Browser, Page, TestServer};
use crate::listenings;

/// An organiser before some answers of a ward.
struct Table {
    server: TestServer,
    ward: Ward,
    organiser: Browser,
}

impl Table {
    async fn of(texts: &[&str]) -> Self {
        let server = TestServer::start().await;
        let ward = listenings::ward(&server).await;
        say(&server, &ward, texts).await;
        let organiser = server.organiser().await;
        Self { server, ward, organiser }
    }

    async fn page(&self, at: usize) -> Page {
        let path = format!("/organise/answers/sort?ward={}&at={at}", self.ward.id);
        self.organiser.get(&path).await
    }

    /// Presses a button of the page, with what is in its form but for these texts unticked.
    async fn press(
        &self,
        page: &Page,
        act: &str,
        unticked: &[&str],
        more: &[(&str, &str)],
    ) -> Page {
        let ids = page.attributes("#card [name=answer]", "value");
        let texts = page.texts("#card .answers bdi");
        let mut fields: Vec<(String, String)> = ["ward", "at", "decision", "new", "like"]
            .map(|name| {
                (
                    name.to_owned(),
                    page.attributes(&format!("#card [name={name}]"), "value").remove(0),
                )
            })
            .to_vec();
        for (id, text) in ids.into_iter().zip(texts) {
            fields.push(("shown".to_owned(), id.clone()));
            if !unticked.contains(&text.as_str()) {
                fields.push(("answer".to_owned(), id));
            }
        }
        let own = fields.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let fields: Vec<_> = own.chain(more.iter().copied()).collect();
        self.organiser.post(&format!("/organise/answers/sort/{act}"), &fields).await
    }

    /// What is suggested first.
    async fn first(&self) -> Vec<String> {
        let mut texts = self.page(0).await.texts("#card .answers bdi");
        texts.sort();
        texts
    }

    async fn said(&self) -> Vec<(String, u64)> {
        let issues = self.server.store().list_issues(Some(self.ward.id)).await.unwrap();
        issues.into_iter().map(|issue| (issue.title.to_string(), issue.said)).collect()
    }
}

const DAMP: [&str; 3] = ["Damp in the flats", "The flats are damp!", "damp flats"];

#[tokio::test]
async fn answers_that_say_the_same_become_one_issue_once_however_often_it_is_pressed() {
    let table = Table::of(&[DAMP[0], DAMP[1], DAMP[2], "Night buses please"]).await;
    let page = table.page(0).await;
    let why = page.texts("#card h2").remove(0).to_lowercase();
    assert!(why.starts_with("3 answers share: ") && why.contains("damp"), "{why}");
    assert_eq!(page.attributes("#card [name=title]", "value"), ["damp flats"]);
    for _ in 0..2 {
        let made = table.press(&page, "new", &[], &[("title", "Dry flats")]).await;
        assert_eq!(made.status, 303, "{}", made.body);
    }
    assert_eq!(table.said().await, [("Dry flats".to_owned(), 3)]);
    let page = table.page(0).await;
    assert!(page.says("Olwen made the issue “Dry flats” of 3 answers."), "{}", page.body);
    assert!(page.says("3 of 4 answers are under an issue."));
    assert_eq!(page.texts("#card .answers bdi"), ["Night buses please"]);
    assert_eq!(page.texts("#card h2"), ["No other answer is like this one"]);
}

#[tokio::test]
async fn a_new_answer_is_suggested_for_the_issue_that_says_it() {
    let table = Table::of(&DAMP).await;
    table.press(&table.page(0).await, "new", &[], &[("title", "Dry homes")]).await;
    say(&table.server, &table.ward, &["So damp, our flats"]).await;
    let page = table.page(0).await;
    assert_eq!(page.texts("#card h2"), ["It shares damp and flats with the issue “Dry homes”"]);
    let issue = page.attributes("#card option[selected]", "value").remove(0);
    let same = table.press(&page, "same", &[], &[("issue", &issue)]).await;
    assert_eq!(same.status, 303, "{}", same.body);
    assert_eq!(table.said().await, [("Dry homes".to_owned(), 4)]);
}

#[tokio::test]
async fn what_does_not_say_the_same_is_not_suggested_again_until_that_is_taken_back() {
    let table = Table::of(&DAMP).await;
    let page = table.page(0).await;
    table.press(&page, "new", &[DAMP[0]], &[("title", "Dry homes")]).await;
    assert_eq!(table.said().await, [("Dry homes".to_owned(), 2)]);
    let page = table.page(0).await;
    assert_eq!(page.texts("#card h2"), ["No other answer is like this one"], "it was left out");

    let undone = table
        .organiser
        .post_and_follow("/organise/answers/sort/undo", &[("decision", &page.field("decision"))])
        .await;
    assert_eq!(undone.status, 200);
    assert_eq!(table.first().await.len(), 3, "all as before");
    let apart = table.press(&table.page(0).await, "apart", &[], &[]).await;
    assert_eq!(apart.status, 303, "{}", apart.body);
    assert_eq!(table.first().await.len(), 1, "one by one now");
}

#[tokio::test]
async fn every_decision_can_be_taken_back_in_any_order_and_both_are_kept() {
    let table = Table::of(&[DAMP[0], DAMP[1], "Night buses", "A night bus"]).await;
    table.press(&table.page(0).await, "new", &[], &[("title", "One")]).await;
    table.press(&table.page(0).await, "new", &[], &[("title", "Two")]).await;
    let path = format!("/organise/answers/decisions?ward={}", table.ward.id);
    let page = table.organiser.get(&path).await;
    assert_eq!(page.texts(".decisions > li").len(), 2);
    let oldest = page.attributes(".decisions [name=decision]", "value").remove(1);
    let fields = [("decision", oldest.as_str()), ("page", "1")];
    let page = table.organiser.post_and_follow("/organise/answers/sort/undo", &fields).await;
    assert!(page.says("It is taken back."));
    assert!(page.says("Taken back by Olwen"), "{}", page.body);
    assert_eq!(page.texts(".decisions > li").len(), 2, "both stay to be seen");
    let said: u64 = table.said().await.iter().map(|(_, said)| said).sum();
    assert_eq!(said, 2);
    let again = table.organiser.post("/organise/answers/sort/undo", &fields).await;
    assert_eq!(again.status, 303, "pressing twice is no mistake");
}

#[tokio::test]
async fn merging_on_top_counts_each_doorstep_once() {
    let table = Table::of(&[DAMP[0], DAMP[1], "Night buses", "A night bus"]).await;
    table.press(&table.page(0).await, "new", &[], &[("title", "One")]).await;
    table.press(&table.page(0).await, "new", &[], &[("title", "Two")]).await;
    let issues = table.server.store().list_issues(None).await.unwrap();
    let into = issues[1].id.to_string();
    for _ in 0..2 {
        let path = format!("/organise/issues/{}/merge", issues[0].id);
        assert_eq!(table.organiser.post(&path, &[("into", &into)]).await.status, 303);
    }
    let page = table.organiser.get("/organise/issues").await;
    assert_eq!(page.texts(".issues small:first-of-type"), ["said on 4 doorsteps"]);
}

#[tokio::test]
async fn a_title_that_is_too_long_loses_no_tick() {
    let table = Table::of(&DAMP).await;
    let title = "t".repeat(33);
    let refused = table.press(&table.page(0).await, "new", &[DAMP[1]], &[("title", &title)]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes("#card [name=title]", "value"), [title]);
    assert_eq!(refused.attributes("#card [name=answer][checked]", "value").len(), 2);
    let nowhere = table.press(&table.page(0).await, "same", &[], &[("issue", "")]).await;
    assert_eq!(nowhere.status, 422);
}

#[tokio::test]
async fn what_may_hurt_is_pointed_out_and_hidden_only_by_a_person_with_a_reason() {
    let table = Table::of(&["Ring me on 0121 496 0000", "That fucking landlord"]).await;
    let flags: Vec<_> = [table.page(0).await, table.page(1).await]
        .iter()
        .flat_map(|page| page.texts(".flag"))
        .collect();
    assert_eq!(flags.len(), 2, "{flags:?}");
    let page = table.organiser.get("/organise/answers?search=ring").await;
    assert_eq!(page.texts(".answers bdi").len(), 1);
    let hide = table.page(0).await.attributes("#card a[aria-keyshortcuts=h]", "href").remove(0);
    let form = table.organiser.get(&hide).await;
    let decision = form.field("decision");
    let empty = [("decision", decision.as_str()), ("reason", " ")];
    assert_eq!(table.organiser.post(&hide, &empty).await.status, 422);
    let fields = [("decision", decision.as_str()), ("reason", "It names somebody")];
    let page = table.organiser.post_and_follow(&hide, &fields).await;
    assert!(page.says("Hidden by Olwen, because: It names somebody"), "{}", page.body);

    let hidden = AnswerFilter { hidden: Some(true), ..AnswerFilter::default() };
    assert_eq!(table.server.store().count_answers(&hidden).await.unwrap(), 1);
    let progress = table.server.store().ward_progress(table.ward.id).await.unwrap();
    assert_eq!(progress.answers, 2, "the doorstep still counts");
    let only = table.organiser.get("/organise/answers?hidden=1").await;
    assert_eq!(only.texts(".answers bdi").len(), 1);
    let fields = [("decision", decision.as_str())];
    assert_eq!(table.organiser.post("/organise/answers/sort/undo", &fields).await.status, 303);
    assert_eq!(table.server.store().count_answers(&hidden).await.unwrap(), 0);
}

#[tokio::test]
async fn answers_somebody_else_sorted_meanwhile_are_not_sorted_over() {
    let table = Table::of(&DAMP).await;
    let (mine, theirs) = (table.page(0).await, table.page(0).await);
    assert_eq!(table.press(&theirs, "new", &[], &[("title", "Theirs")]).await.status, 303);
    let late = table.press(&mine, "new", &[], &[("title", "Mine")]).await;
    assert_eq!(late.status, 409, "{}", late.body);
    assert_eq!(table.said().await, [("Theirs".to_owned(), 3)]);
}
