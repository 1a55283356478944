//! What can be chosen about a count, word by word.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::de::DeserializeOwned;
use wardmote::count::{Duplicates, Method, OPTIONS_MAX, Overvote, Rules, Skips, Threshold, Ties};
use wardmote::format::{Election, Format};

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// A table and sentences, for people.
    Text,
    /// The whole count.
    Json,
    /// The summary that RCVis draws.
    Rcvis,
    /// The ballots themselves.
    Ballots(Format),
}

/// The words of a setting; they are read as they stand in files.
fn words<T>(words: &'static [&'static str]) -> impl TypedValueParser<Value = T>
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(words).try_map(|word| serde_json::from_value(word.into()))
}

/// A method by its word.
pub fn method() -> impl TypedValueParser<Value = Method> {
    PossibleValuesParser::new(Method::ALL.map(Method::key))
        .try_map(|word| Method::from_key(&word).ok_or("there is no such method"))
}

/// A kind of output by its word.
pub fn output() -> impl TypedValueParser<Value = Output> {
    PossibleValuesParser::new(["text", "json", "rcvis", "blt", "preflib", "csv"]).try_map(|word| {
        match word.as_str() {
            "text" => Ok(Output::Text),
            "json" => Ok(Output::Json),
            "rcvis" => Ok(Output::Rcvis),
            word => Format::from_key(word).map(Output::Ballots).ok_or("there is no such output"),
        }
    })
}

fn seats(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| (1..=OPTIONS_MAX).contains(number));
    number.ok_or_else(|| format!("a whole number from 1 to {OPTIONS_MAX} should stand here"))
}

/// How to count.
#[derive(Args, Clone, Debug)]
pub struct Counting {
    /// How to count [default: irv; stv where several are to be chosen]
    #[arg(long, value_name = "METHOD", value_parser = method())]
    method: Option<Method>,
    /// How many are chosen [default: as the file says, else 1]
    #[arg(long, value_name = "N", value_parser = seats)]
    pub seats: Option<usize>,
    /// What settles a tie: the latest earlier round that tells them apart, the lot, or nothing
    #[arg(long, default_value = "look-back", value_name = "HOW",
        value_parser = words::<Ties>(&["look-back", "lot", "ask"]))]
    ties: Ties,
    /// What several options at one rank do to a ballot
    #[arg(long, default_value = "exhaust", value_name = "HOW",
        value_parser = words::<Overvote>(&["exhaust", "skip", "exhaust-if-several-continue"]))]
    overvote: Overvote,
    /// What empty ranks do to a ballot
    #[arg(long, default_value = "close", value_name = "HOW",
        value_parser = words::<Skips>(&["close", "exhaust-after-1", "exhaust-after-2"]))]
    skips: Skips,
    /// What an option ranked twice does to a ballot
    #[arg(long, default_value = "first", value_name = "HOW",
        value_parser = words::<Duplicates>(&["first", "exhaust"]))]
    duplicates: Duplicates,
    /// More than half of what: of the ballots that still count, or of those in round 1 (irv)
    #[arg(long, default_value = "continuing", value_name = "OF",
        value_parser = words::<Threshold>(&["continuing", "first-round"]))]
    threshold: Threshold,
    /// Let all that cannot win any more go out together (irv)
    #[arg(long)]
    batch: bool,
    /// Go on until two are left, even after a majority (irv)
    #[arg(long)]
    until_two: bool,
}

impl Counting {
    /// The rules for an election.
    pub fn rules(&self, election: &Election) -> Rules {
        let seats = self.seats.or(election.seats).unwrap_or(1);
        let usual = if seats > 1 { Method::Stv } else { Method::Irv };
        Rules {
            method: self.method.unwrap_or(usual),
            seats,
            ties: self.ties,
            overvote: self.overvote,
            skips: self.skips,
            duplicates: self.duplicates,
            threshold: self.threshold,
            batch: self.batch,
            until_two: self.until_two,
            withdrawn: election.withdrawn.clone(),
            undeclared: election.undeclared(),
        }
    }
}
