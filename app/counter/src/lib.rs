//! Counts a file of ballots inside the browser, with the same Rust as the
//! server: nothing is uploaded. A worker calls [`tally`], so that the page stays
//! alive while a large file is counted.

mod words;

use serde::{Deserialize, Serialize};
use wardmote::count::explain::Arg;
use wardmote::count::others::{self, OtherLine, other_ways};
use wardmote::count::tale::{self, Tale, Voice};
use wardmote::count::{Lot, Method, Rules, count};
use wardmote::format::{Election, Format, read};
use wasm_bindgen::prelude::wasm_bindgen;

use words::Words;

/// What the person at the page asks for.
#[derive(Debug, Deserialize)]
struct Wish {
    /// The language to tell it in: `en`, `cy`, `ur`.
    lang: String,
    /// How to count; without one, as the file's number of places suggests.
    method: Option<Method>,
    /// How many are chosen; without a number, what the file says, or one.
    seats: Option<usize>,
}

/// What comes of it.
#[derive(Debug, Serialize, Deserialize)]
struct Tallied {
    /// The count, told.
    tale: Tale,
    /// What should be said before it: how many ballots, and what was odd on them.
    notes: Vec<String>,
    /// What other ways of counting would say.
    others: Vec<OtherLine>,
}

/// Counts a file; `wish` and the answer are JSON.
///
/// # Errors
/// A sentence that says where and why the file is not understood.
#[wasm_bindgen]
pub fn tally(file: &[u8], wish: &str) -> Result<String, String> {
    let wish: Wish = serde_json::from_str(wish).map_err(|error| error.to_string())?;
    let words = Words::of(&wish.lang);
    let election = Format::detect(file).and_then(|format| read(format, file)).map_err(|fault| {
        let args = vec![
            ("line", Arg::from(fault.line)),
            ("column", fault.column.into()),
            ("fault", Arg::Text(fault.fault.to_string())),
        ];
        words.utter("tally-not-understood", args)
    })?;
    serde_json::to_string(&tell(&words, &wish, &election)).map_err(|error| error.to_string())
}

fn tell(words: &Words, wish: &Wish, election: &Election) -> Tallied {
    let seats = wish.seats.or(election.seats).unwrap_or(1);
    let several = if seats > 1 { Method::Stv } else { Method::Irv };
    let rules = Rules {
        method: wish.method.unwrap_or(several),
        seats,
        withdrawn: election.withdrawn.clone(),
        undeclared: election.undeclared(),
        ..Rules::default()
    };
    let titles: Vec<_> = election.names.iter().map(String::as_str).collect();
    let lot = Lot::of_names([0; 32], &titles);
    let counted = count(&rules, &election.ballots, &lot);
    let ways = other_ways(&titles, &rules, &election.ballots, &counted);
    Tallied {
        notes: notes(words, &counted, lot.is_drawn()),
        others: others::tell(words, &counted, &ways),
        tale: tale::tell(words, &election.title, &titles, &counted),
    }
}

/// How many ballots there are, what was odd on them, and which lot was used.
fn notes(words: &Words, counted: &wardmote::count::Count, is_drawn: bool) -> Vec<String> {
    let ballots = &counted.ballots;
    let mut notes = vec![words.utter("tally-ballots", vec![("votes", ballots.total.into())])];
    let odd = [
        ("tally-blank", ballots.blank),
        ("tally-overvoted", ballots.overvoted),
        ("tally-skipped", ballots.skipped),
        ("tally-duplicated", ballots.duplicated),
    ];
    let odd = odd.into_iter().filter(|(_, votes)| !votes.is_zero());
    notes.extend(odd.map(|(key, votes)| words.utter(key, vec![("votes", votes.into())])));
    notes.extend(is_drawn.then(|| words.utter("tally-lot", Vec::new())));
    notes
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str =
        "3 1\n4 1 3 0\n3 2 0\n2 3 2 0\n1 0\n0\n\"Damp\"\n\"Buses\"\n\"Bins\"\n\"First?\"\n";

    #[test]
    fn a_file_is_counted_and_told_in_the_language_of_the_page() {
        for (lang, verdict) in [("en", "Buses is chosen, with 5 of 9 ballots."), ("cy", "Buses")] {
            let told = tally(FILE.as_bytes(), &format!("{{\"lang\":\"{lang}\"}}")).unwrap();
            let told: Tallied = serde_json::from_str(&told).unwrap();
            assert!(told.tale.result[0].contains(verdict), "{:?}", told.tale.result);
            assert_eq!((told.tale.rounds.len(), told.notes.len()), (2, 2), "{:?}", told.notes);
            assert!(told.others.iter().any(|row| row.told.contains("Borda")));
        }
    }

    #[test]
    fn a_file_that_is_none_is_refused_with_its_place() {
        let told = tally(b"3 1\n1 9 0\n", "{\"lang\":\"en\"}").unwrap_err();
        assert!(told.contains("line 2"), "{told}");
    }

    #[test]
    fn every_language_has_all_the_words() {
        for lang in ["en", "cy", "ur"] {
            let told = tally(FILE.as_bytes(), &format!("{{\"lang\":\"{lang}\"}}")).unwrap();
            for key in ["count-", "results-", "tally-", "others-"] {
                assert!(!told.contains(key), "{lang}: {told}");
            }
        }
    }
}
