//! Draws a [`Picture`]: as SVG with every letter an outline, so that it looks the same
//! everywhere and loads nothing, and as PNG made of that.

mod canvas;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::pdf::PrintError;
use crate::pdf::text::{Lines, Style};
use crate::picture::{Bar, HEIGHT, Picture, WIDTH};
use canvas::Canvas;

/// From the edge to the words.
const MARGIN: f32 = 64.0;
/// The room for words.
const INNER: f32 = WIDTH - 2.0 * MARGIN;
/// Where the lowest line begins.
const FOOT: f32 = HEIGHT - 78.0;
/// What stays free above the foot.
const GAP: f32 = 8.0;
/// Sizes of what was chosen, the largest first: seven titles in Urdu fit at the smallest.
const SIZES: [f32; 6] = [72.0, 52.0, 40.0, 32.0, 26.0, 21.0];
/// A bar with its words, from top to top.
const BAR_PITCH: f32 = 58.0;

const PAPER: &str = "#fbf8f2";
const INK: &str = "#1d1a22";
const INK_2: &str = "#544d5c";
const ACCENT: &str = "#7a1e4e";
const OTHER_BAR: &str = "#6b6277";

/// The picture as SVG.
///
/// # Errors
/// Only for a fault of this program: a letter that our fonts lack is drawn as one
/// that is missing.
pub fn svg(picture: &Picture) -> Result<String, PrintError> {
    let mut canvas = Canvas::new(picture.is_rtl)?;
    canvas.fill((0.0, 0.0, WIDTH, HEIGHT), PAPER);
    canvas.fill((0.0, 0.0, WIDTH, 14.0), ACCENT);
    head(&mut canvas, picture)?;
    let question = canvas.set(&picture.question, Style::bold(36.0), (INNER, 2))?;
    let below = canvas.lines(&question, MARGIN, 128.0, INK_2);
    let below = winners(&mut canvas, picture, below + 14.0)?;
    let below = sentence(&mut canvas, picture, below + 6.0)?;
    bars(&mut canvas, &picture.bars, below + 16.0)?;
    foot(&mut canvas, picture)?;
    Ok(canvas.finish(picture))
}

/// The picture as PNG.
///
/// # Errors
/// As [`svg`].
pub fn png(picture: &Picture) -> Result<Vec<u8>, PrintError> {
    let fault = |what: String| PrintError::Fault(what);
    let svg = svg(picture)?;
    let tree = Tree::from_str(&svg, &Options::default()).map_err(|e| fault(e.to_string()))?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height())
        .ok_or_else(|| fault("a picture without pixels".to_owned()))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| fault(error.to_string()))
}

/// The mark, the name, and whose result it is.
fn head(canvas: &mut Canvas, picture: &Picture) -> Result<(), PrintError> {
    canvas.ring(MARGIN, 44.0, 52.0, ACCENT);
    let name = canvas.set("Wardmote", Style::bold(32.0), (300.0, 1))?;
    canvas.lines(&name, MARGIN + 68.0, 50.0, INK);
    let place = canvas.set(&picture.place, Style::regular(32.0), (INNER - 340.0, 1))?;
    canvas.lines_at_end(&place, MARGIN, 50.0, INK_2);
    Ok(())
}

/// What was chosen, as large as there is room for. Returns where it ends.
fn winners(canvas: &mut Canvas, picture: &Picture, y: f32) -> Result<f32, PrintError> {
    if picture.winners.is_empty() {
        return Ok(y);
    }
    let tag = canvas.set(&picture.chosen, Style::bold(26.0), (INNER, 1))?;
    let below = canvas.lines(&tag, MARGIN, y, ACCENT);
    let most = if picture.winners.len() == 1 { 2 } else { 1 };
    for size in SIZES {
        let set = |title: &String| canvas.set(title, Style::bold(size), (INNER, most));
        let titles: Vec<_> = picture.winners.iter().map(set).collect::<Result<_, _>>()?;
        let height: f32 = titles.iter().map(Lines::height).sum();
        if below + height <= FOOT - GAP || size <= SIZES[SIZES.len() - 1] {
            let mut below = below;
            for title in &titles {
                below = canvas.lines(title, MARGIN, below, INK);
            }
            return Ok(below);
        }
    }
    Ok(below)
}

/// The verdict, where there is room for it besides what was chosen: where nothing is, these
/// are the only words.
fn sentence(canvas: &mut Canvas, picture: &Picture, y: f32) -> Result<f32, PrintError> {
    let (size, most) = if picture.winners.is_empty() { (48.0, 3) } else { (28.0, 2) };
    let lines = canvas.set_sentence(&picture.verdict, Style::regular(size), (INNER, most))?;
    if y + lines.height() > FOOT - GAP {
        return Ok(y);
    }
    Ok(canvas.lines(&lines, MARGIN, y, INK))
}

#[expect(clippy::cast_precision_loss, reason = "there are three bars at most")]
fn bars_height(bars: &[Bar]) -> f32 {
    bars.len() as f32 * BAR_PITCH
}

/// The last round, if there is room for all of it.
#[expect(clippy::cast_precision_loss, reason = "a length is a thousand at most")]
fn bars(canvas: &mut Canvas, bars: &[Bar], y: f32) -> Result<(), PrintError> {
    if y + bars_height(bars) > FOOT - GAP {
        return Ok(());
    }
    let mut y = y;
    for bar in bars {
        let colour = if bar.is_chosen { ACCENT } else { OTHER_BAR };
        let title = canvas.set(&bar.title, Style::regular(24.0), (INNER - 160.0, 1))?;
        canvas.lines(&title, MARGIN, y, INK);
        let votes = canvas.set(&bar.votes, Style::bold(26.0), (150.0, 1))?;
        canvas.lines_at_end(&votes, MARGIN, y, INK);
        let length = INNER * bar.length.min(1000) as f32 / 1000.0;
        canvas.fill_from_start((MARGIN, y + 34.0, length, 14.0), colour);
        y += BAR_PITCH;
    }
    Ok(())
}

/// How many voted, and where to read more.
fn foot(canvas: &mut Canvas, picture: &Picture) -> Result<(), PrintError> {
    canvas.fill((MARGIN, FOOT, INNER, 2.0), INK_2);
    let turnout = canvas.set_sentence(&picture.turnout, Style::regular(26.0), (INNER * 0.55, 1))?;
    canvas.lines(&turnout, MARGIN, FOOT + 16.0, INK_2);
    let address = canvas.set(&picture.address, Style::bold(26.0), (INNER * 0.4, 1))?;
    canvas.lines_at_end(&address, MARGIN, FOOT + 16.0, INK);
    Ok(())
}
