//! Text to blocks, and the class of each line.
//!
//! Whether a line opens a block depends on the class of the line before it and its own class only, so that an edit
//! re-splits a few lines and every other block is kept as it is. The blocks' texts, concatenated, are the text.
//! Whatever needs more context than one line belongs to [`crate::model`].

mod blocks;
mod class;
mod columns;
mod line;

pub use blocks::{Block, Blocks, Kept};
pub(crate) use class::annex_kind;
pub use class::{Class, classify, told};
pub(crate) use columns::cells;
pub use line::{Line, content};
