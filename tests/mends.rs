//! Laws of mends, over letters of our own with slips of every rule strewn among their lines.
//!
//! Safe mends apply together, in one pass, leave no safe mend and make no finding; they leave alone what stands in
//! quotations, in symbols and, where words are concerned, in annexes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

mod common;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use verbale::draft::Snapshot;
use verbale::fixture::Fixture;
use verbale::knowledge::Language;
use verbale::rules::{self, Applicability, Finding, Settings, fix_all, safe_edits};
use verbale::text::Span;

/// What the pages show as wrong, a paragraph each, by language.
static SLIPS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let mut out = vec![Vec::new(); 6];
    for rule in rules::ALL {
        for fence in rule.page.split("```bad ").skip(1) {
            let (head, rest) = fence.split_once('\n').unwrap();
            let Some(language) = Language::from_code(head.split(' ').next().unwrap()) else { continue };
            let text = Fixture::new(rest.split("```").next().unwrap()).text;
            let parts = text.split("\n\n").map(str::trim_end).filter(|p| is_running(p));
            out[language.index()].extend(parts.map(str::to_owned));
        }
    }
    out
});

/// Whether a paragraph is nothing but words: titles and annex headings would make another letter of the draft.
fn is_running(text: &str) -> bool {
    let snapshot = Snapshot::of(text, true);
    let d = snapshot.document();
    let m = &d.masthead;
    let ends = text.ends_with(['.', ';', ',', ':', '。', '；', '，']);
    let whole = d.title.is_none() && d.annexes.is_empty() && d.signatures.is_empty() && d.request.is_none();
    ends && whole && m.agenda.is_none() && d.callouts.is_empty()
}

/// Letters, and what they are written in; copies of printed pages are left out, where a slip may fall between two pages.
static LETTERS: LazyLock<Vec<(Language, String)>> = LazyLock::new(|| {
    let clean = |s: &common::Sample| !found(&s.text).1.iter().any(|f| f.code == "PAR007");
    let all = common::samples().into_iter().filter(clean).map(|s| (s.document.language, s.text.replace("\r\n", "\n")));
    all.collect()
});

/// A letter with slips between its paragraphs.
fn draft() -> impl Strategy<Value = String> {
    let slips = prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..5);
    (any::<prop::sample::Index>(), slips, any::<bool>()).prop_map(|(letter, slips, windows)| {
        let (language, text) = letter.get(&LETTERS);
        let mut parts: Vec<&str> = text.split("\n\n").collect();
        for (what, place) in slips {
            let slip = what.get(&SLIPS[language.index()]);
            parts.insert(place.index(parts.len() + 1), slip);
        }
        let text = parts.join("\n\n");
        if windows { text.replace('\n', "\r\n") } else { text }
    })
}

fn found(text: &str) -> (Snapshot, Vec<Finding>) {
    let snapshot = Snapshot::of(text, true);
    let found = snapshot.findings(&Settings::default());
    (snapshot, found)
}

fn counted(found: &[Finding]) -> BTreeMap<&str, usize> {
    let mut out = BTreeMap::new();
    found.iter().for_each(|f| *out.entry(f.code).or_default() += 1);
    out
}

/// What stands between quotation marks that open and close on one line.
fn quotations(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    for (open, close) in [('“', '”'), ('«', '»'), ('《', '》')] {
        for (start, _) in text.match_indices(open) {
            let inside = &text[start + open.len_utf8()..];
            let end = inside.find([close, open, '\n', '\r']);
            if let Some(end) = end.filter(|e| inside[*e..].starts_with(close)) {
                out.push(Span::new(start + open.len_utf8(), start + open.len_utf8() + end));
            }
        }
    }
    out
}

/// Families that are about words: they leave quotations and annexes alone.
const WORDS: [&str; 8] = ["NAM", "TRM", "NUM", "ABB", "DAT", "PUN", "SYM", "SPL"];

fn laws(text: &str) -> Result<(), String> {
    let (snapshot, before) = found(text);
    let edits = safe_edits(&before);
    let spans: Vec<Span> = edits.iter().flat_map(|(_, g)| g.iter().map(|e| e.span)).collect();
    if let Some(w) = spans.windows(2).find(|w| w[0].end > w[1].start) {
        return Err(format!("{w:?} overlap"));
    }
    let quoted = quotations(text);
    let document = snapshot.document();
    for f in before.iter().filter(|f| WORDS.contains(&&f.code[..3])) {
        let safe = f.fixes.iter().filter(|x| x.applicability == Applicability::Safe);
        for e in safe.flat_map(|x| &x.edits) {
            if let Some(q) = quoted.iter().find(|q| q.start < e.span.end && e.span.start < q.end) {
                return Err(format!("{} writes into the quotation “{}”", f.code, &text[q.range()]));
            }
            if document.annexes.iter().any(|a| a.body <= e.span.start && e.span.start < a.span.end) {
                return Err(format!("{} writes into an annex: {}", f.code, f.message));
            }
        }
    }
    let (once, _) = fix_all(text, true, &Settings::default());
    let (_, after) = found(&once);
    if let Some(f) = after.iter().find(|f| f.fixes.iter().any(|x| x.applicability == Applicability::Safe)) {
        return Err(format!("{} is left: {}", f.code, f.message));
    }
    let (was, is) = (counted(&before), counted(&after));
    for (code, n) in is {
        if n > was.get(code).copied().unwrap_or_default() {
            let new: Vec<_> = after.iter().filter(|f| f.code == code).map(|f| &f.message).collect();
            return Err(format!("{code} is made: {new:?}"));
        }
    }
    Ok(())
}

/// The same drafts each time; `CASES=20000 cargo test --release --test mends` looks further.
#[test]
fn safe_mends_keep_the_law() {
    let mut runner = TestRunner::deterministic();
    let cases = std::env::var("CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(400);
    let mut wrong = Vec::new();
    for _ in 0..cases {
        let text = draft().new_tree(&mut runner).unwrap().current();
        wrong.extend(laws(&text).err().map(|why| format!("{why}\n{text}")));
    }
    wrong.sort_by_key(String::len);
    assert!(wrong.is_empty(), "{} of {cases}; the shortest:\n{}", wrong.len(), wrong[0]);
}

/// The whole examples of the pages too.
#[test]
fn mends_of_the_pages_keep_the_law() {
    let mut wrong = Vec::new();
    for rule in rules::ALL.iter().filter(|r| !r.code.starts_with("CFG")) {
        for fence in rule.page.split("```bad ").skip(1) {
            let text = Fixture::new(fence.split_once('\n').unwrap().1.split("```").next().unwrap()).text;
            // A sentence by itself is no letter: what is missing in it depends on what it is taken for.
            if Snapshot::of(&text, true).document().title.is_none() {
                continue;
            }
            wrong.extend(laws(&text).err().map(|why| format!("{}: {why}\n{text}", rule.code)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
