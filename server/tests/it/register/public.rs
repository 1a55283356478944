//! What everybody sees of the people register, and messages that show no address.

use wardmote::helper::MESSAGES_A_DAY;
use wardmote::time::DAY_MS;

use super::{NAME, REACH, Town};
use crate::letters::delivered;
use crate::switch::in_welsh;

#[tokio::test]
async fn only_what_they_and_an_organiser_agree_to_is_public() {
    let town = Town::new().await;
    let show = [("show", "name"), ("show", "patch"), ("patch", "Hill Street")];
    town.join(&[("name", "Quiet Person")]).await;
    town.server.clock.advance_ms(1);
    let path = town.join(&show).await;
    assert!(town.shown().await.is_empty(), "an organiser's yes is missing");
    let list = town.organiser.get("/organise/helpers?awaits=1").await;
    assert_eq!(list.texts(".cards h2"), [NAME], "{}", list.body);
    let approved = town.approve().await;
    assert!(approved.says("It is on the ward’s page now."), "{}", approved.body);
    let ward = town.server.browser().get(&format!("/ward/{}", town.ward(0))).await;
    assert_eq!(town.shown().await, ["Zebulon Q."]);
    assert_eq!(ward.texts(".helpers .meta"), ["Hill Street"]);
    assert!(!ward.body.contains("Quillfeather") && !ward.body.contains(REACH));
    let birch = town.server.browser().get(&format!("/ward/{}", town.ward(1))).await;
    assert!(birch.texts(".helpers").is_empty());

    let alder = town.ward(0);
    let change = [("name", "Zebulon Smith"), ("reach", REACH), ("ward", &alder), ("show", "name")];
    let changed = town.server.browser().post_and_follow(&path, &change).await;
    assert!(changed.says("An organiser still has to agree to show this: Zebulon S."));
    assert!(town.shown().await.is_empty(), "a changed name waits again");
    let at = town.page_of_newest().await;
    let stale = [("name", "Zebulon Q."), ("patch", "Hill Street")];
    let refused = town.organiser.post(&format!("{at}/approve"), &stale).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("Somebody changed this in the meantime."), "{}", refused.body);
    town.approve().await;
    assert_eq!(town.shown().await, ["Zebulon S."]);
    let hidden = town.organiser.post_and_follow(&format!("{at}/hide"), &[]).await;
    assert!(hidden.says("Nothing of them is on the ward’s page now."));
    assert!(town.shown().await.is_empty());
}

#[tokio::test]
async fn a_message_reaches_a_helper_and_neither_side_sees_an_address() {
    let (town, mail) = Town::with_mail().await;
    town.join(&[("show", "name")]).await;
    let link = delivered(&town.server, &mail).await[0].links(&town.server.base).remove(0);
    let browser = town.server.browser();
    let at = format!("/ward/{}/helpers/{}", town.ward(0), town.ids().await[0]);
    assert_eq!(browser.get(&at).await.status, 404, "nobody agreed to that yet");
    town.approve().await;
    assert_eq!(browser.get(&at).await.status, 404, "nor is it known that the address is theirs");
    let alder = town.ward(0);
    let yes = [("name", NAME), ("reach", REACH), ("ward", &alder), ("show", "name")];
    assert_eq!(browser.post(&link, &yes).await.status, 303);
    let ward = browser.get(&format!("/ward/{}", town.ward(0))).await;
    assert_eq!(ward.attributes(".helpers a", "href").concat(), at);
    let form = browser.get(&at).await;
    assert!(form.says("Write to Zebulon Q.") && !form.body.contains(REACH), "{}", form.body);
    assert_eq!(browser.post(&at, &[("message", " ")]).await.status, 422);
    let half = [("message", "Could you <lend> us")];
    let shown = in_welsh(&town.server.browser(), &at, &form, &half).await;
    assert_eq!(shown.texts("#message"), [half[0].1], "nothing typed is lost");
    let message = [("message", "Could you lend us a ladder? Ring me: 0121 496 0111")];
    let sent = browser.post_and_follow(&at, &message).await;
    assert!(sent.says("Sent.") && !sent.body.contains(REACH), "{}", sent.body);
    assert_eq!(sent.texts(".languages a").len(), 2, "there is no form any more");
    let [letter] = &delivered(&town.server, &mail).await[..] else { panic!("one letter") };
    assert_eq!(letter.to, [REACH]);
    assert!(letter.text().contains("Could you lend us a ladder? Ring me"), "{}", letter.text());
    assert_eq!(letter.raw_header("Reply-To"), None);
    let own = browser.get(&letter.links(&town.server.base)[0]).await;
    assert_eq!(own.field("name"), NAME, "the way out is in every letter");
    let elsewhere = at.replace(&town.ward(0), &town.ward(1));
    assert_eq!(browser.get(&elsewhere).await.status, 404, "they help in Alder");

    for _ in 1..MESSAGES_A_DAY {
        assert_eq!(browser.post(&at, &message).await.status, 303);
    }
    let refused = browser.post(&at, &message).await;
    assert_eq!(refused.status, 429);
    assert!(
        refused.says("Please try again tomorrow") && refused.field("message").contains("ladder")
    );
    town.server.clock.advance_ms(DAY_MS);
    assert_eq!(browser.post(&at, &message).await.status, 303);
}

#[tokio::test]
async fn without_a_mail_server_nobody_can_write() {
    let town = Town::new().await;
    town.join(&[("show", "name")]).await;
    town.approve().await;
    let ward = town.server.browser().get(&format!("/ward/{}", town.ward(0))).await;
    assert_eq!((town.shown().await.len(), ward.texts(".helpers a").len()), (1, 0));
    let at = format!("/ward/{}/helpers/{}", town.ward(0), town.ids().await[0]);
    assert_eq!(town.server.browser().get(&at).await.status, 404);
    assert_eq!(town.server.browser().post(&at, &[("message", "Hello")]).await.status, 404);
}
