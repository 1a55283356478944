//! A contest's ballots, counted by its rules.

use super::{Contest, TieRule, lot};
use crate::ballot::Pile;
use crate::count::{self, Ballots, Count, Lot, Mark, Method, Ties};
use crate::id::OptionId;

/// Counts a contest: instant-runoff for one place, single transferable vote by
/// the Scottish rules for more.
///
/// `secret` is the lot's secret, committed to at opening, and `typed` is what
/// the chair typed in after closing ([`lot`]).
pub fn count(contest: &Contest, piles: &[Pile], secret: &[u8], typed: &str) -> Count {
    let lot = Lot::by(|| lot::draw(contest, piles, secret, typed));
    count::count(&rules(contest), &ballots(contest, piles), &lot)
}

/// The rules of a contest, as counting knows them.
pub fn rules(contest: &Contest) -> count::Rules {
    let method = if contest.rules.seats > 1 { Method::Stv } else { Method::Irv };
    let ties = match contest.rules.ties {
        TieRule::LookBack => Ties::LookBack,
        TieRule::Lot => Ties::Lot,
    };
    let seats = usize::try_from(contest.rules.seats).unwrap_or(usize::MAX);
    count::Rules { method, seats, ties, ..count::Rules::default() }
}

/// A contest's ballots, as counting knows them. An option that is not one of
/// the contest's is passed over.
pub fn ballots(contest: &Contest, piles: &[Pile]) -> Ballots {
    let mut ballots = Ballots::of(contest.options.len());
    let number = |id: &OptionId| contest.options.iter().position(|option| option.id == *id);
    for pile in piles {
        let ranked = pile.ranking.options().iter().filter_map(number);
        let marks: Vec<_> = ranked.map(Mark::option).collect();
        // A contest has few options and a hall few ballots: no limit is near.
        let added = ballots.add(pile.ballots.min(count::WEIGHT_MAX), &marks);
        debug_assert_eq!(added, Ok(()));
    }
    ballots
}

/// What the options are called, in the contest's order.
pub fn titles(contest: &Contest) -> Vec<&str> {
    contest.options.iter().map(|option| option.title.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::Rules;
    use crate::fixture::{contest, pile};

    #[test]
    fn one_place_is_filled_by_instant_runoff() {
        let piles = [pile(4, &[0, 2]), pile(3, &[2]), pile(2, &[1, 2])];
        let count = count(&contest(3), &piles, &[7; 32], "");
        assert_eq!((count.method, count.winners), (Method::Irv, vec![2]));
    }

    #[test]
    fn several_places_are_filled_by_single_transferable_vote() {
        let mut contest = contest(3);
        contest.rules.seats = 2;
        let piles = [pile(4, &[0, 2]), pile(3, &[2]), pile(2, &[1, 2])];
        let count = count(&contest, &piles, &[7; 32], "");
        assert_eq!((count.method, count.seats, count.winners), (Method::Stv, 2, vec![0, 2]));
    }

    #[test]
    fn the_lot_of_the_contest_settles_its_ties() {
        let contest = contest(2);
        let piles = [pile(3, &[0]), pile(3, &[1])];
        let luckiest = lot::draw(&contest, &piles, &[7; 32], "6 1")[0];
        assert_eq!(count(&contest, &piles, &[7; 32], "6 1").winners, [luckiest]);
    }

    #[test]
    fn a_contest_whose_rule_is_the_lot_does_not_look_back() {
        let mut contest = contest(2);
        contest.rules = Rules { ties: TieRule::Lot, ..Rules::default() };
        assert_eq!(rules(&contest).ties, Ties::Lot);
    }
}
