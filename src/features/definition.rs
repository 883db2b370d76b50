//! Places that lead to each other: call-out, request and annex heading; agenda items of masthead and request.

use crate::draft::Snapshot;
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
    let _ = (snapshot, offset);
    Vec::new()
}
