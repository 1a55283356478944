//! The rules of the tree, as a test: what a reader may rely on stays so.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Longer files are split, so that each has one subject.
const LINES_MAX: usize = 400;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// All files below a folder: path from the root, content.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let root = root();
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                if !name.ends_with("target") && !name.ends_with("node_modules") {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn rust() -> Vec<(String, String)> {
    ["src", "app", "server"].iter().flat_map(|folder| files(folder, &[".rs"])).collect()
}

/// Fails with every line that says `what` outside the files that may.
fn only_in(what: &[&str], may: &[&str], files: &[(String, String)]) {
    let mut faults = Vec::new();
    for (name, text) in files {
        // This file names what it looks for.
        if name.ends_with("tests/it/tidy.rs") || may.iter().any(|may| name.starts_with(may)) {
            continue;
        }
        for (at, line) in text.lines().enumerate() {
            let is_comment = line.trim_start().starts_with("//");
            if !is_comment && what.iter().any(|what| line.contains(what)) {
                faults.push(format!("{name}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    assert!(faults.is_empty(), "{what:?} belongs in {may:?} only:\n{}", faults.join("\n"));
}

#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    let files =
        rust().into_iter().chain(files("style", &[".css"])).chain(files("public", &[".js"]));
    let long: Vec<_> = files
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(_, lines)| *lines > LINES_MAX)
        .collect();
    assert!(long.is_empty(), "over {LINES_MAX} lines: {long:?}");
}

#[test]
fn sql_is_written_in_the_store_only() {
    let may = [
        "server/src/store",
        "server/src/live/postgres.rs",
        "server/tests/it/store",
        "server/tests/it/forensic",
    ];
    only_in(&["sqlx::", "use sqlx"], &may, &rust());
}

#[test]
fn every_route_goes_through_the_table() {
    only_in(&[".route("], &["server/src/http/table.rs"], &files("server/src", &[".rs"]));
}

#[test]
fn features_are_switched_where_a_reader_expects_it() {
    let may = [
        "src/lib.rs",
        "app/src/lib.rs",
        "app/src/live.rs",
        "app/src/error.rs",
        "server/print/src/lib.rs",
        "server/src/print.rs",
    ];
    only_in(&["cfg(feature", "cfg(all(feature", "cfg(not(feature"], &may, &rust());
}

#[test]
fn leptos_context_is_read_in_one_place() {
    only_in(&["use_context", "expect_context"], &["app/src/context.rs"], &files("app", &[".rs"]));
}

#[test]
fn a_text_box_is_the_safe_one() {
    // Leptos does not escape what stands between the tags of a plain one.
    only_in(&["<textarea"], &["app/src/parts/textarea.rs"], &files("app/src", &[".rs"]));
}

#[test]
fn no_page_has_inline_style_or_script() {
    let unsafe_in_views =
        [" style=", " onclick=", " onload=", " onsubmit=", " onchange=", "javascript:"];
    only_in(&unsafe_in_views, &[], &files("app/src", &[".rs"]));
}

#[test]
fn nothing_is_loaded_from_anybody_else() {
    let elsewhere = [
        "src=\"http",
        "src=\"//",
        "href=\"http",
        "href=\"//",
        "url(http",
        "url(\"http",
        "url(//",
        "@import \"http",
        "@import url(",
        "fetch(\"http",
        "from \"http",
    ];
    let mut all = files("app/src", &[".rs"]);
    all.extend(files("style", &[".css"]));
    all.extend(files("public", &[".js", ".svg", ".webmanifest", ".html"]));
    only_in(&elsewhere, &[], &all);
}

#[test]
fn tests_wait_for_what_happens_and_not_for_time() {
    only_in(&["sleep("], &[], &files("server/tests", &[".rs"]));
}

/// The keys of a language's messages.
fn keys(lang: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for (name, text) in files(&format!("app/locales/{lang}"), &[".ftl"]) {
        for line in text.lines() {
            let is_message = line.starts_with(|c: char| c.is_ascii_lowercase());
            if let Some((key, _)) = line.split_once('=').filter(|_| is_message) {
                assert!(keys.insert(key.trim().to_owned()), "{name}: {} stands twice", key.trim());
            }
        }
    }
    keys
}

#[test]
fn every_sentence_that_is_asked_for_is_there() {
    let known = keys("en");
    let mut missing = Vec::new();
    for (name, text) in files("app/src", &[".rs"]).into_iter().chain(files("server/src", &[".rs"]))
    {
        let code: Vec<_> = text.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
        let text = code.join("\n");
        for call in [".say(\"", ".tell(\""] {
            for rest in text.split(call).skip(1) {
                let key = rest.split('"').next().unwrap_or_default();
                if !known.contains(key) {
                    missing.push(format!("{name}: {key}"));
                }
            }
        }
        // A key on the line after the call.
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            if line.ends_with(".tell(") || line.ends_with(".say(") {
                let next = lines.next().unwrap_or_default().trim();
                let key = next.strip_prefix('"').and_then(|rest| rest.split('"').next());
                if key.is_some_and(|key| !known.contains(key)) {
                    missing.push(format!("{name}: {next}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no English words for:\n{}", missing.join("\n"));
}

#[test]
fn every_language_says_everything() {
    let english = keys("en");
    for lang in ["cy", "ur"] {
        let other = keys(lang);
        let missing: Vec<_> = english.difference(&other).collect();
        let left: Vec<_> = other.difference(&english).collect();
        assert!(missing.is_empty() && left.is_empty(), "{lang} lacks {missing:?}, has {left:?}");
    }
}
