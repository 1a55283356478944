//! Tables that fit a terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns of a terminal that everybody has.
pub const WIDTH: usize = 80;
/// A longer name is cut short in a table; sentences have it whole.
const NAME_MAX: usize = 30;
/// Where numbers need the room a name is cut shorter, but not beyond what tells
/// most names apart.
const NAME_MIN: usize = 8;
/// Columns of the sign for what is left out.
const GAP: usize = 3;

/// The columns a text takes: two for a wide letter, none for an accent.
pub fn width(text: &str) -> usize {
    text.width()
}

/// A text in exactly so many columns.
pub fn fitted(text: &str, columns: usize) -> String {
    let full = width(text);
    if full <= columns {
        return format!("{text}{}", " ".repeat(columns - full));
    }
    let mut cut = String::new();
    let mut used = 0;
    for sign in text.chars() {
        let wide = sign.width().unwrap_or(0);
        if used + wide + 1 > columns {
            break;
        }
        used += wide;
        cut.push(sign);
    }
    format!("{cut}…{}", " ".repeat(columns.saturating_sub(used + 1)))
}

/// A row: its name, and a text for each column.
pub struct Row {
    pub name: String,
    pub cells: Vec<String>,
}

/// Rows below a head, columns to the right. Where they do not all fit, the first
/// and the last ones stand, and `…` between them; the last one alone where two are
/// too wide.
pub fn table(head: &[String], rows: &[Row]) -> Vec<String> {
    let name = rows.iter().map(|row| width(&row.name)).max().unwrap_or(0).min(NAME_MAX);
    let wide = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.cells.get(at));
        2 + cells.chain(head.get(at)).map(|cell| width(cell)).max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..head.len()).map(wide).collect();
    let room = WIDTH.saturating_sub(least(&widths) + 2);
    let name = name.min(room.max(NAME_MIN));
    let shown = fitting(&widths, WIDTH.saturating_sub(name + 2));
    let line = |label: &str, cells: &[String]| {
        let mut line = format!("  {}", fitted(label, name));
        for at in &shown {
            let cell = at.map_or("…", |at| cells.get(at).map_or("", String::as_str));
            let columns = at.map_or(GAP, |at| widths[at]);
            line.push_str(&" ".repeat(columns.saturating_sub(width(cell))));
            line.push_str(cell);
        }
        line.trim_end().to_owned()
    };
    let body = rows.iter().map(|row| line(&row.name, &row.cells));
    let head = Some(line("", head)).filter(|head| !head.is_empty());
    head.into_iter().chain(body).collect()
}

/// The room that columns need in which at least the first and the last one stand.
fn least(widths: &[usize]) -> usize {
    let all: usize = widths.iter().sum();
    match widths {
        [first, .., last] => all.min(first + GAP + last),
        _ => all,
    }
}

/// Which columns fit: all, or the first, a gap (none), and as many of the last as can
/// be. The last one is never left out.
fn fitting(widths: &[usize], room: usize) -> Vec<Option<usize>> {
    let all = widths.len();
    if all < 2 || widths.iter().sum::<usize>() <= room {
        return (0..all).map(Some).collect();
    }
    if least(widths) > room {
        return vec![None, Some(all - 1)];
    }
    let mut used = widths[0] + GAP;
    let mut from = all;
    while from > 1 && used + widths[from - 1] <= room {
        from -= 1;
        used += widths[from];
    }
    [Some(0), None].into_iter().chain((from..all).map(Some)).collect()
}

/// Words in lines of the terminal's width; one that is longer goes on in the next line.
pub fn wrapped(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split(' ').flat_map(pieces) {
        let wide = width(word);
        if used > 0 && used + 1 + wide > WIDTH {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push_str(word);
            used += wide;
        }
    }
    lines
}

/// A word in pieces of at most the terminal's width.
fn pieces(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut from, mut used) = (0, 0);
    for (at, sign) in word.char_indices() {
        let wide = sign.width().unwrap_or(0);
        if used + wide > WIDTH {
            pieces.push(&word[from..at]);
            (from, used) = (at, 0);
        }
        used += wide;
    }
    pieces.push(&word[from..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn letters_take_the_columns_they_have() {
        assert_eq!(fitted("蘇業", 6), "蘇業  ");
        assert_eq!(fitted("蘇業蘇業", 6), "蘇業… ");
        assert_eq!(fitted("cafe\u{301}", 5), "cafe\u{301} ");
    }

    #[test]
    fn numbers_stand_below_each_other() {
        let rows = [
            Row { name: "蘇業".into(), cells: texts(&["12", "3.5"]) },
            Row { name: "Bins".into(), cells: texts(&["1"]) },
        ];
        let head = texts(&["1", "2"]);
        assert_eq!(table(&head, &rows), ["         1    2", "  蘇業  12  3.5", "  Bins   1"]);
    }

    #[test]
    fn what_does_not_fit_is_left_out_in_the_middle() {
        let rows = [Row { name: "A".into(), cells: vec!["1234567".into(); 30] }];
        let head: Vec<_> = (1..=30).map(|n| n.to_string()).collect();
        let table = table(&head, &rows);
        assert!(table.iter().all(|line| width(line) <= WIDTH), "{table:?}");
        assert!(table[0].contains("1  …") && table[0].ends_with("30"), "{table:?}");
    }

    #[test]
    fn words_are_wrapped_and_never_lost() {
        let text = "word ".repeat(40) + "end";
        assert_eq!(wrapped(&text).join(" "), text);
        let text = text + " " + &"long蘇".repeat(60);
        let lines = wrapped(&text);
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        assert!(lines.iter().all(|line| width(line) <= WIDTH), "{lines:?}");
    }

    #[test]
    fn wide_numbers_make_names_shorter_and_never_the_table_wider() {
        let head = |columns: usize| (1..=columns).map(|n| n.to_string()).collect::<Vec<_>>();
        for digits in [10, 26, 30, 33, 36, 50] {
            for columns in 1..5 {
                let cells = vec!["9".repeat(digits); columns];
                let rows = [Row { name: "A name of thirty columns or so".into(), cells }];
                let table = table(&head(columns), &rows);
                assert!(table.iter().all(|line| width(line) <= WIDTH), "{table:?}");
                assert!(table.iter().any(|line| line.ends_with(&"9".repeat(digits))), "{table:?}");
            }
        }
    }
}
