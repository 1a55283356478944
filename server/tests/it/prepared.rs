//! An evening prepared through the organisers' own forms.

use wardmote::id::{ConferenceId, ContestId};

use crate::helpers::{Browser, Page, TestServer};

/// A prepared evening: one ward, one meeting, one draft.
pub struct Prepared {
    /// The server.
    pub server: TestServer,
    /// A signed-in administrator.
    pub ada: Browser,
    /// The meeting's page.
    pub meeting: String,
    /// The draft's page.
    pub contest: String,
}

/// The id at the end of an address.
pub fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap()
}

/// Adds a ward through its form, and gives its id.
pub async fn add_ward(server: &TestServer, ada: &Browser, name: &str) -> String {
    let page = ada.post("/organise/wards", &[("name", name)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let wards = server.clerk().list_wards().await.unwrap();
    wards.iter().find(|ward| ward.name.as_str() == name).unwrap().id.to_string()
}

/// Sets a meeting up through its form, and gives its address.
pub async fn set_up(ada: &Browser, wards: &[&str]) -> String {
    let mut fields = vec![
        ("name", "Fourbridges decides"),
        ("place", "Mill Hall"),
        ("starts_at", "2026-11-21T19:00"),
    ];
    fields.extend(wards.iter().map(|ward| ("ward", *ward)));
    let page = ada.post("/organise/conferences", &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    // Setting up goes on from there.
    page.location().strip_suffix("/set-up/wards").unwrap().to_owned()
}

/// The usual contest as typed: three choices that are no issues.
pub const USUAL: [(&str, &str); 8] = [
    ("question", "What should we fix first?"),
    ("title", "Damp in the flats"),
    ("details", "Walls black behind the beds"),
    ("title", "Bus after 7pm"),
    ("details", ""),
    ("title", "Bins"),
    ("details", ""),
    ("minutes", "10"),
];

/// Drafts the usual contest for a ward (or, with an empty text, for everybody).
pub async fn draft(ada: &Browser, meeting: &str, ward: &str) -> Page {
    let mut fields = USUAL.to_vec();
    fields.push(("ward", ward));
    ada.post(&format!("{meeting}/contests"), &fields).await
}

impl Prepared {
    /// Prepares an evening, without slips.
    pub async fn start(server: TestServer) -> Self {
        let ada = server.administrator().await;
        let ward = add_ward(&server, &ada, "Alder").await;
        let meeting = set_up(&ada, &[&ward]).await;
        let page = draft(&ada, &meeting, &ward).await;
        assert_eq!(page.status, 303, "{}", page.body);
        Self { server, ada, meeting, contest: page.location() }
    }

    /// Makes slips for the first ward and gives the page to print.
    pub async fn slips(&self, number: &str) -> Page {
        let wards = self.server.clerk().list_wards().await.unwrap();
        let ward = wards[0].id.to_string();
        let fields = [("ward", ward.as_str()), ("number", number)];
        self.ada.post(&format!("{}/slips", self.meeting), &fields).await
    }

    /// Presses a button of the contest.
    pub async fn press(&self, act: &str) -> Page {
        self.ada.post(&format!("{}/{act}", self.contest), &[]).await
    }

    /// The meeting's id.
    pub fn meeting_id(&self) -> ConferenceId {
        ConferenceId::parse(last(&self.meeting)).unwrap()
    }

    /// The contest's id.
    pub fn contest_id(&self) -> ContestId {
        ContestId::parse(last(&self.contest)).unwrap()
    }
}
