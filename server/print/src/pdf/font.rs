//! The fonts that travel with the program: parts of Noto, by the Open Font License.

use krilla::text::Font;

use super::PrintError;

const LATIN: &[u8] = include_bytes!("../../fonts/NotoSans-Regular.ttf");
const LATIN_BOLD: &[u8] = include_bytes!("../../fonts/NotoSans-Bold.ttf");
const ARABIC: &[u8] = include_bytes!("../../fonts/NotoNaskhArabic-Regular.ttf");
const ARABIC_BOLD: &[u8] = include_bytes!("../../fonts/NotoNaskhArabic-Bold.ttf");
const MONO: &[u8] = include_bytes!("../../fonts/NotoSansMono-Bold.ttf");

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Weight {
    /// Text.
    Regular,
    /// Names, questions and titles.
    Bold,
    /// Codes: every letter as wide as the next, and 0 unlike O.
    Mono,
}

/// One font, for shaping and for drawing.
pub(crate) struct Face {
    pub(crate) shaping: rustybuzz::Face<'static>,
    pub(crate) drawing: Font,
}

impl Face {
    fn load(bytes: &'static [u8]) -> Result<Self, PrintError> {
        let fault = || PrintError::Fault("a font of the program is unreadable".into());
        Ok(Self {
            shaping: rustybuzz::Face::from_slice(bytes, 0).ok_or_else(fault)?,
            drawing: Font::new(bytes.into(), 0).ok_or_else(fault)?,
        })
    }

    fn has(&self, letter: char) -> bool {
        self.shaping.glyph_index(letter).is_some()
    }
}

/// All fonts.
pub(crate) struct Fonts(Vec<Face>);

impl Fonts {
    /// Reads the fonts out of the program.
    pub(crate) fn load() -> Result<Self, PrintError> {
        let files = [LATIN, ARABIC, LATIN_BOLD, ARABIC_BOLD, MONO];
        Ok(Self(files.into_iter().map(Face::load).collect::<Result<_, _>>()?))
    }

    /// The font of that number, as [`Fonts::pick`] gave it.
    pub(crate) fn face(&self, number: usize) -> &Face {
        &self.0[number]
    }

    /// A text with the sign of a missing letter for every one that no font has.
    pub(crate) fn with_letters(&self, weight: Weight, text: &str) -> String {
        let shown = |letter| match self.pick(weight, letter, None) {
            Ok(_) => letter,
            Err(_) => char::REPLACEMENT_CHARACTER,
        };
        text.chars().map(shown).collect()
    }

    /// The font to write a letter with: the one before where it will do, so that a
    /// comma does not part two words of one script.
    pub(crate) fn pick(
        &self,
        weight: Weight,
        letter: char,
        before: Option<usize>,
    ) -> Result<usize, PrintError> {
        let candidates: &[usize] = match weight {
            Weight::Regular => &[0, 1],
            Weight::Bold => &[2, 3],
            Weight::Mono => &[4, 2, 3],
        };
        let joins = !letter.is_alphanumeric();
        let first = before.filter(|_| joins);
        first
            .into_iter()
            .chain(candidates.iter().copied())
            .find(|number| self.0[*number].has(letter))
            .ok_or(PrintError::NoGlyph { letter })
    }
}
