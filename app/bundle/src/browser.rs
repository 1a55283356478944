//! The islands, the counter and the reader: from what the compiler leaves to one script and one small
//! WebAssembly file each.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    fingerprint::{Fingerprint, files_below},
    places::{Compiled, Places, slashed},
    site::Site,
    tool::Tool,
};

/// Small before fast, and only what every browser with cascade layers understands.
const WASM_OPT: [&str; 12] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "-o",
];

/// Adds `app.js` and `app.wasm`, say, and the snippets of script that crates bring along, if any.
pub(crate) fn add(places: &Places, compiled: &Compiled, site: &mut Site) -> Result<()> {
    let name = compiled.name;
    let made = places.work.join(name);
    let key = key(places, compiled)?;
    let kept = made.join("key");
    if fs::read_to_string(&kept).ok().as_ref() != Some(&key) {
        make(places, compiled, &made)?;
        fs::write(kept, key)?;
    }
    site.add_hashed(&format!("{name}.wasm"), &read(&made.join("small.wasm"))?)?;
    let script = format!("{name}.js");
    let text = String::from_utf8(read(&made.join(&script))?)?;
    let text = add_snippets(&made.join("snippets"), text, site)?;
    site.add_hashed(&script, text.as_bytes())?;
    Ok(())
}

/// Changes when the islands or the tools do, but not with a style: this is the slow part.
fn key(places: &Places, compiled: &Compiled) -> Result<String> {
    let mut print = Fingerprint::new();
    print.tool()?;
    print.file(&compiled.wasm)?;
    print.file(&places.tools.join("package-lock.json"))?;
    Ok(print.finish())
}

fn make(places: &Places, compiled: &Compiled, made: &Path) -> Result<()> {
    let name = compiled.name;
    if made.exists() {
        fs::remove_dir_all(made)?;
    }
    fs::create_dir_all(made)?;
    crate::say(&format!("{name}: binding"));
    Bindgen::new()
        .input_path(&compiled.wasm)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        // The page says where the WebAssembly is: its name is not known before its content is.
        .omit_default_module_path(true)
        .generate(made)
        .with_context(|| format!("wasm-bindgen refused {name}"))?;
    crate::say(&format!("{name}: shrinking"));
    Tool::wasm_opt(places)?
        .args(WASM_OPT)
        .args([made.join("small.wasm"), made.join(format!("{name}_bg.wasm"))])
        .run()
}

/// Snippets are imported by the script under fixed names; they too get names that change with
/// their content, because browsers are told to keep them for ever.
fn add_snippets(folder: &Path, mut script: String, site: &mut Site) -> Result<String> {
    for file in files_below(folder)? {
        let name = format!("snippets/{}", slashed(file.strip_prefix(folder)?));
        let published = site.add_hashed(&name, &read(&file)?)?;
        let beside = published.trim_start_matches("pkg/");
        let import = format!("'./{name}'");
        ensure!(script.contains(&import), "no script imports {name}");
        script = script.replace(&import, &format!("'./{beside}'"));
    }
    Ok(script)
}

fn read(path: &PathBuf) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
