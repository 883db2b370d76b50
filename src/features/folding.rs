//! What can be folded away: the masthead, the letter, annexes and their sections.

use super::outline::{Node, Role, outline};
use crate::draft::Snapshot;
use crate::text::Span;

/// The spans that can be folded, outer ones first; each covers at least two lines.
pub fn folding(snapshot: &Snapshot) -> Vec<Span> {
    let mut out = Vec::new();
    for node in outline(snapshot, false) {
        collect(&node, &mut out);
    }
    let text = snapshot.text();
    out.retain(|s| text.line_of(s.start) < text.line_of(s.end));
    out
}

fn collect(node: &Node, out: &mut Vec<Span>) {
    if matches!(
        node.role,
        Role::Masthead | Role::Letter | Role::Annex | Role::Enclosure | Role::Appendix | Role::Section
    ) {
        out.push(node.range);
    }
    node.children.iter().for_each(|c| collect(c, out));
}
