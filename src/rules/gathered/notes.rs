//! The notes of one block.

use super::bodies;
use super::definition::{self, Definition};
use crate::knowledge::Language;
use crate::rules::passage::{is_foreign, quotations};
use crate::text::{Folded, Script, Span, is_letter, script_of};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// How the groups of a number are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rules) enum Grouping {
    /// `1,000`.
    Comma,
    /// `1.000`.
    Point,
    /// `1 000`.
    Blank,
}

/// A resolution of the Security Council.
#[derive(Clone, Debug)]
pub(in crate::rules) struct Mention {
    /// Its number.
    pub number: u16,
    /// Whether its year, or another of its list's, stands with it.
    pub year: bool,
    /// Whether the organ is named in the same words.
    pub council: bool,
    /// Where the number stands.
    pub span: Span,
    /// Whether it stands in a quotation.
    pub quoted: bool,
}

/// A short form that is used.
#[derive(Clone, Debug)]
pub(in crate::rules) struct Use {
    /// The short form, folded, without the plural.
    pub short: String,
    /// Where it stands.
    pub span: Span,
    /// Whether it stands in a quotation.
    pub quoted: bool,
}

/// The name of a known body in full.
#[derive(Clone, Debug)]
pub(in crate::rules) struct Full {
    /// The body, by its index.
    pub body: usize,
    /// Where it stands.
    pub span: Span,
    /// Whether it stands in a quotation.
    pub quoted: bool,
    /// Whether the block is no sentence: names stand in full in titles and tables.
    pub title: bool,
}

/// How long a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::rules) struct Length {
    /// Words parted by blanks.
    pub words: u32,
    /// Characters of scripts that part no words: Chinese, Japanese.
    pub characters: u32,
}

impl Length {
    /// Counts a text.
    pub fn of(text: &str) -> Self {
        let mut out = Length::default();
        let mut inside = false;
        for c in text.chars() {
            if script_of(c) == Script::Han || matches!(c as u32, 0x3040..=0x30FF | 0x31F0..=0x31FF) {
                out.characters += 1;
                inside = false;
            } else if is_letter(c) {
                out.words += u32::from(!inside);
                inside = true;
            } else if c.is_whitespace() {
                inside = false;
            }
        }
        out
    }

    /// With another text behind.
    pub fn plus(self, other: Length) -> Length {
        Length { words: self.words + other.words, characters: self.characters + other.characters }
    }
}

/// What a block says. Spans are bytes of the block.
#[derive(Debug, Default)]
pub(in crate::rules) struct Notes {
    /// Numbers of four digits and more in groups.
    pub groups: Vec<(Grouping, Span)>,
    /// Resolutions of the Security Council.
    pub mentions: Vec<Mention>,
    /// Short forms, definitions excluded.
    pub uses: Vec<Use>,
    /// Definitions.
    pub definitions: Vec<Definition>,
    /// Names of known bodies in full that no definition follows.
    pub fulls: Vec<Full>,
    /// How long the block is.
    pub length: Length,
}

static GROUPS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)[0-9]{1,3}(?:(?:,[0-9]{3})+|(?:\.[0-9]{3})+|(?: [0-9]{3})+)(?-u:\b)").ok());
static OPAQUE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:https?://|www\.)[^ ]+|[^ ]+@[^ ]+|`[^`]*`|(?-u:\b)[A-Z]{1,6}(?:/[A-Za-z0-9.-]+)+").ok()
});

impl Notes {
    /// Whether there is nothing but words.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
            && self.mentions.is_empty()
            && self.uses.is_empty()
            && self.definitions.is_empty()
            && self.fulls.is_empty()
    }

    /// Reads a block.
    pub fn of(folded: &Folded, raw: &str, language: Language) -> Self {
        let text = folded.as_str();
        let length = Length::of(raw);
        if is_foreign(text, language) {
            return Notes { length, ..Notes::default() };
        }
        let quoted = quotations(text);
        let opaque = std::cell::OnceCell::new();
        let hidden = |r: &Range<usize>| {
            overlap(
                opaque.get_or_init(|| {
                    OPAQUE.iter().flat_map(|p| p.find_iter(text)).map(|m| m.range()).collect::<Vec<_>>()
                }),
                r,
            )
        };
        let mut out = Notes { length, ..Notes::default() };
        let found = bodies::find(text, language);
        out.definitions = definition::find(folded, language, &found, &quoted);
        let in_definition = |span: Span| out.definitions.iter().any(|d| d.paren.contains(span));
        for f in &found {
            let span = folded.span(f.range.clone());
            if f.full {
                if !out.definitions.iter().any(|d| d.long_span.contains(span)) {
                    let title = is_title(text);
                    out.fulls.push(Full { body: f.body, span, quoted: overlap(&quoted, &f.range), title });
                }
            } else if !in_definition(span) {
                let short = text.get(f.range.clone()).unwrap_or_default().to_owned();
                out.uses.push(Use { short, span, quoted: overlap(&quoted, &f.range) });
            }
        }
        if !matches!(language, Language::Zh | Language::Ar) {
            let found = shorts(text);
            let found = if found.is_empty() || shouts(text) { Vec::new() } else { found };
            for range in found {
                let span = folded.span(range.clone());
                if !hidden(&range) && !in_definition(span) {
                    let short = text.get(range.clone()).unwrap_or_default().to_owned();
                    out.uses.push(Use { short, span, quoted: overlap(&quoted, &range) });
                }
            }
        }
        if text.bytes().any(|b| b.is_ascii_digit()) {
            out.groups = groups(folded, raw, &hidden);
            out.mentions = mentions(folded, language, &quoted, &hidden);
        }
        out
    }
}

/// Short forms: two capitals and more, with figures after them and parts joined by a dash; a plural "s" stays outside.
/// Roman numerals are none.
fn shorts(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let latin = |w: &[u8]| matches!(w, [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase());
    let mut out = Vec::new();
    // Two Latin capitals, or two Cyrillic ones (А to Я are D0 90 to D0 AF).
    let cyrillic = |w: &[u8]| matches!(w, [0xD0, 0x90..=0xAF, 0xD0, 0x90..=0xAF]);
    if !bytes.windows(2).any(latin) && !bytes.windows(4).any(cyrillic) {
        return out;
    }
    let word = |c: char| is_letter(c) || c == '-';
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|r| r.find(word)).map(|i| at + i) {
        let rest = text.get(start..).unwrap_or_default();
        let len = rest.find(|c| !word(c)).unwrap_or(rest.len());
        at = start + len;
        let whole = rest.get(..len).unwrap_or_default().trim_end_matches('-');
        let short = whole.strip_suffix('s').unwrap_or(whole);
        let mut parts = short.split('-');
        let first = parts.next().unwrap_or_default().trim_end_matches(|c: char| c.is_ascii_digit());
        let head = first.chars().count() > 1 && first.chars().all(char::is_uppercase);
        // "EU-led": the short form is the first part alone.
        let compound = short.split('-').nth(1).is_some_and(|p| p.starts_with(char::is_lowercase));
        let short = if compound { short.split('-').next().unwrap_or_default() } else { short };
        let tail =
            compound || parts.all(|p| !p.is_empty() && p.chars().all(|c| c.is_uppercase() || c.is_ascii_digit()));
        if head && tail && !short.chars().all(|c| "IVXLC".contains(c)) {
            out.push(start..start + short.len());
        }
    }
    out
}

/// Whether a text does not end as a sentence or an item of a list does: a heading, a cell, a name by itself.
fn is_title(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ')' | '"' | '”' | '»' | '*'));
    !text.ends_with(['.', ';', ':', ',', '!', '?', '。', '，', '；', '：', '؛', '،'])
}

/// Text in capitals throughout: a heading, in which capitals tell nothing.
fn shouts(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).take(400);
    let (mut all, mut capitals) = (0, 0);
    for c in letters {
        all += 1;
        capitals += usize::from(c.is_uppercase());
    }
    capitals * 2 > all
}

fn overlap(all: &[Range<usize>], range: &Range<usize>) -> bool {
    all.iter().any(|r| r.start < range.end && range.start < r.end)
}

/// Words after which a number is a label.
const LABELS: [&str; 25] = [
    "no.",
    "nos.",
    "tel.",
    "item",
    "resolution",
    "resolutions",
    "n°",
    "nº",
    "núm.",
    "art.",
    "article",
    "artículo",
    "section",
    "ley",
    "loi",
    "law",
    "раздел",
    "статья",
    "ст.",
    "закон",
    "decree",
    "decreto",
    "décret",
    "act",
    "указ",
];

/// Whether a text ends with the name of what a number labels: "resolution", "Law".
fn is_label(head: &str) -> bool {
    let from = head.char_indices().rev().nth(12).map_or(0, |(i, _)| i);
    let near = head.get(from..).unwrap_or_default().to_lowercase();
    let word = near.rsplit([' ', '(', '"', '“', '«']).next().unwrap_or_default();
    near.ends_with(['№', '+']) || LABELS.contains(&word)
}

fn groups(folded: &Folded, raw: &str, hidden: &dyn Fn(&Range<usize>) -> bool) -> Vec<(Grouping, Span)> {
    let text = folded.as_str();
    let mut out = Vec::new();
    let grouped = |w: &[u8]| matches!(w, [a, b',' | b'.' | b' ', b, c] if a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_digit());
    if !text.as_bytes().windows(4).any(grouped) {
        return out;
    }
    for m in GROUPS.iter().flat_map(|p| p.find_iter(text)) {
        let way = match m.as_str().find([',', '.', ' ']).and_then(|i| m.as_str().get(i..i + 1)) {
            Some(",") => Grouping::Comma,
            Some(".") => Grouping::Point,
            _ => Grouping::Blank,
        };
        let before = text.get(..m.start()).unwrap_or_default();
        let after = text.get(m.end()..).unwrap_or_default();
        // Parts of longer numbers, telephones, lists of figures, job numbers.
        let digit = |c: char| c.is_ascii_digit();
        let joined = before.ends_with(|c: char| digit(c) || matches!(c, '/' | '-' | '.' | ',' | '+' | '('))
            || before.trim_end().ends_with(digit)
            || after.starts_with(['/', '-', '.', ',']) && after.get(1..).is_some_and(|r| r.starts_with(digit))
            || after.trim_start().starts_with(digit)
            || after.starts_with(')') && before.ends_with('(');
        let label = is_label(before.trim_end());
        let nought = m.as_str().starts_with('0');
        // "1.570 billion" is a decimal fraction; a blank that is a line break keeps two numbers apart.
        let units = ["million", "billion", "milli", "mill", "млн", "млрд", "милли", "万", "亿", "per cent", "%"];
        let decimal = way == Grouping::Point && units.iter().any(|u| after.trim_start().starts_with(u));
        let span = folded.span(m.range());
        let broken = raw.get(span.range()).is_some_and(|w| w.contains(['\n', '\r']));
        if !joined && !label && !nought && !decimal && !broken && !hidden(&m.range()) {
            out.push((way, span));
        }
    }
    out
}

/// Lists of resolutions with or without years, and what names the Council before or after them.
static LISTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?P<l>[0-9]{2,4}(?: ?\((?:19|20)[0-9]{2}\))?(?:(?:, | and | et | y | и | و ?|、|和|及)(?:and |第)?[0-9]{2,4}(?: ?\((?:19|20)[0-9]{2}\))?)*)").ok()
});
static NUMBER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)(?P<n>[0-9]{2,4})(?P<y> ?\((?:19|20)[0-9]{2}\))?").ok());

fn mentions(
    folded: &Folded,
    language: Language,
    quoted: &[Range<usize>],
    hidden: &dyn Fn(&Range<usize>) -> bool,
) -> Vec<Mention> {
    let text = folded.as_str();
    let before_words: &[&str] = match language {
        Language::En => &["Security Council resolution", "Security Council resolutions"],
        Language::Fr => &["résolution", "résolutions"],
        Language::Es => &["resolución", "resoluciones"],
        Language::Ru => {
            &["резолюция", "резолюции", "резолюцию", "резолюцией", "резолюций", "резолюциях", "резолюциями"]
        }
        Language::Zh => &["安全理事会第", "安理会第"],
        Language::Ar => {
            &["قرار مجلس الامن", "قرارات مجلس الامن", "قراري مجلس الامن", "لقرار مجلس الامن", "لقرارات مجلس الامن"]
        }
    };
    let after_words: &[&str] = match language {
        Language::Fr => &[" du Conseil de sécurité"],
        Language::Es => &[" del Consejo de Seguridad"],
        Language::Ru => &[" Совета Безопасности"],
        Language::Zh => &["号决议"],
        _ => &[""],
    };
    let mut out = Vec::new();
    if !text.contains("(19") && !text.contains("(20") && !before_words.iter().any(|w| text.contains(w)) {
        return out;
    }
    for m in LISTS.iter().flat_map(|p| p.captures_iter(text)).filter_map(|c| c.name("l")) {
        let head = text.get(..m.start()).unwrap_or_default().trim_end();
        let tail = text.get(m.end()..).unwrap_or_default();
        let names = before_words.iter().any(|w| head.ends_with(w)) && after_words.iter().any(|w| tail.starts_with(w));
        let council = names && !tail.starts_with(['/', '-', '%']) && !head.ends_with('/');
        let dated = m.as_str().contains('(');
        if !council && !dated || hidden(&m.range()) {
            continue;
        }
        for c in NUMBER.iter().flat_map(|p| p.captures_iter(m.as_str())) {
            let Some(n) = c.name("n") else { continue };
            let Ok(number) = n.as_str().parse() else { continue };
            let range = m.start() + n.start()..m.start() + n.end();
            let quoted = overlap(quoted, &range);
            out.push(Mention { number, year: dated, council, span: folded.span(range), quoted });
        }
    }
    out
}
