//! Defects of single paragraphs and headings: a mark that is missing, labels and capitals of another habit.

use super::Mutation;
use verbale::text::Span;

/// Code and defect.
pub const ALL: &[Mutation] = &[
    ("PAR008", |s| {
        let r = s.document.request.as_ref()?;
        unended(s, r.span)
    }),
    ("HDG005", |s| {
        let a = s.document.annexes.iter().find(|a| !a.sections.is_empty())?;
        let (h, words) = a.sections.iter().map(|x| (x.heading, s.said(x.heading))).find(|(_, w)| {
            [" of ", " and ", " et ", " y "].iter().any(|m| w.contains(m)) && !w.contains(['“', '«', '(', ':'])
        })?;
        let new = words
            .replacen(" of ", " Of ", 1)
            .replacen(" and ", " And ", 1)
            .replacen(" et ", " Et ", 1)
            .replacen(" y ", " Y ", 1);
        Some(s.put(h, &new))
    }),
    ("PAR008", |s| unended(s, s.document.opening.as_ref()?.span)),
];

/// Without the mark of the paragraph in which a span lies.
fn unended(s: &super::Sample, within: Span) -> Option<String> {
    let p = s.document.paragraphs.iter().find(|p| p.span.contains(within))?;
    let words = s.said(p.span);
    // A page copied from print, whose paragraphs run together, says nothing of its paragraphs.
    let apart = s.text[p.span.end..].trim_start_matches([' ', '\r']).starts_with("\n\n");
    let copied = s.document.furniture.iter().any(|f| s.document.letter.contains(*f));
    let mark = words.chars().next_back().filter(|c| matches!(c, '.' | '。') && apart && !copied)?;
    Some(s.put(Span::new(p.span.end - mark.len_utf8(), p.span.end), ""))
}
