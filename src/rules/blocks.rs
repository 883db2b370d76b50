//! Block rules: run over each block of running text, their findings kept with the block.

use super::gathered::Notes;
use super::seen::Seen;
use super::{ALL, BlockContext, Check, Context, Finding, House, OFF, Report, Rule, Settings};
use crate::knowledge::Language;
use crate::syntax::{Block, Class};
use crate::text::{Folded, Span, comments};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Everything on which the findings of a block depend besides its text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Key {
    language: Language,
    messages: Language,
    masthead: bool,
    annex: bool,
    house: Arc<House>,
    /// Rules that are off by default and wanted all the same.
    on: Arc<[&'static str]>,
}

/// What holds for all blocks of one kind: the key of their findings and the rules that look at them.
struct Ground {
    key: Arc<Key>,
    rules: Vec<&'static Rule>,
}

/// Where a block stands, for whom nothing was found yet.
struct Waiting<'a> {
    block: &'a Block,
    at: usize,
    ground: &'a Ground,
}

/// How many bytes are worth another thread.
const SHARE: usize = 60_000;

/// The findings of all block rules, in the order of the text; those that the whole document settles come after them.
pub(super) fn findings(context: &Context, settings: &Settings) -> Vec<Finding> {
    let Context { snapshot, document, .. } = *context;
    let grounds = Grounds::new(context, settings);
    let (mut found, mut waiting) = (Vec::new(), Vec::new());
    let mut at = 0;
    let mut annexes = document.annexes.iter().peekable();
    let mut annex: Option<&crate::model::Annex> = None;
    for block in snapshot.blocks().iter() {
        while annexes.peek().is_some_and(|a| a.span.start <= at) {
            annex = annexes.next();
        }
        let masthead = annex.is_none() && !document.letter.is_empty() && at + block.text.len() <= document.letter.start;
        if is_prose(block)
            && let Some(ground) = grounds.of(annex.map_or(document.language, |a| a.language), masthead, annex.is_some())
        {
            let kept = |f: &Arc<[Finding]>| (!f.is_empty()).then(|| Arc::clone(f));
            match block.findings.look(&ground.key, kept) {
                Some(some) => found.extend(some.map(|f| (at, f))),
                None => waiting.push(Waiting { block, at, ground }),
            }
        }
        at += block.text.len();
    }
    found.extend(all(&waiting));
    found.sort_by_key(|(at, _)| *at);
    let found = found.iter().flat_map(|(at, found)| found.iter().map(|f| shifted(f, *at))).collect();
    settled(context, found)
}

/// What is found in blocks at which nobody has looked; a long draft is shared among the processors.
fn all(waiting: &[Waiting]) -> Vec<(usize, Arc<[Finding]>)> {
    let look = |all: &[Waiting]| -> Vec<(usize, Arc<[Finding]>)> {
        all.iter().map(|w| (w.at, check(w.block, w.ground))).filter(|(_, f)| !f.is_empty()).collect()
    };
    let bytes: usize = waiting.iter().map(|w| w.block.text.len()).sum();
    let threads = match bytes / SHARE {
        0 | 1 => 1,
        shares => std::thread::available_parallelism().map_or(1, usize::from).min(shares),
    };
    if threads < 2 {
        return look(waiting);
    }
    // Smaller pieces than threads, taken as they come: the processors may have other work to do.
    let pieces: Vec<&[Waiting]> = waiting.chunks(waiting.len().div_ceil(threads * 8).max(1)).collect();
    let next = AtomicUsize::new(0);
    let work = || {
        let take = || pieces.get(next.fetch_add(1, Ordering::Relaxed));
        std::iter::from_fn(take).flat_map(|piece| look(piece)).collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let helpers: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut out = work();
        out.extend(helpers.into_iter().filter_map(|h| h.join().ok()).flatten());
        out
    })
}

/// The grounds of a document: six languages, each in the masthead, in the letter and in annexes; made when needed.
struct Grounds {
    messages: Language,
    house: Arc<House>,
    on: Arc<[&'static str]>,
    made: [OnceCell<Ground>; 18],
}

impl Grounds {
    fn new(context: &Context, settings: &Settings) -> Self {
        Grounds {
            messages: context.language,
            house: Arc::clone(&settings.house),
            on: settings.switched_on().into(),
            made: [const { OnceCell::new() }; 18],
        }
    }

    fn of(&self, language: Language, masthead: bool, annex: bool) -> Option<&Ground> {
        let place = language.index() * 3 + if annex { 2 } else { usize::from(masthead) };
        let ground = self.made.get(place)?.get_or_init(|| {
            let wanted =
                |r: &&Rule| r.languages.contains(&language) && (!OFF.contains(&r.code) || self.on.contains(&r.code));
            let looks = |r: &&Rule| matches!(r.check, Check::Block(_) | Check::Settled { .. });
            let rules = ALL.iter().copied().filter(looks).filter(wanted).collect();
            let (house, on) = (Arc::clone(&self.house), Arc::clone(&self.on));
            let key = Key { language, messages: self.messages, masthead, annex, house, on };
            Ground { key: Arc::new(key), rules }
        });
        Some(ground)
    }
}

/// Lets the rules that gather candidates settle what they found.
fn settled(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let mut out = found;
    for rule in ALL {
        let Check::Settled { settle, .. } = rule.check else { continue };
        if !out.iter().any(|f| f.code == rule.code) {
            continue;
        }
        let (candidates, rest) = out.into_iter().partition(|f| f.code == rule.code);
        out = rest;
        let kept = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| settle(context, candidates)));
        out.extend(kept.unwrap_or_default());
    }
    out
}

fn is_prose(block: &Block) -> bool {
    block.lines.first().is_some_and(|l| !matches!(l.class, Class::Blank | Class::Comment | Class::Furniture))
}

/// What the rules find in a block; it is kept with it.
fn check(block: &Block, ground: &Ground) -> Arc<[Finding]> {
    let key = &*ground.key;
    block.findings.get(Arc::clone(&ground.key), || {
        let shown = block.lines.iter().filter(|l| l.class != Class::Comment);
        let lines = shown.map(|l| (block.slice(l.content()), l.from as usize));
        let folded = Folded::lines(lines);
        // The fold serves the document rules too: what they want to know of the block is kept with it.
        block.gathered.get(key.language, || Arc::new(Notes::of(&folded, &block.text, key.language)));
        let text = without_comments(block);
        let context = BlockContext {
            folded: &folded,
            text: &text,
            language: key.language,
            class: block.lines.first().map_or(Class::Blank, |l| l.class),
            masthead: key.masthead,
            annex: key.annex,
            house: &key.house,
            seen: Seen::default(),
        };
        ground.rules.iter().flat_map(|rule| one(rule, &context, key)).collect::<Vec<_>>().into()
    })
}

/// The text with blanks for comments, so that every other byte keeps its place.
fn without_comments(block: &Block) -> Cow<'_, str> {
    if !block.commented {
        return Cow::Borrowed(&block.text);
    }
    let mut text = block.text.to_string();
    for line in block.lines.iter().filter(|l| l.commented) {
        let (start, end) = (line.start as usize, line.end as usize);
        for comment in comments(block.slice(Span::new(start, end))) {
            let comment = comment.shift(start);
            text.replace_range(comment.range(), &" ".repeat(comment.len()));
        }
    }
    Cow::Owned(text)
}

/// A rule that panics costs its own findings and nothing else.
fn one(rule: &'static Rule, context: &BlockContext, key: &Key) -> Vec<Finding> {
    let (Check::Block(check) | Check::Settled { collect: check, .. }) = rule.check else { return Vec::new() };
    let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let mut report = Report { rule, language: key.messages, findings: Vec::new() };
        check(context, &mut report);
        report.findings
    }));
    found.unwrap_or_default()
}

fn shifted(finding: &Finding, by: usize) -> Finding {
    let mut f = finding.clone();
    let shift = |s: &mut Span| *s = s.shift(by);
    shift(&mut f.span);
    f.related.iter_mut().for_each(|r| shift(&mut r.span));
    f.fixes.iter_mut().flat_map(|x| &mut x.edits).for_each(|e| shift(&mut e.span));
    f
}
