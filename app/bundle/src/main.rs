//! Makes `target/site`, everything a browser may ask for besides pages: the compiled islands, the
//! styles and the files of `public/`, small, compressed and named by their content.
//!
//! Run after the app crate has been compiled to WebAssembly (`make site` does both). When nothing
//! it reads has changed it writes nothing, so the server is not compiled again for nothing.

mod browser;
mod fingerprint;
mod places;
mod site;
mod style;
mod tool;

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, ensure};

use crate::{fingerprint::Fingerprint, places::Places, site::Site};

fn main() -> Result<()> {
    let places = Places::from_args(std::env::args().skip(1))?;
    for compiled in &places.compiled {
        let wasm = &compiled.wasm;
        ensure!(wasm.is_file(), "{} is not there: run `make site`", wasm.display());
    }

    let inputs = inputs(&places)?;
    let seal = places.work.join("inputs");
    if sealed(&inputs, &places.site)
        .is_some_and(|now| fs::read_to_string(&seal).is_ok_and(|then| then == now))
    {
        say("site: nothing has changed");
        return Ok(());
    }

    let mut site = Site::new(&places.site);
    for compiled in &places.compiled {
        browser::add(&places, compiled, &mut site)?;
    }
    style::add(&places, &mut site)?;
    add_public(&places.root.join("public"), &mut site)?;
    site.finish()?;

    let sealed = sealed(&inputs, &places.site).context("the site just made is incomplete")?;
    fs::write(&seal, sealed).with_context(|| format!("cannot write {}", seal.display()))
}

/// One hash of everything the site is made from, this tool included.
fn inputs(places: &Places) -> Result<String> {
    let mut print = Fingerprint::new();
    print.tool()?;
    for compiled in &places.compiled {
        print.file(&compiled.wasm)?;
    }
    print.file(&places.tools.join("package-lock.json"))?;
    print.folder(&places.root.join("style"))?;
    print.folder(&places.root.join("public"))?;
    Ok(print.finish())
}

/// The inputs together with the result, so that a site someone else has touched is made again.
/// None while a file of the manifest is missing.
fn sealed(inputs: &str, site: &Path) -> Option<String> {
    let manifest = fs::read(site.join(site::MANIFEST)).ok()?;
    let files: serde_json::Value = serde_json::from_slice(&manifest).ok()?;
    let files = files.get("files")?.as_object()?;
    let complete = files.values().all(|f| f.as_str().is_some_and(|f| site.join(f).is_file()));
    complete.then(|| format!("{inputs} {}\n", fingerprint::of(&manifest)))
}

/// A line of progress.
#[expect(clippy::print_stdout, reason = "a build step tells what it does")]
pub(crate) fn say(line: &str) {
    println!("  {line}");
}

fn add_public(public: &Path, site: &mut Site) -> Result<()> {
    let mut folders: BTreeMap<String, Vec<(String, Vec<u8>)>> = BTreeMap::new();
    for file in fingerprint::files_below(public)? {
        let name = places::slashed(file.strip_prefix(public)?);
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        if site::keeps_its_name(&name) {
            site.add_named(&name, &bytes)?;
        } else if let Some((folder, name)) = name.rsplit_once('/') {
            folders.entry(folder.to_owned()).or_default().push((name.to_owned(), bytes));
        } else {
            site.add_hashed(&name, &bytes)?;
        }
    }
    folders.iter().try_for_each(|(folder, modules)| site.add_modules(folder, modules))
}
