//! The word for "year" after the dates of Russian titles.

use crate::knowledge::Language;
use crate::model::Title;
use crate::rules::passage::WRITE;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// "14 ноября 2017 г." in a title.
pub(in crate::rules) static RUSSIAN_YEAR: Rule = Rule {
    code: "DAT010",
    name: "russian-year-word",
    title: Words {
        ar: "التاريخ الروسي في العنوان تنقصه كلمة «года»",
        zh: "俄文标题日期后应写“года”",
        en: "The date of a Russian title lacks the word “года”",
        fr: "Il manque « года » à la date d’un titre en russe",
        ru: "В дате заголовка нет слова «года»",
        es: "A la fecha de un título en ruso le falta «года»",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::Ru],
    fix: FixKind::Safe,
    authority: &["practice: documents of 2015, 367 of 367 dates"],
    page: include_str!("../pages/DAT010.md"),
    check: Check::Document(russian_year),
};

const MESSAGE: Words = Words {
    ar: "يُكتب «{0}» في العنوان",
    zh: "标题中应写作“{0}”",
    en: "In a title the date is written “{0}”",
    fr: "Dans un titre, la date s’écrit « {0} »",
    ru: "В заголовке дата пишется «{0}»",
    es: "En un título la fecha se escribe «{0}»",
};

fn russian_year(context: &Context, report: &mut Report) {
    let document = context.document;
    let heads = document.annexes.iter().filter(|a| a.language == Language::Ru).filter_map(|a| a.parent.as_ref());
    for title in document.title.iter().chain(heads) {
        check(context, title, report);
    }
}

fn check(context: &Context, title: &Title, report: &mut Report) {
    let Some(date) = title.date else { return };
    let tail = Span::new(date.span.end, title.span.end);
    let (said, after) = (context.slice(date.span), context.slice(tail));
    if said.ends_with("года") || after.trim_start().starts_with("года") || !said.contains(char::is_alphabetic) {
        return;
    }
    let short = after.trim_start();
    let stop = [" г.", " г"].into_iter().find(|s| said.ends_with(s));
    let (wrong, from) = match stop {
        Some(s) => (Span::new(date.span.end - s.len(), date.span.end), said.trim_end_matches(s).to_owned()),
        None if short.starts_with("г.") => {
            let end = date.span.end + after.len() - short.len() + "г.".len();
            (Span::new(date.span.end, end), said.clone())
        }
        None => (Span::at(date.span.end), said.clone()),
    };
    let right = format!("{from} года");
    report.add(date.span.cover(wrong), &MESSAGE, &[&right]).safe(
        &WRITE,
        &[&right],
        vec![Edit { span: wrong, text: " года".to_owned() }],
    );
}
