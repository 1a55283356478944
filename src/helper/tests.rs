use proptest::prelude::*;

use super::*;
use crate::people::Email;

const ALDER: &str = "11111111-1111-4111-8111-111111111111";
const BROOK: &str = "22222222-2222-4222-8222-222222222222";

fn told() -> Told<'static> {
    Told {
        name: "Zebulon Q. Quillfeather",
        reach: "zeb@alder.example",
        ward: ALDER,
        help: vec!["hall", "doors", "hall"],
        languages: vec!["cy", "en", "cy"],
        free: vec!["evenings"],
        patch: "Hill Street",
        public: vec!["name", "patch"],
        ..Told::default()
    }
}

fn helper(told: &Told<'_>) -> Helper {
    Helper {
        id: HelperId::from_random([1; 16]),
        profile: told.read().unwrap(),
        has_answered: false,
        approved: Approved::default(),
        wording: Wording::newest("en"),
        lang: "en".into(),
        way: Way::Page,
        joined_at: Timestamp(0),
        kept_from: Timestamp(0),
    }
}

/// Somebody of that name in a ward of that number.
pub(crate) fn named(n: u8, name: &str, reach: &str, ward: u8) -> Helper {
    let ward = WardId::from_random([ward; 16]).to_string();
    let told = Told { name, reach, ward: &ward, ..Told::default() };
    Helper { id: HelperId::from_random([n; 16]), ..helper(&told) }
}

#[test]
fn each_thing_is_kept_once_and_the_own_ward_is_the_first() {
    let profile = Told { also: vec![BROOK, ALDER], ..told() }.read().unwrap();
    let wards: Vec<_> = profile.wards.iter().map(ToString::to_string).collect();
    assert_eq!(wards, [ALDER, BROOK]);
    assert_eq!(profile.help, [Help::Doors, Help::Hall]);
    assert_eq!(profile.languages.len(), 2);
    assert_eq!(profile.reach, Reach::Email(Email::parse("zeb@alder.example").unwrap()));
}

#[test]
fn what_is_missing_or_made_up_is_told_by_its_box() {
    let missing = |field| Err(Refusal::Missing { field });
    assert_eq!(Told { name: " ", ..told() }.read(), missing(Field::Name));
    assert_eq!(Told { reach: "", ..told() }.read(), missing(Field::Reach));
    assert_eq!(Told { ward: "", ..told() }.read(), missing(Field::Ward));
    let field = Field::Help;
    assert_eq!(Told { help: vec!["cake"], ..told() }.read(), Err(Refusal::NotUnderstood { field }));
    let long = "street ".repeat(9);
    let refused = Told { patch: &long, ..told() }.read().unwrap_err();
    assert_eq!(refused.field(), Some(Field::Patch));
}

#[test]
fn a_public_name_is_a_first_name_and_an_initial() {
    for (name, shown) in [
        ("Zebulon Q. Quillfeather", "Zebulon Q."),
        ("ada", "ada"),
        ("Siân  ap Rhys", "Siân R."),
        ("Mo 5", "Mo"),
        ("نادیہ خان", "نادیہ خ."),
    ] {
        assert_eq!(public_name(&Name::parse(name).unwrap()), shown);
    }
}

#[test]
fn nothing_is_public_without_their_yes_and_an_organisers() {
    let mut zeb = helper(&told());
    assert!(zeb.awaits() && zeb.shown().is_none(), "an organiser's is missing");
    zeb.approved = zeb.proposed();
    let shown = zeb.shown().unwrap();
    assert_eq!((shown.name.as_str(), shown.help.len()), ("Zebulon Q.", 0), "no yes to that");
    assert_eq!(shown.patch.unwrap().as_str(), "Hill Street");
    assert!(!zeb.awaits());
    let mut quiet = helper(&Told { public: vec!["patch", "help"], ..told() });
    assert!(!quiet.awaits());
    quiet.approved = zeb.approved.clone();
    assert_eq!(quiet.shown(), None, "theirs is missing");
}

#[test]
fn a_changed_name_waits_again_and_a_changed_patch_alone_waits_alone() {
    let mut zeb = helper(&told());
    zeb.approved = zeb.proposed();
    zeb.profile.patch = Some(Patch::parse("Anywhere").unwrap());
    assert!(zeb.awaits());
    assert_eq!(zeb.shown().unwrap().patch, None);
    zeb.profile.name = Name::parse("Zebulon Smith").unwrap();
    assert!(zeb.awaits() && zeb.shown().is_none());
    zeb.profile.public.clear();
    assert!(!zeb.awaits(), "nobody needs to look at what nobody sees");
}

#[test]
fn people_are_found_by_letters_ward_help_and_language() {
    let zeb = helper(&Told { name: "Siân Quill", ..told() });
    let lets = |filter: Filter| filter.lets(&zeb);
    let letters = |text: &str| Filter { letters: text.into(), ..Filter::default() };
    assert!(lets(Filter::default()) && lets(letters("SIAN")) && lets(letters("zeb@")));
    assert!(!lets(letters("zebra")));
    let ward = |id| Filter { ward: Some(WardId::parse(id).unwrap()), ..Filter::default() };
    assert!(lets(ward(ALDER)) && !lets(ward(BROOK)));
    assert!(!lets(Filter { help: Some(Help::Lifts), ..Filter::default() }));
    let language = Some(Language::parse("cy").unwrap());
    assert!(lets(Filter { language, awaits: true, ..Filter::default() }));
}

#[test]
fn whoever_goes_anywhere_is_near_every_ward() {
    let brook = WardId::parse(BROOK).unwrap();
    assert!(!helper(&told()).is_near(brook));
    assert!(helper(&Told { goes_elsewhere: true, ..told() }).is_near(brook));
}

proptest! {
    #[test]
    fn no_text_panics(name in ".{0,90}", patch in ".{0,60}", word in ".{0,9}") {
        let _ = Told { name: &name, patch: &patch, public: vec![&word], ..told() }.read();
        if let Ok(name) = Name::parse(&name) {
            prop_assert!(!public_name(&name).is_empty());
        }
    }
}
