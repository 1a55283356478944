//! Reads a PDF back with a reader that is not ours (hayro): what a printer would put on
//! paper, and what a listener would be told.

use std::sync::Arc;

use hayro::hayro_interpret::font::GlyphRun;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::Dict;
use hayro::kurbo::{Affine, BezPath, Point, Rect};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use wardmote_print::measure::{Area, POINTS_PER_MM};

/// Pixels to a millimetre: 203 to an inch, as cheap printers have.
pub const PER_MM: f32 = 8.0;
/// What is darker than this is ink.
const INK: u8 = 128;

/// A printed document.
pub struct Printed(pub Pdf);

/// One page in pixels.
pub struct Pixels {
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

/// One letter or ligature on a page.
#[derive(Clone, Debug)]
pub struct Letter {
    /// What it stands for.
    pub text: String,
    /// In points.
    pub size: f64,
    /// Its foot, in millimetres from the top left corner.
    pub at: (f64, f64),
}

impl Printed {
    /// Opens a document.
    pub fn open(bytes: Vec<u8>) -> Self {
        Self(Pdf::new(Arc::new(bytes)).expect("a PDF that another reader opens"))
    }

    /// How many pages it has.
    pub fn pages(&self) -> usize {
        self.0.pages().len()
    }

    /// A page as a printer draws it; with `PICTURES=folder`, kept there to be looked at.
    pub fn pixels(&self, page: usize, name: &str) -> Pixels {
        let scale = PER_MM / POINTS_PER_MM;
        let drawn = render(
            &self.0.pages()[page],
            &RenderCache::new(),
            &InterpreterSettings::default(),
            &RenderSettings::default(),
            &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
        );
        let (width, height) = (usize::from(drawn.width()), usize::from(drawn.height()));
        let grey = drawn.data().iter().map(|p| p.r.min(p.g).min(p.b)).collect();
        if let Some(folder) = std::env::var_os("PICTURES") {
            let path = std::path::Path::new(&folder).join(format!("{name}.png"));
            std::fs::write(path, drawn.into_png().unwrap()).unwrap();
        }
        Pixels { width, height, grey }
    }

    /// The letters of a page, in the order they are drawn.
    pub fn letters(&self, page: usize) -> Vec<Letter> {
        self.read(page).letters
    }

    /// The text of a page as a listener is told it.
    pub fn told(&self, page: usize) -> Vec<String> {
        self.read(page).told
    }

    /// How often something was drawn that is neither read out nor marked as decoration.
    pub fn unmarked(&self, page: usize) -> usize {
        self.read(page).unmarked
    }

    fn read(&self, page: usize) -> Reader {
        let page = &self.0.pages()[page];
        let (width, height) = page.render_dimensions();
        let cache = InterpreterCache::new();
        let mut context = Context::new(
            page.initial_transform(true).to_kurbo(),
            Rect::new(0.0, 0.0, f64::from(width), f64::from(height)),
            &cache,
            page.xref(),
            InterpreterSettings::default(),
        );
        let mut reader = Reader::default();
        interpret_page(page, &mut context, &mut reader);
        reader
    }
}

impl Pixels {
    fn ink(&self, x: usize, y: usize) -> bool {
        x < self.width && y < self.height && self.grey[y * self.width + x] < INK
    }

    /// How many pixels of an area are ink.
    pub fn inked(&self, area: Area) -> usize {
        let rows = pixel(area.y)..pixel(area.bottom());
        rows.map(|y| (pixel(area.x)..pixel(area.right())).filter(|x| self.ink(*x, y)).count()).sum()
    }

    /// The smallest area that holds all ink of an area, in millimetres.
    pub fn bounds(&self, area: Area) -> Option<Area> {
        let mut found: Option<(usize, usize, usize, usize)> = None;
        for y in pixel(area.y)..pixel(area.bottom()) {
            for x in (pixel(area.x)..pixel(area.right())).filter(|x| self.ink(*x, y)) {
                let (left, top, right, bottom) = found.unwrap_or((x, y, x, y));
                found = Some((left.min(x), top.min(y), right.max(x), bottom.max(y)));
            }
        }
        let mm = |pixels: usize| f32::from(u16::try_from(pixels).unwrap()) / PER_MM;
        found.map(|(left, top, right, bottom)| Area {
            x: mm(left),
            y: mm(top),
            width: mm(right + 1 - left),
            height: mm(bottom + 1 - top),
        })
    }

    /// The QR codes in an area, decoded.
    pub fn codes(&self, area: Area) -> Vec<String> {
        let (left, top) = (pixel(area.x), pixel(area.y));
        let (width, height) = (pixel(area.right()) - left, pixel(area.bottom()) - top);
        let grey = |x: usize, y: usize| {
            self.grey.get((top + y) * self.width + left + x).copied().unwrap_or(255)
        };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
        let grids = image.detect_grids();
        grids.iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places on a page")]
fn pixel(mm: f32) -> usize {
    (mm.max(0.0) * PER_MM).round() as usize
}

/// Notes what is drawn instead of drawing it.
#[derive(Default)]
struct Reader {
    letters: Vec<Letter>,
    told: Vec<String>,
    unmarked: usize,
    marked: usize,
}

impl Reader {
    fn drawn(&mut self) {
        self.unmarked += usize::from(self.marked == 0);
    }
}

/// A glyph is a thousand units high.
const EM: f64 = 1000.0;

impl<'a> Device<'a> for Reader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        self.drawn();
        for glyph in run.glyphs() {
            let transform: Affine = props.transform * glyph.transform();
            let foot = transform * Point::ORIGIN;
            let [.., d, _, _] = transform.as_coeffs();
            let text = match glyph.as_unicode() {
                Some(BfString::Char(letter)) => letter.to_string(),
                Some(BfString::String(text)) => text,
                None => String::new(),
            };
            let mm = f64::from(POINTS_PER_MM);
            self.letters.push(Letter { text, size: d.abs() * EM, at: (foot.x / mm, foot.y / mm) });
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {
        self.drawn();
    }

    fn begin_marked_content(&mut self, tag: &[u8], properties: Option<&Dict<'_>>) {
        self.marked += 1;
        if tag == b"Span" {
            let text = properties.and_then(|dict| {
                dict.get::<hayro::hayro_syntax::object::String<'_>>(&b"ActualText"[..])
            });
            self.told.extend(text.map(|text| utf16(text.as_ref())));
        }
    }

    fn end_marked_content(&mut self) {
        self.marked -= 1;
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.drawn();
    }
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// A text string of a PDF: UTF-16 behind a byte order mark, or Latin letters.
fn utf16(bytes: &[u8]) -> String {
    let text = match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(units) => {
            let units: Vec<_> =
                units.chunks(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
        None => bytes.iter().copied().map(char::from).collect(),
    };
    text.trim_end().to_owned()
}
