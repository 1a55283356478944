//! QR codes as runs of dark modules, with the quiet zone the standard asks for.

use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};

use super::PrintError;
use crate::measure::Area;

/// Light modules on every side: four, as the standard asks (ISO/IEC 18004).
const QUIET: u16 = 4;
/// The smallest module that every phone reads from paper, in millimetres.
const MODULE_MIN: f32 = 0.5;

/// The dark runs of the code of an address in a square area that includes the quiet zone.
///
/// # Errors
/// [`PrintError::AddressTooLong`] when its modules would be under half a millimetre.
pub(crate) fn draw(address: &str, area: Area) -> Result<Vec<Area>, PrintError> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M)
        .map_err(|_| PrintError::AddressTooLong)?;
    let colors = code.to_colors();
    let width = code.width();
    let modules = u16::try_from(width).map_err(|_| PrintError::AddressTooLong)? + 2 * QUIET;
    let module = area.width / f32::from(modules);
    if module < MODULE_MIN {
        return Err(PrintError::AddressTooLong);
    }
    let mut runs = Vec::new();
    for (row, y) in colors.chunks(width).zip(QUIET..) {
        let mut dark: Option<(u16, u16)> = None;
        for (color, x) in row.iter().chain([&Color::Light]).zip(QUIET..) {
            match (color, dark) {
                (Color::Dark, None) => dark = Some((x, y)),
                (Color::Light, Some((from, y))) => {
                    runs.push(Area {
                        x: area.x + f32::from(from) * module,
                        y: area.y + f32::from(y) * module,
                        width: f32::from(x - from) * module,
                        height: module,
                    });
                    dark = None;
                }
                _ => {}
            }
        }
    }
    Ok(runs)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Area = Area { x: 10.0, y: 20.0, width: 37.0, height: 37.0 };
    const ADDRESS: &str = "HTTPS://WARDMOTE.EXAMPLE/V/0123456789ABCDEFGHJKMNPQRS";

    #[test]
    fn four_modules_stay_white_on_every_side() {
        let runs = draw(ADDRESS, BOX).unwrap();
        let module = runs[0].height;
        assert!((module - 1.0).abs() < 1e-4, "29 modules and 8 in 37 mm");
        let quiet = BOX.inside(4.0 * module - 1e-3);
        assert!(runs.iter().all(|run| quiet.holds(*run)));
        assert!(runs.iter().any(|run| (run.x - quiet.x).abs() < 1e-2));
    }

    #[test]
    fn an_address_that_would_make_specks_is_refused() {
        let long = format!("HTTPS://{}.EXAMPLE/V/", "A".repeat(900));
        assert_eq!(draw(&long, BOX), Err(PrintError::AddressTooLong));
        assert_eq!(draw(&"A".repeat(9_000), BOX), Err(PrintError::AddressTooLong));
    }
}
