//! Without its annex, heading and text, a letter is told so on the words that name the annex, in its own language; the
//! mend puts a heading that silences the finding, and so does putting the annex back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use verbale::draft::Snapshot;
use verbale::knowledge::Language;
use verbale::rules::{Finding, Settings};
use verbale::text::Text;

fn findings(text: &str) -> Vec<Finding> {
    let found = Snapshot::of(text, true).findings(&Settings::default());
    found.into_iter().filter(|f| f.code == "ANX001" || f.code == "ANX011").collect()
}

/// The text without its first annex and all that follows.
fn without_annexes(text: &str) -> Option<String> {
    let document = Snapshot::of(text, true).document().clone();
    let first = document.annexes.first()?;
    let line = text[..first.span.start].rfind('\n').map_or(0, |i| i + 1);
    Some(text[..line].to_owned())
}

fn mended(text: &str, finding: &Finding, fix: usize) -> String {
    let mut out = Text::new(text);
    for edit in finding.fixes[fix].edits.iter().rev() {
        out.replace(edit.span, &edit.text);
    }
    out.to_string()
}

fn check(name: &str, text: &str, counts: &mut BTreeMap<(&'static str, &'static str), usize>) {
    assert_eq!(findings(text), [], "{name} is complete");
    let Some(cut) = without_annexes(text) else { return };
    let snapshot = Snapshot::of(&cut, true);
    let document = snapshot.document();
    let named = document.request.as_ref().and_then(|r| r.annexes_span);
    let called = document.callouts.first().map(|c| c.span);
    let found = findings(&cut);
    let Some(words) = called.or(named) else {
        assert_eq!(found, [], "{name}: nothing in the letter names the annex");
        return;
    };
    let code = if called.is_some() { "ANX001" } else { "ANX011" };
    assert_eq!(found.iter().map(|f| (f.code, f.span)).collect::<Vec<_>>(), [(code, words)], "{name}");
    *counts.entry((code, document.language.code())).or_default() += 1;
    let spoken = |language| {
        let settings = Settings { message_language: language, ..Settings::default() };
        let all = snapshot.findings(&settings);
        all.into_iter().find(|f| f.code == code).map(|f| f.message)
    };
    assert_eq!(spoken(None), spoken(Some(document.language)), "{name}: in the language of the draft");
    for (i, fix) in found[0].fixes.iter().enumerate() {
        let new = mended(&cut, &found[0], i);
        assert_eq!(findings(&new), [], "{name}: {}", fix.title);
    }
    // The heading that is put repeats the title.
    let new = mended(&cut, &found[0], found[0].fixes.len() - 1);
    let snapshot = Snapshot::of(&new, true);
    let document = snapshot.document();
    assert!(!document.annexes.is_empty(), "{name}");
    if let Some(title) = &document.title {
        for annex in &document.annexes {
            let parent = annex.parent.as_ref().unwrap_or_else(|| panic!("{name}: no title in {:?}", annex.heading));
            assert_eq!(parent.kind, title.kind, "{name}");
            let day = |d: &Option<verbale::model::WrittenDate>| d.map(|d| d.iso());
            assert_eq!(day(&parent.date), day(&title.date), "{name}");
            let states = |t: &verbale::model::Title| t.senders.iter().map(|s| s.state).collect::<Vec<_>>();
            assert_eq!(states(parent), states(title), "{name}");
            let addressees = |t: &verbale::model::Title| t.addressees.iter().map(|a| a.0).collect::<Vec<_>>();
            assert_eq!(addressees(parent), addressees(title), "{name}");
        }
    }
    let others = snapshot.findings(&Settings::default());
    let mine: Vec<_> = others.iter().filter(|f| f.code.starts_with("ANX")).map(|f| (f.code, &f.message)).collect();
    assert_eq!(mine, [], "{name}: the mend makes no other finding");
}

#[test]
fn a_letter_without_its_annex_is_told_so() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
    let mut counts = BTreeMap::new();
    for language in Language::ALL {
        for path in fs::read_dir(root.join(language.code())).unwrap().map(|f| f.unwrap().path()) {
            if path.extension().is_some_and(|e| e == "json" || e == "picture") {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            check(&path.file_name().unwrap().to_string_lossy(), &text, &mut counts);
        }
    }
    for language in Language::ALL {
        let n = counts.iter().filter(|((_, l), _)| *l == language.code()).map(|(_, n)| n).sum::<usize>();
        assert!(n >= 5, "{language:?}: only {n} letters with an annex");
    }
    assert!(counts.keys().any(|(code, _)| *code == "ANX011"), "{counts:?}");
}
