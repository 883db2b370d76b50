//! Defects of structure put into correct letters of each language: each is found once, on the right line and in the
//! draft's language; its mend satisfies the rule, makes nothing else and, where a part was only moved or added, gives the
//! letter back as it was. What `tests/missing.rs` takes out is not tried again.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

mod cases;
#[path = "../common/mod.rs"]
mod common;
mod letter_cases;
mod sample;

use cases::{CASES, Defect};
use sample::{Sample, samples};
use std::collections::BTreeMap;
use verbale::draft::Snapshot;
use verbale::knowledge::Language;
use verbale::model::Document;
use verbale::rules::{Finding, Settings, Severity};
use verbale::text::Text;

fn findings(text: &str) -> Vec<Finding> {
    Snapshot::of(text, true).findings(&Settings::default())
}

fn mended(text: &str, finding: &Finding) -> Option<String> {
    let mut rope = Text::new(text);
    let mut edits = finding.fixes.first()?.edits.clone();
    edits.sort_by_key(|e| e.span);
    edits.iter().rev().for_each(|e| rope.replace(e.span, &e.text));
    Some(rope.to_string())
}

/// Whether a finding says what it says where the language is asked for.
fn speaks(language: Language, text: &str, finding: &Finding) -> bool {
    let settings = Settings { message_language: Some(language), ..Settings::default() };
    Snapshot::of(text, true).findings(&settings).iter().any(|f| f.code == finding.code && f.message == finding.message)
}

fn attempt(sample: &Sample, code: &str, defect: &Defect, mends: bool) -> Result<(), String> {
    let before = findings(&sample.text);
    let found = findings(&defect.text);
    let own: Vec<&Finding> = found.iter().filter(|f| f.code == code).collect();
    let [finding] = own[..] else {
        return Err(format!("{} findings in\n{}", own.len(), &defect.text));
    };
    if !speaks(sample.document.language, &defect.text, finding) {
        return Err(format!("“{}” is in another language", finding.message));
    }
    let rope = Text::new(&defect.text);
    let (line, want) = (rope.line_of(finding.span.start), rope.line_of(defect.at));
    if line != want {
        return Err(format!("stands on line {} instead of {}", line + 1, want + 1));
    }
    if !mends {
        return Ok(());
    }
    let Some(new) = mended(&defect.text, finding) else { return Err("no mend".to_owned()) };
    let after = findings(&new);
    let known: Vec<&str> = before.iter().map(|f| f.code).collect();
    let fresh: Vec<&str> = after
        .iter()
        .filter(|f| f.code == code || f.severity >= Severity::Information && !known.contains(&f.code))
        .map(|f| f.code)
        .collect();
    if !fresh.is_empty() {
        return Err(format!("the mend leaves {fresh:?} in\n{new}"));
    }
    if defect.exact && new != sample.text {
        return Err(format!("the mend does not give the letter back but\n{new}"));
    }
    let (was, is) = (&sample.document, Snapshot::of(&new, true).document().clone());
    let session = |d: &Document| d.masthead.session.as_ref().map(|o| o.number);
    let year = |d: &Document| d.masthead.year.as_ref().map(|o| o.number);
    let items = |d: &Document| d.request.as_ref().map(|r| r.items.len());
    if (session(was), year(was), items(was)) != (session(&is), year(&is), items(&is)) {
        return Err(format!("the mend gives another session, year or item in\n{new}"));
    }
    Ok(())
}

#[test]
fn defects_of_structure_are_found_and_mended() {
    let mut wrong = Vec::new();
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let only = std::env::var("RULE").unwrap_or_default();
    for sample in samples() {
        for (code, inject, mends) in CASES.iter().chain(letter_cases::CASES).filter(|(c, _, _)| c.starts_with(&only)) {
            let Some(defect) = inject(&sample) else { continue };
            *counts.entry((code, sample.document.language.code())).or_default() += 1;
            if let Err(e) = attempt(&sample, code, &defect, *mends) {
                wrong.push(format!("{code} in {}: {e}", sample.name));
            }
        }
    }
    println!("{counts:?}");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
