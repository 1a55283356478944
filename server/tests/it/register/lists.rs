//! Entries that are one person, and lists of people brought in and given out.

use super::{NAME, PHONE, REACH, Town};
use crate::helpers::Page;

const TWINS: &str = "/organise/helpers/twins";
const IMPORT: &str = "/organise/helpers/import";

impl Town {
    /// Says of the first pair that is offered what the button says.
    async fn judge(&self, act: &str) -> Page {
        let page = self.organiser.get(TWINS).await;
        let fields = ["one", "other"].map(|name| (name, page.field(name)));
        let mut fields: Vec<_> =
            fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fields.push(("act", act));
        self.organiser.post_and_follow(TWINS, &fields).await
    }

    async fn listed(&self) -> Vec<String> {
        self.organiser.get("/organise/helpers").await.texts(".cards h2")
    }

    async fn import(&self, csv: &str, more: &[(&str, &str)]) -> Page {
        let fields: Vec<_> = [("csv", csv)].into_iter().chain(more.iter().copied()).collect();
        self.organiser.post(IMPORT, &fields).await
    }
}

#[tokio::test]
async fn one_person_twice_is_offered_merged_and_taken_apart_again() {
    let town = Town::new().await;
    let first = town.join(&[]).await;
    town.server.clock.advance_ms(1);
    let second = town.join(&[("name", "Zeb"), ("patch", "Mill Lane")]).await;
    town.join(&[("name", "Nia"), ("reach", PHONE)]).await;
    let page = town.organiser.get(TWINS).await;
    assert_eq!(page.texts(".cards .meta"), ["The same e-mail or phone number"]);
    let merged = town.judge("merge").await;
    assert!(
        merged.says("They are one person now.") && merged.says("Nobody seems to be here twice.")
    );
    assert_eq!(town.listed().await, ["Nia", NAME]);
    let browser = town.server.browser();
    let own = browser.get(&first).await;
    assert_eq!(own.field("name"), NAME);
    assert!(own.texts(".merged").concat().contains("Zeb"), "all that is kept is there");
    let own = browser.get(&second).await;
    assert_eq!(own.field("name"), "Zeb", "nobody knows whether it is the same person's link");
    let file = browser.get(&format!("{first}/mine.json")).await;
    assert!(file.body.contains("Mill Lane"), "{}", file.body);
    let all = town.server.store().list_helpers().await.unwrap();
    let zeb = all.iter().find(|it| it.profile.name.as_str() == NAME).unwrap().id;
    let page = town.organiser.get(&format!("/organise/helpers/{zeb}")).await;
    let part = page.attributes(".merged form", "action").remove(0);
    town.organiser.post_and_follow(&part, &[]).await;
    assert_eq!(town.listed().await.len(), 3);
    assert_eq!(browser.get(&second).await.field("patch"), "Mill Lane", "just as it was");
    let parted = town.judge("apart").await;
    assert!(parted.says("They stay two people.") && parted.says("Nobody seems to be here twice."));
    let again = [("one", zeb.to_string()), ("other", zeb.to_string()), ("act", "merge".into())];
    let again: Vec<_> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(town.organiser.post(TWINS, &again).await.status, 409, "not with oneself");
}

#[tokio::test]
async fn whoever_leaves_leaves_with_what_was_merged() {
    let town = Town::new().await;
    let first = town.join(&[]).await;
    town.server.clock.advance_ms(1);
    let second = town.join(&[("name", "Ezekiel Thistlewood")]).await;
    town.judge("merge").await;
    assert!(town.is_in_a_file(&["Thistlewood"]));
    let left = town.server.browser().post(&format!("{first}/leave"), &[]).await;
    assert_eq!(left.status, 200);
    town.scrubbed().await;
    assert!(!town.is_in_a_file(&[NAME, "Thistlewood", REACH]));
    for path in [first, second] {
        assert!(town.server.browser().get(&path).await.says("This link opens nothing any more"));
    }
}

#[tokio::test]
async fn a_list_is_looked_at_taken_in_whole_and_never_twice() {
    let town = Town::new().await;
    let csv = "Who,Mobile,Ward,Skills\nSiân Rees,0121 496 0001,ALDER,Asking at doors; hall\n\
        \"=1+1\",sian@alder.example,Birch,\n";
    let looked = town.import(csv, &[]).await;
    assert_eq!(looked.status, 422, "a column is not known");
    assert!(looked.says("Line 2:") && looked.says("Line 3:"), "{}", looked.body);
    assert_eq!(looked.attributes("#column-wards option[selected]", "value"), ["2"]);
    let columns = [
        ("mapped", "1"),
        ("column-name", "0"),
        ("column-reach", "1"),
        ("column-wards", "2"),
        ("column-help", "3"),
    ];
    let looked = town.import(csv, &columns).await;
    assert_eq!(looked.status, 200, "{}", looked.body);
    assert!(looked.says("New: 2. In the register already: 0."), "{}", looked.body);
    assert!(town.ids().await.is_empty() && !town.is_in_a_file(&["Rees"]), "only looked at");
    let take = [&columns[..], &[("take", "1")]].concat();
    assert_eq!(town.import(csv, &take).await.status, 422, "they must have agreed");
    let agreed = [&take[..], &[("consent", "yes")]].concat();
    let done = town.import(csv, &agreed).await;
    assert_eq!(done.status, 303);
    assert!(town.organiser.get(&done.location()).await.says("2 people were taken in."));
    let again = town.import(csv, &columns).await;
    assert!(again.says("New: 0. In the register already: 2."), "{}", again.body);
    assert!(again.attributes("[name=take]", "value").is_empty());
    town.import(csv, &agreed).await;
    assert_eq!(town.ids().await.len(), 2);

    let file = town.organiser.get("/organise/helpers/people.csv").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert!(file.bytes.starts_with("\u{feff}name,reach,wards,help".as_bytes()));
    assert!(file.body.contains("'=1+1,sian@alder.example,Birch"), "no formula: {}", file.body);
    assert!(file.body.contains("Siân Rees,01214960001,Alder,doors; hall"), "{}", file.body);
    let back = town.import(&file.body, &[]).await;
    assert!(back.says("New: 0. In the register already: 2."), "{}", back.body);
    for path in ["/organise/helpers/people.csv", IMPORT, TWINS] {
        assert_eq!(town.server.browser().get(path).await.status, 401, "{path}");
    }
    assert_eq!(town.import(" ", &[]).await.status, 422);
}

#[tokio::test]
async fn a_list_of_thousands_is_taken_in() {
    let town = Town::new().await;
    let lines = (0..2_000).map(|n| format!("سارہ {n},sarah{n}@alder.example,Alder,doors\n"));
    let csv: String = std::iter::once("name,reach,wards,help\n".to_owned()).chain(lines).collect();
    let looked = town.import(&csv, &[]).await;
    assert!(
        looked.says("New: 2000."),
        "{}: {}",
        looked.status,
        &looked.body[..looked.body.len().min(900)]
    );
    let take = [
        ("mapped", "1"),
        ("column-name", "0"),
        ("column-reach", "1"),
        ("column-wards", "2"),
        ("column-help", "3"),
        ("take", "1"),
        ("consent", "yes"),
    ];
    assert_eq!(town.import(&csv, &take).await.status, 303);
    assert_eq!(town.ids().await.len(), 2_000);
}
