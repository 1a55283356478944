//! A ward's report: two pages of A4, written as large as all of it fits.

use super::font::{Fonts, Weight};
use super::leaf::{BLACK, Column, Part, Role, Shape, Whole};
use super::text::{Lines, Style, set, wrap_sentence};
use super::writer::Writer;
use super::{Heading, PrintError};
use crate::measure::{Area, POINTS_PER_MM};
use crate::report::{Block, Report, Row};

/// What stays white along the edges of the page, in millimetres.
const MARGIN: f32 = 15.0;
/// The size of letters where there is room for it, in points.
const SIZE: f32 = 11.0;
/// The smallest size, in points; what needs less is no report.
const SIZE_MIN: f32 = 6.0;
/// How much smaller the next try is.
const STEP: f32 = 0.5;
/// The side of the QR code with its quiet zone, in millimetres.
const CODE: f32 = 34.0;
/// From words to what stands beside them, in millimetres.
const GAP: f32 = 4.0;
/// Between two columns of a table, in millimetres.
const BETWEEN: f32 = 2.5;
/// How much of a table's width all columns but the first may have together.
const REST_MAX: f32 = 0.7;
/// How thick the line under a row is, in millimetres.
const RULE: f32 = 0.2;

/// Prints a report.
///
/// # Errors
/// When more is to be said than two pages hold, and for a fault of this program. Letters
/// that our fonts lack are written as ones that are missing.
pub fn ward_report(report: &Report) -> Result<Vec<u8>, PrintError> {
    let fonts = Fonts::load()?;
    let heading = Heading { title: &report.title, lang: report.lang, is_rtl: report.is_rtl };
    let mut writer = Writer::new(&heading, &fonts)?;
    for (number, blocks) in report.pages.iter().enumerate() {
        let press = Press { report, fonts: &fonts, is_first: number == 0 };
        writer.page(&press.page(blocks)?)?;
    }
    writer.finish()
}

/// What is at hand while a page is laid out.
struct Press<'a> {
    report: &'a Report,
    fonts: &'a Fonts,
    is_first: bool,
}

impl Press<'_> {
    /// A page, its letters as large as everything fits.
    fn page(&self, blocks: &[Block]) -> Result<Vec<Part>, PrintError> {
        let mut size = SIZE;
        while size >= SIZE_MIN {
            let column = self.fill(blocks, size)?;
            if column.fits() {
                return Ok(column.parts);
            }
            size -= STEP;
        }
        Err(PrintError::NoRoom)
    }

    fn fill(&self, blocks: &[Block], size: f32) -> Result<Column, PrintError> {
        let mut column = Column::new(Area::A4.inside(MARGIN), self.report.is_rtl);
        if self.is_first {
            self.text(&mut column, Role::Heading, &self.report.title, Style::bold(size * 1.9))?;
            self.text(&mut column, Role::Paragraph, &self.report.meta, Style::regular(size))?;
        } else {
            let running = format!("{} · {}", self.report.title, self.report.meta);
            self.text(&mut column, Role::Decoration, &running, Style::regular(size * 0.85))?;
        }
        for block in blocks {
            self.block(&mut column, block, size)?;
        }
        Ok(column)
    }

    fn block(&self, column: &mut Column, block: &Block, size: f32) -> Result<(), PrintError> {
        let gap = size * 0.12;
        match block {
            Block::Heading(text) => {
                column.gap(size * 0.35);
                self.text(column, Role::Subheading, text, Style::bold(size * 1.25))?;
            }
            Block::Lead(text) => {
                self.text(column, Role::Paragraph, text, Style::bold(size * 1.15))?;
            }
            Block::Text(text) => {
                self.text(column, Role::Paragraph, text, Style::regular(size))?;
            }
            Block::List(items) => self.list(column, items, size)?,
            Block::Table { head, rows } => self.table(column, head, rows, size)?,
            Block::Code { texts, address, alt } => {
                self.code(column, texts, (address, alt), size)?;
            }
        }
        column.gap(gap);
        Ok(())
    }

    fn wrap(&self, text: &str, style: Style, mm: f32) -> Result<Lines, PrintError> {
        let text = self.fonts.with_letters(style.weight, text);
        wrap_sentence(self.fonts, &text, style, mm * POINTS_PER_MM, self.report.is_rtl)
    }

    fn text(
        &self,
        column: &mut Column,
        role: Role,
        text: &str,
        style: Style,
    ) -> Result<(), PrintError> {
        let lines = self.wrap(text, style, column.area.width)?;
        column.text(role, self.report.lang, lines);
        Ok(())
    }

    /// A part of an area, counted from where lines begin.
    fn part(&self, area: Area, from: f32, width: f32) -> Area {
        let part = Area { x: area.x + from, width, ..area };
        if self.report.is_rtl { area.mirrored(part) } else { part }
    }

    fn list(&self, column: &mut Column, items: &[String], size: f32) -> Result<(), PrintError> {
        let mut parts = Vec::new();
        let (indent, dot) = (size * 0.4, size * 0.11);
        for item in items {
            let area = self.part(column.area, indent, column.area.width - indent);
            let lines = self.wrap(item, Style::regular(size), area.width)?;
            let height = lines.height() / POINTS_PER_MM;
            let first = lines.0.first().map_or(0.0, |line| line.foot()) / POINTS_PER_MM;
            let mark = self.part(column.area, indent * 0.25, dot);
            let mark = Area { y: column.y + first - dot * 1.9, height: dot, ..mark };
            let area = Area { y: column.y, height, ..area };
            let (role, lang) = (Role::ItemText, self.report.lang.to_owned());
            let said = Part::Text { role, lang, lines, area, align: column.align };
            parts.push(Part::Group(Whole::Item, vec![Part::bar(BLACK, mark), said]));
            column.y += height;
        }
        if !parts.is_empty() {
            column.parts.push(Part::Group(Whole::List, parts));
        }
        Ok(())
    }

    /// How wide each column is, in millimetres: the first has what the others leave.
    fn widths(
        &self,
        all: f32,
        head: &[String],
        rows: &[Row],
        size: f32,
    ) -> Result<Vec<f32>, PrintError> {
        let count = rows.iter().map(|row| row.cells.len()).chain([head.len()]).max().unwrap_or(0);
        let natural = |at: usize| -> Result<f32, PrintError> {
            let mut widest = 0.0_f32;
            for cell in rows.iter().filter_map(|row| row.cells.get(at)).chain(head.get(at)) {
                let cell = self.fonts.with_letters(Weight::Bold, cell);
                widest = widest.max(set(self.fonts, &cell, Style::bold(size))?.width);
            }
            // A hair more, so that what fits exactly is not broken.
            Ok(widest / POINTS_PER_MM + BETWEEN + 0.1)
        };
        let mut rest: Vec<f32> = (1..count).map(natural).collect::<Result<_, _>>()?;
        let wanted: f32 = rest.iter().sum();
        if wanted > all * REST_MAX {
            for width in &mut rest {
                *width *= all * REST_MAX / wanted;
            }
        }
        let first = all - rest.iter().sum::<f32>();
        Ok([first].into_iter().chain(rest).collect())
    }

    fn table(
        &self,
        column: &mut Column,
        head: &[String],
        rows: &[Row],
        size: f32,
    ) -> Result<(), PrintError> {
        let widths = self.widths(column.area.width, head, rows, size)?;
        let mut parts = Vec::new();
        if !head.is_empty() {
            let row = Row { cells: head.to_vec(), is_bold: true };
            parts.push(self.row(column, &row, (&widths, true), size)?);
        }
        for row in rows {
            parts.push(self.row(column, row, (&widths, false), size)?);
        }
        if !parts.is_empty() {
            column.parts.push(Part::Group(Whole::Table, parts));
        }
        Ok(())
    }

    fn row(
        &self,
        column: &mut Column,
        row: &Row,
        (widths, is_head): (&[f32], bool),
        size: f32,
    ) -> Result<Part, PrintError> {
        let (mut from, mut height, mut cells) = (0.0, 0.0_f32, Vec::new());
        let top = column.y + size * 0.05;
        for (at, (cell, width)) in row.cells.iter().zip(widths).enumerate() {
            let is_bold = row.is_bold || (at == 0 && widths.len() == 2);
            let style = if is_bold { Style::bold(size) } else { Style::regular(size) };
            let lines = self.wrap(cell, style, width - BETWEEN)?;
            let tall = lines.height() / POINTS_PER_MM;
            height = height.max(tall);
            let area = self.part(column.area, from, width - BETWEEN);
            let area = Area { y: top, height: tall, ..area };
            let role = match (is_head, at) {
                (true, _) => Role::ColumnHead,
                (false, 0) => Role::RowHead,
                (false, _) => Role::Cell,
            };
            let lang = self.report.lang.to_owned();
            cells.push(Part::Text { role, lang, lines, area, align: column.align });
            from += width;
        }
        let bottom = top + height + size * 0.05;
        let line = Area { y: bottom, height: RULE, ..column.area };
        cells.push(Part::Decoration(vec![Shape::Filled(BLACK, vec![line])]));
        column.y = bottom + RULE;
        Ok(Part::Group(Whole::Row, cells))
    }

    /// Paragraphs, and beside them the code; without it, where it would be specks.
    fn code(
        &self,
        column: &mut Column,
        texts: &[String],
        (address, alt): (&str, &str),
        size: f32,
    ) -> Result<(), PrintError> {
        let area = column.area;
        let beside = self.part(area, 0.0, area.width - CODE - GAP);
        let mut words = Column::new(Area { y: column.y, ..beside }, self.report.is_rtl);
        words.align = column.align;
        for text in texts {
            self.text(&mut words, Role::Paragraph, text, Style::regular(size))?;
            words.gap(size * 0.12);
        }
        let at = self.part(area, area.width - CODE, CODE);
        let at = Area { y: column.y, height: CODE, ..at };
        column.parts.extend(words.parts);
        match Part::qr(address, alt, at) {
            Ok(code) => column.parts.push(code),
            Err(PrintError::AddressTooLong) => {}
            Err(error) => return Err(error),
        }
        column.y = words.y.max(at.bottom());
        Ok(())
    }
}
