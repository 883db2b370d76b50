//! STR009: the salutation and the complimentary close belong to the mission's own letterhead; published letters have none.

use crate::knowledge::Language;
use crate::knowledge::pattern::Patterns;
use crate::model::Kind;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::text::{Edit, Span, fold_key};

/// A salutation or complimentary close is kept.
pub(in crate::rules) static COURTESY: Rule = Rule {
    code: "STR009",
    name: "salutation-or-close",
    title: Words {
        ar: "عبارة مخاطبة أو ختام مجاملة",
        zh: "保留了称呼或结尾敬语",
        en: "A salutation or complimentary close is kept",
        fr: "Une formule d’appel ou de politesse est restée",
        ru: "Осталось обращение или заключительная формула вежливости",
        es: "Ha quedado una fórmula de saludo o de despedida",
    },
    severity: Severity::Information,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice: none of the published letters has one"],
    page: include_str!("../pages/STR009.md"),
    check: Check::Document(courtesy),
};

const MESSAGE: Words = Words {
    ar: "لا تنشر الوثيقة عبارة «{0}»",
    zh: "印发的文件不载“{0}”",
    en: "The published document does not carry “{0}”",
    fr: "Le document publié ne porte pas « {0} »",
    ru: "В издаваемом документе слов «{0}» нет",
    es: "El documento publicado no lleva «{0}»",
};
const REMOVE: Words = Words {
    ar: "حذف «{0}»",
    zh: "删去“{0}”",
    en: "Remove “{0}”",
    fr: "Supprimer « {0} »",
    ru: "Убрать «{0}»",
    es: "Suprimir «{0}»",
};

/// A whole line or paragraph that greets, and one that takes leave, over folded text; in the order ar, zh, en, fr, ru, es.
static GREETINGS: Patterns<6> = Patterns::of([
    r"^(?:صاحب(?:ة)? (?:السعاد[ةه]|المعالي)|سعاد[ةه] (?:السيد(?:ة)?|السفير|الامين العام|الرئيس)(?: \p{L}+){0,4}|(?:السيد|السيدة) (?:الامين العام|الرئيس|الرئيسة)|(?:سيدي|سيدتي)(?: (?:الامين العام|الرئيس|الرئيسة))?|تحية طيبة(?: وبعد)?)[،,:؛]?$",
    r"^(?:尊敬的)?(?:秘书长|主席|大会主席|安全理事会主席)?(?:先生|女士)?阁下[:,、]?$|^尊敬的(?:秘书长|主席)(?:先生|女士)?[:,]?$|^(?:秘书长|(?:大会|安全理事会|安理会)?主席)(?:先生|女士)[:,]?$",
    r"(?i)^(?:your )?excellenc(?:y|ies)[,:.]?$|^(?:dear )?(?:sir|madam|excellency|(?:mr\.? |madam )?(?:secretary-general|president))[,:]$",
    r"(?i)^(?:votre )?excellence,?$|^(?:monsieur|madame) (?:le|la) (?:secrétaire générale?|présidente?),?$",
    r"(?i)^(?:ваше превосходительство|(?:уважаемый |уважаемая )?(?:г-н|господин|г-жа|госпожа) (?:генеральный секретарь|председатель))[,!]?$",
    r"(?i)^(?:su )?excelencia[,:]?$|^(?:excelentísim[oa] )?señora? (?:secretari[oa] general|president[ea])[,:]?$|^(?:excelentísim|estimad|distinguid)[oa] señora?(?: (?:embajador[a]?|secretari[oa] general|president[ea]))?[,:]$",
]);
static LEAVES: Patterns<6> = Patterns::of([
    r"^و?(?:تفضلوا|تفضلي|ارجو ان تتفضلوا)\b.{0,80}(?:بقبول|قبول)\b.{0,90}(?:تقدير|احترام)\w*.{0,20}$",
    r"^(?:顺|谨)?致(?:以)?(?:最)?(?:崇高|诚挚)的?(?:敬意|问候).?$|^(?:阁下,)?请(?:接受|阁下接受|你接受).{0,30}敬意.?$|^此致.{0,3}敬礼.?$|^此致$|^(?:我|本人)?谨?借此机会.{0,40}敬意.?$",
    r"(?i)^(?:(?:your )?excellency, ?)?(?:please )?accept(?:, ?.{3,60}?,)? ?(?:sir,? |madam,? )?the (?:renewed )?assurances? of (?:my|our) .{0,40}consideration.?$|^i (?:avail myself of|take|seize) th(?:is|e) (?:opportunity|occasion) .{0,140}consideration.?$|^(?:(?:yours )?(?:very )?(?:sincerely|faithfully|truly|respectfully)(?: yours)?|(?:with )?(?:best|kind|warm) regards),?$",
    r"(?i)^(?:je vous prie|nous vous prions|veuillez)\b.{0,80}\b(?:agréer|accepter|croire|recevoir)\b.{0,120}(?:considération|sentiments|salutations|respect).{0,40}$|^respectueusement,?$",
    r"(?i)^(?:прошу|примите)\b.{0,80}\bуверения\b.{0,60}(?:уважении|почтении).?$|^пользуюсь (?:этим |настоящим )?случаем,? .{0,120}(?:уважении|почтении).?$|^с (?:глубоким |искренним |совершенным )?(?:уважением|почтением),?$",
    r"(?i)^(?:le ruego (?:acepte|que acepte)|acepte|hago propicia|aprovecho (?:la|esta) oportunidad)\b.{0,120}(?:consideración|estima).{0,30}$|^(?:muy )?(?:atentamente|respetuosamente)[,.]?$",
]);

fn courtesy(context: &Context, report: &mut Report) {
    let document = context.document;
    // A note verbale keeps its closing formula at times.
    if document.kind == Kind::NoteVerbale {
        return;
    }
    let language = context.draft_language();
    let (Some(greeting), Some(leave)) = (GREETINGS.get(language.index()), LEAVES.get(language.index())) else { return };
    if let Some(first) =
        document.paragraphs.first().filter(|_| document.paragraphs.len() > 1 || !document.letter.is_empty())
    {
        let line = first_line(context, first.span);
        if greeting.is_match(&fold_key(context.slice(line).trim())) {
            let next = document.paragraphs.get(1).map(|p| p.span.start);
            let next = if line.end < first.span.end { Some(after(context, line)) } else { next };
            let start = place::line(context, line.start).start;
            let end = next.map(|n| place::line(context, n).start);
            report_one(context, report, line, end.map(|e| Span::new(start, e)));
        }
    }
    let closing = document.closing.as_ref().map(|c| first_line(context, c.span));
    for p in document.paragraphs.iter().skip(1).map(|p| p.span).chain(closing) {
        // A paragraph that is long says more than goodbye.
        if p.len() < 500 && leave.is_match(&fold_key(context.words(p).trim())) {
            report_one(context, report, p, Some(place::with_blanks_before(context, p)));
            return;
        }
    }
}

fn report_one(context: &Context, report: &mut Report, span: Span, whole: Option<Span>) {
    let said = context.words(span);
    let finding = report.add(span, &MESSAGE, &[&said]);
    if let Some(span) = whole {
        finding.safe(&REMOVE, &[&said], vec![Edit { span, text: String::new() }]);
    }
}

/// The first line of a span.
fn first_line(context: &Context, span: Span) -> Span {
    let line = place::line(context, span.start);
    Span::new(span.start, line.end.min(span.end).max(span.start))
}

/// The beginning of the line after this one.
fn after(context: &Context, line: Span) -> usize {
    let text = context.snapshot.text();
    text.line_span(text.line_of(line.end)).end
}
