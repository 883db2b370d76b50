//! STR014 and STR015: each agenda item is followed by its title.

use crate::knowledge::{Language, find_title};
use crate::model::{Agenda, Document, Kind};
use crate::rules::skeleton::count;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::text::Span;

/// No title stands under the agenda line.
pub(in crate::rules) static ITEM_UNTITLED: Rule = Rule {
    code: "STR014",
    name: "agenda-title-missing",
    title: Words {
        ar: "بند جدول الأعمال بلا عنوان",
        zh: "议程项目下缺少项目名称",
        en: "An agenda item stands without its title",
        fr: "Un point de l’ordre du jour figure sans son titre",
        ru: "Пункт повестки дня указан без названия",
        es: "Un tema del programa figura sin su título",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["A/51/697", "A/72/796", "A/76/743–S/2022/191"],
    page: include_str!("../pages/STR014.md"),
    check: Check::Document(untitled),
};

/// More items than titles, or the other way round.
pub(in crate::rules) static TITLE_COUNT: Rule = Rule {
    code: "STR015",
    name: "item-title-count",
    title: Words {
        ar: "عدد عناوين البنود لا يطابق عدد البنود",
        zh: "项目名称与议程项目数目不符",
        en: "Agenda items and their titles differ in number",
        fr: "Les points de l’ordre du jour et leurs titres ne sont pas en même nombre",
        ru: "Число пунктов повестки дня и число их названий не совпадают",
        es: "Los temas del programa y sus títulos no son el mismo número",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["A/51/697", "A/61/947–S/2007/339"],
    page: include_str!("../pages/STR015.md"),
    check: Check::Document(counted),
};

const UNTITLED: Words = Words {
    ar: "لا عنوان بعد «{0}»",
    zh: "“{0}”之下没有项目名称",
    en: "No title follows “{0}”",
    fr: "Aucun titre ne suit « {0} »",
    ru: "После строки «{0}» нет названия пункта",
    es: "Ningún título sigue a «{0}»",
};
const COUNTED: Words = Words {
    ar: "عدد البنود {0}، وعدد عناوينها {1}",
    zh: "议程项目有{0}个，项目名称有{1}个",
    en: "Agenda items: {0}; titles: {1}",
    fr: "Points de l’ordre du jour : {0} ; titres : {1}",
    ru: "Пунктов повестки дня: {0}, названий: {1}",
    es: "Temas del programa: {0}; títulos: {1}",
};
const TITLES: Words =
    Words {
        ar: "العناوين", zh: "项目名称", en: "The titles", fr: "Les titres", ru: "Названия", es: "Los títulos"
    };

/// The agenda of a whole letter: of a fragment, a body with its own agenda or a request for inclusion nothing is said.
fn agenda(document: &Document) -> Option<&Agenda> {
    let masthead = &document.masthead;
    let whole = document.title.is_some() && masthead.body.is_none();
    let inclusion = document.inclusion.is_some() || document.kind == Kind::RequestForInclusion;
    masthead.agenda.as_ref().filter(|a| whole && !inclusion && !a.items.is_empty())
}

fn untitled(context: &Context, report: &mut Report) {
    let Some(agenda) = agenda(context.document).filter(|a| a.titles.is_empty()) else { return };
    // Of two columns side by side nobody can tell whose title is missing.
    let beside = |s: Span| context.slice(place::line(context, s.start)).trim().contains("   ");
    let Some(line) = agenda.lines.last().filter(|l| !beside(l.span)) else { return };
    report.add(line.span, &UNTITLED, &[&context.words(line.span)]);
}

fn counted(context: &Context, report: &mut Report) {
    let Some(agenda) = agenda(context.document).filter(|a| !a.titles.is_empty()) else { return };
    let language = context.draft_language();
    let titles = &agenda.titles;
    let known = || titles.iter().all(|t| find_title(&t.text, language).is_some());
    let numbers = count(&agenda.items);
    let wrong = if titles.len() < numbers {
        // One line, or a title that is known to be one, holds no second.
        let short = |s: Span| !context.slice(s).contains(['\n', '\r']) && context.slice(s).chars().count() < 60;
        known() || titles.iter().all(|t| short(t.span))
    } else {
        // A sub-item may bring the title of its item as well.
        let subs = agenda.items.iter().any(|i| i.sub.is_some());
        let apart =
            titles.iter().zip(titles.iter().skip(1)).all(|(a, b)| place::parted(context, a.span.end, b.span.start));
        titles.len() > agenda.items.len() && !subs && known() && apart
    };
    let Some(line) = agenda.lines.first().filter(|_| wrong) else { return };
    let finding = report.add(line.span, &COUNTED, &[&agenda.items.len().to_string(), &titles.len().to_string()]);
    if let Some(span) = titles.iter().map(|t| t.span).reduce(Span::cover) {
        finding.related(span, &TITLES, &[]);
    }
}
