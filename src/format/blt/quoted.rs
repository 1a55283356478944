//! Names in quotation marks, as the programs of the world write them.

/// The name that a text begins with, and how many bytes it takes with its
/// quotation marks. None: it does not end.
///
/// `\"`, `\\` and `""` stand for one sign each. A quotation mark that is not
/// escaped belongs to the name too, unless nothing but another name or a
/// comment comes after it.
pub(super) fn unquote(text: &str) -> Option<(String, usize)> {
    let mut name = String::new();
    let mut signs = text.char_indices().skip(1).peekable();
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        match (sign, next) {
            // A backslash before the last quotation mark is only a backslash.
            ('\\', Some('"')) if !text[at + 2..].contains('"') => name.push('\\'),
            ('\\', Some(escaped @ ('"' | '\\'))) => {
                name.push(escaped);
                signs.next();
            }
            ('"', _) if is_end(&text[at + 1..]) => return Some((name, at + 1)),
            ('"', Some('"')) if !is_end(&text[at + 2..]) => {
                name.push('"');
                signs.next();
            }
            _ => name.push(sign),
        }
    }
    None
}

/// Whether a quotation mark before this ends a name.
fn is_end(rest: &str) -> bool {
    let spaced = rest.trim_start();
    let is_apart = spaced.len() < rest.len();
    spaced.is_empty() || spaced.starts_with('#') || (is_apart && spaced.starts_with('"'))
}

/// A name in quotation marks.
pub(in crate::format) fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_read_as_programs_write_them() {
        for (text, name) in [
            (r#""Damp homes""#, "Damp homes"),
            (r#""Bins # and litter" # a comment"#, "Bins # and litter"),
            (r#""" "Title""#, ""),
            (r#""Jim \"Bob\" Smith""#, r#"Jim "Bob" Smith"#),
            (r#""Jim ""Bob"" Smith""#, r#"Jim "Bob" Smith"#),
            (r#""Jim ""Bob""""#, r#"Jim "Bob""#),
            (r#""Jim "Bob" Smith""#, r#"Jim "Bob" Smith"#),
            (r#""Jim "Bob"""#, r#"Jim "Bob""#),
            (r#""Adam" "Basil""#, "Adam"),
            (r#""C:\bins""#, r"C:\bins"),
            (r#""ends in \""#, r"ends in \"),
            (r#""one \\ sign""#, r"one \ sign"),
        ] {
            assert_eq!(unquote(text).unwrap().0, name, "{text}");
        }
        assert_eq!(unquote(r#""never ends"#), None);
    }

    proptest! {
        #[test]
        fn a_name_that_was_written_is_read(name in r#"[a"\\ #é=]{0,12}"#, rest in r#"|  | "b"| # c"#) {
            let quoted = quote(&name);
            prop_assert_eq!(unquote(&(quoted.clone() + &rest)), Some((name, quoted.len())));
        }
    }
}
