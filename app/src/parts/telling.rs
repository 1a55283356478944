//! Turns a count into the words and numbers of a [`Reveal`].

use wardmote::clerk::counts::Counted;
use wardmote::count::explain::{Sentence, explain};
use wardmote::count::{Count, Round};
use wardmote::id::OptionId;

use crate::parts::qr;
use crate::reveal::{Bar, Reveal, Row, Told};
use crate::words::Words;

/// Tells a count in somebody's language. `base` is the address of this site.
pub fn tell(words: &Words, base: &str, counted: &Counted) -> Reveal {
    let (contest, count) = (&counted.contest, &*counted.count);
    let mut story = explain(contest, count);
    let result = story.pop().map(|told| told.sentences).unwrap_or_default();
    let result: Vec<_> = result.iter().map(|sentence| words.sentence(sentence)).collect();
    let teller = Teller { words, counted, result: &result };
    let rounds: Vec<_> = count
        .rounds
        .iter()
        .zip(&story)
        .map(|(round, told)| teller.round(round, &told.sentences))
        .collect();
    let address = format!("{base}/r/{}", contest.id);
    let label = words.say("results-qr-label");
    Reveal {
        contest: contest.id,
        question: contest.question.to_string(),
        rows: count.placing.iter().map(|id| teller.row(*id)).collect(),
        winner: count.winner.and_then(|id| count.placing.iter().position(|o| *o == id)),
        chip: rounds.last().map_or_else(|| words.say("results-final"), |told| told.chip.clone()),
        rounds,
        result,
        turnout: words.tell(
            "results-turnout",
            &[
                ("ballots", number(counted.turnout.ballots)),
                ("slips", number(counted.turnout.slips)),
            ],
        ),
        scale: scale(count),
        address: qr::typed(&address),
        qr: qr::picture(&address.to_uppercase(), label),
    }
}

/// The longest bar of all rounds, or the line of more than half where that is longer.
fn scale(count: &Count) -> u64 {
    let rounds = count.rounds.iter();
    let lengths =
        rounds.flat_map(|round| round.votes.iter().map(|(_, n)| *n).chain([round.majority]));
    lengths.max().unwrap_or(0).max(1)
}

fn number(n: u64) -> fluent_templates::fluent_bundle::FluentValue<'static> {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}

fn at(n: usize) -> fluent_templates::fluent_bundle::FluentValue<'static> {
    number(n as u64)
}

struct Teller<'a> {
    words: &'a Words,
    counted: &'a Counted,
    /// The result in sentences, the verdict first.
    result: &'a [String],
}

impl Teller<'_> {
    fn rounds(&self) -> &[Round] {
        &self.counted.count.rounds
    }

    fn title(&self, id: OptionId) -> String {
        let option = self.counted.contest.option(id);
        option.map_or_else(|| id.to_string(), |option| option.title.to_string())
    }

    /// The round before, whose transfers made this one.
    fn before(&self, round: &Round) -> Option<&Round> {
        self.rounds().iter().find(|earlier| earlier.number + 1 == round.number)
    }

    fn row(&self, id: OptionId) -> Row {
        let bar = |round: &Round| {
            let moved = |earlier: &Round| {
                earlier
                    .transfers
                    .iter()
                    .filter(|moved| moved.to == Some(id))
                    .fold(0_u64, |sum, moved| sum.saturating_add(moved.votes))
            };
            let votes = round.votes_of(id)?;
            Some(Bar { votes, moved: self.before(round).map_or(0, moved) })
        };
        Row { title: self.title(id), bars: self.rounds().iter().map(bar).collect() }
    }

    fn round(&self, round: &Round, sentences: &[Sentence]) -> Told {
        let words = self.words;
        let is_final = round.elected.is_some();
        let of = [("round", at(round.number)), ("rounds", at(self.rounds().len()))];
        let key = if is_final { "results-chip-final" } else { "results-chip-provisional" };
        let tie: Vec<_> =
            sentences.iter().filter(|s| is_of_tie(s)).map(|s| words.sentence(s)).collect();
        let has_moved = self
            .before(round)
            .is_some_and(|earlier| earlier.transfers.iter().any(|moved| moved.to.is_some()));
        Told {
            chip: words.tell(key, &of),
            name: words.tell("results-round", &of),
            is_final,
            majority: round.majority,
            goal: words.tell("results-goal", &[("majority", number(round.majority))]),
            out: self.out_before(round),
            has_moved,
            left: (round.exhausted > 0)
                .then(|| words.tell("results-left", &[("votes", number(round.exhausted))])),
            short: self.short(sentences, !tie.is_empty(), is_final),
            tie: (!tie.is_empty()).then_some(tie),
            sentences: sentences.iter().map(|sentence| words.sentence(sentence)).collect(),
        }
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
            .map(|sentence| self.words.sentence(sentence))
            .collect();
        if has_tie {
            short.push(self.words.say("results-tie-ahead"));
        }
        short
    }

    fn out_before(&self, round: &Round) -> Vec<String> {
        let earlier = self.rounds().iter().rev().filter(|earlier| earlier.number < round.number);
        let told = |earlier: &Round, id: OptionId| {
            let args = [("title", self.title(id).into()), ("round", at(earlier.number))];
            self.words.tell("results-out", &args)
        };
        earlier
            .flat_map(|earlier| earlier.eliminated.iter().map(move |id| told(earlier, *id)))
            .collect()
    }
}

fn is_of_tie(sentence: &Sentence) -> bool {
    matches!(
        sentence,
        Sentence::TieForLast { .. }
            | Sentence::EqualBefore
            | Sentence::TieNarrowed { .. }
            | Sentence::SettledByLookBack { .. }
            | Sentence::SettledByLot { .. }
            | Sentence::FinalTie { .. }
            | Sentence::WonByLot { .. }
    )
}

fn is_of_moves(sentence: &Sentence) -> bool {
    matches!(sentence, Sentence::Moves { .. } | Sentence::AllMove { .. } | Sentence::AllEnd { .. })
}
