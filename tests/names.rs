//! The names on the command line, and the figures of the tables, which may only rise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};
use std::{env, fs};
use verbale::knowledge::{Coverage, coverage};

fn names(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_verbale")).arg("names").args(arguments).output().unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn line(c: &Coverage) -> String {
    format!("{}\t{}\t{}\t{}\t{}\n", c.table, c.language.code(), c.records, c.filled, c.attested)
}

/// `tests/names.tsv` holds the figures. One that falls is a loss; one that rises is written down with `UPDATE=1`, so that
/// it cannot fall again unseen.
#[test]
fn the_figures_of_the_tables_only_rise() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/names.tsv");
    let known = fs::read_to_string(&path).unwrap_or_default();
    let now = coverage();
    for old in known.lines().skip(1) {
        let cells: Vec<&str> = old.split('\t').collect();
        let same = now.iter().find(|c| c.table == cells[0] && c.language.code() == cells[1]).expect(old);
        let of = |i: usize| cells[i].parse::<usize>().unwrap();
        assert!(
            same.filled >= of(3) && same.attested >= of(4),
            "fewer than before in {} {}: filled {} (was {}), attested {} (was {})",
            same.table,
            cells[1],
            same.filled,
            of(3),
            same.attested,
            of(4)
        );
    }
    let fresh = format!("table\tlanguage\trecords\tfilled\tattested\n{}", now.iter().map(line).collect::<String>());
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, &fresh).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(known, fresh, "the figures have risen: UPDATE=1 cargo test --test names writes them down");
}

/// What the tables were built to have.
#[test]
fn the_tables_are_as_full_as_they_were_meant_to_be() {
    let all = coverage();
    let of = |table: &str, l: &str| all.iter().find(|c| c.table == table && c.language.code() == l).unwrap().clone();
    for l in ["ar", "zh", "en", "fr", "ru", "es"] {
        let states = of("states", l);
        assert!(states.records >= 195 && states.filled == states.records, "{states:?}");
        assert!(of("bodies", l).records >= 500 && of("instruments", l).records >= 250);
        assert!(all.iter().filter(|c| c.language.code() == l).all(|c| c.attested <= c.filled && c.filled <= c.records));
    }
}

#[test]
fn coverage_is_printed_for_people_and_for_scripts() {
    let json: Value = serde_json::from_str(&text(&names(&["--coverage", "--format", "json"]))).unwrap();
    let rows = json.as_array().unwrap();
    assert_eq!(rows.len(), coverage().len());
    for row in rows {
        let row = row.as_object().unwrap();
        assert_eq!(row.len(), 5);
        assert!(row["table"].is_string() && row["language"].is_string());
        assert!(["records", "filled", "attested"].iter().all(|k| row[*k].is_u64()));
    }
    let shown = text(&names(&["--coverage"]));
    assert!(shown.lines().any(|l| l.starts_with("bodies")), "{shown}");
}

#[test]
fn a_name_is_looked_up_in_any_language() {
    let json: Value = serde_json::from_str(&text(&names(&["UNODC", "--format", "json"]))).unwrap();
    let first = &json[0];
    assert_eq!((first["id"].as_str(), first["table"].as_str()), (Some("UNODC"), Some("bodies")));
    assert_eq!(first["names"]["zh"], "联合国毒品和犯罪问题办公室");
    for key in ["names", "short", "attested"] {
        let codes: Vec<&String> = first[key].as_object().unwrap().keys().collect();
        assert_eq!(codes.len(), 6, "{key}: {codes:?}");
    }
    let shown = text(&names(&["预防外交", "--lang", "zh"]));
    assert!(shown.contains("联合国中亚地区预防外交中心"), "{shown}");
    assert!(shown.lines().nth(1).unwrap().trim_start().starts_with("zh"), "{shown}");
}

#[test]
fn what_nobody_is_called_is_said() {
    let none = names(&["qqqqqqqq"]);
    assert_eq!(none.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&none.stderr).contains("qqqqqqqq"));
    assert_eq!(text(&names(&["qqqqqqqq", "--format", "json"])).trim(), "[]");
    assert_eq!(names(&[]).status.code(), Some(2));
    assert_eq!(names(&["x", "--coverage"]).status.code(), Some(2));
}
