//! STR003: a request to the General Assembly that names no agenda item.

use super::asked::printed;
use super::inclusion::asks;
use super::is_official;
use crate::knowledge::{Language, Organ};
use crate::model::Kind;
use crate::rules::skeleton::{NUMBER, under};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// The request names no item.
pub(in crate::rules) static ITEM_IN_REQUEST: Rule = Rule {
    code: "STR003",
    name: "missing-item-in-request",
    title: Words {
        ar: "طلب التعميم لا يذكر بند جدول الأعمال",
        zh: "分发请求没有写明议程项目",
        en: "The request names no agenda item",
        fr: "La demande ne mentionne aucun point de l’ordre du jour",
        ru: "В просьбе не указан пункт повестки дня",
        es: "La solicitud no menciona ningún tema del programa",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["United Nations Editorial Manual, communications from Member States"],
    page: include_str!("../pages/STR003.md"),
    check: Check::Document(missing),
};

const MESSAGE: Words = Words {
    ar: "يذكر طلب إصدار وثيقة من وثائق الجمعية العامة بندا من جدول الأعمال",
    zh: "请求作为大会文件分发时应写明议程项目",
    en: "A request for a document of the General Assembly names the agenda item",
    fr: "La demande d’un document de l’Assemblée générale mentionne le point de l’ordre du jour",
    ru: "В просьбе о документе Генеральной Ассамблеи указывается пункт повестки дня",
    es: "La solicitud de un documento de la Asamblea General menciona el tema del programa",
};
const PLACE: Words = Words {
    ar: "بنود رأس الوثيقة",
    zh: "刊头的议程项目",
    en: "The items of the masthead",
    fr: "Les points de l’en-tête",
    ru: "Пункты в заголовке",
    es: "Los temas del encabezamiento",
};
const ADD: Words = Words {
    ar: "إضافة «{0}»",
    zh: "加上“{0}”",
    en: "Add “{0}”",
    fr: "Ajouter « {0} »",
    ru: "Добавить «{0}»",
    es: "Añadir «{0}»",
};

fn missing(context: &Context, report: &mut Report) {
    let document = context.document;
    let masthead = &document.masthead;
    let Some(request) = document.request.as_ref().filter(|r| r.items.is_empty() && !r.attention_only) else { return };
    let Some((_, organ)) = request.organs.iter().find(|(o, _)| *o == Organ::GeneralAssembly) else { return };
    if document.kind == Kind::RequestForInclusion || is_official(document) || masthead.body.is_some() {
        return;
    }
    // Whoever asks for a new item has no item yet, with or without the heading that such a request bears.
    if asks(context).is_some() {
        return;
    }
    let Some(items) = printed(context, Organ::GeneralAssembly) else {
        // A masthead without item is told by its own finding; a word in brackets waits for the drafter.
        let told = masthead.session.is_some() || masthead.special_session.is_some() || !masthead.organs.is_empty();
        if !told && masthead.symbols.is_empty() && waiting(context, request.span).is_none() {
            report.add(*organ, &MESSAGE, &[]);
        }
        return;
    };
    let there = masthead.agenda.iter().flat_map(|a| &a.items).map(|i| i.span).reduce(Span::cover);
    let words = under(&items, context.draft_language());
    let after = context.slice(Span::new(organ.end, request.span.end));
    if let Some(span) = waiting(context, Span::new(organ.end, request.span.end)) {
        let finding = report.add(span, &MESSAGE, &[]);
        finding.related(there.unwrap_or(span), &PLACE, &[]).suggest(
            &ADD,
            &[&items.list],
            vec![Edit { span, text: items.list.clone() }],
        );
        return;
    }
    let (edit, sure) = inserted(&after, *organ, &words, context.draft_language());
    let finding = report.add(*organ, &MESSAGE, &[]);
    if let Some(there) = there {
        finding.related(there, &PLACE, &[]);
    }
    if sure {
        finding.safe(&ADD, &[&words], vec![edit]);
    } else {
        finding.suggest(&ADD, &[&words], vec![edit]);
    }
}

/// A word in brackets that stands for the number of an item.
fn waiting(context: &Context, span: Span) -> Option<Span> {
    let words = context.slice(span);
    let bracketed = NUMBER.get(context.draft_language());
    let at = span.start + words.find(bracketed)?;
    Some(Span::new(at, at + bracketed.len()))
}

/// The words put in after the organ, with the punctuation that they need there, and whether the sentence goes on so
/// that they surely fit.
fn inserted(after: &str, organ: Span, words: &str, language: Language) -> (Edit, bool) {
    let next = after.trim_start();
    let plain = |text: String| Edit { span: Span::at(organ.end), text };
    let and = ["and ", "et ", "y ", "и ", "و", "ومن"].iter().any(|w| next.starts_with(w));
    let stop = next.is_empty() || next.starts_with(['.', ',', '،', ';']);
    match language {
        Language::Zh => {
            // 大会第八十届会议: the item follows the session.
            let session = after.find("届会议").or_else(|| after.find("特别会议")).filter(|_| after.starts_with('第'));
            let skip =
                session.map_or(0, |at| at + if after.get(at..).is_some_and(|s| s.starts_with('届')) { 9 } else { 12 });
            let rest = after.get(skip..).unwrap_or_default();
            let of = if rest.starts_with('的') { "" } else { "的" };
            let edit = Edit { span: Span::at(organ.end + skip), text: format!("{words}{of}") };
            (edit, rest.starts_with("文件") || rest.starts_with("的文件"))
        }
        Language::Ru => (plain(format!(" {words}")), stop || and),
        Language::Ar => (plain(format!("، {words}{}", if stop { "" } else { "،" })), stop || and),
        Language::En | Language::Fr | Language::Es => {
            (plain(format!(", {words}{}", if stop { "" } else { "," })), stop || and)
        }
    }
}
