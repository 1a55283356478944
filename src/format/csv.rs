//! Tables of ballots, in both shapes people make: a column for each option with
//! ranks in the cells, or a column for each rank with names in the cells.
//!
//! ```text
//! count,Damp homes,Buses,Bins        count,rank 1,rank 2,rank 3
//! 4,1,,2                             4,Damp homes,Bins,
//! 2,,1,1                             2,overvote,skipped,Buses
//! ```
//!
//! The column `count` may be left out. A cell with two ranks (`1 3`) is an option
//! ranked twice, and a column `overvote` has the ranks at which several options
//! stand, nobody knows which. An option called like a column of another kind
//! (`Choice 1`, `overvote`) has an apostrophe before its name.

mod label;
mod table;

use std::collections::HashMap;

use super::error::{Spot, text};
use super::names::Names;
use super::{DECIMALS, Election, said, scan};
use crate::count::{Ballots, Mark, OPTIONS_MAX};
use table::Table;

pub(super) use label::{OVERVOTE, is_label};
pub use label::{guard, unguard};

/// The most lines that are kept to know them again: every order of eight options,
/// and not much memory.
const KNOWN_MAX: usize = 1 << 16;

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Election, Spot> {
    text(bytes)?;
    let mut table = Table::of(bytes);
    if !table.advance() {
        return Err(table.expected(0, "a line with the names of the columns"));
    }
    let columns = Columns::of(&table);
    let ranks = columns.ranks(&mut table)?;
    table.restart();
    table.advance();
    let election = match ranks {
        Some(ranks) => by_rank(table, &columns, &ranks),
        None => by_option(table, &columns),
    };
    let (names, ballots) = election?;
    Ok(Election { title: String::new(), names, seats: None, withdrawn: Vec::new(), ballots })
}

/// What a table needs in which every column is called like a rank.
const NAME_OR_RANK: &str = "the name of an option that is no rank (if the columns are ranks, \
                            call it Option 1; if they are options and the numbers ranks, put an \
                            apostrophe before each name: 'Choice 1)";

/// What the columns hold.
struct Columns {
    count: Option<usize>,
    /// All others: their place and what stands at their top.
    others: Vec<(usize, String)>,
}

impl Columns {
    fn of(header: &Table) -> Self {
        let labels: Vec<_> = (0..header.cells()).map(|at| header.cell(at)).collect();
        let count = labels.iter().position(|label| label::is_count(label));
        let others = labels.into_iter().enumerate().filter(|(at, _)| Some(*at) != count);
        Self { count, others: others.map(|(at, label)| (at, label.to_owned())).collect() }
    }

    /// The columns that stand for ranks, if that is the shape: those that are
    /// called so; or all, where the first cell that says something is no rank.
    fn ranks(&self, table: &mut Table) -> Result<Option<Vec<usize>>, Spot> {
        let called = self.others.iter().filter(|(_, label)| label::is_rank_label(label));
        let called: Vec<_> = called.map(|(at, _)| *at).collect();
        if !called.is_empty() {
            self.refuse_ranks_of_ranks(table, &called)?;
            return Ok(Some(called));
        }
        while table.advance() {
            let said = self.others.iter().map(|(at, _)| table.cell(*at)).find(|c| !c.is_empty());
            if let Some(cell) = said {
                let is_rank = cell.split(' ').all(|rank| rank.parse::<u64>().is_ok());
                return Ok((!is_rank).then(|| self.others.iter().map(|(at, _)| *at).collect()));
            }
        }
        Ok(None)
    }

    /// Where every column is called like a rank and every cell could be one, nobody
    /// can tell whether options are called "Choice 1" or "1".
    fn refuse_ranks_of_ranks(&self, table: &mut Table, called: &[usize]) -> Result<(), Spot> {
        if called.len() < self.others.len() {
            return Ok(());
        }
        let could_be_rank =
            |cell: &str| cell.parse::<usize>().is_ok_and(|rank| (1..=called.len()).contains(&rank));
        let mut first = None;
        while table.advance() {
            let said = |at: &&usize| {
                let cell = table.cell(**at);
                !label::is_skip(cell) && !label::is_overvote(cell)
            };
            for at in called.iter().filter(said) {
                if !could_be_rank(table.cell(*at)) {
                    return Ok(());
                }
                first = first.or_else(|| Some(table.expected(*at, NAME_OR_RANK)));
            }
        }
        first.map_or(Ok(()), Err)
    }

    /// How many ballots a line stands for.
    fn weight(&self, table: &Table) -> Result<u64, Spot> {
        let after = self.others.iter().map(|(at, _)| at + 1).max().unwrap_or(0);
        let after = after.max(self.count.map_or(0, |at| at + 1));
        if let Some(left) = (after..table.cells()).find(|at| !table.cell(*at).is_empty()) {
            return Err(table.expected(left, "the end of the line"));
        }
        let Some(at) = self.count else { return Ok(scan::ONE) };
        match scan::weight(table.cell(at)) {
            Ok(Some(weight)) => Ok(weight),
            Ok(None) => Err(table.expected(at, scan::WEIGHT)),
            Err(fault) => Err(Spot(table.place(at), fault)),
        }
    }
}

/// Names in the cells.
fn by_rank(
    mut table: Table,
    columns: &Columns,
    ranks: &[usize],
) -> Result<(Vec<String>, Ballots), Spot> {
    let mut names = Names::default();
    let mut ballots = Ballots::with_decimals(0, DECIMALS);
    each_line(&mut table, columns, &mut ballots, |table, ballots, marks| {
        for at in ranks.iter().copied() {
            let cell = table.cell(at);
            let name = unguard(cell);
            marks.push(if label::is_skip(cell) {
                Mark::SKIP
            } else if label::is_overvote(cell) {
                Mark::OVERVOTE
            } else if let Some(option) = names.find(name) {
                Mark::option(option)
            } else {
                Mark::option(names.find_or_add(table.place(at), name)?)
            });
        }
        ballots.grow(names.len());
        Ok(())
    })?;
    if names.len() == 0 {
        return Err(table.expected(0, "a ballot that names an option"));
    }
    Ok((names.into_names(), ballots))
}

/// Ranks in the cells.
fn by_option(mut table: Table, columns: &Columns) -> Result<(Vec<String>, Ballots), Spot> {
    let mut names = Names::default();
    // For each column its option; none: it tells overvotes.
    let mut options = Vec::new();
    for (at, label) in &columns.others {
        let option = if label == OVERVOTE {
            None
        } else {
            Some(names.add(table.header(*at), unguard(label))?)
        };
        options.push((*at, option));
    }
    if names.len() == 0 {
        return Err(table.expected(0, "a column for every option, or one for every rank"));
    }
    let mut ballots = Ballots::with_decimals(names.len(), DECIMALS);
    let mut ranked = Vec::new();
    each_line(&mut table, columns, &mut ballots, |table, _, marks| {
        ranked.clear();
        for (at, option) in options.iter().copied() {
            for rank in table.cell(at).split(' ').filter(|rank| !rank.is_empty()) {
                let rank = rank.parse().ok().filter(|rank| (1..=OPTIONS_MAX).contains(rank));
                let rank = rank.ok_or_else(|| {
                    let expected = format!("a rank from 1 to {OPTIONS_MAX}, or nothing,");
                    table.expected(at, expected)
                })?;
                ranked.push((rank, option));
            }
        }
        fill(&mut ranked, marks);
        Ok(())
    })?;
    Ok((names.into_names(), ballots))
}

/// Adds the ballots of every line, whose marks `read` finds. A line that was read
/// before is not read again.
fn each_line(
    table: &mut Table,
    columns: &Columns,
    ballots: &mut Ballots,
    mut read: impl FnMut(&Table, &mut Ballots, &mut Vec<Mark>) -> Result<(), Spot>,
) -> Result<(), Spot> {
    let bytes = table.bytes;
    let mut known = HashMap::new();
    let mut marks = Vec::new();
    loop {
        let place = table.next_line();
        let line = &bytes[place.clone()];
        if let Some((ballot, weight)) = known.get(line)
            && ballots.add_to(*ballot, *weight)
        {
            table.pass(place.end);
            continue;
        }
        if !table.advance() {
            return Ok(());
        }
        marks.clear();
        read(table, ballots, &mut marks)?;
        let weight = columns.weight(table)?;
        super::add(ballots, place.start, weight, &marks)?;
        // Only quotation marks let the ballot go on in the next line.
        if known.len() < KNOWN_MAX
            && !line.contains(&b'"')
            && let Some(ballot) = ballots.find(&marks[..said(&marks)])
        {
            known.insert(line, (ballot, weight));
        }
    }
}

/// Puts what is ranked in order, with a gap where a rank is left out. A rank that
/// is told to be overvoted is no more than that, whoever else stands there.
fn fill(ranked: &mut [(usize, Option<usize>)], marks: &mut Vec<Mark>) {
    ranked.sort_by_key(|(rank, option)| (*rank, option.is_some()));
    let mut last = 0;
    for (rank, option) in ranked.iter().copied() {
        marks.extend((last + 1..rank).map(|_| Mark::SKIP));
        match option {
            _ if rank == last && marks.last() == Some(&Mark::OVERVOTE) => {}
            None => marks.push(Mark::OVERVOTE),
            Some(option) if rank == last => marks.push(Mark::same(option)),
            Some(option) => marks.push(Mark::option(option)),
        }
        last = rank;
    }
}
