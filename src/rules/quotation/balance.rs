//! Marks that open and never close, or close and never opened.
//!
//! Blocks are no paragraphs (copies of pages break them anywhere), so a block only says what it leaves open or closes
//! from outside; opening and closing marks of several blocks are put together before anything is a finding.

use crate::knowledge::Language;
use crate::rules::prose::{HIDDEN, Prose, is_label_word, is_white};
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::text::{Script, script_of};

/// A mark without its partner.
pub(in crate::rules) static UNBALANCED: Rule = Rule {
    code: "QUO003",
    name: "unbalanced-mark",
    title: Words {
        ar: "قوس أو علامة اقتباس بلا قرينتها",
        zh: "括号或引号不成对",
        en: "A parenthesis or quotation mark without its partner",
        fr: "Une parenthèse ou un guillemet sans son pendant",
        ru: "Скобка или кавычка без пары",
        es: "Un paréntesis o una comilla sin su pareja",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["practice"],
    page: include_str!("../pages/QUO003.md"),
    check: Check::Settled { collect, settle },
};

const OPEN: Words = Words {
    ar: "لم تُغلق {0}",
    zh: "“{0}”没有与之配对的后半",
    en: "Nothing closes {0}",
    fr: "Rien ne ferme {0}",
    ru: "Не закрыто: {0}",
    es: "Nada cierra {0}",
};
const CLOSE: Words = Words {
    ar: "لم تُفتح {0}",
    zh: "“{0}”没有与之配对的前半",
    en: "Nothing opens {0}",
    fr: "Rien n’ouvre {0}",
    ru: "Не открыто: {0}",
    es: "Nada abre {0}",
};

const OPENERS: [char; 5] = ['(', '“', '«', '《', '「'];
const CLOSERS: [char; 5] = [')', '”', '»', '》', '」'];

/// The kind of a mark, and whether it opens.
fn kind(c: char) -> Option<(usize, bool)> {
    let c = match c {
        '（' => '(',
        '）' => ')',
        '„' => '“',
        c => c,
    };
    let of = |all: [char; 5]| all.iter().position(|x| *x == c);
    of(OPENERS).map(|k| (k, true)).or_else(|| of(CLOSERS).map(|k| (k, false)))
}

fn collect(context: &BlockContext, report: &mut Report) {
    if is_balanced(context.text) {
        return;
    }
    // Copies of right-to-left pages carry their marks mirrored.
    let arabic = |c: char| matches!(c, '\u{202A}'..='\u{202E}') || script_of(c) == Script::Arabic;
    let mirrored = |c: char| matches!(c, '\u{202A}'..='\u{202E}') || (context.language != Language::Ar && arabic(c));
    if !context.text.is_ascii() && context.text.contains(mirrored) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    if context.language == Language::Ar && prose.places(|c| matches!(c, '(' | ')')).any(|i| !stands_right(&prose, i)) {
        return;
    }
    let straight = context.text.contains('"');
    // For each kind the places left open; a label's parenthesis closes one only where nothing else does.
    let mut open: [Vec<usize>; 5] = Default::default();
    let mut spare: Vec<usize> = Vec::new();
    let mut alone: Vec<usize> = Vec::new();
    for i in prose.places(|c| kind(c).is_some()) {
        let Some((k, opens)) = kind(prose.at(i)) else { continue };
        // Arabic prints ”…“ and “…”; a straight mark may be the partner of any.
        if k == 1 && (context.language == Language::Ar || straight) {
            continue;
        }
        let Some(stack) = open.get_mut(k) else { continue };
        // „…“ closes with the mark that opens “…”.
        let low = prose.at(i) == '“' && stack.last().is_some_and(|o| prose.at(*o) == '„');
        match (opens && !low, k == 0 && is_label(&prose, i)) {
            (true, _) => stack.push(i),
            // The label of the block itself closes nothing.
            (false, true) if prose.text(0, i).trim().chars().count() <= 4 => {}
            (false, true) => spare.push(i),
            (false, false) => {
                if stack.pop().is_none() {
                    alone.push(i);
                }
            }
        }
    }
    if let Some(parentheses) = open.first_mut() {
        parentheses.retain(|i| !spare.iter().any(|s| s > i));
    }
    let mut left: Vec<(usize, bool)> = open.into_iter().flatten().map(|i| (i, true)).collect();
    left.extend(alone.into_iter().map(|i| (i, false)));
    left.sort();
    // A paragraph that opens with a mark says that the quotation before it need not have closed.
    if let Some(i) = prose.first_word().filter(|i| matches!(kind(prose.at(*i)), Some((k, true)) if k > 0)) {
        report.add(prose.span(i, i), &OPEN, &[]);
    }
    for (i, opens) in left {
        let mark = prose.at(i).to_string();
        report.add(prose.span(i, i + 1), if opens { &OPEN } else { &CLOSE }, &[&mark]);
    }
}

/// Whether all marks of a block plainly pair, as they do in most blocks, and it does not open with one.
fn is_balanced(text: &str) -> bool {
    let mut depth = [0i32; 5];
    for (k, opens) in text.chars().filter_map(kind) {
        let Some(d) = depth.get_mut(k) else { continue };
        *d += if opens { 1 } else { -1 };
        if *d < 0 {
            return false;
        }
    }
    let anew = text.trim_start().chars().next().and_then(kind).is_some_and(|(k, _)| k > 0);
    depth.iter().all(|d| *d == 0) && !anew
}

/// Whether a parenthesis stands where its form says: one that opens after a word and before a blank is a mirrored one.
fn stands_right(prose: &Prose, i: usize) -> bool {
    let ends = |c: char| is_white(c) || matches!(c, HIDDEN | '.' | ',' | '،' | '؛' | ':');
    match prose.at(i) {
        '(' => !ends(prose.at(i + 1)) || is_white(prose.before(i)),
        _ => !is_white(prose.before(i)) && prose.before(i) != HIDDEN,
    }
}

/// Whether a closing parenthesis may be that of a label: `a)`, `15 a)`, `iv)`, `1)`, `一)`.
fn is_label(prose: &Prose, close: usize) -> bool {
    let mut from = close;
    while from > 0 && close - from < 5 && prose.before(from).is_alphanumeric() {
        from -= 1;
    }
    let before = prose.before(from);
    is_label_word(&prose.text(from, close))
        && (is_white(before) || matches!(before, HIDDEN | ',' | '、' | '，' | ')' | '»' | '”'))
}

/// More lone marks than these in one part are a damaged copy.
const MANY: usize = 12;

/// How far the next paragraph of a quotation may begin, and a parenthesis may run over a page's end, in bytes.
const NEXT: usize = 3_000;

/// How far apart the marks of a quotation in different blocks may stand, in bytes.
const FAR: usize = 20_000;

fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    // Empty spans are the beginnings of paragraphs that open with a mark.
    let anew: Vec<usize> = found.iter().filter(|f| f.span.is_empty()).map(|f| f.span.start).collect();
    let found: Vec<Finding> = found.into_iter().filter(|f| !f.span.is_empty()).collect();
    let marks: Vec<Option<(usize, bool)>> =
        found.iter().map(|f| context.slice(f.span).chars().next().and_then(kind)).collect();
    let mut matched = vec![false; found.len()];
    for (i, mark) in marks.iter().enumerate() {
        let (Some((k, false)), Some(here)) = (mark, found.get(i)) else { continue };
        // Every paragraph of a long quotation opens anew and only the last one closes.
        for j in (0..i).rev() {
            let Some(there) = found.get(j) else { break };
            let near = here.span.start - there.span.start <= if *k == 0 { NEXT } else { FAR }
                && once::part(context.document, here.span.start) == once::part(context.document, there.span.start);
            if !near {
                break;
            }
            match marks.get(j) {
                Some(Some((o, true))) if o == k && matched.get(j) == Some(&false) => {
                    [i, j].into_iter().for_each(|x| matched.get_mut(x).into_iter().for_each(|m| *m = true));
                    if *k == 0 {
                        break;
                    }
                }
                Some(Some((o, false))) if o == k && matched.get(j) == Some(&true) => break,
                _ => {}
            }
        }
    }
    let mut out: Vec<Finding> = Vec::new();
    let mut parts = Vec::new();
    for (i, f) in found.into_iter().enumerate() {
        if matched.get(i) == Some(&true) {
            continue;
        }
        let part = once::part(context.document, f.span.start);
        // Where the next paragraph of a quotation opens anew, this one does not close.
        let quotes = marks.get(i).copied().flatten().is_some_and(|(k, opens)| opens && k > 0);
        let goes_on = anew.iter().any(|a| (f.span.end..f.span.end + NEXT).contains(a));
        if !(quotes && goes_on) {
            out.push(f);
            parts.push(part);
        }
    }
    let many = |part: &usize| parts.iter().filter(|p| *p == part).count() > MANY;
    let kept: Vec<bool> = parts.iter().map(|p| !many(p)).collect();
    out.into_iter().zip(kept).filter(|(_, k)| *k).map(|(f, _)| f).collect()
}
