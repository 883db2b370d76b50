//! STR002: a document of the General Assembly or the Economic and Social Council without agenda line.

use super::inclusion::asks;
use super::lines::astray;
use super::session::is_council_alone;
use crate::knowledge::{Language, agenda_titles, session_of};
use crate::model::{Document, Item, Kind, Organ, Stage};
use crate::rules::assembly::{is_plenary, names_assembly};
use crate::rules::skeleton::{ITEM_TITLE, Under, item_line, stage_in};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::syntax::{Class, told};
use crate::text::{Folded, Span};

/// There is no agenda line.
pub(in crate::rules) static AGENDA_MISSING: Rule = Rule {
    code: "STR002",
    name: "missing-agenda-item",
    title: Words {
        ar: "لا بند من جدول الأعمال في رأس الوثيقة",
        zh: "刊头缺少议程项目",
        en: "The masthead names no agenda item",
        fr: "L’en-tête ne mentionne aucun point de l’ordre du jour",
        ru: "В заголовке не указан пункт повестки дня",
        es: "El encabezamiento no menciona ningún tema del programa",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &[
        "Rules of procedure of the General Assembly and resolutions on its documentation: each document is issued under an item",
        "bodies without: A/AC.154/383",
    ],
    page: include_str!("../pages/STR002.md"),
    check: Check::Document(missing),
};

const ASSEMBLY: Words = Words {
    ar: "وثيقة الجمعية العامة تصدر في إطار بند من جدول الأعمال، ولا بند هنا",
    zh: "大会文件须列入一个议程项目，此处没有议程项目行",
    en: "A document of the General Assembly is issued under an agenda item; no agenda item stands here",
    fr: "Un document de l’Assemblée générale paraît au titre d’un point de l’ordre du jour ; aucun ne figure ici",
    ru: "Документ Генеральной Ассамблеи издается по пункту повестки дня; здесь пункта нет",
    es: "Un documento de la Asamblea General se publica en relación con un tema del programa; aquí no figura ninguno",
};
const COUNCIL: Words = Words {
    ar: "وثيقة المجلس الاقتصادي والاجتماعي تصدر في إطار بند من جدول الأعمال، ولا بند هنا",
    zh: "经济及社会理事会文件须列入一个议程项目，此处没有议程项目行",
    en: "A document of the Economic and Social Council is issued under an agenda item; no agenda item stands here",
    fr: "Un document du Conseil économique et social paraît au titre d’un point de l’ordre du jour ; aucun ne figure ici",
    ru: "Документ Экономического и Социального Совета издается по пункту повестки дня; здесь пункта нет",
    es: "Un documento del Consejo Económico y Social se publica en relación con un tema del programa; aquí no figura ninguno",
};
const NAMED: Words = Words {
    ar: "البند في طلب التعميم",
    zh: "分发请求中的议程项目",
    en: "The item in the request",
    fr: "Le point dans la demande",
    ru: "Пункт в просьбе",
    es: "El tema en la solicitud",
};
const INSERT: Words = Words {
    ar: "إدراج السطر «{0}»",
    zh: "插入“{0}”一行",
    en: "Insert the line “{0}”",
    fr: "Insérer la ligne « {0} »",
    ru: "Вставить строку «{0}»",
    es: "Insertar la línea «{0}»",
};

fn missing(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(organ) = lacking(document) else { return };
    // A session that has no place in a document of the Security Council calls for no item.
    if is_council_alone(document) {
        return;
    }
    // An agenda line under the title, and a request for inclusion without its heading, are other faults.
    if astray(context).iter().any(|t| matches!(t.class, Some(Class::Item(_)))) || asks(context).is_some() {
        return;
    }
    let Some(anchor) = anchor(context, organ) else { return };
    let language = context.draft_language();
    let request = document.request.as_ref();
    let own = (organ == Organ::EconomicAndSocialCouncil).then_some(organ);
    let items: Vec<Item> =
        request.map(|r| r.items.iter().filter(|i| i.organ == own).cloned().collect()).unwrap_or_default();
    let stage = request.map_or(Stage::Agenda, |r| stage_in(&context.words(r.span), language));
    let under = Under::new(&items, stage, language);
    let mut line = item_line(under.as_ref(), language);
    let shown = line.clone();
    // The note of a preliminary list or provisional agenda is called by a star.
    if stage != Stage::Agenda && document.notes.iter().any(|n| n.stars == 1 && n.symbol.is_some()) {
        line = if language == Language::Zh {
            line.replacen("项目", "*项目", 1).replacen("*项目表", "项目表*", 1)
        } else {
            line + "*"
        };
    }
    let indent = place::indent(context, anchor.start);
    let mut lines = vec![format!("{indent}{line}")];
    let second = second(context, organ, anchor);
    if let (Some(first), Some((at, other, true))) = (lines.first_mut(), &second) {
        let column = context.slice(Span::new(place::line(context, at.start).start, at.start)).chars().count();
        let gap = column.saturating_sub(first.chars().count()).max(3);
        first.push_str(&format!("{}{other}", " ".repeat(gap)));
    } else if !titles_follow(context, anchor) {
        lines.extend(titles(document, &items, language).into_iter().map(|t| format!("{indent}{t}")));
    }
    let last = lines.len() - 1;
    let hard = place::hard_break(context);
    lines.iter_mut().take(last).for_each(|l| l.push_str(hard));
    let mut edits = vec![place::below(context, anchor.end, &lines, spaced(context, anchor))];
    if let Some((at, other, false)) = second {
        let mut lines = vec![other];
        if !titles_follow(context, at) {
            let own = Some(Organ::EconomicAndSocialCouncil);
            let items: Vec<Item> =
                request.map(|r| r.items.iter().filter(|i| i.organ == own).cloned().collect()).unwrap_or_default();
            lines.extend(titles(document, &items, language).into_iter().map(str::to_owned));
        }
        let last = lines.len() - 1;
        lines.iter_mut().take(last).for_each(|l| l.push_str(hard));
        edits.push(place::below(context, at.end, &lines, spaced(context, at)));
        edits.sort_by_key(|e| e.span);
    }
    let message = if organ == Organ::GeneralAssembly { &ASSEMBLY } else { &COUNCIL };
    let finding = report.add(Span::at(anchor.end), message, &[]);
    if let Some(span) = items.iter().map(|i| i.span).reduce(Span::cover) {
        finding.related(span, &NAMED, &[]);
    }
    finding.suggest(&INSERT, &[&shown], edits);
}

/// The organ whose item is missing. Other bodies print none, and a request for inclusion has none yet.
fn lacking(document: &Document) -> Option<Organ> {
    let masthead = &document.masthead;
    let has = masthead.agenda.as_ref().is_some_and(|a| !a.lines.is_empty());
    if has || masthead.body.is_some() || document.inclusion.is_some() || document.kind == Kind::RequestForInclusion {
        return None;
    }
    let symbols = &masthead.symbols;
    // A session alone may be another body's: its number tells, or a symbol.
    let date = document.title.as_ref().and_then(|t| t.date.as_ref()?.civil());
    let near = masthead.session.as_ref().is_none_or(|s| date.is_none_or(|d| session_of(d).0.abs_diff(s.number) <= 5));
    let assembly = is_plenary(document) && (names_assembly(document) || (symbols.is_empty() && near));
    if assembly {
        return Some(Organ::GeneralAssembly);
    }
    let own = |s: &str| {
        let second = s.split('/').nth(1).unwrap_or_default();
        second.len() == 4 && second.bytes().all(|b| b.is_ascii_digit())
    };
    let printed = masthead.ecosoc_session.is_some()
        || masthead.organs.iter().any(|(o, _)| *o == Organ::EconomicAndSocialCouncil)
        || symbols.iter().any(|s| s.text.starts_with("E/"));
    let council = printed && symbols.iter().filter(|s| s.text.starts_with("E/")).all(|s| own(&s.text));
    council.then_some(Organ::EconomicAndSocialCouncil)
}

/// The line of the masthead under which the agenda line belongs: that of the session or the committee, else of the organ.
fn anchor(context: &Context, organ: Organ) -> Option<Span> {
    let masthead = &context.document.masthead;
    let mut spans: Vec<Span> = Vec::new();
    match organ {
        Organ::EconomicAndSocialCouncil => spans.extend(masthead.ecosoc_session.map(|(_, s)| s)),
        _ => {
            spans.extend(masthead.session.as_ref().map(|o| o.span));
            spans.extend(masthead.special_session.as_ref().map(|s| s.ordinal.span));
            spans.extend(masthead.committee.map(|(_, s)| s));
        }
    }
    if spans.is_empty() {
        spans.extend(masthead.organs.iter().filter(|(o, _)| *o == organ).map(|(_, s)| *s));
    }
    if spans.is_empty() {
        spans.extend(masthead.symbols.iter().map(|s| s.span));
    }
    let last = spans.into_iter().max_by_key(|s| s.end)?;
    // A year that stands right under the session, without the Council's name between, is passed over.
    let bare =
        |y: &Span| context.slice(Span::new(last.end, y.start)).chars().all(|c| c.is_whitespace() || "*_\\".contains(c));
    Some(masthead.year.as_ref().map(|y| y.span).filter(|y| y.start > last.end && bare(y)).unwrap_or(last))
}

/// The line of the other organ's item, where both are missing: beside the first in a masthead of two columns, or under
/// its own session.
fn second(context: &Context, organ: Organ, anchor: Span) -> Option<(Span, String, bool)> {
    let document = context.document;
    let other = Organ::EconomicAndSocialCouncil;
    if organ == other || !document.masthead.all_organs().contains(&other) {
        return None;
    }
    let items: Vec<Item> =
        document.request.iter().flat_map(|r| &r.items).filter(|i| i.organ == Some(other)).cloned().collect();
    let language = context.draft_language();
    let under = Under::new(&items, Stage::Agenda, language)?;
    let session = document.masthead.ecosoc_session?.1;
    let beside = place::line(context, session.start) == place::line(context, anchor.start);
    Some((session, item_line(Some(&under), language), beside))
}

/// Whether the masthead sets its lines apart with blank lines.
fn spaced(context: &Context, anchor: Span) -> bool {
    let masthead = &context.document.masthead;
    let mut spans: Vec<Span> = masthead.organs.iter().map(|(_, s)| *s).collect();
    spans.extend(masthead.session.as_ref().map(|o| o.span));
    spans.extend(masthead.special_session.as_ref().map(|s| s.ordinal.span));
    spans.extend(masthead.committee.map(|(_, s)| s));
    spans.extend(masthead.ecosoc_session.map(|(_, s)| s));
    spans.extend(masthead.year.as_ref().map(|o| o.span));
    spans.sort();
    let near: Vec<bool> = spans
        .iter()
        .zip(spans.iter().skip(1))
        .filter(|(_, b)| b.start <= anchor.end)
        .map(|(a, b)| place::parted(context, a.end, b.start))
        .collect();
    !near.is_empty() && near.iter().all(|n| *n)
}

/// Whether the next words under the anchor are running text: the titles of the items that have lost their line.
fn titles_follow(context: &Context, anchor: Span) -> bool {
    let from = place::line(context, anchor.end).end;
    let rest = context.slice(Span::new(from, context.document.letter.start.max(from)));
    let bare = |l: &str| Folded::line(l.trim_matches(['#', '>', '*', '_', ' ', '\t']), 0).as_str().to_owned();
    let next = rest.lines().map(bare).find(|l| !l.is_empty());
    next.is_some_and(|l| matches!(told(&l), None | Some(Class::Masthead)))
}

/// The title of each item, a word in brackets where it is not known; the sub-items of one item have one.
fn titles(document: &Document, items: &[Item], language: Language) -> Vec<&'static str> {
    let session = document.masthead.session.as_ref().map(|o| o.number);
    let known = |i: &Item| {
        let all = agenda_titles(session?, i.number, "");
        let [one] = all.as_slice() else { return None };
        one.title(language).filter(|_| one.is_attested(language) && i.sub.is_none() && i.organ.is_none())
    };
    let mut numbers: Vec<u16> = Vec::new();
    let mut out = Vec::new();
    for item in items {
        if !numbers.contains(&item.number) {
            numbers.push(item.number);
            out.push(known(item).unwrap_or(ITEM_TITLE.get(language)));
        }
    }
    out
}
