//! Entries that may be one person: offered to an organiser, never merged by a machine.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{Helper, Profile};
use crate::id::{HelperId, WardId};
use crate::similar::Prepared;
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

/// The pairs to offer, those with the same address first; of `apart` an organiser said
/// that they are two people. Nobody is compared with everybody: a list of a town can have
/// thousands of people.
pub fn pairs(all: &[Helper], apart: &[(HelperId, HelperId)]) -> Vec<Pair> {
    let apart: HashSet<_> =
        apart.iter().flat_map(|(one, other)| [(*one, *other), (*other, *one)]).collect();
    let (reaches, names) = (Reaches::of(all), Names::of(all));
    let places = 0..all.len();
    let by_reach = places.clone().flat_map(|at| {
        reaches.after(at, all).into_iter().map(move |other| (at, other, Why::Reach))
    });
    let by_name = places
        .flat_map(|at| names.after(at, all).into_iter().map(move |other| (at, other, Why::Name)));
    by_reach
        .chain(by_name)
        .filter(|(at, other, _)| !apart.contains(&(all[*at].id, all[*other].id)))
        .take(OFFERED_MAX)
        .map(|(at, other, why)| pair(&all[at], &all[other], why))
        .collect()
}

fn pair(one: &Helper, other: &Helper, why: Why) -> Pair {
    let is_first = (one.joined_at, one.id) <= (other.joined_at, other.id);
    let (first, second) = if is_first { (one, other) } else { (other, one) };
    Pair { first: first.clone(), second: second.clone(), why }
}

/// The places of those who have an address.
struct Reaches<'a>(HashMap<&'a str, Vec<usize>>);

impl<'a> Reaches<'a> {
    fn of(all: &'a [Helper]) -> Self {
        let mut known: HashMap<_, Vec<_>> = HashMap::new();
        for (at, helper) in all.iter().enumerate() {
            known.entry(helper.profile.reach.as_str()).or_default().push(at);
        }
        Self(known)
    }

    /// Those after this one with its address, in order.
    fn after(&self, at: usize, all: &[Helper]) -> Vec<usize> {
        let same = &self.0[all[at].profile.reach.as_str()];
        same[same.partition_point(|other| *other <= at)..].to_vec()
    }
}

/// The names of each ward: made ready to be compared, and as they are folded, because a
/// name of signs alone has no words.
struct Names {
    ready: HashMap<WardId, Prepared<usize>>,
    folded: HashMap<(WardId, String), Vec<usize>>,
}

impl Names {
    fn of(all: &[Helper]) -> Self {
        let mut by_ward: HashMap<WardId, Vec<(usize, &str)>> = HashMap::new();
        let mut folded: HashMap<_, Vec<_>> = HashMap::new();
        for (at, helper) in all.iter().enumerate() {
            let name = helper.profile.name.as_str();
            for ward in &helper.profile.wards {
                by_ward.entry(*ward).or_default().push((at, name));
                folded.entry((*ward, fold(name))).or_default().push(at);
            }
        }
        let ready = by_ward.into_iter().map(|(ward, names)| (ward, Prepared::new(&names)));
        Self { ready: ready.collect(), folded }
    }

    /// Those after this one with a name like it in one of its wards, and another address;
    /// in order.
    fn after(&self, at: usize, all: &[Helper]) -> BTreeSet<usize> {
        let Profile { name, reach, wards, .. } = &all[at].profile;
        let in_ward = |ward: &WardId| {
            let like = self.ready[ward].likest(name.as_str()).into_iter();
            let like = like.filter(|(_, score)| *score >= NAMES_LIKE).map(|(other, _)| other);
            like.chain(self.folded[&(*ward, fold(name.as_str()))].iter().copied())
        };
        let is_new = |other: &usize| *other > at && all[*other].profile.reach != *reach;
        wards.iter().flat_map(in_ward).filter(is_new).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::helper::tests::named;
    use crate::similar::likeness;

    /// Why two entries may be one person, if they may: as everybody compared with
    /// everybody would find it.
    fn alike(one: &Helper, other: &Helper) -> Option<Why> {
        if one.profile.reach == other.profile.reach {
            return Some(Why::Reach);
        }
        let in_one_ward = one.profile.wards.iter().any(|ward| other.profile.wards.contains(ward));
        let (a, b) = (one.profile.name.as_str(), other.profile.name.as_str());
        let is_same = || fold(a) == fold(b) || likeness(a, b) >= NAMES_LIKE;
        (in_one_ward && is_same()).then_some(Why::Name)
    }

    fn told(pairs: &[Pair]) -> Vec<(HelperId, HelperId, Why)> {
        pairs.iter().map(|pair| (pair.first.id, pair.second.id, pair.why)).collect()
    }

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
            let other = named(2, name, reach, ward);
            assert_eq!(alike(&zeb, &other), why, "{name} {ward}");
            let offered: Vec<_> = pairs(&[zeb.clone(), other], &[]).iter().map(|p| p.why).collect();
            assert_eq!(offered, Vec::from_iter(why), "{name} {ward}");
        }
    }

    #[test]
    fn the_earlier_one_stays_and_what_was_said_to_be_two_is_not_offered_again() {
        let mut zeb = named(1, "Zebulon Quill", "zeb@alder.example", 1);
        let twin = named(2, "Zeb", "zeb@alder.example", 1);
        zeb.joined_at = crate::time::Timestamp(9);
        let offered = pairs(&[zeb.clone(), twin.clone()], &[]);
        assert_eq!((offered.len(), offered[0].first.id), (1, twin.id));
        for apart in [(twin.id, zeb.id), (zeb.id, twin.id)] {
            assert!(pairs(&[zeb.clone(), twin.clone()], &[apart]).is_empty());
        }
    }

    #[test]
    fn no_more_are_offered_than_anybody_looks_through() {
        let all: Vec<_> =
            (0..40).map(|n| named(n, "Zebulon Quill", "zeb@alder.example", 1)).collect();
        assert_eq!(pairs(&all, &[]).len(), OFFERED_MAX);
    }

    proptest! {
        #[test]
        fn what_is_offered_is_what_everybody_compared_with_everybody_finds(
            people in prop::collection::vec(
                ("(Ada|Aida|Zeb|Zebulon|Ŵyn|اکبر|of|Mr) ?(Quil|Quill|Khan|Kahn|Kan|the)?", 0..6_u8, 1..3_u8, 0..3_u8),
                0..24,
            ),
            said_apart in prop::collection::vec((0..24_usize, 0..24_usize), 0..6),
        ) {
            let helper = |(n, (name, number, ward, also)): (usize, &(String, u8, u8, u8))| {
                let reach = format!("0121 496 00{n:02}");
                // Some have one address.
                let reach = if *number == 0 { "zeb@alder.example" } else { &reach };
                let mut helper = named(u8::try_from(n).unwrap(), name, reach, *ward);
                if also != ward {
                    helper.profile.wards.push(WardId::from_random([*also; 16]));
                }
                helper.joined_at = crate::time::Timestamp(i64::from(*number));
                helper
            };
            let all: Vec<_> = people.iter().enumerate().map(helper).collect();
            let is_there = |at: &usize| *at < all.len();
            let apart: Vec<_> = said_apart
                .iter()
                .filter(|(one, other)| is_there(one) && is_there(other))
                .map(|(one, other)| (all[*one].id, all[*other].id))
                .collect();
            let mut expected = Vec::new();
            for (at, one) in all.iter().enumerate() {
                for other in &all[at + 1..] {
                    let is_apart =
                        apart.contains(&(one.id, other.id)) || apart.contains(&(other.id, one.id));
                    if let (false, Some(why)) = (is_apart, alike(one, other)) {
                        expected.push(pair(one, other, why));
                    }
                }
            }
            expected.sort_by_key(|pair| pair.why == Why::Name);
            expected.truncate(OFFERED_MAX);
            prop_assert_eq!(told(&pairs(&all, &apart)), told(&expected));
        }
    }
}
