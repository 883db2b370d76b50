//! English words that name one gender only.

use crate::knowledge::Language;
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::syntax::Class;
use regex::Regex;
use std::sync::LazyLock;

/// A word that names one gender only.
pub(in crate::rules) static GENDERED: Rule = Rule {
    code: "TRM008",
    name: "gendered-word",
    title: Words {
        ar: "كلمة لا تشمل الجنسين",
        zh: "用词只指一种性别",
        en: "A word that names one gender only",
        fr: "Mot qui ne désigne qu’un genre",
        ru: "Слово, называющее только один пол",
        es: "Palabra que nombra un solo género",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Never,
    authority: &["United Nations guidelines for gender-inclusive language"],
    page: include_str!("../pages/TRM008.md"),
    check: Check::Block(gendered),
};

const MESSAGE: Words = Words {
    ar: "الصيغة الشاملة للجنسين: {1} بدل {0}",
    zh: "“{0}”可用不分性别的“{1}”",
    en: "“{1}” names everybody, “{0}” does not",
    fr: "« {1} » désigne tout le monde, « {0} » non",
    ru: "«{1}» называет всех, «{0}» — нет",
    es: "“{1}” nombra a todas las personas; “{0}”, no",
};

static WORDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:[Cc]hairm[ae]n|[Ss]pokesm[ae]n|[Mm]anpower|[Mm]ankind|[Mm]an-made|[Ff]iremen|[Pp]olicem[ae]n|[Bb]usinessm[ae]n|[Cc]ongressm[ae]n)\b").ok()
});

/// Parts of which every word has one.
const STEMS: [&str; 9] =
    ["hairm", "pokesm", "anpower", "ankind", "an-made", "iremen", "olicem", "usinessm", "ongressm"];

fn neutral(word: &str) -> &'static str {
    match word.to_lowercase().as_str() {
        "chairman" => "Chair",
        "chairmen" => "Chairs",
        "spokesman" => "spokesperson",
        "spokesmen" => "spokespersons",
        "manpower" => "personnel",
        "mankind" => "humankind",
        "man-made" => "human-made",
        "firemen" => "firefighters",
        "policeman" => "police officer",
        "policemen" => "police officers",
        "businessman" => "businessperson",
        "businessmen" => "businesspeople",
        "congressman" => "member of Congress",
        _ => "members of Congress",
    }
}

fn gendered(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    let running = matches!(context.class, Class::Text | Class::Labelled | Class::Bullet | Class::Quote);
    if context.masthead || !running || !STEMS.iter().any(|s| text.contains(s)) {
        return;
    }
    let Some(words) = WORDS.as_ref() else { return };
    for found in words.find_iter(text) {
        let word = found.as_str();
        let after = text.get(found.end()..).unwrap_or_default();
        let before = text.get(..found.start()).unwrap_or_default();
        // An office by its own name, a person's title, and what others said stand as they are.
        let title = word.starts_with(|c: char| c.is_uppercase())
            && (after.trim_start().starts_with(|c: char| c.is_uppercase())
                || after.starts_with(" of ")
                || after.starts_with(" of the ")
                || found.start() == 0);
        let quoted = before.matches(['“', '«']).count() > before.matches(['”', '»']).count()
            || before.matches('"').count() % 2 == 1;
        let heritage = before.ends_with("ommon heritage of ");
        let office = after.starts_with("-in-Office") || before.ends_with("Mr. ") || before.ends_with("Mr ");
        if !(title || quoted || heritage || office) {
            report.add(context.folded.span(found.range()), &MESSAGE, &[word, neutral(word)]);
        }
    }
}
