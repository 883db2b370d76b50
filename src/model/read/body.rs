//! What the paragraphs of the letter say: how it opens, which annexes it points at, what it asks for.

use super::items::items;
use super::paragraphs::Lines;
use crate::knowledge::{Formula, Language, Organ, ordinal};
use crate::model::view::View;
use crate::model::{Callout, Item, Masthead, Opening, Request, RequestAnnexes};
use crate::text::{Folded, Span};
use regex::Captures;
use std::ops::Range;

/// The call-outs of a paragraph.
pub(in crate::model) fn callouts(folded: &Folded, language: Language) -> Vec<Callout> {
    let Some(pattern) = Formula::Callout.pattern(language) else { return Vec::new() };
    pattern.captures_iter(folded.as_str()).filter_map(|c| callout(folded, &c, language)).collect()
}

fn callout(folded: &Folded, c: &Captures, language: Language) -> Option<Callout> {
    let whole = c.get(0)?;
    let word = c.name("k").or(c.name("k2"))?;
    let list = c.name("n").or(c.name("n2"));
    let entries = list.map(|n| entries(n.as_str(), language)).unwrap_or_default();
    let at = list.map_or(0, |n| n.start());
    let enclosure = crate::syntax::annex_kind(&capital(word.as_str())) != crate::knowledge::AnnexKind::Annex;
    Some(Callout {
        span: folded.span(whole.range()),
        word: folded.span(word.range()),
        numbers: numbers(&entries),
        written: entries.into_iter().map(|e| (e.number, folded.span(at + e.at.start..at + e.at.end))).collect(),
        enclosure,
    })
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// A number of a list as written.
struct Entry {
    number: u32,
    at: Range<usize>,
    /// Whether a range ends here: `I à V`.
    ends_range: bool,
}

/// The numbers written in a list of annexes: `I and II`, `I à V`, `一和二`, `الأول والثاني`.
fn entries(text: &str, language: Language) -> Vec<Entry> {
    let mut out: Vec<Entry> = Vec::new();
    let mut ranging = false;
    let mut from = 0;
    let breaks = |c: char| matches!(c, '-' | '至' | ' ' | ',' | '、' | '和' | '及' | '以');
    for (i, c) in text.char_indices().filter(|(_, c)| breaks(*c)).chain([(text.len(), ' ')]) {
        let word = text.get(from..i).unwrap_or_default();
        // The Arabic "and" is written together with what follows.
        let bare = if language == Language::Ar { word.strip_prefix('و').unwrap_or(word) } else { word };
        if let Some(number) = annex_number(bare, language) {
            out.push(Entry { number, at: i - bare.len()..i, ends_range: ranging });
            ranging = false;
        } else if matches!(word, "عشر" | "عشرة")
            && let Some(last) = out.last_mut().filter(|l| l.number < 10 && l.at.end + 1 == from)
        {
            last.number += 10;
            last.at.end = i;
        } else if matches!(word, "to" | "à" | "a" | "по" | "الى") {
            ranging = true;
        }
        ranging |= matches!(c, '-' | '至');
        from = i + c.len_utf8();
    }
    out
}

/// The numbers meant, ranges written out.
fn numbers(entries: &[Entry]) -> Vec<u32> {
    let mut out: Vec<u32> = Vec::new();
    for e in entries {
        if e.ends_range
            && let Some(from) = out.last().copied()
        {
            out.extend((from + 1..e.number).take(60));
        }
        out.push(e.number);
    }
    out
}

/// A number as annexes count: Roman, Arabic, a letter, Chinese, an Arabic ordinal.
pub(crate) fn annex_number(word: &str, language: Language) -> Option<u32> {
    if let Ok(n) = word.parse::<u32>() {
        return Some(n);
    }
    match language {
        Language::Zh => ordinal::read_chinese(word).map(u32::from).or_else(|| roman(word)),
        Language::Ar => arabic_ordinal(word).or_else(|| roman(word)),
        _ => roman(word),
    }
}

/// A Roman numeral below 100.
pub(in crate::model) fn roman(word: &str) -> Option<u32> {
    let value = |c: char| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    let digits: Option<Vec<u32>> = word.to_uppercase().chars().map(value).collect();
    let digits = digits.filter(|d| !d.is_empty() && d.len() <= 8)?;
    let mut total = 0i64;
    for (i, d) in digits.iter().enumerate() {
        let less = digits.get(i + 1).is_some_and(|n| n > d);
        total += if less { -i64::from(*d) } else { i64::from(*d) };
    }
    u32::try_from(total).ok().filter(|n| (1..100).contains(n))
}

fn arabic_ordinal(words: &str) -> Option<u32> {
    let (word, ten) = match words.split_once(' ') {
        Some((first, "عشر" | "عشرة")) => (first, 10),
        Some(_) => return None,
        None => (words, 0),
    };
    if ten > 0 && matches!(word, "الحادي" | "حادي" | "الحادية" | "حادية") {
        return Some(11);
    }
    const ORDINALS: [&str; 10] = ["اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"];
    let bare = word.trim_start_matches('و').trim_start_matches("ال").trim_end_matches(['ة', 'ى']);
    let bare = if bare.starts_with("لاول") { "اول" } else { bare };
    let found = ORDINALS.iter().position(|o| *o == bare || bare.strip_prefix('ا').is_some_and(|b| b == *o));
    found.map(|i| i as u32 + 1 + ten)
}

/// How the first paragraphs open.
pub(in crate::model) fn opening(view: &View, paragraphs: &[Lines], language: Language) -> Option<Opening> {
    paragraphs.iter().take(2).find_map(|p| {
        let folded = view.joined(p.range.clone());
        if let Some(r) = Formula::Third.find(language, folded.as_str()) {
            return Some(Opening { third_person: true, span: folded.span(r) });
        }
        let r = Formula::Opening.find(language, folded.as_str())?;
        Some(Opening { third_person: false, span: folded.span(r) })
    })
}

/// The request of a letter: the last sentence that asks for circulation, or else for the members' attention.
pub(in crate::model) fn request(
    view: &View,
    paragraphs: &[Lines],
    masthead: &Masthead,
    language: Language,
) -> Option<Request> {
    let mut attention = None;
    for p in paragraphs.iter().rev() {
        let folded = view.joined(p.range.clone());
        for sentence in sentences(folded.as_str()).into_iter().rev() {
            let text = folded.as_str().get(sentence.clone()).unwrap_or_default();
            if !Formula::Asking.matches(language, text) {
                continue;
            }
            if let Some(r) = Formula::Request.find(language, text) {
                return Some(read(&folded, sentence, Some(r), masthead, language));
            }
            if attention.is_none() && Formula::Attention.matches(language, text) {
                attention = Some(read(&folded, sentence, None, masthead, language));
            }
        }
    }
    attention
}

/// The sentences of a folded paragraph; a stop counts where a blank and a capital, or a Chinese character, follows.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let end = i + c.len_utf8();
        let stop = match c {
            '。' | '؟' | '！' => true,
            '.' | '?' | '!' => {
                let mut rest = text.get(end..).unwrap_or_default().chars();
                let mut next = rest.next();
                while matches!(next, Some('*' | '”' | '"' | '»' | '\'' | ')')) {
                    next = rest.next();
                }
                match next {
                    None => true,
                    Some(' ') => rest.next().is_none_or(|n| !n.is_lowercase() && !n.is_ascii_digit()),
                    Some(_) => false,
                }
            }
            _ => false,
        };
        if stop {
            out.push(from..end);
            from = end;
            while let Some((i, ' ')) = chars.peek().copied() {
                chars.next();
                from = i + 1;
            }
        }
    }
    if from < text.len() {
        out.push(from..text.len());
    }
    out
}

fn read(
    folded: &Folded,
    sentence: Range<usize>,
    circulation: Option<Range<usize>>,
    masthead: &Masthead,
    language: Language,
) -> Request {
    let text = folded.as_str().get(sentence.clone()).unwrap_or_default();
    let at = |r: Range<usize>| folded.span(sentence.start + r.start..sentence.start + r.end);
    // What the document shall be of: from the last "as" of the circulation to the end of the sentence.
    let clause = circulation.as_ref().map_or(0, |r| {
        let head = text.get(r.clone()).unwrap_or_default().to_lowercase();
        let same = head.len() == r.len();
        let markers: &[&str] = match language {
            Language::En => &["as a", "as an", "as official", "as general", "as security", "as doc", "constitute"],
            Language::Fr => &["comme", "en tant que", "à titre de"],
            Language::Es => &["como"],
            Language::Ru => &["в качестве", "как "],
            Language::Zh => &["作为"],
            Language::Ar => &["باعتبار", "بوصف", "كوثيقة", "وثيقة", "من وثائق"],
        };
        let hit = if language == Language::Ar {
            markers.iter().filter_map(|m| head.find(m)).min()
        } else {
            markers.iter().filter_map(|m| head.rfind(m)).max()
        };
        hit.filter(|_| same).map_or(r.start, |h| r.start + h)
    });
    let tail = text.get(clause..).unwrap_or_default();
    let mut organs: Vec<(Organ, Span)> = Vec::new();
    let mut found: Vec<(Organ, Range<usize>)> = Vec::new();
    for (organ, formula) in [
        (Organ::EconomicAndSocialCouncil, Formula::OrganEcosoc),
        (Organ::GeneralAssembly, Formula::OrganGa),
        (Organ::SecurityCouncil, Formula::OrganSc),
    ] {
        if let Some(p) = formula.pattern(language) {
            for m in p.find_iter(tail) {
                if !found.iter().any(|(_, r)| r.start <= m.start() && m.end() <= r.end) {
                    found.extend(resolve(organ, m.as_str(), masthead, language).map(|o| (o, m.range())));
                }
            }
        }
    }
    found.sort_by_key(|(_, r)| r.start);
    for (organ, r) in &found {
        if !organs.iter().any(|(o, _)| o == organ) {
            organs.push((*organ, at(clause + r.start..clause + r.end)));
        }
    }
    organs.sort_by_key(|(o, _)| *o);
    let mut named = references(folded, sentence.start + clause..sentence.end, language);
    if named.is_empty() && clause > 0 {
        named = references(folded, sentence.start..sentence.start + clause, language);
    }
    // An item belongs to the organ named last before it.
    for item in &mut named {
        let owner = found.iter().rfind(|(_, r)| at(clause + r.start..clause + r.end).start <= item.span.start);
        if owner.is_some_and(|(o, _)| *o == Organ::EconomicAndSocialCouncil) {
            item.organ = Some(Organ::EconomicAndSocialCouncil);
        }
    }
    let outside = without_callouts(text, language);
    let before = outside
        .get(..if circulation.is_some() && language != Language::Ar { clause.max(1) } else { outside.len() })
        .unwrap_or(&outside);
    let hit = |f: Formula, text: &str| f.find(language, text);
    let (annexes, place) =
        if let Some(r) = hit(Formula::AnnexesMany, before).or_else(|| hit(Formula::AnnexesMany, &outside)) {
            (RequestAnnexes::Many, Some(at(r)))
        } else if let Some(r) = hit(Formula::AnnexesOne, before) {
            (RequestAnnexes::One, Some(at(r)))
        } else {
            (RequestAnnexes::None, None)
        };
    let plural = match (Formula::Plural.matches(language, text), Formula::Singular.matches(language, text)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    };
    Request {
        span: at(0..text.len()),
        organs,
        items: named,
        annexes,
        annexes_span: place,
        attention_only: circulation.is_none(),
        plural,
    }
}

/// "The Council" alone is the masthead's council: none of the three organs where that is the Human Rights Council.
fn resolve(organ: Organ, words: &str, masthead: &Masthead, language: Language) -> Option<Organ> {
    let bare = organ == Organ::SecurityCouncil && !Formula::OrganLineSc.matches(language, words) && {
        let lower = words.to_lowercase();
        !["security", "sécurité", "seguridad", "безопасности", "安全", "安理", "الامن"].iter().any(|w| lower.contains(w))
    };
    let organs = masthead.all_organs();
    let open = bare && !organs.contains(&Organ::SecurityCouncil);
    if open && organs.contains(&Organ::EconomicAndSocialCouncil) {
        return Some(Organ::EconomicAndSocialCouncil);
    }
    (!open || masthead.body.is_none()).then_some(organ)
}

/// Agenda items named in a range of folded text.
fn references(folded: &Folded, range: Range<usize>, language: Language) -> Vec<Item> {
    let text = folded.as_str().get(range.clone()).unwrap_or_default();
    let Some(pattern) = Formula::ItemRef.pattern(language) else { return Vec::new() };
    pattern
        .captures_iter(text)
        .filter_map(|c| c.name("list").map(|m| m.range()))
        .flat_map(|r| items(folded, range.start + r.start..range.end, None))
        .collect()
}

/// The text with its call-outs blanked out, of the same length.
fn without_callouts(text: &str, language: Language) -> String {
    let Some(pattern) = Formula::Callout.pattern(language) else { return text.to_owned() };
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for m in pattern.find_iter(text) {
        out.push_str(text.get(at..m.start()).unwrap_or_default());
        out.extend(std::iter::repeat_n(' ', m.len()));
        at = m.end();
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}
