//! English as the United Nations spells it: the words of letters that are most often spelt otherwise.
//!
//! Only words in small letters: a capital may belong to a name. Verbs in -ise are those of a list, never an ending.

use super::field::Field;
use crate::knowledge::Language;
use crate::rules::passage::{Pattern, WRITE};
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// A word that the United Nations spells otherwise.
pub(in crate::rules) static SPELLING: Rule = Rule {
    code: "NAM013",
    name: "united-nations-spelling",
    title: Words {
        ar: "كلمة إنكليزية بغير تهجئة الأمم المتحدة",
        zh: "英文拼写与联合国用法不同",
        en: "A word that the United Nations spells otherwise",
        fr: "Mot anglais que l’ONU orthographie autrement",
        ru: "Английское слово, которое в Организации пишут иначе",
        es: "Palabra inglesa que las Naciones Unidas escriben de otro modo",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["Editorial Manual, Spelling (Concise Oxford English Dictionary)"],
    page: include_str!("../pages/NAM013.md"),
    check: Check::Settled { collect, settle },
};

const MESSAGE: Words = Words {
    ar: "تهجئة الأمم المتحدة: {0}",
    zh: "联合国拼作 {0}",
    en: "The United Nations spells it {0}",
    fr: "L’ONU écrit {0}",
    ru: "В Организации пишут {0}",
    es: "Las Naciones Unidas escriben {0}",
};

/// Beginnings of words and what they become; the endings stay.
const STEMS: [(&str, &str); 35] = [
    ("organisation", "organization"),
    ("organis", "organiz"),
    ("recognis", "recogniz"),
    ("emphasis", "emphasiz"),
    ("realis", "realiz"),
    ("utilis", "utiliz"),
    ("mobilis", "mobiliz"),
    ("stabilis", "stabiliz"),
    ("finalis", "finaliz"),
    ("prioritis", "prioritiz"),
    ("authoris", "authoriz"),
    ("criticis", "criticiz"),
    ("minimis", "minimiz"),
    ("normalis", "normaliz"),
    ("characteris", "characteriz"),
    ("co-operat", "cooperat"),
    ("co-ordinat", "coordinat"),
    ("honor", "honour"),
    ("favor", "favour"),
    ("labor", "labour"),
    ("neighbor", "neighbour"),
    ("endeavor", "endeavour"),
    ("behavior", "behaviour"),
    ("centers", "centres"),
    ("center", "centre"),
    ("defenses", "defences"),
    ("defense", "defence"),
    ("programs", "programmes"),
    ("program", "programme"),
    ("judgments", "judgements"),
    ("judgment", "judgement"),
    ("self-defense", "self-defence"),
    ("theater", "theatre"),
    ("fulfills", "fulfils"),
    ("fulfill", "fulfil"),
];

static WORD: Pattern = LazyLock::new(|| {
    Regex::new(concat!(
        r"\b(?:organisation(?:s|al)?|(?:recogn|organ|emphas|real|util|mobil|stabil|final|priorit|author|critic|minim|normal|character)",
        r"is(?:e|es|ed|ing|ation|ations)|co-(?:operat|ordinat)(?:e|es|ed|ing|ion|ive|or|ors)|(?:hon|fav|lab)or(?:s|ed|ing|able)?",
        r"|(?:neighb|endeav|behavi)or(?:s|ed|ing|hood|ly)?|centers?|defenses?|self-defense|programs?|judgments?|theaters?|fulfills?)\b",
    ))
    .ok()
});

fn collect(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    const SIGNS: [&str; 14] = [
        "organis", "is", "co-o", "onor", "avor", "labor", "ighbor", "ehavior", "center", "defense", "program",
        "judgment", "theater", "fulfill",
    ];
    if !SIGNS.iter().any(|s| text.contains(s)) {
        return;
    }
    let Some(pattern) = WORD.as_ref().filter(|p| p.is_match(text)) else { return };
    let Some(field) = Field::of(context) else { return };
    for m in pattern.find_iter(text) {
        let range = m.range();
        let word = m.as_str();
        let Some((stem, right)) = STEMS.iter().find(|s| word.starts_with(s.0)) else { continue };
        // "emphasis" and "laborious" are other words; what the pattern found is spelt otherwise for sure.
        let right = format!("{right}{}", word.strip_prefix(stem).unwrap_or_default());
        let (head, tail) = (field.head(range.start), field.tail(range.end));
        if head.ends_with(['-', '/', '.', '_', '\''])
            || tail.starts_with(['-', '/', '_']) && !tail.starts_with("--")
            || is_proper(word, head, tail, text)
            || !field.is_free(&range)
        {
            continue;
        }
        let span = field.passage.span(range);
        if context.text.get(span.range()) != Some(word) {
            continue;
        }
        // The formula of the letter is its drafter's own; other words may be quoted without marks.
        let formula = head.ends_with("have the ") && word == "honor";
        let severity = if formula { Severity::Warning } else { Severity::Information };
        report.add(span, &MESSAGE, &[&right]).severity(severity).safe(
            &WRITE,
            &[&right],
            vec![Edit { span, text: right.clone() }],
        );
    }
}

/// Whether the word is right as it is: programs of computers, judgments of courts, words of a name that goes on.
fn is_proper(word: &str, head: &str, tail: &str, text: &str) -> bool {
    let capital = |w: &str| w.chars().next().is_some_and(char::is_uppercase);
    let before = head.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    let after = tail.trim_start().split(' ').next().unwrap_or_default();
    match word {
        w if w.starts_with("program") => {
            let computer = ["computer", "software", "to", "tv", "television", "radio", "antivirus", "hacking"];
            computer.contains(&before.as_str())
                || text.contains("omputer")
                || text.contains("oftware")
                || text.contains("malware")
        }
        w if w.starts_with("judgment") => {
            ["ourt", "ribunal", "judge", "ppeal", "onvict", "ustice"].iter().any(|c| text.contains(c))
        }
        // Latin: "honoris causa" is another word and is not found; "favor" as a Spanish one.
        w if w.starts_with("favor") || w.starts_with("honor") => before == "por" || before == "en" || before == "de",
        _ => capital(after) && before.chars().next().is_some_and(char::is_uppercase),
    }
}

/// In the letter each word once, its fix mending all its places; in an annex the first word only.
fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let mut out: Vec<(usize, Finding)> = Vec::new();
    for f in found {
        let part = once::part(context.document, f.span.start);
        match out.iter_mut().find(|(p, kept)| *p == part && (part > 0 || kept.message == f.message)) {
            Some((0, kept)) => {
                for (mine, other) in kept.fixes.iter_mut().zip(f.fixes) {
                    mine.edits.extend(other.edits);
                }
            }
            Some(_) => {}
            None => out.push((part, f)),
        }
    }
    out.into_iter().map(|(_, f)| f).collect()
}
