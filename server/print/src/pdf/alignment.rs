//! A page without secrets that shows whether a printer meets the labels.

use super::font::Fonts;
use super::leaf::{Align, Part, Role, Shape};
use super::text::{Lines, Style, set};
use super::writer::Writer;
use super::{Heading, PrintError};
use crate::measure::{Area, POINTS_PER_MM};
use crate::sheet::Sheet;

/// How long the ruler is, in millimetres: a school ruler is laid beside it.
pub const RULER: f32 = 100.0;
/// How thick lines are, in millimetres.
const LINE: f32 = 0.2;
/// How long the ticks of the ruler are, in millimetres.
const TICK: f32 = 4.0;

/// What the page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestWords<'a> {
    /// The document.
    pub heading: Heading<'a>,
    /// What to do with it, in one line.
    pub how: &'a str,
    /// What stands at the ruler: "100 mm".
    pub ruler: &'a str,
}

/// Where the ruler lies, in millimetres from the top: in the middle of the page.
const RULER_AT: f32 = 150.0;

/// A page with the outline and the number of every place, and a ruler.
///
/// # Errors
/// A letter no font has.
pub fn alignment_test(sheet: &Sheet, words: &TestWords<'_>) -> Result<Vec<u8>, PrintError> {
    let fonts = Fonts::load()?;
    let mut writer = Writer::new(&words.heading, &fonts)?;
    let text = |text: &str, size, area, align| -> Result<Part, PrintError> {
        let lines = Lines(vec![set(&fonts, text, Style::bold(size))?.into()]);
        let (role, lang) = (Role::Paragraph, words.heading.lang.to_owned());
        Ok(Part::Text { role, lang, lines, area, align })
    };
    let size = sheet.design.margin;
    let first = sheet.first;
    let how = Area {
        x: first.x + 3.0,
        y: first.y - 1.5 - size * 1.22 / POINTS_PER_MM,
        width: Area::A4.width - 2.0 * (first.x + 3.0),
        height: 0.0,
    };
    let start = if words.heading.is_rtl { Align::Right } else { Align::Left };
    let mut parts = vec![text(words.how, size, how, start)?, Part::Decoration(ruler())];
    let left = (Area::A4.width - RULER) / 2.0;
    let beside = Area { x: left, y: RULER_AT - TICK - 7.0, width: RULER, height: 0.0 };
    parts.push(text(words.ruler, size.max(12.0), beside, Align::Centre)?);
    for (number, place) in sheet.places().enumerate() {
        parts.push(Part::Decoration(vec![Shape::Outlined(LINE, place)]));
        let corner = place.inside(sheet.design.padding);
        parts.push(text(&(number + 1).to_string(), size.max(14.0), corner, Align::Left)?);
    }
    writer.page(&parts)?;
    writer.finish()
}

fn ruler() -> Vec<Shape> {
    let left = (Area::A4.width - RULER) / 2.0;
    let ruled = |from, to| Shape::Ruled { from, to, width: LINE, is_dashed: false };
    let tick = |x: f32| ruled((x, RULER_AT - TICK), (x, RULER_AT));
    vec![
        ruled((left, RULER_AT), (left + RULER, RULER_AT)),
        tick(left),
        tick(left + RULER / 2.0),
        tick(left + RULER),
    ]
}
