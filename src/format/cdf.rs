//! Cast vote records in JSON: NIST SP 1500-103, version 1.
//! <https://github.com/usnistgov/CastVoteRecords>
//!
//! One ranked contest is read. A selection may have its rank itself or at its
//! positions; a position that has no indication, or that is not allocable, is
//! passed over; what was written in and belongs to no candidate counts for the
//! option "Undeclared Write-ins".

mod model;

use std::collections::HashMap;

use super::error::{Fault, Spot, text};
use super::names::{Names, tidy};
use super::{DECIMALS, Election, scan};
use crate::count::{Ballots, Mark, Meaning, OPTIONS_MAX};
use model::{Contest, CvrContest, Report, Selected};

/// What write-ins without a candidate are called.
const UNDECLARED: &str = "Undeclared Write-ins";

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Election, Spot> {
    let start = scan::Scan::of(bytes).at;
    let file = text(bytes)?;
    let report: Report = serde_json::from_str(&file[start..]).map_err(|error| {
        let words = error.to_string();
        let words = words.split(" at line ").next().unwrap_or_default();
        Spot(start + place(&file[start..], &error), Fault::Json(words.to_owned()))
    })?;
    let (election, contest) = contest(&report)?;
    let mut reader = Reader {
        file,
        names: Names::default(),
        selections: HashMap::new(),
        ballots: Ballots::with_decimals(0, DECIMALS),
    };
    let candidates = election.candidates.iter().map(|one| (&*one.id, one)).collect();
    for selection in &contest.selections {
        reader.define(selection, &candidates)?;
    }
    if reader.names.len() == 0 {
        let expected = "a contest with a selection for every option".into();
        let found = "one without any".to_owned();
        return Err(Spot(reader.offset(&contest.id), Fault::Expected { expected, found }));
    }
    for record in &report.records {
        let current = record.current_snapshot();
        let voted = current.into_iter().flat_map(|snapshot| &snapshot.contests);
        if let Some(voted) = voted.into_iter().find(|voted| voted.contest == contest.id) {
            reader.ballot(voted)?;
        }
    }
    let title = contest.name.as_deref().or(election.name.as_deref());
    let seats = contest.seats.filter(|seats| (1..=OPTIONS_MAX).contains(seats));
    let Reader { names, ballots, .. } = reader;
    let (title, names) = (tidy(title.unwrap_or_default()), names.into_names());
    Ok(Election { title, names, seats, withdrawn: Vec::new(), ballots })
}

/// The byte that the reader of JSON means.
fn place(file: &str, error: &serde_json::Error) -> usize {
    let lines = file.split_inclusive('\n').take(error.line().saturating_sub(1));
    let start: usize = lines.map(str::len).sum();
    let at = (start + error.column().saturating_sub(1)).min(file.len());
    if error.is_eof() { file.len() } else { at }
}

/// The one contest to be counted: the only one, or the only one that is ranked.
fn contest<'a, 'f>(
    report: &'a Report<'f>,
) -> Result<(&'a model::Election<'f>, &'a Contest<'f>), Spot> {
    let all = report.elections.iter();
    let all = all.flat_map(|one| one.contests.iter().map(move |contest| (one, contest)));
    let all: Vec<_> = all.collect();
    let ranked: Vec<_> = all.iter().filter(|(_, contest)| contest.is_ranked()).copied().collect();
    match (&ranked[..], &all[..]) {
        ([only], _) | (_, [only]) => Ok(*only),
        (several, all) => {
            let several = if several.is_empty() { all } else { several };
            let name =
                |contest: &Contest| contest.name.as_deref().unwrap_or(&contest.id).to_owned();
            let names = several.iter().map(|(_, contest)| name(contest)).collect();
            Err(Spot(0, Fault::Contests(names)))
        }
    }
}

struct Reader<'a> {
    file: &'a str,
    names: Names,
    /// What a selection stands for.
    selections: HashMap<&'a str, Mark>,
    ballots: Ballots,
}

impl<'a> Reader<'a> {
    /// Where a text of the file stands; the beginning of the file for one that
    /// is not there as it is, because of its escapes.
    fn offset(&self, text: &str) -> usize {
        let at = (text.as_ptr() as usize).wrapping_sub(self.file.as_ptr() as usize);
        if at < self.file.len() { at } else { 0 }
    }

    fn undeclared(&mut self, at: usize) -> Result<Mark, Spot> {
        Ok(Mark::option(self.names.find_or_add(at, UNDECLARED)?))
    }

    /// Learns what a selection of the contest stands for.
    fn define(
        &mut self,
        selection: &'a model::Selection,
        candidates: &HashMap<&str, &'a model::Candidate>,
    ) -> Result<(), Spot> {
        let at = self.offset(&selection.id);
        let name = match &selection.candidates[..] {
            [] => selection.name(),
            [id, ..] => {
                let candidate = candidates.get(&**id);
                let candidate = candidate.ok_or_else(|| {
                    Spot(self.offset(id), Fault::Undefined(super::error::shown(id.as_bytes())))
                })?;
                Some(candidate.name.as_deref().unwrap_or(id))
            }
        };
        let mark = match name {
            Some(name) if name.eq_ignore_ascii_case(super::csv::OVERVOTE) => Mark::OVERVOTE,
            Some(name) if super::names::is_undeclared(name) => {
                Mark::option(self.names.find_or_add(at, name)?)
            }
            Some(name) => Mark::option(self.names.add(at, name)?),
            None if selection.is_write_in() => self.undeclared(at)?,
            None => Mark::option(self.names.add(at, &selection.id)?),
        };
        self.ballots.grow(self.names.len());
        self.selections.insert(&selection.id, mark);
        Ok(())
    }

    /// Adds one ballot.
    fn ballot(&mut self, voted: &CvrContest) -> Result<(), Spot> {
        let mut ranked = Vec::new();
        for selected in &voted.selected {
            let mark = match selected.selection.as_deref() {
                Some(id) => self.selections.get(id).copied().ok_or_else(|| {
                    Spot(self.offset(id), Fault::Undefined(super::error::shown(id.as_bytes())))
                })?,
                // A write-in that nobody has given a selection to yet.
                None => self.undeclared(0)?,
            };
            self.ranks(selected, mark, &mut ranked)?;
        }
        self.ballots.grow(self.names.len());
        ranked.sort_by_key(|(rank, _)| *rank);
        let mut marks = Vec::new();
        let mut last = 0;
        for (rank, mark) in ranked {
            marks.extend((last + 1..rank).map(|_| Mark::SKIP));
            marks.push(match mark.meaning() {
                Meaning::Option(option) if rank == last => Mark::same(option),
                _ => mark,
            });
            last = rank;
        }
        let at = self.offset(&voted.contest);
        super::add(&mut self.ballots, at, scan::ONE, &marks)
    }

    /// The ranks at which something was selected. One that names no rank is
    /// the only one there is.
    fn ranks(
        &mut self,
        selected: &Selected,
        mark: Mark,
        ranked: &mut Vec<(usize, Mark)>,
    ) -> Result<(), Spot> {
        let valid = |rank: Option<usize>| match rank.unwrap_or(1) {
            rank @ 1..=OPTIONS_MAX => Ok(rank),
            rank => {
                let expected = format!("a rank from 1 to {OPTIONS_MAX}").into();
                let at = self.offset(selected.selection.as_deref().unwrap_or_default());
                Err(Spot(at, Fault::Expected { expected, found: format!("\"{rank}\"") }))
            }
        };
        if selected.rank.is_some() || selected.positions.is_empty() {
            ranked.push((valid(selected.rank)?, mark));
            return Ok(());
        }
        let mut written_in = Vec::new();
        for position in selected.positions.iter().filter(|position| position.counts()) {
            let rank = valid(position.rank)?;
            if position.write_in.is_some() { &mut written_in } else { &mut *ranked }
                .push((rank, mark));
        }
        if !written_in.is_empty() {
            let undeclared = self.undeclared(0)?;
            ranked.extend(written_in.into_iter().map(|(rank, _)| (rank, undeclared)));
        }
        Ok(())
    }
}
