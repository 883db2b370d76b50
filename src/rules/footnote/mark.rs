//! Where the mark of a footnote stands, and two marks side by side.

use crate::knowledge::Language;
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};
use regex::Regex;
use std::sync::LazyLock;

/// The mark stands on the wrong side of the punctuation.
pub(in crate::rules) static PLACE: Rule = Rule {
    code: "FNT003",
    name: "footnote-place",
    title: Words {
        ar: "إشارة الحاشية في غير موضعها من علامة الترقيم",
        zh: "脚注标号与标点的次序不对",
        en: "A footnote mark stands on the wrong side of the punctuation",
        fr: "Un appel de note est du mauvais côté de la ponctuation",
        ru: "Знак сноски стоит не с той стороны знака препинания",
        es: "Una llamada de nota está al lado equivocado de la puntuación",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En, Language::Fr, Language::Es],
    fix: FixKind::Safe,
    authority: &["United Nations Editorial Manual: footnotes"],
    page: include_str!("../pages/FNT003.md"),
    check: Check::Block(place),
};

/// Two marks side by side.
pub(in crate::rules) static ADJACENT: Rule = Rule {
    code: "FNT006",
    name: "footnote-marks-adjacent",
    title: Words {
        ar: "إشارتا حاشيتين بلا فاصلة",
        zh: "相连的脚注标号之间没有逗号",
        en: "No comma between two footnote marks",
        fr: "Aucune virgule entre deux appels de note",
        ru: "Между двумя знаками сноски нет запятой",
        es: "No hay coma entre dos llamadas de nota",
    },
    severity: Severity::Hint,
    zone: Zone::Annex,
    languages: &[Language::Zh, Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Safe,
    authority: &["United Nations Editorial Manual: footnotes"],
    page: include_str!("../pages/FNT006.md"),
    check: Check::Block(adjacent),
};

const AFTER: Words = Words {
    ar: "تأتي «{0}» بعد علامة الترقيم",
    zh: "“{0}”放在标点之后",
    en: "“{0}” comes after the punctuation",
    fr: "« {0} » vient après la ponctuation",
    ru: "«{0}» ставится после знака препинания",
    es: "«{0}» va después de la puntuación",
};
const BEFORE: Words = Words {
    ar: "تأتي «{0}» قبل علامة الترقيم",
    zh: "“{0}”放在标点之前",
    en: "“{0}” comes before the punctuation",
    fr: "« {0} » vient avant la ponctuation",
    ru: "«{0}» ставится перед знаком препинания",
    es: "«{0}» va antes de la puntuación",
};
const SIDE: Words = Words {
    ar: "تفصل فاصلة بين «{0}» و«{1}»",
    zh: "“{0}”与“{1}”之间用逗号隔开",
    en: "A comma parts “{0}” and “{1}”",
    fr: "Une virgule sépare « {0} » et « {1} »",
    ru: "«{0}» и «{1}» разделяются запятой",
    es: "Una coma separa «{0}» y «{1}»",
};
const WRITE: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};

/// In English the mark before one mark of punctuation that ends a clause.
static EN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\p{L}(?P<m>\[\^[\p{L}\p{N}_-]+\]|[¹²³])(?P<p>[.,;])(?:\s|$)").ok());
/// In French and Spanish the mark after it; a stop may be that of an abbreviation, so the word before must be long.
static ROMANCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:\p{L}{5}|\p{L}\p{N}?\)|[0-9]{4}|[»”])(?P<p>[.,]|[ \u{A0}\u{202F}]?;)(?P<m>\[\^[\p{L}\p{N}_-]+\]|[¹²³])(?:\s|$)").ok()
});
static PAIR: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?P<a>\[\^[\p{L}\p{N}_-]+\])(?P<b>\[\^[\p{L}\p{N}_-]+\])").ok());

fn place(context: &BlockContext, report: &mut Report) {
    let text = context.text;
    if context.masthead || !(text.contains("[^") || text.contains(['¹', '²', '³'])) || text.contains('`') {
        return;
    }
    let english = context.language == Language::En;
    let Some(pattern) = (if english { &EN } else { &ROMANCE }).as_ref() else { return };
    for c in pattern.captures_iter(text) {
        let (Some(mark), Some(point)) = (c.name("m"), c.name("p")) else { continue };
        // A raised figure after a unit is a power.
        let word = text.get(..mark.start()).unwrap_or_default();
        let word = word.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        if !mark.as_str().starts_with('[') && english && word.chars().count() < 4 {
            continue;
        }
        let span = Span::new(mark.start().min(point.start()), mark.end().max(point.end()));
        let (message, new) = match english {
            true => (&AFTER, format!("{}{}", point.as_str(), mark.as_str())),
            false => (&BEFORE, format!("{}{}", mark.as_str(), point.as_str())),
        };
        report.add(Span::new(mark.start(), mark.end()), message, &[mark.as_str()]).safe(
            &WRITE,
            &[&new],
            vec![Edit { span, text: new.clone() }],
        );
    }
}

fn adjacent(context: &BlockContext, report: &mut Report) {
    let text = context.text;
    if !context.annex || !text.contains("][^") || text.contains('`') {
        return;
    }
    for c in PAIR.iter().flat_map(|p| p.captures_iter(text)) {
        let (Some(a), Some(b)) = (c.name("a"), c.name("b")) else { continue };
        let comma = if context.language == Language::Zh { "，" } else { ", " };
        let new = format!("{}{comma}{}", a.as_str(), b.as_str());
        report.add(Span::new(a.start(), b.end()), &SIDE, &[a.as_str(), b.as_str()]).safe(
            &WRITE,
            &[&new],
            vec![Edit { span: Span::at(b.start()), text: comma.to_owned() }],
        );
    }
}
