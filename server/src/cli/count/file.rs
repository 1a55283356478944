//! Files of ballots: read in any format, written in some. `wardmote convert`

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use wardmote::format::{self, Election, FILE_MAX, Format};

use super::put;

/// Which format a file is in.
#[derive(Args, Clone, Copy, Debug)]
pub struct Kind {
    /// What format the file has
    #[arg(long = "format", value_name = "FORMAT", default_value = "auto",
        value_parser = kind())]
    kind: Choice,
}

/// A format, or whichever it looks like.
#[derive(Clone, Copy, Debug)]
pub enum Choice {
    Auto,
    Format(Format),
}

fn kind() -> impl TypedValueParser<Value = Choice> {
    let keys = Format::ALL.iter().map(|format| format.key());
    PossibleValuesParser::new(["auto"].into_iter().chain(keys))
        .map(|word| Format::from_key(&word).map_or(Choice::Auto, Choice::Format))
}

fn written() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(["blt", "preflib", "csv"])
        .try_map(|word| Format::from_key(&word).ok_or("there is no such format"))
}

/// Write a file of ballots in another format
#[derive(Args, Debug)]
#[command(after_help = "\
What the new format has no words for is told on standard error.

Example:
  wardmote convert cvr.json --to blt > ballots.blt")]
pub struct Convert {
    /// A file of ballots; - reads standard input
    pub(super) file: PathBuf,
    #[command(flatten)]
    pub(super) kind: Kind,
    /// What format to write
    #[arg(long, value_name = "FORMAT", value_parser = written())]
    pub(super) to: Format,
}

/// Reads a file of ballots.
pub fn read(path: &Path, kind: Kind) -> anyhow::Result<Election> {
    let name =
        if path.as_os_str() == "-" { "standard input".into() } else { path.display().to_string() };
    let bytes = bytes(path).with_context(|| format!("{name} cannot be read"))?;
    let format = match kind.kind {
        Choice::Auto => Format::detect(&bytes),
        Choice::Format(format) => Ok(format),
    };
    format.and_then(|format| format::read(format, &bytes)).context(name)
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    // One byte more than may be is enough to know that it is too many.
    let most = FILE_MAX as u64 + 1;
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        let file = File::open(path)?;
        let length = file.metadata()?.len().min(most);
        bytes.reserve_exact(usize::try_from(length).unwrap_or(0) + 1);
        file.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// Writes ballots to standard output, and what is lost to standard error.
pub fn write(format: Format, election: &Election) -> anyhow::Result<()> {
    let written = format::write(format, election)?;
    for lost in &written.lost {
        // Nobody is left to tell when standard error is closed.
        let _ = writeln!(io::stderr(), "wardmote: {lost}");
    }
    put(&written.bytes)
}
