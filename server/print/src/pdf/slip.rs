//! Slips: each in its place on a sheet, with a code to scan and one to type.

use std::rc::Rc;

use super::font::Fonts;
use super::leaf::{Align, Column, Part, Role, Shape, Whole, margin_line};
use super::text::{Lines, Style, set, wrap, wrap_most};
use super::writer::Writer;
use super::{Heading, PrintError, Sentence};
use crate::colour::Colour;
use crate::measure::{Area, POINTS_PER_MM};
use crate::sheet::Sheet;
use crate::stock::{Range, ranges};

/// How much smaller the next try is when words do not fit, in points.
const STEP: f32 = 0.25;
/// Lines for the name of a meeting or a ward; what is longer ends in an ellipsis.
const NAME_LINES: usize = 2;
/// From the code to the words, in millimetres; the quiet zone comes on top of it.
const GAP: f32 = 1.0;
/// How much larger the ward stands than the rest: helpers look for it.
const WARD: f32 = 1.2;
/// How thick cut lines are, in millimetres.
const CUT: f32 = 0.15;

/// Whom a slip is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ward<'a> {
    /// The ward's name.
    pub name: &'a str,
    /// Its colour.
    pub colour: Colour,
    /// The word for that colour, which always stands with it.
    pub colour_word: &'a str,
}

/// What is different on every slip.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Slip<'a> {
    /// The address in its QR code.
    pub address: &'a str,
    /// The code for typing, in groups.
    pub code: &'a str,
    /// The ward it is for; without one, for every ward's people.
    pub ward: Option<Ward<'a>>,
}

/// What all slips of a sheet say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlipWords<'a> {
    /// The document.
    pub heading: Heading<'a>,
    /// The meeting's name.
    pub meeting: &'a str,
    /// Stands where a ward's name would.
    pub any_ward: &'a str,
    /// What the QR code is, for people who do not see it.
    pub qr: &'a str,
    /// The language strip: "scan me" in every language of the meeting.
    pub scan: Vec<Sentence<'a>>,
    /// "Or type this code at".
    pub type_at: &'a str,
    /// The address to type it at.
    pub site: &'a str,
    /// "One vote. Keep it to yourself."
    pub once: &'a str,
}

impl SlipWords<'_> {
    /// The language of what is in the main language.
    pub(crate) fn lang(&self) -> &str {
        self.heading.lang
    }
}

/// Lays slips out on a sheet from place `start` on, counted from 0, in the order given.
/// `margin` says what stands in the margin of each page.
///
/// # Errors
/// A letter no font has, an address too long for its code, or no room for the words.
pub fn slips(
    sheet: &Sheet,
    words: &SlipWords<'_>,
    slips: &[Slip<'_>],
    start: u32,
    margin: &dyn Fn(&Range) -> String,
) -> Result<Vec<u8>, PrintError> {
    let fonts = Fonts::load()?;
    let mut writer = Writer::new(&words.heading, &fonts)?;
    let desk = Desk { sheet, words, fonts: &fonts };
    let count = u32::try_from(slips.len()).map_err(|_| PrintError::NoRoom)?;
    let mut rest = slips.iter();
    let mut known: Option<(Option<Ward<'_>>, Rc<Vec<Part>>)> = None;
    let mut place = start % sheet.per_page();
    for range in ranges(sheet, count, start) {
        let mut parts = desk.paper(&margin(&range))?;
        for slip in rest.by_ref().take((range.last - range.first + 1) as usize) {
            let same = match &known {
                Some((ward, same)) if *ward == slip.ward => same.clone(),
                _ => Rc::new(desk.words_for(slip.ward)?),
            };
            parts.push(desk.slip(slip, &same, sheet.place(place))?);
            known = Some((slip.ward, same));
            place += 1;
        }
        writer.page(&parts)?;
    }
    writer.finish()
}

/// What is at hand while slips are laid out.
struct Desk<'a> {
    sheet: &'a Sheet,
    words: &'a SlipWords<'a>,
    fonts: &'a Fonts,
}

impl Desk<'_> {
    /// What belongs to the paper: cut lines, and the line in the margin.
    fn paper(&self, margin: &str) -> Result<Vec<Part>, PrintError> {
        let size = self.sheet.design.margin;
        let first = self.sheet.first;
        let area = Area {
            x: first.x + 3.0,
            y: first.y - 1.5 - size * 1.22 / POINTS_PER_MM,
            width: Area::A4.width - 2.0 * (first.x + 3.0),
            height: 0.0,
        };
        let mut parts =
            vec![margin_line(self.fonts, margin, size, area, self.words.heading.is_rtl)?];
        if self.sheet.is_cut {
            parts.push(Part::Decoration(cut_lines(self.sheet)));
        }
        Ok(parts)
    }

    /// One slip in its place.
    fn slip(&self, slip: &Slip<'_>, same: &[Part], place: Area) -> Result<Part, PrintError> {
        let design = &self.sheet.design;
        let inner = place.inside(design.padding);
        let side = design.code_side;
        let spare = if design.typed_below { 0.0 } else { (inner.height - side) / 2.0 };
        let code = Area { y: inner.y + spare, width: side, height: side, ..inner };
        let code = if self.words.heading.is_rtl { inner.mirrored(code) } else { code };
        let mut parts = vec![Part::qr(slip.address, self.words.qr, code)?];
        parts.extend(same.iter().map(|part| part.moved(place.x, place.y)));
        let typed = set(self.fonts, slip.code, Style::mono(design.typed))?;
        let height = typed.pitch / POINTS_PER_MM;
        let (area, align) = if design.typed_below {
            (Area { y: inner.bottom() - height, height, ..inner }, Align::Centre)
        } else {
            let mut column = self.column();
            column.align = self.align();
            let area = Area { x: column.area.x + place.x, width: column.area.width, ..inner };
            (Area { y: self.typed_at(same) + place.y, height, ..area }, column.align)
        };
        let lines = Lines(vec![typed.into()]);
        let lang = self.words.lang().to_owned();
        parts.push(Part::Text { role: Role::Paragraph, lang, lines, area, align });
        Ok(Part::Group(Whole::Section, parts))
    }

    /// Where the typed code begins below words that are laid out already, in millimetres
    /// from the top of the place.
    fn typed_at(&self, same: &[Part]) -> f32 {
        same.iter().map(Part::bottom).fold(0.0, f32::max) + self.sheet.design.text * 0.1
    }

    fn align(&self) -> Align {
        if self.words.heading.is_rtl { Align::Right } else { Align::Left }
    }

    /// Where words may stand, in a place at the top left corner of the page.
    fn column(&self) -> Column {
        let design = &self.sheet.design;
        let origin = Area { x: 0.0, y: 0.0, ..self.sheet.first };
        let inner = origin.inside(design.padding);
        let aside = design.code_side + GAP;
        let below = design.typed * 1.22 / POINTS_PER_MM;
        let area = Area {
            x: inner.x + aside,
            width: inner.width - aside,
            height: inner.height - below,
            ..inner
        };
        let is_rtl = self.words.heading.is_rtl;
        Column::new(if is_rtl { inner.mirrored(area) } else { area }, is_rtl)
    }

    /// The words for a ward, as large as they fit, in a place at the top left corner.
    fn words_for(&self, ward: Option<Ward<'_>>) -> Result<Vec<Part>, PrintError> {
        let design = &self.sheet.design;
        let mut size = design.text;
        while size >= design.text_min {
            let column = self.column();
            let (top, room) = (column.area.y, column.area.bottom());
            let column = self.fill(column, ward, size)?;
            if column.fits() {
                // In the middle of the height there is.
                let spare = (room - column.y) / 2.0;
                let spare = if top + spare < 0.0 { 0.0 } else { spare };
                return Ok(column.parts.iter().map(|part| part.moved(0.0, spare)).collect());
            }
            size -= STEP;
        }
        Err(PrintError::NoRoom)
    }

    fn fill(
        &self,
        mut column: Column,
        ward: Option<Ward<'_>>,
        size: f32,
    ) -> Result<Column, PrintError> {
        let Self { words, fonts, .. } = self;
        let lang = words.lang();
        let width = column.points();
        let text = |text: &str, style| wrap(fonts, text, style, width);
        let name = |text: &str, style| wrap_most(fonts, text, style, (width, NAME_LINES));
        let gap = size * 0.1;
        column.text(Role::Paragraph, lang, name(words.meeting, Style::bold(size))?);
        column.gap(gap);
        whom(&mut column, ward, words.any_ward, lang, size, &name)?;
        column.text(Role::Paragraph, lang, text(words.once, Style::regular(size))?);
        column.gap(gap);
        for Sentence { lang, text: sentence } in &words.scan {
            column.text(Role::Paragraph, lang, text(sentence, Style::regular(size))?);
        }
        column.gap(gap);
        column.text(Role::Paragraph, lang, text(words.type_at, Style::regular(size))?);
        // An address is best on one line, if a little smaller.
        let whole = set(fonts, words.site, Style::bold(size))?.width;
        let site = (size * width / whole).clamp(self.sheet.design.text_min, size);
        column.text(Role::Paragraph, lang, text(words.site, Style::bold(site))?);
        Ok(column)
    }
}

/// Whom a slip is for: a bar in the ward's colour, the word for the colour, the name.
pub(crate) fn whom(
    column: &mut Column,
    ward: Option<Ward<'_>>,
    any_ward: &str,
    lang: &str,
    size: f32,
    set: &dyn Fn(&str, Style) -> Result<Lines, PrintError>,
) -> Result<(), PrintError> {
    let Some(ward) = ward else {
        column.text(Role::Paragraph, lang, set(any_ward, Style::bold(size))?);
        return Ok(());
    };
    let height = size * 0.28;
    column.parts.push(Part::bar(ward.colour.rgb, Area { y: column.y, height, ..column.area }));
    column.gap(height);
    let who = format!("{} · {}", ward.colour_word, ward.name);
    column.text(Role::Paragraph, lang, set(&who, Style::bold(size * WARD))?);
    Ok(())
}

/// Dashed lines along the edges of every place, from one edge of the paper to the other.
fn cut_lines(sheet: &Sheet) -> Vec<Shape> {
    let Area { width, height, .. } = Area::A4;
    let along = |count: u32| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    let ruled = |from, to| Shape::Ruled { from, to, width: CUT, is_dashed: true };
    let down = (0..=sheet.columns).map(|column| {
        let x = sheet.first.x + along(column) * sheet.pitch_x;
        ruled((x, 0.0), (x, height))
    });
    let across = (0..=sheet.rows).map(|row| {
        let y = sheet.first.y + along(row) * sheet.pitch_y;
        ruled((0.0, y), (width, y))
    });
    down.chain(across).collect()
}
