//! Comments silence findings and change nothing else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use proptest::prelude::*;
use serde_json::Value;
use std::fs;
use std::path::Path;
use verbale::draft::{Snapshot, declared_by_name};
use verbale::features::inspect;
use verbale::rules::{self, Finding, Settings, ignore_everywhere, ignore_here};
use verbale::text::{Edit, Span, Text};

/// All sample letters: name, text, whether the name declares them.
fn samples() -> Vec<(String, String, bool)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
    let mut out: Vec<_> = fs::read_dir(root)
        .unwrap()
        .filter_map(|d| fs::read_dir(d.unwrap().path()).ok())
        .flatten()
        .map(|f| f.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt" || e == "md" || e == "undoc"))
        .map(|p| {
            let name = p.file_name().unwrap().to_string_lossy().into_owned();
            (name.clone(), fs::read_to_string(p).unwrap(), declared_by_name(&name))
        })
        .collect();
    out.sort();
    out
}

fn findings(text: &str, declared: bool) -> Vec<Finding> {
    rules::run(&Snapshot::of(text, declared), &Settings::default())
}

fn applied(text: &str, edit: &Edit) -> String {
    let mut out = Text::new(text);
    out.replace(edit.span, &edit.text);
    out.to_string()
}

/// A span as it stands after an edit that only puts something in.
fn moved(span: Span, edit: &Edit) -> Span {
    let shift = |at: usize, last: bool| {
        let before = if last { edit.span.start < at } else { edit.span.start <= at };
        if before { at + edit.text.len() } else { at }
    };
    let start = shift(span.start, false);
    Span::new(start, shift(span.end, true).max(start))
}

/// Everything that was understood, without places.
fn understood(text: &str, declared: bool) -> Value {
    let mut out = inspect::json(&Snapshot::of(text, declared));
    without_places(&mut out);
    out
}

fn without_places(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|name, _| !["range", "span", "selectionRange"].contains(&name.as_str()));
            members.values_mut().for_each(without_places);
        }
        Value::Array(items) => items.iter_mut().for_each(without_places),
        _ => {}
    }
}

/// What a finding says, and where: its severity and words too.
fn said(f: &Finding) -> (&'static str, Span, String) {
    (f.code, f.span, f.message.clone())
}

/// Puts each finding's own comment in and sees that it is gone and that no other has moved.
fn check(name: &str, text: &str, declared: bool) -> usize {
    let before = findings(text, declared);
    let snapshot = Snapshot::of(text, declared);
    for finding in &before {
        let edit = ignore_here(&snapshot, finding);
        assert!(edit.span.is_empty(), "{name}: a comment replaces nothing");
        let line = |s: Span| (snapshot.text().line_of(s.start), snapshot.text().line_of(s.end));
        let place = line(finding.span).0;
        let silenced = |f: &Finding| f.code == finding.code && (line(f.span).0..=line(f.span).1).contains(&place);
        let mut want: Vec<_> =
            before.iter().filter(|f| !silenced(f)).map(|f| (f.code, moved(f.span, &edit), f.message.clone())).collect();
        let after = applied(text, &edit);
        let mut got: Vec<_> = findings(&after, declared).iter().map(said).collect();
        want.sort();
        got.sort();
        assert_eq!(got, want, "{name}: {} by {edit:?}\n{after}", finding.message);
        assert_eq!(understood(&after, declared), understood(text, declared), "{name}: {edit:?}");

        let edit = ignore_everywhere(&snapshot, finding.code);
        let after = applied(text, &edit);
        let left = findings(&after, declared);
        let want: Vec<_> =
            before.iter().filter(|f| f.code != finding.code).map(|f| (f.code, f.message.clone())).collect();
        assert_eq!(left.iter().map(|f| (f.code, f.message.clone())).collect::<Vec<_>>(), want, "{name}: whole draft");
        assert_eq!(understood(&after, declared), understood(text, declared), "{name}: {edit:?}");
    }
    before.len()
}

/// Slips that make faulty letters of correct ones.
const SLIPS: [(&str, &str); 14] = [
    ("item 1", "item 9"),
    ("Seventy-", "Seventieth-"),
    ("Annex I\n", "Annex III\n"),
    ("(Signed) ", "(Signed) Mr. "),
    ("A/7", "A\\7"),
    ("第七十", "第七一十"),
    ("附件一", "附件三"),
    ("项目", "项目 3 "),
    ("2017", "2016"),
    ("Annexe I\n", "Annexe III\n"),
    ("point ", "point 7"),
    ("tema ", "tema 7"),
    ("пункту ", "пункту 7"),
    ("البند ", "البند 7"),
];

#[test]
fn each_finding_of_a_faulty_letter_can_be_silenced_alone() {
    let mut found = 0;
    for (name, text, declared) in samples() {
        let mut faulty = text.clone();
        for (right, wrong) in SLIPS {
            faulty = faulty.replacen(right, wrong, 1);
        }
        found += check(&name, &faulty, declared);
        found += check(&name, &faulty.replace('\n', "\r\n"), declared);
    }
    assert!(found > 60, "only {found} findings were tried");
}

#[test]
fn a_comment_anywhere_leaves_the_letter_as_it_was_read() {
    for (name, text, declared) in samples() {
        let want = understood(&text, declared);
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        // Every line in its turn would take minutes; each letter begins at another one.
        for n in (name.len() % 5..lines.len()).step_by(5) {
            let own_line = [&lines[..n], &["<!-- verbale: ignore all -->\n"], &lines[n..]].concat().concat();
            assert_eq!(understood(&own_line, declared), want, "{name} before line {n}");
            let Some(line) = lines[n].strip_suffix('\n').filter(|l| !l.trim().is_empty()) else { continue };
            let at_end = [lines[..n].concat(), format!("{line} <!-- note -->\n"), lines[n + 1..].concat()].concat();
            assert_eq!(understood(&at_end, declared), want, "{name} at the end of line {n}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]
    #[test]
    fn random_slips_are_silenced_alone(which in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(),
                                       scrap in prop::sample::select(vec!["三", "7", "Annex IX\n", "\n\n", "A/99/L.1 ", "31 November 2017 ", "（", "“", "  "])) {
        let samples = samples();
        let (name, text, declared) = which.get(&samples);
        let places: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
        let mut faulty = text.clone();
        faulty.insert_str(*at.get(&places), scrap);
        check(name, &faulty, *declared);
    }
}

#[test]
fn comments_stand_where_a_drafter_would_put_them() {
    let letter = "Seventy-second session\nAgenda item 19 (a)\n\nI should be grateful if you would have the present letter \
                  circulated as a document of the General Assembly,\nunder agenda item 20.\n";
    let snapshot = Snapshot::of(letter, true);
    let all = findings(letter, true);
    let finding = all.iter().find(|f| f.code == "AGD005").unwrap();
    // In the middle of a paragraph the comment ends its line; above one it has a line of its own.
    let edit = ignore_here(&snapshot, finding);
    assert_eq!(
        (&letter[..edit.span.start], edit.text.as_str()),
        (letter.trim_end(), " <!-- verbale: ignore AGD005 -->")
    );
    let one_line = letter.replace(",\n", ", ");
    let finding = findings(&one_line, true).into_iter().find(|f| f.code == "AGD005").unwrap();
    let edit = ignore_here(&Snapshot::of(&one_line, true), &finding);
    assert_eq!(edit.text, "<!-- verbale: ignore AGD005 -->\n");
    assert!(one_line[edit.span.start..].starts_with("I should"));
    // A comment that is there already takes the code up.
    let commented = applied(&one_line, &Edit { text: "<!-- verbale: ignore DAT001 -->\n".into(), ..edit });
    let snapshot = Snapshot::of(&commented, true);
    let finding = findings(&commented, true).into_iter().find(|f| f.code == "AGD005").unwrap();
    assert!(applied(&commented, &ignore_here(&snapshot, &finding)).contains("ignore DAT001, AGD005 -->\nI should"));
    let whole = applied(letter, &ignore_everywhere(&Snapshot::of(letter, true), "AGD005"));
    assert!(whole.starts_with("<!-- verbale: ignore-file AGD005 -->\nSeventy"));
    let front = format!("---\ntitle: x\n---\n{letter}");
    let whole = applied(&front, &ignore_everywhere(&Snapshot::of(&front, true), "AGD005"));
    assert!(whole.starts_with("---\ntitle: x\n---\n<!-- verbale"), "{whole}");
}
