//! Notes of the letter part that are called by stars: `(see annex)*` and `* Circulated in the language of submission.`
//!
//! A single star may be emphasis, a reissue mark or the star of an agenda line; those are not spoken of here.

use crate::rules::{Context, Finding, Report, Severity, Words};
use crate::text::Span;

const NO_NOTE: Words = Words {
    ar: "لا توجد حاشية للإشارة «{0}»",
    zh: "标号“{0}”没有对应的脚注",
    en: "There is no note for the mark “{0}”",
    fr: "Aucune note ne répond à l’appel « {0} »",
    ru: "Для знака «{0}» нет сноски",
    es: "No hay nota para la llamada «{0}»",
};
const NO_MARK: Words = Words {
    ar: "لا تشير إلى الحاشية «{0}» أي إشارة في النص",
    zh: "正文中没有指向脚注“{0}”的标号",
    en: "Nothing in the text points at the note “{0}”",
    fr: "Rien dans le texte ne renvoie à la note « {0} »",
    ru: "В тексте нет знака сноски «{0}»",
    es: "Nada en el texto remite a la nota «{0}»",
};

/// A run of stars: where it stands, how many, and whether it hangs on a word before it.
struct Run {
    span: Span,
    stars: usize,
    hangs: bool,
}

/// Marks without a note and notes without a mark.
fn dangling(context: &Context, report: &mut Report) {
    let document = context.document;
    if document.title.is_none() {
        return;
    }
    let paragraphs = document.paragraphs.iter().map(|p| p.span);
    for mark in paragraphs.flat_map(|s| runs(context, s)).filter(|r| r.hangs) {
        let noted = document.notes.iter().any(|n| n.stars == mark.stars) || stands_below(context, mark.stars);
        if !noted {
            let stars = "*".repeat(mark.stars);
            report.add(mark.span, &NO_NOTE, &[&stars]).severity(Severity::Error);
        }
    }
    for note in document.notes.iter().filter(|n| n.symbol.is_none() && n.stars > 0) {
        let before = runs(context, Span::new(0, note.span.start));
        let headings = document.annexes.iter().flat_map(|a| runs(context, a.heading));
        // Only where another note has its mark is it plain that stars were not lost on the way.
        let others = document.notes.iter().filter(|n| n.stars != note.stars);
        let marked = |stars: usize| before.iter().any(|r| r.stars == stars);
        if marked(note.stars) || headings.into_iter().any(|r| r.stars == note.stars) {
            continue;
        }
        if others.clone().next().is_some() && others.clone().all(|n| marked(n.stars)) {
            let stars = "*".repeat(note.stars);
            let span = Span::new(note.span.start, (note.span.start + note.stars).min(note.span.end));
            report.add(span, &NO_MARK, &[&stars]).severity(Severity::Error);
        }
    }
}

/// The runs of stars in a span. One that hangs on a word closes no emphasis that opened before it.
fn runs(context: &Context, span: Span) -> Vec<Run> {
    let text = context.slice(span);
    let mut out: Vec<Run> = Vec::new();
    let mut opened = false;
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|t| t.find('*')).map(|i| at + i) {
        let stars = text.get(start..).unwrap_or_default().bytes().take_while(|b| *b == b'*').count();
        at = start + stars;
        let head = text.get(..start).unwrap_or_default().trim_end_matches('\\');
        let before = head.chars().next_back().unwrap_or(' ');
        let after = text.get(at..).unwrap_or_default().chars().next().unwrap_or(' ');
        let closes = !after.is_alphanumeric() && !matches!(after, '(' | '“' | '«' | '[');
        let opens = before.is_whitespace() || matches!(before, '(' | '“' | '«' | '[');
        opened |= opens && !after.is_whitespace();
        let word = before.is_alphanumeric() || matches!(before, ')' | '»' | '”' | '“' | ']');
        let hangs = word && closes && !opened && stars < 4;
        out.push(Run { span: Span::new(span.start + start, span.start + at), stars, hangs });
    }
    out
}

/// Whether a line anywhere begins with so many stars and a blank.
fn stands_below(context: &Context, stars: usize) -> bool {
    let text = context.slice(Span::new(0, context.snapshot.text().len()));
    text.split(['\n', '\r']).any(|line| {
        let line = line.trim_start().trim_start_matches('\\');
        let count = line.bytes().take_while(|b| *b == b'*').count();
        count == stars && line.get(count..).is_some_and(|rest| rest.starts_with([' ', '\u{a0}', '\t']))
    })
}

/// As findings, for the rule that settles.
pub(super) fn found(context: &Context, rule: &'static crate::rules::Rule) -> Vec<Finding> {
    let mut report = Report { rule, language: context.language, findings: Vec::new() };
    dangling(context, &mut report);
    report.findings
}
