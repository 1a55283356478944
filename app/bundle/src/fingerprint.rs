//! Short names for contents.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// Takes in files one after another, in the order they are given.
pub(crate) struct Fingerprint(Sha256);

impl Fingerprint {
    pub fn new() -> Self {
        Self(Sha256::new())
    }

    /// A word that changes the result, such as the flags of a tool.
    pub fn word(&mut self, word: &str) {
        self.0.update(word.as_bytes());
        self.0.update([0]);
    }

    pub fn file(&mut self, path: &Path) -> Result<()> {
        let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        self.word(&bytes.len().to_string());
        self.0.update(bytes);
        Ok(())
    }

    /// Every file of a folder, with its name.
    pub fn folder(&mut self, folder: &Path) -> Result<()> {
        for file in files_below(folder)? {
            self.word(&file.to_string_lossy());
            self.file(&file)?;
        }
        Ok(())
    }

    /// This program. Its size and age stand for its content, which is large and slow to read.
    pub fn tool(&mut self) -> Result<()> {
        let facts = fs::metadata(std::env::current_exe()?)?;
        self.word(&format!("{} {:?}", facts.len(), facts.modified()?));
        Ok(())
    }

    pub fn finish(self) -> String {
        hex(&self.0.finalize()[..16])
    }
}

/// The fingerprint of one content, long enough never to meet another.
pub(crate) fn of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..8])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// All files below a folder, sorted; none when there is no such folder. Hidden files are left out:
/// editors and desktops leave them everywhere. `.well-known` is meant.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?
    {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_string_lossy().starts_with('.') && name != ".well-known" {
            continue;
        }
        if entry.file_type()?.is_dir() {
            found.extend(files_below(&entry.path())?);
        } else {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}
