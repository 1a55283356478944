//! Lines of text: parted by direction and script, shaped, and broken to a width.

use std::ops::Range;
use std::rc::Rc;

use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::{Direction, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};

use super::PrintError;
use super::font::{Fonts, Weight};

/// From one line to the next, in parts of the size: room for accents and tails.
const PITCH: f32 = 1.22;
/// The same where Arabic letters stand, which reach further up and down.
const PITCH_ARABIC: f32 = 1.55;
/// How much of a pitch lies above the foot of the letters.
const ABOVE: f32 = 0.77;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    pub(crate) weight: Weight,
    /// In points.
    pub(crate) size: f32,
}

impl Style {
    pub(crate) fn regular(size: f32) -> Self {
        Self { weight: Weight::Regular, size }
    }

    pub(crate) fn bold(size: f32) -> Self {
        Self { weight: Weight::Bold, size }
    }

    pub(crate) fn mono(size: f32) -> Self {
        Self { weight: Weight::Mono, size }
    }
}

/// Letters of one font and one direction.
pub(crate) struct Run {
    pub(crate) face: usize,
    pub(crate) text: String,
    pub(crate) glyphs: Vec<KrillaGlyph>,
    /// In points.
    pub(crate) width: f32,
}

/// One line, its runs from left to right.
pub(crate) struct Line {
    pub(crate) runs: Vec<Run>,
    pub(crate) text: String,
    /// In points.
    pub(crate) size: f32,
    /// In points.
    pub(crate) width: f32,
    /// From its top to the top of the next, in points.
    pub(crate) pitch: f32,
}

impl Line {
    /// From its top to the foot of its letters, in points.
    pub(crate) fn foot(&self) -> f32 {
        self.pitch * ABOVE
    }
}

/// Some lines, and how high they are together.
#[derive(Clone)]
pub(crate) struct Lines(pub(crate) Vec<Rc<Line>>);

impl Lines {
    /// In points.
    pub(crate) fn height(&self) -> f32 {
        self.0.iter().map(|line| line.pitch).sum()
    }

    /// What they say, as one text.
    pub(crate) fn text(&self) -> String {
        self.0.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// Sets one line, however long, in the direction of its first letter that has one.
pub(crate) fn set(fonts: &Fonts, text: &str, style: Style) -> Result<Line, PrintError> {
    set_within(fonts, text, style, None)
}

/// Sets a line that is part of a text of that direction.
fn set_within(
    fonts: &Fonts,
    text: &str,
    style: Style,
    base: Option<Level>,
) -> Result<Line, PrintError> {
    let bidi = BidiInfo::new(text, base);
    let mut runs = Vec::new();
    for paragraph in &bidi.paragraphs {
        let (levels, parts) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for part in parts {
            let backward = levels[part.start].is_rtl();
            let mut pieces = by_face(fonts, text, part, style.weight)?;
            if backward {
                pieces.reverse();
            }
            for (face, range) in pieces {
                runs.push(shape(fonts, face, &text[range], style.size, backward));
            }
        }
    }
    let is_arabic = text.chars().any(|c| ('\u{600}'..='\u{77f}').contains(&c));
    let pitch = style.size * if is_arabic { PITCH_ARABIC } else { PITCH };
    let width = runs.iter().map(|run| run.width).sum();
    Ok(Line { runs, text: text.to_owned(), size: style.size, width, pitch })
}

/// Parts a stretch of text where another font is needed.
fn by_face(
    fonts: &Fonts,
    text: &str,
    stretch: Range<usize>,
    weight: Weight,
) -> Result<Vec<(usize, Range<usize>)>, PrintError> {
    let mut pieces: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, letter) in text[stretch.clone()].char_indices() {
        let start = stretch.start + at;
        let end = start + letter.len_utf8();
        let before = pieces.last().map(|(face, _)| *face);
        let face = fonts.pick(weight, letter, before)?;
        match pieces.last_mut() {
            Some((last, range)) if *last == face => range.end = end,
            _ => pieces.push((face, start..end)),
        }
    }
    Ok(pieces)
}

/// Shapes letters of one font and one direction.
#[expect(clippy::cast_precision_loss, reason = "measures of glyphs are small whole numbers")]
fn shape(fonts: &Fonts, face: usize, text: &str, size: f32, backward: bool) -> Run {
    let shaping = &fonts.face(face).shaping;
    let em = shaping.units_per_em() as f32;
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(if backward { Direction::RightToLeft } else { Direction::LeftToRight });
    let shaped = rustybuzz::shape(shaping, &[], buffer);
    // A glyph stands for the letters up to where the next cluster begins.
    let mut starts: Vec<_> =
        shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    starts.push(text.len());
    starts.sort_unstable();
    starts.dedup();
    let end = |start: usize| {
        let next = starts.partition_point(|other| *other <= start);
        starts.get(next).copied().unwrap_or(text.len())
    };
    let glyphs: Vec<_> = shaped
        .glyph_infos()
        .iter()
        .zip(shaped.glyph_positions())
        .map(|(info, position)| {
            let start = info.cluster as usize;
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                position.x_advance as f32 / em,
                position.x_offset as f32 / em,
                position.y_offset as f32 / em,
                position.y_advance as f32 / em,
                start..end(start),
                None,
            )
        })
        .collect();
    let width = glyphs.iter().map(|glyph| glyph.x_advance).sum::<f32>() * size;
    Run { face, text: text.to_owned(), glyphs, width }
}

/// Breaks a text into lines of at most `width` points: between words, and inside a word
/// that is longer than a line.
pub(crate) fn wrap(
    fonts: &Fonts,
    text: &str,
    style: Style,
    width: f32,
) -> Result<Lines, PrintError> {
    wrap_within(fonts, text, style, width, None)
}

/// The same for a text of that direction, whatever its first letter is.
fn wrap_within(
    fonts: &Fonts,
    text: &str,
    style: Style,
    width: f32,
    base: Option<Level>,
) -> Result<Lines, PrintError> {
    let own = || BidiInfo::new(text, None).paragraphs.first().map(|whole| whole.level);
    let base = base.or_else(own);
    let set = |text: &str| set_within(fonts, text, style, base);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if set(&longer)?.width <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if line.chars().count() > 1 && set(&line)?.width > width {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
    }
    lines.push(line);
    let kept = lines.iter().filter(|line| !line.is_empty());
    Ok(Lines(kept.map(|line| set(line).map(Rc::new)).collect::<Result<_, _>>()?))
}

/// Breaks a sentence as [`wrap`] does; where its language is written from right to left, so
/// is the sentence, although it may begin with a name that is not.
pub(crate) fn wrap_sentence(
    fonts: &Fonts,
    text: &str,
    style: Style,
    width: f32,
    is_rtl: bool,
) -> Result<Lines, PrintError> {
    wrap_within(fonts, text, style, width, is_rtl.then(Level::rtl))
}

/// Breaks a text as [`wrap`] does, and leaves the end out after so many lines, with an
/// ellipsis: a name nobody foresaw shall not push a code off its slip.
pub(crate) fn wrap_most(
    fonts: &Fonts,
    text: &str,
    style: Style,
    room: (f32, usize),
) -> Result<Lines, PrintError> {
    wrap_most_within(fonts, text, style, room, None)
}

/// The same for a sentence that is written from right to left, although it may begin with
/// a name that is not.
pub(crate) fn wrap_most_rtl(
    fonts: &Fonts,
    text: &str,
    style: Style,
    room: (f32, usize),
) -> Result<Lines, PrintError> {
    wrap_most_within(fonts, text, style, room, Some(Level::rtl()))
}

fn wrap_most_within(
    fonts: &Fonts,
    text: &str,
    style: Style,
    (width, most): (f32, usize),
    base: Option<Level>,
) -> Result<Lines, PrintError> {
    let lines = wrap_within(fonts, text, style, width, base)?;
    if lines.0.len() <= most {
        return Ok(lines);
    }
    let mut kept = lines.0[..most.saturating_sub(1)].to_vec();
    let mut last = lines.0.get(kept.len()).map(|line| line.text.clone()).unwrap_or_default();
    loop {
        let line = set_within(fonts, &format!("{}…", last.trim_end()), style, base)?;
        if line.width <= width || last.pop().is_none() {
            kept.push(Rc::new(line));
            return Ok(Lines(kept));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: f32 = 10.0;

    fn lines(text: &str, width: f32) -> Vec<String> {
        let fonts = Fonts::load().unwrap();
        let lines = wrap(&fonts, text, Style::regular(SIZE), width).unwrap();
        assert!(lines.0.iter().all(|line| line.width <= width));
        lines.0.iter().map(|line| line.text.clone()).collect()
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(lines("Scan me to vote", 45.0), ["Scan me", "to vote"]);
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken_and_loses_no_letter() {
        let broken = lines("Llanfairpwllgwyngyllgogerychwyrndrobwll", 60.0);
        assert!(broken.len() > 2);
        assert_eq!(broken.concat(), "Llanfairpwllgwyngyllgogerychwyrndrobwll");
    }

    /// The first letter of a text that our fonts lack.
    fn lacking(text: &str) -> Option<char> {
        let fonts = Fonts::load().unwrap();
        let has = |letter, weight| fonts.pick(weight, letter, None).is_ok();
        text.chars().find(|c| !has(*c, Weight::Regular) || !has(*c, Weight::Bold))
    }

    #[test]
    fn the_fonts_have_what_our_languages_are_written_with() {
        assert_eq!(lacking("ŵŷŴŶâêîôûäëïö 0–9 … £ ’“” é ł ș"), None);
        assert_eq!(lacking("ٹپچژکگےںھ۔،؟ڈڑئؤۓ۰۱۲۳۴۵۶۷۸۹"), None);
        assert_eq!(lacking("Bus 中"), Some('中'));
    }

    #[test]
    fn urdu_letters_join_and_its_numbers_read_on() {
        let fonts = Fonts::load().unwrap();
        let width = |text| set(&fonts, text, Style::regular(SIZE)).unwrap().width;
        let apart: f32 = ["و", "و", "ٹ"].into_iter().map(width).sum();
        assert!(width("ووٹ") <= apart);
        // Three letters that join are narrower than each by itself.
        assert!(width("بہت") < ["ب", "ہ", "ت"].into_iter().map(width).sum());
        let line = set(&fonts, "ووٹ Alder 12", Style::regular(SIZE)).unwrap();
        let shown: Vec<_> = line.runs.iter().map(|run| run.text.trim()).collect();
        assert_eq!(shown, ["Alder 12", "ووٹ"], "from left to right");
    }

    #[test]
    fn a_sentence_from_right_to_left_may_begin_with_a_foreign_name() {
        let fonts = Fonts::load().unwrap();
        let shown = |lines: Lines| -> Vec<String> {
            let runs = lines.0[0].runs.iter().map(|run| run.text.trim().to_owned());
            runs.filter(|run| !run.is_empty()).collect()
        };
        let (text, style) = ("Alder چنا گیا", Style::regular(SIZE));
        let own = wrap_most(&fonts, text, style, (500.0, 1)).unwrap();
        assert_eq!(shown(own), ["Alder", "چنا گیا"], "from left to right");
        let sentence = wrap_most_rtl(&fonts, text, style, (500.0, 1)).unwrap();
        assert_eq!(shown(sentence), ["چنا گیا", "Alder"]);
    }

    #[test]
    fn a_name_that_is_far_too_long_ends_in_an_ellipsis() {
        let fonts = Fonts::load().unwrap();
        let name = "Fourbridges and all the villages around it decide together";
        let lines = wrap_most(&fonts, name, Style::bold(SIZE), (100.0, 2)).unwrap();
        assert_eq!(lines.0.len(), 2);
        assert!(lines.text().ends_with('…'), "{}", lines.text());
        assert!(lines.0.iter().all(|line| line.width <= 100.0));
    }
}
