//! `verbale.toml` and its like on the command line, with the shipped binary.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use serde_json::Value;
use std::path::Path;
use std::process::Command;

const LETTER: &str = "Seventy-second session\nAgenda item 19 (a)\n\nLetter dated 14 November 2017 from the Permanent \
    Representative of Uzbekistan to the United Nations addressed to the Secretary-General\n\nI should be grateful if you \
    would have the present letter circulated as a document of the General Assembly, under agenda item 20.\n\n(Signed) Muzaffar Karimov\nPermanent Representative\n";

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// File, code and severity of what is found about items and settings, the exit code and what was complained about.
fn check(folder: &Path, arguments: &[&str]) -> (Vec<String>, i32, String) {
    let arguments = [&["check", "--format", "json"], arguments].concat();
    let out = Command::new(env!("CARGO_BIN_EXE_verbale")).args(arguments).current_dir(folder).output().unwrap();
    let err = String::from_utf8(out.stderr).unwrap();
    let found: Value = serde_json::from_slice(&out.stdout).unwrap_or(Value::Null);
    let word = |f: &Value, k: &str| f[k].as_str().unwrap().to_owned();
    let list = found.as_array().cloned().unwrap_or_default();
    // Other families may find what they will.
    let codes = ["AGD", "CFG", "SPL"];
    let ours = list.iter().filter(|f| codes.contains(&&f["code"].as_str().unwrap()[..3]));
    let all = ours.map(|f| format!("{} {} {}", word(f, "file"), word(f, "code"), word(f, "severity")));
    (all.collect(), out.status.code().unwrap(), err)
}

#[test]
fn the_nearest_file_upwards_holds_and_arguments_hold_more() {
    let f = folder(&[
        ("verbale.toml", "rules.AGD005 = \"hint\""),
        ("a.un.md", LETTER),
        ("in/b.un.md", LETTER),
        ("out/verbale.toml", "messageLanguage = \"zh\""),
        ("out/c.un.md", LETTER),
        ("off/.verbale.toml", "rules.item-mismatch = \"off\""),
        ("off/d.un.md", LETTER),
        ("annexes/verbale.toml", "zones.letter = \"off\""),
        ("annexes/e.un.md", LETTER),
    ]);
    let (found, code, _) = check(f.path(), &["."]);
    assert_eq!(found, ["./a.un.md AGD005 hint", "./in/b.un.md AGD005 hint", "./out/c.un.md AGD005 error"]);
    assert_eq!(code, 1);
    let (found, code, _) = check(f.path(), &["--rule", "agd005=information", "a.un.md", "off/d.un.md"]);
    assert_eq!(found, ["a.un.md AGD005 information", "off/d.un.md AGD005 information"]);
    assert_eq!(code, 0);
    assert_eq!(check(f.path(), &["--no-config", "off/d.un.md"]).0, ["off/d.un.md AGD005 error"]);
    assert_eq!(check(f.path(), &["--config", "off/.verbale.toml", "a.un.md"]).0, [""; 0]);
}

#[test]
fn what_means_nothing_is_reported_inside_the_file_once() {
    let f = folder(&[
        ("verbale.toml", "langauge = \"en\"\n[rules]\nAGD0055 = \"off\"\nAGD005 = \"off\"\n"),
        ("a.un.md", LETTER),
        ("b.un.md", LETTER),
    ]);
    let (found, code, _) = check(f.path(), &["a.un.md", "b.un.md"]);
    assert_eq!(found, ["verbale.toml CFG002 warning", "verbale.toml CFG001 warning"]);
    assert_eq!(code, 0);
    assert_eq!(check(f.path(), &["verbale.toml"]).0.len(), 2);
    assert_eq!(check(f.path(), &["verbale.toml", "a.un.md", "--fail-on", "warning"]).1, 1);
    std::fs::write(f.path().join("verbale.toml"), "rules = [").unwrap();
    assert_eq!(check(f.path(), &["a.un.md"]).1, 1);
    std::fs::write(f.path().join("verbale.toml"), b"\xff\xfe").unwrap();
    let (_, code, err) = check(f.path(), &["a.un.md"]);
    assert!(code == 2 && err.contains("verbale.toml") && err.contains("UTF-8"), "{err}");
}

#[test]
fn wrong_arguments_are_complained_about_in_a_sentence() {
    let f = folder(&[("a.un.md", LETTER)]);
    for (arguments, words) in [
        (["--rule", "AGD0055=off"], "did you mean AGD005?"),
        (["--rule", "AGD005=loud"], "\"loud\" is none of off, on"),
        (["--rule", "AGD005"], "CODE=LEVEL"),
        (["--config", "no.toml"], "there is no such file"),
    ] {
        let (_, code, err) = check(f.path(), &[&arguments[..], &["a.un.md"]].concat());
        assert!(code == 2 && err.contains(words), "{code} {err}");
    }
}

#[test]
fn a_draft_from_standard_input_belongs_to_the_folder_of_its_name() {
    let f = folder(&[("sub/verbale.toml", "rules.AGD005 = \"off\""), ("a.un.md", LETTER)]);
    let run = |name: &str| {
        let out = Command::new("sh")
            .args(["-c", &format!("{} check - --stdin-name {name} < a.un.md", env!("CARGO_BIN_EXE_verbale"))])
            .current_dir(f.path())
            .output()
            .unwrap();
        out.status.code().unwrap()
    };
    assert_eq!((run("x.un.md"), run("sub/x.un.md")), (1, 0));
}

#[test]
fn dictionaries_of_a_folder_are_read() {
    let letter = LETTER.replace("I should", "The comittee thanked us.\n\nI should");
    let of = |name: &str| std::fs::read_to_string(format!("tests/dictionaries/{name}")).unwrap();
    let words = |toml: &str, dic: &str| {
        let f = folder(&[
            ("verbale.toml", toml),
            ("a.un.md", &letter),
            ("words/en_GB.aff", &of("en.aff")),
            ("words/en_GB.dic", dic),
        ]);
        let (found, code, err) = check(f.path(), &["a.un.md", "--rule", "AGD005=off"]);
        assert_eq!((code, err.as_str()), (0, ""));
        found.iter().filter(|f| f.contains("SPL001")).count()
    };
    let dic = of("en.dic");
    assert!(words("spelling.dictionaries = \"words\"", &dic) > 0);
    assert_eq!(words("", &dic), 0);
    assert_eq!(words("spelling.dictionaries = \"elsewhere\"", &dic), 0);
    // What is no dictionary is none.
    assert_eq!(words("spelling.dictionaries = \"words\"", "no number\nof words"), 0);
}

#[test]
fn the_schema_and_the_default_of_each_rule_are_printed() {
    let run = |arguments: &[&str]| -> Value {
        let out = Command::new(env!("CARGO_BIN_EXE_verbale")).args(arguments).output().unwrap();
        serde_json::from_slice(&out.stdout).unwrap()
    };
    assert_eq!(run(&["rules", "--schema"])["title"], "verbale.toml");
    for rule in run(&["rules", "--format", "json"]).as_array().unwrap() {
        assert!(rule["default"] == "on" || rule["default"] == "off", "{rule}");
    }
}

#[test]
fn comments_silence_on_the_command_line_too() {
    let f = folder(&[("a.un.md", &LETTER.replace("I should", "<!-- verbale: ignore AGD005 -->\nI should"))]);
    assert_eq!(check(f.path(), &["a.un.md"]), (vec![], 0, String::new()));
}
