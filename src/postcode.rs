//! Postcodes, by which a canvasser finds the ward they stand in.

use std::collections::HashMap;

use crate::error::{Field, Refusal};
use crate::id::WardId;
use crate::ward::Ward;

/// A British postcode: without its gap, in capitals ("B139EA").
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Postcode(String);

impl Postcode {
    /// Reads a postcode as typed: case and gaps do not matter.
    ///
    /// # Errors
    /// [`Refusal::Missing`] or [`Refusal::NotUnderstood`].
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let plain: String = text.split_whitespace().collect::<String>().to_ascii_uppercase();
        if plain.is_empty() {
            return Err(Refusal::Missing { field: Field::Postcode });
        }
        let letters: Vec<char> = plain.chars().collect();
        let (outward, inward) = letters.split_at(letters.len().saturating_sub(3));
        let is_inward = matches!(inward, [a, b, c] if a.is_ascii_digit()
            && b.is_ascii_alphabetic() && c.is_ascii_alphabetic());
        let is_outward = (2..=4).contains(&outward.len())
            && outward[0].is_ascii_alphabetic()
            && outward.iter().all(char::is_ascii_alphanumeric)
            && outward.iter().any(char::is_ascii_digit);
        if is_inward && is_outward {
            Ok(Self(plain))
        } else {
            Err(Refusal::NotUnderstood { field: Field::Postcode })
        }
    }

    /// Takes a postcode from the store, where only parsed ones are.
    pub fn from_store(plain: String) -> Self {
        Self(plain)
    }

    /// Without its gap.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One line of a list of postcodes, as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line, counted from 1 as an editor does.
    pub line: usize,
    /// The postcode, as typed.
    pub postcode: String,
    /// The ward's name or code, as typed.
    pub ward: String,
}

/// What a list of postcodes says: what is new, what is there already, what does not do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    /// The postcodes to take in: new ones, and those that go to another ward.
    pub new: Vec<(Postcode, WardId)>,
    /// How many are there already, just so.
    pub known: usize,
    /// What is the matter, line by line. With any, nothing is taken in.
    pub refusals: Vec<Refusal>,
}

impl Roll {
    /// Reads a list of postcodes beside the wards and the postcodes that are there.
    pub fn read(rows: &[Row], wards: &[Ward], there: &HashMap<Postcode, WardId>) -> Self {
        let mut roll = Self::default();
        let names = names(wards);
        let mut seen: HashMap<Postcode, WardId> = HashMap::new();
        if rows.is_empty() {
            roll.refusals.push(Refusal::Missing { field: Field::File });
        }
        for row in rows {
            let mut refuse = |reason| {
                roll.refusals.push(Refusal::Line { line: row.line, reason: Box::new(reason) });
            };
            let postcode = match Postcode::parse(&row.postcode) {
                Ok(postcode) => postcode,
                Err(reason) => {
                    refuse(reason);
                    continue;
                }
            };
            let Some(&ward) = names.get(&row.ward.trim().to_lowercase()) else {
                refuse(Refusal::NoSuchWard);
                continue;
            };
            match seen.insert(postcode.clone(), ward) {
                // The same line twice says nothing new.
                Some(before) if before == ward => {}
                Some(_) => refuse(Refusal::Taken { field: Field::Postcode }),
                None if there.get(&postcode) == Some(&ward) => roll.known += 1,
                None => roll.new.push((postcode, ward)),
            }
        }
        roll
    }
}

/// Wards by what a list may call them: their name, or their official code.
fn names(wards: &[Ward]) -> HashMap<String, WardId> {
    let codes = wards.iter().filter_map(|ward| Some((ward.code.as_ref()?.to_lowercase(), ward.id)));
    codes.chain(wards.iter().map(|ward| (ward.name.as_str().to_lowercase(), ward.id))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Name;

    fn ward(n: u8, name: &str, code: &str) -> Ward {
        let (id, name) = (WardId::from_random([n; 16]), Name::parse(name).unwrap());
        Ward { id, name, code: Some(code.to_owned()), electorate: None }
    }

    fn row(line: usize, postcode: &str, ward: &str) -> Row {
        Row { line, postcode: postcode.to_owned(), ward: ward.to_owned() }
    }

    #[test]
    fn a_postcode_is_read_with_or_without_its_gap() {
        for text in ["B13 9EA", " b139ea", "B13  9ea"] {
            assert_eq!(Postcode::parse(text).unwrap().as_str(), "B139EA");
        }
        for good in ["M1 1AE", "SW1A 1AA", "DN55 1PT", "CR2 6XH"] {
            assert!(Postcode::parse(good).is_ok(), "{good}");
        }
        for bad in ["B13", "13B 9EA", "B13 EA9", "ABCD 1AA", "Alder", "B13 9EAA", "ŵ13 9EA"] {
            let not = Refusal::NotUnderstood { field: Field::Postcode };
            assert_eq!(Postcode::parse(bad), Err(not), "{bad}");
        }
        assert_eq!(Postcode::parse(" "), Err(Refusal::Missing { field: Field::Postcode }));
    }

    #[test]
    fn a_ward_is_found_by_its_name_or_its_code_and_every_bad_line_is_named() {
        let wards = [ward(1, "Alder", "E05000001"), ward(2, "Ŵylan", "E05000002")];
        let rows = [
            row(1, "B13 9EA", "alder"),
            row(2, "B13 9EB", "e05000002"),
            row(3, "B13 9EC", "Cedar"),
            row(4, "nowhere", "Alder"),
            row(5, "b139ea", "Ŵylan"),
            row(6, "B139EA", "ALDER"),
        ];
        let roll = Roll::read(&rows[..2], &wards, &HashMap::new());
        let found: Vec<_> = roll.new.iter().map(|(code, ward)| (code.as_str(), *ward)).collect();
        assert_eq!(found, [("B139EA", wards[0].id), ("B139EB", wards[1].id)]);
        let roll = Roll::read(&rows, &wards, &HashMap::new());
        let line = |line, reason| Refusal::Line { line, reason: Box::new(reason) };
        assert_eq!(
            roll.refusals,
            [
                line(3, Refusal::NoSuchWard),
                line(4, Refusal::NotUnderstood { field: Field::Postcode }),
                line(5, Refusal::Taken { field: Field::Postcode }),
                line(6, Refusal::Taken { field: Field::Postcode }),
            ]
        );
    }

    #[test]
    fn the_same_list_again_changes_nothing_and_a_postcode_may_move() {
        let wards = [ward(1, "Alder", "E1"), ward(2, "Birch", "E2")];
        let there = HashMap::from([(Postcode::parse("B13 9EA").unwrap(), wards[0].id)]);
        let again = Roll::read(&[row(1, "B13 9EA", "Alder")], &wards, &there);
        assert_eq!((again.new.len(), again.known, again.refusals.len()), (0, 1, 0));
        let moved = Roll::read(&[row(1, "B13 9EA", "Birch")], &wards, &there);
        assert_eq!((moved.new.len(), moved.known, moved.refusals.len()), (1, 0, 0));
    }
}
