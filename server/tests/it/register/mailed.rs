//! Letters to those who join: a link of their own, which shuts out everybody else.

use super::{NAME, PHONE, REACH, Town};
use crate::letters::delivered;

#[tokio::test]
async fn a_letter_brings_the_link_and_nobody_fills_a_strangers_mailbox() {
    let (town, mail) = Town::with_mail().await;
    let path = town.join(&[]).await;
    let [letter] = &delivered(&town.server, &mail).await[..] else { panic!("one letter") };
    assert_eq!(
        (letter.to.as_slice(), letter.subject().as_str()),
        (&[REACH.into()][..], "You can help")
    );
    assert!(!letter.text().contains(NAME), "it may be a stranger's");
    let links = letter.links(&town.server.base);
    assert!(links.len() == 1 && links[0] != path, "not the one whoever filled in the form has");
    for _ in 0..7 {
        town.join(&[]).await;
    }
    assert_eq!(delivered(&town.server, &mail).await.len(), 4, "five letters, then no more");
    town.join(&[("reach", PHONE)]).await;
    assert!(delivered(&town.server, &mail).await.is_empty(), "a telephone takes no letters");
}

#[tokio::test]
async fn whoever_reads_the_letter_shuts_out_whoever_filled_in_the_form() {
    let (town, mail) = Town::with_mail().await;
    let path = town.join(&[]).await;
    let browser = town.server.browser();
    assert!(browser.get(&path).await.says("Open the link in it and press “Save”"));
    let at = town.page_of_newest().await;
    assert!(town.organiser.get(&at).await.says("They have not answered the letter"));
    let link = delivered(&town.server, &mail).await[0].links(&town.server.base).remove(0);
    let alder = town.ward(0);
    let save = async |at: &str, name: &str, reach: &str| {
        let fields = [("name", name), ("reach", reach), ("ward", &alder)];
        browser.post(at, &fields).await.status
    };
    assert_eq!(save(&link, "Zeb", REACH).await, 303);
    assert!(
        browser.get(&path).await.says("This link opens nothing any more"),
        "their link has ended"
    );
    let own = browser.get(&link).await;
    assert_eq!(own.field("name"), "Zeb");
    assert!(
        !own.says("Open the link in it") && !town.organiser.get(&at).await.says("not answered")
    );

    // Another address has to answer for itself, and nothing goes to the old one any more.
    assert_eq!(save(&link, "Zeb", "other@quillfeather.example").await, 303);
    assert!(browser.get(&link).await.says("Open the link in it and press “Save”"));
    let letters = delivered(&town.server, &mail).await;
    assert_eq!(letters[0].to, ["other@quillfeather.example"]);
    assert_eq!(
        save(&letters[0].links(&town.server.base)[0], "Zeb", "other@quillfeather.example").await,
        303
    );
    assert!(browser.get(&link).await.says("This link opens nothing any more"));
}
