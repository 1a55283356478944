//! The two programs from npm that do part of the work.

use std::{ffi::OsStr, fs, path::PathBuf, process::Command};

use anyhow::{Context, Result, bail, ensure};

use crate::places::Places;

/// A program about to be run.
pub(crate) struct Tool {
    name: &'static str,
    command: Command,
}

impl Tool {
    /// Binaryen's optimiser. It is a script of Node's.
    pub fn wasm_opt(places: &Places) -> Result<Self> {
        Self::at("wasm-opt", places.tools.join("node_modules/.bin/wasm-opt"))
    }

    /// Taken straight from the package for this platform: the one in `.bin` is put there by an
    /// install script, and packages need not be trusted to run those.
    pub fn lightningcss(places: &Places) -> Result<Self> {
        let packages = places.tools.join("node_modules");
        let found = fs::read_dir(&packages)
            .with_context(|| missing("lightningcss"))?
            .filter_map(Result::ok)
            .filter(|e| e.file_name().to_string_lossy().starts_with("lightningcss-cli-"))
            .map(|e| e.path().join("lightningcss"))
            .find(|path| path.is_file());
        Self::at("lightningcss", found.with_context(|| missing("lightningcss"))?)
    }

    fn at(name: &'static str, path: PathBuf) -> Result<Self> {
        ensure!(path.exists(), missing(name));
        Ok(Self { name, command: Command::new(path) })
    }

    pub fn args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.command.args(args);
        self
    }

    /// Runs to the end; what the program complains about is shown as it comes.
    pub fn run(mut self) -> Result<()> {
        let name = self.name;
        let status = self.command.status().with_context(|| format!("{name} does not start"))?;
        if !status.success() {
            bail!("{name} failed ({status})");
        }
        Ok(())
    }
}

fn missing(name: &str) -> String {
    format!("{name} is not installed: run `make setup`, or `npm ci --ignore-scripts` in app/bundle")
}
