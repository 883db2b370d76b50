//! The Secretary-General in English: two hyphens at most, and the plural in the first word.

use super::field::Field;
use crate::knowledge::Language;
use crate::rules::passage::{Pattern, WRITE};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::syntax::Class;
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// The Secretary-General without hyphen, or several of them with the plural in the wrong word.
pub(in crate::rules) static OFFICIAL: Rule = Rule {
    code: "NAM010",
    name: "secretary-general-form",
    title: Words {
        ar: "كتابة Secretary-General",
        zh: "Secretary-General 的写法",
        en: "How Secretary-General is written",
        fr: "Graphie de Secretary-General",
        ru: "Написание Secretary-General",
        es: "Grafía de Secretary-General",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["Editorial Manual, Spelling", "Charter of the United Nations, Article 97"],
    page: include_str!("../pages/NAM010.md"),
    check: Check::Block(official),
};

const MESSAGE: Words = Words {
    ar: "يكتب منصب الأمم المتحدة بواصلة: {0}",
    zh: "联合国这一职务的写法是 {0}",
    en: "The office of the United Nations is written {0}",
    fr: "La fonction à l’ONU s’écrit {0}",
    ru: "Эта должность в Организации пишется {0}",
    es: "El cargo de las Naciones Unidas se escribe {0}",
};

static FORM: Pattern = LazyLock::new(|| {
    Regex::new(r"\b(?:(?:Under|Assistant)[ -]Secretary[ -]Generals?|(?:Deputy )?Secretary[ -]Generals?)\b").ok()
});

fn official(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    if !text.contains("Secretary General")
        && !text.contains("Secretary-Generals")
        && !text.contains("r Secretary-G")
        && !text.contains("t Secretary-G")
    {
        return;
    }
    let (Some(field), Some(form)) = (Field::of(context), FORM.as_ref()) else { return };
    for m in form.find_iter(text) {
        let written = m.as_str();
        let ranked = written.starts_with("Under") || written.starts_with("Assistant");
        let plural = written.ends_with('s');
        let right = match (ranked, plural) {
            (true, false) => written.replace(' ', "-"),
            (true, true) => written.replace(' ', "-").replace("Secretary-Generals", "Secretaries-General"),
            (false, true) => written
                .replace("Secretary Generals", "Secretaries-General")
                .replace("Secretary-Generals", "Secretaries-General"),
            (false, false) => written.replace("Secretary General", "Secretary-General"),
        };
        let (head, tail) = (field.head(m.start()), field.tail(m.end()));
        // Other organizations write their offices as they please; here the United Nations must be named.
        let named = ["UN ", "United Nations ", "UN's ", "United Nations' "].iter().any(|w| head.ends_with(w))
            || [" of the United Nations", " of the UN", ", United Nations"].iter().any(|w| tail.starts_with(w))
            || matches!(context.class, Class::Title(_)) && head.ends_with("addressed to the ");
        let wrong_plural = plural && written.contains("-General");
        if right == written
            || !(named || wrong_plural)
            || !field.passage.is_free(&m.range())
            || field.in_house_name(&m.range())
        {
            continue;
        }
        let span = field.passage.span(m.range());
        // A blank that is a line's end stays a line's end.
        if context.text.get(span.range()).is_none_or(|w| w.contains(['\n', '\r', '*'])) {
            continue;
        }
        report.add(span, &MESSAGE, &[&right]).safe(&WRITE, &[&right], vec![Edit { span, text: right.clone() }]);
    }
}
