//! Single traditional characters in a text of simplified ones.

use crate::knowledge::Language;
use crate::rules::prose::Prose;
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, simplified};

/// A traditional character among simplified ones.
pub(in crate::rules) static MIXED_SCRIPT: Rule = Rule {
    code: "TRM003",
    name: "mixed-characters",
    title: Words {
        ar: "حروف صينية تقليدية في نص مبسّط",
        zh: "简体文本中夹有繁体字",
        en: "Traditional characters among simplified ones",
        fr: "Caractères traditionnels parmi des simplifiés",
        ru: "Традиционные иероглифы среди упрощенных",
        es: "Caracteres tradicionales entre simplificados",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["practice: documents are issued in simplified characters"],
    page: include_str!("../pages/TRM003.md"),
    check: Check::Settled { collect, settle },
};

const MESSAGE: Words = Words {
    ar: "{0} حروف تقليدية في نص مبسّط",
    zh: "简体文本中的繁体字：{0}",
    en: "{0} is traditional in a simplified text",
    fr: "{0} est en caractères traditionnels dans un texte simplifié",
    ru: "{0} — традиционные иероглифы в упрощенном тексте",
    es: "{0} está en caracteres tradicionales en un texto simplificado",
};
const WRITE: Words = Words {
    ar: "كتابة {0}",
    zh: "改为简体“{0}”",
    en: "Write {0}",
    fr: "Écrire {0}",
    ru: "Написать {0}",
    es: "Escribir {0}",
};

fn collect(context: &BlockContext, report: &mut Report) {
    if !context.text.chars().any(|c| simplified(c).is_some()) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let mut i = 0;
    while i < prose.len() {
        if simplified(prose.at(i)).is_none() {
            i += 1;
            continue;
        }
        let end = (i..prose.len()).find(|k| simplified(prose.at(*k)).is_none()).unwrap_or(prose.len());
        let (written, span) = (prose.text(i, end), prose.span(i, end));
        let right: String = written.chars().filter_map(simplified).collect();
        let edits = vec![Edit { span, text: right.clone() }];
        let finding = report.add(span, &MESSAGE, &[&written]);
        match prose.is_quoted(i) {
            true => finding.suggest(&WRITE, &[&right], edits),
            false => finding.safe(&WRITE, &[&right], edits),
        };
        i = end;
    }
}

/// Findings only where nine characters in ten that have two forms are simplified: a text of traditional characters is
/// one of its own, and the two together may be a comparison.
fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let text = context.snapshot.text().to_string();
    let plain = text.chars().filter(|c| is_simplified(*c)).count();
    let drawn = text.chars().filter(|c| simplified(*c).is_some()).count();
    if drawn * 10 <= plain { found } else { Vec::new() }
}

/// The commonest characters that are simplified and nothing else.
fn is_simplified(c: char) -> bool {
    "国会议项书长给维权员们经济决执行动关这总组织联进发对与为时应条约报问题种处无论际实说过还现".contains(c)
}
