//! STR024: a letter that asks for an item to be put on the agenda stands under the heading of a request for inclusion.

use crate::knowledge::Language;
use crate::knowledge::pattern::Patterns;
use crate::model::{Kind, Organ};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::text::{Folded, Span};

/// The heading is missing.
pub(in crate::rules) static INCLUSION_HEADING: Rule = Rule {
    code: "STR024",
    name: "inclusion-heading-missing",
    title: Words {
        ar: "طلب إدراج بند بلا ترويسته",
        zh: "请求列入项目的信缺少标题行",
        en: "A request for the inclusion of an item lacks its heading",
        fr: "Une demande d’inscription d’une question n’a pas son intitulé",
        ru: "Просьба о включении пункта не имеет своего заголовка",
        es: "Una solicitud de inclusión de un tema carece de su encabezamiento",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["United Nations Editorial Manual, agenda documents", "series A/n/141, A/n/191, A/n/231"],
    page: include_str!("../pages/STR024.md"),
    check: Check::Document(missing),
};

const MESSAGE: Words = Words {
    ar: "تطلب الرسالة إدراج بند، وتوضع ترويسة الطلب فوق عنوانها",
    zh: "信中请求列入一个项目，标题之上应有请求列入的标题行",
    en: "The letter asks for the inclusion of an item: the heading of such a request stands above its title",
    fr: "La lettre demande l’inscription d’une question : l’intitulé de la demande figure au-dessus de son titre",
    ru: "В письме содержится просьба о включении пункта: над заглавием помещается заголовок такой просьбы",
    es: "La carta pide la inclusión de un tema: el encabezamiento de la solicitud figura encima de su título",
};
const ASKED: Words = Words {
    ar: "الطلب",
    zh: "这项请求",
    en: "What it asks",
    fr: "Ce qu’elle demande",
    ru: "О чем просьба",
    es: "Lo que pide",
};
const INSERT: Words = Words {
    ar: "إدراج «{0}»",
    zh: "插入“{0}”",
    en: "Insert “{0}”",
    fr: "Insérer « {0} »",
    ru: "Вставить «{0}»",
    es: "Insertar «{0}»",
};
/// The heading; `{0}` are the words of the letter for the agenda and its session.
const HEADING: Words = Words {
    ar: "طلب إدراج بند {0}",
    zh: "请求{0}列入一个项目",
    en: "Request for the inclusion of an item {0}",
    fr: "Demande d’inscription d’une question {0}",
    ru: "Просьба о включении пункта {0}",
    es: "Solicitud de inclusión de un tema {0}",
};

/// How a letter asks, in the order ar, zh, en, fr, ru, es; `a` is the agenda with its session.
static ASKING: Patterns<6> = Patterns::of([
    r"(?:اطلب|نطلب|طلب)(?: اليكم)? ادراج (?:بند\w*.{0,90}? )?(?P<a>في جدول الاعمال(?: المؤقت)? للدورة [^،,.]{4,40}?)(?: للجمعية العامة|[،,.]| بند| لبند)",
    r"请求(?:将.{1,60})?(?P<a>在(?:大会)?第[一二三四五六七八九十百]+届会议(?:临时)?议程)中?(?:列入|增列)",
    r"(?i)\brequest(?:ing)? (?:for )?(?:the )?inclusion,? (?:of an? .{0,120}?)?(?P<a>(?:in|on) the (?:provisional )?agenda of the [a-z-]+ session)\b",
    r"(?i)\bdemander l'inscription (?:d'une? .{0,120}?)?(?P<a>à l'ordre du jour(?: provisoire)? de la [\p{L}-]+(?: et [\p{L}]+)? session)\b",
    r"(?i)\bпро(?:шу|сим|сить)(?: вас)? (?:о включении|включить) (?:.{0,120}? )?(?P<a>в (?:предварительную )?повестку дня [а-яё]+(?: [а-яё]+)? сессии)",
    r"(?i)\b(?:solicitar|pedir) la inclusión,? (?:de un .{0,120}?)?(?P<a>en el programa(?: provisional)? del [\p{L}]+(?: [\p{L}]+)? período de sesiones)\b",
]);

/// Where a letter without the heading asks for the inclusion of an item in the agenda of the General Assembly, and the
/// words for that agenda.
pub(super) fn asks(context: &Context) -> Option<(Span, String)> {
    let document = context.document;
    let letter = matches!(document.kind, Kind::Letter | Kind::IdenticalLetters);
    let agenda = document.masthead.agenda.as_ref().is_some_and(|a| !a.lines.is_empty());
    let organs = document.masthead.all_organs();
    let other = organs.iter().any(|o| *o != Organ::GeneralAssembly) || document.masthead.body.is_some();
    if !letter || document.inclusion.is_some() || agenda || other || document.title.is_none() {
        return None;
    }
    let pattern = ASKING.get(context.draft_language().index())?;
    let first = document.paragraphs.first()?.span;
    let text = context.slice(first);
    let folded = Folded::plain(&text, first.start);
    let caught = pattern.captures(folded.as_str())?;
    let (whole, agenda) = (caught.get(0)?, caught.name("a")?);
    Some((folded.span(whole.start()..agenda.end()), context.words(folded.span(agenda.range()))))
}

fn missing(context: &Context, report: &mut Report) {
    let Some((asked, agenda)) = asks(context) else { return };
    let Some(title) = &context.document.title else { return };
    let language = context.draft_language();
    let agenda = if language == Language::Zh { format!("{}中", agenda.replace("大会", "")) } else { agenda };
    let line = HEADING.fill(language, &[&agenda]);
    let edit = place::above(context, title.span.start, std::slice::from_ref(&line), true);
    report.add(Span::at(title.span.start), &MESSAGE, &[]).related(asked, &ASKED, &[]).suggest(
        &INSERT,
        &[&line],
        vec![edit],
    );
}
