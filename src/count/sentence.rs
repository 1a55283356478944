//! Facts for the sentences in which a count is told.
//!
//! A sentence carries titles and numbers; its words are in
//! `app/locales/*/count.ftl`, under [`Sentence::key`], with [`Sentence::args`].

use serde::{Deserialize, Serialize};

/// What fills one gap of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A number, for which the language chooses its plural.
    Number(u64),
    /// A title, which no language changes.
    Text(String),
    /// Titles, to be joined as the language joins a list ("a, b and c").
    List(Vec<String>),
    /// Parts of a sentence, each to be worded by its own key and then joined
    /// as the language joins a list.
    Parts(Vec<Sentence>),
}

/// One sentence of the story of a count. Numbers are ballots where nothing else is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "sentence", rename_all = "snake_case")]
#[allow(missing_docs)] // What the fields are is said once, at `args`.
pub enum Sentence {
    /// No option has more than half in this round.
    NobodyHasHalf { round: usize, majority: u64 },
    /// One option has fewest and goes out.
    Fewest { title: String, votes: u64 },
    /// Options without a ballot go out.
    NoVotes { titles: Vec<String> },
    /// Several options have fewest.
    TieForLast { titles: Vec<String>, votes: u64 },
    /// The tied options were equal in all earlier rounds.
    EqualBefore,
    /// Looking back leaves only some of the tied options.
    TieNarrowed { titles: Vec<String> },
    /// An earlier round tells who goes out.
    SettledByLookBack { round: usize, title: String },
    /// The lot tells who goes out.
    SettledByLot { order: Vec<String>, title: String },
    /// Where the ballots of an option go that is out.
    Moves { from: String, votes: u64, parts: Vec<Sentence> },
    /// They all go to one option.
    AllMove { from: String, votes: u64, to: String },
    /// None of them has choices left.
    AllEnd { from: String, votes: u64 },
    /// A part of [`Self::Moves`]: some go to this option.
    Move { votes: u64, to: String },
    /// A part of [`Self::Moves`]: some have no choices left.
    End { votes: u64 },
    /// An option has more than half in this round.
    HasHalf { round: usize, title: String, votes: u64, majority: u64 },
    /// The last two are equal.
    FinalTie { round: usize, titles: Vec<String>, votes: u64 },
    /// The lot tells which of them is chosen.
    WonByLot { order: Vec<String>, title: String },
    /// The result: an option is chosen, with so many of the ballots that still count.
    Chosen { title: String, votes: u64, ballots: u64 },
    /// The result: every ballot that ranks anything has this option first.
    Unanimous { title: String, ballots: u64 },
    /// The result: an option is chosen by lot, after a tie.
    ChosenByLot { title: String, votes: u64 },
    /// Who came next.
    RunnerUp { title: String, votes: u64 },
    /// Who came next, several being equal.
    RunnersUp { titles: Vec<String>, votes: u64 },
    /// Ballots that had no choices left at the end.
    Exhausted { votes: u64 },
    /// Ballots that rank nothing.
    Blank { votes: u64 },
    /// No ballot ranks anything.
    AllBlank { ballots: u64 },
    /// Nobody voted.
    NoBallots,
}

impl Sentence {
    /// The id of its message in `count.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NobodyHasHalf { .. } => "count-nobody-has-half",
            Self::Fewest { .. } => "count-fewest",
            Self::NoVotes { .. } => "count-no-votes",
            Self::TieForLast { .. } => "count-tie-for-last",
            Self::EqualBefore => "count-equal-before",
            Self::TieNarrowed { .. } => "count-tie-narrowed",
            Self::SettledByLookBack { .. } => "count-settled-by-look-back",
            Self::SettledByLot { .. } => "count-settled-by-lot",
            Self::Moves { .. } => "count-moves",
            Self::AllMove { .. } => "count-all-move",
            Self::AllEnd { .. } => "count-all-end",
            Self::Move { .. } => "count-move",
            Self::End { .. } => "count-end",
            Self::HasHalf { .. } => "count-has-half",
            Self::FinalTie { .. } => "count-final-tie",
            Self::WonByLot { .. } => "count-won-by-lot",
            Self::Chosen { .. } => "count-chosen",
            Self::Unanimous { .. } => "count-unanimous",
            Self::ChosenByLot { .. } => "count-chosen-by-lot",
            Self::RunnerUp { .. } => "count-runner-up",
            Self::RunnersUp { .. } => "count-runners-up",
            Self::Exhausted { .. } => "count-exhausted",
            Self::Blank { .. } => "count-blank",
            Self::AllBlank { .. } => "count-all-blank",
            Self::NoBallots => "count-no-ballots",
        }
    }

    /// What fills the gaps of its message.
    ///
    /// `round` and `majority` are numbers; `votes` and `ballots` are numbers of
    /// ballots; `title`, `to` and `from` are titles; `titles` is a list of them
    /// and `count` says how many; `order` is a list in the lot's order, luckiest
    /// first; `parts` are sentences of their own.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Self::EqualBefore | Self::NoBallots => vec![],
            Self::NobodyHasHalf { round, majority } => {
                vec![at(*round), number("majority", *majority)]
            }
            Self::Fewest { title, votes }
            | Self::ChosenByLot { title, votes }
            | Self::RunnerUp { title, votes } => {
                vec![text("title", title), number("votes", *votes)]
            }
            Self::NoVotes { titles } | Self::TieNarrowed { titles } => list(titles),
            Self::TieForLast { titles, votes } | Self::RunnersUp { titles, votes } => {
                [list(titles), vec![number("votes", *votes)]].concat()
            }
            Self::SettledByLookBack { round, title } => vec![at(*round), text("title", title)],
            Self::SettledByLot { order, title } | Self::WonByLot { order, title } => {
                vec![("order", Arg::List(order.clone())), text("title", title)]
            }
            Self::Moves { from, votes, parts } => {
                let parts = ("parts", Arg::Parts(parts.clone()));
                vec![text("from", from), number("votes", *votes), parts]
            }
            Self::AllMove { from, votes, to } => {
                vec![text("from", from), number("votes", *votes), text("to", to)]
            }
            Self::AllEnd { from, votes } => vec![text("from", from), number("votes", *votes)],
            Self::Move { votes, to } => vec![number("votes", *votes), text("to", to)],
            Self::HasHalf { round, title, votes, majority } => vec![
                at(*round),
                text("title", title),
                number("votes", *votes),
                number("majority", *majority),
            ],
            Self::FinalTie { round, titles, votes } => {
                [list(titles), vec![at(*round), number("votes", *votes)]].concat()
            }
            Self::Chosen { title, votes, ballots } => {
                vec![text("title", title), number("votes", *votes), number("ballots", *ballots)]
            }
            Self::Unanimous { title, ballots } => {
                vec![text("title", title), number("ballots", *ballots)]
            }
            Self::End { votes } | Self::Exhausted { votes } | Self::Blank { votes } => {
                vec![number("votes", *votes)]
            }
            Self::AllBlank { ballots } => vec![number("ballots", *ballots)],
        }
    }
}

fn number(name: &'static str, number: u64) -> (&'static str, Arg) {
    (name, Arg::Number(number))
}

fn at(round: usize) -> (&'static str, Arg) {
    number("round", round as u64)
}

fn text(name: &'static str, text: &str) -> (&'static str, Arg) {
    (name, Arg::Text(text.to_owned()))
}

/// A list and its length: a message cannot count what is joined.
fn list(titles: &[String]) -> Vec<(&'static str, Arg)> {
    vec![("titles", Arg::List(titles.to_vec())), number("count", titles.len() as u64)]
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// One of each sentence.
    fn every() -> Vec<Sentence> {
        let (a, round, votes, majority, ballots) = (|| "A".to_owned(), 2, 3, 4, 5);
        let ab = || vec!["A".to_owned(), "B".to_owned()];
        let (title, from, to, titles, order) = (a, a, a, ab, ab);
        vec![
            Sentence::NobodyHasHalf { round, majority },
            Sentence::Fewest { title: title(), votes },
            Sentence::NoVotes { titles: titles() },
            Sentence::TieForLast { titles: titles(), votes },
            Sentence::EqualBefore,
            Sentence::TieNarrowed { titles: titles() },
            Sentence::SettledByLookBack { round, title: title() },
            Sentence::SettledByLot { order: order(), title: title() },
            Sentence::Moves { from: from(), votes, parts: vec![Sentence::End { votes }] },
            Sentence::AllMove { from: from(), votes, to: to() },
            Sentence::AllEnd { from: from(), votes },
            Sentence::Move { votes, to: to() },
            Sentence::End { votes },
            Sentence::HasHalf { round, title: title(), votes, majority },
            Sentence::FinalTie { round, titles: titles(), votes },
            Sentence::WonByLot { order: order(), title: title() },
            Sentence::Chosen { title: title(), votes, ballots },
            Sentence::Unanimous { title: title(), ballots },
            Sentence::ChosenByLot { title: title(), votes },
            Sentence::RunnerUp { title: title(), votes },
            Sentence::RunnersUp { titles: titles(), votes },
            Sentence::Exhausted { votes },
            Sentence::Blank { votes },
            Sentence::AllBlank { ballots },
            Sentence::NoBallots,
        ]
    }

    /// The messages of a locale, by id, with the names of their gaps.
    fn messages(locale: &str) -> BTreeMap<String, BTreeSet<String>> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("app/locales");
        let file = std::fs::read_to_string(folder.join(locale).join("count.ftl")).unwrap();
        let mut messages = BTreeMap::<_, BTreeSet<_>>::new();
        let mut id = String::new();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                name.clone_into(&mut id);
                messages.entry(id.clone()).or_default();
            }
            let letters =
                |gap: &str| gap.chars().take_while(char::is_ascii_alphabetic).collect::<String>();
            messages.entry(id.clone()).or_default().extend(line.split('$').skip(1).map(letters));
        }
        messages.remove("");
        messages
    }

    #[test]
    fn every_sentence_has_words_in_every_language() {
        for locale in ["en", "cy", "ur"] {
            let messages = messages(locale);
            let worded: Vec<_> = messages.keys().map(String::as_str).collect();
            let keys: BTreeSet<_> = every().iter().map(Sentence::key).collect();
            assert_eq!(worded, keys.into_iter().collect::<Vec<_>>(), "{locale}");
        }
    }

    #[test]
    fn no_message_has_a_gap_that_nothing_fills() {
        for sentence in every() {
            let args: BTreeSet<_> =
                sentence.args().iter().map(|(name, _)| (*name).to_owned()).collect();
            for locale in ["en", "cy", "ur"] {
                let gaps = &messages(locale)[sentence.key()];
                assert!(gaps.is_subset(&args), "{locale} {} {gaps:?}", sentence.key());
            }
        }
    }

    #[test]
    fn a_sentence_travels_as_json() {
        for sentence in every() {
            let json = serde_json::to_string(&sentence).unwrap();
            assert_eq!(serde_json::from_str::<Sentence>(&json).unwrap(), sentence);
        }
    }
}
