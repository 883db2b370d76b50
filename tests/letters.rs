//! The sample letters: what is read from each is what its facts say, field by field.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use verbale::draft::{Snapshot, declared_by_name};
use verbale::features::inspect;
use verbale::features::outline::{Node, outline};
use verbale::rules::{Settings, Severity};
use verbale::text::Text;

fn samples() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
    let mut out: Vec<PathBuf> = fs::read_dir(root)
        .unwrap()
        .filter_map(|d| fs::read_dir(d.unwrap().path()).ok())
        .flatten()
        .map(|f| f.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e != "json" && e != "picture"))
        .collect();
    out.sort();
    out
}

fn read(path: &Path) -> Snapshot {
    let text = fs::read_to_string(path).unwrap();
    Snapshot::of(&text, declared_by_name(&path.to_string_lossy()))
}

/// The outline drawn over its lines: number of the first line, indent, role, name, detail.
fn picture(snapshot: &Snapshot) -> String {
    fn draw(nodes: &[Node], depth: usize, text: &Text, out: &mut String) {
        for n in nodes {
            let (from, to) = (text.line_of(n.range.start) + 1, text.line_of(n.range.end) + 1);
            let detail = n.detail.as_ref().map(|d| format!(" — {d}")).unwrap_or_default();
            out.push_str(&format!("{from:>4}-{to:<4}{}{}: {}{detail}\n", "  ".repeat(depth), n.role.code(), n.name));
            draw(&n.children, depth + 1, text, out);
        }
    }
    let mut out = String::new();
    draw(&outline(snapshot, true), 0, snapshot.text(), &mut out);
    for f in snapshot.findings(&Settings::default()) {
        let line = snapshot.text().line_of(f.span.start) + 1;
        out.push_str(&format!("{line:>4} {} {} {}\n", f.severity.code(), f.code, f.message));
    }
    out
}

/// Every sample's outline and findings are under snapshot, so that a change is seen; `UPDATE=1` rewrites them.
#[test]
fn pictures_are_as_before() {
    let mut wrong = Vec::new();
    for path in samples() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.parent().unwrap().ends_with("other") {
            continue;
        }
        let file = path.with_file_name(format!("{}.picture", name.split('.').next().unwrap()));
        let drawn = picture(&read(&path));
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&file, &drawn).unwrap();
        } else if fs::read_to_string(&file).unwrap_or_default() != drawn {
            wrong.push(format!("{}: the picture has changed to\n{drawn}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{} changed (UPDATE=1 rewrites them):\n{}", wrong.len(), wrong.join("\n"));
}

/// Correct letters give nothing at warning or above, in either message language; what is none of ours gives nothing.
#[test]
fn correct_letters_are_silent() {
    let mut loud = Vec::new();
    for path in samples() {
        let other = path.parent().unwrap().ends_with("other");
        for f in read(&path).findings(&Settings::default()) {
            if other || f.severity >= Severity::Warning {
                loud.push(format!("{}: {} {}", path.display(), f.code, f.message));
            }
        }
    }
    assert!(loud.is_empty(), "{} findings:\n{}", loud.len(), loud.join("\n"));
}

fn differences(at: &str, want: &Value, got: &Value, out: &mut Vec<String>) {
    match (want, got) {
        (Value::Object(w), Value::Object(g)) => {
            for (k, v) in w {
                differences(&format!("{at}.{k}"), v, g.get(k).unwrap_or(&Value::Null), out);
            }
        }
        (Value::Array(w), Value::Array(g)) if w.len() == g.len() => {
            for (i, (a, b)) in w.iter().zip(g).enumerate() {
                differences(&format!("{at}[{i}]"), a, b, out);
            }
        }
        _ if want == got => {}
        _ => out.push(format!("{at}: expected {want}, got {got}")),
    }
}

#[test]
fn every_sample_is_read_right() {
    let mut wrong = Vec::new();
    for path in samples() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let slug = name.split('.').next().unwrap();
        let facts = path.with_file_name(format!("{slug}.json"));
        let got = inspect::json(&read(&path));
        if !facts.exists() {
            assert_eq!(path.parent().unwrap().file_name().unwrap(), "other", "{name} has no facts");
            differences(
                &format!("other/{name}"),
                &serde_json::json!({"type": "other", "outline": []}),
                &got,
                &mut wrong,
            );
            continue;
        }
        let want: Value = serde_json::from_str(&fs::read_to_string(facts).unwrap()).unwrap();
        let language = path.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
        differences(&format!("{language}/{name}"), &want, &got, &mut wrong);
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
