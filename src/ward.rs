//! Wards: the areas people live in.

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::id::WardId;
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
}
