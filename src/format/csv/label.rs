//! What cells of a table mean, and how they are made safe for spreadsheets.

/// The column of ranks at which several options stand, nobody knows which.
pub(in crate::format) const OVERVOTE: &str = "overvote";

/// What the column with the numbers of ballots may be called.
const COUNTS: [&str; 6] =
    ["count", "ballots", "votes", "weight", "number of ballots", "number of votes"];

const SKIPS: [&str; 4] = ["skipped", "skip", "undervote", "undervoted"];

const OVERVOTES: [&str; 2] = [OVERVOTE, "overvoted"];

/// Words that make a label one of a rank.
const RANKS: [&str; 5] = ["rank", "ranking", "choice", "preference", "pref"];

/// Words that may stand beside them.
const BESIDE: [&str; 7] = ["st", "nd", "rd", "th", "no", "number", "of"];

const ORDINALS: [&str; 10] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

fn is_one_of(words: &[&str], text: &str) -> bool {
    words.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Whether a column with this label has numbers of ballots.
pub(super) fn is_count(label: &str) -> bool {
    is_one_of(&COUNTS, label)
}

/// Whether a cell says that nothing stands at its rank.
pub(super) fn is_skip(cell: &str) -> bool {
    cell.is_empty() || is_one_of(&SKIPS, cell)
}

/// Whether a cell says that several options stand at its rank.
pub(super) fn is_overvote(cell: &str) -> bool {
    is_one_of(&OVERVOTES, cell)
}

/// Whether a column with this label has something else than ranks of an option.
pub(in crate::format) fn is_label(label: &str) -> bool {
    is_count(label) || is_rank_label(label)
}

/// Whether a column with this label is one for a rank: "rank 1", "2nd choice",
/// "First preference". After an apostrophe it is the name of an option.
pub(super) fn is_rank_label(label: &str) -> bool {
    if label.starts_with('\'') {
        return false;
    }
    let (mut has_word, mut has_number) = (false, false);
    let words = label.split(|c: char| !c.is_alphanumeric());
    // "rank1" is two words, and so is "1st".
    let is_digit = |c: char| c.is_ascii_digit();
    let parts = words.flat_map(|word| {
        let head = word.find(is_digit).unwrap_or(word.len());
        let (head, rest) = word.split_at(head);
        let (number, tail) = rest.split_at(rest.find(|c| !is_digit(c)).unwrap_or(rest.len()));
        [head, number, tail]
    });
    for part in parts.filter(|part| !part.is_empty()) {
        if is_one_of(&RANKS, part) {
            has_word = true;
        } else if part.chars().all(is_digit) || is_one_of(&ORDINALS, part) {
            has_number = true;
        } else if !is_one_of(&BESIDE, part) {
            return false;
        }
    }
    has_word && has_number
}

/// Whether a spreadsheet would take a cell for a formula, or a reader a name for
/// a label; or would, but for an apostrophe before it.
fn is_risky(cell: &str) -> bool {
    let bare = cell.trim_start_matches('\'');
    // Some spreadsheets read the full-width signs as the narrow ones.
    bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'])
        || is_rank_label(bare)
        || is_overvote(bare)
}

/// A name that no spreadsheet takes for a formula (OWASP, "CSV injection"), and no
/// reader for a label: with an apostrophe before it where it needs one.
pub fn guard(cell: &str) -> String {
    if is_risky(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// A cell without the apostrophe that [`guard`] put before it.
pub fn unguard(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|bare| is_risky(bare)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_of_a_rank_is_known() {
        for label in ["rank1", "Rank 1", "1st choice", "Choice_2", "First preference", "Pref. 3"] {
            assert!(is_rank_label(label), "{label}");
        }
        for label in ["Damp homes", "1", "rank", "Ranking", "Rank 1 homes", "First", ""] {
            assert!(!is_rank_label(label), "{label}");
        }
    }

    #[test]
    fn a_cell_that_could_be_a_formula_is_made_safe_and_read_again() {
        for cell in [
            "=1+1",
            "+a",
            "-a",
            "@a",
            "'=a",
            "''@",
            "'a",
            "a",
            "",
            "'",
            "a=b",
            "Rank 1",
            "'Rank 1",
            "#1 choice",
            "overvote",
            "'Overvoted",
        ] {
            let safe = guard(cell);
            assert!(!safe.starts_with(['=', '+', '-', '@']), "{safe}");
            assert!(!is_rank_label(&safe) && !is_overvote(&safe), "{safe}");
            assert_eq!(unguard(&safe), cell);
        }
    }
}
