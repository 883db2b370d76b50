//! Signatures: the mark, the name, the lines of the office before or after it.

use crate::knowledge::{Formula, Language};
use crate::model::Signature;
use crate::model::view::View;
use crate::syntax::Class;
use crate::text::{Span, show};
use std::ops::Range;

/// A signature with the lines that it takes.
pub(in crate::model) struct Signed {
    pub(in crate::model) signature: Signature,
    pub(in crate::model) lines: Range<usize>,
}

/// All signatures in a range of lines.
pub(in crate::model) fn signatures(view: &View, range: Range<usize>) -> Vec<Signed> {
    let mut out: Vec<Signed> = Vec::new();
    let mut i = range.start;
    while i < range.end {
        let Class::Signature(language) = view.class(i) else {
            i += 1;
            continue;
        };
        let floor = out.last().map_or(range.start, |s| s.lines.end);
        let signed = read(view, i, floor..range.end, language);
        i = signed.lines.end.max(i + 1);
        out.push(signed);
    }
    out
}

fn read(view: &View, i: usize, bounds: Range<usize>, language: Language) -> Signed {
    let folded = view.folded(i);
    let text = folded.as_str();
    let caught = Formula::Signed.pattern(language).and_then(|r| r.captures(text));
    let name = ["name", "name2", "name3"].iter().find_map(|n| caught.as_ref()?.name(n)).map(|m| m.range());
    let mark = Formula::SignedStart.find(language, text).unwrap_or(0..0);
    let mut name_span =
        name.clone().filter(|r| !r.is_empty()).map_or(Span::at(view.span(i).end), |r| trimmed(view, folded.span(r), i));
    let mut lines = i..i + 1;
    // A mark alone on its line, or with nothing but a rank beside it: the name stands on the next.
    let rank = language == Language::Ar && RANKS.contains(&slice(view, name_span, i, i + 1).trim());
    if (name_span.is_empty() || rank)
        && let Some(next) = view.next_words(i + 1, bounds.end.min(i + 3))
        && view.class(next) == Class::Text
    {
        name_span = view.span(next);
        lines.end = next + 1;
    }
    let before = title_lines_before(view, i, bounds.start, language);
    // What stands right above another signature is the office of that one.
    let next_one = |lines: &[usize]| lines.last().is_some_and(|l| matches!(view.class(l + 1), Class::Signature(_)));
    let after = match language {
        Language::Zh | Language::Fr if !before.is_empty() => Vec::new(),
        // In Chinese the office stands above the name; under it only what is plainly one is taken for it.
        Language::Zh => title_lines_after(view, lines.end, bounds.end)
            .into_iter()
            .enumerate()
            .take_while(|(n, l)| *l == lines.end + n && officious(view.content(*l), language))
            .map(|(_, l)| l)
            .collect(),
        _ => title_lines_after(view, lines.end, bounds.end),
    };
    let after = if matches!(language, Language::Zh | Language::Fr) && next_one(&after) { Vec::new() } else { after };
    if let Some(first) = before.first() {
        lines.start = *first;
    }
    if let Some(last) = after.last() {
        lines.end = last + 1;
    }
    let titles = before
        .iter()
        .chain(&after)
        .map(|l| (show([view.content(*l)]).trim_end_matches([',', '，', '،']).to_owned(), view.span(*l)))
        .collect();
    Signed {
        signature: Signature {
            span: view.cover(lines.clone()),
            mark: folded.span(mark),
            // Emphasis that opens before the name and closes inside it leaves half a mark.
            name: show([slice(view, name_span, i, lines.end)]).replace(['*'], ""),
            name_span,
            titles,
        },
        lines,
    }
}

/// Ranks that Arabic sets before a name.
const RANKS: [&str; 6] = ["السفير", "السفيرة", "الدكتور", "الدكتورة", "السيد", "السيدة"];

/// The words of a span that lies in one of the lines `i..end`.
fn slice<'a>(view: &View<'a>, span: Span, i: usize, end: usize) -> &'a str {
    (i..end.max(i + 1))
        .find_map(|l| {
            let at = view.span(l);
            at.contains(span).then(|| view.content(l).get(span.start - at.start..span.end - at.start))?
        })
        .unwrap_or_default()
}

/// The span without blanks and emphasis at its ends.
fn trimmed(view: &View, span: Span, line: usize) -> Span {
    let text = slice(view, span, line, line + 1);
    let head = text.len() - text.trim_start_matches([' ', '*', '_', '\u{a0}']).len();
    let tail = text.len() - text.trim_end_matches([' ', '*', '_', '\u{a0}', '\\', ',']).len();
    Span::new(span.start + head, (span.end - tail).max(span.start + head))
}

/// Lines of the office above the name (Chinese, French): short, no sentence, at most six.
fn title_lines_before(view: &View, i: usize, floor: usize, language: Language) -> Vec<usize> {
    if !matches!(language, Language::Zh | Language::Fr) {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut gap = 0;
    for l in (floor..i).rev() {
        if view.is_blank(l) {
            gap += 1;
            if gap > 1 && !out.is_empty() || gap > 2 {
                break;
            }
            continue;
        }
        if view.class(l) != Class::Text || view.ends(l) || view.width(l) > 90 {
            break;
        }
        if !officious(view.content(l), language) {
            // The first line of a long office that runs over two: it begins a block, and the office is right under it.
            let begins = l == floor || view.is_blank(l - 1) || view.ends(l - 1);
            if language == Language::Zh && begins && out.last() == Some(&(l + 1)) {
                out.push(l);
            }
            break;
        }
        gap = 0;
        out.push(l);
        if out.len() == 6 {
            break;
        }
    }
    out.reverse();
    out
}

/// Lines of the office under the name: without a blank line as many as stand there; after a blank line only what
/// plainly names an office.
fn title_lines_after(view: &View, from: usize, end: usize) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    let mut gap = 0;
    for l in from..end {
        if view.is_blank(l) {
            gap += 1;
            if gap > 2 {
                break;
            }
            continue;
        }
        let class = view.class(l);
        let words = view.content(l);
        // "Permanent Representative of … to the / United Nations": the second line is no masthead.
        let rest = class == Class::Masthead && gap == 0 && out.last().is_some_and(|o| hangs(view.content(*o)));
        let fits =
            (rest || matches!(class, Class::Text | Class::Organ(..))) && view.width(l) <= 160 && !sentence(words);
        let named = Language::ALL.iter().any(|language| officious(words, *language));
        if !fits || (gap > 0 && !named) || out.len() == 8 {
            break;
        }
        gap = 0;
        out.push(l);
    }
    out
}

/// Whether a line of an office breaks off before the words "United Nations".
fn hangs(words: &str) -> bool {
    let last = words.trim_end().rsplit(' ').next().unwrap_or_default();
    ["the", "las", "des", "l’Organisation", "l'Organisation", "لدى"].contains(&last)
}

pub(super) fn sentence(words: &str) -> bool {
    let trimmed = words.trim_end();
    trimmed.ends_with(['。', '!', '?', ':', ';'])
        || (trimmed.ends_with('.') && !trimmed.ends_with("i.") && trimmed.chars().count() > 60)
}

/// Whether a line names an office or belongs to the name of one.
pub(super) fn officious(words: &str, language: Language) -> bool {
    let folded = crate::text::fold_key(words).to_lowercase();
    let list: &[&str] = match language {
        Language::En => &[
            "ambassador",
            "representative",
            "chargé",
            "charge d",
            "minister",
            "president",
            "chair",
            "secretary",
            "counsellor",
            "observer",
            "head",
            "director",
            "of the ",
            "to the united nations",
            "commissioner",
            "coordinator",
            "facilitator",
            "envoy",
            "general",
        ],
        Language::Fr => &[
            "ambassad",
            "représentant",
            "chargé",
            "ministre",
            "président",
            "secrétaire",
            "conseill",
            "observat",
            "chef",
            "direct",
            "de la ",
            "du ",
            "auprès",
            "de l'",
            "créé par",
            "commissaire",
        ],
        Language::Es => &[
            "embajador",
            "representante",
            "encargad",
            "ministr",
            "president",
            "secretari",
            "consejer",
            "observador",
            "jef",
            "director",
            "de la ",
            "del ",
            "ante ",
        ],
        Language::Ru => &[
            "посол",
            "представитель",
            "поверенный",
            "министр",
            "председатель",
            "секретарь",
            "советник",
            "наблюдатель",
            "глава",
            "директор",
            "при организации",
            "комитета",
            "совета",
        ],
        Language::Zh => &[
            "代表",
            "大使",
            "代办",
            "部长",
            "主席",
            "秘书",
            "参赞",
            "观察员",
            "团长",
            "主任",
            "专员",
            "总理",
            "总统",
            "协调员",
            "国务卿",
        ],
        Language::Ar => {
            &["سفير", "ممثل", "مندوب", "قائم", "وزير", "رئيس", "امين", "مراقب", "مستشار", "مدير", "لدى", "مفوض"]
        }
    };
    list.iter().any(|w| folded.contains(w))
}
