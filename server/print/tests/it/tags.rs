//! What a screen reader needs of a PDF, and what a printed secret needs of it.

use hayro::hayro_syntax::object::{Dict, Name};
use wardmote_print::pdf::{self, Print, TestWords};
use wardmote_print::sheet::{A4, Sheet};

use crate::fixture::{ENGLISH, ballots, longest, print, secrets};
use crate::paper::Printed;

fn every_kind() -> Vec<(String, Vec<u8>)> {
    let secrets = secrets(3);
    let mut kinds: Vec<_> =
        Sheet::ALL.iter().map(|sheet| (sheet.key.to_owned(), print(sheet, &secrets, 0))).collect();
    for (name, print) in [("usual", Print::USUAL), ("big", Print::BIG)] {
        let ballots = ballots(&print, ENGLISH, &secrets, &[longest()]).unwrap();
        kinds.push((format!("ballot {name}"), ballots));
    }
    let words = TestWords { heading: ENGLISH, how: "Print at 100 %.", ruler: "100 mm" };
    kinds.push(("test page".into(), pdf::alignment_test(&A4, &words).unwrap()));
    kinds
}

#[test]
fn every_document_is_tagged_titled_and_in_a_language() {
    for (kind, bytes) in every_kind() {
        // PDF/UA-1 is what the file says of itself in its metadata.
        let says = String::from_utf8_lossy(&bytes).contains("pdfuaid:part");
        assert!(says, "{kind} claims PDF/UA");
        let printed = Printed::open(bytes);
        let catalog: Dict<'_> = printed.0.xref().get(printed.0.xref().root_id()).unwrap();
        let marked: Option<Dict<'_>> = catalog.get(&b"MarkInfo"[..]);
        assert_eq!(marked.and_then(|info| info.get::<bool>(&b"Marked"[..])), Some(true), "{kind}");
        assert!(catalog.contains_key(&b"Lang"[..]), "{kind}");
        let tree: Dict<'_> = catalog.get(&b"StructTreeRoot"[..]).expect("a tree of tags");
        assert_eq!(tree.get::<Name<'_>>(&b"Type"[..]).as_deref(), Some(&b"StructTreeRoot"[..]));
        assert!(tree.contains_key(&b"ParentTree"[..]), "{kind}");
        assert!(printed.0.metadata().title.is_some(), "{kind}");
    }
}

#[test]
fn whatever_is_drawn_is_read_out_or_marked_as_decoration() {
    for (kind, bytes) in every_kind() {
        let printed = Printed::open(bytes);
        for page in 0..printed.pages() {
            assert_eq!(printed.unmarked(page), 0, "{kind}");
            assert!(!printed.told(page).is_empty(), "{kind}");
        }
    }
}

#[test]
fn the_same_slips_make_the_same_bytes() {
    let secrets = secrets(9);
    assert!(print(&A4, &secrets, 2) == print(&A4, &secrets, 2));
}

#[test]
fn addresses_stand_in_the_picture_only() {
    let secrets = secrets(2);
    let printed = Printed::open(print(&A4, &secrets, 0));
    let told = printed.told(0).join(" ");
    for (address, code) in &secrets {
        assert!(!told.contains(address.as_str()));
        assert!(told.contains(code.as_str()));
    }
}
