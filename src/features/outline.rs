//! The outline: masthead, letter, annexes, in document order.

use crate::draft::Snapshot;
use crate::knowledge::{AnnexKind, Language};
use crate::model::{Annex, Document, Item, Kind, Masthead, Paragraph, Title};
use crate::syntax::{Class, Line};
use crate::text::{Span, Text, show};

/// What a part is. A closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Everything above the title.
    Masthead,
    /// An organ line.
    Organ,
    /// A session or a year.
    Session,
    /// A committee.
    Committee,
    /// An agenda line with its titles.
    AgendaItem,
    /// The letter.
    Letter,
    /// Its title.
    Title,
    /// The paragraph that transmits.
    Transmittal,
    /// The request to circulate.
    Request,
    /// A signature.
    Signature,
    /// An annex.
    Annex,
    /// An enclosure.
    Enclosure,
    /// An appendix.
    Appendix,
    /// A heading with what stands under it.
    Section,
    /// A paragraph.
    Paragraph,
}

impl Role {
    /// The word of the JSON form.
    pub fn code(self) -> &'static str {
        match self {
            Role::Masthead => "masthead",
            Role::Organ => "organ",
            Role::Session => "session",
            Role::Committee => "committee",
            Role::AgendaItem => "agenda-item",
            Role::Letter => "letter",
            Role::Title => "title",
            Role::Transmittal => "transmittal",
            Role::Request => "request",
            Role::Signature => "signature",
            Role::Annex => "annex",
            Role::Enclosure => "enclosure",
            Role::Appendix => "appendix",
            Role::Section => "section",
            Role::Paragraph => "paragraph",
        }
    }
}

/// A part of the outline. Children lie inside their parent and follow one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// A short name in the words of the draft.
    pub name: String,
    /// Date and parties, titles of items, languages.
    pub detail: Option<String>,
    /// The whole part.
    pub range: Span,
    /// Its head line; lies inside `range`.
    pub selection: Span,
    /// Its parts.
    pub children: Vec<Node>,
}

/// Lines that are no words of what stands around them.
const PASSED: [Class; 4] = [Class::Furniture, Class::Symbol, Class::Blank, Class::Comment];

/// The longest name in characters.
const NAME: usize = 72;

/// The outline of a draft; empty where it is nothing of ours. `paragraphs`: whether unnumbered ones are shown.
pub fn outline(snapshot: &Snapshot, paragraphs: bool) -> Vec<Node> {
    let d = snapshot.document();
    if d.kind == Kind::Other {
        return Vec::new();
    }
    let build = Build { text: snapshot.text(), paragraphs, language: d.language };
    let mut out = Vec::new();
    out.extend(build.masthead(&d.masthead));
    out.push(build.letter(d));
    out.extend(d.annexes.iter().map(|a| build.annex(a)));
    out
}

struct Build<'a> {
    text: &'a Text,
    paragraphs: bool,
    language: Language,
}

impl Build<'_> {
    /// What stands between the parts of a name.
    fn comma(&self) -> &'static str {
        match self.language {
            Language::Zh => "，",
            Language::Ar => "، ",
            _ => ", ",
        }
    }

    fn leaf(&self, role: Role, span: Span) -> Node {
        Node {
            role,
            name: self.name(span),
            detail: None,
            range: span,
            selection: self.head(span),
            children: Vec::new(),
        }
    }

    /// The words of a span on one line, cut after [`NAME`] characters.
    fn name(&self, span: Span) -> String {
        let raw = self.text.slice(Span::new(span.start, span.end.min(span.start + NAME * 8)));
        if !raw.contains(['\n', '\r']) {
            return short(&show([raw.as_str()]));
        }
        let words = raw.split(['\n', '\r']).filter(|l| !PASSED.contains(&Line::read(l, 0, l.len()).class));
        short(&show(words))
    }

    /// The part of a span on its first line.
    fn head(&self, span: Span) -> Span {
        let line = self.text.line_span(self.text.line_of(span.start));
        let raw = self.text.slice(Span::new(span.start, line.end));
        let len = raw.trim_end().len();
        Span::new(span.start, (span.start + len).min(span.end).max(span.start))
    }

    fn masthead(&self, m: &Masthead) -> Option<Node> {
        if m.span.is_empty() {
            return None;
        }
        let mut children: Vec<Node> = m.organs.iter().map(|(_, s)| self.leaf(Role::Organ, *s)).collect();
        children.extend(m.session.iter().chain(&m.year).map(|o| self.leaf(Role::Session, o.span)));
        children.extend(m.special_session.iter().map(|s| self.leaf(Role::Session, s.ordinal.span)));
        children.extend(m.ecosoc_session.iter().map(|(_, s)| self.leaf(Role::Session, *s)));
        children.extend(m.committee.iter().map(|(_, s)| self.leaf(Role::Committee, *s)));
        for (i, line) in m.agenda.iter().flat_map(|a| &a.lines).enumerate() {
            let agenda = m.agenda.as_ref();
            let titles = agenda.map(|a| a.titles.as_slice()).unwrap_or_default();
            let mut node = self.leaf(Role::AgendaItem, line.span);
            node.detail = (i == 0 && !titles.is_empty())
                .then(|| titles.iter().map(|t| t.text.as_str()).collect::<Vec<_>>().join("; "));
            children.push(node);
        }
        order(&mut children);
        let name =
            [children.iter().find(|c| c.role == Role::Session), children.iter().find(|c| c.role == Role::AgendaItem)]
                .into_iter()
                .flatten()
                .map(|c| c.name.clone())
                .collect::<Vec<_>>()
                .join(self.comma());
        let said = children.iter().any(|c| c.role == Role::AgendaItem);
        let name = if name.is_empty() { self.name(self.head(m.span)) } else { name };
        let items = m.agenda.as_ref().filter(|_| !said);
        let items = items.map(|a| a.items.iter().map(Item::label).collect::<Vec<_>>().join(self.comma()));
        Some(Node { role: Role::Masthead, name, detail: items, range: m.span, selection: self.head(m.span), children })
    }

    fn letter(&self, d: &Document) -> Node {
        let mut children = Vec::new();
        let mut range = d.letter;
        if let Some(t) = &d.title {
            range = range.cover(t.span);
            let mut node = self.leaf(Role::Title, t.span);
            node.name = short(&t.text);
            node.detail = Some(self.parties(t));
            children.push(node);
        }
        let request = d.request.as_ref().map(|r| r.span);
        for p in &d.paragraphs {
            let asks = request.is_some_and(|r| p.span.touches(r.start) && r.start < p.span.end);
            let calls = d.callouts.iter().any(|c| p.span.contains(c.span));
            if asks {
                children.push(self.leaf(Role::Request, p.span));
            } else if calls {
                children.push(self.leaf(Role::Transmittal, p.span));
            } else if self.paragraphs || p.label.is_some() {
                children.push(self.leaf(Role::Paragraph, p.span));
            }
        }
        for s in &d.signatures {
            let mut node = self.leaf(Role::Signature, s.span);
            if !s.name.is_empty() {
                node.name = short(&s.name);
            }
            node.selection =
                if s.span.contains(s.name_span) && !s.name_span.is_empty() { s.name_span } else { node.selection };
            node.detail = (!s.titles.is_empty())
                .then(|| s.titles.iter().map(|(t, _)| t.as_str()).collect::<Vec<_>>().join(self.comma()));
            children.push(node);
        }
        order(&mut children);
        range = children.iter().fold(range, |r, c| r.cover(c.range));
        let (name, detail) = match &d.title {
            Some(t) => (short(&t.text), Some(self.parties(t))),
            None => (self.name(self.head(range)), None),
        };
        Node { role: Role::Letter, name, detail, range, selection: self.head(range), children }
    }

    /// Date, senders and addressees in the words of the draft.
    fn parties(&self, t: &Title) -> String {
        let words = |s: Span| show(self.text.slice(s).split(['\n', '\r']));
        let senders: Vec<String> = t.senders.iter().map(|s| self.sender(words(s.span), s.span)).collect();
        let addressees: Vec<String> = t.addressees.iter().map(|(_, s)| words(*s)).collect();
        let date = t.date.map(|d| d.iso()).unwrap_or_default();
        [date, senders.join(self.comma()), addressees.join(self.comma())]
            .into_iter()
            .filter(|s| !s.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// A sender's name; in Arabic the particle ل swallows the alif of the article, which is given back.
    fn sender(&self, name: String, span: Span) -> String {
        let before = self.text.slice(Span::new(span.start.saturating_sub(2), span.start));
        if before == "ل" && name.starts_with('ل') { format!("ا{name}") } else { name }
    }

    fn annex(&self, a: &Annex) -> Node {
        let role = match a.kind {
            AnnexKind::Annex => Role::Annex,
            AnnexKind::Enclosure => Role::Enclosure,
            AnnexKind::Appendix => Role::Appendix,
        };
        let word = match a.numeral {
            Some((_, n)) if !a.word.is_empty() => self.name(a.word.cover(n)),
            _ if a.word.is_empty() => String::new(),
            _ => self.name(a.word),
        };
        let title = a.title.as_ref().map(|(t, _)| t.clone());
        let name = match (&word, &title) {
            (w, Some(t)) if w.is_empty() => short(t),
            (w, Some(t)) => short(&format!("{w} · {t}")),
            (w, None) if w.is_empty() => self.name(self.head(a.span)),
            (w, None) => w.clone(),
        };
        let mut children = self.sections(a);
        children.extend(a.signatures.iter().map(|s| {
            let mut node = self.leaf(Role::Signature, s.span);
            if !s.name.is_empty() {
                node.name = short(&s.name);
            }
            node
        }));
        children.extend(a.children.iter().map(|c| self.annex(c)));
        order(&mut children);
        let range = children.iter().fold(a.span, |r, c| r.cover(c.range));
        let selection = if a.heading.is_empty() { self.head(a.span) } else { self.head(a.heading) };
        let detail = a.tag.as_ref().map(|(t, _)| self.name(t.span));
        Node { role, name, detail, range, selection, children }
    }

    /// Headings with the labelled paragraphs under them; what stands before the first heading comes first.
    fn sections(&self, a: &Annex) -> Vec<Node> {
        let end = a.children.first().map_or(a.span.end, |c| c.span.start);
        let mut out: Vec<Node> = Vec::new();
        let mut paragraphs = a.paragraphs.iter().peekable();
        let mut signatures = a.signatures.iter().map(|g| g.span.start).peekable();
        let mut under = |from: usize, to: usize| -> Vec<&Paragraph> {
            let mut list = Vec::new();
            while let Some(p) = paragraphs.next_if(|p| p.span.start < to) {
                if p.span.start >= from {
                    list.push(p);
                }
            }
            list
        };
        let shown = |p: &&Paragraph| self.paragraphs || p.label.is_some();
        let first = a.sections.first().map_or(usize::MAX, |s| s.heading.start);
        out.extend(under(0, first).into_iter().filter(shown).map(|p| self.leaf(Role::Paragraph, p.span)));
        for (i, s) in a.sections.iter().enumerate() {
            let next = a.sections.get(i + 1).map_or(end, |n| n.heading.start);
            while signatures.next_if(|g| *g <= s.heading.end).is_some() {}
            let stop = signatures.peek().copied().unwrap_or(usize::MAX);
            let list: Vec<&Paragraph> = under(s.heading.end, next).into_iter().filter(|p| p.span.end <= stop).collect();
            let last = list.last().map_or(s.heading.end, |p| p.span.end);
            out.push(Node {
                role: Role::Section,
                name: short(&s.title),
                detail: None,
                range: s.heading.cover(Span::at(last)),
                selection: self.head(s.heading),
                children: list.into_iter().filter(shown).map(|p| self.leaf(Role::Paragraph, p.span)).collect(),
            });
        }
        out
    }
}

/// Sorts siblings and drops what would overlap the one before.
fn order(nodes: &mut Vec<Node>) {
    nodes.sort_by_key(|n| n.range);
    let mut free = 0;
    nodes.retain(|n| {
        let kept = n.range.start >= free;
        if kept {
            free = n.range.end;
        }
        kept
    });
}

fn short(text: &str) -> String {
    if text.chars().count() <= NAME {
        return text.to_owned();
    }
    let cut: String = text.chars().take(NAME - 1).collect();
    let whole = cut.rfind(' ').filter(|i| *i > NAME / 2).and_then(|i| cut.get(..i)).unwrap_or(&cut);
    format!("{}…", whole.trim_end_matches([',', ';', ' ', '，', '、']))
}
