//! Results as pictures.

use wardmote::clerk::{ClerkError, Done};
use wardmote_print::drawing;
use wardmote_print::picture::Picture;

/// A result as SVG.
///
/// # Errors
/// For a fault of this program only.
pub fn svg(picture: &Picture) -> Done<Vec<u8>> {
    drawing::svg(picture)
        .map(String::into_bytes)
        .map_err(|fault| ClerkError::Inner(fault.to_string()))
}

/// A result as PNG; takes its time.
///
/// # Errors
/// For a fault of this program only.
pub fn png(picture: &Picture) -> Done<Vec<u8>> {
    drawing::png(picture).map_err(|fault| ClerkError::Inner(fault.to_string()))
}
