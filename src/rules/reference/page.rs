//! A page cited where a document has numbered paragraphs.

use crate::knowledge::Language;
use crate::rules::passage::{Passage, Pattern};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use regex::Regex;
use std::sync::LazyLock;

/// "A/72/10, p. 5".
pub(in crate::rules) static PAGE_CITED: Rule = Rule {
    code: "SYM011",
    name: "page-instead-of-paragraph",
    title: Words {
        ar: "إحالة إلى صفحة بدل الفقرة",
        zh: "引文注页码而不注段次",
        en: "A page is cited instead of a paragraph",
        fr: "Une page est citée au lieu d’un paragraphe",
        ru: "Указана страница, а не пункт",
        es: "Se cita una página en lugar de un párrafo",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["manual: quotations", "manual: instructions for preparing documents"],
    page: include_str!("../pages/SYM011.md"),
    check: Check::Block(page_cited),
};

const MESSAGE: Words = Words {
    ar: "«{0}»: أرقام الصفحات تختلف بين اللغات؛ يُحال إلى الفقرة",
    zh: "“{0}”：各语文本页码不同，宜注明段次",
    en: "“{0}”: pages differ between the languages; cite the paragraph",
    fr: "« {0} » : les pages diffèrent d’une langue à l’autre ; citer le paragraphe",
    ru: "«{0}»: страницы в разных языках не совпадают; указывается пункт",
    es: "«{0}»: las páginas difieren según el idioma; cítese el párrafo",
};

static CITED: Pattern = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?P<s>[AES]/[A-Z0-9][A-Za-z0-9./-]*[0-9])\*?,? ?[(]?(?:pp?\. ?[0-9]+|pages? [0-9]+|págs?\. ?[0-9]+|páginas? [0-9]+|стр\. ?[0-9]+|с\. ?[0-9]+|第[0-9]+页|ص ?[0-9]+|(?:ال)?صفحة [0-9]+)").ok()
});

fn page_cited(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    if !text.contains('/') {
        return;
    }
    for c in CITED.iter().flat_map(|p| p.captures_iter(text)) {
        let (Some(whole), Some(symbol)) = (c.get(0), c.name("s")) else { continue };
        // Verbatim records have no paragraph numbers.
        if symbol.as_str().contains("PV") {
            continue;
        }
        report.add(Passage::of(context).span(whole.range()), &MESSAGE, &[whole.as_str()]);
    }
}
