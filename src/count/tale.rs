//! A count in ready sentences and numbers: the one telling of it for the hall
//! screen, phones, the organisers' preview and files counted in the browser, so
//! that all say the same.

use super::explain::{Arg, Sentence, explain};
use super::{Count, Method, Round, Tie, TieFor, Votes};
use serde::{Deserialize, Serialize};

/// Somebody who says things in a language: the server's words, or the ones the
/// browser's counter brings along.
pub trait Voice {
    /// The message of a key, its gaps filled.
    fn utter(&self, key: &str, args: Vec<(&'static str, Arg)>) -> String;

    /// Several things in one sentence: "Damp, Buses and Bins".
    fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let first = first.join(&self.utter("list-comma", Vec::new()));
                let args = vec![("first", Arg::Text(first)), ("last", Arg::Text(last.clone()))];
                self.utter("list-and", args)
            }
        }
    }

    /// One sentence of the story of a count.
    fn sentence(&self, sentence: &Sentence) -> String {
        self.utter(sentence.key(), sentence.args())
    }

    /// Lists and parts of sentences, joined; everything else as it is.
    fn joined(&self, arg: Arg) -> Arg {
        match arg {
            Arg::List(items) => Arg::Text(self.list(&items)),
            Arg::Parts(parts) => {
                let parts: Vec<_> = parts.iter().map(|part| self.sentence(part)).collect();
                Arg::Text(self.list(&parts))
            }
            other => other,
        }
    }
}

/// Decimals on the hall screen, as of money.
pub const DECIMALS_SEEN: u32 = 2;
/// Decimals in a table: as many as the Scottish rules know.
pub const DECIMALS_READ: u32 = 5;

/// What a row of bars shows in one round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// Votes.
    pub votes: Votes,
    /// How many of them came in this round.
    pub moved: Votes,
}

/// One option through all rounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its title.
    pub title: String,
    /// Its bar in each round; none once it is out.
    pub bars: Vec<Option<Bar>>,
    /// The round, counted from 0, from which on it stands there as chosen. A tie
    /// of the last two is told on its own, so its winner is not marked.
    pub chosen_at: Option<usize>,
}

/// One round, told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// "Provisional · round 2 of 5".
    pub chip: String,
    /// "Round 2".
    pub name: String,
    /// Whether it decided.
    pub is_final: bool,
    /// More than half of the ballots that still count, or the quota.
    pub bar: Votes,
    /// "More than half: 23"; empty where a method asks for no number.
    pub goal: String,
    /// "Warm centre (round 1)", for everything out before this round.
    pub out: Vec<String>,
    /// Whether anything moved into this round.
    pub has_moved: bool,
    /// "3 ballots have no choices left", if any (votes, where they move in parts).
    pub left: Option<String>,
    /// What the hall screen says beside the bars.
    pub short: Vec<String>,
    /// The tie of this round, if there was one, with what settled it.
    pub tie: Option<Vec<String>>,
    /// Everything there is to say.
    pub sentences: Vec<String>,
}

/// A count, told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tale {
    /// What was asked.
    pub question: String,
    /// The options in their final order, best first.
    pub rows: Vec<Row>,
    /// Which rows are chosen, in the order in which they were.
    pub winners: Vec<usize>,
    /// The rounds. None when nobody ranked anything.
    pub rounds: Vec<Told>,
    /// The result in sentences, the verdict first.
    pub result: Vec<String>,
    /// "Final · round 5 of 5", or "Final" without rounds.
    pub chip: String,
    /// "Ballots", "Votes" where they move in parts, or "Points".
    pub unit: String,
    /// The number the longest bar of all rounds stands for.
    pub scale: Votes,
}

/// How far the longest bar reaches, in thousandths of its track: the line of
/// more than half must be seen beside it.
const LONGEST: u128 = 940;

impl Tale {
    /// How far along its track a number lies, in thousandths.
    pub fn place(&self, votes: Votes) -> u64 {
        let place = votes.units().saturating_mul(LONGEST).checked_div(self.scale.units());
        place.and_then(|place| u64::try_from(place).ok()).unwrap_or(0).min(1_000)
    }

    /// What is chosen, in the order in which it was.
    pub fn chosen(&self) -> Vec<String> {
        let rows = self.winners.iter().filter_map(|at| self.rows.get(*at));
        rows.map(|row| row.title.clone()).collect()
    }

    /// The rows still in at a round, with their bars.
    pub fn standing(&self, round: usize) -> impl Iterator<Item = (usize, &Row, Bar)> {
        self.rows.iter().enumerate().filter_map(move |(at, row)| {
            let bar = row.bars.get(round).copied().flatten()?;
            Some((at, row, bar))
        })
    }
}

/// A length in thousandths, as SVG writes it: "43.2%".
pub fn percent(thousandths: u64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// Tells a count in somebody's language.
pub fn tell(voice: &impl Voice, question: &str, titles: &[&str], count: &Count) -> Tale {
    let mut story = explain(titles, count);
    let result = story.pop().map(|told| told.sentences).unwrap_or_default();
    let result: Vec<_> = result.iter().map(|sentence| voice.sentence(sentence)).collect();
    let teller = Teller { voice, titles, count, result: &result };
    let rounds: Vec<_> = count
        .rounds
        .iter()
        .zip(&story)
        .map(|(round, told)| teller.round(round, &told.sentences))
        .collect();
    let placing = count.placing();
    let place = |option: &usize| placing.iter().position(|placed| placed == option);
    let end = || voice.utter("results-final", Vec::new());
    let unit = match count.method {
        Method::Stv | Method::Meek => "results-votes",
        Method::Borda | Method::Copeland => "results-points",
        _ => "results-ballots",
    };
    Tale {
        question: question.to_owned(),
        rows: placing.iter().map(|option| teller.row(*option)).collect(),
        winners: count.winners.iter().filter_map(place).collect(),
        chip: rounds.last().map_or_else(end, |told| told.chip.clone()),
        rounds,
        result,
        unit: voice.utter(unit, Vec::new()),
        scale: scale(count),
    }
}

/// Whether several are chosen by votes that move in parts.
fn has_places(count: &Count) -> bool {
    matches!(count.method, Method::Stv | Method::Meek)
}

/// The longest bar of all rounds, or the line of more than half where that is longer.
fn scale(count: &Count) -> Votes {
    let rounds = count.rounds.iter();
    let lengths = rounds.flat_map(|round| round.standing().map(|(_, n)| n).chain(round.bar));
    lengths.max().unwrap_or_default().max(Votes::whole(1))
}

struct Teller<'a, V> {
    voice: &'a V,
    titles: &'a [&'a str],
    count: &'a Count,
    /// The result in sentences, the verdict first.
    result: &'a [String],
}

impl<V: Voice> Teller<'_, V> {
    fn rounds(&self) -> &[Round] {
        &self.count.rounds
    }

    fn title(&self, option: usize) -> String {
        self.titles.get(option).map(|title| (*title).to_owned()).unwrap_or_default()
    }

    /// The round before, whose transfers made this one.
    fn before(&self, round: &Round) -> Option<&Round> {
        self.rounds().iter().find(|earlier| earlier.number + 1 == round.number)
    }

    fn row(&self, option: usize) -> Row {
        let moved = |earlier: &Round| -> Votes {
            let moves = earlier.transfers.iter();
            moves.filter(|moved| moved.to == Some(option)).map(|moved| moved.votes).sum()
        };
        let bar = |round: &Round| {
            let votes = round.votes_of(option)?;
            Some(Bar { votes, moved: self.before(round).map_or(Votes::ZERO, moved) })
        };
        let bars = self.rounds().iter().map(bar).collect();
        let is_drawn = |tie: &Tie| tie.decides == TieFor::Winner && tie.outcome == Some(option);
        let is_drawn = self.count.ties.iter().any(is_drawn);
        let chosen_at = self.rounds().iter().position(|round| round.elected.contains(&option));
        Row { title: self.title(option), bars, chosen_at: chosen_at.filter(|_| !is_drawn) }
    }

    fn round(&self, round: &Round, sentences: &[Sentence]) -> Told {
        let voice = self.voice;
        let is_final = round.number == self.rounds().len();
        let of = || vec![("round", round.number.into()), ("rounds", self.rounds().len().into())];
        let key = if is_final { "results-chip-final" } else { "results-chip-provisional" };
        let goal = if self.count.method == Method::Irv { "results-goal" } else { "results-quota" };
        let told_bar = |bar: Votes| vec![("majority", bar.rounded(DECIMALS_SEEN).into())];
        let tie: Vec<_> =
            sentences.iter().filter(|s| is_of_tie(s)).map(|s| voice.sentence(s)).collect();
        let has_moved = self
            .before(round)
            .is_some_and(|earlier| earlier.transfers.iter().any(|moved| moved.to.is_some()));
        Told {
            chip: voice.utter(key, of()),
            name: voice.utter("results-round", of()),
            is_final,
            bar: round.bar.unwrap_or_default(),
            goal: round.bar.map(|bar| voice.utter(goal, told_bar(bar))).unwrap_or_default(),
            out: self.out_before(round),
            has_moved,
            left: self.left(round),
            short: self.short(sentences, !tie.is_empty(), is_final),
            tie: (!tie.is_empty()).then_some(tie),
            sentences: sentences.iter().map(|sentence| voice.sentence(sentence)).collect(),
        }
    }

    /// What counts for nobody any more, if anything does.
    fn left(&self, round: &Round) -> Option<String> {
        let has_places = has_places(self.count);
        let left = round.exhausted.total();
        let left = if has_places { left.rounded(DECIMALS_SEEN) } else { left };
        let key = if has_places { "results-left-votes" } else { "results-left" };
        (!left.is_zero()).then(|| self.voice.utter(key, vec![("votes", left.into())]))
    }

    /// What fits beside the bars: not where ballots go, which the next round
    /// shows in stripes, and of a tie only that there is one. The last round
    /// says the verdict and who came next.
    fn short(&self, sentences: &[Sentence], has_tie: bool, is_final: bool) -> Vec<String> {
        if is_final && !has_tie {
            return self.result.iter().take(2).cloned().collect();
        }
        let mut short: Vec<_> = sentences
            .iter()
            .filter(|sentence| !is_of_tie(sentence) && !is_of_moves(sentence))
            .map(|sentence| self.voice.sentence(sentence))
            .collect();
        if has_tie {
            short.push(self.voice.utter("results-tie-ahead", Vec::new()));
        }
        short
    }

    fn out_before(&self, round: &Round) -> Vec<String> {
        let earlier = self.rounds().iter().rev().filter(|earlier| earlier.number < round.number);
        let told = |earlier: &Round, option: usize| {
            let args = vec![("title", self.title(option).into()), ("round", earlier.number.into())];
            self.voice.utter("results-out", args)
        };
        earlier
            .flat_map(|earlier| earlier.eliminated.iter().map(move |option| told(earlier, *option)))
            .collect()
    }
}

fn is_of_tie(sentence: &Sentence) -> bool {
    matches!(
        sentence,
        Sentence::TieForLast { .. }
            | Sentence::EqualBefore {}
            | Sentence::TieNarrowed { .. }
            | Sentence::SettledByLookBack { .. }
            | Sentence::SettledByLot { .. }
            | Sentence::FinalTie { .. }
            | Sentence::WonByLot { .. }
            | Sentence::TieForSurplus { .. }
            | Sentence::TieForOrder { .. }
            | Sentence::TieNarrowedToMost { .. }
            | Sentence::FirstByLookBack { .. }
    )
}

fn is_of_moves(sentence: &Sentence) -> bool {
    matches!(
        sentence,
        Sentence::Moves { .. }
            | Sentence::AllMove { .. }
            | Sentence::AllEnd { .. }
            | Sentence::SurplusMoves { .. }
            | Sentence::SurplusAllMoves { .. }
            | Sentence::SurplusEnds {}
            | Sentence::PassMore { .. }
            | Sentence::VotesMove { .. }
            | Sentence::AllVotesMove { .. }
            | Sentence::AllVotesEnd { .. }
    )
}

#[cfg(test)]
mod tests;
