//! Votes: exact decimal numbers, in which every method counts.

use std::fmt;
use std::iter::Sum;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A number of votes, exact to the ninth decimal.
///
/// Whole ballots count 1. Scottish transfers are cut to five decimals, Meek's
/// to nine, and Borda's shared points are halves: all are exact here. The
/// largest count Wardmote takes (10 million ballots of weight 2^53) needs 107
/// of its 128 bits, so sums do not overflow; where a caller asks for more they
/// stop at the largest number instead of starting again at nothing.
///
/// It travels as text (`"12.5"`), because a JSON number is a float in most
/// readers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Votes(u128);

impl Votes {
    /// Decimals kept.
    pub const DECIMALS: u32 = 9;
    /// Units of one whole vote.
    pub const UNITS: u128 = 1_000_000_000;
    /// None.
    pub const ZERO: Self = Self(0);

    /// So many whole votes.
    pub fn whole(number: u64) -> Self {
        Self(u128::from(number) * Self::UNITS)
    }

    /// So many billionths of a vote.
    pub fn from_units(units: u128) -> Self {
        Self(units)
    }

    /// The number in billionths.
    pub fn units(self) -> u128 {
        self.0
    }

    /// The whole votes in it.
    pub fn floor(self) -> u128 {
        self.0 / Self::UNITS
    }

    /// Whether there are none.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// What is left after taking the other away; never less than none.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// The nearest number with so many decimals; halves go up.
    #[must_use]
    pub fn rounded(self, decimals: u32) -> Self {
        let unit = 10_u128.pow(Self::DECIMALS.saturating_sub(decimals));
        Self(self.0.saturating_add(unit / 2) / unit * unit)
    }

    /// The smallest whole number that is more than half of these:
    /// a majority of whole ballots.
    #[must_use]
    pub fn majority(self) -> Self {
        Self((self.0 / (2 * Self::UNITS) + 1).saturating_mul(Self::UNITS))
    }
}

impl Sum for Votes {
    fn sum<I: Iterator<Item = Self>>(votes: I) -> Self {
        votes.fold(Self::ZERO, Self::plus)
    }
}

/// No more decimals than it needs: `12`, `12.5`, `0.00001`.
impl fmt::Display for Votes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / Self::UNITS, self.0 % Self::UNITS);
        if part == 0 {
            return write!(f, "{whole}");
        }
        let part = format!("{part:09}");
        write!(f, "{whole}.{}", part.trim_end_matches('0'))
    }
}

/// A text that is no number of votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a number such as 12 or 12.5, with at most nine decimals, should stand here")]
pub struct NotVotes;

impl FromStr for Votes {
    type Err = NotVotes;

    fn from_str(text: &str) -> Result<Self, NotVotes> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(part) || part.len() > 9 {
            return Err(NotVotes);
        }
        let whole: u128 = whole.parse().map_err(|_| NotVotes)?;
        let part: u128 = format!("{part:0<9}").parse().map_err(|_| NotVotes)?;
        whole.checked_mul(Self::UNITS).and_then(|n| n.checked_add(part)).map(Self).ok_or(NotVotes)
    }
}

impl Serialize for Votes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Votes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn votes_are_written_without_needless_decimals() {
        let written =
            [0, 1, 12_500_000_000, 1_000_000_000, 999_999_999].map(|n| Votes(n).to_string());
        assert_eq!(written, ["0", "0.000000001", "12.5", "1", "0.999999999"]);
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        let long = "9".repeat(40);
        for text in ["", ".", ".5", "-1", "+1", "1.+5", "1e3", "1.0000000001", "1,5", "٣", &long] {
            assert_eq!(text.parse::<Votes>(), Err(NotVotes), "{text}");
        }
    }

    #[test]
    fn votes_are_rounded_to_the_nearest_decimal() {
        let rounded =
            |text: &str, decimals| text.parse::<Votes>().unwrap().rounded(decimals).to_string();
        let decimals = [0, 2, 5, 9, 20];
        assert_eq!(
            decimals.map(|decimals| rounded("12.994999999", decimals)),
            ["13", "12.99", "12.995", "12.994999999", "12.994999999"]
        );
        assert_eq!(rounded("0.005", 2), "0.01");
    }

    #[test]
    fn a_majority_is_more_than_half() {
        let majority = |n| Votes::whole(n).majority();
        assert_eq!([0, 1, 2, 3, 44].map(majority), [1, 1, 2, 2, 23].map(Votes::whole));
        assert_eq!("3.5".parse::<Votes>().unwrap().majority(), Votes::whole(2));
    }

    #[test]
    fn sums_stop_at_the_largest_number_and_differences_at_none() {
        let most = Votes(u128::MAX);
        assert_eq!([most.plus(Votes(1)), most.majority().plus(most)], [most; 2]);
        assert_eq!(Votes::whole(2).minus(Votes::whole(3)), Votes::ZERO);
        assert_eq!(Votes::whole(5).minus(Votes::whole(3)), Votes::whole(2));
        assert_eq!((Votes(2_999_999_999).floor(), Votes::whole(7).floor()), (2, 7));
        assert!(Votes::ZERO.is_zero() && !Votes(1).is_zero());
        assert_eq!([1, 2, 3].map(Votes::whole).into_iter().sum::<Votes>(), Votes::whole(6));
        assert_eq!(Votes(7).units(), Votes::from_units(7).units());
    }

    #[test]
    fn a_number_too_large_or_too_fine_is_not_read() {
        assert_eq!("0.123456789".parse(), Ok(Votes(123_456_789)));
        assert_eq!("0.1234567890".parse::<Votes>(), Err(NotVotes));
        let most = Votes(u128::MAX).to_string();
        assert_eq!(most.parse(), Ok(Votes(u128::MAX)));
        assert_eq!("340282366920938463463374607432".parse::<Votes>(), Err(NotVotes));
        assert_eq!(serde_json::to_string(&Votes(1_500_000_000)).unwrap(), "\"1.5\"");
        assert_eq!(serde_json::from_str::<Votes>("\"1.5\"").unwrap(), Votes(1_500_000_000));
        assert!(serde_json::from_str::<Votes>("\"x\"").is_err());
    }

    proptest! {
        #[test]
        fn written_and_read_votes_are_the_same(units: u128) {
            prop_assert_eq!(Votes(units).to_string().parse(), Ok(Votes(units)));
        }
    }
}
