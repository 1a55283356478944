//! Names of options, as they are typed in a list.

use anyhow::bail;
use wardmote::format::Election;

/// Withdraws the options of a list like `A,"B, C"`, or the one option that is called
/// like all of the list.
pub fn withdraw(election: &mut Election, list: &str) -> anyhow::Result<()> {
    let one = election.names.iter().find(|name| *name == list.trim()).cloned();
    for name in one.map_or_else(|| names(list), |one| Ok(vec![one]))? {
        let Some(option) = election.names.iter().position(|known| *known == name) else {
            let known: Vec<_> = election.names.iter().map(|name| format!("  {name}")).collect();
            bail!("--withdrawn: there is no option \"{name}\". There are:\n{}", known.join("\n"));
        };
        if !election.withdrawn.contains(&option) {
            election.withdrawn.push(option);
        }
    }
    Ok(())
}

/// The names in a list, without quotation marks (`""` is one within a name).
fn names(list: &str) -> anyhow::Result<Vec<String>> {
    let mut names = Vec::new();
    let mut rest = list.trim();
    while !rest.is_empty() {
        let (name, after) = match rest.strip_prefix('"') {
            None => {
                let end = rest.find(',').unwrap_or(rest.len());
                (rest[..end].trim().to_owned(), &rest[end..])
            }
            Some(quoted) => {
                // Two in a row are one that belongs to the name.
                let bytes = quoted.as_bytes();
                let mut end = 0;
                while let Some(next) = quoted[end..].find('"') {
                    end += next;
                    if bytes.get(end + 1) != Some(&b'"') {
                        break;
                    }
                    end += 2;
                }
                if bytes.get(end) != Some(&b'"') {
                    bail!("--withdrawn: a quotation mark should end the name {rest}");
                }
                (quoted[..end].replace("\"\"", "\""), quoted[end + 1..].trim_start())
            }
        };
        if !(after.is_empty() || after.starts_with(',')) {
            bail!("--withdrawn: a comma should stand between names, not {after}");
        }
        names.push(name);
        rest = after.strip_prefix(',').unwrap_or_default().trim_start();
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wardmote::format::{Format, read};

    #[test]
    fn a_name_with_a_comma_needs_no_quotation_marks_where_it_stands_alone() {
        let file =
            b"4 1\n1 1 0\n0\n\"Late buses, route 7\"\n\"Late buses\"\n\"Bins\"\n\"Damp\"\n\"\"\n";
        for (list, expected) in [
            ("Late buses, route 7", &[0][..]),
            (" Late buses, route 7 ", &[0]),
            ("Late buses, Bins", &[1, 2]),
            (r#""Late buses, route 7",Damp"#, &[0, 3]),
        ] {
            let mut election = read(Format::Blt, file).unwrap();
            withdraw(&mut election, list).unwrap();
            assert_eq!(election.withdrawn, expected, "{list}");
        }
        let mut election = read(Format::Blt, file).unwrap();
        assert!(withdraw(&mut election, "Late buses, route 8").is_err());
    }

    #[test]
    fn a_list_of_names_is_read() {
        for (list, expected) in [
            ("", &[][..]),
            ("Damp", &["Damp"]),
            ("Damp homes, Buses ,", &["Damp homes", "Buses"]),
            (r#""Buses, 7", "The ""big"" one",Bins"#, &["Buses, 7", "The \"big\" one", "Bins"]),
        ] {
            assert_eq!(names(list).unwrap(), expected, "{list}");
        }
        for wrong in [r#""Damp"#, r#""Damp" homes"#, r#""Damp"""#] {
            assert!(names(wrong).is_err(), "{wrong}");
        }
    }
}
