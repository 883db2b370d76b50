//! The stack of titles under the agenda lines: which lines belong to one title.

use crate::model::AgendaTitle;
use crate::text::{Script, Span, script_of, show};

/// A line of the stack.
pub(super) struct Loose<'a> {
    /// The line.
    pub(super) line: usize,
    /// Its column, where lines have two.
    pub(super) column: usize,
    /// Whether something other than the line above stands between it and the line of the stack before it.
    pub(super) hard: bool,
    /// Where the words stand.
    pub(super) span: Span,
    /// The words as written.
    pub(super) text: &'a str,
}

/// The titles of `count` items. Lines that plainly go on are joined; of the others as many as there are items begin
/// a title, the fullest lines being taken for broken ones first.
pub(super) fn titles(mut loose: Vec<Loose<'_>>, count: usize) -> Vec<AgendaTitle> {
    let mut groups: Vec<Vec<Loose<'_>>> = Vec::new();
    let mut open: Vec<(usize, usize)> = Vec::new();
    // The titles of the right-hand column come after those of the left.
    loose.sort_by_key(|l| l.column);
    for l in loose {
        let sure = groups
            .last()
            .and_then(|g| g.last())
            .is_some_and(|before| before.column == l.column && goes_on(before.text, l.text));
        let at = groups.len();
        match groups.last_mut() {
            Some(group) if sure => group.push(l),
            last => {
                if !l.hard
                    && let Some(before) = last.and_then(|g| g.last())
                    && before.column == l.column
                {
                    open.push((at, unicode_width::UnicodeWidthStr::width(before.text)));
                }
                groups.push(vec![l]);
            }
        }
    }
    // Join the fullest lines until there are no more titles than items.
    open.sort_by_key(|(at, width)| (*width, usize::MAX - at));
    let mut joins: Vec<usize> = Vec::new();
    while groups.len() - joins.len() > count.max(1)
        && let Some((at, _)) = open.pop()
    {
        joins.push(at);
    }
    let mut merged: Vec<Vec<Loose<'_>>> = Vec::new();
    for (i, group) in groups.into_iter().enumerate() {
        match merged.last_mut() {
            Some(last) if joins.contains(&i) => last.extend(group),
            _ => merged.push(group),
        }
    }
    merged
        .into_iter()
        .filter_map(|g| {
            let span = g.iter().map(|l| l.span).reduce(Span::cover)?;
            Some(AgendaTitle { text: show(g.iter().map(|l| l.text)), span })
        })
        .collect()
}

/// Whether a line plainly goes on in the next.
fn goes_on(line: &str, next: &str) -> bool {
    const HANGING: &[&str] = &[
        "the", "of", "and", "to", "on", "for", "in", "by", "with", "a", "an", "or", "from", "its", "their", "other",
        "de", "du", "des", "la", "le", "les", "et", "à", "au", "aux", "en", "pour", "par", "sur", "el", "los", "las",
        "y", "del", "al", "con", "para", "por", "и", "в", "во", "на", "по", "о", "об", "с", "от", "из", "для", "к",
        "و", "في", "من", "على", "إلى", "بين",
    ];
    let line = line.trim_end_matches(['\\', '*', '_', ' ']);
    let next = next.trim_start_matches(['\\', '*', '_', ' ']);
    let last = line.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
    let first = next.chars().next().unwrap_or(' ');
    first.is_lowercase()
        || HANGING.contains(&last.to_lowercase().as_str())
        || line.ends_with([',', '،', '、', '，', '-', '和', '的', '与', '及', '就', '在'])
        || (script_of(first) == Script::Han && ["以及", "和", "及", "与", "的"].iter().any(|w| next.starts_with(w)))
        || (script_of(first) == Script::Arabic && next.starts_with('و') && line.chars().count() > 25)
}
