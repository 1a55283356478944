//! The tellers' desk: what is scanned there, and what a slip in hand can mean.

use crate::error::{Field, Refusal};
use crate::slip::{Code, Token};
use crate::text::Name;
use crate::time::Timestamp;

/// What a teller scanned, pasted or typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scanned {
    /// The secret of a slip's QR code.
    Token(Token),
    /// The code printed under it.
    Code(Code),
}

impl Scanned {
    /// Reads what a scanner types (the whole address in the QR code), what is
    /// pasted, or the code as people type it.
    ///
    /// # Errors
    /// [`Refusal::Missing`] for nothing, [`Refusal::NoSlip`] for what cannot be a slip.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Refusal::Missing { field: Field::Code });
        }
        let after_door = text.to_ascii_lowercase().rfind("/v/").map(|at| at + "/v/".len());
        let letters = text.get(after_door.unwrap_or(0)..).unwrap_or_default();
        let letters = letters.split(['/', '?', '#']).next().unwrap_or_default();
        if let Ok(token) = Token::parse(letters) {
            return Ok(Self::Token(token));
        }
        // An address without a slip in it is none, either.
        Code::parse(letters).map(Self::Code).map_err(|_| Refusal::NoSlip)
    }
}

/// That a slip can cast nothing any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlipEnd {
    /// Since when.
    pub at: Timestamp,
    /// At which desk, by the label of its link.
    pub by: Option<Name>,
    /// Whether it was opened in public, and not only made void.
    pub is_spoiled: bool,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn token() -> Token {
        Token::from_random([0xA5; 16])
    }

    #[test]
    fn a_scanner_types_the_whole_address() {
        let letters = token().as_str().to_owned();
        for text in [
            letters.clone(),
            letters.to_lowercase(),
            format!(" HTTPS://WARDMOTE.EXAMPLE/V/{letters}\r\n"),
            format!("https://wardmote.example/v/{letters}/some-contest?lang=cy"),
        ] {
            assert_eq!(Scanned::parse(&text), Ok(Scanned::Token(token())), "{text}");
        }
    }

    #[test]
    fn the_printed_code_is_read_as_people_type_it() {
        let code = Code::from_random([7; 8]);
        for text in
            [code.grouped(), code.letters().to_lowercase(), code.grouped().replace('-', " ")]
        {
            assert_eq!(Scanned::parse(&text), Ok(Scanned::Code(code.clone())), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_a_slip_is_told_apart_from_nothing() {
        assert_eq!(Scanned::parse("  "), Err(Refusal::Missing { field: Field::Code }));
        for text in ["7K2M-Q4Z", "https://elsewhere.example/", "/v/", "ünknown"] {
            assert_eq!(Scanned::parse(text), Err(Refusal::NoSlip), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_scanned_panics(text in "\\PC{0,80}") {
            let _ = Scanned::parse(&text);
        }
    }
}
