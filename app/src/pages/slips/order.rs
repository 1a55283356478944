//! What an organiser asks to have printed.

use wardmote::error::{Field, Refusal};
use wardmote_print::sheet::{A4, Sheet};

use crate::typed::Typed;
use crate::words::Lang;

/// What slips are printed on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paper {
    /// Several on a sheet.
    Slips(Sheet),
    /// Each on a paper ballot, so that its holder may vote by phone or by pen.
    Ballots,
    /// The same in big print.
    BigBallots,
}

impl Paper {
    /// All, in the order people choose from.
    pub fn all() -> impl Iterator<Item = Self> {
        Sheet::ALL.into_iter().map(Self::Slips).chain([Self::Ballots, Self::BigBallots])
    }

    /// The stable word for it, in forms and locale keys.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Slips(sheet) => sheet.key,
            Self::Ballots => "ballot",
            Self::BigBallots => "ballot-big",
        }
    }

    /// Whether it has the questions on it.
    pub fn is_ballot(&self) -> bool {
        !matches!(self, Self::Slips(_))
    }

    fn parse(text: &str) -> Result<Self, Refusal> {
        match text {
            "" => Ok(Self::Slips(A4)),
            text => Self::all()
                .find(|paper| paper.key() == text)
                .ok_or(Refusal::NotUnderstood { field: Field::Sheet }),
        }
    }
}

/// How slips are printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// On what.
    pub paper: Paper,
    /// The first place that is used, counted from 0.
    pub start: u32,
    /// The languages of the strip.
    pub langs: Vec<Lang>,
    /// Whether as a PDF, and not as a page to print; paper ballots always are.
    pub is_file: bool,
}

impl Order {
    /// Reads an order as typed. What was not said is plain A4 from the first place on,
    /// as a page.
    ///
    /// # Errors
    /// A sentence about the first box that does not do.
    pub fn read(typed: &Typed) -> Result<Self, Refusal> {
        let paper = Paper::parse(typed.one("sheet"))?;
        let start = match (typed.one("start").trim(), paper) {
            ("", _) | (_, Paper::Ballots | Paper::BigBallots) => 1,
            (text, Paper::Slips(sheet)) => {
                let (field, max) = (Field::Label, sheet.per_page());
                let start = text.parse().map_err(|_| Refusal::NotUnderstood { field })?;
                if !(1..=max).contains(&start) {
                    return Err(Refusal::OutOfRange { field, min: 1, max: max.into() });
                }
                start
            }
        };
        let langs = Lang::ALL.into_iter().filter(|lang| typed.ticked("lang", lang.tag()));
        Ok(Self {
            paper,
            start: start - 1,
            langs: langs.collect(),
            is_file: paper.is_ballot() || typed.one("as") == "pdf",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&'static str, &str)]) -> Typed {
        pairs.iter().fold(Typed::default(), |typed, (name, text)| typed.with(name, text))
    }

    #[test]
    fn what_was_not_said_is_plain_a4_as_a_page() {
        let order = Order::read(&Typed::default()).unwrap();
        assert_eq!(order.paper, Paper::Slips(A4));
        assert_eq!((order.start, order.is_file, order.langs), (0, false, vec![]));
    }

    #[test]
    fn people_count_labels_from_one_and_no_further_than_the_sheet_goes() {
        let start = |start| Order::read(&typed(&[("sheet", "l7160"), ("start", start)]));
        assert_eq!(start("21").unwrap().start, 20);
        let (field, min, max) = (Field::Label, 1, 21);
        assert_eq!(start("22"), Err(Refusal::OutOfRange { field, min, max }));
        assert_eq!(start("0"), Err(Refusal::OutOfRange { field, min, max }));
        assert_eq!(start("last"), Err(Refusal::NotUnderstood { field }));
    }

    #[test]
    fn paper_ballots_come_as_a_file_whatever_was_pressed() {
        let order = Order::read(&typed(&[("sheet", "ballot-big"), ("as", "page")])).unwrap();
        assert!(order.is_file);
        assert_eq!(order.paper, Paper::BigBallots);
    }

    #[test]
    fn a_sheet_we_do_not_have_is_told_so() {
        let refused = Order::read(&typed(&[("sheet", "letter")]));
        assert_eq!(refused, Err(Refusal::NotUnderstood { field: Field::Sheet }));
    }
}
