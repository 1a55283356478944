//! Tagged PDF (PDF/UA-1): slips, paper ballots, reports of wards and the page that tests a printer.
//!
//! Bytes come back to the caller and go nowhere else: what is printed holds secrets.

mod alignment;
mod ballot;
pub(crate) mod font;
mod leaf;
mod qr;
mod report;
mod slip;
pub(crate) mod text;
mod writer;

pub use alignment::{TestWords, alignment_test};
pub use ballot::{Asked, BallotWords, Choice, Paper, Print, paper_ballots};
pub use report::ward_report;
pub use slip::{Slip, SlipWords, Ward, slips};

/// A sentence in its language. Every text is written in the direction of its own first
/// letters, wherever it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// The language's tag, as in `cy`.
    pub lang: &'a str,
    /// What it says.
    pub text: &'a str,
}

/// What a whole document is called, and the language it is mainly in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading<'a> {
    /// The title, shown in the window of a reader.
    pub title: &'a str,
    /// The main language's tag.
    pub lang: &'a str,
    /// Whether that is written from right to left; the layout is mirrored then.
    pub is_rtl: bool,
}

/// Why something could not be printed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// No font of ours has this letter; a browser may.
    #[error("no font has the letter {letter:?}")]
    NoGlyph {
        /// The letter.
        letter: char,
    },
    /// The address makes a QR code with modules under half a millimetre.
    #[error("the address is too long for a QR code of this size")]
    AddressTooLong,
    /// The words do not fit on a slip of this size, however small they are written.
    #[error("there is no room for the words on a slip of this size")]
    NoRoom,
    /// A fault of this program or of its libraries.
    #[error("no PDF could be made: {0}")]
    Fault(String),
}
