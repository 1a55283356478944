//! How the listening goes: counted, compared with a goal, told by name.

use wardmote::clerk::doors::Door;
use wardmote::id::ContactId;
use wardmote::listening::Said;
use wardmote::people::{Scope, Visitor};
use wardmote::store::roll;
use wardmote::time::DAY_MS;
use wardmote::ward::Ward;

use crate::answers::say;
use crate::helpers::TestServer;
use crate::listenings;

/// A canvasser tries these doors of a ward.
pub async fn knock(server: &TestServer, ward: &Ward, said: &[Said]) {
    let token = server.link(Scope::Canvass { wards: vec![ward.id] }).await;
    let link = server.store().find_link(&token.hash()).await.unwrap().unwrap();
    let visitor = Visitor::Holder(link);
    for said in said {
        let contact = ContactId::from_random(roll(&server.dice));
        let door = Door { ward: ward.id, contact, said: said.clone(), agreed: None };
        server.clerk().record_doorstep(&visitor, door).await.unwrap();
    }
}

const PAGE: &str = "/organise/listening/progress";

#[tokio::test]
async fn doors_answers_and_rates_are_counted_and_residents_are_no_doors() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    knock(&server, &ward, &[Said::NotHome, Said::NotHome, Said::NoThanks]).await;
    say(&server, &ward, &["Damp in the flats"]).await;
    let organiser = server.organiser().await;
    let page = organiser.get(PAGE).await;
    let facts = page.texts(".going dl.figures > div");
    assert_eq!(
        facts[..5],
        [
            "Doors tried3",
            "Doors with an answer0",
            "Contact rate0%",
            "Answers1",
            "Answers for 100 votersnot known"
        ]
    );
    assert!(page.says("\u{2068}A link\u{2069} (3 doors)"), "{}", page.body);
    assert_eq!(page.attributes(".going svg", "role"), ["img"]);
    let today = page.texts(".going tbody tr").pop().unwrap();
    assert!(today.ends_with("301"), "{today}");
    let csv = organiser.get("/organise/listening/progress.csv").await;
    assert!(csv.body.contains(",3,0,2,1,1,1,0,"), "{}", csv.body);
}

#[tokio::test]
async fn a_ward_that_falls_behind_its_goal_is_named_with_what_would_help() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    let organiser = server.organiser().await;
    knock(&server, &ward, &[Said::NotHome]).await;
    let id = ward.id.to_string();
    let goal = |doors: &'static str, by: &'static str| {
        [("ward", id.clone()), ("doors", doors.to_owned()), ("by", by.to_owned())]
    };
    for (doors, by) in
        [("0", "2026-12-01"), ("50", "2020-01-01"), ("50", ""), ("many", "2026-12-01")]
    {
        let fields = goal(doors, by);
        let fields: Vec<_> = fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let refused = organiser.post("/organise/listening/goals", &fields).await;
        assert_eq!(refused.status, 422, "{doors} by {by}");
    }
    let fields = goal("101", "2026-11-30");
    let fields: Vec<_> = fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let page = organiser.post_and_follow("/organise/listening/goals", &fields).await;
    assert!(page.says("1 of 101 doors by Monday 30 November 2026"), "{}", page.body);
    assert!(page.texts(".summary li").is_empty(), "it has only begun");

    server.clock.advance_ms(4 * DAY_MS);
    let page = server.organiser().await.get(PAGE).await;
    let help = page.texts(".summary li");
    assert_eq!(help.len(), 1, "{}", page.body);
    assert!(help[0].contains(ward.name.as_str()), "{help:?}");
    assert!(help[0].contains("17 doors a day"), "{help:?}");
    let organiser = server.organiser().await;
    let gone = [("ward", id.as_str()), ("remove", "1")];
    let page = organiser.post_and_follow("/organise/listening/goals", &gone).await;
    assert!(page.texts(".summary li").is_empty(), "{}", page.body);
}

#[tokio::test]
async fn a_ward_where_nobody_knocks_is_named() {
    let server = TestServer::start().await;
    listenings::ward(&server).await;
    let page = server.organiser().await.get(PAGE).await;
    assert_eq!(page.texts(".summary li").len(), 1);
    assert!(page.says("nobody knocked in the last seven days"), "{}", page.body);
}
