//! The date in the heading of an annex against the date of the title.

use super::DATE_IN_TITLE;
use crate::knowledge::{Language, date};
use crate::model::{Annex, Title, TitleKind, WrittenDate};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, fold_key};

/// The heading of an annex gives the letter another date.
pub(in crate::rules) static ANNEX_DATE: Rule = Rule {
    code: "DAT004",
    name: "annex-date-mismatch",
    title: Words {
        ar: "تاريخ الرسالة في عنوان المرفق يختلف عنه في عنوانها",
        zh: "附件标题中的日期与信函日期不符",
        en: "The annex heading gives the letter another date",
        fr: "L’intitulé de l’annexe donne une autre date à la lettre",
        ru: "В заголовке приложения указана другая дата письма",
        es: "El encabezamiento del anexo da otra fecha a la carta",
    },
    severity: Severity::Error,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["practice: A/72/796"],
    page: include_str!("../pages/DAT004.md"),
    check: Check::Document(annex_date),
};

const MESSAGE: Words = Words {
    ar: "عنوان المرفق يذكر تاريخ {0}، وعنوان الوثيقة يذكر {1}",
    zh: "附件标题写的是{0}，文件标题写的是{1}",
    en: "The heading of the annex says {0}; the title says {1}",
    fr: "L’intitulé de l’annexe dit {0}, le titre dit {1}",
    ru: "В заголовке приложения указано {0}, а в названии документа — {1}",
    es: "El encabezamiento del anexo dice {0}; el título dice {1}",
};
const MEND: Words = Words {
    ar: "كتابة «{0}» في عنوان المرفق كما في عنوان الوثيقة",
    zh: "把附件标题中的日期改为“{0}”",
    en: "Write “{0}” in the heading, as in the title",
    fr: "Écrire « {0} » dans l’intitulé de l’annexe, comme dans le titre",
    ru: "Написать в заголовке приложения «{0}», как в названии документа",
    es: "Escribir «{0}» en el encabezamiento del anexo, como en el título",
};

fn annex_date(context: &Context, report: &mut Report) {
    let Some(title) = &context.document.title else { return };
    let Some(letter) = &title.date else { return };
    let annexes = &context.document.annexes;
    for (i, annex) in annexes.iter().enumerate() {
        let Some(parent) = &annex.parent else { continue };
        let Some(heading) = &parent.date else { continue };
        let before = annexes.get(..i).unwrap_or_default();
        if heading.same_day(letter) || is_of_another(parent, title) || before.iter().any(|a| is_dated(a, heading)) {
            continue;
        }
        let (said, dated) = (context.words(heading.span), context.words(letter.span));
        let mut right = in_language_of(&said, &dated, letter, context.draft_language());
        // A capital of the title's month is a fault of its own and is not copied.
        if matches!(context.draft_language(), Language::Fr | Language::Es | Language::Ru) {
            right = right.to_lowercase();
        }
        report.add(heading.span, &MESSAGE, &[&said, &dated]).related(letter.span, &DATE_IN_TITLE, &[]).suggest(
            &MEND,
            &[&right],
            vec![Edit { span: heading.span, text: right.clone() }],
        );
    }
}

/// Whether the heading names a note instead of a letter, or a letter of other senders: the annex of an annexed text.
fn is_of_another(heading: &Title, title: &Title) -> bool {
    if (heading.kind == TitleKind::NoteVerbale) != (title.kind == TitleKind::NoteVerbale) {
        return true;
    }
    let states = |t: &Title| t.senders.iter().filter_map(|s| s.state).collect::<Vec<_>>();
    let (here, there) = (states(heading), states(title));
    !here.is_empty() && !there.is_empty() && !here.iter().any(|s| there.contains(s))
}

/// Whether an annex is itself a text of that date, so that a later heading may speak of it.
fn is_dated(annex: &Annex, day: &WrittenDate) -> bool {
    annex.title.as_ref().is_some_and(|(text, _)| {
        date::find(&fold_key(text), annex.language)
            .iter()
            .any(|d| (d.year, d.month, d.day) == (day.year, day.month, day.day))
    })
}

/// The letter's date in the language in which the heading writes dates.
fn in_language_of(heading: &str, title: &str, day: &WrittenDate, draft: Language) -> String {
    let folded = fold_key(heading);
    let reads = |l: &Language| !date::find(&folded, *l).is_empty();
    match std::iter::once(draft).chain(Language::ALL).find(reads) {
        Some(l) if l != draft => date::write(day.year, day.month, day.day, l),
        _ => title.to_owned(),
    }
}
