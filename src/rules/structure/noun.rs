//! STR016: the noun of an agenda line agrees with how many items follow it.

use crate::knowledge::Language;
use crate::model::Item;
use crate::rules::skeleton::count;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span, fold_key};

/// "Agenda item" before two items, "Agenda items" before one.
pub(in crate::rules) static ITEM_NUMBER: Rule = Rule {
    code: "STR016",
    name: "agenda-line-number",
    title: Words {
        ar: "لفظ «البند» لا يطابق عدد البنود",
        zh: "“item”的单复数与项目数不符",
        en: "“Agenda item” does not agree with the number of items",
        fr: "« Point » ne s’accorde pas avec le nombre de points",
        ru: "«Пункт» не согласуется с числом пунктов",
        es: "«Tema» no concuerda con el número de temas",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &[Language::Ar, Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Safe,
    authority: &["A/51/697", "A/69/698", "A/69/L.57"],
    page: include_str!("../pages/STR016.md"),
    check: Check::Document(agreement),
};

const ONE: Words = Words {
    ar: "يلي «{0}» بند واحد، فيكتب «{1}»",
    zh: "“{0}”之后只有一个项目，应写“{1}”",
    en: "One item follows “{0}”: it is “{1}”",
    fr: "Un seul point suit « {0} » : on écrit « {1} »",
    ru: "После слова «{0}» указан один пункт: пишется «{1}»",
    es: "A «{0}» sigue un solo tema: se escribe «{1}»",
};
const MANY: Words = Words {
    ar: "يلي «{0}» من البنود {2}، فيكتب «{1}»",
    zh: "“{0}”之后有{2}个项目，应写“{1}”",
    en: "{2} items follow “{0}”: they are “{1}”",
    fr: "{2} points suivent « {0} » : on écrit « {1} »",
    ru: "После слова «{0}» указано пунктов: {2}; пишется «{1}»",
    es: "A «{0}» siguen {2} temas: se escribe «{1}»",
};
const WRITE: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};

fn agreement(context: &Context, report: &mut Report) {
    asked(context, report);
    let Some(agenda) = &context.document.masthead.agenda else { return };
    for line in agenda.lines.iter().filter(|l| !l.noun.is_empty()) {
        let items: Vec<Item> = agenda.items.iter().filter(|i| line.span.contains(i.span)).cloned().collect();
        let numbers = count(&items);
        if numbers == 0 {
            continue;
        }
        let written = context.slice(line.noun);
        let noun = written.trim_matches(['*', '_']);
        let Some(right) = right(noun, numbers, context.draft_language()) else { continue };
        let text = written.replace(noun, &right);
        let message = if numbers == 1 { &ONE } else { &MANY };
        report.add(line.noun, message, &[noun, &right, &numbers.to_string()]).safe(
            &WRITE,
            &[&right],
            vec![Edit { span: line.noun, text }],
        );
    }
}

/// "Under agenda item 34 and 71": the request speaks of one item and names several.
fn asked(context: &Context, report: &mut Report) {
    let (one, many) = match context.draft_language() {
        Language::En => ("item", "items"),
        Language::Ru => ("пункту", "пунктам"),
        _ => return,
    };
    let Some(request) = context.document.request.as_ref() else { return };
    let numbers = count(&request.items);
    let (Some(first), Some(last)) = (request.items.first(), request.items.last()) else { return };
    if numbers < 2 || request.items.iter().any(|i| i.organ != first.organ) || first.span.start < request.span.start {
        return;
    }
    let head = context.slice(Span::new(request.span.start, first.span.start));
    let words = head.trim_end();
    // "Agenda item 34 and agenda item 71" counts each item by itself.
    let again = context.slice(Span::new(first.span.start, last.span.end)).contains(one);
    let alone = words.strip_suffix(one).is_some_and(|h| h.ends_with([' ', '\u{a0}', '\n']));
    if again || !alone {
        return;
    }
    let end = request.span.start + words.len();
    let span = Span::new(end - one.len(), end);
    report.add(span, &MANY, &[one, many, &numbers.to_string()]).safe(
        &WRITE,
        &[many],
        vec![Edit { span, text: many.to_owned() }],
    );
}

/// The noun as it should be; none where it is right.
fn right(noun: &str, numbers: usize, language: Language) -> Option<String> {
    let folded = fold_key(noun);
    if language == Language::Ar {
        // The dual stands in either case in print.
        let (fits, form) = match numbers {
            1 => (folded == "البند", "البند"),
            2 => (folded == "البندان" || folded == "البندين", "البندان"),
            _ => (folded == "البنود", "البنود"),
        };
        return (!fits).then(|| form.to_owned());
    }
    let capitals = noun.chars().any(char::is_uppercase) && !noun.chars().any(char::is_lowercase);
    let ending = match (language, capitals) {
        (Language::Ru, false) => "ы",
        (Language::Ru, true) => "Ы",
        (_, false) => "s",
        (_, true) => "S",
    };
    let plural = noun.ends_with(ending);
    match numbers {
        1 if plural => Some(noun.trim_end_matches(ending).to_owned()),
        2.. if !plural => Some(format!("{noun}{ending}")),
        _ => None,
    }
}
