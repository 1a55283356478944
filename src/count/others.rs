//! What other ways of counting the same ballots would say: a small honest list.

use serde::{Deserialize, Serialize};

use super::explain::{Sentence, otherwise};
use super::tale::Voice;
use super::{Ballots, Count, Lot, Method, Rules, Ties};

/// What one other method makes of the ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherWay {
    /// The whole count by it.
    pub count: Count,
    /// Who would be chosen, in a sentence or two.
    pub told: Vec<Sentence>,
}

/// The same in somebody's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherLine {
    /// "Counted by ranked pairs, Late buses would be chosen."
    pub told: String,
    /// Whether it is another choice than the one that was made.
    pub differs: bool,
}

/// Counts the ballots of a count by every other method that fills as many places.
/// Ties are left open: the lot belongs to the count that was decided on before.
pub fn other_ways(
    titles: &[&str],
    rules: &Rules,
    ballots: &Ballots,
    made: &Count,
) -> Vec<OtherWay> {
    let fits = |method: &Method| match method {
        Method::Irv => rules.seats == 1,
        Method::Stv | Method::Meek => rules.seats > 1,
        _ => true,
    };
    let methods = Method::ALL.into_iter().filter(|method| *method != rules.method);
    let no_lot = Lot::drawn(Vec::new());
    methods
        .filter(fits)
        .map(|method| {
            let rules = Rules { method, ties: Ties::Ask, ..rules.clone() };
            let counted = made.again(&rules, ballots, &no_lot);
            let told = otherwise(titles, &counted);
            OtherWay { count: counted, told }
        })
        .collect()
}

/// The list, in somebody's language, against the count that was made.
pub fn tell(voice: &impl Voice, made: &Count, ways: &[OtherWay]) -> Vec<OtherLine> {
    let sorted = |winners: &[usize]| {
        let mut winners = winners.to_vec();
        winners.sort_unstable();
        winners
    };
    let line = |way: &OtherWay| {
        let told: Vec<_> = way.told.iter().map(|sentence| voice.sentence(sentence)).collect();
        let differs = sorted(&way.count.winners) != sorted(&made.winners);
        OtherLine { told: told.join(" "), differs }
    };
    ways.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::count::count;
    use crate::count::fixture::{ballots, pile};

    const TITLES: [&str; 3] = ["Buses", "Bins", "Damp"];

    fn methods(seats: usize, method: Method) -> Vec<String> {
        let ballots = ballots(3, &[pile(3, &[0, 1]), pile(2, &[1]), pile(1, &[2])]);
        let rules = Rules { method, seats, ..Rules::default() };
        let ways =
            other_ways(&TITLES, &rules, &ballots, &count(&rules, &ballots, &Lot::drawn(vec![])));
        ways.iter().map(|way| format!("{:?}", way.told)).collect()
    }

    #[test]
    fn only_methods_that_fill_as_many_places_are_compared() {
        let one = methods(1, Method::Irv).join("\n");
        assert!(!one.contains("\"irv\"") && !one.contains("\"meek\""), "{one}");
        assert!(one.contains("\"borda\"") && one.contains("\"schulze\""), "{one}");
        let two = methods(2, Method::Stv).join("\n");
        assert!(two.contains("\"meek\"") && !two.contains("\"irv\""), "{two}");
    }
    #[test]
    fn other_ways_leave_their_ties_open_whatever_the_count_did() {
        let ballots = ballots(3, &[pile(3, &[0]), pile(3, &[1])]);
        let lot = Lot::drawn(vec![1, 0, 2]);
        let rules = Rules { ties: Ties::Lot, ..Rules::default() };
        let made = count(&rules, &ballots, &lot);
        assert_eq!(made.winners, [1]);
        let ways = other_ways(&TITLES, &rules, &ballots, &made);
        assert!(!ways.is_empty() && ways.iter().all(|way| way.count.is_open()));
    }
}
