//! Representatives whose name was erased: nobody finds them, and what was counted stays.

use super::{DESK, TWO, add, begin, promise};
use crate::helpers::Browser;

const PERSON: &str = "/organise/settings/person";

/// Erases all that is found of somebody; says in which places that was.
async fn erase(administrator: &Browser, who: &str) -> Vec<String> {
    let found = administrator.post(PERSON, &[("who", who)]).await;
    let items = found.attributes("[name=item][checked]", "value");
    let mut fields = vec![("who", who), ("sure", "1")];
    fields.extend(items.iter().map(|item| ("item", item.as_str())));
    let page = administrator.post_and_follow(&format!("{PERSON}/erase"), &fields).await;
    assert!(page.says(&format!("{} entries are erased.", items.len())), "{}", page.body);
    items.iter().map(|item| item.split(':').next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn of_whoever_was_erased_everybody_sees_nothing_and_the_group_numbers() {
    let (server, ward, link) = begin().await;
    promise(&server, &link, &TWO).await;
    let at = format!("{link}/months/2026-11");
    server.browser().post(&at, &[("doors", "3"), ("words", "Khan met many")]).await;
    let ada = server.administrator().await;
    ada.post(&format!("{DESK}/public"), &[("public", "1")]).await;
    let public = async || server.browser().get(&format!("/ward/{}", ward.id)).await;
    assert!(public().await.says("Khan met many"));
    let renew = ada.get(DESK).await.attributes("form[action$='/renew']", "action").remove(0);

    let found = ada.post(PERSON, &[("who", "Cllr Khan")]).await;
    assert!(found.says("Wrote this as a representative") && found.says("Khan met many"));
    assert_eq!(erase(&ada, "Cllr Khan").await, ["link", "representative", "told"]);

    let page = public().await;
    assert!(page.texts(".promise").is_empty(), "{}", page.body);
    assert!(!page.says("Khan") && !page.says("On Saturdays"), "{}", page.body);
    let desk = ada.get(DESK).await;
    assert_eq!(desk.texts(".promise h3"), ["A representative whose name was erased"]);
    assert!(desk.says("2 a month") && !desk.says("On Saturdays"), "{}", desk.body);
    assert!(!desk.says("Khan"), "{}", desk.body);
    assert!(desk.attributes("form[action$='/renew'], form[action$='/end']", "action").is_empty());
    assert_eq!(ada.post(&renew, &[("last", "2027-10")]).await.status, 404);
    assert_eq!(server.browser().get(&link).await.status, 404);
}

#[tokio::test]
async fn whoever_was_erased_takes_nobodys_room() {
    let (server, ward, _) = begin().await;
    let ada = server.administrator().await;
    for n in 1..12 {
        add(&ada, &ward, &format!("Cllr Number {n}"), "2026-11").await;
    }
    let id = ward.id.to_string();
    let fields = [("ward", id.as_str()), ("name", "Bo"), ("first", "2026-11"), ("last", "2027-10")];
    assert_eq!(ada.post(DESK, &fields).await.status, 422, "twelve are enough");
    erase(&ada, "Cllr Khan").await;
    assert_eq!(ada.post(DESK, &fields).await.status, 200);
}
