//! Findings: what is missing, contradicts itself or is written wrongly.
//!
//! One file per family, one page per rule (`pages/CODE.md`), one list of all rules ([`registry::ALL`]).
//! A rule sees a [`Context`] and nothing else. The rule says *what*, its page *why and by which authority*,
//! the title of its fix *what it will do*.

mod abbreviation;
mod agenda;
mod annex;
mod assembly;
mod blocks;
pub mod config;
mod date;
mod date_form;
mod date_logic;
mod finding;
mod footnote;
mod gathered;
mod heading;
mod length;
mod name;
mod number;
mod once;
mod paragraph;
mod passage;
mod place;
mod prose;
mod punctuation;
mod quotation;
mod reference;
mod registry;
mod seen;
mod settings;
mod signature;
mod skeleton;
mod spelling;
mod structure;
mod suppress;
mod symbol;
mod term;
mod words;
mod zone;

pub use finding::{Applicability, Finding, Fix, Related, Severity};
pub use registry::{ALL, OFF, find, nearest_rule};
pub use settings::{House, Level, Settings, Spacing};
pub use spelling::{Dictionaries, Reader};
pub use suppress::{ignore_everywhere, ignore_here};
pub use words::Words;

use crate::draft::Snapshot;
use crate::knowledge::Language;
use crate::model::{Document, Kind};
use crate::syntax::Class;
use crate::text::{Edit, Folded, Span};

/// Where a rule looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// From the masthead to the signatures.
    Letter,
    /// Annexes only.
    Annex,
    /// Everywhere.
    Anywhere,
}

/// Whether a rule's finding can be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixKind {
    /// Never.
    Never,
    /// By choice of the drafter.
    Suggested,
    /// Safely, together with all other safe fixes.
    Safe,
}

/// One rule. Codes are for ever.
#[derive(Debug)]
pub struct Rule {
    /// `ANX005`.
    pub code: &'static str,
    /// Names the fault: `annex-number-gap`.
    pub name: &'static str,
    /// What the fault is, as a short title.
    pub title: Words,
    /// The severity; where the rule book gives several, the highest.
    pub severity: Severity,
    /// Where it looks.
    pub zone: Zone,
    /// The languages of drafts for which it holds.
    pub languages: &'static [Language],
    /// The strongest fix that it offers.
    pub fix: FixKind,
    /// Who says so: a manual, documents by symbol, `practice`, or `house`.
    pub authority: &'static [&'static str],
    /// The page in Markdown, with examples that are executed.
    pub page: &'static str,
    /// What finds it.
    pub check: Check,
}

/// How a rule looks.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Once, at the document that was understood.
    Document(fn(&Context, &mut Report)),
    /// At each block of running text by itself; what it finds is kept with the block until the block changes.
    Block(fn(&BlockContext, &mut Report)),
    /// At each block as above, and what all blocks gave is settled once for the document: most of it is no finding by
    /// itself, only beside the rest.
    Settled {
        /// Finds candidates in a block; they are kept with it.
        collect: fn(&BlockContext, &mut Report),
        /// Of all candidates in the order of the text, those that are findings.
        settle: fn(&Context, Vec<Finding>) -> Vec<Finding>,
    },
    /// Not at drafts but at `verbale.toml`.
    Configuration,
}

/// What a block rule may see. Spans are bytes of the block.
pub struct BlockContext<'a> {
    /// The block's lines joined and folded; its spans point into the block.
    pub folded: &'a Folded,
    /// The block's text as written.
    pub text: &'a str,
    /// The language of the part in which the block stands.
    pub language: Language,
    /// What its first line looks like.
    pub class: Class,
    /// Whether the block stands above the title, in the masthead.
    pub masthead: bool,
    /// Whether the block stands in an annex.
    pub annex: bool,
    /// How the house writes.
    pub house: &'a House,
    seen: seen::Seen,
}

/// What a rule may see.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The draft.
    pub snapshot: &'a Snapshot,
    /// What was understood of it.
    pub document: &'a Document,
    /// The language in which to speak to the drafter.
    pub language: Language,
    gathered: &'a std::cell::OnceCell<gathered::Gathered>,
    /// How the house writes.
    pub house: &'a House,
}

impl Context<'_> {
    /// What the blocks say that only the whole document can judge; computed once for all rules.
    pub(in crate::rules) fn gathered(&self) -> &gathered::Gathered {
        self.gathered.get_or_init(|| gathered::Gathered::of(self.snapshot, self.document))
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> String {
        self.snapshot.text().slice(span)
    }

    /// The text of a span on one line.
    pub fn words(&self, span: Span) -> String {
        let text = self.slice(span);
        if text.contains(['\n', '\r']) { text.split_whitespace().collect::<Vec<_>>().join(" ") } else { text }
    }

    /// How the draft ends its lines: `\n`, `\r\n` or `\r`.
    pub fn line_end(&self) -> &'static str {
        let first = self.slice(self.snapshot.text().line_span(0));
        match () {
            () if first.ends_with("\r\n") => "\r\n",
            () if first.ends_with('\r') => "\r",
            () => "\n",
        }
    }

    /// The language of the letter part.
    pub fn draft_language(&self) -> Language {
        self.document.language
    }
}

/// Where a rule puts its findings.
pub struct Report {
    rule: &'static Rule,
    language: Language,
    findings: Vec<Finding>,
}

impl Report {
    /// Adds a finding with the rule's own severity; finish it with the methods of [`Finding`].
    /// `message` is filled with `arguments` in the order of its `{0}`, `{1}` …
    pub fn add(&mut self, span: Span, message: &Words, arguments: &[&str]) -> &mut Finding {
        self.findings.push(Finding {
            code: self.rule.code,
            name: self.rule.name,
            severity: self.rule.severity,
            span,
            message: message.fill(self.language, arguments),
            related: Vec::new(),
            fixes: Vec::new(),
            language: self.language,
        });
        let last = self.findings.len() - 1;
        #[allow(clippy::indexing_slicing, reason = "pushed above")]
        &mut self.findings[last]
    }
}

impl Snapshot {
    /// All findings under these settings, in the order of the text.
    pub fn findings(&self, settings: &Settings) -> Vec<Finding> {
        run(self, settings)
    }
}

/// All findings of a draft under these settings, in the order of the text. A rule that panics costs its own
/// findings and nothing else.
pub fn run(snapshot: &Snapshot, settings: &Settings) -> Vec<Finding> {
    let snapshot = &snapshot.in_language(settings.language);
    let document = snapshot.document();
    if document.kind == Kind::Other {
        return Vec::new();
    }
    let language = settings.message_language.unwrap_or(document.language);
    let gathered = std::cell::OnceCell::new();
    let context = Context { snapshot, document, language, house: &settings.house, gathered: &gathered };
    let mut out = blocks::findings(&context, settings);
    for rule in ALL.iter().filter(|r| r.languages.contains(&document.language)) {
        let Check::Document(check) = rule.check else { continue };
        let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let mut report = Report { rule, language, findings: Vec::new() };
            check(&context, &mut report);
            report.findings
        }));
        out.extend(found.unwrap_or_default());
    }
    zone::soften(document, &mut out);
    let mut out: Vec<Finding> = out.into_iter().filter_map(|f| settings.level(f, document)).collect();
    suppress::silence(snapshot, &mut out);
    out.sort_by_key(|f| (f.span, f.code));
    out
}

/// The text after all safe fixes, and how many were applied. Fixes that overlap an earlier one are left for another
/// round; at most ten rounds are run, so that the result is a fixed point.
pub fn fix_all(text: &str, declared: bool, settings: &Settings) -> (String, usize) {
    let (mut text, mut count) = (text.to_owned(), 0);
    for _ in 0..10 {
        let findings = Snapshot::of(&text, declared).findings(settings);
        let edits = safe_edits(&findings);
        if edits.is_empty() {
            break;
        }
        count += edits.iter().map(|(n, _)| n).sum::<usize>();
        let mut rope = crate::text::Text::new(&text);
        for (_, group) in edits.iter().rev() {
            for e in group.iter().rev() {
                rope.replace(e.span, &e.text);
            }
        }
        text = rope.to_string();
    }
    (text, count)
}

/// The edits of all safe fixes that do not touch one another, each finding's edits together, in the order of the text.
pub fn safe_edits(findings: &[Finding]) -> Vec<(usize, Vec<Edit>)> {
    let mut taken: Vec<Span> = Vec::new();
    let mut out: Vec<(usize, Vec<Edit>)> = Vec::new();
    for f in findings {
        let Some(fix) = f.fixes.iter().find(|x| x.applicability == Applicability::Safe) else { continue };
        let mut edits = fix.edits.clone();
        edits.sort_by_key(|e| e.span);
        let clash = edits.iter().any(|e| taken.iter().any(|t| t.start <= e.span.end && e.span.start <= t.end));
        // A group is kept whole and must not interleave with another, so only neighbouring edits are grouped.
        if clash || edits.is_empty() {
            continue;
        }
        taken.extend(edits.iter().map(|e| e.span));
        out.extend(edits.into_iter().enumerate().map(|(i, e)| (usize::from(i == 0), vec![e])));
    }
    out.sort_by_key(|(_, g)| g.first().map(|e| e.span));
    out
}
