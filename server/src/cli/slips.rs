//! `wardmote slips`

use clap::Args;
use wardmote::id::{ConferenceId, WardId};
use wardmote::record::log::{Actor, Role};
use wardmote::slip::MadeSlip;
use wardmote::store::Added;
use wardmote::text::Reason;
use wardmote_app::words::{Lang, Words};

use super::say;
use super::settings::{Place, Site};
use crate::wiring;

/// Whoever sits at the machine itself acts as an organiser, by no name.
const AT_THE_MACHINE: Actor = Actor { role: Role::Organiser, name: None };

/// Make slips for a meeting and print their secrets, which exist nowhere else
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  wardmote slips --conference 7f0c… --count 60 --url https://vote.ward.org --csv > slips.csv
      for a printer who lays slips out; keep the file as you would keep the slips")]
pub struct Slips {
    /// The meeting, as in the address of its page
    #[arg(long, value_name = "ID", value_parser = conference)]
    conference: ConferenceId,
    /// How many
    #[arg(long, value_name = "N")]
    count: u32,
    /// The ward they are for [default: for everybody in the room]
    #[arg(long, value_name = "ID", value_parser = ward)]
    ward: Option<WardId>,
    /// Why more are needed, when a vote is open that they are for: everybody reads it
    #[arg(long, value_name = "REASON")]
    why: Option<String>,
    /// Print CSV: code, address
    #[arg(long)]
    csv: bool,
    #[command(flatten)]
    site: Site,
    #[command(flatten)]
    place: Place,
}

fn conference(text: &str) -> Result<ConferenceId, String> {
    ConferenceId::parse(text).map_err(|_| "this is not the id of a meeting".to_owned())
}

fn ward(text: &str) -> Result<WardId, String> {
    WardId::parse(text).map_err(|_| "this is not the id of a ward".to_owned())
}

impl Slips {
    /// Makes the slips and prints them.
    pub async fn run(self) -> anyhow::Result<()> {
        let config = self.site.config(&self.place, self.site.listen)?;
        let (url, zone) = (config.url.clone(), config.zone.clone());
        let program = wiring::wire(config).await?;
        let words = Words::new(Lang::En, zone);
        let why = self.why.as_deref().map(Reason::parse).transpose();
        let why = why.map_err(|refusal| anyhow::anyhow!(words.refusal(&refusal)))?;
        let added = why.map(|why| Added { actor: AT_THE_MACHINE, why });
        let (ward, count) = (self.ward, self.count);
        let made = program.clerk.make_slips_for(self.conference, ward, count, added).await;
        let made = made.map_err(|error| told(error, &words))?;
        program.clerk.note_printed(self.conference, &url).await?;
        program.close().await;
        let rows = made.iter().map(|slip| row(&url, slip, self.csv));
        let head = self.csv.then(|| "code,address".to_owned());
        say(&head.into_iter().chain(rows).collect::<Vec<_>>().join("\n"))
    }
}

/// Neither a code nor an address needs quotation marks in CSV.
fn row(url: &str, slip: &MadeSlip, csv: bool) -> String {
    let gap = if csv { "," } else { "  " };
    format!("{}{gap}{url}/v/{}", slip.code.grouped(), slip.token.as_str())
}

/// A refusal, in the words people see on pages.
pub fn told(error: wardmote::clerk::ClerkError, words: &Words) -> anyhow::Error {
    match error {
        wardmote::clerk::ClerkError::Refused(refusal) => anyhow::anyhow!(words.refusal(&refusal)),
        error => error.into(),
    }
}
