//! The slow and obvious counters: they share nothing with the real ones, hold
//! every ballot apart, and follow the words of the rules one after the other.

use crate::count::Lot;
use crate::count::fixture::Pile;

/// What a counter says: votes by round and option (none: it is out) in units of
/// its own, what it takes to be chosen by round, and who is chosen by round.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Story {
    pub votes: Vec<Vec<Option<i128>>>,
    pub bars: Vec<i128>,
    pub chosen: Vec<Vec<usize>>,
}

/// A fraction in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fraction {
    over: i128,
    under: i128,
}

impl Fraction {
    fn new(over: i128, under: i128) -> Self {
        let (mut a, mut b) = (over.abs(), under.abs());
        while b > 0 {
            (a, b) = (b, a % b);
        }
        Self { over: over / a.max(1), under: under / a.max(1) }
    }

    fn times(self, other: Self) -> Self {
        Self::new(self.over * other.over, self.under * other.under)
    }

    fn by(self, other: Self) -> Self {
        Self::new(self.over * other.under, self.under * other.over)
    }

    fn plus(self, other: Self) -> Self {
        Self::new(self.over * other.under + other.over * self.under, self.under * other.under)
    }

    /// So many hundred-thousandths, any remainder being ignored.
    fn cut(self) -> i128 {
        self.over * 100_000 / self.under
    }
}

/// Of the tied, the one with fewest (or most) in the latest round in which they
/// differ, keeping only those still tied; else the unluckiest (or luckiest).
fn settle(rounds: &[Vec<Option<i128>>], tied: &[usize], fewest: bool, lot: &Lot) -> usize {
    let mut tied = tied.to_vec();
    for votes in rounds.iter().rev() {
        let all = tied.iter().map(|option| votes[*option].unwrap());
        let kept = if fewest { all.min() } else { all.max() };
        tied.retain(|option| votes[*option] == kept);
    }
    let order = lot.order(&tied);
    if fewest { order[order.len() - 1] } else { order[0] }
}

/// One paper of a Scottish count.
struct Paper {
    ranking: Vec<usize>,
    value: Fraction,
    holder: Option<usize>,
}

fn next(paper: &Paper, running: &[usize]) -> Option<usize> {
    let at = paper.holder.and_then(|h| paper.ranking.iter().position(|option| *option == h));
    let rest = at.map_or(0, |at| at + 1);
    paper.ranking[rest..].iter().copied().find(|option| running.contains(option))
}

/// SSI 2007/42, rule by rule; units are hundred-thousandths of a vote.
pub(crate) fn scottish(n: usize, seats: usize, piles: &[Pile], lot: &Lot) -> Story {
    let one = Fraction::new(1, 1);
    let zero = Fraction::new(0, 1);
    let mut papers = Vec::new();
    for (number, ranking) in piles.iter().filter(|(_, ranking)| !ranking.is_empty()) {
        for _ in 0..*number {
            papers.push(Paper { ranking: ranking.clone(), value: one, holder: None });
        }
    }
    let mut story = Story::default();
    if papers.is_empty() {
        return story;
    }
    let mut running: Vec<usize> = (0..n).collect();
    let (mut winners, mut out, mut pending) = (Vec::new(), Vec::new(), Vec::new());
    let mut credit = vec![zero; n];
    // Rule 45: the first stage.
    for paper in &mut papers {
        paper.holder = next(paper, &running);
        let first = paper.holder.unwrap();
        credit[first] = credit[first].plus(one);
    }
    // Rule 46: the quota.
    let quota = i128::try_from(papers.len() / (seats + 1) + 1).unwrap();
    loop {
        let now: Vec<_> = (0..n).map(|o| (!out.contains(&o)).then(|| credit[o].cut())).collect();
        story.votes.push(now.clone());
        story.bars.push(quota * 100_000);
        // Rule 47, then rule 52.
        let mut chosen: Vec<usize> = running.clone();
        chosen.retain(|option| now[*option] >= Some(quota * 100_000));
        running.retain(|option| !chosen.contains(option));
        winners.extend(chosen.clone());
        pending.extend(chosen.iter().filter(|o| now[**o] > Some(quota * 100_000)));
        if running.len() + winners.len() <= seats {
            winners.extend(running.clone());
            chosen.append(&mut running);
        }
        chosen.sort_unstable();
        story.chosen.push(chosen);
        if winners.len() >= seats || running.is_empty() {
            return story;
        }
        let (from, surplus) = if let Some(most) = pending.iter().map(|o| now[*o]).max() {
            // Rules 48 and 49.
            let tied: Vec<usize> = pending.iter().copied().filter(|o| now[*o] == most).collect();
            let first = settle(&story.votes, &tied, false, lot);
            pending.retain(|option| *option != first);
            (first, Some(credit[first].plus(Fraction::new(-quota, 1))))
        } else {
            // Rules 50 and 51.
            let fewest = running.iter().map(|option| now[*option]).min().unwrap();
            let tied: Vec<usize> =
                running.iter().copied().filter(|option| now[*option] == fewest).collect();
            let last = settle(&story.votes, &tied, true, lot);
            running.retain(|option| *option != last);
            out.push(last);
            (last, None)
        };
        let total = credit[from];
        for paper in papers.iter_mut().filter(|paper| paper.holder == Some(from)) {
            if let Some(surplus) = surplus {
                let value = surplus.times(paper.value).by(total);
                paper.value = Fraction::new(value.cut(), 100_000);
            }
            let to = next(paper, &running);
            match to {
                Some(to) => credit[to] = credit[to].plus(paper.value),
                // It stays where nobody looks for it again.
                None => paper.ranking.clear(),
            }
            paper.holder = to;
        }
        credit[from] = surplus.map_or(zero, |_| Fraction::new(quota, 1));
    }
}

const NINE: i128 = 1_000_000_000;

fn up(over: i128, under: i128) -> i128 {
    (over + under - 1) / under
}

/// The Reference Meek Rule, step by step; units are billionths of a vote.
pub(crate) fn meek(n: usize, seats: usize, piles: &[Pile], lot: &Lot) -> Story {
    let mut story = Story::default();
    // A. Initialize election.
    let mut kf = vec![NINE; n];
    let mut hopeful: Vec<usize> = (0..n).collect();
    let (mut elected, mut defeated) = (Vec::<usize>::new(), Vec::<usize>::new());
    if !piles.iter().any(|(number, ranking)| *number > 0 && !ranking.is_empty()) {
        return story;
    }
    loop {
        let mut last_surplus = None;
        // B.2. Iterate.
        let (v, surplus) = loop {
            let mut v = vec![0; n];
            for (number, ranking) in piles {
                let mut w = NINE;
                for c in ranking {
                    let kept = up(w * kf[*c], NINE);
                    v[*c] += kept * i128::from(*number);
                    w -= kept;
                }
            }
            let q = v.iter().sum::<i128>() / i128::try_from(seats + 1).unwrap() + 1;
            let mut winners: Vec<usize> = hopeful.clone();
            winners.retain(|c| v[*c] >= q);
            hopeful.retain(|c| !winners.contains(c));
            elected.extend(winners.clone());
            let surplus = elected.iter().map(|c| v[*c] - q).sum::<i128>().max(0);
            // B.1 and C.1: when all that are left have a place, they get it at once.
            if hopeful.len() + elected.len() <= seats {
                elected.extend(hopeful.clone());
                winners.append(&mut hopeful);
            }
            winners.sort_unstable();
            let is_finished = !winners.is_empty()
                || surplus < 1_000
                || last_surplus.is_some_and(|last| surplus >= last);
            if is_finished {
                let is_in = |c: &usize| !defeated.contains(c);
                story.votes.push((0..n).map(|c| is_in(&c).then_some(v[c])).collect());
                story.bars.push(q);
                story.chosen.push(winners);
                break (v, surplus);
            }
            last_surplus = Some(surplus);
            for c in &elected {
                kf[*c] = up(up(kf[*c] * q, NINE) * NINE, v[*c]);
            }
        };
        if elected.len() >= seats || hopeful.is_empty() {
            return story;
        }
        if story.chosen.last().is_some_and(|chosen| !chosen.is_empty()) {
            continue;
        }
        // B.3. Defeat low candidate.
        let low = hopeful.iter().map(|c| v[*c]).min().unwrap();
        let tied: Vec<usize> = hopeful.iter().copied().filter(|c| v[*c] <= low + surplus).collect();
        // All of them count as equal in this round.
        let earlier = &story.votes[..story.votes.len() - 1];
        let last = settle(earlier, &tied, true, lot);
        hopeful.retain(|c| *c != last);
        defeated.push(last);
        kf[last] = 0;
    }
}
