//! What headings count: `II.`, `B.`, in Chinese `二、`, in Arabic `ثانيا -` and `باء -`.
//!
//! Knows the labels of headings and their order, no rule.

use crate::knowledge::ordinal::{chinese, read_chinese};
use crate::model::{Annex, Section};
use crate::rules::Context;
use crate::text::fold_key;

/// What a label counts: sections, or what stands under one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Roman(usize),
    Letter(usize),
}

/// In which words or figures a row counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Latin,
    Chinese,
    Arabic,
}

const ROMAN: [&str; 20] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
    "XVIII", "XIX", "XX",
];
const LETTERS: [&str; 26] = [
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W",
    "X", "Y", "Z",
];
/// Folded, as all Arabic is compared.
const ARABIC_ORDINALS: [&str; 10] =
    ["اولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا"];
const ARABIC_LETTERS: [&str; 10] = ["الف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء"];

/// A numbered heading: what it counts, and the label as it is written.
pub(super) struct Counted<'a> {
    pub(super) section: &'a Section,
    pub(super) label: Label,
    pub(super) head: &'a str,
    row: Row,
}

impl Counted<'_> {
    /// How the label with this number is written in the same row.
    pub(super) fn named(&self, number: usize) -> String {
        let row: &[&str] = match (self.label, self.row) {
            (_, Row::Chinese) => return u16::try_from(number).map(chinese).unwrap_or_default(),
            (Label::Roman(_), Row::Latin) => &ROMAN,
            (Label::Letter(_), Row::Latin) => &LETTERS,
            (Label::Roman(_), Row::Arabic) => &ARABIC_ORDINALS,
            (Label::Letter(_), Row::Arabic) => &ARABIC_LETTERS,
        };
        number.checked_sub(1).and_then(|i| row.get(i)).copied().unwrap_or_default().to_owned()
    }
}

/// The numbered headings in order; what stands alone as a letter and as a Roman number is what continues its row.
pub(super) fn counted(annex: &Annex) -> Vec<Counted<'_>> {
    let mut out: Vec<Counted> = Vec::new();
    for section in &annex.sections {
        let last = out.last().map(|c| c.label);
        out.extend(arabic(section).or_else(|| chinese_number(section)).or_else(|| latin(section, last)));
    }
    out
}

fn arabic(section: &Section) -> Option<Counted<'_>> {
    let (head, rest) = section.title.split_once([' ', '\u{a0}'])?;
    if !rest.starts_with(['-', '–', '—']) || rest.chars().count() <= 3 {
        return None;
    }
    let key = fold_key(head);
    let of = |row: &[&str]| row.iter().position(|r| *r == key).map(|i| i + 1);
    let label = of(&ARABIC_ORDINALS).map(Label::Roman).or(of(&ARABIC_LETTERS).map(Label::Letter))?;
    Some(Counted { section, label, head, row: Row::Arabic })
}

fn chinese_number(section: &Section) -> Option<Counted<'_>> {
    let (head, rest) = section.title.split_once(['.', '、'])?;
    if head.chars().count() > 3 || head.is_ascii() || rest.trim().chars().count() < 2 {
        return None;
    }
    let number = read_chinese(head)?;
    Some(Counted { section, label: Label::Roman(usize::from(number)), head, row: Row::Chinese })
}

fn latin<'a>(section: &'a Section, last: Option<Label>) -> Option<Counted<'a>> {
    let (head, rest) = section.title.split_once('.')?;
    if !rest.starts_with([' ', '\u{a0}']) || rest.trim().chars().count() < 3 {
        return None;
    }
    let of = |row: &[&str]| row.iter().position(|r| *r == head).map(|i| i + 1);
    let label = match (of(&ROMAN), of(&LETTERS)) {
        (Some(_), Some(l)) if matches!(last, Some(Label::Letter(p)) if p + 1 == l) => Label::Letter(l),
        (Some(r), _) => Label::Roman(r),
        (None, Some(l)) => Label::Letter(l),
        (None, None) => return None,
    };
    Some(Counted { section, label, head, row: Row::Latin })
}

/// The rows of an annex: the sections, and the letters under each.
pub(super) fn rows<'a, 'b>(counted: &'b [Counted<'a>]) -> Vec<Vec<(&'b Counted<'a>, usize)>> {
    let mut rows: Vec<Vec<(&Counted, usize)>> = vec![Vec::new()];
    for c in counted {
        match c.label {
            Label::Roman(n) => {
                rows.push(Vec::new());
                rows.first_mut().into_iter().for_each(|row| row.push((c, n)));
            }
            Label::Letter(n) => {
                rows.last_mut().filter(|_| counted.len() > 1).into_iter().for_each(|row| row.push((c, n)));
            }
        }
    }
    rows
}

/// Where a row jumps over one number, the headings before and after. A single gap of one in a row that begins with the
/// first: everything else is another text or a list of names.
pub(super) fn jump<'a, 'b>(
    row: &[(&'b Counted<'a>, usize)],
    sure: bool,
) -> Option<(&'b Counted<'a>, usize, &'b Counted<'a>)> {
    // What goes back is no step forward of one.
    let step = |pair: &[(&Counted, usize)]| match pair {
        [(_, a), (_, b)] => Some(b.checked_sub(*a).unwrap_or(usize::MAX)),
        _ => None,
    };
    let steps: Vec<usize> = row.windows(2).filter_map(step).collect();
    let wide = steps.iter().filter(|s| **s != 1).count();
    let first = row.first().map(|(_, n)| *n);
    let at = steps.iter().position(|s| *s == 2);
    let (Some(1), Some(at), 1) = (first, at, wide) else { return None };
    let (Some((above, a)), Some((here, _))) = (row.get(at), row.get(at + 1)) else { return None };
    // Of two letters alone nobody knows whether they count; Roman numbers, words and marked headings do.
    let roman = matches!(above.label, Label::Roman(_)) && here.head != "I";
    let counts = row.len() > 2 || sure || above.row == Row::Arabic || above.row == Row::Latin && roman;
    counts.then_some((*above, *a, *here))
}

/// Where a label of this row stands at the head of words in the annex, in bytes of the draft: a heading that was not read
/// as one.
pub(super) fn stands(context: &Context, annex: &Annex, like: &Counted, number: usize) -> Option<usize> {
    let text = context.slice(annex.span);
    let label = like.named(number);
    let plain = |c: char| c.is_whitespace() || matches!(c, '*' | '#');
    if like.row != Row::Arabic {
        let labels = [format!("{label}."), format!("{label}、")];
        let opens = |i: usize| text.get(..i).and_then(|t| t.chars().next_back()).is_none_or(plain);
        let places = labels.iter().flat_map(|l| text.match_indices(l.as_str())).map(|(i, _)| i);
        return places.filter(|i| opens(*i)).min().map(|i| annex.span.start + i);
    }
    // Arabic words are compared bare, so the line is what is looked at.
    let mut at = annex.span.start;
    for line in text.split_inclusive('\n') {
        let head = line.trim_start_matches(plain);
        if fold_key(head.split([' ', '\u{a0}']).next().unwrap_or_default()) == label {
            return Some(at + line.len() - head.len());
        }
        at += line.len();
    }
    None
}
