//! The `wardmote` program.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use wardmote_server::cli::Cli;

#[tokio::main]
async fn main() -> ExitCode {
    match Cli::parse().run().await {
        Ok(code) => code,
        Err(error) => {
            // Nobody is left to tell when standard error is closed.
            let _ = writeln!(std::io::stderr(), "wardmote: {error:#}");
            ExitCode::FAILURE
        }
    }
}
