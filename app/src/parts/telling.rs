//! Turns a count into the words and numbers of a [`Reveal`].

use wardmote::clerk::counts::Counted;
use wardmote::contest::tally;
use wardmote::count::explain::{Sentence, explain};
use wardmote::count::{Count, Method, Round, Tie, TieFor, Votes};

use crate::parts::qr;
use crate::reveal::{Bar, Reveal, Row, Told};
use crate::words::Words;

/// Tells a count in somebody's language. `base` is the address of this site.
pub fn tell(words: &Words, base: &str, counted: &Counted) -> Reveal {
    let (contest, count) = (&counted.contest, &*counted.count);
    let mut story = explain(&tally::titles(contest), count);
    let result = story.pop().map(|told| told.sentences).unwrap_or_default();
    let result: Vec<_> = result.iter().map(|sentence| words.sentence(sentence)).collect();
    let teller = Teller { words, counted, result: &result };
    let rounds: Vec<_> = count
        .rounds
        .iter()
        .zip(&story)
        .map(|(round, told)| teller.round(round, &told.sentences))
        .collect();
    let placing = count.placing();
    let place = |option: &usize| placing.iter().position(|placed| placed == option);
    let address = format!("{base}/r/{}", contest.id);
    let label = words.say("results-qr-label");
    Reveal {
        contest: contest.id,
        question: contest.question.to_string(),
        rows: placing.iter().map(|option| teller.row(*option)).collect(),
        winners: count.winners.iter().filter_map(place).collect(),
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
fn scale(count: &Count) -> Votes {
    let rounds = count.rounds.iter();
    let lengths = rounds.flat_map(|round| round.standing().map(|(_, n)| n).chain(round.bar));
    lengths.max().unwrap_or_default().max(Votes::whole(1))
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

    fn title(&self, option: usize) -> String {
        let option = self.counted.contest.options.get(option);
        option.map(|option| option.title.to_string()).unwrap_or_default()
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
        let is_drawn = self.counted.count.ties.iter().any(is_drawn);
        let chosen_at = self.rounds().iter().position(|round| round.elected.contains(&option));
        Row { title: self.title(option), bars, chosen_at: chosen_at.filter(|_| !is_drawn) }
    }

    fn round(&self, round: &Round, sentences: &[Sentence]) -> Told {
        let words = self.words;
        let is_final = round.number == self.rounds().len();
        let of = [("round", at(round.number)), ("rounds", at(self.rounds().len()))];
        let key = if is_final { "results-chip-final" } else { "results-chip-provisional" };
        let goal =
            if self.counted.count.method == Method::Irv { "results-goal" } else { "results-quota" };
        let left = round.exhausted.total();
        let tie: Vec<_> =
            sentences.iter().filter(|s| is_of_tie(s)).map(|s| words.sentence(s)).collect();
        let has_moved = self
            .before(round)
            .is_some_and(|earlier| earlier.transfers.iter().any(|moved| moved.to.is_some()));
        Told {
            chip: words.tell(key, &of),
            name: words.tell("results-round", &of),
            is_final,
            bar: round.bar.unwrap_or_default(),
            goal: words.tell(goal, &[("majority", words.votes(round.bar.unwrap_or_default()))]),
            out: self.out_before(round),
            has_moved,
            left: (!left.is_zero())
                .then(|| words.tell("results-left", &[("votes", words.votes(left))])),
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
        let told = |earlier: &Round, option: usize| {
            let args = [("title", self.title(option).into()), ("round", at(earlier.number))];
            self.words.tell("results-out", &args)
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
    )
}

fn is_of_moves(sentence: &Sentence) -> bool {
    matches!(sentence, Sentence::Moves { .. } | Sentence::AllMove { .. } | Sentence::AllEnd { .. })
}
