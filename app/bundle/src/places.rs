//! Where the bundle finds what it reads and leaves what it makes.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

/// The folders and files of one run.
pub(crate) struct Places {
    /// The repository.
    pub root: PathBuf,
    /// The islands as the compiler left them.
    pub wasm: PathBuf,
    /// The npm packages of this tool.
    pub tools: PathBuf,
    /// What the server embeds. Always here: the server's source names this folder, and does not
    /// know where Cargo keeps its own files.
    pub site: PathBuf,
    /// What spares work at the next run.
    pub work: PathBuf,
}

impl Places {
    /// Understands `[--root DIR] [WASM]`.
    pub fn from_args(args: impl Iterator<Item = String>) -> Result<Self> {
        let mut args = args;
        let (mut root, mut wasm) = (None, None);
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--root" => {
                    let folder = args.next().context("--root needs a folder")?;
                    root = Some(PathBuf::from(folder));
                }
                flag if flag.starts_with('-') => {
                    bail!("{flag}? Usage: wardmote-bundle [--root DIR] [WASM]")
                }
                path => wasm = Some(PathBuf::from(path)),
            }
        }
        let root = root.unwrap_or_else(repository);
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |dir| root.join(PathBuf::from(dir)));
        let compiled = "wasm32-unknown-unknown/wasm-release/wardmote_app.wasm";
        Ok(Self {
            wasm: wasm.unwrap_or_else(|| target.join(compiled)),
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
