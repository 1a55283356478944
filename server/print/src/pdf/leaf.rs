//! A page before it is written: parts in the order they are read, each with its place.

use super::PrintError;
use super::font::Fonts;
use super::qr;
use super::text::{Lines, Style, set};
use crate::measure::{Area, POINTS_PER_MM};

/// What a text is to a person who listens to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The main heading.
    Heading,
    /// The heading of a part.
    Subheading,
    /// A paragraph.
    Paragraph,
    /// What a column of a table is about.
    ColumnHead,
    /// What a row of a table is about.
    RowHead,
    /// What stands in a table.
    Cell,
    /// The text of an item of a list.
    ItemText,
    /// Not read: it belongs to the paper.
    Decoration,
}

/// What several parts make together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whole {
    /// One slip, or one ballot.
    Section,
    /// Options in no order.
    List,
    /// One of them.
    Item,
    /// Rows of a table.
    Table,
    /// One of them.
    Row,
}

/// Where lines begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
    Centre,
}

/// A shape in one colour.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// Filled areas, drawn as one.
    Filled([u8; 3], Vec<Area>),
    /// The outline of an area; so wide, in millimetres.
    Outlined(f32, Area),
    /// A line from one point to another; so wide, in millimetres, and perhaps dashed.
    Ruled { from: (f32, f32), to: (f32, f32), width: f32, is_dashed: bool },
}

impl Shape {
    fn moved(&self, right: f32, down: f32) -> Self {
        let area = |area: &Area| Area { x: area.x + right, y: area.y + down, ..*area };
        let point = |(x, y): (f32, f32)| (x + right, y + down);
        match self {
            Self::Filled(colour, areas) => Self::Filled(*colour, areas.iter().map(area).collect()),
            Self::Outlined(width, outline) => Self::Outlined(*width, area(outline)),
            Self::Ruled { from, to, width, is_dashed } => Self::Ruled {
                from: point(*from),
                to: point(*to),
                width: *width,
                is_dashed: *is_dashed,
            },
        }
    }
}

/// Black, as on paper.
pub(crate) const BLACK: [u8; 3] = [0, 0, 0];

/// One part of a page.
#[derive(Clone)]
pub(crate) enum Part {
    /// Lines of text in an area; the area's height is not looked at.
    Text { role: Role, lang: String, lines: Lines, area: Area, align: Align },
    /// A picture, and what it shows, for people who do not see it.
    Figure { alt: String, shapes: Vec<Shape>, area: Area },
    /// Shapes that say nothing.
    Decoration(Vec<Shape>),
    /// Parts that belong together.
    Group(Whole, Vec<Part>),
}

impl Part {
    /// A QR code with its quiet zone in a square area.
    pub(crate) fn qr(address: &str, alt: &str, area: Area) -> Result<Self, PrintError> {
        let shapes = vec![Shape::Filled(BLACK, qr::draw(address, area)?)];
        Ok(Self::Figure { alt: alt.to_owned(), shapes, area })
    }

    /// A bar in one colour.
    pub(crate) fn bar(colour: [u8; 3], area: Area) -> Self {
        Self::Decoration(vec![Shape::Filled(colour, vec![area])])
    }

    /// The same part so many millimetres further right and down.
    pub(crate) fn moved(&self, right: f32, down: f32) -> Self {
        let moved = |area: Area| Area { x: area.x + right, y: area.y + down, ..area };
        let shift =
            |shapes: &[Shape]| shapes.iter().map(|shape| shape.moved(right, down)).collect();
        match self {
            Self::Text { role, lang, lines, area, align } => Self::Text {
                role: *role,
                lang: lang.clone(),
                lines: lines.clone(),
                area: moved(*area),
                align: *align,
            },
            Self::Figure { alt, shapes, area } => {
                Self::Figure { alt: alt.clone(), shapes: shift(shapes), area: moved(*area) }
            }
            Self::Decoration(shapes) => Self::Decoration(shift(shapes)),
            Self::Group(whole, parts) => {
                Self::Group(*whole, parts.iter().map(|part| part.moved(right, down)).collect())
            }
        }
    }

    /// Its lower edge, in millimetres from the top of the page.
    pub(crate) fn bottom(&self) -> f32 {
        match self {
            Self::Text { area, .. } | Self::Figure { area, .. } => area.bottom(),
            Self::Decoration(_) => 0.0,
            Self::Group(_, parts) => parts.iter().map(Self::bottom).fold(0.0, f32::max),
        }
    }
}

/// A column of parts that grows downward.
pub(crate) struct Column {
    /// Where it may be; `y` is where it begins.
    pub(crate) area: Area,
    /// The side it leans on.
    pub(crate) align: Align,
    /// How far down it has come, in millimetres from the top of the page.
    pub(crate) y: f32,
    /// What is in it.
    pub(crate) parts: Vec<Part>,
}

impl Column {
    pub(crate) fn new(area: Area, is_rtl: bool) -> Self {
        let align = if is_rtl { Align::Right } else { Align::Left };
        Self { area, align, y: area.y, parts: Vec::new() }
    }

    /// Its width in points, as lines are broken to.
    pub(crate) fn points(&self) -> f32 {
        self.area.width * POINTS_PER_MM
    }

    /// Adds lines below what is there.
    pub(crate) fn text(&mut self, role: Role, lang: &str, lines: Lines) {
        let height = lines.height() / POINTS_PER_MM;
        let area = Area { y: self.y, height, ..self.area };
        let lang = lang.to_owned();
        self.parts.push(Part::Text { role, lang, lines, area, align: self.align });
        self.y += height;
    }

    /// Leaves so many millimetres free.
    pub(crate) fn gap(&mut self, mm: f32) {
        self.y += mm;
    }

    /// Whether everything lies in its area.
    pub(crate) fn fits(&self) -> bool {
        self.y <= self.area.bottom() + 1e-3
    }
}

/// One line that belongs to the paper, from a point rightward.
pub(crate) fn margin_line(
    fonts: &Fonts,
    text: &str,
    size: f32,
    area: Area,
    is_rtl: bool,
) -> Result<Part, PrintError> {
    let line = set(fonts, text, Style::regular(size))?;
    let align = if is_rtl { Align::Right } else { Align::Left };
    let (role, lang) = (Role::Decoration, String::new());
    Ok(Part::Text { role, lang, lines: Lines(vec![line.into()]), area, align })
}
