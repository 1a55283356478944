//! Reads the QR code in a camera's picture, inside the browser: few browsers can do
//! that themselves, and no picture leaves the device.

use rqrr::PreparedImage;
use wasm_bindgen::prelude::wasm_bindgen;

/// Red, green, blue and how opaque, as a canvas has its pixels.
const CHANNELS: usize = 4;

/// What the QR code in a picture says, if one can be read. `pixels` are those of a
/// canvas of that width: rows from the top, four bytes each.
#[wasm_bindgen]
pub fn read_qr(pixels: &[u8], width: usize) -> Option<String> {
    let height = pixels.len().checked_div(width * CHANNELS)?;
    let grey = |x, y| {
        let at = (y * width + x) * CHANNELS;
        pixels.get(at..at + CHANNELS).map_or(u8::MAX, brightness)
    };
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, grey);
    picture.detect_grids().iter().find_map(|grid| grid.decode().ok()).map(|(_, text)| text)
}

/// How bright a pixel looks (ITU-R BT.601: 299, 587 and 114 thousandths).
fn brightness(pixel: &[u8]) -> u8 {
    let parts = pixel.iter().zip([299, 587, 114]).map(|(part, weight)| u32::from(*part) * weight);
    u8::try_from(parts.sum::<u32>() / 1_000).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use qrcode::QrCode;

    use super::*;

    /// Pixels a module of the code is wide.
    const MODULE: usize = 4;
    /// Modules of white around it.
    const MARGIN: usize = 4;

    /// A code as a canvas has it, in two colours.
    fn picture(text: &str, dark: [u8; 3], light: [u8; 3]) -> (Vec<u8>, usize) {
        let code = QrCode::new(text).unwrap();
        let (modules, colours) = (code.width(), code.to_colors());
        let side = (modules + 2 * MARGIN) * MODULE;
        let pixel = |at: usize| {
            let place =
                |pixel: usize| (pixel / MODULE).checked_sub(MARGIN).filter(|m| *m < modules);
            let module = place(at % side).zip(place(at / side));
            let is_dark =
                module.is_some_and(|(x, y)| colours[y * modules + x] == qrcode::Color::Dark);
            let [red, green, blue] = if is_dark { dark } else { light };
            [red, green, blue, u8::MAX]
        };
        ((0..side * side).flat_map(pixel).collect(), side)
    }

    #[test]
    fn a_slips_address_is_read_in_black_and_in_a_wards_colour() {
        let address = "HTTPS://VOTE.EXAMPLE/V/0123456789ABCDEFGHJKMNPQRS";
        for dark in [[0, 0, 0], [0, 40, 120]] {
            let (pixels, width) = picture(address, dark, [255, 250, 240]);
            assert_eq!(read_qr(&pixels, width).as_deref(), Some(address));
        }
    }

    #[test]
    fn a_picture_without_a_code_says_nothing() {
        assert_eq!(read_qr(&[255; 64 * 64 * CHANNELS], 64), None);
        assert_eq!(read_qr(&[], 0), None);
        assert_eq!(read_qr(&[0; 10], 64), None);
    }
}
