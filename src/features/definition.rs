//! Places that lead to each other: call-out, request and annex heading; agenda items of masthead and request; the
//! title and the heading that repeats it; a star and its note.

use crate::draft::Snapshot;
use crate::model::{Annex, Document, Item};
use crate::text::Span;

/// Where a place leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The words under the cursor.
    pub origin: Span,
    /// The whole part that they lead to.
    pub span: Span,
    /// Its head line.
    pub selection: Span,
}

/// Where the words at a byte offset lead, nearest first; empty where they lead nowhere.
pub fn definition(snapshot: &Snapshot, offset: usize) -> Vec<Target> {
    let d = snapshot.document();
    let mut out = Vec::new();
    let mut lead = |origin: Span, span: Span, selection: Span| out.push(Target { origin, span, selection });
    for c in d.callouts.iter().filter(|c| c.span.touches(offset)) {
        for a in called(d, &c.numbers, c.enclosure) {
            lead(c.span, a.span, head(a));
        }
    }
    if let Some(r) = &d.request {
        if let Some(place) = r.annexes_span.filter(|s| s.touches(offset)) {
            for a in &d.annexes {
                lead(place, a.span, head(a));
            }
        }
        let items = d.masthead.agenda.as_ref().map(|a| a.items.as_slice()).unwrap_or_default();
        for (from, to) in [(r.items.as_slice(), items), (items, r.items.as_slice())] {
            for i in from.iter().filter(|i| i.span.touches(offset)) {
                for j in same(i, to) {
                    lead(i.span, j.span, j.span);
                }
            }
        }
    }
    for a in d.annexes.iter().filter(|a| !a.heading.is_empty() && a.heading.touches(offset)) {
        for c in d.callouts.iter().filter(|c| called(d, &c.numbers, c.enclosure).iter().any(|x| x.span == a.span)) {
            lead(a.heading, c.span, c.span);
        }
        if let Some(t) = &d.title
            && a.parent.is_some()
        {
            lead(a.heading, t.span, t.span);
        }
        if let Some(place) = d.request.as_ref().and_then(|r| r.annexes_span) {
            lead(a.heading, place, place);
        }
    }
    for line in d.masthead.agenda.iter().flat_map(|a| &a.lines) {
        let Some(star) = line.star else { continue };
        for note in d.notes.iter().filter(|n| n.stars == star.len()) {
            if star.touches(offset) {
                lead(star, note.span, note.span);
            } else if note.span.touches(offset) {
                lead(note.span, line.span, star);
            }
        }
    }
    out
}

/// The annexes that a call-out names: those with its numbers, or without numbers the first level.
pub(crate) fn called<'a>(d: &'a Document, numbers: &[u32], enclosure: bool) -> Vec<&'a Annex> {
    let level: Vec<&Annex> = if enclosure && d.annexes.iter().any(|a| !a.children.is_empty()) {
        d.annexes.iter().flat_map(|a| &a.children).collect()
    } else {
        d.annexes.iter().collect()
    };
    level.into_iter().filter(|a| numbers.is_empty() || a.number.is_some_and(|n| numbers.contains(&n))).collect()
}

fn same<'a>(item: &Item, list: &'a [Item]) -> Vec<&'a Item> {
    let whole: Vec<&Item> = list.iter().filter(|i| (i.number, &i.sub) == (item.number, &item.sub)).collect();
    if whole.is_empty() { list.iter().filter(|i| i.number == item.number).collect() } else { whole }
}

fn head(a: &Annex) -> Span {
    if a.heading.is_empty() { Span::at(a.span.start) } else { a.heading }
}
