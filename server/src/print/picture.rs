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

/// A result as PNG, on a thread that may take its time.
///
/// # Errors
/// For a fault of this program only.
pub async fn png(picture: Picture) -> Done<Vec<u8>> {
    let drawn = tokio::task::spawn_blocking(move || drawing::png(&picture)).await;
    let drawn = drawn.map_err(|error| ClerkError::Inner(error.to_string()))?;
    drawn.map_err(|fault| ClerkError::Inner(fault.to_string()))
}
