//! Drafts with slips, in the form in which they come in: what is found is exactly what is marked (`tests/drafts`).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use verbale::draft::Snapshot;
use verbale::fixture::Fixture;
use verbale::rules::{self, Applicability, Finding, Settings, Severity};
use verbale::text::Span;

fn drafts(folder: &Path, out: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        if path.is_dir() {
            drafts(&path, out);
        } else if path.to_string_lossy().contains(".un.") {
            out.push(path);
        }
    }
}

fn findings(text: &str) -> Vec<Finding> {
    Snapshot::of(text, true).findings(&Settings::default())
}

/// A place as people read it: code, line and the words (or what stands behind an empty place).
fn place(text: &str, span: Span, code: &str) -> String {
    let line = text[..span.start].matches('\n').count() + 1;
    let words = &text[span.range()];
    if words.is_empty() {
        let next: String = text[span.start..].chars().take(16).collect();
        return format!("{code} line {line}, before “{}”", next.replace('\n', "⏎"));
    }
    format!("{code} line {line} “{words}”")
}

/// What differs between the marks of a draft and what is found in it.
fn check(marked: &Fixture) -> Vec<String> {
    let text = &marked.text;
    let mut want: Vec<(Span, &str)> = Vec::new();
    for (span, codes) in &marked.marks {
        want.extend(codes.split(',').map(|code| (*span, code)));
    }
    let mut wrong = Vec::new();
    for f in findings(text) {
        match want.iter().position(|w| *w == (f.span, f.code)) {
            Some(i) => drop(want.remove(i)),
            None if f.severity == Severity::Hint => {}
            None => wrong.push(format!("not marked: {}: {}", place(text, f.span, f.code), f.message)),
        }
    }
    wrong.extend(want.iter().map(|(span, code)| format!("not found: {}", place(text, *span, code))));
    wrong
}

/// What is left of a draft by its safe mends that had one, and what they bring about.
fn mended(marked: &Fixture) -> Vec<String> {
    let told = |f: &Finding| f.severity != Severity::Hint;
    let open = |f: &Finding| !f.fixes.iter().any(|x| x.applicability == Applicability::Safe);
    let codes = |found: Vec<Finding>, keep: &dyn Fn(&Finding) -> bool| {
        let mut codes: Vec<&str> = found.iter().filter(|f| told(f) && keep(f)).map(|f| f.code).collect();
        codes.sort_unstable();
        codes
    };
    let before = codes(findings(&marked.text), &open);
    let (text, _) = rules::fix_all(&marked.text, true, &Settings::default());
    let after = codes(findings(&text), &|_| true);
    if before == after { Vec::new() } else { vec![format!("mended, {before:?} should be left, not {after:?}")] }
}

#[test]
fn what_is_found_is_what_is_marked() {
    let mut paths = Vec::new();
    drafts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts"), &mut paths);
    paths.sort();
    let mut wrong = Vec::new();
    for path in paths {
        let marked = Fixture::new(&fs::read_to_string(&path).unwrap());
        assert!(!marked.marks.is_empty(), "{}: nothing is marked", path.display());
        let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().display().to_string();
        wrong.extend(check(&marked).into_iter().chain(mended(&marked)).map(|w| format!("{name}: {w}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
