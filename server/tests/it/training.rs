//! Training: sessions, who came, and the number of those who were found and trained.

use wardmote::id::HelperId;
use wardmote::time::DAY_MS;

use crate::helpers::Page;
use crate::register::Town;

const HERE: &str = "/organise/trainings";

impl Town {
    /// Keeps a session of that day; gives its path.
    async fn train(&self, kind: &str, at: &str) -> String {
        let organiser = self.server.organiser().await;
        let id = organiser.get(HERE).await.field("training");
        let fields = [("training", id.as_str()), ("kind", kind), ("at", at), ("place", "The hall")];
        let sent = organiser.post(HERE, &fields).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        assert_eq!(
            organiser.post(HERE, &fields).await.location(),
            sent.location(),
            "twice is once"
        );
        sent.location()
    }

    /// Ticks who came to it, of all that stand there.
    async fn tick(&self, session: &str, came: &[HelperId]) -> Page {
        let organiser = self.server.organiser().await;
        let shown = organiser.get(session).await.attributes("[name=shown]", "value");
        let came: Vec<_> = came.iter().map(ToString::to_string).collect();
        let shown = shown.iter().map(|id| ("shown", id.as_str()));
        let fields: Vec<_> = shown.chain(came.iter().map(|id| ("came", id.as_str()))).collect();
        organiser.post_and_follow(session, &fields).await
    }

    async fn growth(&self) -> Page {
        self.server.organiser().await.get(HERE).await
    }
}

/// The lines of a table, its cells with spaces between.
fn lines(page: &Page, table: &str, cells: usize) -> Vec<String> {
    let all = page.texts(&format!("{table} tbody th, {table} tbody td"));
    all.chunks(cells).map(|line| line.join(" ")).collect()
}

/// The wards, and the months.
const WARDS: &str = "section > .scroll";
const MONTHS: &str = ".grown";

/// Three people, the first who joined first: Ada and Bo of Alder, Cai of Birch.
async fn three() -> (Town, [HelperId; 3], [String; 3]) {
    let town = Town::new().await;
    let birch = town.ward(1);
    let ada = town.join(&[("name", "Ada Lee")]).await;
    let bo = town.join(&[("name", "Bo Diaz"), ("reach", "0121 496 0001")]).await;
    let cai = town.join(&[("name", "Cai"), ("reach", "0121 496 0002"), ("ward", &birch)]).await;
    let all = town.server.store().list_helpers().await.unwrap();
    let id = |name: &str| all.iter().find(|it| it.profile.name.as_str() == name).unwrap().id;
    let ids = [id("Ada Lee"), id("Bo Diaz"), id("Cai")];
    (town, ids, [ada, bo, cai])
}

#[tokio::test]
async fn an_organiser_keeps_a_session_and_ticks_who_came() {
    let (town, [ada, bo, _], [own, ..]) = three().await;
    let session = town.train("doors", "2026-11-10T19:00").await;
    let page = town.organiser.get(&session).await;
    assert_eq!(page.texts("fieldset .tick"), ["Ada Lee", "Bo Diaz", "Cai"]);
    let saved = town.tick(&session, &[ada, bo]).await;
    assert_eq!(
        saved.attributes("[name=came][checked]", "value"),
        [ada, bo].map(|id| id.to_string())
    );
    let narrowed = town.organiser.get(&format!("{session}?ward={}", town.ward(1))).await;
    assert_eq!(narrowed.texts("fieldset .tick"), ["Cai"]);
    assert_eq!(page.attributes("form:has([name=came]) select", "name"), ["ward"]);
    let (shown, birch) = (ada.to_string(), town.ward(1));
    let ticks = [("shown", shown.as_str()), ("came", &shown), ("ward", &birch)];
    let turned = town.organiser.post_and_follow(&session, &ticks).await;
    assert_eq!(turned.texts("fieldset .tick"), ["Cai"], "to another ward, with the tick kept");
    assert_eq!(turned.attributes("select option[selected]", "value"), [birch.as_str()]);
    let saved = town.tick(&session, &[ada]).await;
    assert_eq!(saved.attributes("[name=came][checked]", "value"), [ada.to_string()]);
    let list = town.growth().await;
    assert_eq!(list.texts(".sessions h3"), ["Asking at doors · Tuesday 10 November 2026, 7:00 pm"]);
    assert!(list.says("One person came."));
    let own = town.server.browser().get(&own).await;
    assert!(own.says("Came to: Asking at doors, Tuesday 10 November 2026"), "{}", own.body);
    for (name, value) in [("at", ""), ("place", ""), ("kind", "cake")] {
        let id = list.field("training");
        let usual = [("kind", "desk"), ("at", "2026-11-11T19:00"), ("place", "Here")];
        let rest = usual.into_iter().filter(|(given, _)| *given != name);
        let fields: Vec<_> =
            [("training", id.as_str()), (name, value)].into_iter().chain(rest).collect();
        let refused = town.organiser.post(HERE, &fields).await;
        assert_eq!(refused.status, 422, "{name}");
    }
    let gone = town.organiser.post_and_follow(&format!("{session}/remove"), &[]).await;
    assert!(gone.says("Deleted.") && gone.says("No session is kept here yet."), "{}", gone.body);
    assert_eq!(town.organiser.get(&session).await.status, 404);
}

#[tokio::test]
async fn people_found_and_trained_are_counted_by_ward_and_month() {
    let (town, [ada, bo, cai], _) = three().await;
    let first = town.train("doors", "2026-10-05T19:00").await;
    let second = town.train("desk", "2026-11-10T19:00").await;
    town.tick(&first, &[ada]).await;
    town.tick(&second, &[ada, bo, cai]).await;
    let page = town.growth().await;
    assert_eq!(page.texts(".grown .lead"), ["3 people were found and trained."]);
    assert!(page.says("3 found in all. 3 did something in the last 30 days."), "{}", page.body);
    assert_eq!(lines(&page, WARDS, 4), ["Alder 2 2 2", "Birch 1 1 1"]);
    let months = lines(&page, MONTHS, 3);
    assert_eq!((months.len(), months[10].as_str()), (12, "October 2026 0 1"));
    assert_eq!(months[11], "November 2026 3 2");
    assert_eq!(page.attributes("svg.months rect", "height").len(), 24);
    town.server.clock.advance_ms(30 * DAY_MS);
    assert!(town.growth().await.says("0 did something in the last 30 days."));

    let file = town.server.organiser().await.get(&format!("{HERE}/growth.csv")).await;
    let lines: Vec<_> = file.body.lines().collect();
    assert!(lines[0].starts_with("\u{feff}ward,found,trained,active_30_days,joined_2026-01"));
    assert!(lines[1].starts_with("*,3,3,0,") && lines[2].starts_with("Alder,2,2,0,"), "{lines:?}");
}

#[tokio::test]
async fn whoever_leaves_after_training_stays_a_number_and_whoever_leaves_before_does_not() {
    let (town, [ada, ..], [own, _, other]) = three().await;
    let session = town.train("doors", "2026-11-10T19:00").await;
    let later = town.train("desk", "2026-11-12T19:00").await;
    town.tick(&session, &[ada]).await;
    town.tick(&later, &[ada]).await;
    for path in [own, other] {
        assert_eq!(town.server.browser().post(&format!("{path}/leave"), &[]).await.status, 200);
    }
    let page = town.growth().await;
    assert_eq!(page.texts(".grown .lead"), ["One person was found and trained."]);
    assert_eq!(lines(&page, WARDS, 4), ["Alder 2 1 0", "Birch 0 0 0"]);
    assert_eq!(lines(&page, MONTHS, 3)[11], "November 2026 1 1");
    assert_eq!(
        page.texts(".sessions li p:last-child"),
        ["Nobody is ticked yet.", "One person came."]
    );
}
