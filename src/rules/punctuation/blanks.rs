//! Blanks: two in a row, and those at which a line must not break.

use crate::knowledge::Language;
use crate::rules::prose::{HIDDEN, Prose, is_label_word};
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// Two blanks in a row.
pub(in crate::rules) static DOUBLE_BLANK: Rule = Rule {
    code: "PUN010",
    name: "double-blank",
    title: Words {
        ar: "فراغان متتاليان",
        zh: "连用两个空格",
        en: "Two blanks in a row",
        fr: "Deux espaces de suite",
        ru: "Два пробела подряд",
        es: "Dos espacios seguidos",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["house"],
    page: include_str!("../pages/PUN010.md"),
    check: Check::Settled { collect: double_blank, settle: not_in_layout },
};

/// An ordinary blank between a number and what belongs to it.
pub(in crate::rules) static LOOSE_NUMBER: Rule = Rule {
    code: "PUN011",
    name: "breakable-number",
    title: Words {
        ar: "فراغ قابل للكسر عند رقم",
        zh: "数字旁使用了可换行空格",
        en: "A number may be parted from its word at the end of a line",
        fr: "Un nombre peut être séparé de son mot en fin de ligne",
        ru: "Число может оторваться от слова на конце строки",
        es: "Un número puede quedar separado de su palabra",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Safe,
    authority: &["house"],
    page: include_str!("../pages/PUN011.md"),
    check: Check::Settled { collect: loose_number, settle: once::first_of_part },
};

const TWO: Words = Words {
    ar: "فراغان متتاليان بدل واحد",
    zh: "此处连用了两个空格",
    en: "Two blanks stand here where one does",
    fr: "Deux espaces au lieu d’une",
    ru: "Два пробела вместо одного",
    es: "Hay dos espacios en lugar de uno",
};
const ONE: Words = Words {
    ar: "ترك فراغ واحد في الرسالة كلها",
    zh: "信中一律只留一个空格",
    en: "Leave one blank throughout the letter",
    fr: "N’en laisser qu’une dans toute la lettre",
    ru: "Оставить по одному пробелу во всем письме",
    es: "Dejar un solo espacio en toda la carta",
};
const LOOSE: Words = Words {
    ar: "قد ينفصل «{0}» في نهاية السطر",
    zh: "“{0}”可能在行末断开",
    en: "“{0}” may break at the end of a line",
    fr: "« {0} » peut se couper en fin de ligne",
    ru: "«{0}» может разорваться на конце строки",
    es: "“{0}” puede partirse a final de línea",
};
const TIE: Words = Words {
    ar: "وضع فراغات غير قابلة للكسر في الرسالة كلها",
    zh: "信中一律改用不换行空格",
    en: "Put no-break spaces throughout the letter",
    fr: "Mettre des espaces insécables dans toute la lettre",
    ru: "Поставить неразрывные пробелы во всем письме",
    es: "Poner espacios de no separación en toda la carta",
};

fn double_blank(context: &BlockContext, report: &mut Report) {
    if !context.text.contains("  ") {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let mut i = 0;
    while i < prose.len() {
        let end = (i..prose.len()).find(|k| prose.at(*k) != ' ').unwrap_or(prose.len());
        if end - i < 2 {
            i = end.max(i + 1);
            continue;
        }
        let (before, after) = (prose.before(i), prose.at(end));
        // Indents, hard breaks at the end of a line and the blanks after a label are no slips.
        let edge = |c: char| matches!(c, HIDDEN | '\n' | '\r' | '\t' | '>' | '#' | '|');
        let label = matches!(before, '.' | ')' | '-' | '•' | '*' | '+') && is_head(&prose, i);
        if !edge(before) && !edge(after) && !label {
            let span = prose.span(i, end);
            report.add(span, &TWO, &[]).safe(&ONE, &[], vec![Edit { span, text: " ".to_owned() }]);
        }
        i = end;
    }
}

/// Whether what stands between the beginning of the line and the i-th character is no more than a label.
fn is_head(prose: &Prose, i: usize) -> bool {
    let from = (0..i).rev().find(|k| matches!(prose.at(*k), '\n' | '\r')).map_or(0, |k| k + 1);
    let head = prose.text(from, i);
    let word = head.trim().trim_matches(['.', '(', ')', '-', '•', '*', '+', '_', '\\']);
    word.is_empty() || is_label_word(word)
}

/// A text that keeps the layout of its page is full of wide gaps and has no slips of the thumb.
fn not_in_layout(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let wide = found.iter().any(|f| f.span.len() > 2);
    if wide { Vec::new() } else { once::first_of_part(context, found) }
}

static ENGLISH: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b(?:Nos?\. \d|(?:Mr|Mrs|Ms|Dr)\. \p{Lu}|\d+ (?:per cent|km|kg|\([a-z]\)))").ok());
static FRENCH: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:[nN]°|\bM\.|\bMme|\bMM\.) [\d\p{Lu}]|\b\d+ (?:%|km|kg|[a-z]\))").ok());
static RUSSIAN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"№ \d|\bг-(?:н|на|жа) \p{Lu}|\b\d+ (?:процент|км|кг)").ok());
static SPANISH: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\bnúms?\. \d|\bSra?\. \p{Lu}|\b\d+ (?:%|km|kg|[a-z]\))").ok());

fn loose_number(context: &BlockContext, report: &mut Report) {
    let pattern = match context.language {
        Language::En => ENGLISH.as_ref(),
        Language::Fr => FRENCH.as_ref(),
        Language::Ru => RUSSIAN.as_ref(),
        Language::Es => SPANISH.as_ref(),
        _ => None,
    };
    let (Some(pattern), false) = (pattern, context.masthead) else { return };
    for found in pattern.find_iter(context.text) {
        for (at, _) in found.as_str().match_indices(' ') {
            let span = crate::text::Span::new(found.start() + at, found.start() + at + 1);
            report.add(found.range().into(), &LOOSE, &[found.as_str()]).safe(
                &TIE,
                &[],
                vec![Edit { span, text: "\u{A0}".to_owned() }],
            );
        }
    }
}
