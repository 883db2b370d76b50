//! Russian: ё in some words and е in the same words elsewhere.

use crate::knowledge::Language;
use crate::rules::prose::Prose;
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Span;

/// One word with ё and with е.
pub(in crate::rules) static MIXED_YO: Rule = Rule {
    code: "PUN016",
    name: "mixed-yo",
    title: Words {
        ar: "ё و е في الكلمة نفسها",
        zh: "同一词ё与е混用",
        en: "One word with ё and with е",
        fr: "Le même mot avec ё et avec е",
        ru: "Одно слово через «ё» и через «е»",
        es: "La misma palabra con ё y con е",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Ru],
    fix: FixKind::Never,
    authority: &["practice: documents of 2015 print е but in names"],
    page: include_str!("../pages/PUN016.md"),
    check: Check::Settled { collect, settle },
};

const MESSAGE: Words = Words {
    ar: "«{0}» هنا بحرف ё وفي موضع آخر بحرف е",
    zh: "“{0}”此处用ё，另一处用е",
    en: "“{0}” has ё here and е elsewhere",
    fr: "« {0} » a ё ici et е ailleurs",
    ru: "«{0}» здесь через «ё», а в другом месте через «е»",
    es: "“{0}” lleva ё aquí y е en otro lugar",
};
const THERE: Words = Words {
    ar: "هنا بحرف е",
    zh: "此处用е",
    en: "Here with е",
    fr: "Ici avec е",
    ru: "Здесь через «е»",
    es: "Aquí con е",
};

/// Words that are another word with е.
const OTHERS: [&str; 4] = ["всё", "нём", "осёл", "узнаём"];

fn collect(context: &BlockContext, report: &mut Report) {
    if !context.text.contains('ё') {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let mut end = 0;
    for i in prose.places(|c| c == 'ё') {
        if i < end {
            continue;
        }
        let from = (0..i).rev().find(|k| !prose.at(*k).is_alphabetic()).map_or(0, |k| k + 1);
        end = (i..prose.len()).find(|k| !prose.at(*k).is_alphabetic()).unwrap_or(prose.len());
        let word = prose.text(from, end);
        if word.chars().all(char::is_lowercase) && !OTHERS.contains(&word.as_str()) {
            report.add(prose.span(from, end), &MESSAGE, &[&word]);
        }
    }
}

fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let text = context.snapshot.text().to_string();
    let mut out = Vec::new();
    for mut f in found {
        let plain = context.slice(f.span).replace('ё', "е");
        let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphabetic());
        let other = text.match_indices(plain.as_str()).find(|(at, w)| {
            apart(text.get(..*at).and_then(|t| t.chars().next_back()))
                && apart(text.get(at + w.len()..).and_then(|t| t.chars().next()))
        });
        if let Some((at, w)) = other {
            f.related(Span::new(at, at + w.len()), &THERE, &[]);
            out.push(f);
        }
    }
    out
}
