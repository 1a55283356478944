//! SVG being written: areas, and letters as outlines.

use std::fmt::Write;

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

use crate::pdf::PrintError;
use crate::pdf::font::Fonts;
use crate::pdf::text::{Line, Lines, Style, wrap_most, wrap_most_rtl};
use crate::picture::{HEIGHT, Picture, WIDTH};

/// Twelve places on a circle of radius 10.5 around (14, 14); the first speaks.
const RING: [(f32, f32, f32); 12] = [
    (14.0, 3.5, 3.0),
    (19.2, 4.9, 1.9),
    (23.1, 8.7, 1.9),
    (24.5, 14.0, 1.9),
    (23.1, 19.3, 1.9),
    (19.2, 23.1, 1.9),
    (14.0, 24.5, 1.9),
    (8.7, 23.1, 1.9),
    (4.9, 19.2, 1.9),
    (3.5, 14.0, 1.9),
    (4.9, 8.7, 1.9),
    (8.8, 4.9, 1.9),
];
/// The side of the square those numbers stand in.
const RING_SIDE: f32 = 28.0;

/// SVG being written. Places are told from where lines begin: from the left edge, and
/// from the right one where the language is written from right to left.
pub(super) struct Canvas {
    fonts: Fonts,
    is_rtl: bool,
    body: String,
}

/// A line ends here. (Writing to a text cannot fail.)
macro_rules! put {
    ($text:expr, $($what:tt)*) => {{ let _ = write!($text, $($what)*); }};
}

impl Canvas {
    pub(super) fn new(is_rtl: bool) -> Result<Self, PrintError> {
        Ok(Self { fonts: Fonts::load()?, is_rtl, body: String::new() })
    }

    /// Breaks words into lines of at most that width, and so many of them.
    pub(super) fn set(
        &self,
        text: &str,
        style: Style,
        room: (f32, usize),
    ) -> Result<Lines, PrintError> {
        wrap_most(&self.fonts, &self.fonts.with_letters(style.weight, text), style, room)
    }

    /// The same for a sentence of the picture's language, which may begin with a name of another.
    pub(super) fn set_sentence(
        &self,
        text: &str,
        style: Style,
        room: (f32, usize),
    ) -> Result<Lines, PrintError> {
        if !self.is_rtl {
            return self.set(text, style, room);
        }
        wrap_most_rtl(&self.fonts, &self.fonts.with_letters(style.weight, text), style, room)
    }

    /// An area: from the left, from the top, width, height.
    pub(super) fn fill(&mut self, (x, y, width, height): (f32, f32, f32, f32), colour: &str) {
        put!(
            self.body,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" \
             fill=\"{colour}\"/>"
        );
    }

    /// The same, from where lines begin.
    pub(super) fn fill_from_start(
        &mut self,
        (x, y, width, height): (f32, f32, f32, f32),
        colour: &str,
    ) {
        let x = if self.is_rtl { WIDTH - x - width } else { x };
        self.fill((x, y, width, height), colour);
    }

    /// Wardmote's mark.
    pub(super) fn ring(&mut self, x: f32, y: f32, side: f32, colour: &str) {
        let x = if self.is_rtl { WIDTH - x - side } else { x };
        let scale = side / RING_SIDE;
        put!(self.body, "<g fill=\"{colour}\">");
        for (cx, cy, r) in RING {
            let (cx, cy, r) = (x + cx * scale, y + cy * scale, r * scale);
            put!(self.body, "<circle cx=\"{cx:.1}\" cy=\"{cy:.1}\" r=\"{r:.1}\"/>");
        }
        self.body.push_str("</g>");
    }

    /// Writes lines from where they begin. Returns where the next would.
    pub(super) fn lines(&mut self, lines: &Lines, x: f32, y: f32, colour: &str) -> f32 {
        self.write(lines, x, y, colour, !self.is_rtl)
    }

    /// Writes lines at the other side.
    pub(super) fn lines_at_end(&mut self, lines: &Lines, x: f32, y: f32, colour: &str) {
        self.write(lines, x, y, colour, self.is_rtl);
    }

    fn write(&mut self, lines: &Lines, x: f32, y: f32, colour: &str, from_left: bool) -> f32 {
        let mut top = y;
        for line in &lines.0 {
            let left = if from_left { x } else { WIDTH - x - line.width };
            let outline = outline(&self.fonts, line, (left, top + line.foot()));
            if !outline.is_empty() {
                put!(self.body, "<path fill=\"{colour}\" d=\"{outline}\"/>");
            }
            top += line.pitch;
        }
        top
    }

    /// The whole file.
    pub(super) fn finish(self, picture: &Picture) -> String {
        let (lang, alt, body) = (picture.lang, escaped(&picture.alt), self.body);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
             viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-labelledby=\"t\" lang=\"{lang}\" \
             xml:lang=\"{lang}\"><title id=\"t\">{alt}</title>{body}</svg>\n"
        )
    }
}

/// The letters of a line as one path; `at` is where its foot begins.
fn outline(fonts: &Fonts, line: &Line, at: (f32, f32)) -> String {
    let mut path = String::new();
    let mut x = at.0;
    for run in &line.runs {
        let face = &fonts.face(run.face).shaping;
        let scale = line.size / em(face);
        for glyph in &run.glyphs {
            let place = (x + glyph.x_offset * line.size, at.1 - glyph.y_offset * line.size);
            let mut pen = Pen { path: &mut path, place, scale };
            let id = u16::try_from(glyph.glyph_id.to_u32()).unwrap_or_default();
            face.outline_glyph(GlyphId(id), &mut pen);
            x += glyph.x_advance * line.size;
        }
    }
    path
}

/// The units of a font in one size.
#[expect(clippy::cast_precision_loss, reason = "measures of glyphs are small whole numbers")]
fn em(face: &rustybuzz::Face) -> f32 {
    face.units_per_em() as f32
}

/// Follows the outline of a letter, whose heights count upward.
struct Pen<'a> {
    path: &'a mut String,
    place: (f32, f32),
    scale: f32,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.place.0 + x * self.scale, self.place.1 - y * self.scale)
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        put!(self.path, "M{x:.1} {y:.1}");
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        put!(self.path, "L{x:.1} {y:.1}");
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        put!(self.path, "Q{x1:.1} {y1:.1} {x:.1} {y:.1}");
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        put!(self.path, "C{x1:.1} {y1:.1} {x2:.1} {y2:.1} {x:.1} {y:.1}");
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}

/// A text that stands in XML as nothing but text.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // XML has no place for these, however they are written.
            control if control.is_control() => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_become_tags() {
        let safe = escaped("<script>alert(\"&'\")</script>\u{0}");
        assert_eq!(safe, "&lt;script&gt;alert(&quot;&amp;&#39;&quot;)&lt;/script&gt; ");
    }
}
