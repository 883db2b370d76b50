//! The command line: every command, format, exit code and complaint, with the shipped binary.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// What a run of the program gave.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Run {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {}", self.out))
    }
}

/// Runs the program in a folder with these arguments and this standard input.
fn run(folder: &Path, arguments: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_verbale"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments reads nothing.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    folder
}

/// A letter with two slips: the request names another item than the masthead, and the signature has a "Mr.".
const SLIPS: &str = include_str!("../src/cli/tryout/sample.un.md");

/// The same without the slip that can be fixed safely.
fn without_mister() -> String {
    SLIPS.replace(") Mr. ", ") ")
}

/// Minutes, which are nothing of ours.
const MINUTES: &str = "# Minutes\n\nWe met, and agreed to meet again.\n";

#[test]
fn what_is_nothing_of_ours_is_left_alone() {
    let f = folder(&[("minutes.md", MINUTES.as_bytes())]);
    let r = run(f.path(), &["check", "minutes.md"], b"");
    assert_eq!((r.code, r.out.as_str(), r.err.as_str()), (0, "no findings in 1 file\n", ""));
    let r = run(f.path(), &["check", "--format", "json", "minutes.md"], b"");
    assert_eq!((r.code, r.out.as_str()), (0, "[]\n"));
    let r = run(f.path(), &["check", "--format", "github", "."], b"");
    assert_eq!((r.code, r.out.as_str()), (0, ""));
    let r = run(f.path(), &["check", "--format", "sarif", "."], b"");
    assert_eq!((r.code, &r.json()["runs"][0]["results"]), (0, &serde_json::json!([])));
}

#[test]
fn each_fault_of_a_file_is_one_sentence_and_the_others_are_checked() {
    let f = folder(&[
        ("good.md", MINUTES.as_bytes()),
        ("latin.md", b"caf\xE9\n"),
        ("word.docx", b"PK\x03\x04\0\0\0"),
        ("half.md", b"\xFF\xFEa"),
        ("empty/picture.png", b"\x89PNG"),
    ]);
    let paths = ["good.md", "latin.md", "word.docx", "half.md", "missing.md", "empty"];
    let r = run(f.path(), &[&["check"], &paths[..]].concat(), b"");
    assert_eq!(r.code, 2, "{}", r.err);
    assert_eq!(r.out, "no findings in 1 file\n");
    let lines: Vec<&str> = r.err.lines().collect();
    let expected = [
        ("empty", "no letter in this folder"),
        ("latin.md", "not UTF-8 (line 1)"),
        ("word.docx", "binary"),
        ("half.md", "half a character"),
        ("missing.md", "there is no such file"),
    ];
    assert_eq!(lines.len(), expected.len(), "{}", r.err);
    for (line, (name, words)) in lines.iter().zip(expected) {
        assert!(line.starts_with(&format!("verbale: {name}: ")) && line.contains(words), "{line}");
    }
}

#[test]
fn misuse_is_exit_code_2() {
    let f = folder(&[]);
    for arguments in [
        &["check"][..],
        &["check", "--fail-on", "sometimes", "x"],
        &["check", "--format", "xml", "x"],
        &["check", "--message-language", "de", "x"],
        &["inspect"],
        &["inspect", "missing.md"],
        &["outline", "missing.md"],
        &["inspect", "."],
        &["explain", "XYZ999"],
        &["frobnicate"],
        &["--frobnicate"],
    ] {
        let r = run(f.path(), arguments, b"");
        assert_eq!(r.code, 2, "{arguments:?}: {}", r.err);
        assert!(!r.err.trim().is_empty() && r.out.is_empty(), "{arguments:?}: {}{}", r.out, r.err);
    }
    for arguments in [&["--help"][..], &["--version"], &["check", "--help"], &["help"]] {
        let r = run(f.path(), arguments, b"");
        assert_eq!(r.code, 0, "{arguments:?}");
        assert!(r.out.contains("verbale"), "{arguments:?}");
    }
}

#[test]
fn standard_input_is_checked_under_the_name_that_it_is_given() {
    let f = folder(&[]);
    let r = run(f.path(), &["check", "--format", "json", "--stdin-name", "letter.un.md", "-"], SLIPS.as_bytes());
    let findings = r.json();
    assert_eq!(r.code, 1, "{}", r.err);
    assert!(findings.as_array().unwrap().iter().all(|f| f["file"] == "letter.un.md"), "{findings}");
    let r = run(f.path(), &["inspect", "--format", "json", "-"], SLIPS.as_bytes());
    assert_eq!((r.code, &r.json()["language"]), (0, &Value::from("en")));
    let r = run(f.path(), &["outline", "-"], SLIPS.as_bytes());
    assert_eq!(r.code, 0);
    assert!(r.out.contains("Annex"), "{}", r.out);
}

#[test]
fn the_json_form_has_every_member() {
    let f = folder(&[("a.un.md", SLIPS.as_bytes())]);
    let r = run(f.path(), &["check", "--format", "json", "a.un.md"], b"");
    let findings = r.json();
    let codes: Vec<&str> = findings.as_array().unwrap().iter().map(|f| f["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["AGD005", "SIG001"]);
    let members = ["code", "file", "fixes", "message", "name", "range", "related", "severity"];
    for finding in findings.as_array().unwrap() {
        let mut names: Vec<&str> = finding.as_object().unwrap().keys().map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, members);
    }
    let fix = &findings[1]["fixes"][0];
    assert_eq!(fix["applicability"], "safe");
    assert!(fix["edits"][0]["range"]["start"]["line"] == 16 && fix["edits"][0]["newText"].is_string(), "{fix}");
    assert_eq!(findings[0]["related"][0]["range"]["start"]["line"], 4);
}

#[test]
fn the_text_form_shows_the_words_and_the_mend() {
    let f = folder(&[("a.un.md", SLIPS.as_bytes())]);
    let r = run(f.path(), &["check", "a.un.md"], b"");
    assert_eq!(r.code, 1);
    assert!(!r.out.contains('\x1b'), "no colours in a pipe");
    let lines: Vec<&str> = r.out.lines().collect();
    let head = lines.iter().position(|l| l.starts_with("a.un.md:17:") && l.contains("SIG001")).expect(&r.out);
    let (line, mark) = (lines[head + 1], lines[head + 2]);
    let start = mark.find('^').expect(&r.out);
    assert!(line[start..].starts_with("Mr"), "{}", r.out);
    assert!(lines[head + 3].starts_with("  fix: "), "{}", r.out);
    assert!(lines.last().unwrap().contains("1 error, 1 warning in 1 file"), "{}", r.out);
}

#[test]
fn the_level_of_failure_is_the_drafters() {
    let sound = without_mister().replace("item 110", "item 109");
    let warned = SLIPS.replace("item 110", "item 109");
    let f = folder(&[("sound.un.md", sound.as_bytes()), ("warned.un.md", warned.as_bytes())]);
    assert_eq!(run(f.path(), &["check", "--fail-on", "hint", "sound.un.md"], b"").code, 0);
    assert_eq!(run(f.path(), &["check", "warned.un.md"], b"").code, 0);
    assert_eq!(run(f.path(), &["check", "--fail-on", "warning", "warned.un.md"], b"").code, 1);
    assert_eq!(run(f.path(), &["check", "--fail-on", "error", "warned.un.md"], b"").code, 0);
}

#[test]
fn sarif_and_github_name_the_place() {
    let f = folder(&[("le ttre,1.un.md", SLIPS.as_bytes())]);
    let log = run(f.path(), &["check", "--format", "sarif", "."], b"").json();
    assert_eq!(log["version"], "2.1.0");
    let result = &log["runs"][0]["results"][1];
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "le%20ttre%2C1.un.md");
    assert_eq!(place["region"]["startLine"], 17);
    let index = result["ruleIndex"].as_u64().unwrap() as usize;
    assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    let replacement = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert!(replacement["insertedContent"]["text"].is_string(), "{replacement}");
    let out = run(f.path(), &["check", "--format", "github", "le ttre,1.un.md"], b"").out;
    assert!(out.contains("::warning file=le ttre%2C1.un.md,line=17,endLine=17,col="), "{out}");
    assert_eq!(out.lines().count(), 2);
}

#[test]
fn fixing_keeps_the_writing_and_the_permissions_of_a_file() {
    let utf16 = |text: &str| -> Vec<u8> {
        std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    let marked = |text: &str| [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let crlf = |text: &str| text.replace('\n', "\r\n").into_bytes();
    let f = folder(&[
        ("plain.un.md", SLIPS.as_bytes()),
        ("utf16.un.md", &utf16(SLIPS)),
        ("marked.un.md", &marked(SLIPS)),
        ("crlf.un.md", &crlf(SLIPS)),
    ]);
    let r = run(f.path(), &["check", "--fix", "."], b"");
    assert_eq!(r.code, 1, "the item is still another one: {}", r.err);
    assert!(r.out.contains("4 errors in 4 files; 4 fixed"), "{}", r.out);
    let read = |name: &str| std::fs::read(f.path().join(name)).unwrap();
    let mended = without_mister();
    assert_eq!(read("plain.un.md"), mended.as_bytes());
    assert_eq!(read("utf16.un.md"), utf16(&mended));
    assert_eq!(read("marked.un.md"), marked(&mended));
    assert_eq!(read("crlf.un.md"), crlf(&mended));
    let names: Vec<_> = std::fs::read_dir(f.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names.len(), 4, "nothing is left behind: {names:?}");
}

#[cfg(unix)]
#[test]
fn fixing_follows_links_and_respects_what_may_not_be_written() {
    use std::os::unix::fs::PermissionsExt;
    let f = folder(&[("real.un.md", SLIPS.as_bytes()), ("locked.un.md", SLIPS.as_bytes())]);
    let path = |name: &str| f.path().join(name);
    std::fs::set_permissions(path("real.un.md"), PermissionsExt::from_mode(0o640)).unwrap();
    std::fs::set_permissions(path("locked.un.md"), PermissionsExt::from_mode(0o444)).unwrap();
    std::os::unix::fs::symlink("real.un.md", path("link.un.md")).unwrap();
    run(f.path(), &["check", "--fix", "link.un.md"], b"");
    assert!(std::fs::symlink_metadata(path("link.un.md")).unwrap().is_symlink());
    assert_eq!(std::fs::read_to_string(path("real.un.md")).unwrap(), without_mister());
    assert_eq!(std::fs::metadata(path("real.un.md")).unwrap().permissions().mode() & 0o777, 0o640);
    let r = run(f.path(), &["check", "--fix", "locked.un.md"], b"");
    assert_eq!(r.code, 2);
    assert_eq!(r.err, "verbale: locked.un.md: cannot be written: permission denied\n");
    assert_eq!(std::fs::read_to_string(path("locked.un.md")).unwrap(), SLIPS);
}

#[test]
fn fixed_standard_input_is_the_only_thing_on_standard_output() {
    let f = folder(&[]);
    let r = run(f.path(), &["check", "--fix", "--stdin-name", "a.un.md", "-"], SLIPS.as_bytes());
    assert_eq!(r.out, without_mister());
    assert!(r.err.contains("AGD005"), "{}", r.err);
    assert_eq!(r.code, 1);
}

#[test]
fn folders_are_walked_in_order_and_hidden_files_are_passed_over() {
    let f = folder(&[
        ("b/two.un.txt", SLIPS.as_bytes()),
        ("a/one.undoc", SLIPS.as_bytes()),
        ("c/three.md", SLIPS.as_bytes()),
        (".hidden/four.un.md", SLIPS.as_bytes()),
        ("five.rs", SLIPS.as_bytes()),
    ]);
    let findings = run(f.path(), &["check", "--format", "json", "."], b"").json();
    let mut files: Vec<&str> = findings.as_array().unwrap().iter().map(|f| f["file"].as_str().unwrap()).collect();
    files.dedup();
    assert_eq!(files, ["./a/one.undoc", "./b/two.un.txt", "./c/three.md"]);
}

#[test]
fn messages_speak_the_language_that_is_asked_for() {
    let f = folder(&[("a.un.md", SLIPS.as_bytes())]);
    let message = |language: &str| {
        let arguments = ["check", "--format", "json", "--message-language", language, "a.un.md"];
        run(f.path(), &arguments, b"").json()[0]["message"].as_str().unwrap().to_owned()
    };
    let all: std::collections::HashSet<String> = ["ar", "zh", "en", "fr", "ru", "es"].map(message).into();
    assert_eq!(all.len(), 6, "{all:?}");
}

#[test]
fn every_rule_is_listed_and_explained() {
    let f = folder(&[]);
    let rules = run(f.path(), &["rules", "--format", "json"], b"").json();
    let rules = rules.as_array().unwrap();
    assert!(!rules.is_empty());
    let table = run(f.path(), &["rules"], b"").out;
    assert_eq!(table.lines().count(), rules.len());
    for rule in rules {
        for word in [rule["code"].as_str().unwrap(), &rule["name"].as_str().unwrap().to_uppercase()] {
            let r = run(f.path(), &["explain", word], b"");
            assert_eq!(r.code, 0, "{word}");
            assert!(r.out.contains(rule["title"].as_str().unwrap()), "{word}");
        }
    }
    let r = run(f.path(), &["explain", "AGD05"], b"");
    assert!(r.err.contains("did you mean AGD0"), "{}", r.err);
}

#[cfg(feature = "server")]
#[test]
fn the_sample_is_shown_without_an_editor() {
    let f = folder(&[]);
    let r = run(f.path(), &["try", "--headless"], b"");
    assert_eq!(r.code, 0, "{}", r.err);
    for words in ["Its outline", "AGD005", "SIG001", "United Nations Office on Drugs and Crime", "Annex"] {
        assert!(r.out.contains(words), "{words} is missing: {}", r.out);
    }
}

#[cfg(not(feature = "server"))]
#[test]
fn a_build_without_the_server_says_so() {
    for arguments in [&[][..], &["--stdio"], &["try", "--headless"]] {
        let r = run(folder(&[]).path(), arguments, b"");
        assert_eq!(r.code, 2);
        assert!(r.err.contains("no language server"), "{}", r.err);
    }
}
