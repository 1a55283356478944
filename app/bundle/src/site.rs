//! The folder that is served: files by the name of their content, each with its compressed forms,
//! and a manifest by which the server finds them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::json;

use crate::fingerprint;

/// `{"files": {"main.css": "pkg/main.0123456789abcdef.css", "robots.txt": "robots.txt"}}`
pub(crate) const MANIFEST: &str = "manifest.json";

/// Asked for by name: by browsers, crawlers, or a phone that installed the page last year.
const NAMED: [&str; 5] =
    ["favicon.ico", "favicon.svg", "manifest.webmanifest", "robots.txt", "sw.js"];
const NAMED_FOLDERS: [&str; 2] = [".well-known/", "icons/"];

/// Compression pays for these; pictures and fonts are compressed already.
const TEXTS: [&str; 9] = ["css", "html", "ico", "js", "json", "svg", "txt", "wasm", "webmanifest"];

/// Does this file of `public/` stay where it is?
pub(crate) fn keeps_its_name(name: &str) -> bool {
    NAMED.contains(&name) || NAMED_FOLDERS.iter().any(|folder| name.starts_with(folder))
}

/// A site in the making.
pub(crate) struct Site {
    folder: PathBuf,
    /// From the name people write to the path it is served under.
    files: BTreeMap<String, String>,
    /// Everything that belongs to the site; the rest is left from an earlier one.
    written: BTreeSet<PathBuf>,
}

impl Site {
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf(), files: BTreeMap::new(), written: BTreeSet::new() }
    }

    /// Adds a file that browsers may keep for ever; says the path it is served under.
    pub fn add_hashed(&mut self, name: &str, bytes: &[u8]) -> Result<String> {
        let hash = fingerprint::of(bytes);
        let path = match name.rsplit_once('.') {
            Some((stem, ext)) => format!("pkg/{stem}.{hash}.{ext}"),
            None => format!("pkg/{name}.{hash}"),
        };
        self.add(name, &path, bytes)?;
        Ok(path)
    }

    /// Adds scripts that import each other by name: their folder is named by the content of all.
    pub fn add_modules(&mut self, folder: &str, modules: &[(String, Vec<u8>)]) -> Result<()> {
        let hashes =
            modules.iter().map(|(name, bytes)| format!("{name} {}\n", fingerprint::of(bytes)));
        let hash = fingerprint::of(hashes.collect::<String>().as_bytes());
        for (name, bytes) in modules {
            self.add(&format!("{folder}/{name}"), &format!("pkg/{folder}.{hash}/{name}"), bytes)?;
        }
        Ok(())
    }

    /// Adds a file under its own name.
    pub fn add_named(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.add(name, name, bytes)
    }

    fn add(&mut self, name: &str, path: &str, bytes: &[u8]) -> Result<()> {
        self.files.insert(name.to_owned(), path.to_owned());
        let file = self.folder.join(path);
        let unchanged = holds(&file, bytes);
        let extension = file.extension().unwrap_or_default().to_string_lossy();
        let mut sizes = vec![format!("{} bytes", bytes.len())];
        if TEXTS.contains(&extension.as_ref()) {
            for (form, compress) in [("br", brotli as Compress), ("gz", gzip)] {
                let packed = self.folder.join(format!("{path}.{form}"));
                if !unchanged || !packed.is_file() {
                    write(&packed, &compress(bytes)?)?;
                }
                sizes.push(format!("{} {form}", fs::metadata(&packed)?.len()));
                self.written.insert(packed);
            }
        }
        // Last, so that a file that is there has its compressed forms, even after an interruption.
        if !unchanged {
            write(&file, bytes)?;
        }
        self.written.insert(file);
        crate::say(&format!("{name}: {}", sizes.join(", ")));
        Ok(())
    }

    /// Removes what an earlier site left, and writes the manifest last, so that a manifest never
    /// names a file that is not there.
    pub fn finish(mut self) -> Result<()> {
        let manifest = self.folder.join(MANIFEST);
        self.written.insert(manifest.clone());
        let text = serde_json::to_vec_pretty(&json!({ "files": self.files }))?;
        if !holds(&manifest, &text) {
            write(&manifest, &text)?;
        }
        for file in fingerprint::files_below(&self.folder)? {
            if !self.written.contains(&file) {
                fs::remove_file(&file)
                    .with_context(|| format!("cannot remove {}", file.display()))?;
            }
        }
        Ok(())
    }
}

/// A file that already is as it should be keeps its date, and nothing that depends on it is made
/// again.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    fs::read(path).is_ok_and(|old| old == bytes)
}

/// Written beside and moved into place: an interrupted run leaves no half file.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let told = || format!("cannot write {}", path.display());
    fs::create_dir_all(path.parent().with_context(told)?).with_context(told)?;
    let beside = path.with_extension("part");
    fs::write(&beside, bytes).with_context(told)?;
    fs::rename(&beside, path).with_context(told)
}

type Compress = fn(&[u8]) -> Result<Vec<u8>>;

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &settings)?;
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn empty(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("wardmote-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    #[test]
    fn a_name_changes_with_its_content() {
        let folder = empty("names");
        let mut site = Site::new(&folder);
        let one = site.add_hashed("main.css", b"a{}").unwrap();
        let two = site.add_hashed("main.css", b"b{}").unwrap();
        let parts: Vec<_> = one.split('.').collect();
        assert!(matches!(parts[..], ["pkg/main", hash, "css"] if hash.len() == 16), "{one}");
        assert_ne!(one, two);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn modules_stay_beside_each_other_and_change_their_folder_together() {
        let folder = empty("modules");
        let mut site = Site::new(&folder);
        let modules = |text: &str| {
            [
                ("one.js".to_owned(), b"import './two.js'".to_vec()),
                ("two.js".to_owned(), text.into()),
            ]
        };
        site.add_modules("doors", &modules("a")).unwrap();
        let first = site.files.clone();
        site.add_modules("doors", &modules("b")).unwrap();
        let place = |files: &BTreeMap<String, String>, name: &str| {
            files[name].rsplit_once('/').unwrap().0.to_owned()
        };
        assert_eq!(place(&first, "doors/one.js"), place(&first, "doors/two.js"));
        assert_ne!(place(&first, "doors/one.js"), place(&site.files, "doors/one.js"));
        assert!(first["doors/two.js"].ends_with("/two.js"), "{first:?}");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_an_earlier_site_left_is_swept_away() {
        let folder = empty("sweep");
        let mut site = Site::new(&folder);
        let old = site.add_hashed("main.css", b"a{}").unwrap();
        site.finish().unwrap();

        let mut site = Site::new(&folder);
        let new = site.add_hashed("main.css", b"b{}").unwrap();
        site.add_named("robots.txt", b"User-agent: *").unwrap();
        site.finish().unwrap();

        let left: Vec<_> = fingerprint::files_below(&folder)
            .unwrap()
            .iter()
            .map(|file| crate::places::slashed(file.strip_prefix(&folder).unwrap()))
            .collect();
        assert!(!left.iter().any(|file| file.starts_with(&old)), "{left:?}");
        for file in [&new, "robots.txt"] {
            for form in ["", ".br", ".gz"] {
                assert!(left.contains(&format!("{file}{form}")), "{file}{form} in {left:?}");
            }
        }
        let manifest: serde_json::Value =
            serde_json::from_slice(&fs::read(folder.join(MANIFEST)).unwrap()).unwrap();
        assert_eq!(manifest["files"]["main.css"], new.as_str());
        assert_eq!(manifest["files"]["robots.txt"], "robots.txt");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn both_compressed_forms_say_the_same() {
        let text = "one vote, keep it to yourself. ".repeat(40);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &brotli(text.as_bytes()).unwrap()[..], &mut unpacked)
            .unwrap();
        assert_eq!(unpacked, text.as_bytes());
        let mut plain = String::new();
        let packed = gzip(text.as_bytes()).unwrap();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&packed[..]), &mut plain)
            .unwrap();
        assert_eq!(plain, text);
    }
}
