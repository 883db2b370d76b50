//! The sample letters: what is read from each is what its facts say, field by field.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use verbale::draft::{Snapshot, declared_by_name};
use verbale::features::inspect;

fn samples() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
    let mut out: Vec<PathBuf> = fs::read_dir(root)
        .unwrap()
        .filter_map(|d| fs::read_dir(d.unwrap().path()).ok())
        .flatten()
        .map(|f| f.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e != "json"))
        .collect();
    out.sort();
    out
}

fn read(path: &Path) -> Snapshot {
    let text = fs::read_to_string(path).unwrap();
    Snapshot::of(&text, declared_by_name(&path.to_string_lossy()))
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
