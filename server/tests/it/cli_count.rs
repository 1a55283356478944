//! `wardmote count` and `wardmote convert`, as people and programs type them.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Output, Stdio};

use serde_json::Value;

use crate::cli::wardmote;
use crate::helpers::Folder;

const FILE: &str =
    "3 1\n4 1 3 0\n3 2 0\n2 3 2 0\n0\n\"Damp\"\n\"Buses\"\n\"Bins, 7\"\n\"First?\"\n";

/// Runs `wardmote` on a file of ballots.
fn run(file: &str, arguments: &[&str]) -> Output {
    let folder = Folder::new();
    std::fs::write(folder.0.join("ballots"), file).unwrap();
    wardmote(&folder.0, arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A count as JSON.
fn json(file: &str, arguments: &[&str]) -> Value {
    let output = run(file, &[&["count", "ballots", "--output", "json"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_count_is_a_table_and_sentences() {
    let output = run(FILE, &["count", "ballots"]);
    let told = out(&output);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.starts_with("First?\nInstant-runoff, 9 ballots; to be chosen: 1\n\n"), "{told}");
    assert!(told.contains("\n  Buses           3   5+\n"), "{told}");
    assert!(told.contains("\n  Bins, 7         2-\n"), "{told}");
    assert!(told.contains("Bins, 7 has fewest, 2, and goes out."), "{told}");
    assert!(told.contains("Buses is chosen, with 5 of 9 ballots."), "{told}");
    assert!(told.lines().all(|line| line.chars().count() <= 80), "{told}");
}

#[test]
fn a_count_is_json_in_a_shape_that_stays() {
    let told = json(FILE, &["--also", "borda,schulze"]);
    let field = |pointer: &str| told.pointer(pointer).unwrap_or(&Value::Null);
    let is = |pointer: &str, json: Value| assert_eq!(field(pointer), &json, "{pointer} {told:#}");
    let text = |text: &str| Value::from(text);
    is("/method", text("irv"));
    is("/seats", 1.into());
    is("/options", serde_json::json!(["Damp", "Buses", "Bins, 7"]));
    is(
        "/ballots",
        serde_json::json!({
            "total": "9", "valid": "9", "blank": "0",
            "overvoted": "0", "skipped": "0", "duplicated": "0",
        }),
    );
    is("/threshold", text("5"));
    is("/quota", Value::Null);
    is("/rounds/0/round", 1.into());
    is("/rounds/0/votes", serde_json::json!({"Damp": "4", "Buses": "3", "Bins, 7": "2"}));
    is("/rounds/0/exhausted", text("0"));
    is("/rounds/0/eliminated", serde_json::json!(["Bins, 7"]));
    is(
        "/rounds/0/transfers",
        serde_json::json!([{"from": "Bins, 7", "to": "Buses", "votes": "2"}]),
    );
    is("/rounds/1/elected", serde_json::json!(["Buses"]));
    assert!(field("/rounds/1/sentences/0").as_str().unwrap().starts_with("Round 2."));
    is("/ranking", serde_json::json!([["Buses"], ["Damp"], ["Bins, 7"]]));
    is("/winners", serde_json::json!(["Buses"]));
    is("/tied", false.into());
    is("/ties", serde_json::json!([]));
    is("/pairwise", serde_json::json!([["0", "4", "4"], ["5", "0", "3"], ["2", "6", "0"]]));
    is("/condorcet_winner", Value::Null);
    is("/smith_set", serde_json::json!(["Damp", "Buses", "Bins, 7"]));
    assert_eq!(field("/sentences/0"), "Buses is chosen, with 5 of 9 ballots.");
    is("/also/0/method", text("borda"));
    is(
        "/also/1",
        serde_json::json!({
            "method": "schulze", "winners": ["Damp"], "ranking": [["Damp"], ["Bins, 7"], ["Buses"]], "tied": false,
        }),
    );
}

#[test]
fn every_way_of_counting_can_be_asked_for() {
    for method in [
        "irv",
        "stv",
        "meek",
        "schulze",
        "schulze-wv",
        "ranked-pairs",
        "copeland",
        "minimax",
        "borda",
        "approval",
        "first",
    ] {
        let told = json(FILE, &["--method", method]);
        assert_eq!(told["method"], method);
        assert!(!told["winners"].as_array().unwrap().is_empty(), "{told}");
        let output = run(FILE, &["count", "ballots", "--method", method]);
        assert_eq!(output.status.code(), Some(0), "{method}: {}", err(&output));
    }
    let several = json(FILE, &["--seats", "2"]);
    assert_eq!((&several["method"], &several["seats"]), (&"stv".into(), &2.into()));
    assert_eq!(several["quota"], "4");
}

#[test]
fn a_tie_is_settled_by_the_lot_or_left_open() {
    let tied = "2 1\n1 1 0\n1 2 0\n0\n\"A\"\n\"B\"\n\"T\"\n";
    let told = json(tied, &[]);
    assert_eq!(told["tied"], true);
    assert_eq!(told["ties"][0]["for"], "winner");
    assert_eq!(told["ties"][0]["resolved_by"], "lot");
    assert_eq!(told["lot_seed"], "0".repeat(64));
    let note = "No --lot-seed was given, so the seed of the lot is 32 zero bytes.";
    assert_eq!(told["notes"][0], note);
    assert!(out(&run(tied, &["count", "ballots"])).ends_with(&format!("{note}\n")));

    // By `openssl mac -digest SHA256 -macopt hexkey:… HMAC` over each name.
    let first = |seed: &str| json(tied, &["--lot-seed", seed])["ties"][0]["order"][0].clone();
    let seeds: Vec<_> = (0..8).map(|n| first(&format!("{n:064x}"))).collect();
    assert!(seeds.contains(&"A".into()) && seeds.contains(&"B".into()), "{seeds:?}");
    assert!(json(tied, &["--lot-seed", &"1".repeat(64)])["notes"].as_array().unwrap().is_empty());

    let open = run(tied, &["count", "ballots", "--ties", "ask", "--output", "json"]);
    assert_eq!(open.status.code(), Some(3));
    let told: Value = serde_json::from_slice(&open.stdout).unwrap();
    assert_eq!(
        (&told["winners"], &told["ties"][0]["resolved_by"]),
        (&Value::Array(vec![]), &"open".into())
    );
}

#[test]
fn a_tie_of_a_method_that_counts_at_once_is_shared_or_left_open() {
    let tied = "count,rank 1\n2,A\n2,B\n1,C\n";
    for method in ["schulze", "schulze-wv", "ranked-pairs", "copeland", "minimax", "borda"] {
        let tie = json(tied, &["--method", method])["ties"][0].clone();
        assert_eq!(tie["resolved_by"], "shared", "{method}");
        assert_eq!(tie["options"], serde_json::json!(["A", "B"]), "{method}");
    }
    for method in ["schulze", "copeland", "approval", "first"] {
        let open = run(tied, &["count", "ballots", "--method", method, "--ties", "ask"]);
        assert_eq!(open.status.code(), Some(3), "{method}");
        let told = out(&open).replace('\n', " ");
        assert!(told.contains("The rules leave it to people to settle this tie."), "{told}");
        assert!(!told.contains("is chosen"), "{told}");
    }
}

#[test]
fn a_count_fits_eighty_columns_whatever_is_counted() {
    let name = "A name without a space ".replace(' ', "_").repeat(5);
    let most = "9007199254740992";
    let names: Vec<_> = (1..5).map(|n| format!("\"{n}{name}\"\n")).collect();
    let piles = format!("{most} 1 2 0\n{most} 2 3 0\n7 3 4 0\n{most} 4 1 0\n{most} 4 2 0\n");
    let file = format!("4 2\n{piles}0\n{}\"\"\n", names.concat());
    for method in ["irv", "stv", "meek", "schulze", "borda"] {
        let told = out(&run(&file, &["count", "ballots", "--method", method]));
        assert!(told.lines().all(|line| line.chars().count() <= 80), "{told}");
    }
}

#[test]
fn who_has_withdrawn_is_not_there() {
    assert_eq!(
        json(FILE, &["--withdrawn", "Bins, 7"])["options"],
        serde_json::json!(["Damp", "Buses"])
    );
    let told = json(FILE, &["--withdrawn", "\"Bins, 7\",Damp"]);
    assert_eq!(told["options"], serde_json::json!(["Buses"]));
    assert_eq!(
        (&told["winners"], &told["pairwise"]),
        (&serde_json::json!(["Buses"]), &serde_json::json!([["0"]]))
    );
    let output = run(FILE, &["count", "ballots", "--withdrawn", "Bus"]);
    assert_eq!(output.status.code(), Some(2));
    let expected = "wardmote: --withdrawn: there is no option \"Bus\". There are:\n  Damp\n  Buses\n  Bins, 7\n";
    assert_eq!(err(&output), expected);
}

#[test]
fn a_file_that_is_not_understood_is_told_with_its_place() {
    for (file, arguments, expected) in [
        (
            FILE.replace("4 1 3 0", "4 1 5 0"),
            &["--format", "blt"][..],
            "wardmote: ballots: line 2, column 5: an option from 1 to 3 should stand here, not \"5\"\n",
        ),
        (
            "hello".to_owned(),
            &[],
            "wardmote: ballots: line 1, column 1: this looks like no format that is known here (blt, preflib, csv, cdf, abif, cef)\n",
        ),
        (
            FILE.to_owned(),
            &["--output", "rcvis", "--method", "borda"],
            "wardmote: --method borda: rcvis draws rounds of transfers, which only irv, stv and meek have\n",
        ),
    ] {
        let output = run(&file, &[&["count", "ballots"], arguments].concat());
        assert_eq!((output.status.code(), err(&output)), (Some(2), expected.to_owned()));
        assert!(output.stdout.is_empty());
    }
    let missing = run(FILE, &["count", "elsewhere"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(err(&missing).starts_with("wardmote: elsewhere cannot be read: "), "{}", err(&missing));
    for wrong in [["--method", "dice"], ["--seats", "0"], ["--lot-seed", "12"], ["--ties", "x"]] {
        let output = run(FILE, &[&["count", "ballots"][..], &wrong].concat());
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn ballots_come_through_a_pipe_and_go_out_in_other_formats() {
    let folder = Folder::new();
    let mut child = wardmote(&folder.0, &["convert", "-", "--to", "csv"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(FILE.as_bytes()).unwrap();
    let csv = child.wait_with_output().unwrap();
    assert_eq!(out(&csv), "count,Damp,Buses,\"Bins, 7\"\n4,1,,2\n3,,1,\n2,,2,1\n");
    let lost = "wardmote: this format has no place for a title\n\
                wardmote: this format does not say how many are to be chosen\n";
    assert_eq!(err(&csv), lost);

    let blt = run(
        &out(&csv),
        &["count", "ballots", "--output", "blt", "--seats", "2", "--withdrawn", "Damp"],
    );
    let expected = "3 2\n-1\n4 1 3 0\n3 2 0\n2 3 2 0\n0\n\"Damp\"\n\"Buses\"\n\"Bins, 7\"\n\"\"\n";
    assert_eq!(out(&blt), expected);
    let preflib = run(FILE, &["convert", "ballots", "--to", "preflib"]);
    assert!(out(&preflib).contains("# DATA TYPE: soi\n"), "{}", out(&preflib));
    assert_eq!(json(&out(&preflib), &[])["winners"], json(FILE, &[])["winners"]);
    let odd = "2 1\n3 1 2 0\n0\n\"Rank 1\"\n\"A > B\"\n\"\"\n";
    let table = out(&run(odd, &["convert", "ballots", "--to", "csv"]));
    assert_eq!(json(&table, &[])["winners"][0], "Rank 1", "{table}");
}

#[test]
fn rcvis_gets_the_summary_it_draws() {
    let output = run(FILE, &["count", "ballots", "--output", "rcvis"]);
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["config"]["contest"], "First?");
    assert_eq!(told["results"][0]["round"], 1);
    assert_eq!(told["results"][0]["threshold"], "5");
    assert_eq!(told["results"][0]["tally"]["Damp"], "4");
    assert_eq!(
        told["results"][0]["tallyResults"],
        serde_json::json!([{"eliminated": "Bins, 7", "transfers": {"Buses": "2"}}])
    );
    assert_eq!(
        told["results"][1]["tallyResults"],
        serde_json::json!([{"elected": "Buses", "transfers": {}}])
    );
}

#[test]
fn undeclared_write_ins_go_out_first_and_that_is_said() {
    let file = "rank 1,rank 2\nUWI,Damp\nUWI,Damp\nUWI,\nDamp,UWI\nBuses,\nBuses,\n";
    let told = json(file, &[]);
    assert_eq!(told["rounds"][0]["eliminated"], serde_json::json!(["UWI"]));
    assert_eq!(told["notes"][0], "UWI stands for several people, so it goes out first.");
}

/// Where the elections of other programs lie, if they do.
#[expect(clippy::print_stdout, reason = "who runs the tests should know what they left out")]
fn elections(file: &str) -> Option<PathBuf> {
    let folder = std::env::var("WARDMOTE_ELECTIONS").unwrap_or("../shared/elections".into());
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned();
    let file = root.join(folder).join(file);
    if !file.exists() {
        println!("SKIPPED: no elections at {} (set WARDMOTE_ELECTIONS)", file.display());
        return None;
    }
    Some(file)
}

#[test]
fn real_elections_are_won_by_who_won_them() {
    for (file, arguments, winners) in [
        ("burlington-2009-mayor.blt", &[][..], &["Bob Kiss (Progressive)"][..]),
        ("burlington-2009-mayor.blt", &["--method", "schulze"], &["Andy Montroll (Democrat)"]),
        ("debian-2003-leader.blt", &["--method", "first"], &["Branden Robinson"]),
    ] {
        let Some(file) = elections(file) else { return };
        let folder = Folder::new();
        let count = ["count", file.to_str().unwrap(), "--output", "json"];
        let output = wardmote(&folder.0, &[&count, arguments].concat()).output().unwrap();
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(told["winners"], serde_json::json!(winners), "{told:#}");
    }
}

/// The tiny elections of the Universal RCV Tabulator, with the report it wrote.
#[test]
fn the_reports_of_rctab_are_repeated_to_the_letter() {
    for (name, arguments) in [
        ("rctab-generic-csv", &["--batch", "--skips", "exhaust-after-2"][..]),
        ("rctab-exhaust-at-overvote", &[]),
    ] {
        let Some(file) = elections(&format!("{name}.json")) else { return };
        let case: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
        let piles = case["ballots"].as_array().unwrap();
        let ranks = piles.iter().map(|pile| pile[1].as_array().unwrap().len()).max().unwrap();
        let head: Vec<_> = (1..=ranks).map(|rank| format!("rank {rank}")).collect();
        let mut table = format!("count,{}\n", head.join(","));
        for pile in piles {
            let cells = pile[1].as_array().unwrap().iter().map(|rank| {
                match rank.as_array().unwrap().as_slice() {
                    [] => "skipped".to_owned(),
                    [only] => only.as_str().unwrap().to_owned(),
                    _ => "overvote".to_owned(),
                }
            });
            let cells = cells.collect::<Vec<_>>().join(",");
            table = format!("{table}{},{cells}\n", pile[0]);
        }
        let output = run(&table, &[&["count", "ballots", "--output", "rcvis"], arguments].concat());
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        let (told, expected) = (&told["results"], &case["expected"]["results"]);
        for (told, expected) in told.as_array().unwrap().iter().zip(expected.as_array().unwrap()) {
            for field in ["round", "tally", "tallyResults", "inactiveBallots", "threshold"] {
                assert_eq!(told[field], expected[field], "{name} {field}");
            }
        }
        assert_eq!(told.as_array().unwrap().len(), expected.as_array().unwrap().len(), "{name}");
    }
}
