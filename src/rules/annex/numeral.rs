//! Writes the numbers of annexes in the figures and the language of the draft, and puts them into headings or takes
//! them out again.

use super::heading_language;
use crate::knowledge::{AnnexKind, Language, ordinal};
use crate::model::{Annex, Numeral};
use crate::rules::Context;
use crate::text::{Edit, Span, fold_key};

/// The figures in which a language numbers annexes where nothing else is written.
pub(super) fn usual(language: Language) -> Numeral {
    match language {
        Language::Zh => Numeral::Chinese,
        Language::Ar => Numeral::Word,
        _ => Numeral::Roman,
    }
}

/// The figures in which a number is written.
pub(super) fn style_of(written: &str, language: Language) -> Numeral {
    let key = fold_key(written);
    match () {
        () if key.bytes().all(|b| b.is_ascii_digit()) => Numeral::Arabic,
        () if key.bytes().all(|b| b"IVXLCivxlc".contains(&b)) => Numeral::Roman,
        () if key.len() == 1 => Numeral::Letter,
        () => usual(language),
    }
}

/// A number; none where the figures do not reach so far.
pub(super) fn write(number: u32, style: Numeral, kind: AnnexKind) -> Option<String> {
    match style {
        Numeral::Arabic => Some(number.to_string()),
        Numeral::Roman => roman(number),
        Numeral::Letter => (1..=26).contains(&number).then(|| char::from(b'A' + (number - 1) as u8).to_string()),
        Numeral::Chinese => u16::try_from(number).ok().filter(|n| (1..=100).contains(n)).map(ordinal::chinese),
        // A ضميمة is feminine, a مرفق is not.
        Numeral::Word => arabic(number, kind == AnnexKind::Enclosure),
    }
}

fn roman(number: u32) -> Option<String> {
    const TENS: [&str; 10] = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = TENS.get(number as usize / 10)?;
    let ones = ONES.get(number as usize % 10)?;
    (number > 0).then(|| format!("{tens}{ones}"))
}

fn arabic(number: u32, feminine: bool) -> Option<String> {
    const MASCULINE: [&str; 10] =
        ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"];
    const FEMININE: [&str; 10] =
        ["الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة"];
    let (words, ten, eleventh) =
        if feminine { (FEMININE, "عشرة", "الحادية") } else { (MASCULINE, "عشر", "الحادي") };
    let word = |n: u32| words.get((n as usize).checked_sub(1)?).copied();
    match number {
        1..=10 => word(number).map(str::to_owned),
        11 => Some(format!("{eleventh} {ten}")),
        12..=19 => Some(format!("{} {ten}", word(number - 10)?)),
        _ => None,
    }
}

/// The edits that give a heading this number.
pub(super) fn put(context: &Context, annex: &Annex, number: u32, style: Numeral) -> Option<Vec<Edit>> {
    let text = write(number, style, annex.kind)?;
    if let Some((_, span)) = annex.numeral {
        return Some(if context.slice(span) == text { Vec::new() } else { vec![Edit { span, text }] });
    }
    let language = heading_language(context, annex);
    let blank = if language == Language::Zh { "" } else { " " };
    let mut edits = vec![Edit { span: Span::at(annex.word.end), text: format!("{blank}{text}") }];
    if language == Language::Ar {
        // «مرفق الرسالة» becomes «المرفق الأول للرسالة».
        if !context.slice(annex.word).starts_with("ال") {
            edits.insert(0, Edit { span: Span::at(annex.word.start), text: "ال".into() });
        }
        let (at, rest) = after(context, annex.word.end);
        if rest.starts_with("ال") {
            edits.push(Edit { span: Span::new(at, at + "ا".len()), text: "ل".into() });
        }
    }
    Some(edits)
}

/// The edits that take the number out of a heading.
pub(super) fn take(context: &Context, annex: &Annex) -> Vec<Edit> {
    let Some((_, span)) = annex.numeral else { return Vec::new() };
    let mut edits = vec![Edit { span: Span::new(annex.word.end, span.end), text: String::new() }];
    if heading_language(context, annex) == Language::Ar {
        // «المرفق الأول للرسالة» becomes «مرفق الرسالة».
        let (at, rest) = after(context, span.end);
        if rest.starts_with("لل") {
            edits.push(Edit { span: Span::new(at, at + "ل".len()), text: "ا".into() });
            if context.slice(annex.word).starts_with("ال") {
                let article = Span::new(annex.word.start, annex.word.start + "ال".len());
                edits.insert(0, Edit { span: article, text: String::new() });
            }
        }
    }
    edits
}

/// The next word of a line, with its place.
fn after(context: &Context, at: usize) -> (usize, String) {
    let text = context.snapshot.text();
    let line = text.line_span(text.line_of(at));
    let rest = context.slice(Span::new(at, line.end));
    let word = rest.trim_start();
    (at + rest.len() - word.len(), word.to_owned())
}
