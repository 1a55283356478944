//! `wardmote organiser`

use std::io::{BufRead, IsTerminal, Write};

use clap::{Args, Subcommand};
use jiff::tz::TimeZone;
use wardmote::slip::Code;
use wardmote::store::roll;
use wardmote_app::words::{Lang, Words};

use super::say;
use super::settings::Place;
use super::slips::told;
use crate::chance::SystemDice;
use crate::wiring;

/// Where a password may be given without showing up in a list of processes.
const PASSWORD: &str = "WARDMOTE_PASSWORD";

/// Add people who may sign in
#[derive(Args, Debug)]
pub struct Organiser {
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    Add(Add),
}

/// Add somebody who may sign in; the first is an administrator
#[derive(Args, Debug)]
#[command(after_help = "\
The password is taken from WARDMOTE_PASSWORD, or from standard input with
--password-stdin, or asked for on a terminal; without any of these one is made
and printed.

Example:
  wardmote organiser add --email olwen@ward.org --name \"Olwen Rees\"")]
struct Add {
    /// How they sign in
    #[arg(long)]
    email: String,
    /// What they are called
    #[arg(long)]
    name: String,
    /// They may manage organisers and wards too
    #[arg(long)]
    administrator: bool,
    /// Read the password from standard input
    #[arg(long)]
    password_stdin: bool,
    #[command(flatten)]
    place: Place,
}

impl Organiser {
    /// Does what was asked.
    pub async fn run(self) -> anyhow::Result<()> {
        let Act::Add(add) = self.act;
        add.run().await
    }
}

impl Add {
    async fn run(self) -> anyhow::Result<()> {
        let config = self.place.config();
        let words = Words::new(Lang::En, TimeZone::UTC);
        let given = self.given_password()?;
        let is_made = given.is_none();
        let password = given.unwrap_or_else(make_password);
        let program = wiring::wire(config).await?;
        let organiser = program
            .clerk
            .add_organiser(&self.name, &self.email, &password, self.administrator)
            .await
            .map_err(|error| told(error, &words))?;
        program.close().await;
        let role = if organiser.is_administrator { "an administrator" } else { "an organiser" };
        say(&format!(
            "{} <{}> can sign in now, as {role}.",
            organiser.name,
            organiser.email.as_str()
        ))?;
        if is_made {
            say(&format!("Their password, which is shown only now: {password}"))?;
        }
        Ok(())
    }

    fn given_password(&self) -> anyhow::Result<Option<String>> {
        if let Some(password) = std::env::var(PASSWORD).ok().filter(|text| !text.is_empty()) {
            return Ok(Some(password));
        }
        let is_terminal = std::io::stdin().is_terminal();
        if self.password_stdin {
            return Ok(Some(read_line()?));
        }
        if !is_terminal {
            return Ok(None);
        }
        write!(std::io::stderr(), "Password (nothing to have one made): ")?;
        let typed = unseen(read_line)?;
        writeln!(std::io::stderr())?;
        Ok(Some(typed).filter(|typed| !typed.is_empty()))
    }
}

fn read_line() -> anyhow::Result<String> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// Does something while the terminal does not show what is typed.
fn unseen<T>(act: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
    let terminal = std::io::stdin();
    let before = tcgetattr(&terminal)?;
    let mut hidden = before.clone();
    hidden.local_modes.remove(LocalModes::ECHO);
    tcsetattr(&terminal, OptionalActions::Flush, &hidden)?;
    let done = act();
    tcsetattr(&terminal, OptionalActions::Flush, &before)?;
    done
}

/// Twelve letters that nobody guesses and that can be read out: 60 random bits.
fn make_password() -> String {
    Code::from_random(roll(&SystemDice)).grouped()
}
