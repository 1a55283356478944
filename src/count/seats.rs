//! What both kinds of single transferable vote share: who is still running, who
//! has a place already, and in which order all of them stand in the end.

use super::ranking::ranking;
use super::tie::{Settler, TieFor};
use super::{Ballots, Count, Method, Pairwise, Round, Rules, Summary, Ties, Votes};

/// Who has a place, and who may still get one.
pub(super) struct Seats {
    /// Places that nobody has yet.
    open: usize,
    /// Whether an option has no place yet and is not out.
    pub is_running: Vec<bool>,
    /// Whether an option is not out: it runs, or it has a place.
    pub is_in: Vec<bool>,
    /// Who has a place, in the order in which they got it.
    pub chosen: Vec<usize>,
}

impl Seats {
    /// All are running but those who have withdrawn.
    pub(super) fn of(rules: &Rules, options: usize) -> Self {
        let is_in: Vec<_> = (0..options).map(|option| !rules.withdrawn.contains(&option)).collect();
        Self { open: rules.seats, is_running: is_in.clone(), is_in, chosen: Vec::new() }
    }

    /// Who is still running, lowest number first.
    fn running(&self) -> Vec<usize> {
        (0..self.is_running.len()).filter(|option| self.is_running[*option]).collect()
    }

    /// Gives places to those who reach the bar of the round, most votes first;
    /// and if no more are running then than there are places, to all of these.
    pub(super) fn fill(&mut self, round: &mut Round) {
        let votes_of = |option: &usize| round.votes_of(*option).unwrap_or_default();
        let mut first = self.running();
        first.retain(|option| Some(votes_of(option)) >= round.bar);
        first.sort_by_key(|option| std::cmp::Reverse(votes_of(option)));
        first.truncate(self.open);
        self.choose(&first);
        let mut last = self.running();
        if last.len() > self.open {
            last.clear();
        }
        last.sort_by_key(|option| std::cmp::Reverse(votes_of(option)));
        self.choose(&last);
        round.elected = [first, last].concat();
    }

    fn choose(&mut self, options: &[usize]) {
        for option in options {
            self.is_running[*option] = false;
        }
        self.open = self.open.saturating_sub(options.len());
        self.chosen.extend(options);
    }

    /// Whether no place is open, or nobody is running for one.
    pub(super) fn are_filled(&self) -> bool {
        self.open == 0 || !self.is_running.contains(&true)
    }

    /// Who has fewest votes of those still running, and so must go out. Those
    /// with no more than `slack` above the fewest are tied with it. None: the
    /// tie stays open.
    pub(super) fn last(
        &self,
        round: &Round,
        earlier: &[Round],
        slack: Votes,
        settler: &mut Settler,
    ) -> Option<usize> {
        let votes_of = |option: &usize| round.votes_of(*option).unwrap_or_default();
        let mut tied = self.running();
        let fewest = tied.iter().map(votes_of).min().unwrap_or_default();
        tied.retain(|option| votes_of(option) <= fewest.plus(slack));
        match tied[..] {
            [only] => Some(only),
            _ => settler.settle(TieFor::Elimination, &tied, round, earlier),
        }
    }

    /// Settles now in which order those stand who are chosen in this round.
    pub(super) fn settle_order(
        &mut self,
        round: &mut Round,
        earlier: &[Round],
        settler: &mut Settler,
    ) {
        let order = in_order(round, earlier, &[], settler).concat();
        self.chosen.truncate(self.chosen.len() - order.len());
        self.chosen.extend(&order);
        round.elected = order;
    }

    /// Takes an option out.
    pub(super) fn exclude(&mut self, option: usize) {
        self.is_running[option] = false;
        self.is_in[option] = false;
    }
}

/// The result of these rounds. Of those chosen in one round with equal votes,
/// the ones in `settled` stand first, in that order.
pub(super) fn result(
    method: Method,
    (rules, ballots): (&Rules, &Ballots),
    mut rounds: Vec<Round>,
    settled: &[usize],
    mut settler: Settler,
    pairwise: Pairwise,
) -> Count {
    let mut chosen = Vec::new();
    for at in 0..rounds.len() {
        let groups = in_order(&rounds[at], &rounds[..at], settled, &mut settler);
        rounds[at].elected = groups.concat();
        chosen.extend(groups);
    }
    let is_known = |option: &usize| !rules.withdrawn.contains(option);
    let options: Vec<_> = (0..ballots.options()).filter(is_known).collect();
    // Ties for the order are settled last, but belong to the round of the election.
    settler.ties.sort_by_key(|tie| tie.round);
    Count {
        method,
        seats: rules.seats,
        ballots: Summary::of(ballots),
        winners: chosen.concat(),
        ranking: ranking(options, &rounds, &chosen),
        rounds,
        ties: settler.ties,
        pairwise,
    }
}

/// Those chosen in one round, best first: by votes, then as it is settled
/// already, then as a tie is settled now. Where people are asked about ties, this
/// one is not worth stopping the count for: they stand equal.
fn in_order(
    round: &Round,
    earlier: &[Round],
    settled: &[usize],
    settler: &mut Settler,
) -> Vec<Vec<usize>> {
    let place = |option: &usize| {
        let at = settled.iter().position(|settled| settled == option);
        (std::cmp::Reverse(round.votes_of(*option)), at.unwrap_or(usize::MAX))
    };
    let mut chosen = round.elected.clone();
    chosen.sort_by_key(|option| (place(option), *option));
    let mut groups = Vec::new();
    for equal in chosen.chunk_by(|a, b| place(a) == place(b)) {
        if settler.rule == Ties::Ask {
            groups.push(equal.to_vec());
        } else {
            let order = settler.arrange(TieFor::Order, equal, round, earlier);
            groups.extend(order.into_iter().map(|option| vec![option]));
        }
    }
    groups
}

#[cfg(test)]
pub(crate) mod reference;
#[cfg(test)]
pub(crate) mod tests;
