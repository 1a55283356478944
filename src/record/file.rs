//! Files in their one form: JSON on one line, in order, ended by a line break.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Half a million ballots; a hall's record is some hundred kilobytes. What is
/// larger is refused before it is read.
pub const BYTES_MAX: usize = 64 * 1024 * 1024;

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Longer than [`BYTES_MAX`].
    #[error("it is larger than 64 MB: it cannot be one")]
    TooLarge,
    /// It breaks off.
    #[error("it was cut short: get it again from where it came from")]
    CutShort,
    /// It is no such file at all.
    #[error("it is no file of the kind {0}")]
    Foreign(String),
    /// Of another version.
    #[error(
        "it is of another version ({0}) than this program reads (1): use the program that came with it"
    )]
    Version(String),
    /// Not in its proper form.
    #[error("it is not in its proper form ({0}): it was changed")]
    Form(String),
    /// Its digest is not its own.
    #[error("its last line does not fit the rest: it was changed or cut short")]
    Digest,
}

/// What every file says of itself first.
#[derive(Deserialize)]
struct Title {
    format: Option<String>,
    version: Option<serde_json::Value>,
}

/// Reads a file of version 1 that calls itself by this format.
///
/// # Errors
/// [`Unreadable`]; a file that says the same in another form is refused too, so
/// that nothing can hide between the lines.
pub fn read_file<T: DeserializeOwned + Serialize>(
    bytes: &[u8],
    format: &str,
) -> Result<T, Unreadable> {
    if bytes.len() > BYTES_MAX {
        return Err(Unreadable::TooLarge);
    }
    let front = format!("{{\"format\":\"{format}\",\"version\":1,");
    if !bytes.starts_with(front.as_bytes()) {
        return Err(explain(bytes, format));
    }
    let value: T = serde_json::from_slice(bytes).map_err(unreadable)?;
    if write_file(&value) != bytes {
        return Err(Unreadable::Form("spaces or order".to_owned()));
    }
    Ok(value)
}

/// What is wrong with a file that does not begin as it should.
fn explain(bytes: &[u8], format: &str) -> Unreadable {
    let title: Title = match serde_json::from_slice(bytes) {
        Ok(title) => title,
        Err(error) => return unreadable(error),
    };
    if title.format.as_deref() != Some(format) {
        return Unreadable::Foreign(format.to_owned());
    }
    match title.version {
        Some(version) if version == 1 => Unreadable::Form("spaces or order".to_owned()),
        Some(version) => Unreadable::Version(shortened(version.to_string())),
        None => Unreadable::Version("none".to_owned()),
    }
}

/// Writes a file in its one form.
pub fn write_file(value: &impl Serialize) -> Vec<u8> {
    // Maps with keys that are no text could fail; there are none in our files.
    let mut bytes = serde_json::to_vec(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn unreadable(error: serde_json::Error) -> Unreadable {
    if error.is_eof() {
        return Unreadable::CutShort;
    }
    Unreadable::Form(shortened(error.to_string()))
}

/// What a file says may be long, and is shown on a terminal.
fn shortened(text: String) -> String {
    text.chars().filter(|c| !c.is_control()).take(120).collect()
}
