//! Block rules: run over each block of running text, their findings kept with the block.

use super::gathered::Notes;
use super::{ALL, BlockContext, Check, Context, Finding, House, OFF, Report, Rule, Settings};
use crate::knowledge::Language;
use crate::syntax::{Block, Class};
use crate::text::{Folded, Span, comments};
use std::borrow::Cow;
use std::sync::Arc;

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

/// The findings of all block rules, in the order of the text; those that the whole document settles come after them.
pub(super) fn findings(context: &Context, settings: &Settings) -> Vec<Finding> {
    let Context { snapshot, document, language: messages, .. } = *context;
    let on: Arc<[&'static str]> = settings.switched_on().into();
    let mut out = Vec::new();
    let mut at = 0;
    let mut annexes = document.annexes.iter().peekable();
    let mut annex: Option<&crate::model::Annex> = None;
    for block in snapshot.blocks().iter() {
        while annexes.peek().is_some_and(|a| a.span.start <= at) {
            annex = annexes.next();
        }
        let key = Key {
            language: annex.map_or(document.language, |a| a.language),
            messages,
            masthead: annex.is_none() && !document.letter.is_empty() && at + block.text.len() <= document.letter.start,
            annex: annex.is_some(),
            house: Arc::clone(&settings.house),
            on: Arc::clone(&on),
        };
        if is_prose(block) {
            let found = block.findings.get(key.clone(), || check(block, &key));
            out.extend(found.iter().map(|f| shifted(f, at)));
        }
        at += block.text.len();
    }
    settled(context, out)
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

fn check(block: &Block, key: &Key) -> Arc<[Finding]> {
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
    };
    let mut out = Vec::new();
    let wanted =
        |r: &&Rule| r.languages.contains(&key.language) && (!OFF.contains(&r.code) || key.on.contains(&r.code));
    for rule in ALL.iter().copied().filter(wanted) {
        out.extend(one(rule, &context, key));
    }
    out.into()
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
