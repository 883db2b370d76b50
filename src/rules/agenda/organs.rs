//! The organs of the masthead against those of the request.

use super::wording;
use crate::knowledge::{Language, organ};
use crate::model::{Masthead, Organ, Request};
use crate::rules::structure::is_council_alone;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Span;

/// The organs of the masthead and of the request.
pub(in crate::rules) static ORGAN_MISMATCH: Rule = Rule {
    code: "AGD006",
    name: "organ-mismatch",
    title: Words {
        ar: "أجهزة الأمم المتحدة في الطلب تختلف عنها في رأس الوثيقة",
        zh: "分发请求中的机关与刊头不符",
        en: "The organs of the request are not those of the masthead",
        fr: "Les organes de la demande ne sont pas ceux de l’en-tête",
        ru: "Органы в просьбе не совпадают с органами в заголовке",
        es: "Los órganos de la solicitud no son los del encabezamiento",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["practice: A/67/824–S/2013/211, A/76/743–S/2022/191"],
    page: include_str!("../pages/AGD006.md"),
    check: Check::Document(organ_mismatch),
};

const MESSAGE: Words = Words {
    ar: "الطلب يذكر: {0}؛ ورأس الوثيقة: {1}",
    zh: "请求写明的机关：{0}；刊头的机关：{1}",
    en: "The request names: {0}; the masthead: {1}",
    fr: "La demande mentionne : {0} ; l’en-tête : {1}",
    ru: "В просьбе указаны: {0}; в заголовке: {1}",
    es: "La solicitud menciona: {0}; el encabezamiento: {1}",
};
const PLACE: Words = Words {
    ar: "رأس الوثيقة",
    zh: "刊头",
    en: "The masthead",
    fr: "L’en-tête",
    ru: "Заголовок документа",
    es: "El encabezamiento",
};
const ADD_TO_REQUEST: Words = Words {
    ar: "إضافة «{0}» إلى الطلب",
    zh: "在请求中加上“{0}”",
    en: "Add “{0}” to the request",
    fr: "Ajouter « {0} » à la demande",
    ru: "Добавить в просьбу: «{0}»",
    es: "Añadir «{0}» a la solicitud",
};
const ADD_TO_MASTHEAD: Words = Words {
    ar: "إضافة «{0}» إلى رأس الوثيقة",
    zh: "在刊头加上“{0}”",
    en: "Add “{0}” to the masthead",
    fr: "Ajouter « {0} » à l’en-tête",
    ru: "Добавить в заголовок: «{0}»",
    es: "Añadir «{0}» al encabezamiento",
};

fn organ_mismatch(context: &Context, report: &mut Report) {
    let document = context.document;
    let masthead = &document.masthead;
    let Some(request) = document.request.as_ref().filter(|r| !r.attention_only && !r.organs.is_empty()) else { return };
    let printed = masthead.all_organs();
    // A session or an item in a document of the Council alone is told of as such, once.
    if printed.is_empty() || !speaks_for_organs(masthead) || is_council_alone(document) {
        return;
    }
    let named: Vec<(Organ, Span)> =
        request.organs.iter().filter(|(o, s)| printed.contains(o) || is_asked(context, request, *s)).copied().collect();
    let asked: Vec<Organ> = named.iter().map(|(o, _)| *o).collect();
    let extra: Vec<(Organ, Span)> = named.iter().filter(|(o, _)| !printed.contains(o)).copied().collect();
    let missing: Vec<Organ> = printed.iter().filter(|o| !asked.contains(o)).copied().collect();
    if extra.is_empty() && missing.is_empty() {
        return;
    }
    let language = context.draft_language();
    let wrong = if extra.is_empty() { &request.organs } else { &extra };
    let Some(here) = wrong.iter().map(|(_, s)| *s).reduce(Span::cover) else { return };
    let finding = report.add(here, &MESSAGE, &[&names(&asked, language), &names(&printed, language)]);
    if !masthead.span.is_empty() {
        finding.related(first_line(masthead), &PLACE, &[]);
    }
    if let ([], [organ]) = (extra.as_slice(), missing.as_slice())
        && let Some(edit) = wording::into_request(context, request, *organ)
    {
        finding.suggest(&ADD_TO_REQUEST, &[edit.text.clone().trim_matches([' ', ',', '،'])], vec![edit]);
    }
    if let ([(organ, _)], []) = (extra.as_slice(), missing.as_slice())
        && let Some((lines, edit)) = wording::into_masthead(context, *organ)
    {
        finding.suggest(&ADD_TO_MASTHEAD, &[&lines], vec![edit]);
    }
}

/// Whether an organ is named for its documents, and not for its members ("and bring it to the attention of …") or for
/// something that it did ("pursuant to … resolution").
fn is_asked(context: &Context, request: &Request, place: Span) -> bool {
    const OTHERWISE: &[&str] = &[
        "attention",
        "member",
        "inform",
        "resolution",
        "debate",
        "meeting",
        "pursuant",
        "decision",
        "membre",
        "connaissance",
        "résolution",
        "débat",
        "séance",
        "décision",
        "atención",
        "miembro",
        "conocimiento",
        "resolución",
        "resoluciones",
        "debate",
        "sesión",
        "decisión",
        "сведени",
        "член",
        "внимани",
        "резолюци",
        "прени",
        "заседани",
        "решени",
        "注意",
        "成员",
        "通报",
        "决议",
        "辩论",
        "根据",
        "决定",
        "انتباه",
        "نظر",
        "عناية",
        "أعضاء",
        "إطلاع",
        "اطلاع",
        "قرار",
        "جلسة",
        "مناقشة",
        "مقرر",
    ];
    let before = request.organs.iter().map(|(_, s)| s.end).filter(|e| *e <= place.start).max();
    let head = context.slice(Span::new(before.unwrap_or(request.span.start), place.start)).to_lowercase();
    // Without another organ before it, only the last words before it count.
    let head = if before.is_some() {
        head
    } else {
        head.chars().rev().take(24).collect::<Vec<_>>().into_iter().rev().collect()
    };
    let tail = context.slice(Span::new(place.end, request.span.end.max(place.end))).to_lowercase();
    let tail: String = tail.trim_start().chars().take(11).collect();
    let follows = ["resolution", "decision", "debate", "meeting"].iter().any(|w| tail.starts_with(w))
        || (tail.starts_with('第') && tail.contains('号'))
        || ["决议", "决定", "成员"].iter().any(|w| tail.starts_with(w));
    !follows && !OTHERWISE.iter().any(|w| head.contains(w))
}

/// Whether the masthead is the organs' own: subsidiary bodies have documents of their own, and in their documents
/// "the Council" may be any council.
fn speaks_for_organs(masthead: &Masthead) -> bool {
    let own = |symbol: &str| {
        let mut parts = symbol.split('/');
        let (organ, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let figures = second.bytes().next().is_some_and(|b| b.is_ascii_digit());
        matches!(organ, "A" | "S" | "E") && (figures || ["ES-", "S-", "C."].iter().any(|p| second.starts_with(p)))
    };
    masthead.body.is_none() && masthead.symbols.iter().all(|s| own(&s.text))
}

/// The first organ, or else the first session or year or symbol that is printed.
fn first_line(masthead: &Masthead) -> Span {
    let organ = masthead.organs.first().map(|(_, s)| *s);
    let line = masthead.session.as_ref().or(masthead.year.as_ref()).map(|o| o.span);
    organ.or(line).or(masthead.symbols.first().map(|s| s.span)).unwrap_or(masthead.span)
}

/// The organ's name in a language.
pub(super) fn name(which: Organ, language: Language) -> &'static str {
    organ(which.code()).map_or("", |o| o.name(language))
}

fn names(list: &[Organ], language: Language) -> String {
    let joint = match language {
        Language::Zh => "、",
        Language::Ar => "، ",
        _ => ", ",
    };
    list.iter().map(|o| name(*o, language)).collect::<Vec<_>>().join(joint)
}
