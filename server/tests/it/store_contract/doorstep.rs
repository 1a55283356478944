//! The part of the story about the people on shifts, those who would like to hear what
//! happens, and sheets of paper.

use wardmote::consent::{ContactDetails, Reach, Wording};
use wardmote::id::{CanvasserId, ContactId, DetailsId, LinkId, ListeningId};
use wardmote::listening::{Category, Outcome};
use wardmote::people::{Link, Scope};
use wardmote::retention::Kept;
use wardmote::sheet::{Sheet, SheetCode};
use wardmote::shift::{Canvassed, Canvasser};
use wardmote::slip::Token;
use wardmote::slip::TokenHash;
use wardmote::store::{Beside, DetailsList, Doors, Listenings, People, Retention, Sheets, Shifts};
use wardmote::text::{FirstName, Name};
use wardmote::time::Timestamp;
use wardmote_server::store::SqlStore;

use super::BEGIN;
use super::hearing::{alder, contact};

fn link(n: u8, label: &str, scope: Scope) -> Link {
    Link {
        id: LinkId::from_random([n; 16]),
        hash: TokenHash([n; 32]),
        label: Name::parse(label).unwrap(),
        scope,
        made_at: BEGIN,
        ends_at: BEGIN.plus_ms(100),
        revoked_at: None,
    }
}

fn person(n: u8, name: &str) -> Canvasser {
    let (id, name) = (CanvasserId::from_random([n; 16]), FirstName::parse(name).unwrap());
    Canvasser { id, name, joined_at: BEGIN }
}

pub(super) async fn who_canvassed_is_kept_with_the_doors(store: &SqlStore) {
    let shift = link(71, "Thursday", Scope::Shift { wards: vec![alder()] });
    let own = link(72, "Dilys", Scope::Canvass { wards: vec![alder()] });
    for link in [&shift, &own] {
        store.record_link(link).await.unwrap();
    }
    let (ana, cai) = (person(73, "Ana"), person(74, "Cai"));
    for one in [&cai, &ana, &ana] {
        store.record_canvasser(one, Some(shift.id)).await.unwrap();
    }
    assert_eq!(store.find_canvasser(ana.id, shift.id).await.unwrap(), Some(ana.clone()));
    assert_eq!(store.find_canvasser(ana.id, own.id).await.unwrap(), None, "of another link");
    let everybody = [(shift.id, ana.clone()), (shift.id, cai.clone())];
    assert_eq!(store.list_canvassers().await.unwrap(), everybody);

    let said = Some(("Damp", Category::Housing));
    let later = BEGIN.plus_ms(1_000_000);
    for (n, outcome, said, by) in [
        (201, Outcome::Issue, said, ana.id),
        (202, Outcome::NotHome, None, ana.id),
        (203, Outcome::NotHome, None, own.id.into()),
        // A phone that keeps no cookies: nothing is lost.
        (204, Outcome::NoThanks, None, shift.id.into()),
    ] {
        let door = contact(n, outcome, said);
        let door = wardmote::listening::NewContact { canvasser: Some(by), at: later, ..door };
        assert!(store.record_contact(&door).await.unwrap());
    }
    let did = |name: &str, link: &Link, doors, answers| Canvassed {
        ward: alder(),
        link: Some(link.id),
        name: name.into(),
        doors,
        answers,
    };
    let done = [did("Ana", &shift, 2, 1), did("Dilys", &own, 1, 0), did("Thursday", &shift, 1, 0)];
    assert_eq!(store.list_canvassed(later).await.unwrap(), done);
    assert_eq!(store.list_canvassed(later.plus_ms(1)).await.unwrap(), []);
    assert_eq!(store.list_canvassed(Timestamp(0)).await.unwrap(), done, "the link of old is gone");
}

fn details(n: u8, name: &str) -> ContactDetails {
    ContactDetails {
        id: DetailsId::from_random([n; 16]),
        withdrawal: Token::from_random([n; 16]),
        ward: alder(),
        listening: ListeningId::from_random([1; 16]),
        name: Name::parse(name).unwrap(),
        reach: Reach::parse("0121 496 0000").unwrap(),
        wording: Wording::newest("en"),
        given_at: BEGIN,
        canvasser: Some(person(73, "Ana").id),
        answer: None,
    }
}

pub(super) async fn details_are_kept_once_and_erased(store: &SqlStore) {
    let door = contact(211, Outcome::Issue, Some(("Late buses", Category::Transport)));
    let answer = door.answer.as_ref().map(|answer| answer.id);
    let ada = ContactDetails { answer, ..details(81, "Ada") };
    let with = |details| Beside { issue: None, details: Some(details) };
    assert!(store.record_door(&door, &with(ada.clone())).await.unwrap());
    let other = details(84, "Zoe");
    assert!(!store.record_door(&door, &with(other)).await.unwrap(), "sent twice");
    let next = |n| contact(n, Outcome::NoThanks, None);
    assert!(store.record_door(&next(213), &with(details(82, "ADA"))).await.unwrap());
    assert!(store.record_door(&next(214), &with(details(83, "Ezra"))).await.unwrap());
    let list = store.list_details().await.unwrap();
    assert_eq!(list.len(), 2);
    assert_eq!(list[0].details, ada);
    assert_eq!(list[0].answer.as_ref().unwrap().as_str(), "Late buses");
    assert_eq!((list[0].canvasser.as_deref(), list[1].answer.as_ref()), (Some("Ana"), None));
    assert_eq!(store.find_details(&ada.withdrawal).await.unwrap(), Some(ada.clone()));
    let nobody = Token::from_random([99; 16]);
    assert_eq!(store.find_details(&nobody).await.unwrap(), None);

    let stranger = CanvasserId::from_random([9; 16]);
    assert_eq!(store.erase_details(&[ada.id], Some(stranger)).await.unwrap(), 0);
    let both = [ada.id, details(83, "Ezra").id];
    assert_eq!(store.erase_details(&both, None).await.unwrap(), 2);
    assert_eq!(store.erase_details(&both, None).await.unwrap(), 0);
    assert_eq!(store.list_details().await.unwrap(), []);
    // The answer goes on without them.
    assert!(store.has_contact(door.id).await.unwrap());

    let due = async |at| store.erase_due(Kept::Canvassers, at).await.unwrap();
    assert_eq!(due(BEGIN.plus_ms(-1)).await, 0, "not yet");
    assert_eq!(store.count_due(Kept::Canvassers, BEGIN).await.unwrap(), 2);
    assert_eq!(due(BEGIN).await, 2);
    assert_eq!(store.list_canvassers().await.unwrap(), []);
    let names = store.list_canvassed(BEGIN.plus_ms(1_000_000)).await.unwrap();
    let names: Vec<_> = names.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Dilys", "Thursday"], "a shift of long ago is a shift");
}

pub(super) async fn a_sheet_is_found_by_its_code_and_knows_its_rows(store: &SqlStore) {
    let sheet = |n: u8| Sheet {
        code: SheetCode::from_random([n; 5]),
        ward: alder(),
        listening: ListeningId::from_random([1; 16]),
        wording: Wording::newest("cy"),
        made_at: BEGIN,
    };
    store.record_sheets(&[sheet(1), sheet(2)]).await.unwrap();
    assert_eq!(store.find_sheet(&sheet(2).code).await.unwrap(), Some(sheet(2)));
    assert_eq!(store.find_sheet(&sheet(3).code).await.unwrap(), None);
    let round = store.find_listening(sheet(1).listening).await.unwrap().unwrap();
    assert_eq!(round.id, sheet(1).listening);
    assert_eq!(store.find_listening(ListeningId::from_random([99; 16])).await.unwrap(), None);

    let row = |n: u8| sheet(1).contact(n);
    let door =
        wardmote::listening::NewContact { id: row(3), ..contact(212, Outcome::NotHome, None) };
    assert!(store.record_contact(&door).await.unwrap());
    let rows: Vec<ContactId> = (1..=12).map(row).collect();
    assert_eq!(store.find_contacts(&rows).await.unwrap(), [row(3)]);
    assert_eq!(store.find_contacts(&[]).await.unwrap(), []);
}
