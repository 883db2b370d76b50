//! Definitions: a name in full with its short form in parentheses.

use super::bodies::{Found, body};
use crate::knowledge::{Language, Name, bodies};
use crate::text::{Folded, Script, Span, fold_key, script_of};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// A name with its short form in parentheses. Spans are bytes of the block.
#[derive(Clone, Debug)]
pub(in crate::rules) struct Definition {
    /// The short form, folded.
    pub short: String,
    /// Where it stands.
    pub short_span: Span,
    /// From the opening to the closing parenthesis.
    pub paren: Span,
    /// The name in full, folded, where it is known beyond doubt which words it is.
    pub long: Option<String>,
    /// Where it stands; empty before the parenthesis where it is not known.
    pub long_span: Span,
    /// The known body, by its index.
    pub body: Option<usize>,
    /// Whether it stands in a quotation.
    pub quoted: bool,
}

/// A short form alone in parentheses.
static PARENTHESES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"\((?:(?:hereinafter|hereafter|ci-après|en adelante|далее) ?[-—,:]? ?)?["“«]?(?P<s>[^()"“”«»0-9., ][^()"“”«»,;.]{1,60})["”»]?\)"#).ok()
});

/// The definitions of a folded text.
pub(super) fn find(folded: &Folded, language: Language, found: &[Found], quoted: &[Range<usize>]) -> Vec<Definition> {
    let text = folded.as_str();
    if !text.contains('(') {
        return Vec::new();
    }
    let mut out = Vec::new();
    for c in PARENTHESES.iter().flat_map(|p| p.captures_iter(text)) {
        let (Some(paren), Some(short)) = (c.get(0), c.name("s")) else { continue };
        if !is_short(short.as_str(), language) {
            continue;
        }
        let head = text.get(..paren.start()).unwrap_or_default().trim_end();
        let head = head.strip_suffix("'s").unwrap_or(head);
        let Some(long) = long(head, short.as_str(), language, found) else { continue };
        let span = |range: Range<usize>| folded.span(range);
        // The plural is that of the name: "SDGs" defines "SDG".
        let singular = short.as_str().strip_suffix('s').filter(|s| s.len() > 1 && s.chars().all(char::is_uppercase));
        out.push(Definition {
            short: singular.unwrap_or(short.as_str()).to_owned(),
            short_span: span(short.range()),
            paren: span(paren.range()),
            long: long.range.clone().and_then(|r| text.get(r)).map(str::to_owned),
            long_span: long.range.map_or(Span::at(span(paren.range()).start), span),
            body: long.body,
            quoted: quoted.iter().any(|q| q.start <= short.start() && short.end() <= q.end),
        });
    }
    out
}

/// Whether words in parentheses can be a short form at all.
fn is_short(words: &str, language: Language) -> bool {
    let all = |script: Script| words.chars().all(|c| c == ' ' || script_of(c) == script);
    match language {
        Language::Zh => all(Script::Han) && (2..=16).contains(&words.chars().count()),
        Language::Ar => all(Script::Arabic) && words.split(' ').count() <= 3,
        _ => {
            let plain = words.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | ' '));
            let mut parts = words.split(' ');
            let first = parts.next().is_some_and(|w| w.starts_with(char::is_uppercase));
            plain && first && parts.all(|w| ["de", "et", "y"].contains(&w) || w.chars().all(char::is_uppercase))
        }
    }
}

struct Long {
    range: Option<Range<usize>>,
    body: Option<usize>,
}

/// The name that a short form stands for, where the parenthesis can be a definition at all.
fn long(head: &str, short: &str, language: Language, found: &[Found]) -> Option<Long> {
    let known = found.iter().find(|f| f.full && f.range.end == head.len());
    if let Some(f) = known.filter(|f| body(f.body).is_some_and(|b| has_short(b, short))) {
        return Some(Long { range: Some(f.range.clone()), body: Some(f.body) });
    }
    match language {
        Language::Zh => chinese(head, short),
        Language::Ar => None,
        _ => {
            let capitals = short.chars().filter(|c| c.is_uppercase()).count();
            let roman = short.chars().all(|c| "IVXLC".contains(c));
            if capitals < 2 || roman || !head.ends_with(|c: char| c.is_alphabetic() || c == ')' || c == '\'') {
                return None;
            }
            let by_stem = (language == Language::Ru).then(|| stems(head, short)).flatten();
            if let Some((range, body)) = by_stem {
                return Some(Long { range: Some(range), body: Some(body) });
            }
            Some(Long { range: initials(head, short), body: None })
        }
    }
}

fn has_short(body: &Name, short: &str) -> bool {
    Language::ALL.iter().any(|l| body.shorts(*l).any(|s| fold_key(s) == short))
}

/// The last words of a text whose initials are the letters of a short form; small words may be passed over.
fn initials(head: &str, short: &str) -> Option<Range<usize>> {
    let letters: Vec<char> = short.chars().filter(|c| c.is_uppercase()).flat_map(char::to_lowercase).collect();
    let tail = head.rfind([';', ':', '(', ')', '.', '“', '«']).map_or(0, |i| i + 1);
    let words: Vec<(usize, &str)> = head
        .get(tail..)?
        .split_inclusive([' ', '-', '\''])
        .scan(tail, |at, w| {
            let here = *at;
            *at += w.len();
            Some((here, w))
        })
        .filter(|(_, w)| w.chars().any(char::is_alphanumeric))
        .collect();
    let small = |w: &str| {
        let w = w.trim_end_matches([' ', '-', '\'', ',']);
        w.chars().count() <= 3 || w.starts_with(char::is_lowercase) && w.chars().count() <= 5
    };
    // Backwards from the last word: each takes a letter or, where it is small, none.
    let mut states: Vec<usize> = vec![letters.len()];
    for (at, word) in words.iter().rev().take(letters.len() * 2 + 4) {
        let first = word.chars().next().into_iter().flat_map(char::to_lowercase).next();
        let mut next = Vec::new();
        for left in &states {
            if *left > 0 && letters.get(left - 1).copied() == first {
                if *left == 1 && !(small(word) && word.starts_with(char::is_lowercase)) {
                    return Some(*at..head.len());
                }
                next.extend(left.checked_sub(1).filter(|l| *l > 0));
            }
            if small(word) && *left < letters.len() {
                next.push(*left);
            }
        }
        next.sort_unstable();
        next.dedup();
        if next.is_empty() {
            return None;
        }
        states = next;
    }
    None
}

/// A Russian name in any case: its words begin like those of the body that has this short form.
fn stems(head: &str, short: &str) -> Option<(Range<usize>, usize)> {
    let stem = |w: &str| w.to_lowercase().chars().take(4).collect::<String>();
    for (index, body) in bodies().iter().enumerate() {
        if !body.shorts(Language::Ru).any(|s| fold_key(s) == short) {
            continue;
        }
        for full in body.fulls(Language::Ru).map(fold_key) {
            let count = full.split(' ').count();
            let mut at = head.len();
            for _ in 0..count {
                let rest = head.get(..at)?.trim_end();
                at = rest.rfind(' ').map_or(0, |i| i + 1);
            }
            let written = head.get(at..)?;
            if written.split(' ').map(stem).eq(full.split(' ').map(stem)) {
                return Some((at..head.len(), index));
            }
        }
    }
    None
}

/// A Chinese short form: its characters stand in the name in the same order and end like it.
fn chinese(head: &str, short: &str) -> Option<Long> {
    let han = |c: char| script_of(c) == Script::Han;
    if short.chars().count() < 3 || head.chars().next_back() != short.chars().next_back() || !short.chars().all(han) {
        return None;
    }
    let run = head.char_indices().rev().take_while(|(_, c)| han(*c)).take(40);
    let mut left: Vec<char> = short.chars().collect();
    let (mut start, mut passed) = (head.len(), 0);
    for (at, c) in run {
        passed += 1;
        if left.last() == Some(&c) {
            left.pop();
            start = at;
        }
        if left.is_empty() {
            break;
        }
    }
    if !left.is_empty() {
        return None;
    }
    // A short form that is the end of the name does not tell where the name begins.
    let whole = passed > short.chars().count();
    Some(Long { range: whole.then_some(start..head.len()), body: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, language: Language, want: &str) {
        let folded = Folded::plain(text, 0);
        let found = super::super::bodies::find(folded.as_str(), language);
        let got: Vec<String> = find(&folded, language, &found, &[])
            .into_iter()
            .map(|d| format!("{}={}", d.short, d.long.unwrap_or_default()))
            .collect();
        assert_eq!(got.join("; "), want, "{text}");
    }

    #[test]
    fn definitions_and_what_looks_like_them() {
        use Language::*;
        check("the Group of Friends of Rivers (GFR) met", En, "GFR=Group of Friends of Rivers");
        check(
            "the United Nations Office on Drugs and Crime (UNODC)",
            En,
            "UNODC=United Nations Office on Drugs and Crime",
        );
        check("a document (see annex) under item 19 (a) of (2015), (Signed) A. Keita, resolution 1514 (XV)", En, "");
        check("l’Organisation des ponts du Sud (OPS)", Fr, "OPS=Organisation des ponts du Sud");
        check(
            "联合国毒品和犯罪问题办公室(毒品和犯罪问题办公室)",
            Zh,
            "毒品和犯罪问题办公室=联合国毒品和犯罪问题办公室",
        );
        check("国际刑事警察组织(国际刑警组织)", Zh, "国际刑警组织=国际刑事警察组织");
        check("公报(2017年11月10日至11日，撒马尔罕)，公报(见附件)，伊朗(伊斯兰共和国)", Zh, "");
        check(
            "Управлением Организации Объединенных Наций по наркотикам и преступности (УНП ООН)",
            Ru,
            "УНП ООН=Управлением Организации Объединенных Наций по наркотикам и преступности",
        );
    }
}
