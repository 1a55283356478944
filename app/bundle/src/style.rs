//! The styles: every `style/*.css` is a sheet of its own, bundled with the parts it imports.
//!
//! Parts live in folders below `style/`, or begin with an underscore; they are never served alone.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use crate::{places::Places, site::Site, tool::Tool};

/// The oldest browsers the styles are written for: the first with cascade layers. Older ones get
/// pages without style, which work.
const BROWSERS: &str = "chrome >= 99, firefox >= 97, safari >= 15.4, ios_saf >= 15.4";

/// Adds each sheet as `NAME.css`.
pub(crate) fn add(places: &Places, site: &mut Site) -> Result<()> {
    let folder = places.root.join("style");
    if !folder.is_dir() {
        return Ok(());
    }
    let mut sheets = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let is_css = Path::new(&name).extension().is_some_and(|ext| ext == "css");
        if is_css && !name.starts_with(['_', '.']) {
            sheets.push(name);
        }
    }
    sheets.sort();
    for name in sheets {
        let small = places.work.join(&name);
        Tool::lightningcss(places)?
            .args(["--bundle", "--minify", "--targets", BROWSERS, "--output-file"])
            .args([&small, &folder.join(&name)])
            .run()?;
        let bytes = fs::read(&small).with_context(|| format!("{name} was not made"))?;
        site.add_hashed(&name, &bytes)?;
    }
    Ok(())
}
