//! Symbols that are almost right: a missing full stop, a blank or a hyphen where a stroke belongs.
//!
//! A candidate is mended first; it is a finding only if what comes out is a symbol as the United Nations forms them and
//! what stands there is none. So paths, fractions, dates, "and/or" and names of machines are never found fault with.

use crate::knowledge::{Language, date};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// A symbol that is written wrongly.
pub(in crate::rules) static MALFORMED: Rule = Rule {
    code: "SYM001",
    name: "malformed-symbol",
    title: Words {
        ar: "رمز وثيقة غير سليم",
        zh: "文号格式有误",
        en: "A document symbol is malformed",
        fr: "Une cote est mal formée",
        ru: "Неверная форма условного обозначения документа",
        es: "Una signatura está mal formada",
    },
    severity: Severity::Error,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["United Nations Library, document symbols"],
    page: include_str!("../pages/SYM001.md"),
    check: Check::Block(malformed),
};

const MESSAGE: Words = Words {
    ar: "رمز الوثيقة يكتب {0} وليس {1}",
    zh: "文号应写作{0}，不是{1}",
    en: "The symbol is written {0}, not {1}",
    fr: "La cote s’écrit {0} et non {1}",
    ru: "Условное обозначение пишется {0}, а не {1}",
    es: "La signatura se escribe {0}, no {1}",
};
const MEND: Words =
    Words {
        ar: "كتابة {0}", zh: "改为{0}", en: "Write {0}", fr: "Écrire {0}", ru: "Написать {0}", es: "Escribir {0}"
    };

/// What a symbol may be spelt with, a blank beside a stroke or after a full stop included.
static CANDIDATE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[ASE](?: ?[/\\] ?|-|\. (?:[0-9])|[A-Za-z0-9.])+").ok());

/// Symbols as they are formed; only the series in which letters are circulated and those that letters quote.
static VALID: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let suffix = r"(?:/(?:Add|Corr|Rev|Amend)\.[0-9]{1,2})*";
    let nature = r"(?:(?:L|PV|SR|CRP|WP|DEC)\.|(?:INF|NGO|BUR|CRP|WP|Q)/)?";
    Regex::new(&format!(
        r"^(?:A/(?:(?:[3-9][0-9]|1[0-9][0-9])|(?:ES|S)-[0-9]{{1,2}})/{nature}[0-9]{{1,4}}|A/C\.[1-6]/(?:[3-9][0-9]|1[0-9][0-9])/{nature}[0-9]{{1,4}}|A/RES/(?:[3-9][0-9]|1[0-9][0-9]|E?S-[0-9]{{1,2}})/[0-9]{{1,3}}|A/HRC/(?:RES/)?[0-9]{{1,3}}/{nature}[0-9]{{1,3}}|A/(?:AC|CN|CONF)\.[0-9]{{1,3}}/(?:(?:C|WG|SC)\.[0-9]{{1,2}}/)?(?:[0-9]{{2,4}}/)?{nature}[0-9]{{1,4}}|S/(?:199[4-9]|20[0-9][0-9])/(?:INF/)?[0-9]{{1,4}}|S/PRST/(?:199[4-9]|20[0-9][0-9])/[0-9]{{1,3}}|S/PV\.[0-9]{{2,5}}|S/RES/[0-9]{{1,4}}|E/(?:19[789][0-9]|20[0-9][0-9])/{nature}[0-9]{{1,4}}|E/RES/(?:19[789][0-9]|20[0-9][0-9])/[0-9]{{1,3}}|E/C\.[0-9]{{1,2}}/(?:19[789][0-9]|20[0-9][0-9])/{nature}[0-9]{{1,4}}|E/CN\.[0-9]{{1,2}}/(?:19[789][0-9]|20[0-9][0-9])/{nature}[0-9]{{1,4}}){suffix}$"
    ))
    .ok()
});

/// Parts that end in a full stop before their number.
static DOTLESS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"/(C|AC|CN|CONF|WG|L|PV|SR|CRP|WP|Add|Corr|Rev|Amend)([0-9])").ok());

/// Hyphens in place of strokes, the whole symbol or its number alone.
static HYPHENS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:A[-/](?:[3-9][0-9]|1[0-9][0-9])[-/][0-9]{1,4}|S[-/](?:199[4-9]|20[0-9][0-9])[-/][0-9]{1,4}|[AS]/RES[-/][0-9]{2,3}[-/][0-9]{1,3}|A/C\.[1-6]-(?:[3-9][0-9]|1[0-9][0-9])-[0-9]{1,4})$").ok()
});

/// Russian letters that look like those of symbols.
const ALIKE: [(char, char); 10] = [
    ('А', 'A'),
    ('С', 'C'),
    ('Е', 'E'),
    ('Р', 'P'),
    ('В', 'B'),
    ('М', 'M'),
    ('К', 'K'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Т', 'T'),
];

/// A symbol in which a letter is Russian: it looks right and no search finds it.
static RUSSIAN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|[^\p{L}\d/.-])(?P<s>[АЕAES](?:/[\p{Lu}\d.]+)+)").ok());

fn homoglyphs(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    if context.language != Language::Ru || !["А/", "Е/", "/С", "/Р", "/В", "/К", "/Н"].iter().any(|w| text.contains(w))
    {
        return;
    }
    for c in RUSSIAN.iter().flat_map(|r| r.captures_iter(text)) {
        let Some(found) = c.name("s") else { continue };
        let written = found.as_str().trim_end_matches('.');
        let latin = |c: char| ALIKE.iter().find(|(r, _)| *r == c).map_or(c, |(_, l)| *l);
        let right: String = written.chars().map(latin).collect();
        let right = mended(&right).unwrap_or(right);
        if right == written || written.is_ascii() || !VALID.as_ref().is_some_and(|v| v.is_match(&right)) {
            continue;
        }
        let span = context.folded.span(found.start()..found.start() + written.len());
        let edit = Edit { span, text: right.clone() };
        report.add(span, &MESSAGE, &[&right, written]).safe(&MEND, &[&right], vec![edit]);
    }
}

fn malformed(context: &BlockContext, report: &mut Report) {
    homoglyphs(context, report);
    let text = context.folded.as_str();
    for at in starts(text) {
        let Some(token) = token(text, at) else { continue };
        for part in halves(text, token) {
            let Some(right) = text.get(part.clone()).and_then(mended) else { continue };
            if is_beside_a_date(text, &part, context.language) {
                continue;
            }
            let span = context.folded.span(part);
            let written = context.text.get(span.range()).unwrap_or_default();
            // A line that ends inside a symbol is the page's doing.
            if written.contains(['\n', '\r']) {
                continue;
            }
            report.add(span, &MESSAGE, &[&right, written]).safe(
                &MEND,
                &[&right],
                vec![Edit { span, text: right.clone() }],
            );
        }
    }
}

/// Where a symbol may begin: an A, S or E by itself before a stroke, a hyphen or a backslash, perhaps after a blank.
fn starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let mut end = 0;
    for (i, b) in bytes.iter().enumerate() {
        if !matches!(b, b'A' | b'S' | b'E') || i < end {
            continue;
        }
        let next = matches!(
            (bytes.get(i + 1), bytes.get(i + 2)),
            (Some(b' '), Some(b'/' | b'\\')) | (Some(b'/' | b'\\' | b'-'), _)
        );
        let joined = i.checked_sub(1).and_then(|p| bytes.get(p)).is_some_and(|p| {
            p.is_ascii_alphanumeric()
                || matches!(
                    p,
                    b'/' | b'.' | b'-' | b'_' | b'@' | b':' | b'#' | b'%' | b'&' | b'=' | b'?' | b'+' | b'\\' | b'~'
                )
        });
        if next && !joined {
            out.push(i);
            end = token(text, i).map_or(i, |t| t.end);
        }
    }
    out
}

/// The run that may be a symbol, without the stop of the sentence.
fn token(text: &str, at: usize) -> Option<Range<usize>> {
    let found = CANDIDATE.as_ref()?.find(text.get(at..)?)?;
    let kept = found.as_str().trim_end_matches(['.', ' ', '/', '\\', '-']).len();
    let after = text.get(at + kept..)?.chars().next();
    let goes_on = after.is_some_and(|c| matches!(c, '_' | '@' | '%' | '=' | '&' | '?' | '#' | '~'));
    (!goes_on && kept > 3).then_some(at..at + kept)
}

/// The halves of a dual symbol.
fn halves(text: &str, token: Range<usize>) -> Vec<Range<usize>> {
    let run = text.get(token.clone()).unwrap_or_default();
    let mut out = Vec::new();
    let mut from = 0;
    for mark in ["-A/", "-S/", "-E/", "-A-", "-S-"] {
        if let Some(cut) = run.find(mark).filter(|c| *c > 4) {
            out.push(token.start..token.start + cut);
            from = cut + 1;
            break;
        }
    }
    out.push(token.start + from..token.end);
    out
}

/// The symbol that was meant, where what stands there is none.
fn mended(written: &str) -> Option<String> {
    let valid = VALID.as_ref()?;
    if valid.is_match(written) {
        return None;
    }
    let mut right = written.replace(' ', "").replace('\\', "/");
    while right.contains("//") {
        right = right.replace("//", "/");
    }
    for res in ["/Res/", "/res/"] {
        right = right.replace(res, "/RES/");
    }
    right = DOTLESS.as_ref()?.replace_all(&right, "/$1.$2").into_owned();
    if HYPHENS.as_ref()?.is_match(&right) && !is_span_of_years(&right) {
        right = right.replace('-', "/");
    }
    (right != written && valid.is_match(&right)).then_some(right)
}

/// `S/2017-2018`, `A/72-73`: two sessions or years, not a number.
fn is_span_of_years(text: &str) -> bool {
    let Some((head, number)) = text.rsplit_once('-') else { return false };
    let first = head.rsplit(['/', '-']).next().and_then(|n| n.parse::<u32>().ok()).unwrap_or(0);
    let second = number.parse::<u32>().unwrap_or(0);
    let slash = head.contains('/');
    slash && (second == first + 1 || second == (first + 1) % 100 || (first > 1900 && second > 1900))
}

/// Whether the last figures belong to a date: `A/80/ 12 May 2025` is a symbol still without number.
fn is_beside_a_date(text: &str, part: &Range<usize>, language: Language) -> bool {
    let blank = text.get(part.clone()).is_some_and(|t| t.contains(' '));
    blank && {
        let tail = text.get(part.start..).unwrap_or_default();
        let end = tail.char_indices().nth(80).map_or(tail.len(), |(i, _)| i);
        let near = tail.get(..end).unwrap_or_default();
        date::find(near, language).iter().any(|d| d.range.start < part.len())
    }
}
