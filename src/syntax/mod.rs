//! Text to blocks. Each block keeps its own text, so that an edit touches only the blocks around it.

use crate::text::{Edit, Text};
use std::sync::Arc;

/// A run of lines that belong together.
#[derive(Debug, PartialEq, Eq)]
pub struct Block {
    /// Its text, line breaks included.
    pub text: Box<str>,
}

/// All blocks of a text in order; their texts, concatenated, are the text.
#[derive(Clone, Debug, Default)]
pub struct Blocks(Arc<Vec<Arc<Block>>>);

impl Blocks {
    /// The blocks of a text.
    pub fn new(text: &str) -> Self {
        Blocks(Arc::new(vec![Arc::new(Block { text: text.into() })]))
    }

    /// The blocks after an edit; `before` is the text before it.
    pub fn edit(&mut self, before: &Text, edit: &Edit) {
        let mut text = before.clone();
        text.replace(edit.span, &edit.text);
        *self = Blocks::new(&text.to_string());
    }

    /// The blocks in order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Block>> {
        self.0.iter()
    }
}
