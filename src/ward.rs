//! Wards: the areas people live in.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::id::WardId;
use crate::similar::words::fold;
use crate::text::{self, Name};

/// The largest electorate of a ward that is believed; a typing error is likelier past it.
pub const ELECTORATE_MAX: u32 = 200_000;

/// An area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ward {
    /// Its id.
    pub id: WardId,
    /// What people call it.
    pub name: Name,
    /// The official code, where there is one.
    pub code: Option<String>,
    /// How many people may vote in it, for contact rates.
    pub electorate: Option<u32>,
}

impl Ward {
    /// Its name as names are sorted: case and accents go, so that "Ŵern" stands at W.
    pub fn sort_name(&self) -> String {
        fold(self.name.as_str())
    }

    /// The letter it stands under in an index.
    pub fn letter(&self) -> String {
        let first = self.sort_name().chars().next();
        first.map(|letter| letter.to_uppercase().collect()).unwrap_or_default()
    }

    /// Whether somebody who types this may mean it; nothing typed means every ward.
    pub fn is_called(&self, typed: &str) -> bool {
        self.sort_name().contains(&fold(typed))
    }
}

/// A ward before it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWard {
    /// What people call it.
    pub name: Name,
    /// The official code, where there is one.
    pub code: Option<String>,
    /// How many people may vote in it.
    pub electorate: Option<u32>,
}

impl NewWard {
    /// Reads a ward as typed or as a line of a file.
    ///
    /// # Errors
    /// A sentence about the first box that does not do.
    pub fn parse(name: &str, code: &str, electorate: &str) -> Result<Self, Refusal> {
        let name = Name::parse(name)?;
        let code = text::clean(code);
        if !code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') || code.len() > 20 {
            return Err(Refusal::NotUnderstood { field: Field::Code });
        }
        let digits: String = electorate.chars().filter(|c| !matches!(c, ' ' | ',')).collect();
        let electorate = match digits.as_str() {
            "" => None,
            digits => {
                let number: u32 = digits
                    .parse()
                    .map_err(|_| Refusal::NotUnderstood { field: Field::Electorate })?;
                if number > ELECTORATE_MAX {
                    return Err(Refusal::OutOfRange {
                        field: Field::Electorate,
                        min: 0,
                        max: ELECTORATE_MAX.into(),
                    });
                }
                Some(number)
            }
        };
        Ok(Self { name, code: Some(code).filter(|c| !c.is_empty()), electorate })
    }

    /// Whether this says just what is known of that ward.
    fn is_just(&self, ward: &Ward) -> bool {
        self.code == ward.code && self.electorate == ward.electorate
    }
}

/// One row of a list of wards, as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line, counted from 1 as an editor does.
    pub line: usize,
    /// The name, as typed.
    pub name: String,
    /// The code, as typed.
    pub code: String,
    /// The electorate, as typed.
    pub electorate: String,
}

/// What a list of wards says: what is new, what is there already, what does not do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    /// The wards to take in.
    pub new: Vec<NewWard>,
    /// How many are there already, just so.
    pub known: usize,
    /// What is the matter, line by line. With any, nothing is taken in.
    pub refusals: Vec<Refusal>,
}

impl Roll {
    /// Reads a list of wards beside those that are there already.
    pub fn read(rows: &[Row], wards: &[Ward]) -> Self {
        let mut roll = Self::default();
        let mut names = HashSet::new();
        if rows.is_empty() {
            roll.refusals.push(Refusal::Missing { field: Field::File });
        }
        for row in rows {
            let refuse = |reason| Refusal::Line { line: row.line, reason: Box::new(reason) };
            let new = match NewWard::parse(&row.name, &row.code, &row.electorate) {
                Ok(new) => new,
                Err(reason) => {
                    roll.refusals.push(refuse(reason));
                    continue;
                }
            };
            let name = new.name.as_str().to_lowercase();
            let known = wards.iter().find(|ward| ward.name.as_str().to_lowercase() == name);
            let is_repeated = !names.insert(name);
            match known {
                Some(ward) if new.is_just(ward) && !is_repeated => roll.known += 1,
                None if !is_repeated => roll.new.push(new),
                _ => roll.refusals.push(refuse(Refusal::Taken { field: Field::Name })),
            }
        }
        roll
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ward_may_have_no_code_and_no_electorate() {
        let ward = NewWard::parse("Alder", "", " ").unwrap();
        assert_eq!((ward.code, ward.electorate), (None, None));
    }

    #[test]
    fn an_electorate_may_be_written_with_commas() {
        assert_eq!(NewWard::parse("Alder", "E05", "12,345").unwrap().electorate, Some(12_345));
    }

    #[test]
    fn an_electorate_in_words_is_not_understood() {
        let refusal = NewWard::parse("Alder", "", "many").unwrap_err();
        assert_eq!(refusal, Refusal::NotUnderstood { field: Field::Electorate });
    }

    #[test]
    fn a_ward_is_found_by_any_part_of_its_name_without_its_accents() {
        let name = Name::parse("Tŷ-du East").unwrap();
        let ward = Ward { id: WardId::from_random([1; 16]), name, code: None, electorate: None };
        for typed in ["", " ", "tŷ-", "TY", "du east", "st"] {
            assert!(ward.is_called(typed), "{typed}");
        }
        assert!(!ward.is_called("west"));
        assert_eq!(ward.letter(), "T");
    }

    fn row(line: usize, name: &str, electorate: &str) -> Row {
        Row { line, name: name.into(), code: String::new(), electorate: electorate.into() }
    }

    #[test]
    fn every_bad_line_of_a_list_is_named() {
        let rows = [row(2, "Alder", "9,400"), row(3, "", "1"), row(4, "ALDER", "many")];
        let roll = Roll::read(&rows, &[]);
        let lines: Vec<_> = roll
            .refusals
            .iter()
            .map(|refusal| match refusal {
                Refusal::Line { line, .. } => *line,
                _ => 0,
            })
            .collect();
        assert_eq!(lines, [3, 4]);
    }

    #[test]
    fn two_lines_of_one_name_are_one_too_many() {
        let roll = Roll::read(&[row(1, "Alder", ""), row(2, "alder", "")], &[]);
        assert_eq!((roll.new.len(), roll.refusals.len()), (1, 1));
    }

    #[test]
    fn taking_the_same_list_in_again_changes_nothing() {
        let new = NewWard::parse("Alder", "", "9400").unwrap();
        let ward = Ward {
            id: WardId::from_random([1; 16]),
            name: new.name,
            code: new.code,
            electorate: new.electorate,
        };
        let again = Roll::read(&[row(1, "Alder", "9400")], std::slice::from_ref(&ward));
        assert_eq!((again.new.len(), again.known, again.refusals.len()), (0, 1, 0));
        let other = Roll::read(&[row(1, "Alder", "9500")], &[ward]);
        assert_eq!(other.refusals.len(), 1);
    }
}
