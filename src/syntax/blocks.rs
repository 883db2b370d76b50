//! Blocks: runs of lines that belong together, kept across edits.

use super::{Class, Line};
use crate::text::{Edit, Span, Text};
use std::any::Any;
use std::sync::{Arc, Mutex};

/// Something that a later layer computed for a block, kept for the last key only; what it is, is that layer's affair.
///
/// A block lives as long as its text stands unchanged, and what was computed for it lives with it.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Option<Arc<dyn Any + Send + Sync>>>);

impl Kept {
    /// Looks at what was computed for this key, if it was; nothing is copied.
    pub fn look<K, V, R>(&self, key: &K, look: impl FnOnce(&V) -> R) -> Option<R>
    where
        K: PartialEq + 'static,
        V: 'static,
    {
        let kept = self.0.lock().ok()?;
        let (known, value) = kept.as_ref()?.downcast_ref::<(K, V)>()?;
        (known == key).then(|| look(value))
    }

    /// What was computed for this key, or else what `compute` gives now.
    pub fn get<K, V>(&self, key: K, compute: impl FnOnce() -> V) -> V
    where
        K: PartialEq + Send + Sync + 'static,
        V: Clone + Send + Sync + 'static,
    {
        let kept = self.0.lock().ok().and_then(|k| k.clone());
        if let Some(pair) = kept.as_ref().and_then(|k| k.downcast_ref::<(K, V)>())
            && pair.0 == key
        {
            return pair.1.clone();
        }
        let value = compute();
        if let Ok(mut kept) = self.0.lock() {
            *kept = Some(Arc::new((key, value.clone())));
        }
        value
    }
}

/// A run of lines that belong together, the blank lines after them included.
#[derive(Debug)]
pub struct Block {
    /// Its text, line breaks included.
    pub text: Box<str>,
    /// Its lines; there is at least one.
    pub lines: Box<[Line]>,
    /// Whether there is a comment in it.
    pub commented: bool,
    /// What the rules found in it.
    pub findings: Kept,
    /// What the rules for whole documents want to know of it.
    pub gathered: Kept,
    /// The names that stand in it.
    pub names: Kept,
}

impl Block {
    /// The text of a span of the block.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }
}

/// All blocks of a text in order; their texts, concatenated, are the text.
#[derive(Clone, Debug, Default)]
pub struct Blocks(Arc<Vec<Arc<Block>>>);

impl Blocks {
    /// The blocks of a text.
    pub fn new(text: &str) -> Self {
        Blocks(Arc::new(split(text)))
    }

    /// The blocks in order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Block>> {
        self.0.iter()
    }

    /// Number of blocks.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes over an edit; `before` is the text before it. Only the blocks around the edit are split again.
    pub fn edit(&mut self, before: &Text, edit: &Edit) {
        let span = Span::new(before.snap(edit.span.start), before.snap(edit.span.end.max(edit.span.start)));
        let old = self.0.as_slice();
        // The window: from the block before the one that is edited to the one in which the edit ends.
        let (mut first, mut last, mut from) = (0, 0, 0);
        let (mut before_at, mut at) = (0, 0);
        for (i, b) in old.iter().enumerate() {
            if at <= span.start {
                (first, from) = if i == 0 { (0, 0) } else { (i - 1, before_at) };
            }
            if at > span.end {
                break;
            }
            last = i;
            (before_at, at) = (at, at + b.text.len());
        }
        let mut window = String::new();
        for b in old.get(first..=last).unwrap_or_default() {
            window.push_str(&b.text);
        }
        let (start, end) = (span.start.saturating_sub(from), span.end.saturating_sub(from));
        if window.get(start..end).is_some() {
            window.replace_range(start..end, &edit.text);
        }
        // Take in more blocks until the next one still opens after the window's last line.
        let mut fresh;
        loop {
            fresh = split(&window);
            let Some(next) = old.get(last + 1) else { break };
            let broken = window.ends_with('\r') && next.text.starts_with('\n');
            let whole = window.is_empty() || window.ends_with(['\n', '\r']);
            let opens = match (fresh.last().and_then(|b| b.lines.last()), next.lines.first()) {
                (Some(a), Some(b)) => opens(a, b),
                _ => first == 0,
            };
            if !broken && whole && opens {
                break;
            }
            window.push_str(&next.text);
            last += 1;
        }
        // A block whose text is an old one's takes that one, so that what was computed for it is kept.
        for b in &mut fresh {
            if let Some(same) = old.get(first..=last).unwrap_or_default().iter().find(|o| o.text == b.text) {
                *b = Arc::clone(same);
            }
        }
        let blocks = Arc::make_mut(&mut self.0);
        let last = (last + 1).min(blocks.len());
        blocks.splice(first.min(last)..last, fresh);
    }
}

/// Whether `line` opens a block after `before`.
fn opens(before: &Line, line: &Line) -> bool {
    if line.class == Class::Blank {
        return false;
    }
    // What stands after a comment begins where it would begin without the comment.
    let above = before.stands_for;
    if line.class == Class::Comment {
        return above == Class::Blank && before.class != Class::Comment;
    }
    above == Class::Blank
        || line.class.opens()
        || above.closes()
        || before.ends
        || (line.class != above && matches!(line.class, Class::Table | Class::Quote))
        || (line.class != above && matches!(above, Class::Table | Class::Quote))
}

/// How many bytes are worth another thread.
const SHARE: usize = 100_000;

/// The lines of a text, each with where the next begins. A line is read from itself alone, so that the lines of a long
/// text are shared among the processors.
fn lines_of(text: &str) -> Vec<(Line, usize)> {
    let threads = match text.len() / SHARE {
        0 | 1 => 1,
        shares => std::thread::available_parallelism().map_or(1, usize::from).min(shares),
    };
    if threads < 2 {
        return lines_between(text, 0, text.len());
    }
    // Pieces begin after a line feed.
    let begins = |at: usize| {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        rest.iter().position(|b| *b == b'\n').map_or(text.len(), |i| at + i + 1)
    };
    let mut cuts: Vec<usize> = (1..threads).map(|n| begins(text.len() / threads * n)).collect();
    cuts.insert(0, 0);
    cuts.push(text.len());
    let pieces = cuts.windows(2).filter_map(|w| Some((*w.first()?, *w.last()?)));
    std::thread::scope(|scope| {
        let read: Vec<_> =
            pieces.map(|(from, to)| (from, to, scope.spawn(move || lines_between(text, from, to)))).collect();
        read.into_iter()
            .flat_map(|(from, to, lines)| lines.join().unwrap_or_else(|_| lines_between(text, from, to)))
            .collect()
    })
}

fn lines_between(text: &str, from: usize, to: usize) -> Vec<(Line, usize)> {
    let mut out = Vec::new();
    let mut at = from;
    while at < to {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let len = rest.iter().position(|b| matches!(b, b'\n' | b'\r')).unwrap_or(rest.len());
        let eol = match (rest.get(len), rest.get(len + 1)) {
            (Some(b'\r'), Some(b'\n')) => 2,
            (Some(_), _) => 1,
            (None, _) => 0,
        };
        out.push((Line::read(text, at, at + len), at + len + eol));
        at += len + eol;
    }
    out
}

fn split(text: &str) -> Vec<Arc<Block>> {
    let mut out: Vec<Arc<Block>> = Vec::new();
    let mut lines: Vec<Line> = Vec::new();
    let (mut start, mut at) = (0, 0);
    let push = |lines: &mut Vec<Line>, start: usize, end: usize, out: &mut Vec<Arc<Block>>| {
        if !lines.is_empty() {
            let text = text.get(start..end).unwrap_or_default().into();
            for l in lines.iter_mut() {
                for x in [&mut l.start, &mut l.end, &mut l.from, &mut l.to] {
                    *x -= start as u32;
                }
            }
            out.push(Arc::new(Block {
                text,
                commented: lines.iter().any(|l| l.commented),
                lines: std::mem::take(lines).into_boxed_slice(),
                findings: Kept::default(),
                gathered: Kept::default(),
                names: Kept::default(),
            }));
        }
    };
    for (mut line, end) in lines_of(text) {
        if let Some(before) = lines.last() {
            line = line.after(before);
        }
        if lines.last().is_some_and(|before| opens(before, &line)) {
            push(&mut lines, start, at, &mut out);
            start = at;
        }
        lines.push(line);
        at = end;
    }
    push(&mut lines, start, at, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(b: &Blocks) -> Vec<&str> {
        b.iter().map(|b| &*b.text).collect()
    }

    fn piece() -> impl Strategy<Value = String> {
        prop_oneof![
            Just("\n".to_owned()),
            Just("\r\n".to_owned()),
            Just("\r".to_owned()),
            Just("\n\n".to_owned()),
            Just("General Assembly\n".to_owned()),
            Just("Agenda item 19 (a)\n".to_owned()),
            Just("Letter dated 9 January 2025 from the Permanent\n".to_owned()),
            Just("(Signed) Amadou Keita".to_owned()),
            Just("第七十二届会议\n".to_owned()),
            Just("(见附件)。".to_owned()),
            Just("𠮷 e\u{301} \u{200f}مرفق".to_owned()),
            Just("*2500430*\n".to_owned()),
            Just("| a | b |\n".to_owned()),
            Just("> quoted\n".to_owned()),
            Just("<!-- verbale: ignore all -->\n".to_owned()),
            Just(" <!-- c -->".to_owned()),
            "[a-z .]{0,12}",
        ]
    }

    proptest! {
        #[test]
        fn incremental_equals_full(start in prop::collection::vec(piece(), 0..12),
                                   edits in prop::collection::vec((any::<u16>(), any::<u8>(), piece()), 1..12)) {
            let mut plain = start.concat();
            let mut text = Text::new(&plain);
            let mut blocks = Blocks::new(&plain);
            for (at, len, new) in edits {
                let snap = |x: usize| (0..=x.min(plain.len())).rev().find(|i| plain.is_char_boundary(*i)).unwrap();
                let from = snap(usize::from(at) % (plain.len() + 1));
                let to = snap(from + usize::from(len) % 9).max(from);
                let edit = Edit { span: Span::new(from, to), text: new.clone() };
                blocks.edit(&text, &edit);
                text.replace(edit.span, &edit.text);
                plain.replace_range(from..to, &new);
                prop_assert_eq!(texts(&blocks).concat(), plain.clone());
                let full = Blocks::new(&plain);
                prop_assert_eq!(texts(&blocks), texts(&full));
                prop_assert!(blocks.iter().zip(full.iter()).all(|(a, b)| a.lines == b.lines));
            }
        }
    }
}
