//! Tables as other programs keep them.

use super::*;
use crate::text::Name;

fn ward(n: u8, name: &str) -> Ward {
    let (id, name) = (WardId::from_random([n; 16]), Name::parse(name).unwrap());
    Ward { id, name, code: Some(format!("E0{n}")), electorate: None }
}

/// Reads lines whose cells are parted by bars; the first names the columns.
fn read_lines(lines: &[&str]) -> Intake {
    let wards = [ward(1, "Alder"), ward(2, "Tŷ Ŵyn")];
    let cells: Vec<Vec<String>> =
        lines.iter().map(|line| line.split('|').map(str::to_owned).collect()).collect();
    let setting = Setting {
        wards: &wards,
        ward: Some(wards[0].id),
        listening: ListeningId::from_random([3; 16]),
        at: Timestamp(3_600_000),
        day: &|day| day.parse().ok().map(Timestamp),
        category: &|word| Category::parse(word).ok(),
    };
    let numbered = cells.iter().map(Vec::as_slice).enumerate().skip(1);
    let numbered = numbered.map(|(at, cells)| (at + 1, cells));
    read(numbered, &Columns::guess(&cells[0]), &setting)
}

fn ids(intake: &Intake) -> Vec<ContactId> {
    intake.contacts.iter().map(|contact| contact.id).collect()
}

#[test]
fn the_columns_are_guessed_by_their_names_in_any_order() {
    let intake = read_lines(&[
        "Date|Ward|Lang|Response|Topic|Result",
        "7200000|tŷ ŵyn|cy|Tyllau yn y ffordd|streets|",
        "|E01|||parks|Not home",
    ]);
    assert_eq!(intake.refusals, []);
    let (first, second) = (&intake.contacts[0], &intake.contacts[1]);
    let answer = first.answer.as_ref().unwrap();
    assert_eq!(answer.text.as_str(), "Tyllau yn y ffordd");
    assert_eq!(
        (answer.category, answer.lang.as_ref().unwrap().as_str()),
        (Category::Streets, "cy")
    );
    assert_eq!((first.at, first.ward), (Timestamp(7_200_000), WardId::from_random([2; 16])));
    assert_eq!((second.outcome, second.answer.as_ref()), (Outcome::NotHome, None));
    assert_eq!(second.at, Timestamp(3_600_000), "no day: when it was taken in");
}

#[test]
fn the_same_file_says_the_same_doorsteps_also_with_lines_added_and_moved() {
    let before = ids(&read_lines(&["answer", "Damp", "Damp", "No bus"]));
    assert_eq!(before.iter().collect::<HashSet<_>>().len(), 3, "two doors said damp");
    assert_eq!(ids(&read_lines(&["answer", "Damp", "Damp", "No bus"])), before);
    let more = ids(&read_lines(&["answer", "No bus", "Rats", "Damp", "Damp"]));
    assert_eq!([more[2], more[3], more[0]], before[..]);
}

#[test]
fn a_column_of_marks_tells_doors_apart_and_our_own_ids_stay() {
    let own = "018f3b1e-5c2d-4e8a-9f10-aabbccddeeff";
    let intake = read_lines(&["id|answer", "12a|Damp", "12b|Damp", &format!("{own}|Rats")]);
    assert_eq!(intake.refusals, []);
    assert_eq!(ids(&intake)[2], ContactId::parse(own).unwrap());
    let reworded = read_lines(&["id|answer", "12a|Damp in the flats"]);
    assert_eq!(ids(&reworded)[0], ids(&intake)[0], "the mark says which door it is");
    let twice = read_lines(&["id|answer", "12a|Damp", "12a|Rats"]);
    let reason = Box::new(Refusal::Taken { field: Field::Row });
    assert_eq!(twice.refusals, [Refusal::Line { line: 3, reason }]);
}

#[test]
fn every_line_that_will_not_do_is_named() {
    let intake = read_lines(&[
        "answer|ward|category|language|outcome|day",
        "Damp|Nowhere||||",
        "|Alder||||",
        "Damp|Alder|nonsense|||",
        "Damp|Alder||Welsh||",
        "Damp|Alder|||perhaps|",
        "Damp|Alder||||soon",
        "Damp|Alder||||",
    ]);
    let lines: Vec<_> = intake
        .refusals
        .iter()
        .map(|refusal| match refusal {
            Refusal::Line { line, .. } => *line,
            _ => 0,
        })
        .collect();
    assert_eq!((lines, intake.contacts.len()), (vec![2, 3, 4, 5, 6, 7], 1));
}

#[test]
fn what_may_tell_who_somebody_is_is_pointed_out_and_taken_in() {
    let intake = read_lines(&["answer", "Ring 0121 496 0000", "Damp"]);
    assert_eq!((intake.personal, intake.contacts.len()), (vec![2], 2));
}

#[test]
fn a_table_without_names_has_its_answers_first() {
    assert_eq!(Columns::guess(&["Damp in the flats".into()]).0[&Column::Answer], 0);
    assert!(!Columns::is_header(&["Damp in the flats".into()]));
    assert!(Columns::is_header(&["Ref".into(), "Issue".into()]));
}
