//! One source both in parentheses and in the footnote behind them.

use crate::knowledge::Language;
use crate::rules::passage::Pattern;
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

/// "(A/72/586)¹" with the note "¹ A/72/586."
pub(in crate::rules) static CITED_TWICE: Rule = Rule {
    code: "SYM013",
    name: "source-in-text-and-note",
    title: Words {
        ar: "المصدر نفسه في المتن وفي الحاشية",
        zh: "同一出处既见于正文又见于脚注",
        en: "One source in the text and in its footnote",
        fr: "Une même source dans le texte et dans la note",
        ru: "Один источник в тексте и в сноске к нему",
        es: "Una misma fuente en el texto y en la nota",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["Editorial Manual, footnotes"],
    page: include_str!("../pages/SYM013.md"),
    check: Check::Settled { collect, settle },
};

const MESSAGE: Words = Words {
    ar: "«{0}» مذكور في الحاشية أيضا",
    zh: "“{0}”在脚注中又注了一次",
    en: "“{0}” is given in the footnote as well",
    fr: "« {0} » figure aussi dans la note",
    ru: "«{0}» указано и в сноске",
    es: "«{0}» consta también en la nota",
};
const NOTE: Words =
    Words { ar: "الحاشية", zh: "脚注", en: "The footnote", fr: "La note", ru: "Сноска", es: "La nota" };

/// A parenthesis that begins with a symbol, and the mark of a note right behind it.
static IN_TEXT: Pattern = LazyLock::new(|| {
    Regex::new(r"[(（](?P<s>[A-Z]{1,6}/[A-Za-z0-9./-]*[A-Za-z0-9](?: ?\([0-9]{4}\))?)[^()（）\n]{0,60}[)）][.,;:。，；]? ?(?P<m>\[\^[^\]\s]{1,12}\]|[\u{b9}\u{b2}\u{b3}\u{2070}\u{2074}-\u{2079}]{1,3})").ok()
});
static NOTE_LINE: Pattern = LazyLock::new(|| {
    Regex::new(r"^\s*(?P<m>\[\^[^\]\s]{1,12}\]|[\u{b9}\u{b2}\u{b3}\u{2070}\u{2074}-\u{2079}]{1,3}):?\s*(?P<t>[^\n]*[A-Z]{1,6}/[^\n]*)").ok()
});

fn collect(context: &BlockContext, report: &mut Report) {
    let text = context.text;
    if !text.contains('/') || !text.contains(['¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '^']) {
        return;
    }
    let mut from = 0;
    for line in text.split_inclusive('\n') {
        if let Some(c) = NOTE_LINE.as_ref().and_then(|p| p.captures(line))
            && let (Some(mark), Some(words)) = (c.name("m"), c.name("t"))
        {
            report.add(Span::new(from + mark.start(), from + words.end()), &NOTE, &[]);
        }
        from += line.len();
    }
    for c in IN_TEXT.iter().flat_map(|p| p.captures_iter(text)) {
        if let (Some(whole), Some(symbol)) = (c.get(0), c.name("s")) {
            report.add(Span::new(whole.start(), whole.end()), &MESSAGE, &[symbol.as_str()]);
        }
    }
}

fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let mut notes: Vec<(String, Span, String)> = Vec::new();
    let mut cited: Vec<(String, String, Finding)> = Vec::new();
    for f in found {
        let text = context.slice(f.span);
        if let Some(c) = IN_TEXT.as_ref().and_then(|p| p.captures(&text))
            && text.starts_with(['(', '（'])
            && let (Some(symbol), Some(mark)) = (c.name("s"), c.name("m"))
        {
            cited.push((mark.as_str().to_owned(), symbol.as_str().to_owned(), f));
        } else if let Some(c) = NOTE_LINE.as_ref().and_then(|p| p.captures(&text))
            && let Some(mark) = c.name("m")
        {
            notes.push((mark.as_str().to_owned(), f.span, text.clone()));
        }
    }
    let holds = |text: &str, symbol: &str| {
        text.match_indices(symbol).any(|(at, s)| {
            let next = text.get(at + s.len()..).and_then(|r| r.chars().next());
            !next.is_some_and(|c| c.is_ascii_alphanumeric() || c == '/')
        })
    };
    cited
        .into_iter()
        .filter_map(|(mark, symbol, mut f)| {
            // The nearest note of that mark behind the text: figures begin anew on other pages and in annexes.
            let (_, place, text) = notes.iter().find(|(m, at, _)| *m == mark && at.start > f.span.start)?;
            holds(text, &symbol).then_some(())?;
            let inner = context.slice(f.span);
            let close = inner.rfind([')', '）'])?;
            let width = inner.get(close..)?.chars().next()?.len_utf8();
            f.span = Span::new(f.span.start, f.span.start + close + width);
            f.related(*place, &NOTE, &[]);
            Some(f)
        })
        .collect()
}
