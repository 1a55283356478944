//! Answers as people give them, in three languages and worse.

use proptest::prelude::*;

use super::*;

fn id(n: usize) -> AnswerId {
    AnswerId::from_random(uuid::Uuid::from_u128(n as u128).into_bytes())
}

fn answers<'a>(texts: &[&'a str]) -> Vec<(AnswerId, &'a str)> {
    texts.iter().enumerate().map(|(n, text)| (id(n), *text)).collect()
}

/// The groups of these texts, as texts.
fn grouped<'a>(texts: &[&'a str]) -> Vec<Vec<&'a str>> {
    let answers = answers(texts);
    let text = |id| answers.iter().find(|(other, _)| other == id).unwrap().1;
    clusters(&answers).iter().map(|cluster| cluster.answers.iter().map(text).collect()).collect()
}

#[test]
fn the_same_in_other_words_is_alike_and_another_thing_is_not() {
    let alike = [
        ("damp in Alder flats", "Damp flats at Alder House"),
        ("Bus after 7pm", "Buses stop after 7pm"),
        ("Bus after 7pm", "we need a bus after 7 pm!"),
        ("Potholes on Elm Street", "pothole, Elm Street."),
        ("Speeding cars outside the school", "Cars are speeding past the school"),
        ("Street lights are broken", "Broken streetlights"),
        ("fly tipping", "Fly-tipping"),
        ("Mould", "MOULD!!!"),
        ("Tyllau yn y ffordd", "tyllau ar y ffordd fawr"),
        ("Llifogydd ger yr ysgol", "llifogydd wrth ymyl yr ysgol"),
        ("سڑک پر گڑھے", "گلی کی سڑک پر گڑھے ہیں"),
        ("شام کو بس نہیں ہے", "شام کی بس"),
        ("公园晚上太暗了", "公园晚上太暗"),
    ];
    for (one, other) in alike {
        assert!(likeness(one, other) >= LIKE, "{one} / {other}: {}", likeness(one, other));
        assert_eq!(likeness(one, other), likeness(other, one));
    }
    let apart = [
        ("Potholes on Elm Street", "Dogs on Elm Street"),
        ("Damp in Alder flats", "Lift broken in Alder flats"),
        ("Bus after 7pm", "Bus shelter broken"),
        ("Litter in the park", "Park closes too early"),
        ("More bins", "More buses"),
        ("Noise at night", "Lights at night"),
        ("Tyllau yn y ffordd", "Sbwriel yn y parc"),
        ("سڑک پر گڑھے", "سڑک پر کوڑا"),
    ];
    for (one, other) in apart {
        assert!(likeness(one, other) < LIKE, "{one} / {other}: {}", likeness(one, other));
    }
}

#[test]
fn answers_come_in_groups_with_the_words_they_share() {
    let texts = [
        "Bus after 7pm",
        "damp in Alder flats",
        "Dog park",
        "Buses stop after 7pm",
        "Damp flats at Alder House",
        "we need a bus after 7 pm!",
        "Lift broken in Alder flats",
        "",
    ];
    let groups = grouped(&texts);
    assert_eq!(groups.len(), 2);
    assert_eq!(groups[0][0], "Bus after 7pm");
    assert_eq!(groups[0].len(), 3);
    assert_eq!(groups[1], ["damp in Alder flats", "Damp flats at Alder House"]);
    let clusters = clusters(&answers(&texts));
    assert_eq!(clusters[0].shared[..2], ["Bus", "after"]);
    assert_eq!(clusters[1].shared, ["damp", "Alder", "flats"]);
}

#[test]
fn the_order_in_which_answers_come_does_not_matter() {
    let mut texts = answers(&["Bus after 7pm", "Bins", "bus after seven", "bins", "Bus, after 7"]);
    let before = clusters(&texts);
    texts.reverse();
    assert_eq!(clusters(&texts), before);
}

#[test]
fn what_was_already_said_is_found_likest_first() {
    let among = answers(&["Bus after 7pm", "Bins", "Buses stop after 7pm", ""]);
    let like = likest("bus after 7pm please", &among);
    assert_eq!(like.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [id(0), id(2)]);
    assert_eq!(like[0].1, 1000);
    assert_eq!(likest(" ", &among), []);
}

#[test]
fn a_text_without_words_is_like_nothing() {
    assert_eq!(likeness("", ""), 0);
    assert_eq!(likeness("?!", "?!"), 0);
    assert_eq!(grouped(&["", "", "…"]), Vec::<Vec<&str>>::new());
}

#[test]
fn stacked_accents_hide_nothing() {
    let zalgo: String = "damp flats".chars().flat_map(|c| [c, '\u{301}', '\u{35f}']).collect();
    assert_eq!(likeness(&zalgo, "damp flats"), 1000);
    let only_accents = "\u{301}".repeat(280);
    assert_eq!(likeness(&only_accents, &only_accents), 0);
}

#[test]
fn what_somebody_said_is_not_the_same_is_not_suggested_again() {
    let texts = answers(&["Bus after 7pm", "bus after 7 pm", "Buses after 7pm", "Damp", "damp!"]);
    let prepared = Prepared::new(&texts);
    let apart = |one: AnswerId, other: AnswerId| {
        let pair = [one.min(other), one.max(other)];
        pair == [id(1), id(2)] || pair == [id(3), id(4)]
    };
    let groups = prepared.clusters(apart);
    assert_eq!(groups.len(), 1, "{groups:?}");
    assert_eq!(groups[0].answers.len(), 2);
    assert!(groups[0].answers.contains(&id(0)), "the one nobody spoke of");
}

#[test]
fn a_text_and_another_share_words_as_typed() {
    assert_eq!(shared_words("Damp flats on Elm", "elm's damp"), ["Damp", "Elm"]);
    assert_eq!(shared_words("Potholes, potholes!", "a pothole"), ["Potholes"]);
}

proptest! {
    #[test]
    fn looking_up_finds_just_what_comparing_with_everybody_finds(
        text in "((bus|bin|damp|flat|elm|7pm|road|dog|late) ){0,6}",
        texts in proptest::collection::vec("((bus|bin|damp|flat|elm|7pm|road|dog|late) ){0,6}", 0..20),
    ) {
        let texts: Vec<_> = texts.iter().map(String::as_str).collect();
        let among = answers(&texts);
        let mut all: Vec<_> = among.iter().map(|(id, other)| (*id, likeness(&text, other))).collect();
        all.retain(|(_, score)| *score >= LIKE);
        all.sort_by_key(|(id, score)| (Reverse(*score), *id));
        prop_assert_eq!(likest(&text, &among), all);
    }

    #[test]
    fn no_text_panics(one in ".{0,280}", other in ".{0,280}") {
        prop_assert!(likeness(&one, &other) <= 1000);
        let _ = clusters(&answers(&[&one, &other, &one]));
    }

    #[test]
    fn an_answer_is_in_one_group_at_most(
        texts in proptest::collection::vec("((bus|bin|damp|flat|elm|7pm|road|dog|late) ){0,4}", 0..30),
    ) {
        let texts: Vec<_> = texts.iter().map(String::as_str).collect();
        let clusters = clusters(&answers(&texts));
        let all: Vec<_> = clusters.iter().flat_map(|cluster| &cluster.answers).collect();
        let once: std::collections::HashSet<_> = all.iter().collect();
        prop_assert_eq!(all.len(), once.len());
        prop_assert!(clusters.is_sorted_by_key(|cluster| Reverse(cluster.answers.len())));
        prop_assert!(clusters.iter().all(|cluster| cluster.answers.len() > 1));
    }
}
