//! The capital of articles of the Charter of the United Nations.

use crate::knowledge::Language;
use crate::rules::passage::{Pattern, WRITE, matches};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// "article 51 of the Charter".
pub(in crate::rules) static ARTICLE_CASE: Rule = Rule {
    code: "SYM014",
    name: "charter-article-case",
    title: Words {
        ar: "مادة من الميثاق بحرف صغير",
        zh: "《宪章》条款首字母误用小写",
        en: "An Article of the Charter has a small initial",
        fr: "Un Article de la Charte est écrit sans majuscule",
        ru: "Статья Устава написана со строчной буквы",
        es: "Un Artículo de la Carta va con minúscula",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En, Language::Fr, Language::Es],
    fix: FixKind::Safe,
    authority: &["manual: Spanish norms (Artículo 12 de la Carta)", "manual: French capitals"],
    page: include_str!("../pages/SYM014.md"),
    check: Check::Block(article_case),
};

const MESSAGE: Words = Words {
    ar: "تُكتب «{0}» بحرف كبير حين تكون من ميثاق الأمم المتحدة",
    zh: "《联合国宪章》的条款写作“{0}”，首字母大写",
    en: "Of the Charter of the United Nations it is “{0}”, with a capital",
    fr: "Pour la Charte des Nations Unies, on écrit « {0} » avec une majuscule",
    ru: "О статье Устава пишут «{0}» с прописной буквы",
    es: "Tratándose de la Carta se escribe «{0}» con mayúscula",
};

static ARTICLES: Pattern = LazyLock::new(|| {
    let list = r"[0-9]{1,3}(?: ?\([0-9]\))?(?:(?:, | and | or | to | et | ou | à | y | o | a | ?- ?)[0-9]{1,3}(?: ?\([0-9]\))?)*";
    Regex::new(&format!(
        r"(?-u:\b)(?P<w>articles?) {list} (?:of the (?:United Nations )?Charter|de la Charte)(?-u:\b)|(?-u:\b)(?P<w2>artículos?) {list} de la Carta(?-u:\b)"
    ))
    .ok()
});

/// Other instruments of that name.
const OTHERS: [&str; 10] = [
    "African Charter",
    "European Charter",
    "Charter of the Organization",
    "Charter of the Commonwealth",
    "Charte africaine",
    "Charte de l'Organisation",
    "Charte arabe",
    "Carta Africana",
    "Carta de la Organización",
    "Arab Charter",
];

fn article_case(context: &BlockContext, report: &mut Report) {
    let needs = |t: &str| t.contains("Cha") || t.contains("Carta");
    matches(context, &ARTICLES, needs, |passage, c, range| {
        let Some(word) = c.name("w").or(c.name("w2")) else { return };
        let after = passage.text().get(range.end..).unwrap_or_default();
        let other = [" of the ", " of ", " de l", " de ", " du ", " des "].iter().any(|p| after.starts_with(p))
            && ![" of the United Nations", " des Nations Unies", " de las Naciones Unidas"]
                .iter()
                .any(|p| after.starts_with(p));
        if other || OTHERS.iter().any(|o| passage.text().contains(o)) {
            return;
        }
        let mut chars = word.as_str().chars();
        let right = chars.next().map_or(String::new(), |c| c.to_uppercase().collect::<String>() + chars.as_str());
        let span = passage.span(word.range());
        report.add(span, &MESSAGE, &[&right]).safe(&WRITE, &[&right], vec![Edit { span, text: right.clone() }]);
    });
}
