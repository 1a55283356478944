//! A count for people: a table of the rounds, and the sentences.

use jiff::tz::TimeZone;
use wardmote::count::{Count, Method, Round, Votes};
use wardmote_app::words::{Lang, Words};

use super::Counted;
use super::table::{Row, WIDTH, fitted, table, width, wrapped};

/// Columns before a name in a ranking: " 123. ".
const PLACE: usize = 6;

/// What a method is called.
fn called(method: Method) -> &'static str {
    match method {
        Method::Irv => "Instant-runoff",
        Method::Stv => "Single transferable vote (Scottish rules)",
        Method::Meek => "Single transferable vote (Meek)",
        Method::Schulze => "Schulze (margins)",
        Method::SchulzeWv => "Schulze (winning votes)",
        Method::RankedPairs => "Ranked pairs",
        Method::Copeland => "Copeland",
        Method::Minimax => "Minimax (margins)",
        Method::Borda => "Borda",
        Method::Approval => "Approval",
        Method::First => "First preferences",
    }
}

/// Everything, ready to be printed.
pub fn tell(counted: &Counted) -> String {
    let Counted { election, count, .. } = counted;
    let mut lines = wrapped(&election.title);
    lines.extend(wrapped(&about(count)));
    if !count.rounds.is_empty() {
        lines.push(String::new());
        lines.extend(rounds(counted));
    }
    if !count.method.is_sequential() {
        lines.extend(ranking(counted));
        lines.extend(pairs(counted));
    }
    for (_, sentences) in &counted.told {
        lines.push(String::new());
        lines.extend(wrapped(&sentences.join(" ")));
    }
    if !counted.notes.is_empty() {
        lines.push(String::new());
        lines.extend(counted.notes.iter().flat_map(|note| wrapped(note)));
    }
    lines.join("\n").trim_start().to_owned()
}

/// The method, the ballots, and what had to be settled on them.
fn about(count: &Count) -> String {
    let ballots = &count.ballots;
    let plural = |votes: Votes| if votes == Votes::whole(1) { "" } else { "s" };
    let mut about =
        format!("{}, {} ballot{}", called(count.method), ballots.total, plural(ballots.total));
    for (votes, what) in [
        (ballots.blank, "blank"),
        (ballots.overvoted, "with several at one rank"),
        (ballots.skipped, "with an empty rank"),
        (ballots.duplicated, "with one ranked twice"),
    ] {
        if !votes.is_zero() {
            about = format!("{about}, {votes} {what}");
        }
    }
    format!("{about}; to be chosen: {}", count.seats)
}

fn name(counted: &Counted, option: usize) -> String {
    counted.election.names.get(option).cloned().unwrap_or_default()
}

/// Options down, rounds across. `+` is chosen in a round, `-` goes out after it.
fn rounds(counted: &Counted) -> Vec<String> {
    let count = &counted.count;
    let shown: Vec<&Round> = count.rounds.iter().collect();
    let row = |option: usize| Row {
        name: name(counted, option),
        cells: shown.iter().map(|round| cell(round, option)).collect(),
    };
    let mut rows: Vec<_> = count.placing().into_iter().map(row).collect();
    let line = |name: &str, votes: fn(&Round) -> Option<Votes>| {
        let cells: Vec<_> = shown
            .iter()
            .map(|round| votes(round).map_or(String::new(), |votes| format!("{votes} ")))
            .collect();
        let says = cells.iter().any(|cell| !matches!(cell.trim(), "" | "0"));
        says.then(|| Row { name: name.to_owned(), cells })
    };
    let bar =
        if matches!(count.method, Method::Stv | Method::Meek) { "Quota" } else { "More than half" };
    let exhausted = Words::new(Lang::En, TimeZone::UTC).say("cli-exhausted");
    rows.extend(line(&exhausted, |round| Some(round.exhausted.total())));
    rows.extend(line(bar, |round| round.bar));
    let head: Vec<_> = shown.iter().map(|round| format!("{} ", round.number)).collect();
    let head = if head.len() == 1 { vec![String::new()] } else { head };
    let mut lines = table(&head, &rows);
    let has = |of: fn(&Round) -> &Vec<usize>| shown.iter().any(|round| !of(round).is_empty());
    let signs = [
        has(|round| &round.elected).then_some("+ is chosen"),
        has(|round| &round.eliminated).then_some("- goes out"),
    ];
    let signs: Vec<_> = signs.into_iter().flatten().collect();
    if !signs.is_empty() {
        lines.push(format!("  ({})", signs.join(", ")));
    }
    lines
}

/// The votes of an option in a round, and what became of it.
fn cell(round: &Round, option: usize) -> String {
    let sign = match option {
        _ if round.elected.contains(&option) => '+',
        _ if round.eliminated.contains(&option) => '-',
        _ => ' ',
    };
    round.votes_of(option).map_or(String::new(), |votes| format!("{votes}{sign}"))
}

/// The order of the options, where no round shows it.
fn ranking(counted: &Counted) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut place = 1;
    for equal in &counted.count.ranking {
        for option in equal {
            let name = fitted(&name(counted, *option), WIDTH - PLACE);
            lines.push(format!("{place:>4}. {name}").trim_end().to_owned());
        }
        place += equal.len();
    }
    lines
}

/// Every option against every other, if the table is small enough to be read.
fn pairs(counted: &Counted) -> Vec<String> {
    let count = &counted.count;
    let options = count.placing();
    let cell = |a: usize, b: usize| {
        if a == b { "-".to_owned() } else { count.pairwise.above(a, b).to_string() }
    };
    let row = |(place, a): (usize, &usize)| Row {
        name: format!("{:>2}. {}", place + 1, name(counted, *a)),
        cells: options.iter().map(|b| cell(*a, *b)).collect(),
    };
    let rows: Vec<_> = options.iter().enumerate().map(row).collect();
    let head: Vec<_> = (1..=options.len()).map(|place| format!("{place}.")).collect();
    let lines = table(&head, &rows);
    // A table that leaves columns out tells nothing.
    if options.len() < 2 || lines.iter().any(|line| line.contains('…') || width(line) > WIDTH) {
        return Vec::new();
    }
    let mut told = vec![String::new(), "Ballots that have the row above the column:".to_owned()];
    told.extend(lines);
    told
}
