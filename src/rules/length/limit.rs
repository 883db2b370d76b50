//! The length of the document against the limit of the house, or else that of the United Nations.

use crate::knowledge::Language;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Span;

/// More words than the limit.
pub(in crate::rules) static WORDS: Rule = Rule {
    code: "LEN001",
    name: "document-too-long",
    title: Words {
        ar: "الوثيقة أطول من الحد",
        zh: "文件超过字数限制",
        en: "The document is longer than the limit",
        fr: "Le document dépasse la limite",
        ru: "Документ длиннее установленного предела",
        es: "El documento supera el límite",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::Ar, Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Never,
    authority: &[
        "manual: instructions for preparing documents: 10,700 words for texts that do not originate in the Secretariat",
    ],
    page: include_str!("../pages/LEN001.md"),
    check: Check::Document(words),
};

/// More Chinese characters than the limit in words allows.
pub(in crate::rules) static CHARACTERS: Rule = Rule {
    code: "LEN002",
    name: "document-too-long-in-characters",
    title: Words {
        ar: "النص الصيني أطول من الحد",
        zh: "中文文件超过字数限制",
        en: "The Chinese document is longer than the limit",
        fr: "Le document chinois dépasse la limite",
        ru: "Документ на китайском языке длиннее установленного предела",
        es: "El documento en chino supera el límite",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Never,
    authority: &["the limit in words, and 1.7 characters for a word: house"],
    page: include_str!("../pages/LEN002.md"),
    check: Check::Document(characters),
};

/// The words that a document of a Member State may have.
const USUAL: u32 = 10_700;

const TOO_MANY: Words = Words {
    ar: "عدد الكلمات {0}، والحد {1}",
    zh: "共{0}词，上限为{1}词",
    en: "The document has {0} words; the limit is {1}",
    fr: "Le document compte {0} mots ; la limite est de {1}",
    ru: "В документе слов: {0}; предел: {1}",
    es: "El documento tiene {0} palabras; el límite es de {1}",
};
const TOO_MANY_CHARACTERS: Words = Words {
    ar: "عدد الحروف الصينية {0}، والحد {1}",
    zh: "共{0}字，上限约为{1}字",
    en: "The document has {0} characters; the limit is about {1}",
    fr: "Le document compte {0} caractères ; la limite est d’environ {1}",
    ru: "В документе знаков: {0}; предел: около {1}",
    es: "El documento tiene {0} caracteres; el límite es de unos {1}",
};

/// Characters that say as much as words: 1.7 for each.
fn in_characters(words: u32) -> u32 {
    words.saturating_mul(17) / 10
}

fn words(context: &Context, report: &mut Report) {
    let length = context.gathered().length();
    let count = length.words + length.characters.saturating_mul(10) / 17;
    let limit = context.house.words.unwrap_or(USUAL);
    if count > limit {
        let (count, limit) = (grouped(count, context.language), grouped(limit, context.language));
        let finding = report.add(place(context), &TOO_MANY, &[&count, &limit]);
        // What the house has set is meant. The Organization's own limit knows waivers, and texts of other organs.
        if context.house.words.is_none() {
            finding.severity(Severity::Information);
        }
    }
}

fn characters(context: &Context, report: &mut Report) {
    let length = context.gathered().length();
    let count = length.characters + in_characters(length.words);
    let limit = in_characters(context.house.words.unwrap_or(USUAL));
    if count > limit {
        let (count, limit) = (grouped(count, context.language), grouped(limit, context.language));
        report.add(place(context), &TOO_MANY_CHARACTERS, &[&count, &limit]);
    }
}

/// A number as documents print it: `27,496` in English, with no-break blanks elsewhere; four digits stay together there.
fn grouped(number: u32, language: Language) -> String {
    let digits = number.to_string();
    if digits.len() < 5 && language != Language::En {
        return digits;
    }
    let mark = if language == Language::En { ',' } else { '\u{A0}' };
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// The title, or what the letter begins with.
fn place(context: &Context) -> Span {
    let document = context.document;
    document.title.as_ref().map_or(Span::at(document.letter.start), |t| t.kind_span)
}
