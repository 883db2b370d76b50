//! Workflow commands, which GitHub shows beside the lines of a pull request.

use super::Checked;
use crate::rules::{Finding, Severity};
use crate::text::Encoding;

/// The findings of one draft, a line each.
pub(super) fn part(checked: &Checked) -> String {
    checked.findings.iter().map(|f| command(checked, f)).collect()
}

fn command(checked: &Checked, finding: &Finding) -> String {
    let text = checked.snapshot.text();
    let start = text.position(finding.span.start, Encoding::Utf32);
    let end = text.position(finding.span.end, Encoding::Utf32);
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information | Severity::Hint => "notice",
    };
    let mut place = format!("file={},line={},endLine={}", property(&checked.input.name), start.line + 1, end.line + 1);
    // GitHub takes columns only for a place on one line.
    if start.line == end.line {
        place.push_str(&format!(",col={},endColumn={}", start.column + 1, end.column + 1));
    }
    let title = property(&format!("{} {}", finding.code, finding.name));
    format!("::{level} {place},title={title}::{}\n", data(&finding.message))
}

/// A message: it may hold anything but a line break.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property: commas and colons end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_command_is_written_otherwise() {
        assert_eq!(data("100% a\r\nb: c, d"), "100%25 a%0D%0Ab: c, d");
        assert_eq!(property("a,b:c%"), "a%2Cb%3Ac%25");
    }
}
