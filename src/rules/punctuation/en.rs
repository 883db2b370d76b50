//! English: the comma before "and", the genitive of acronyms and organizations.

use crate::knowledge::Language;
use crate::rules::prose::Prose;
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// A comma before the "and" of a simple series.
pub(in crate::rules) static SERIAL_COMMA: Rule = Rule {
    code: "PUN001",
    name: "serial-comma",
    title: Words {
        ar: "فاصلة قبل and في تعداد",
        zh: "并列项末项前多了逗号",
        en: "A comma before the “and” of a simple series",
        fr: "Virgule devant le dernier terme d’une énumération simple",
        ru: "Запятая перед последним членом простого ряда",
        es: "Coma antes del último elemento de una serie simple",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Suggested,
    authority: &["Editorial Manual, Punctuation"],
    page: include_str!("../pages/PUN001.md"),
    check: Check::Settled { collect: serial_comma, settle: once::first_of_part },
};

/// An acronym or the name of an organization in the genitive.
pub(in crate::rules) static ACRONYM_GENITIVE: Rule = Rule {
    code: "PUN002",
    name: "acronym-genitive",
    title: Words {
        ar: "صيغة إضافة إنكليزية لاختصار أو منظمة",
        zh: "缩写或组织名称使用了所有格",
        en: "An acronym or organization in the genitive",
        fr: "Génitif anglais d’un sigle ou d’une organisation",
        ru: "Притяжательная форма у сокращения или организации",
        es: "Genitivo inglés de una sigla u organización",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Never,
    authority: &["Editorial Manual, Punctuation"],
    page: include_str!("../pages/PUN002.md"),
    check: Check::Settled { collect: acronym_genitive, settle: once::first_of_part },
};

const COMMA: Words = Words {
    ar: "لا فاصلة قبل «{0}» في تعداد بسيط",
    zh: "简单并列中“{0}”前不用逗号",
    en: "No comma stands before “{0}” in a simple series",
    fr: "Pas de virgule devant « {0} » dans une énumération simple",
    ru: "В простом ряду перед «{0}» запятая не ставится",
    es: "En una serie simple no va coma antes de “{0}”",
};
const GENITIVE: Words = Words {
    ar: "لا تلحق 's بالاختصارات وأسماء المنظمات: {0}",
    zh: "缩写和组织名称后不加’s：{0}",
    en: "Acronyms and names of organizations take no apostrophe: {0}",
    fr: "Les sigles et les noms d’organisations ne prennent pas d’apostrophe : {0}",
    ru: "Сокращения и названия организаций не получают апострофа: {0}",
    es: "Las siglas y los nombres de organizaciones no llevan apóstrofo: {0}",
};

/// Three words, each an item by itself; more than that may be clauses.
static SERIES: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b([a-z-]{3,}), ([a-z-]{3,})(,) (and|or) ([a-z-]{3,})\b(.?.?.?)").ok());

/// Words that stand between commas and are no items.
const NO_ITEMS: [&str; 30] = [
    "however",
    "therefore",
    "moreover",
    "alia",
    "too",
    "indeed",
    "namely",
    "furthermore",
    "thus",
    "hence",
    "instead",
    "nevertheless",
    "meanwhile",
    "though",
    "perhaps",
    "then",
    "also",
    "now",
    "rather",
    "again",
    "inter",
    "yes",
    "first",
    "second",
    "third",
    "particularly",
    "especially",
    "including",
    "otherwise",
    "consequently",
];

/// Words after "and" that begin a clause or an aside.
const CLAUSES: [&str; 33] = [
    "the",
    "that",
    "this",
    "these",
    "those",
    "which",
    "who",
    "they",
    "their",
    "there",
    "its",
    "his",
    "her",
    "our",
    "your",
    "are",
    "were",
    "was",
    "has",
    "have",
    "had",
    "will",
    "would",
    "shall",
    "should",
    "could",
    "may",
    "not",
    "for",
    "with",
    "thus",
    "therefore",
    "then",
];

const WITHOUT: Words = Words {
    ar: "كتابة {0} {1}",
    zh: "改为“{0} {1}”",
    en: "Write “{0} {1}”",
    fr: "Écrire « {0} {1} »",
    ru: "Написать «{0} {1}»",
    es: "Escribir “{0} {1}”",
};

fn serial_comma(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    if context.masthead || !(text.contains(", and ") || text.contains(", or ")) {
        return;
    }
    let Some(series) = SERIES.as_ref() else { return };
    for found in series.captures_iter(text) {
        let (Some(first), Some(second), Some(comma)) = (found.get(1), found.get(2), found.get(3)) else { continue };
        let (Some(word), Some(last), Some(after)) = (found.get(4), found.get(5), found.get(6)) else { continue };
        let adverb = |w: &str| w.ends_with("ly") || NO_ITEMS.contains(&w);
        let aside = after.as_str().starts_with(',') || adverb(last.as_str()) || CLAUSES.contains(&last.as_str());
        if aside || adverb(second.as_str()) || adverb(first.as_str()) {
            continue;
        }
        let span = context.folded.span(comma.range());
        report.add(span, &COMMA, &[word.as_str()]).suggest(
            &WITHOUT,
            &[second.as_str(), word.as_str()],
            vec![Edit { span, text: String::new() }],
        );
    }
}

/// Bodies whose names are often put into the genitive.
static BODIES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:United Nations'(?:s\b)?|(?:United Nations|Security Council|General Assembly|Economic and Social Council|European Union|African Union|League of Arab States)'s\b)").ok()
});

fn acronym_genitive(context: &BlockContext, report: &mut Report) {
    if !context.text.contains(['’', '\'']) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    for i in prose.places(|c| matches!(c, '’' | '\'')) {
        let from = (0..i).rev().find(|k| !prose.at(*k).is_ascii_uppercase()).map_or(0, |k| k + 1);
        let whole = prose.at(i + 1) == 's' && !prose.at(i + 2).is_alphanumeric();
        let free = !prose.before(from).is_alphanumeric() && !matches!(prose.before(from), '-' | '/' | '.');
        if whole && free && i - from >= 3 {
            report.add(prose.span(from, i + 2), &GENITIVE, &[&prose.text(from, i + 2)]);
        }
    }
    let (Some(bodies), text) = (BODIES.as_ref(), context.folded.as_str()) else { return };
    for found in bodies.find_iter(text) {
        // A closing quotation mark is no apostrophe.
        let quoted = text.get(..found.start()).is_some_and(|t| t.matches('\'').count() % 2 == 1);
        let alone = text.get(found.end()..).is_some_and(|t| t.starts_with(' '));
        if alone && !(quoted && found.as_str().ends_with('\'')) {
            let span = context.folded.span(found.range());
            report.add(span, &GENITIVE, &[found.as_str()]);
        }
    }
}
