//! Makes sure that there is a site to embed: an empty one where the bundle has
//! not been made yet, so that checks and tests of the server need no browser part.

use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let site = Path::new(&root).join("../target/site");
    fs::create_dir_all(&site)?;
    let manifest = site.join("manifest.json");
    if !manifest.exists() {
        fs::write(&manifest, r#"{"files":{}}"#)?;
    }
    println!("cargo:rerun-if-changed={}", manifest.display());
    println!("cargo:rerun-if-changed=migrations");
    Ok(())
}
