//! Pictures that go with a word that is told: re-encoded, so that nothing is left in
//! them of where and by whom they were taken, and never without words for whoever
//! cannot see them.

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::text::AltText;

/// The longer side of a picture as it is kept, in pixels: sharp on a phone and on A4,
/// and some 300 kB.
pub const SIDE_MAX: u32 = 1_600;

/// What a page needs to know of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// What it shows, for whoever cannot see it.
    pub alt: AltText,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// A picture with its pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Developed {
    /// What a page needs to know.
    pub picture: Picture,
    /// The pixels, as JPEG without any further data.
    pub jpeg: Vec<u8>,
}

/// What a picture shows, as typed beside the file; nothing, where neither was sent.
///
/// # Errors
/// [`Refusal::Missing`] for a picture without words, [`Refusal::NoPicture`] for words
/// without a picture, [`Refusal::TooLong`].
pub fn read_alt(has_file: bool, typed: &str) -> Result<Option<AltText>, Refusal> {
    match (has_file, typed.trim().is_empty()) {
        (false, true) => Ok(None),
        (false, false) => Err(Refusal::NoPicture),
        (true, _) => AltText::parse(typed).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Field;

    #[test]
    fn a_picture_has_words_and_words_have_a_picture() {
        assert_eq!(read_alt(false, " "), Ok(None));
        assert_eq!(read_alt(true, " "), Err(Refusal::Missing { field: Field::Alt }));
        assert_eq!(read_alt(false, "Two people"), Err(Refusal::NoPicture));
        assert_eq!(read_alt(true, " Two  people ").unwrap().unwrap().as_str(), "Two people");
    }
}
