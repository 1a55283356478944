//! Names of options, as they are typed in a list.

use anyhow::bail;
use wardmote::format::Election;

/// Withdraws the options of a list like `A,"B, C"`.
pub fn withdraw(election: &mut Election, list: &str) -> anyhow::Result<()> {
    for name in names(list)? {
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
