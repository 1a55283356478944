//! Paper ballots: a slip with its questions on it, and boxes to write 1, 2, 3 into.

use std::cell::RefCell;
use std::collections::HashMap;

use super::PrintError;
use super::font::{Fonts, Weight};
use super::leaf::{Align, BLACK, Column, Part, Role, Shape, Whole, margin_line};
use super::slip::{Slip, SlipWords, whom};
use super::text::{Lines, Style, set, wrap};
use super::writer::Writer;
use crate::measure::{Area, POINTS_PER_MM};
use crate::sheet::BIG_PRINT_MIN;

/// What stays white along the edges of the page, in millimetres: every printer reaches the rest.
const MARGIN: f32 = 15.0;
/// From the words to the code beside them, in millimetres.
const GAP: f32 = 6.0;
/// Above and below an option, in millimetres.
const ROOM: f32 = 3.5;
/// How thick the edge of a box is, in millimetres: seen without glasses.
const BOX_EDGE: f32 = 0.5;
/// How thick the line between two options is, in millimetres.
const RULE: f32 = 0.2;

/// How large a paper ballot is printed; sizes of letters in points, measures in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Print {
    text: f32,
    details: f32,
    title: f32,
    question: f32,
    typed: f32,
    foot: f32,
    code_side: f32,
    box_side: f32,
}

impl Print {
    /// For most people.
    pub const USUAL: Self = Self {
        text: 12.0,
        details: 11.5,
        title: 15.0,
        question: 20.0,
        typed: 14.0,
        foot: 9.0,
        code_side: 44.0,
        box_side: 14.0,
    };

    /// Big print: no letter under 18 points.
    pub const BIG: Self = Self {
        text: BIG_PRINT_MIN,
        details: BIG_PRINT_MIN,
        title: 22.0,
        question: 26.0,
        typed: BIG_PRINT_MIN,
        foot: BIG_PRINT_MIN,
        code_side: 58.0,
        box_side: 20.0,
    };
}

/// One thing that may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// In a few words.
    pub title: &'a str,
    /// In a sentence.
    pub details: Option<&'a str>,
}

/// One question put to a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// What is asked.
    pub question: &'a str,
    /// What may be chosen, in the order this slip sees it.
    pub choices: Vec<Choice<'a>>,
}

/// One slip with its questions.
#[derive(Clone, PartialEq, Eq)]
pub struct Paper<'a> {
    /// The slip.
    pub slip: Slip<'a>,
    /// What it votes on, one after another.
    pub asked: Vec<Asked<'a>>,
}

/// What paper ballots say besides what slips say.
pub struct BallotWords<'a> {
    /// What slips say; the language strip and where to type are not used.
    pub slip: SlipWords<'a>,
    /// How to fill it in.
    pub how: &'a str,
    /// That this paper or a phone is used, and not both.
    pub either: &'a str,
    /// The foot of a page: which of how many pages of this slip.
    pub foot: &'a dyn Fn(u32, u32) -> String,
}

/// Prints one paper ballot for every slip; a question begins a page, and goes on over as
/// many as it needs. Every page carries the slip's codes.
///
/// # Errors
/// A letter no font has, an address too long for its code, or no room for one option.
pub fn paper_ballots(
    print: &Print,
    words: &BallotWords<'_>,
    papers: &[Paper<'_>],
) -> Result<Vec<u8>, PrintError> {
    let fonts = Fonts::load()?;
    let mut writer = Writer::new(&words.slip.heading, &fonts)?;
    let press = Press { print, words, fonts: &fonts, known: RefCell::default() };
    for paper in papers {
        let mut pages = Vec::new();
        for asked in &paper.asked {
            press.question(&paper.slip, asked, &mut pages)?;
        }
        let count = u32::try_from(pages.len()).map_err(|_| PrintError::NoRoom)?;
        for (number, parts) in (1..).zip(pages) {
            let foot = press.foot(&(words.foot)(number, count))?;
            writer.page(&[Part::Group(Whole::Section, parts), foot])?;
        }
    }
    writer.finish()
}

/// What is at hand while ballots are laid out.
struct Press<'a> {
    print: &'a Print,
    words: &'a BallotWords<'a>,
    fonts: &'a Fonts,
    /// Texts that were broken into lines before: every ballot says the same.
    known: RefCell<HashMap<Broken, Lines>>,
}

/// A text, how it is written, its size and the width of its lines in thousandths of a point.
type Broken = (String, Weight, [i32; 2]);

impl Press<'_> {
    fn wrap(&self, text: &str, style: Style, width: f32) -> Result<Lines, PrintError> {
        #[expect(clippy::cast_possible_truncation, reason = "measures on a page of A4")]
        let measures = [style.size, width].map(|points| (points * 1000.0).round() as i32);
        let key = (text.to_owned(), style.weight, measures);
        if let Some(lines) = self.known.borrow().get(&key) {
            return Ok(lines.clone());
        }
        let lines = wrap(self.fonts, text, style, width)?;
        self.known.borrow_mut().insert(key, lines.clone());
        Ok(lines)
    }

    fn is_rtl(&self) -> bool {
        self.words.slip.heading.is_rtl
    }

    /// Where anything may stand; the foot of the page lies below it.
    fn body(&self) -> Area {
        let inner = Area::A4.inside(MARGIN);
        Area { height: inner.height - 1.5 * self.print.foot / POINTS_PER_MM, ..inner }
    }

    fn foot(&self, text: &str) -> Result<Part, PrintError> {
        let inner = Area::A4.inside(MARGIN);
        let y = inner.bottom() - self.print.foot * 1.22 / POINTS_PER_MM;
        margin_line(self.fonts, text, self.print.foot, Area { y, ..inner }, self.is_rtl())
    }

    /// The pages of one question.
    fn question(
        &self,
        slip: &Slip<'_>,
        asked: &Asked<'_>,
        pages: &mut Vec<Vec<Part>>,
    ) -> Result<(), PrintError> {
        let bottom = self.body().bottom();
        let (mut page, mut y) = self.head(slip, asked, true)?;
        let mut items = Vec::new();
        for choice in &asked.choices {
            let mut row = self.choice(choice, y)?;
            if row.bottom > bottom && !items.is_empty() {
                page.push(Part::Group(Whole::List, std::mem::take(&mut items)));
                pages.push(std::mem::take(&mut page));
                (page, y) = self.head(slip, asked, false)?;
                row = self.choice(choice, y)?;
            }
            if row.bottom > bottom {
                return Err(PrintError::NoRoom);
            }
            items.push(Part::Group(Whole::Item, row.parts));
            y = row.bottom;
        }
        page.push(Part::Group(Whole::List, items));
        pages.push(page);
        Ok(())
    }

    /// The top of a page: the slip, the question and, on its first page, what to do.
    /// Comes with how far down it reaches.
    fn head(
        &self,
        slip: &Slip<'_>,
        asked: &Asked<'_>,
        is_first: bool,
    ) -> Result<(Vec<Part>, f32), PrintError> {
        let Self { print, words, fonts, .. } = self;
        let (body, is_rtl, lang) = (self.body(), self.is_rtl(), words.slip.lang());
        let aside = print.code_side + GAP;
        let mirror = |area| if is_rtl { body.mirrored(area) } else { area };
        let mut column = Column::new(mirror(Area { width: body.width - aside, ..body }), is_rtl);
        let width = column.points();
        let text = |text: &str, style| self.wrap(text, style, width);
        column.text(Role::Paragraph, lang, text(words.slip.meeting, Style::regular(print.text))?);
        column.gap(1.5);
        whom(&mut column, slip.ward, words.slip.any_ward, lang, print.text, &text)?;
        column.gap(4.0);
        column.text(Role::Heading, lang, text(asked.question, Style::bold(print.question))?);
        column.gap(2.0);
        if is_first {
            column.text(Role::Paragraph, lang, text(words.how, Style::regular(print.text))?);
            column.gap(1.5);
            column.text(Role::Paragraph, lang, text(words.either, Style::regular(print.text))?);
        }
        let side = print.code_side;
        let code = mirror(Area { x: body.right() - side, width: side, height: side, ..body });
        let mut parts = column.parts;
        parts.push(Part::qr(slip.address, words.slip.qr, code)?);
        let typed = set(fonts, slip.code, Style::mono(print.typed))?;
        let below = Area { y: code.bottom(), height: typed.pitch / POINTS_PER_MM, ..code };
        let (lines, lang) = (Lines(vec![typed.into()]), lang.to_owned());
        let (role, align) = (Role::Paragraph, Align::Centre);
        parts.push(Part::Text { role, lang, lines, area: below, align });
        let bottom = column.y.max(below.bottom()) + 5.0;
        parts.push(rule(body, bottom));
        Ok((parts, bottom))
    }

    /// One option from `y` downward: a box, the title and the details.
    fn choice(&self, choice: &Choice<'_>, y: f32) -> Result<Row, PrintError> {
        let Self { print, words, .. } = self;
        let (body, is_rtl, lang) = (self.body(), self.is_rtl(), words.slip.lang());
        let side = print.box_side;
        let mirror = |area| if is_rtl { body.mirrored(area) } else { area };
        let aside = side + GAP;
        let beside =
            Area { x: body.x + aside, y: y + ROOM, width: body.width - aside, height: body.height };
        let mut column = Column::new(mirror(beside), is_rtl);
        let width = column.points();
        let mut texts = self.wrap(choice.title, Style::bold(print.title), width)?;
        if let Some(details) = choice.details {
            let details = self.wrap(details, Style::regular(print.details), width)?;
            texts.0.extend(details.0);
        }
        let height = texts.height() / POINTS_PER_MM;
        let spare = (side - height).max(0.0) / 2.0;
        column.gap(spare);
        column.text(Role::ItemText, lang, texts);
        let area = mirror(Area { y: y + ROOM, width: side, height: side, ..body });
        let bottom = y + ROOM + height.max(side) + ROOM;
        let mut parts = vec![Part::Decoration(vec![Shape::Outlined(BOX_EDGE, area)])];
        parts.extend(column.parts);
        parts.push(rule(body, bottom));
        Ok(Row { parts, bottom })
    }
}

/// An option that is laid out.
struct Row {
    parts: Vec<Part>,
    /// Its lower edge, in millimetres from the top of the page.
    bottom: f32,
}

/// A line across the page.
fn rule(body: Area, y: f32) -> Part {
    let line = Area { y: y - RULE / 2.0, height: RULE, ..body };
    Part::Decoration(vec![Shape::Filled(BLACK, vec![line])])
}
