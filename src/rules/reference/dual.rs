//! Blanks round the dash of a dual symbol.

use crate::knowledge::Language;
use crate::rules::passage::Pattern;
use crate::rules::passage::WRITE;
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};
use regex::Regex;
use std::sync::LazyLock;

/// "A/72/586 - S/2017/953".
pub(in crate::rules) static DUAL_SPACES: Rule = Rule {
    code: "SYM004",
    name: "dual-symbol-spaces",
    title: Words {
        ar: "فراغ حول الشرطة في رمز مزدوج",
        zh: "双重文号的连接号前后有空格",
        en: "A dual symbol has blanks round its dash",
        fr: "Une cote double a des espaces autour du tiret",
        ru: "В двойном условном обозначении пробелы вокруг тире",
        es: "Una signatura doble lleva espacios junto al guion",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice: A/61/947–S/2007/339, A/68/984-S/2014/642"],
    page: include_str!("../pages/SYM004.md"),
    check: Check::Block(dual_spaces),
};

const MESSAGE: Words = Words {
    ar: "الرمز المزدوج يُكتب بلا فراغ: «{0}»",
    zh: "双重文号中间不加空格：“{0}”",
    en: "The two halves of a symbol stand close: “{0}”",
    fr: "Les deux cotes s’écrivent sans espace : « {0} »",
    ru: "Обе части обозначения пишутся без пробелов: «{0}»",
    es: "Las dos signaturas van sin espacio: «{0}»",
};

static DUAL: Pattern = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?P<a>A/(?:[0-9]{2}|ES-[0-9]{1,2})/[0-9]{1,4})\*?(?P<gap>[ \u{A0}]?[-–—‑][ \u{A0}]?)(?P<b>[SE]/(?:19|20)[0-9]{2}/[0-9]{1,4})(?-u:\b)").ok()
});

fn dual_spaces(context: &BlockContext, report: &mut Report) {
    let text = context.text;
    if !text.contains("A/") || !(text.contains("S/") || text.contains("E/")) {
        return;
    }
    for c in DUAL.iter().flat_map(|p| p.captures_iter(text)) {
        let (Some(a), Some(gap), Some(b)) = (c.name("a"), c.name("gap"), c.name("b")) else { continue };
        let dash = gap.as_str().trim_matches([' ', '\u{A0}']);
        if dash == gap.as_str() {
            continue;
        }
        let right = format!("{}{dash}{}", a.as_str(), b.as_str());
        let span = Span::from(gap.range());
        report.add(Span::new(a.start(), b.end()), &MESSAGE, &[&right]).safe(
            &WRITE,
            &[&right],
            vec![Edit { span, text: dash.to_owned() }],
        );
    }
}
