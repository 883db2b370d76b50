//! Sentences and words that blank lines cut in two.

use crate::knowledge::Language;
use crate::model::Break;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Script, Span, script_of};

/// A blank line cuts a sentence, or even a word.
pub(in crate::rules) static BROKEN: Rule = Rule {
    code: "PAR006",
    name: "broken-paragraph",
    title: Words {
        ar: "سطر فارغ يقطع جملة",
        zh: "空行把句子断开",
        en: "A blank line cuts a sentence",
        fr: "Une ligne blanche coupe une phrase",
        ru: "Пустая строка разрывает предложение",
        es: "Una línea en blanco corta una frase",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["house: texts copied from published documents"],
    page: include_str!("../pages/PAR006.md"),
    check: Check::Document(broken),
};

const WORD: Words = Words {
    ar: "سطر فارغ يقطع «{0}» من وسطها",
    zh: "空行把“{0}”断成两截",
    en: "A blank line cuts “{0}” in two",
    fr: "Une ligne blanche coupe « {0} » en deux",
    ru: "Пустая строка разрывает «{0}»",
    es: "Una línea en blanco corta «{0}» en dos",
};
const SENTENCE: Words = Words {
    ar: "سطر فارغ يقطع الجملة بعد «{0}»",
    zh: "空行在“{0}”之后把句子断开",
    en: "A blank line cuts the sentence after “{0}”",
    fr: "Une ligne blanche coupe la phrase après « {0} »",
    ru: "Пустая строка разрывает предложение после «{0}»",
    es: "Una línea en blanco corta la frase después de «{0}»",
};
const JOIN: Words = Words {
    ar: "وصل الشطرين: «{0}»",
    zh: "连成“{0}”",
    en: "Join: “{0}”",
    fr: "Réunir : « {0} »",
    ru: "Соединить: «{0}»",
    es: "Unir: «{0}»",
};

fn broken(context: &Context, report: &mut Report) {
    for b in &context.document.breaks {
        let (before, after) = (tail(context, b.gap.start), head(context, b.gap.end));
        if b.cut.is_none() && !is_running(context, b, &before, &after) {
            continue;
        }
        if let Some(cut) = b.cut {
            let half = |from, to| context.slice(Span::new(from, to));
            let word = half(cut.start, b.gap.start) + &half(b.gap.end, cut.end);
            let finding = report.add(cut, &WORD, &[&word]);
            finding.suggest(&JOIN, &[&word], vec![Edit { span: b.gap, text: String::new() }]);
            continue;
        }
        let small = after.starts_with(char::is_lowercase);
        // A hyphen that a line break has put, or one that belongs to the word: the drafter sees which.
        if let Some(half) = before.strip_suffix(['-', '\u{2010}', '\u{AD}']).filter(|h| !h.is_empty() && small) {
            let (whole, kept) = (format!("{half}{after}"), format!("{before}{after}"));
            let here = Span::new(b.gap.start - before.len(), b.gap.end + after.len());
            let hyphen = Span::new(b.gap.start - (before.len() - half.len()), b.gap.end);
            report
                .add(here, &WORD, &[&whole])
                .suggest(&JOIN, &[&whole], vec![Edit { span: hyphen, text: String::new() }])
                .suggest(&JOIN, &[&kept], vec![Edit { span: b.gap, text: String::new() }]);
            continue;
        }
        let finding = report.add(here(b, &before), &SENTENCE, &[&before]).severity(Severity::Hint);
        let han = |c: Option<char>| c.is_some_and(|c| script_of(c) == Script::Han);
        let tight = han(before.chars().next_back()) || han(after.chars().next());
        let joint = if tight { "" } else { " " };
        let shown = format!("{before}{joint}{after}");
        finding.suggest(&JOIN, &[&shown], vec![Edit { span: b.gap, text: joint.into() }]);
    }
}

/// Whether both lines are running text: no address, no label, no row of a table, no line in the middle of the page.
fn is_running(context: &Context, b: &Break, before: &str, after: &str) -> bool {
    let text = context.snapshot.text();
    let lines = [b.gap.start, b.gap.end].map(|at| text.slice(text.line_span(text.line_of(at))));
    let address = |w: &str| w.contains(['/', '@', '_', '|']) || w.contains("://");
    let indent = |l: &str| l.len() - l.trim_start().len();
    let deep = lines.iter().any(|l| indent(l) > 24);
    let row = lines.iter().any(|l| l.trim().contains("   ") || l.contains('\t'));
    let label = lines.first().is_some_and(|l| l.trim().chars().count() < 12);
    !(address(before) || address(after) || deep || row || label || before.ends_with('…') || is_over(before))
}

/// Whether a word ends its sentence and a footnote mark follows: `Samarkand.[^1]`, `Samarkand.*`, `Samarkand.²`.
fn is_over(word: &str) -> bool {
    let superscript = |c: char| matches!(c, '²' | '³' | '¹' | '⁰' | '⁴'..='⁹');
    let bare = match word.rsplit_once("[^") {
        Some((bare, mark)) if mark.ends_with(']') => bare,
        _ => word.trim_end_matches(|c: char| c == '*' || c.is_ascii_digit() || superscript(c)),
    };
    bare.len() < word.len() && bare.ends_with(['.', '!', '?', '。', '！', '？', '؟', '”', '»', ')'])
}

fn here(b: &Break, before: &str) -> Span {
    Span::new(b.gap.start - before.len(), b.gap.start)
}

/// The last word before a place, in Chinese its last characters.
fn tail(context: &Context, at: usize) -> String {
    let text = context.snapshot.text();
    let line = text.line_span(text.line_of(at));
    let before = context.slice(Span::new(line.start, at));
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let skip = word.chars().count().saturating_sub(if word.is_ascii() { 40 } else { 12 });
    word.chars().skip(skip).collect()
}

/// The first word after a place, in Chinese its first characters.
fn head(context: &Context, at: usize) -> String {
    let text = context.snapshot.text();
    let line = text.line_span(text.line_of(at));
    let after = context.slice(Span::new(at, line.end));
    let word = after.split(char::is_whitespace).next().unwrap_or_default();
    word.chars().take(if word.is_ascii() { 40 } else { 12 }).collect()
}
