//! What could not be told when it happened.

use tokio_util::sync::CancellationToken;

use super::{ADA, Place};
use crate::letters::delivered;
use crate::store_by_hand::change_status;

#[tokio::test]
async fn what_cannot_be_read_holds_up_no_other_letters() {
    let place = Box::pin(Place::chosen()).await;
    let Place { server, mail, .. } = &place;
    place.follow(&place.ward(), ADA).await;
    place.tell("We met the landlord", "chosen").await;
    place.owned().await;
    place.take_up(1).await;
    change_status(&server.folder, "owner_found", "lost").await;
    let told = server.program.deliver(&CancellationToken::new()).await;
    assert!(told.is_err(), "whoever looks after the site is to know of it");
    let [letter] = &mail.take()[..] else { panic!("one letter") };
    assert_eq!(letter.subject(), "Late buses is taken up");
    change_status(&server.folder, "lost", "owner_found").await;
    let letters = delivered(server, mail).await;
    assert!(letters.iter().any(|letter| letter.text().contains("We met the landlord")));
}

#[tokio::test]
async fn what_happened_while_there_was_no_mail_server_is_told_to_nobody_later() {
    let place = Box::pin(Place::chosen()).await;
    place.tell("We met the landlord", "chosen").await;
    place.follow(&place.ward(), ADA).await;
    assert!(place.letters().await.is_empty());
    assert!(place.server.clerk().list_untold().await.unwrap().is_empty());
}
