//! The moves of a running vote, and which of them comes next: what one big button does.

use crate::approval::Act;
use crate::contest::{Contest, Phase};

/// A move an organiser makes while a meeting runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Move {
    /// Open the voting.
    Open,
    /// Tell everybody that it closes in a minute; it then closes by itself.
    Notice,
    /// Take that back.
    CancelNotice,
    /// Close at once.
    Close,
    /// Show everybody the count.
    Publish,
}

impl Move {
    /// All, in the order in which a meeting makes them.
    pub const ALL: [Self; 5] =
        [Self::Open, Self::Notice, Self::CancelNotice, Self::Close, Self::Publish];

    /// The stable word for it, in forms and in locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Notice => "notice",
            Self::CancelNotice => "cancel",
            Self::Close => "close",
            Self::Publish => "publish",
        }
    }

    /// Reads the stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.key() == key)
    }

    /// Whether a contest can make it as it stands.
    pub fn fits(self, contest: &Contest) -> bool {
        let has_notice = contest.notice_ends_at.is_some();
        match self {
            Self::Open => contest.phase == Phase::Draft,
            Self::Notice => contest.phase == Phase::Open && !has_notice,
            Self::CancelNotice => contest.phase == Phase::Open && has_notice,
            Self::Close => contest.phase == Phase::Open,
            Self::Publish => contest.phase == Phase::Closed,
        }
    }

    /// What two organisers must agree on before it is made, where it is so set. A
    /// notice closes the voting by itself, so it needs what closing needs.
    pub fn needs(self) -> Option<Act> {
        match self {
            Self::Open => Some(Act::Open),
            Self::Notice | Self::Close => Some(Act::Close),
            Self::CancelNotice => None,
            Self::Publish => Some(Act::Publish),
        }
    }
}

impl Contest {
    /// The move that comes next in its life; none when it is over.
    pub fn next_move(&self) -> Option<Move> {
        match self.phase {
            Phase::Draft => Some(Move::Open),
            Phase::Open if self.notice_ends_at.is_none() => Some(Move::Notice),
            Phase::Open => Some(Move::Close),
            Phase::Closed => Some(Move::Publish),
            Phase::Published | Phase::Void => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::contest;
    use crate::time::Timestamp;

    fn at(phase: Phase, notice: Option<i64>) -> Contest {
        Contest { phase, notice_ends_at: notice.map(Timestamp), ..contest(3) }
    }

    #[test]
    fn each_state_has_one_next_move_and_it_fits() {
        let states = [
            (at(Phase::Draft, None), Some(Move::Open)),
            (at(Phase::Open, None), Some(Move::Notice)),
            (at(Phase::Open, Some(1)), Some(Move::Close)),
            (at(Phase::Closed, None), Some(Move::Publish)),
            (at(Phase::Published, None), None),
            (at(Phase::Void, None), None),
        ];
        for (contest, next) in states {
            assert_eq!(contest.next_move(), next);
            assert!(next.is_none_or(|next| next.fits(&contest)), "{next:?}");
            let fitting = Move::ALL.into_iter().any(|step| step.fits(&contest));
            assert_eq!(fitting, next.is_some(), "what is over has no moves");
        }
    }

    #[test]
    fn a_notice_is_given_once_and_can_be_taken_back() {
        let (open, told) = (at(Phase::Open, None), at(Phase::Open, Some(1)));
        let fits = |contest: &Contest| {
            [Move::Notice, Move::CancelNotice, Move::Close].map(|step| step.fits(contest))
        };
        assert_eq!(fits(&open), [true, false, true]);
        assert_eq!(fits(&told), [false, true, true]);
    }

    #[test]
    fn every_move_reads_back() {
        for step in Move::ALL {
            assert_eq!(Move::from_key(step.key()), Some(step));
        }
    }
}
