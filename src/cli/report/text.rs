//! Findings for people: the place, the line with the words underlined, and the mend.

use super::{Checked, Counts};
use crate::cli::terminal::{Style, runs_right_to_left, shown, width};
use crate::rules::{Applicability, Finding, Severity};
use crate::text::{Encoding, Span};

/// How many columns of a line are shown; a paragraph is often one line of a thousand.
const COLUMNS: usize = 100;

/// The findings of one draft.
pub(super) fn part(checked: &Checked, style: Style) -> String {
    let mut out = String::new();
    checked.findings.iter().for_each(|f| finding(&mut out, checked, f, style));
    out
}

fn finding(out: &mut String, checked: &Checked, finding: &Finding, style: Style) {
    let place = place(checked, finding.span);
    let severity = style.severity(finding.severity, finding.severity.code());
    out.push_str(&format!("{} {severity} {} {}\n", style.strong(&place), style.strong(finding.code), finding.message));
    out.push_str(&excerpt(checked, finding, style));
    for related in &finding.related {
        out.push_str(&format!("  see {}: {}\n", self::place(checked, related.span), related.message));
    }
    for fix in &finding.fixes {
        let how = match fix.applicability {
            Applicability::Safe => "fix",
            Applicability::Suggested => "suggestion",
        };
        out.push_str(&format!("  {how}: {}\n", fix.title));
    }
    out.push('\n');
}

/// `file:line:column`, both from 1, columns in characters.
fn place(checked: &Checked, span: Span) -> String {
    let start = checked.snapshot.text().position(span.start, Encoding::Utf32);
    format!("{}:{}:{}", checked.input.name, start.line + 1, start.column + 1)
}

/// The line with the words underlined. Where a text runs from right to left an underline would stand under the wrong
/// words, so they are quoted instead.
fn excerpt(checked: &Checked, finding: &Finding, style: Style) -> String {
    let text = checked.snapshot.text();
    let line = text.line_span(text.line_of(finding.span.start));
    let content = text.slice(line);
    let content = content.trim_end_matches(['\n', '\r']);
    let start = (finding.span.start - line.start).min(content.len());
    let end = (finding.span.end - line.start).clamp(start, content.len());
    let part = |from: usize, to: usize| shown(content.get(from..to).unwrap_or_default());
    let (before, words, after) = (part(0, start), part(start, end), part(end, content.len()));
    if runs_right_to_left(content) {
        let words = if words.is_empty() { clip_end(&part(0, content.len()), COLUMNS) } else { words };
        return format!("  | «{}»\n", clip_end(&words, COLUMNS));
    }
    if before.is_empty() && words.is_empty() && after.is_empty() {
        return String::new();
    }
    let words = clip_end(&words, COLUMNS);
    let rest = COLUMNS.saturating_sub(width(&words));
    let before = clip_start(&before, (rest / 2).max(rest.saturating_sub(width(&after))));
    let after = clip_end(&after, rest.saturating_sub(width(&before)));
    let mark = "^".repeat(width(&words).max(1));
    let mark = style.severity(finding.severity, &mark);
    format!("  | {before}{words}{after}\n  | {}{mark}\n", " ".repeat(width(&before)))
}

/// The beginning of a text, at most so many columns.
fn clip_end(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 1;
    for c in text.chars() {
        used += width(c.encode_utf8(&mut [0; 4]));
        if used > columns {
            break;
        }
        out.push(c);
    }
    out + "…"
}

/// The end of a text, at most so many columns.
fn clip_start(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let backwards: String = text.chars().rev().collect();
    clip_end(&backwards, columns).chars().rev().collect()
}

/// The last line, which counts what was found.
pub(super) fn summary(all: &Counts, style: Style) -> String {
    let count = |severity: Severity| all.found.get(severity as usize).copied().unwrap_or(0);
    let counts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Information, Severity::Hint]
        .into_iter()
        .map(|s| (count(s), s))
        .filter(|(n, _)| *n > 0)
        .map(|(n, s)| match s {
            Severity::Information => format!("{n} information"),
            s => format!("{n} {}{}", s.code(), plural(n)),
        })
        .collect();
    let Counts { mended, files, .. } = *all;
    let found = if counts.is_empty() { "no findings".to_owned() } else { counts.join(", ") };
    let mended = if mended == 0 { String::new() } else { format!("; {mended} fixed") };
    format!("{}\n", style.faint(&format!("{found} in {files} file{}{mended}", plural(files))))
}

fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_cut_by_columns_not_by_characters() {
        assert_eq!(clip_end("联合国大会", 10), "联合国大会");
        assert_eq!(clip_end("联合国大会", 9), "联合国大…");
        assert_eq!(clip_start("联合国大会", 6), "…大会");
    }
}
