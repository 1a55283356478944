//! Counts told aloud: the words of every language, as a hall hears them.

use std::fmt::Write;
use std::path::Path;

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::{Arg, Sentence, Told, explain, otherwise, pairs};
use crate::count::fixture::{Paper, papers};
use crate::count::{Count, Lot, Method, Rules, Threshold, Ties, count};

/// A language, spoken from its files.
pub(super) struct Speaker(FluentBundle<FluentResource>);

impl Speaker {
    pub(super) fn of(locale: &str) -> Self {
        let mut bundle = FluentBundle::new(vec![locale.parse().unwrap()]);
        bundle.set_use_isolating(false);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("app/locales").join(locale);
        for file in ["common.ftl", "count.ftl"] {
            let text = std::fs::read_to_string(folder.join(file)).unwrap();
            bundle.add_resource(FluentResource::try_new(text).unwrap()).unwrap();
        }
        Self(bundle)
    }

    pub(super) fn say(&self, sentence: &Sentence) -> String {
        let args = sentence.args().into_iter().map(|(name, arg)| (name, self.word(arg)));
        self.utter(sentence.key(), &args.collect())
    }

    fn word(&self, arg: Arg) -> FluentValue<'static> {
        match arg {
            Arg::Votes(votes) => votes.to_string().parse::<FluentNumber>().unwrap().into(),
            Arg::Number(number) => i64::try_from(number).unwrap().into(),
            Arg::Text(text) => text.into(),
            Arg::List(items) => self.list(&items).into(),
            Arg::Parts(parts) => {
                self.list(&parts.iter().map(|part| self.say(part)).collect::<Vec<_>>()).into()
            }
        }
    }

    fn list(&self, items: &[String]) -> String {
        let Some((last, first)) = items.split_last() else { return String::new() };
        if first.is_empty() {
            return last.clone();
        }
        let first = first.join(&self.utter("list-comma", &FluentArgs::new()));
        let args = [("first", first.into()), ("last", FluentValue::from(last.clone()))];
        self.utter("list-and", &args.into_iter().collect())
    }

    fn utter(&self, key: &str, args: &FluentArgs<'_>) -> String {
        let pattern = self.0.get_message(key).unwrap().value().unwrap();
        let mut errors = Vec::new();
        let text = self.0.format_pattern(pattern, Some(args), &mut errors).into_owned();
        assert_eq!(errors, [], "{key}");
        text
    }

    /// A story, a line a round.
    pub(super) fn tell(&self, story: &[Told]) -> String {
        let line = |told: &Told| {
            told.sentences.iter().map(|one| self.say(one)).collect::<Vec<_>>().join(" ")
        };
        story.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

pub(crate) const TITLES: [&str; 5] = ["Damp", "Buses", "Bins", "Parks", "Lights"];

/// Ballots as a voter would say them: "4 Damp > Buses = Bins".
pub(crate) fn read(lines: &str) -> Vec<Paper> {
    let option = |title: &str| TITLES.iter().position(|known| *known == title.trim()).unwrap();
    let paper = |line: &str| {
        let (number, ranks) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
        let ranks = ranks.split('>').filter(|rank| !rank.is_empty());
        (number.parse().unwrap(), ranks.map(|rank| rank.split('=').map(option).collect()).collect())
    };
    lines.lines().filter(|line| !line.trim().is_empty()).map(paper).collect()
}

fn by(method: Method, seats: usize, options: usize, lines: &str) -> Count {
    let rules = Rules { method, seats, ..Rules::default() };
    count(&rules, &papers(options, &read(lines)), &Lot::drawn((0..options).collect()))
}

/// Each method's story in every language.
pub(super) fn told(methods: &[Method], seats: usize, options: usize, lines: &str) -> String {
    let mut told = String::new();
    for method in methods {
        let count = by(*method, seats, options, lines);
        for locale in ["en", "cy", "ur"] {
            let story = Speaker::of(locale).tell(&explain(&TITLES, &count));
            writeln!(told, "[{} {locale}]\n{story}", method.key()).unwrap();
        }
    }
    told
}

const PAIRS: [Method; 4] =
    [Method::Schulze, Method::SchulzeWv, Method::RankedPairs, Method::Minimax];
const POINTS: [Method; 4] = [Method::Copeland, Method::Borda, Method::Approval, Method::First];

/// Damp beats buses by 3, buses beat bins by 7, bins beat damp by 5.
const CIRCLE: &str = "5 Damp>Buses>Bins
    6 Buses>Bins>Damp
    4 Bins>Damp>Buses";

const PLAIN: &str = "9 Damp>Buses
    8 Buses>Damp
    3 Bins>Buses>Damp>Parks
    1";

macro_rules! read_aloud {
    ($($name:ident: $told:expr;)+) => {
        $(#[test] fn $name() { insta::assert_snapshot!($told); })+
    };
}

read_aloud! {
    somebody_beats_everyone: told(&PAIRS[..1], 1, 4, PLAIN);
    a_circle_is_told_with_what_the_method_does: told(&PAIRS, 1, 3, CIRCLE);
    a_circle_for_two_places: told(&PAIRS[..1], 2, 3, CIRCLE);
    a_circle_with_two_equal_wins: told(&PAIRS, 1, 3, "3 Damp>Buses>Bins\n3 Buses>Bins>Damp\n2 Bins>Damp>Buses");
    an_even_circle_is_a_tie: told(&PAIRS, 1, 3, "1 Damp>Buses>Bins\n1 Buses>Bins>Damp\n1 Bins>Damp>Buses");
    two_level_and_unbeaten: told(&PAIRS[..1], 1, 3, "2 Damp>Buses>Bins\n2 Buses>Damp>Bins");
    one_unbeaten_but_level: told(&PAIRS[..1], 1, 3, "2 Damp>Bins>Buses\n1 Buses>Damp>Bins\n1 Bins>Buses>Damp");
    two_options_and_a_single_ballot: told(&[Method::Schulze, Method::Borda], 1, 2, "1 Damp>Buses");
    two_options_level: told(&PAIRS[..1], 1, 2, "3 Damp>Buses\n3 Buses");
    points_for_one_winner: told(&POINTS, 1, 4, PLAIN);
    points_with_equal_seconds: told(&[Method::Copeland, Method::Borda], 1, 3, "2 Damp");
    votes_with_equal_seconds: told(&[Method::First, Method::Approval], 1, 3, "5 Damp\n2 Buses\n2 Bins");
    first_choices_of_some: told(&[Method::First], 1, 3, "5 Damp\n3 Buses\n2 Damp=Buses");
    points_tied: told(&POINTS, 1, 3, "2 Damp>Buses>Bins\n2 Buses>Damp>Bins\n1 Damp=Buses");
    first_choices_of_one_mind: told(&[Method::First], 1, 3, "7 Damp>Bins\n2");
    several_places: told(&[Method::Schulze, Method::Borda], 2, 4, PLAIN);
    the_last_place_is_shared: told(&[Method::Schulze, Method::Approval], 2, 3, "3 Damp\n1 Buses\n1 Bins");
    only_one_option: told(&[Method::Schulze, Method::Approval], 1, 1, "3 Damp");
    nobody_voted: told(&[Method::Schulze, Method::Borda], 1, 3, "");
    all_blank: told(&[Method::Schulze, Method::First], 1, 3, "4");
    nothing_that_counts: told(&[Method::First], 1, 3, "4 Damp=Buses");
}

#[test]
fn other_peoples_rules_are_told_as_they_are_counted() {
    let by = |rules: Rules, lines: &str| {
        let count = count(&rules, &papers(5, &read(lines)), &Lot::drawn((0..5).collect()));
        let tell = |locale| Speaker::of(locale).tell(&explain(&TITLES, &count));
        ["en", "cy", "ur"].map(tell).join("\n")
    };
    let first_round = Threshold::FirstRound;
    insta::assert_snapshot!(
        [
            by(
                Rules { batch: true, ..Rules::default() },
                "9 Damp\n7 Buses\n2 Bins>Buses\n1 Parks>Damp\n1 Parks"
            ),
            by(
                Rules { until_two: true, ..Rules::default() },
                "10 Damp\n5 Buses\n3 Bins>Damp\n1 Parks\n2 Lights"
            ),
            by(Rules { threshold: first_round, ..Rules::default() }, "5 Damp\n5 Buses\n6 Bins"),
            by(Rules { undeclared: Some(1), ..Rules::default() }, "6 Damp\n3 Buses\n2 Bins"),
            by(Rules { ties: Ties::Ask, ..Rules::default() }, "6 Damp\n6 Buses"),
            by(
                Rules { ties: Ties::Ask, method: Method::First, ..Rules::default() },
                "6 Damp\n6 Buses"
            ),
            by(
                Rules { ties: Ties::Ask, method: Method::Schulze, seats: 2, ..Rules::default() },
                "3 Damp\n2 Buses\n2 Bins\n1"
            ),
        ]
        .join("\n---\n")
    );
}

#[test]
fn other_ways_are_told_in_a_sentence_each() {
    let mut told = String::new();
    let mut tell = |seats, options, lines: &str, methods: &[Method]| {
        for locale in ["en", "cy", "ur"] {
            let speaker = Speaker::of(locale);
            for method in methods {
                let sentences = otherwise(&TITLES, &by(*method, seats, options, lines));
                let spoken: Vec<_> = sentences.iter().map(|one| speaker.say(one)).collect();
                writeln!(told, "{}", spoken.join(" ")).unwrap();
            }
        }
    };
    tell(1, 4, PLAIN, &Method::ALL);
    tell(1, 2, "3 Damp\n3 Buses", &[Method::Irv, Method::Schulze, Method::First]);
    tell(2, 3, "3 Damp\n1 Buses\n1 Bins", &[Method::Approval]);
    tell(2, 3, "3 Damp>Bins\n1 Buses", &[Method::Borda]);
    tell(1, 3, "", &[Method::Irv, Method::Schulze]);
    insta::assert_snapshot!(told);
}

#[test]
fn another_way_that_comes_to_a_tie_says_so() {
    let mut told = String::new();
    for (method, seats, lines) in [
        (Method::Irv, 1, "3 Damp\n3 Buses"),
        (Method::Irv, 1, "5 Damp\n3 Buses\n3 Bins"),
        (Method::Stv, 2, "6 Damp\n2 Buses\n2 Bins"),
        (Method::Meek, 2, "6 Damp\n2 Buses\n2 Bins"),
    ] {
        let rules = Rules { method, seats, ties: Ties::Ask, ..Rules::default() };
        let count = count(&rules, &papers(3, &read(lines)), &Lot::drawn(Vec::new()));
        for locale in ["en", "cy", "ur"] {
            let speaker = Speaker::of(locale);
            let sentences = otherwise(&TITLES, &count);
            let spoken: Vec<_> = sentences.iter().map(|one| speaker.say(one)).collect();
            writeln!(told, "{}", spoken.join(" ")).unwrap();
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn whether_somebody_beats_all_others_is_told_beside_every_method() {
    let circle_above_parks = format!("{CIRCLE}\n1 Damp=Buses=Bins");
    let mut told = String::new();
    for (options, lines) in [
        (4, PLAIN),
        (3, CIRCLE),
        (4, &circle_above_parks),
        (3, "2"),
        (2, "2 Damp\n1 Buses"),
        (1, "2 Damp"),
    ] {
        for locale in ["en", "cy", "ur"] {
            let speaker = Speaker::of(locale);
            let sentences = pairs(&TITLES, &by(Method::Irv, 1, options, lines));
            let spoken: Vec<_> = sentences.iter().map(|one| speaker.say(one)).collect();
            writeln!(told, "{locale}: {}", spoken.join(" ")).unwrap();
        }
    }
    insta::assert_snapshot!(told);
}
