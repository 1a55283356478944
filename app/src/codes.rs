//! The receipts of a closed vote as people look for theirs: sorted codes, set out
//! in pages of columns for a wall, or in groups by first character for a phone.

use serde::{Deserialize, Serialize};

/// The codes of a closed vote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeList {
    /// The codes whose ballots are in the count, in groups of four, sorted.
    pub codes: Vec<String>,
    /// How many receipts there are in all parts together.
    pub all: u64,
    /// The root over all of them, in hexadecimal digits.
    pub root: String,
    /// The first sixteen digits of what closing fixed, in groups of four; none for
    /// votes opened before there were records.
    pub closing: Option<String>,
}

/// A code in its place on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The first character, where a group or a column begins.
    pub begins: Option<char>,
    /// The code, in its parts.
    pub parts: Vec<String>,
}

/// The first character of a code; codes are never empty.
fn first(code: &str) -> char {
    code.chars().next().unwrap_or(' ')
}

/// The codes in groups by first character.
pub fn groups(codes: &[String]) -> Vec<(char, Vec<String>)> {
    let same = |one: &String, other: &String| first(one) == first(other);
    codes.chunk_by(same).filter_map(|group| Some((first(group.first()?), group.to_vec()))).collect()
}

/// How many pages a list needs; an empty one has a page too.
pub fn pages(codes: usize, a_page: usize) -> usize {
    codes.div_ceil(a_page.max(1)).max(1)
}

/// The columns of a page: filled from top to bottom, one after another.
pub fn page(codes: &[String], page: usize, columns: usize, rows: usize) -> Vec<Vec<Line>> {
    let (columns, rows) = (columns.max(1), rows.max(1));
    let begin = page.saturating_mul(columns * rows).min(codes.len());
    let shown = &codes[begin..codes.len().min(begin + columns * rows)];
    shown.chunks(rows).map(column).collect()
}

fn column(codes: &[String]) -> Vec<Line> {
    let mut before = None;
    let line = |code: &String| {
        let begins = Some(first(code)).filter(|first| before != Some(*first));
        before = Some(first(code));
        Line { begins, parts: code.split('-').map(str::to_owned).collect() }
    };
    codes.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(n: usize) -> Vec<String> {
        let mut codes: Vec<_> = (0..n)
            .map(|n| {
                let letter = char::from(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[n * 7 % 32]);
                format!("{letter}{n:03}-ABCD-EFGH")
            })
            .collect();
        codes.sort();
        codes
    }

    #[test]
    fn every_code_stands_on_exactly_one_page_whatever_their_number() {
        for (columns, rows) in [(3, 8), (2, 8), (1, 1)] {
            for n in [0, 1, 7, 8, 24, 25, 499, 500] {
                let all = codes(n);
                let pages = pages(n, columns * rows);
                let mut seen = Vec::new();
                for at in 0..pages {
                    let page = page(&all, at, columns, rows);
                    assert!(page.len() <= columns);
                    for column in page {
                        assert!(!column.is_empty() && column.len() <= rows);
                        seen.extend(column.iter().map(|line| line.parts.join("-")));
                    }
                }
                assert_eq!(seen, all, "{n} codes in {columns} columns");
                assert_eq!(page(&all, pages, columns, rows), Vec::<Vec<Line>>::new());
            }
        }
    }

    #[test]
    fn the_first_character_stands_where_a_group_or_a_column_begins() {
        let all = ["1A-B", "1C-D", "2A-B", "2C-D"].map(String::from);
        let begins: Vec<Vec<_>> = page(&all, 0, 2, 3)
            .into_iter()
            .map(|column| column.into_iter().map(|line| line.begins).collect())
            .collect();
        assert_eq!(begins, [vec![Some('1'), None, Some('2')], vec![Some('2')]]);
        let sizes: Vec<_> = groups(&all).into_iter().map(|(c, codes)| (c, codes.len())).collect();
        assert_eq!(sizes, [('1', 2), ('2', 2)]);
    }
}
