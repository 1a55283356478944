//! Entries that may be one person: offered to an organiser, never merged by a machine.

use super::Helper;
use crate::id::HelperId;
use crate::similar::likeness;
use crate::similar::words::fold;

/// From this likeness of two names on (per mille), in the same ward, one is taken for the
/// other: a letter more or less in a name of two words.
pub const NAMES_LIKE: u16 = 600;
/// Pairs that are offered at a time: more nobody looks through.
pub const OFFERED_MAX: usize = 50;

/// Why two entries may be one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The same e-mail or telephone.
    Reach,
    /// Names that are much alike, in one ward.
    Name,
}

/// Two entries that may be one person: the one that came first, and the later one.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The one that is kept.
    pub first: Helper,
    /// The one that goes into it.
    pub second: Helper,
    /// Why they are offered.
    pub why: Why,
}

/// Why two entries may be one person, if they may.
pub fn alike(one: &Helper, other: &Helper) -> Option<Why> {
    if one.profile.reach == other.profile.reach {
        return Some(Why::Reach);
    }
    let in_one_ward = one.profile.wards.iter().any(|ward| other.profile.wards.contains(ward));
    let (a, b) = (one.profile.name.as_str(), other.profile.name.as_str());
    let is_same = || fold(a) == fold(b) || likeness(a, b) >= NAMES_LIKE;
    (in_one_ward && is_same()).then_some(Why::Name)
}

/// The pairs to offer, those with the same address first; of `apart` an organiser said
/// that they are two people.
pub fn pairs(all: &[Helper], apart: &[(HelperId, HelperId)]) -> Vec<Pair> {
    let mut found = Vec::new();
    for (n, one) in all.iter().enumerate() {
        for other in &all[n + 1..] {
            if apart.contains(&(one.id, other.id)) || apart.contains(&(other.id, one.id)) {
                continue;
            }
            if let Some(why) = alike(one, other) {
                let is_first = (one.joined_at, one.id) <= (other.joined_at, other.id);
                let (first, second) = if is_first { (one, other) } else { (other, one) };
                found.push(Pair { first: first.clone(), second: second.clone(), why });
            }
        }
    }
    found.sort_by_key(|pair| pair.why == Why::Name);
    found.truncate(OFFERED_MAX);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::helper::tests::named;

    #[test]
    fn one_address_or_one_name_in_one_ward_is_offered_and_nothing_else() {
        let zeb = named(1, "Zebulon Quill", "zeb@alder.example", 1);
        for (name, reach, ward, why) in [
            ("Mr Q", "ZEB@alder.example", 2, Some(Why::Reach)),
            ("zebulon  QUILL", "0121 496 0001", 1, Some(Why::Name)),
            ("Zebulon Quil", "0121 496 0001", 1, Some(Why::Name)),
            ("Zebulon Quill", "0121 496 0001", 2, None),
            ("Ada Quill", "0121 496 0001", 1, None),
        ] {
            assert_eq!(alike(&zeb, &named(2, name, reach, ward)), why, "{name} {ward}");
        }
    }

    #[test]
    fn the_earlier_one_stays_and_what_was_said_to_be_two_is_not_offered_again() {
        let mut zeb = named(1, "Zebulon Quill", "zeb@alder.example", 1);
        let twin = named(2, "Zeb", "zeb@alder.example", 1);
        zeb.joined_at = crate::time::Timestamp(9);
        let offered = pairs(&[zeb.clone(), twin.clone()], &[]);
        assert_eq!((offered.len(), offered[0].first.id), (1, twin.id));
        let apart = [(twin.id, zeb.id)];
        assert!(pairs(&[zeb, twin], &apart).is_empty());
    }
}
