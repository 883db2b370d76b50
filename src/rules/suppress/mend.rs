//! Edits of a draft that put such a comment into it.

use super::comment::{Reach, Word};
use super::{all_comments, content, has_words, placed};
use crate::draft::Snapshot;
use crate::rules::Finding;
use crate::text::{Edit, Span};

/// The edit that silences a finding and nothing of another line.
pub fn ignore_here(snapshot: &Snapshot, finding: &Finding) -> Edit {
    let text = snapshot.text();
    let at = text.line_of(finding.span.start);
    let line = content(snapshot, at);
    if let Some(edit) = longer(snapshot, finding.code, |reach, l, _| reach == Reach::Line && l == Some(line)) {
        return edit;
    }
    let written = format!("<!-- verbale: ignore {} -->", finding.code);
    let above = at.checked_sub(1).map(|l| text.slice(text.line_span(l)));
    let words = has_words(&text.slice(line));
    // A comment of its own line would cut a paragraph of Markdown in two, so it stands there only above one.
    let begins = above.is_none_or(|above| !has_words(&above));
    match () {
        () if words && begins && !starts_with_mark(snapshot, line) => {
            let indent = leading(&text.slice(line));
            Edit { span: Span::at(line.start), text: format!("{indent}{written}{}", line_end(snapshot)) }
        }
        () => {
            let kept = line.start + text.slice(line).trim_end().len();
            let blank = if kept == line.start { "" } else { " " };
            Edit { span: Span::at(kept.max(line.start)), text: format!("{blank}{written}") }
        }
    }
}

/// The edit that silences a rule in the whole draft.
pub fn ignore_everywhere(snapshot: &Snapshot, code: &str) -> Edit {
    if let Some(edit) = longer(snapshot, code, |reach, _, _| reach == Reach::File) {
        return edit;
    }
    let at = after_front_matter(snapshot);
    let end = line_end(snapshot);
    Edit { span: Span::at(at), text: format!("<!-- verbale: ignore-file {code} -->{end}") }
}

/// The edit that adds a code to a comment that is there already.
fn longer(snapshot: &Snapshot, code: &str, fits: impl Fn(Reach, Option<Span>, bool) -> bool) -> Option<Edit> {
    let all = placed(snapshot, &all_comments(snapshot));
    let there = all.iter().find(|p| p.comment.known && fits(p.comment.reach, p.line, p.alone))?;
    let last = there.comment.words.iter().rev().find_map(|w| match w {
        Word::Code(_, span) | Word::Unknown(span) => Some(span.end),
        Word::All => None,
    })?;
    there.span.touches(last).then(|| Edit { span: Span::at(last), text: format!(", {code}") })
}

/// A byte order mark must stay the first character.
fn starts_with_mark(snapshot: &Snapshot, line: Span) -> bool {
    line.start == 0 && snapshot.text().slice(line).starts_with('\u{feff}')
}

fn leading(line: &str) -> String {
    line.chars().take_while(|c| matches!(c, ' ' | '\t')).collect()
}

/// The place behind a byte order mark and behind the settings between `---` at the head of a Markdown file.
fn after_front_matter(snapshot: &Snapshot) -> usize {
    let text = snapshot.text();
    let line = |l: usize| text.slice(text.line_span(l)).trim_end().to_owned();
    let first = line(0);
    let mark = if first.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    if first.trim_start_matches('\u{feff}') != "---" {
        return mark;
    }
    let end = (1..text.lines().min(100)).find(|l| line(*l) == "---");
    end.map_or(mark, |l| text.line_span(l + 1).start)
}

/// The line break of the draft.
fn line_end(snapshot: &Snapshot) -> &'static str {
    let text = snapshot.text();
    let first = text.slice(text.line_span(0));
    match () {
        () if first.ends_with("\r\n") => "\r\n",
        () if first.ends_with('\r') => "\r",
        () => "\n",
    }
}
