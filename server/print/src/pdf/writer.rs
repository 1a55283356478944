//! Writes pages into a tagged document: every part is read in order or marked as decoration.

use std::num::NonZeroU16;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, ListNumbering, Node, SpanTag, TableHeaderScope, Tag,
    TagGroup, TagTree,
};

use super::font::Fonts;
use super::leaf::{Align, Part, Role, Shape, Whole};
use super::text::{Line, Lines};
use super::{Heading, PrintError};
use crate::measure::{Area, POINTS_PER_MM};

/// A dash and the gap after it on cut lines, in millimetres.
const DASH: [f32; 2] = [2.0, 1.5];

/// A document that grows by pages.
pub(crate) struct Writer<'a> {
    document: Document,
    tags: TagTree,
    fonts: &'a Fonts,
    pages: usize,
}

fn fault(what: impl std::fmt::Debug) -> PrintError {
    PrintError::Fault(format!("{what:?}"))
}

fn impossible() -> PrintError {
    PrintError::Fault("a measure is not a number".into())
}

impl<'a> Writer<'a> {
    /// An empty document.
    pub(crate) fn new(heading: &Heading<'_>, fonts: &'a Fonts) -> Result<Self, PrintError> {
        let configuration = ConfigurationBuilder::new()
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(fault)?;
        let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
        let mut document = Document::new_with(settings);
        let direction =
            if heading.is_rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
        let metadata = Metadata::new()
            .title(heading.title.to_owned())
            .language(heading.lang.to_owned())
            .text_direction(direction)
            .creator("Wardmote".to_owned());
        document.set_metadata(metadata);
        let mut outline = Outline::new();
        let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(heading.title.to_owned(), top));
        document.set_outline(outline);
        let tags = TagTree::new().with_lang(Some(heading.lang.to_owned()));
        Ok(Self { document, tags, fonts, pages: 0 })
    }

    /// Adds a page of A4.
    pub(crate) fn page(&mut self, parts: &[Part]) -> Result<(), PrintError> {
        let (width, height) = (Area::A4.width * POINTS_PER_MM, Area::A4.height * POINTS_PER_MM);
        let settings = PageSettings::from_wh(width, height).ok_or_else(impossible)?;
        let mut page = self.document.start_page_with(settings);
        {
            let mut hand = Hand { surface: page.surface(), fonts: self.fonts, page: self.pages };
            for part in parts {
                if let Some(node) = hand.draw(part)? {
                    self.tags.push(node);
                }
            }
        }
        page.finish();
        self.pages += 1;
        Ok(())
    }

    /// The whole document.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, PrintError> {
        self.document.set_tag_tree(self.tags);
        self.document.finish().map_err(fault)
    }
}

/// What draws on one page.
struct Hand<'a> {
    surface: Surface<'a>,
    fonts: &'a Fonts,
    page: usize,
}

impl Hand<'_> {
    /// Draws a part; what is read of it comes back as a node of the tag tree.
    fn draw(&mut self, part: &Part) -> Result<Option<Node>, PrintError> {
        match part {
            Part::Text { role: Role::Decoration, lines, area, align, .. } => {
                self.decorate(|hand| {
                    for (line, at) in placed(lines, *area, *align) {
                        hand.write(line, at);
                    }
                    Ok(())
                })
            }
            Part::Text { role, lang, lines, area, align } => {
                let mut group = TagGroup::new(tag(*role, lang, lines)?);
                for (line, at) in placed(lines, *area, *align) {
                    // The space that the end of a line stands for.
                    let text = format!("{} ", line.text);
                    let span = SpanTag::empty().with_actual_text(Some(&text));
                    group.push(self.surface.start_tagged(ContentTag::Span(span)));
                    self.write(line, at);
                    self.surface.end_tagged();
                }
                Ok(Some(Node::Group(group)))
            }
            Part::Figure { alt, shapes, area } => {
                let bounds = rect(*area)?;
                let mut tag = Tag::Figure(Some(alt.clone()));
                tag.set_bbox(Some(BBox::new(self.page, bounds)));
                let mut group = TagGroup::new(tag);
                group.push(self.surface.start_tagged(ContentTag::Other));
                self.shapes(shapes)?;
                self.surface.end_tagged();
                Ok(Some(Node::Group(group)))
            }
            Part::Decoration(shapes) => self.decorate(|hand| hand.shapes(shapes)),
            Part::Group(whole, parts) => {
                let mut group = match whole {
                    Whole::Section => TagGroup::new(Tag::Section),
                    Whole::List => TagGroup::new(Tag::L(ListNumbering::None)),
                    Whole::Item => TagGroup::new(Tag::LI),
                    Whole::Table => TagGroup::new(Tag::Table),
                    Whole::Row => TagGroup::new(Tag::TR),
                };
                for part in parts {
                    if let Some(node) = self.draw(part)? {
                        group.push(node);
                    }
                }
                Ok(Some(Node::Group(group)))
            }
        }
    }

    /// Draws what nobody needs to hear of.
    fn decorate(
        &mut self,
        draw: impl FnOnce(&mut Self) -> Result<(), PrintError>,
    ) -> Result<Option<Node>, PrintError> {
        let artifact = Artifact::with_kind(ArtifactType::Page);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
        let drawn = draw(self);
        self.surface.end_tagged();
        drawn.map(|()| None)
    }

    /// Writes a line whose foot begins at a point, in points.
    fn write(&mut self, line: &Line, (mut x, y): (f32, f32)) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill::default()));
        for run in &line.runs {
            let font = self.fonts.face(run.face).drawing.clone();
            let at = Point::from_xy(x, y);
            self.surface.draw_glyphs(at, &run.glyphs, font, &run.text, line.size, false);
            x += run.width;
        }
    }

    fn shapes(&mut self, shapes: &[Shape]) -> Result<(), PrintError> {
        for shape in shapes {
            let (fill, stroke, path) = match shape {
                Shape::Filled([red, green, blue], areas) => {
                    let paint = rgb::Color::new(*red, *green, *blue).into();
                    (Some(Fill { paint, ..Fill::default() }), None, filled(areas)?)
                }
                Shape::Outlined(width, area) => {
                    (None, Some(pen(*width, false)), filled(std::slice::from_ref(area))?)
                }
                Shape::Ruled { from, to, width, is_dashed } => {
                    let mut path = PathBuilder::new();
                    path.move_to(from.0 * POINTS_PER_MM, from.1 * POINTS_PER_MM);
                    path.line_to(to.0 * POINTS_PER_MM, to.1 * POINTS_PER_MM);
                    let path = path.finish().ok_or_else(impossible)?;
                    (None, Some(pen(*width, *is_dashed)), path)
                }
            };
            self.surface.set_fill(fill);
            self.surface.set_stroke(stroke);
            self.surface.draw_path(&path);
        }
        Ok(())
    }
}

/// The tag of a text.
fn tag(role: Role, lang: &str, lines: &Lines) -> Result<krilla::tagging::TagKind, PrintError> {
    let lang = Some(lang.to_owned());
    Ok(match role {
        Role::Heading | Role::Subheading => {
            let level = if role == Role::Heading { 1 } else { 2 };
            let level = NonZeroU16::new(level).ok_or_else(impossible)?;
            Tag::Hn(level, Some(lines.text())).with_lang(lang).into()
        }
        Role::ColumnHead => Tag::TH(TableHeaderScope::Column).with_lang(lang).into(),
        Role::RowHead => Tag::TH(TableHeaderScope::Row).with_lang(lang).into(),
        Role::Cell => Tag::TD.with_lang(lang).into(),
        Role::ItemText => Tag::LBody.with_lang(lang).into(),
        Role::Paragraph | Role::Decoration => Tag::P.with_lang(lang).into(),
    })
}

/// Where the foot of every line begins, in points.
fn placed(lines: &Lines, area: Area, align: Align) -> impl Iterator<Item = (&Line, (f32, f32))> {
    let left = area.x * POINTS_PER_MM;
    let room = area.width * POINTS_PER_MM;
    let mut top = area.y * POINTS_PER_MM;
    lines.0.iter().map(move |line| {
        let x = match align {
            Align::Left => left,
            Align::Right => left + room - line.width,
            Align::Centre => left + (room - line.width) / 2.0,
        };
        let y = top + line.foot();
        top += line.pitch;
        (&**line, (x, y))
    })
}

fn rect(area: Area) -> Result<Rect, PrintError> {
    let [x, y, width, height] =
        [area.x, area.y, area.width, area.height].map(|mm| mm * POINTS_PER_MM);
    Rect::from_xywh(x, y, width, height).ok_or_else(impossible)
}

fn filled(areas: &[Area]) -> Result<Path, PrintError> {
    let mut path = PathBuilder::new();
    for area in areas {
        path.push_rect(rect(*area)?);
    }
    path.finish().ok_or_else(impossible)
}

/// A black line so wide, in millimetres.
fn pen(width: f32, is_dashed: bool) -> Stroke {
    let dash = StrokeDash { array: DASH.map(|mm| mm * POINTS_PER_MM).to_vec(), offset: 0.0 };
    Stroke { width: width * POINTS_PER_MM, dash: is_dashed.then_some(dash), ..Stroke::default() }
}
