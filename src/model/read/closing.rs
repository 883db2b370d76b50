//! The end of a letter that nobody has signed: an office, a name with an honorific, or a name alone.

use super::signatures::{officious, sentence};
use crate::knowledge::{Formula, Language};
use crate::model::Closing;
use crate::model::view::View;
use crate::syntax::Class;
use crate::text::{Script, script_of};
use std::ops::Range;

/// The lines at the end of a letter without signature that name an office, with the name before or after it.
pub(in crate::model) fn closing(view: &View, range: Range<usize>, language: Language) -> Option<Closing> {
    let mut lines: Vec<usize> = Vec::new();
    let words: Vec<usize> = view.words(range.clone()).collect();
    // Notes of the masthead may stand under it.
    for l in words.into_iter().rev().skip_while(|l| view.class(*l) == Class::Note) {
        let parted = lines.last().is_some_and(|next| (l + 1..*next).filter(|b| view.is_blank(*b)).count() > 2);
        let fits = matches!(view.class(l), Class::Text | Class::Organ(..)) && view.width(l) <= 90;
        if parted
            || !fits
            || (view.ends(l) && !view.content(l).ends_with("i."))
            || sentence(view.content(l))
            || lines.len() == 6
        {
            break;
        }
        lines.push(l);
    }
    lines.reverse();
    // A line that a sentence ran into is none: the block must stand by itself or begin with an office.
    let holds = |l: &usize| office(view.folded(*l).as_str(), language);
    let first = *lines.first()?;
    let whole = first == range.start || view.is_blank(first - 1) || view.ends(first - 1) || holds(&first);
    let told = lines.iter().any(holds) || lines.len() == 1 && honoured(view.folded(first).as_str(), language);
    let named = lines.len() == 1 && (first == range.start || view.is_blank(first - 1)) && person(view.content(first));
    if !whole || !(told || named) {
        return None;
    }
    let end = if matches!(language, Language::Zh | Language::Fr) { *lines.last()? } else { first };
    // "Ambassador Carlos Amorín" alone is a name; the office of one who has no line of his own is not.
    let alone = lines.len() == 1 && honoured(view.folded(end).as_str(), language);
    let name = (alone || !officious(view.content(end), language)).then(|| view.span(end));
    let name = name.filter(|_| view.width(end) <= 60);
    Some(Closing { span: view.span(first).cover(view.span(*lines.last()?)), name, told })
}

/// Whether a line is a name with an honorific.
fn honoured(folded: &str, language: Language) -> bool {
    let folded = folded.to_lowercase();
    let list: &[&str] = match language {
        Language::En => &[
            "h.e. ",
            "h. e. ",
            "his excellency ",
            "her excellency ",
            "mr. ",
            "mrs. ",
            "ms. ",
            "dr. ",
            "mr ",
            "ms ",
            "ambassador ",
        ],
        Language::Fr => &["s.e. ", "s. e. ", "son excellence ", "m. ", "mme ", "mlle "],
        Language::Es => &["excmo. ", "excma. ", "s.e. ", "su excelencia ", "sr. ", "sra. ", "dr. ", "dra. "],
        Language::Ru => {
            &["его превосходительство ", "ее превосходительство ", "г-н ", "г-жа ", "господин ", "госпожа "]
        }
        Language::Ar => &["سعادة ", "السيد ", "السيدة ", "معالي "],
        Language::Zh => &[],
    };
    let after = ["阁下", "先生", "女士", "大使"].iter().any(|w| folded.ends_with(w) && folded.chars().count() > 3);
    (list.iter().any(|w| folded.starts_with(w)) || language == Language::Zh && after) && folded.chars().count() <= 60
}

/// Whether a line can be a person's name and nothing else: two to five words with capitals, or Chinese parted by a dot.
fn person(words: &str) -> bool {
    let words = words.trim_matches(['*', '_', ' ', ',']);
    if words.chars().any(|c| script_of(c) == Script::Han) {
        return words.contains(['·', '•'])
            && words.chars().count() <= 25
            && words.chars().all(|c| script_of(c) == Script::Han || matches!(c, '·' | '•' | '-'));
    }
    let parts: Vec<&str> = words.split([' ', '\u{a0}']).collect();
    let particle = |w: &str| {
        ["de", "da", "do", "dos", "das", "del", "la", "van", "von", "der", "bin", "al", "el", "ibn", "e", "y"]
            .contains(&w)
    };
    let name = |w: &&str| {
        particle(w)
            || w.starts_with(char::is_uppercase)
                && w.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\'' | '.'))
    };
    (2..=5).contains(&parts.len())
        && parts.iter().all(name)
        && parts.first().is_some_and(|w| w.starts_with(char::is_uppercase))
        && parts.last().is_some_and(|w| w.chars().count() > 1 && w.starts_with(char::is_uppercase))
}

/// Whether a line names the office of a person who writes for a mission; the mission's own name is none.
fn office(folded: &str, language: Language) -> bool {
    const AMBASSADOR: [&str; 6] = ["ambassador", "ambassad", "embajador", "посол", "大使", "سفير"];
    let folded = folded.to_lowercase();
    [Formula::OfficePr, Formula::OfficeObserver, Formula::OfficeCharge, Formula::OfficeMinister]
        .iter()
        .any(|f| f.matches(language, &folded))
        || AMBASSADOR.iter().any(|w| folded.starts_with(w) || folded.ends_with(w))
}
