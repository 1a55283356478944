//! Where the bundle finds what it reads and leaves what it makes.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

/// A crate compiled to WebAssembly.
pub(crate) struct Compiled {
    /// What browsers know it by: `app` is served as `app.js` and `app.wasm`.
    pub name: &'static str,
    /// The file the compiler left.
    pub wasm: PathBuf,
}

/// The folders and files of one run.
pub(crate) struct Places {
    /// The repository.
    pub root: PathBuf,
    /// What the compiler left: the islands, the counter of files, the reader of codes, and the rules of
    /// a doorstep.
    pub compiled: [Compiled; 4],
    /// The npm packages of this tool.
    pub tools: PathBuf,
    /// What the server embeds. Always here: the server's source names this folder, and does not
    /// know where Cargo keeps its own files.
    pub site: PathBuf,
    /// What spares work at the next run.
    pub work: PathBuf,
}

impl Places {
    /// Understands `[--root DIR]`.
    pub fn from_args(args: impl Iterator<Item = String>) -> Result<Self> {
        let mut args = args;
        let mut root = None;
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--root" => {
                    let folder = args.next().context("--root needs a folder")?;
                    root = Some(PathBuf::from(folder));
                }
                other => bail!("{other}? Usage: wardmote-bundle [--root DIR]"),
            }
        }
        let root = root.unwrap_or_else(repository);
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |dir| root.join(PathBuf::from(dir)));
        let compiled = |name, file| {
            let wasm = target.join("wasm32-unknown-unknown/wasm-release").join(file);
            Compiled { name, wasm }
        };
        Ok(Self {
            compiled: [
                compiled("app", "wardmote_app.wasm"),
                compiled("counting", "wardmote_counter.wasm"),
                compiled("reader", "wardmote_reader.wasm"),
                compiled("doorstep", "wardmote_doorstep.wasm"),
            ],
            tools: root.join("app/bundle"),
            site: root.join("target/site"),
            work: root.join("target/bundle"),
            root,
        })
    }
}

/// The repository this tool belongs to: Cargo says so when it runs the tool, else it is here.
fn repository() -> PathBuf {
    env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .and_then(|dir| dir.ancestors().nth(2).map(Path::to_path_buf))
        .unwrap_or_else(|| PathBuf::from("."))
}

/// A relative path as an address writes it.
pub(crate) fn slashed(path: &Path) -> String {
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}
