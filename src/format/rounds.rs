//! The rounds of a count as a table that any spreadsheet opens: a line for each
//! option, a column for each round, and what became of it.
//!
//! ```text
//! option,round 1,round 2,outcome
//! Buses,3,5,chosen
//! Damp,4,4,
//! Bins,2,,out in round 1
//! (no choices left),0,0,
//! (needed),5,5,
//! ```

use super::Election;
use super::write::cell;
use crate::count::{Count, Votes};

/// Writes it down; options go in that order.
pub fn write(election: &Election, count: &Count, order: &[usize]) -> String {
    let rounds = count.rounds.iter();
    let mut header = vec!["option".to_owned()];
    header.extend(rounds.clone().map(|round| format!("round {}", round.number)));
    header.push("outcome".to_owned());
    let mut lines = vec![header];
    for option in order {
        let mut line = vec![cell(election.names.get(*option).map_or("", String::as_str))];
        line.extend(rounds.clone().map(|round| written(round.votes_of(*option))));
        line.push(outcome(count, *option));
        lines.push(line);
    }
    if !count.rounds.is_empty() {
        let left = rounds.clone().map(|round| Some(round.exhausted.total()));
        lines.push(below("(no choices left)", left));
        lines.push(below("(needed)", rounds.map(|round| round.bar)));
    }
    lines.iter().map(|line| line.join(",") + "\n").collect()
}

/// A line about no option; its name has brackets, so that nobody takes it for one.
fn below(name: &str, votes: impl Iterator<Item = Option<Votes>>) -> Vec<String> {
    let first = [name.to_owned()].into_iter();
    first.chain(votes.map(written)).chain([String::new()]).collect()
}

fn written(votes: Option<Votes>) -> String {
    votes.map(|votes| votes.to_string()).unwrap_or_default()
}

fn outcome(count: &Count, option: usize) -> String {
    if count.winners.contains(&option) {
        return "chosen".to_owned();
    }
    let round = count.rounds.iter().find(|round| round.eliminated.contains(&option));
    round.map(|round| format!("out in round {}", round.number)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::count::{Lot, Rules, count};
    use crate::format::{Format, read};

    fn table(file: &str) -> String {
        let election = read(Format::Csv, file.as_bytes()).unwrap();
        let count = count(&Rules::default(), &election.ballots, &Lot::drawn(vec![]));
        write(&election, &count, &count.placing())
    }

    #[test]
    fn every_option_has_a_line_in_the_order_of_the_result() {
        let told = table("count,rank 1,rank 2\n4,Damp,\n3,Buses,\n2,Bins,Buses\n");
        let expected = "option,round 1,round 2,outcome\nBuses,3,5,chosen\nDamp,4,4,\n\
                        Bins,2,,out in round 1\n(no choices left),0,0,\n(needed),5,5,\n";
        assert_eq!(told, expected);
    }

    #[test]
    fn a_name_that_a_spreadsheet_would_take_for_a_sum_is_none() {
        let told = table("count,rank 1\n2,\"'=1+1, or \"\"so\"\"\"\n1,Bins\n");
        assert!(told.contains("\n\"'=1+1, or \"\"so\"\"\",2,chosen\n"), "{told}");
    }

    #[test]
    fn where_nobody_voted_there_are_options_and_no_rounds() {
        let election = read(Format::Blt, b"2 1\n0\n\"Bins\"\n\"Damp\"\n\"First?\"\n").unwrap();
        let count = count(&Rules::default(), &election.ballots, &Lot::drawn(vec![]));
        assert_eq!(write(&election, &count, &[0, 1]), "option,outcome\nBins,\nDamp,\n");
    }
}
