//! The command line: what to do, and with which settings. Every flag can be set
//! in the environment too.

mod backup;
mod count;
mod demo;
mod doctor;
mod hall;
mod logging;
mod organiser;
mod serve;
mod settings;
mod signals;
mod slips;
mod verify;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use logging::Level;

/// What people try first.
const EXAMPLES: &str = "\
Examples:
  wardmote demo
      a fictional town with a meeting this evening, at http://127.0.0.1:3000
  wardmote organiser add --email olwen@ward.org --name Olwen
      somebody who can sign in; the data lie in ./data
  wardmote serve --lan
      for the phones in a hall, over its own Wi-Fi, without the internet
  wardmote serve --url https://vote.ward.org --database postgres://wardmote@db/wardmote
      behind a proxy with a certificate, with PostgreSQL
  wardmote count ballots.csv
      counts ballots from another program, round by round
  wardmote verify record.json
      counts a published vote again and checks everything in its record
  wardmote backup wardmote-before-the-meeting.db
      a copy of the database while it is in use
  wardmote doctor
      checks settings and data, and says what to do";

/// Wardmote: a ward decides together what to fix first.
#[derive(Debug, Parser)]
#[command(
    name = "wardmote",
    version,
    about,
    after_help = EXAMPLES,
    arg_required_else_help = true,
    propagate_version = true
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
    /// How much to log on standard error: error, warn, info or debug [default: info; demo: warn]
    #[arg(long, global = true, env = "WARDMOTE_LOG", value_name = "LEVEL")]
    log: Option<logging::Level>,
    /// Log as JSON, one line each
    #[arg(long, global = true, env = "WARDMOTE_LOG_JSON")]
    log_json: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Serve),
    Demo(demo::Demo),
    Count(count::Count),
    Convert(count::Convert),
    Verify(verify::Verify),
    Slips(slips::Slips),
    Organiser(organiser::Organiser),
    Backup(backup::Backup),
    Doctor(doctor::Doctor),
}

impl Cli {
    /// Does what was asked.
    ///
    /// # Errors
    /// When it cannot be done; the error is for whoever typed the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        // A line for each request would bury the demo's welcome.
        let usual = match self.command {
            Command::Demo(_) => Level::Warn,
            _ => Level::Info,
        };
        logging::begin(self.log.unwrap_or(usual), self.log_json);
        match self.command {
            Command::Serve(serve) => serve.run().await?,
            Command::Demo(demo) => demo.run().await?,
            Command::Count(count) => return Ok(count.run()),
            Command::Convert(convert) => return Ok(convert.run()),
            Command::Verify(verify) => return verify.run(),
            Command::Slips(slips) => slips.run().await?,
            Command::Organiser(organiser) => organiser.run().await?,
            Command::Backup(backup) => backup.run().await?,
            Command::Doctor(doctor) => return doctor.run().await,
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Says something on standard output.
fn say(text: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}")?;
    Ok(out.flush()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_flag_can_be_set_in_the_environment() {
        // What is said once on a command line and never in a service's settings.
        const ONCE: [&str; 20] = [
            "help",
            "version",
            "json",
            "crowd",
            "file",
            "conference",
            "count",
            "ward",
            "csv",
            "email",
            "name",
            "administrator",
            "password_stdin",
            "why",
            "record",
            "opening",
            "digest",
            "ballots",
            "challenge",
            "receipt",
        ];
        fn check(command: &clap::Command) {
            // Every count has rules of its own.
            if matches!(command.get_name(), "count" | "convert") {
                return;
            }
            for arg in command.get_arguments().filter(|arg| !ONCE.contains(&arg.get_id().as_str()))
            {
                assert!(arg.get_env().is_some(), "{} {}", command.get_name(), arg.get_id());
            }
            command.get_subcommands().for_each(check);
        }
        check(&Cli::command());
    }
}
