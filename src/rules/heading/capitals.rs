//! Small words with a capital in the middle of a heading: `Promotion Of Sustained Growth`.
//!
//! Which other words are names only a dictionary would tell, so nothing is said of them.

use super::annexes;
use crate::knowledge::Language;
use crate::rules::passage::quotations;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Span;

/// A small word in a heading has a capital.
pub(in crate::rules) static CAPITALS: Rule = Rule {
    code: "HDG005",
    name: "heading-capitals",
    title: Words {
        ar: "كلمة صغيرة في عنوان تبدأ بحرف كبير",
        zh: "标题中的虚词首字母大写",
        en: "A small word in a heading has a capital",
        fr: "Un petit mot d’un titre porte une majuscule",
        ru: "Служебное слово в заголовке написано с прописной буквы",
        es: "Una palabra menor de un título lleva mayúscula",
    },
    severity: Severity::Information,
    zone: Zone::Annex,
    languages: &[Language::En, Language::Fr, Language::Es],
    fix: FixKind::Never,
    authority: &["United Nations Editorial Manual: headings"],
    page: include_str!("../pages/HDG005.md"),
    check: Check::Document(capitals),
};

const CAPITAL: Words = Words {
    ar: "«{0}» في وسط العنوان تكتب «{1}»",
    zh: "标题中间的“{0}”应写作“{1}”",
    en: "“{0}” in the middle of a heading is written “{1}”",
    fr: "« {0} » au milieu d’un titre s’écrit « {1} »",
    ru: "«{0}» в середине заголовка пишется «{1}»",
    es: "«{0}» en medio de un título se escribe «{1}»",
};
const ANOTHER: Words = Words {
    ar: "كلمة أخرى في العنوان نفسه",
    zh: "同一标题中的另一个词",
    en: "Another word of the heading",
    fr: "Un autre mot du titre",
    ru: "Еще одно слово заголовка",
    es: "Otra palabra del título",
};

/// Words that belong to no name in the middle; articles and particles that do (The Gambia, La Paz, De Groof)
/// are not among them.
fn small(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &["Of", "And", "For", "To", "By", "With", "From", "In", "On"],
        Language::Fr => &["Et", "Pour", "Par", "Sur", "Dans", "Avec", "Aux"],
        Language::Es => &["Y", "Para", "Por", "Con", "En", "Sobre"],
        Language::Ru | Language::Zh | Language::Ar => &[],
    }
}

fn capitals(context: &Context, report: &mut Report) {
    for annex in annexes(context) {
        let title = annex.title.iter().map(|(_, span)| *span);
        for at in title.chain(annex.sections.iter().map(|s| s.heading)) {
            heading(context, report, at, annex.language);
        }
    }
}

/// One finding a heading, at its first small word; the others are related to it.
fn heading(context: &Context, report: &mut Report, at: Span, language: Language) {
    let list = small(language);
    let text = context.slice(at);
    if list.is_empty() || text.contains(['\n', '\r']) || !list.iter().any(|w| text.contains(w)) {
        return;
    }
    // A heading in capitals has no small letters to compare with.
    if !text.split_whitespace().any(|w| w.chars().count() > 3 && w.chars().skip(1).all(char::is_lowercase)) {
        return;
    }
    let quoted = quotations(&text);
    let words: Vec<(usize, &str)> =
        text.split(' ').scan(0, |from, w| Some((std::mem::replace(from, *from + w.len() + 1), w))).collect();
    let mut found: Vec<Span> = Vec::new();
    for ((_, before), (i, word)) in words.iter().zip(words.iter().skip(1)) {
        let last = words.last().is_some_and(|(l, _)| l == i);
        // What follows a colon, a dash, a number or a closing mark begins anew.
        let fresh = !before.ends_with(char::is_alphabetic) || before.chars().count() < 2 || is_number(before);
        let inside = quoted.iter().any(|q| q.contains(i));
        if list.contains(word) && !fresh && !last && !inside {
            found.push(Span::new(at.start + i, at.start + i + word.len()));
        }
    }
    let Some((first, others)) = found.split_first() else { return };
    let word = context.slice(*first);
    let finding = report.add(*first, &CAPITAL, &[&word, &word.to_lowercase()]);
    for other in others {
        finding.related(*other, &ANOTHER, &[]);
    }
}

/// Whether a word is a Roman number without its stop: `II`.
fn is_number(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'))
}
