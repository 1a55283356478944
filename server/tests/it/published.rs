//! What everybody may know of what people said: nothing that so few said that it could
//! tell who they are.

use wardmote::issue::PUBLISHED_MIN;
use wardmote::people::Scope;

use crate::helpers::TestServer;
use crate::listenings;

#[tokio::test]
async fn a_wards_page_tells_what_enough_people_said_and_nothing_else() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    let id = ward.id.to_string();
    let organiser = server.organiser().await;
    let new = server.clerk().new_contact().to_string();
    let fields = [("new", new.as_str()), ("ward", &id), ("title", "Damp in Alder flats")];
    let made = organiser.post("/organise/issues", &fields).await;
    assert_eq!(made.status, 303, "{}", made.body);
    let issue = made.location();
    let issue = issue.split('?').next().unwrap().to_owned();
    let chip = issue.rsplit('/').next().unwrap().to_owned();
    let token = server.link(Scope::Canvass { wards: vec![ward.id] }).await;
    let (canvasser, door) = (server.browser(), format!("/c/{}", token.as_str()));
    let public = format!("/ward/{id}");
    for said in 0..=PUBLISHED_MIN {
        let page = server.browser().get(&public).await;
        assert!(!page.says("Damp in Alder flats"), "{said}, and nothing is decided");
        let contact = server.clerk().new_contact().to_string();
        let fields = [("ward", id.as_str()), ("contact", &contact), ("chip", &chip)];
        assert_eq!(canvasser.post(&door, &fields).await.status, 303);
        if said + 1 == PUBLISHED_MIN - 1 {
            organiser.post(&format!("{issue}/shortlist"), &[]).await;
            let page = server.browser().get(&public).await;
            assert!(!page.says("Damp in Alder flats") && page.texts(".said li").is_empty());
            organiser.post(&format!("{issue}/reopen"), &[]).await;
        }
    }
    assert_eq!(organiser.post(&format!("{issue}/shortlist"), &[]).await.status, 303);
    let page = server.browser().get(&public).await;
    assert!(page.says("said on 6 doorsteps"), "{}", page.body);
    assert!(page.says("We show an issue once 5 people have said it."), "{}", page.body);
}
