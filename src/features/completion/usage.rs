//! What a draft has named already: names that it uses come first, names that it has introduced may be shortened.
//!
//! What was found in a block is kept with the block, so that a keystroke costs the reading of one block.

use crate::draft::Snapshot;
use crate::knowledge::{Form, Language, Record, find_names};
use crate::syntax::Block;
use crate::text::Folded;
use std::collections::HashMap;
use std::sync::Arc;

/// Blocks longer than this, in bytes, are no paragraphs of a letter and are not read.
const LONGEST: usize = 40_000;

/// A name that stands in a block.
#[derive(Clone, Copy, Debug)]
struct Mention {
    record: Record,
    full: bool,
    /// Its short form follows in parentheses.
    defines: bool,
}

/// How a draft uses a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Use {
    /// Its full name stands before the cursor.
    pub introduced: bool,
    /// Its short form was given before the cursor.
    pub shortened: bool,
}

/// The names that a draft uses.
#[derive(Debug, Default)]
pub(super) struct Usage(HashMap<usize, Use>);

impl Usage {
    /// Reads the names of a language in a draft; `offset`: the cursor.
    pub fn of(snapshot: &Snapshot, offset: usize, language: Language) -> Self {
        let mut out: HashMap<usize, Use> = HashMap::new();
        let mut base = 0;
        for block in snapshot.blocks().iter() {
            let end = base + block.text.len();
            let here = base <= offset && offset <= end;
            if block.text.len() <= LONGEST {
                let mentions = block.names.get(language, || mentions(block, language));
                for m in mentions.iter() {
                    let known = out.entry(key(m.record)).or_default();
                    // In the block of the cursor nobody knows what stands before it; what is complete counts.
                    if end <= offset || here {
                        known.introduced |= m.full;
                        known.shortened |= m.defines;
                    }
                }
            }
            base = end;
        }
        Usage(out)
    }

    /// How the draft uses a record, if it does.
    pub fn get(&self, record: Record) -> Option<Use> {
        self.0.get(&key(record)).copied()
    }
}

/// Identifiers are slices of the program's own tables: each has an address of its own.
fn key(record: Record) -> usize {
    record.id().as_ptr() as usize
}

fn mentions(block: &Block, language: Language) -> Arc<[Mention]> {
    let folded = Folded::lines(block.lines.iter().map(|l| (block.slice(l.content()), l.from as usize)));
    let text = folded.as_str();
    let mention = |m: crate::knowledge::NameMatch| Mention {
        record: m.record,
        full: m.form != Form::Short,
        defines: text.get(m.end..).is_some_and(|after| is_shortened(after, m.record, language)),
    };
    find_names(text, language).into_iter().map(mention).collect()
}

/// Whether a text begins with parentheses that hold one of a record's short forms.
fn is_shortened(after: &str, record: Record, language: Language) -> bool {
    let Some(inner) = after.trim_start_matches(' ').strip_prefix('(') else { return false };
    let inner: String = inner.chars().take(120).take_while(|c| *c != ')').collect();
    let forms = record.forms(language);
    forms.iter().any(|(f, kind)| *kind == Form::Short && inner.contains(&crate::text::fold_key(f)))
}
