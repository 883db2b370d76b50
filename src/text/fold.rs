//! A text made comparable, with a way back to the original.

/// A text made comparable.
#[derive(Clone, Debug, Default)]
pub struct Folded;
