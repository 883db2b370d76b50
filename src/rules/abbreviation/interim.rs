//! The title of a chargé d'affaires.

use crate::knowledge::Language;
use crate::rules::passage::{Pattern, WRITE, matches};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// "Chargé d’affaires ad interim".
pub(in crate::rules) static INTERIM: Rule = Rule {
    code: "ABB011",
    name: "interim-form",
    title: Words {
        ar: "لقب القائم بالأعمال بالنيابة ليس بصيغته",
        zh: "临时代办的写法不合惯例",
        en: "The title of a chargé d’affaires a.i. is not in its usual form",
        fr: "Le titre du chargé d’affaires par intérim n’a pas sa forme usuelle",
        ru: "Должность временного поверенного записана не так, как принято",
        es: "El título del encargado de negocios no tiene su forma usual",
    },
    severity: Severity::Hint,
    zone: Zone::Letter,
    languages: &[Language::En, Language::Fr],
    fix: FixKind::Safe,
    authority: &["practice: titles of published letters"],
    page: include_str!("../pages/ABB011.md"),
    check: Check::Block(interim),
};

const MESSAGE: Words = Words {
    ar: "الصيغة المعتادة «{0}»",
    zh: "惯用写法是“{0}”",
    en: "The usual form is “{0}”",
    fr: "La forme usuelle est « {0} »",
    ru: "Принятая форма — «{0}»",
    es: "La forma usual es «{0}»",
};

static FORMS: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?i:charg(?:é|e|ée)s? d'affaires),?(?P<w> (?:ad interim|\(?a\.? ?i\.?\)?|\(ad interim\)))(?P<n>[^\p{L}]|\z)",
    )
    .ok()
});

fn interim(context: &BlockContext, report: &mut Report) {
    if context.annex {
        return;
    }
    let right = if context.language == Language::Fr { "par intérim" } else { "a.i." };
    let needs = |t: &str| t.contains("'affaires") || t.contains("'Affaires");
    matches(context, &FORMS, needs, |passage, c, _| {
        let Some(wrong) = c.name("w") else { return };
        let said = wrong.as_str().trim_start();
        // The full stop of "ai." is that of the sentence.
        let said = if said.eq_ignore_ascii_case("ai.") { "ai" } else { said };
        if said == right {
            return;
        }
        let start = wrong.start() + 1;
        let span = passage.span(start..start + said.len());
        report.add(span, &MESSAGE, &[right]).safe(&WRITE, &[right], vec![Edit { span, text: right.to_owned() }]);
    });
}
