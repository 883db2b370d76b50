//! The same letter in other clothes: line ends, blanks, Markdown, wrapping, page furniture. What is read must be the same.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use serde_json::Value;
use std::fs;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;
use verbale::draft::Snapshot;
use verbale::features::inspect;

/// Clean samples: one paragraph a line, blank lines between.
fn samples() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
    let mut out = Vec::new();
    for language in ["ar", "zh", "en", "fr", "ru", "es"] {
        for path in fs::read_dir(root.join(language)).unwrap().map(|f| f.unwrap().path()) {
            let name = path.to_string_lossy().into_owned();
            let Ok(text) = fs::read_to_string(&path) else { continue };
            let plain = name.ends_with(".un.txt")
                && !text.contains(['\r', '\u{b}', '\u{c}', '\u{feff}'])
                && !text.contains("   ");
            if plain {
                out.push((format!("{language}/{}", path.file_name().unwrap().to_string_lossy()), text));
            }
        }
    }
    out.sort();
    out
}

/// What was understood, without places and with strings made comparable.
fn understood(text: &str) -> Value {
    fn plain(v: &mut Value) {
        match v {
            Value::String(s) => *s = s.nfc().map(|c| if c == '\u{a0}' { ' ' } else { c }).collect(),
            Value::Array(a) => a.iter_mut().for_each(plain),
            Value::Object(o) => o.values_mut().for_each(plain),
            _ => {}
        }
    }
    let mut v = inspect::json(&Snapshot::of(text, true));
    v.as_object_mut().unwrap().remove("outline");
    plain(&mut v);
    v
}

fn differences(at: &str, a: &Value, b: &Value, out: &mut Vec<String>) {
    match (a, b) {
        (Value::Object(x), Value::Object(y)) => {
            x.iter().for_each(|(k, v)| differences(&format!("{at}.{k}"), v, &y[k], out))
        }
        (Value::Array(x), Value::Array(y)) if x.len() == y.len() => {
            x.iter().zip(y).enumerate().for_each(|(i, (v, w))| differences(&format!("{at}[{i}]"), v, w, out));
        }
        _ if a == b => {}
        _ => out.push(format!("{at}: {a} became {b}")),
    }
}

fn check(name: &str, change: impl Fn(&str) -> String) {
    let mut wrong = Vec::new();
    let all = samples();
    assert!(all.len() > 30);
    for (file, text) in all {
        differences(&file, &understood(&text), &understood(&change(&text)), &mut wrong);
    }
    assert!(wrong.is_empty(), "{name}: {} fields changed:\n{}", wrong.len(), wrong.join("\n"));
}

fn lines(text: &str, change: impl Fn(&str) -> String) -> String {
    text.split('\n').map(|l| if l.is_empty() { String::new() } else { change(l) }).collect::<Vec<_>>().join("\n")
}

#[test]
fn line_ends() {
    check("CRLF", |t| t.replace('\n', "\r\n"));
    check("CR", |t| t.replace('\n', "\r"));
    check("no last line break", |t| t.trim_end().to_owned());
}

#[test]
fn blanks() {
    check("trailing blanks", |t| lines(t, |l| format!("{l}  ")));
    check("indent", |t| lines(t, |l| format!("      {l}")));
    check("twice as many blank lines", |t| t.replace("\n\n", "\n\n\n\n"));
    check("no-break blanks", |t| t.replace(' ', "\u{a0}"));
    check("byte order mark", |t| format!("\u{feff}{t}"));
}

#[test]
fn marks_nobody_sees() {
    check("decomposed accents", |t| t.nfd().collect());
    check("marks of direction", |t| lines(t, |l| format!("\u{202b}\u{200f}{l}\u{202c}")));
}

#[test]
fn markdown() {
    let short = |l: &str| {
        l.chars().count() < 100 && !l.starts_with(['*', '(', '|', '-']) && !l.ends_with(['.', '。', '*', ')'])
    };
    check("bold", |t| lines(t, |l| if short(l) { format!("**{l}**") } else { l.to_owned() }));
    check("hard breaks", |t| lines(t, |l| format!("{l}\\")).trim_end_matches('\\').to_owned());
    check("escapes", |t| t.replace('(', "\\(").replace(')', "\\)"));
}

/// Lines of spaced languages broken at 78 columns, as a PDF gives them.
fn wrapped(text: &str) -> String {
    lines(text, |l| {
        let mut out = String::new();
        let mut width = 0;
        for word in l.split(' ') {
            let len = word.chars().count();
            if width > 0 && width + 1 + len > 78 {
                out.push('\n');
                width = 0;
            } else if width > 0 {
                out.push(' ');
                width += 1;
            }
            out.push_str(word);
            width += len;
        }
        out
    })
}

#[test]
fn wrapped_lines() {
    check("wrapped", wrapped);
    check("wrapped and quoted with CRLF", |t| wrapped(t).replace('\n', "\r\n"));
}

#[test]
fn page_furniture() {
    // A page break after the request, before the first annex, with a running symbol.
    check("page break", |t| {
        let mut done = false;
        let parts: Vec<String> = t
            .split("\n\n")
            .map(|p| {
                let annex =
                    ["Annex", "Annexe", "Anexo", "Приложение", "مرفق", "المرفق"].iter().any(|w| p.starts_with(w))
                        || p.contains("的附件");
                if annex && !done {
                    done = true;
                    return format!("26-00645 (E)\n\n260126\n\n*2600645*\n\n2/3\n\n{p}");
                }
                p.to_owned()
            })
            .collect();
        parts.join("\n\n")
    });
}

/// Text as it is copied out of a PDF in reading order: lines broken at the margin, no blank line from the title on.
fn copied(text: &str) -> String {
    let heads = [
        "Letter dated",
        "Identical letters",
        "Note verbale",
        "Lettre",
        "Carta",
        "Nota verbal",
        "Письмо",
        "Идентичные",
        "Вербальная",
        "رسال",
        "رسائل",
        "مذكرة",
    ];
    let Some(at) = text.split("\n\n").position(|p| heads.iter().any(|h| p.starts_with(h))) else {
        return wrapped(text);
    };
    let parts: Vec<String> = text.split("\n\n").map(wrapped).collect();
    format!("{}\n\n{}", parts[..at].join("\n\n"), parts[at..].join("\n"))
}

/// Fields that can be told without blank lines; where a paragraph ends cannot always.
#[test]
fn copied_text() {
    let mut wrong = Vec::new();
    for (file, text) in samples() {
        let (mut a, mut b) = (understood(&text), understood(&copied(&text)));
        for v in [&mut a, &mut b] {
            fn forget(annexes: &mut Value) {
                for x in annexes.as_array_mut().unwrap() {
                    let o = x.as_object_mut().unwrap();
                    o.remove("paragraphs");
                    o.remove("title");
                    forget(&mut o["children"]);
                }
            }
            forget(&mut v["annexes"]);
        }
        differences(&file, &a, &b, &mut wrong);
    }
    assert!(wrong.is_empty(), "{} fields changed:\n{}", wrong.len(), wrong.join("\n"));
}
