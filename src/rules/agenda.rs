//! The agenda lines: stage and footnote, items and organs against the request.

mod adopted;
mod footnote;
mod organs;
mod symbol;
#[cfg(test)]
mod tests;
mod wording;

pub(super) use adopted::OUTDATED_STAGE;
pub(super) use footnote::{FOOTNOTE_MISSING, FOOTNOTE_SUPERFLUOUS};
pub(super) use organs::ORGAN_MISMATCH;
pub(super) use symbol::FOOTNOTE_SYMBOL;

use super::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::knowledge::Language;
use crate::model::Item;
use crate::text::{Edit, Span};

/// The items of the masthead and of the request.
pub(super) static ITEM_MISMATCH: Rule = Rule {
    code: "AGD005",
    name: "item-mismatch",
    title: Words {
        ar: "بنود جدول الأعمال في الطلب تختلف عن بنود رأس الوثيقة",
        zh: "分发请求中的议程项目与刊头不符",
        en: "The items of the request are not those of the masthead",
        fr: "Les points de la demande ne sont pas ceux de l’en-tête",
        ru: "Пункты повестки дня в просьбе не совпадают с пунктами в заголовке",
        es: "Los temas de la solicitud no son los del encabezamiento",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["practice: equal in 104 of 104 letters of 2025"],
    page: include_str!("pages/AGD005.md"),
    check: Check::Document(item_mismatch),
};

const MESSAGE: Words = Words {
    ar: "الطلب يذكر البند {0}، ورأس الوثيقة يذكر البند {1}",
    zh: "请求写明项目{0}，而刊头是项目{1}",
    en: "The request says item {0}; the masthead says item {1}",
    fr: "La demande dit point {0}, l’en-tête dit point {1}",
    ru: "В просьбе указан пункт {0}, а в заголовке — пункт {1}",
    es: "La solicitud dice tema {0}; el encabezamiento dice tema {1}",
};
const PLACE: Words = Words {
    ar: "بنود رأس الوثيقة",
    zh: "刊头的议程项目",
    en: "The items of the masthead",
    fr: "Les points de l’en-tête",
    ru: "Пункты в заголовке",
    es: "Los temas del encabezamiento",
};
const MEND: Words = Words {
    ar: "كتابة «{0}» في الطلب كما في رأس الوثيقة",
    zh: "把请求中的项目改为与刊头一致的“{0}”",
    en: "Write “{0}” in the request, as in the masthead",
    fr: "Écrire « {0} » dans la demande, comme dans l’en-tête",
    ru: "Написать в просьбе «{0}», как в заголовке",
    es: "Escribir «{0}» en la solicitud, como en el encabezamiento",
};

fn item_mismatch(context: &Context, report: &mut Report) {
    let document = context.document;
    let (Some(agenda), Some(request)) = (&document.masthead.agenda, &document.request) else { return };
    if agenda.items.is_empty() || request.items.is_empty() {
        return;
    }
    let keys = |items: &[Item]| {
        let mut keys: Vec<_> = items.iter().map(|i| (i.number, i.sub.clone())).collect();
        keys.sort();
        keys.dedup();
        keys
    };
    if keys(&agenda.items) == keys(&request.items) {
        return;
    }
    let cover = |items: &[Item]| items.iter().map(|i| i.span).reduce(Span::cover);
    let (Some(here), Some(there)) = (cover(&request.items), cover(&agenda.items)) else { return };
    let (said, printed) = (context.slice(here), context.slice(there));
    report.add(here, &MESSAGE, &[&said, &printed]).related(there, &PLACE, &[]).suggest(
        &MEND,
        &[&printed],
        vec![Edit { span: here, text: printed.clone() }],
    );
}
