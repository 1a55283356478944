//! QR codes as one SVG path: black on white in every theme, with a quiet zone.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};

use crate::reveal::QrPicture;

/// Light modules around the code: four, as the standard asks (ISO/IEC 18004).
const QUIET: usize = 4;

/// A QR code of a text.
#[component]
pub fn Qr(
    /// What it says; upper case keeps it small.
    #[prop(into)]
    text: String,
    /// What it is, for people who cannot see it.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let (size, path) = draw(&text);
    view! {
        <svg
            class="qr"
            role="img"
            aria-label=label
            viewBox=format!("0 0 {size} {size}")
            shape-rendering="crispEdges"
        >
            <path fill="#fff" d=format!("M0 0h{size}v{size}h-{size}z")></path>
            <path fill="#000" d=path></path>
        </svg>
    }
}

/// A QR code for an island, which cannot draw one itself.
pub fn picture(text: &str, label: String) -> QrPicture {
    let (size, path) = draw(text);
    QrPicture { size, path, label }
}

/// An address as people type it: without the scheme, which browsers add.
pub fn typed(address: &str) -> String {
    address.trim_start_matches("https://").trim_start_matches("http://").to_owned()
}

/// The side in modules, quiet zone included, and the dark modules as a path of
/// horizontal runs. A text too long for a QR code draws nothing.
fn draw(text: &str) -> (usize, String) {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else {
        return (2 * QUIET, String::new());
    };
    let width = code.width();
    let colors = code.to_colors();
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|color| **color == Color::Dark).count();
            if run > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    (width + 2 * QUIET, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upper_case_address_makes_a_smaller_code() {
        let (upper, _) = draw("HTTPS://WARDMOTE.EXAMPLE/V/0123456789ABCDEFGHJKMNPQRS");
        let (lower, _) = draw("https://wardmote.example/v/0123456789abcdefghjkmnpqrs");
        assert!(upper < lower, "{upper} {lower}");
    }

    #[test]
    fn a_text_too_long_for_a_code_does_not_panic() {
        let _ = draw(&"x".repeat(10_000));
    }
}
