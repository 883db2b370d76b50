//! Marks without a note, notes without a mark, two notes with one number, a number left out.
//!
//! What a block holds is collected with the block; only the whole document can say what is missing.

use super::star;
use crate::knowledge::Language;
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Span;
use std::collections::{HashMap, HashSet};

/// A mark without its note, or a note without its mark.
pub(in crate::rules) static DANGLING: Rule = Rule {
    code: "FNT001",
    name: "footnote-dangling",
    title: Words {
        ar: "إشارة بلا حاشية أو حاشية بلا إشارة",
        zh: "脚注标号与脚注不对应",
        en: "A footnote mark without its note, or a note without its mark",
        fr: "Un appel sans note ou une note sans appel",
        ru: "Знак сноски без сноски или сноска без знака",
        es: "Una llamada sin nota o una nota sin llamada",
    },
    severity: Severity::Error,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Editorial Manual: footnotes"],
    page: include_str!("../pages/FNT001.md"),
    check: Check::Settled { collect, settle: dangling },
};

/// Two notes with one number.
pub(in crate::rules) static TWICE: Rule = Rule {
    code: "FNT002",
    name: "footnote-twice",
    title: Words {
        ar: "إشارة حاشية مكررة أو ساقطة",
        zh: "脚注标号重复或跳号",
        en: "A footnote mark is repeated or left out",
        fr: "Un appel de note est répété ou manque",
        ru: "Знак сноски повторен или пропущен",
        es: "Una llamada de nota se repite o falta",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Editorial Manual: footnotes"],
    page: include_str!("../pages/FNT002.md"),
    check: Check::Settled { collect, settle: twice },
};

/// The label alone; [`dangling`] and [`twice`] put the sentence in its place.
const RAW: Words = Words { ar: "{0}", zh: "{0}", en: "{0}", fr: "{0}", ru: "{0}", es: "{0}" };
const NO_NOTE: Words = Words {
    ar: "لا توجد حاشية للإشارة [^{0}]",
    zh: "标号[^{0}]没有对应的脚注",
    en: "There is no note for the mark [^{0}]",
    fr: "Aucune note ne répond à l’appel [^{0}]",
    ru: "Для знака [^{0}] нет сноски",
    es: "No hay nota para la llamada [^{0}]",
};
const NO_MARK: Words = Words {
    ar: "لا تشير إلى الحاشية [^{0}] أي إشارة في النص",
    zh: "正文中没有指向脚注[^{0}]的标号",
    en: "Nothing in the text points at the note [^{0}]",
    fr: "Rien dans le texte ne renvoie à la note [^{0}]",
    ru: "В тексте нет знака сноски [^{0}]",
    es: "Nada en el texto remite a la nota [^{0}]",
};
const AGAIN: Words = Words {
    ar: "سبقت حاشية أخرى بالإشارة [^{0}]",
    zh: "前面已有标号为[^{0}]的脚注",
    en: "Another note [^{0}] stands before this one",
    fr: "Une autre note [^{0}] précède celle-ci",
    ru: "Выше уже есть сноска [^{0}]",
    es: "Ya hay antes otra nota [^{0}]",
};
const SKIPPED: Words = Words {
    ar: "تلي الإشارةَ [^{0}] الإشارةُ [^{1}]، ولا إشارة [^{2}]",
    zh: "标号[^{0}]之后是[^{1}]，缺[^{2}]",
    en: "After the mark [^{0}] comes [^{1}]; [^{2}] is missing",
    fr: "L’appel [^{0}] est suivi de [^{1}] ; [^{2}] manque",
    ru: "За знаком [^{0}] следует [^{1}]; знака [^{2}] нет",
    es: "A la llamada [^{0}] sigue [^{1}]; falta [^{2}]",
};
const FIRST: Words = Words {
    ar: "الحاشية الأولى",
    zh: "前一条脚注",
    en: "The first note",
    fr: "La première note",
    ru: "Первая сноска",
    es: "La primera nota",
};

/// Marks and notes of a block: a note is severe, a mark is not; both are told apart so until they are settled.
fn collect(context: &BlockContext, report: &mut Report) {
    let text = context.text;
    // One star is enough for the letter part to be looked at.
    if let Some(at) = text.find('*').filter(|_| !context.annex) {
        report.add(Span::new(at, at + 1), &RAW, &["*"]).severity(Severity::Information);
    }
    if !text.contains("[^") {
        return;
    }
    let code: Vec<usize> = text.match_indices('`').map(|(i, _)| i).collect();
    let in_code = |at: usize| code.chunks_exact(2).any(|c| matches!(c, [a, b] if *a < at && at < *b));
    for (start, _) in text.match_indices("[^") {
        let rest = text.get(start + 2..).unwrap_or_default();
        let Some(length) = rest.find(']') else { continue };
        let label = rest.get(..length).unwrap_or_default();
        let plain = !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        let escaped = text.get(..start).is_some_and(|t| t.ends_with('\\'));
        if !plain || escaped || in_code(start) {
            continue;
        }
        let end = start + 2 + length + 1;
        let line = text.get(..start).unwrap_or_default().rsplit(['\n', '\r']).next().unwrap_or_default();
        // Marks of direction and of the beginning of a file are as good as nothing.
        let nothing = |c: char| c.is_whitespace() || matches!(c, '\u{200E}' | '\u{200F}' | '\u{FEFF}');
        let note = line.chars().all(nothing) && text.get(end..).is_some_and(|t| t.starts_with(':'));
        let severity = if note { Severity::Error } else { Severity::Hint };
        report.add(Span::new(start, end), &RAW, &[label]).severity(severity);
    }
}

fn labels(found: &[Finding], severity: Severity) -> HashSet<String> {
    found.iter().filter(|f| f.severity == severity).map(|f| f.message.clone()).collect()
}

fn dangling(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let (notes, marks) = (labels(&found, Severity::Error), labels(&found, Severity::Hint));
    let mut out = Vec::new();
    let stars = found.iter().any(|f| f.severity == Severity::Information);
    for mut f in found.into_iter().filter(|f| f.severity != Severity::Information) {
        let note = f.severity == Severity::Error;
        if (if note { &marks } else { &notes }).contains(&f.message) {
            continue;
        }
        f.message = if note { &NO_MARK } else { &NO_NOTE }.fill(context.language, &[&f.message]);
        f.severity = Severity::Error;
        out.push(f);
    }
    if stars {
        out.extend(star::found(context, &DANGLING));
    }
    out
}

/// The place of a label in the row of figures or of small letters.
fn place(label: &str) -> Option<(bool, u32)> {
    let mut chars = label.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if c.is_ascii_lowercase() => Some((false, u32::from(c) - u32::from('a') + 1)),
        _ => label.parse().ok().filter(|n| (1..1000).contains(n)).map(|n| (true, n)),
    }
}

/// One number left out of a row of marks that runs on otherwise: 1, 2, 4. Several rows, or several gaps, tell nothing.
fn skipped(context: &Context, found: &[Finding]) -> Option<Finding> {
    let mut row: Vec<((bool, u32), &Finding)> = Vec::new();
    for f in found.iter().filter(|f| f.severity == Severity::Hint) {
        let place = place(&f.message)?;
        // A second call of one note is no new number.
        if !row.iter().any(|(p, _)| *p == place) {
            row.push((place, f));
        }
    }
    let (kind, first) = row.first()?.0;
    if first != 1 || row.len() < 2 || row.iter().any(|((k, _), _)| *k != kind) {
        return None;
    }
    let steps = row.iter().zip(row.iter().skip(1));
    let mut gaps = steps.filter(|(a, b)| b.0.1 != a.0.1 + 1);
    let (before, after) = gaps.next()?;
    if gaps.next().is_some() || after.0.1 != before.0.1 + 2 {
        return None;
    }
    let mut out = after.1.clone();
    let missing = before.0.1 + 1;
    let missing = if kind { missing.to_string() } else { char::from_u32(u32::from('a') + missing - 1)?.to_string() };
    // A note with the missing number is dangling, and told as such.
    if found.iter().any(|f| f.message == missing) {
        return None;
    }
    out.message = SKIPPED.fill(context.language, &[&before.1.message, &after.1.message, &missing]);
    out.severity = Severity::Warning;
    Some(out)
}

fn twice(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let skipped = skipped(context, &found);
    let mut out = repeated(context, found);
    out.extend(skipped);
    out
}

fn repeated(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let mut seen: HashMap<String, Span> = HashMap::new();
    let mut out = Vec::new();
    for mut f in found.into_iter().filter(|f| f.severity == Severity::Error) {
        match seen.get(&f.message).copied() {
            Some(first) => {
                f.message = AGAIN.fill(context.language, &[&f.message]);
                f.severity = Severity::Warning;
                f.related(first, &FIRST, &[]);
                out.push(f);
            }
            None => {
                seen.insert(f.message.clone(), f.span);
            }
        }
    }
    out
}
