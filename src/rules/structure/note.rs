//! STR007 and STR008: a note verbale speaks in the third person, a letter in the first.

use crate::knowledge::Language;
use crate::knowledge::pattern::Patterns;
use crate::model::Kind;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Folded, Span};

/// A note verbale in the first person.
pub(in crate::rules) static NOTE_PERSON: Rule = Rule {
    code: "STR007",
    name: "first-person-note-verbale",
    title: Words {
        ar: "مذكرة شفوية بصيغة المتكلم",
        zh: "普通照会使用第一人称",
        en: "A note verbale speaks in the first person",
        fr: "Une note verbale parle à la première personne",
        ru: "Вербальная нота составлена от первого лица",
        es: "Una nota verbal habla en primera persona",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Correspondence Manual, notes verbales", "A/69/748"],
    page: include_str!("../pages/STR007.md"),
    check: Check::Document(first_person),
};

/// A letter in the third person.
pub(in crate::rules) static LETTER_PERSON: Rule = Rule {
    code: "STR008",
    name: "third-person-letter",
    title: Words {
        ar: "رسالة بصيغة الغائب",
        zh: "信函使用第三人称",
        en: "A letter speaks in the third person",
        fr: "Une lettre parle à la troisième personne",
        ru: "Письмо составлено от третьего лица",
        es: "Una carta habla en tercera persona",
    },
    severity: Severity::Hint,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Correspondence Manual, notes verbales", "published so: letter of 16 April 2001"],
    page: include_str!("../pages/STR008.md"),
    check: Check::Document(third_person),
};

const FIRST: Words = Words {
    ar: "المذكرة الشفوية تتكلم باسم البعثة بصيغة الغائب، لا «{0}»",
    zh: "普通照会以代表团名义用第三人称，不写“{0}”",
    en: "A note verbale speaks of the mission in the third person, not “{0}”",
    fr: "Une note verbale parle de la mission à la troisième personne, et non « {0} »",
    ru: "В вербальной ноте о представительстве говорится в третьем лице, а не «{0}»",
    es: "Una nota verbal habla de la misión en tercera persona, no «{0}»",
};
const THIRD: Words = Words {
    ar: "هذه فاتحة مذكرة شفوية، والعنوان يقول «{0}»",
    zh: "这是普通照会的开头，标题却写“{0}”",
    en: "A note verbale opens like this; the title says “{0}”",
    fr: "Ainsi commence une note verbale ; le titre dit « {0} »",
    ru: "Так начинается вербальная нота, а в заглавии сказано «{0}»",
    es: "Así comienza una nota verbal; el título dice «{0}»",
};

/// The turns by which one who writes in the first person opens or asks, over folded text, in the order ar, zh, en, fr, ru,
/// es.
static TURNS: Patterns<6> = Patterns::of([
    r"\bو?(?:اتشرف|نتشرف|يشرفني|يشرفنا|ارجو ممتنا|نرجو ممتنين|حكومتي)\b",
    r"我们?谨|我(?:荣幸|国政府)|奉我国政府",
    r"(?i)\b(?:i|we) (?:have the honou?r|should be grateful|would be grateful|would appreciate|am writing|are writing|kindly request|wish to)\b|\bmy government\b",
    r"(?i)\bj'ai l'honneur\b|\bnous avons l'honneur\b|\bje (?:vous )?(?:serais|saurais|prie)\b|\bnous (?:vous )?(?:serions|saurions|prions)\b|\bmon gouvernement\b",
    r"(?i)(?:^|[^\p{L}])(?:имею честь|имеем честь|буду признател|был бы признател|моего правительства|правительства моей страны)",
    r"(?i)\b(?:tengo|tenemos) el honor\b|(?:^|[.;:] )le agradecer[ií]a que tuviera\b|\bagradecer[ií]amos\b|\bmi gobierno\b",
]);

fn first_person(context: &Context, report: &mut Report) {
    let document = context.document;
    if document.kind != Kind::NoteVerbale || document.title.is_none() {
        return;
    }
    let mut spans: Vec<Span> = document.paragraphs.iter().map(|p| p.span).take(1).collect();
    spans.extend(document.request.iter().map(|r| r.span));
    let Some(pattern) = TURNS.get(context.draft_language().index()) else { return };
    for span in spans {
        let text = context.slice(span);
        let folded = Folded::plain(&text, span.start);
        let Some(hit) = pattern.find(folded.as_str()) else { continue };
        let before = folded.as_str().get(..hit.start()).unwrap_or_default();
        let lead = hit.as_str().len() - hit.as_str().trim_start_matches(|c: char| !c.is_alphabetic()).len();
        // Words that are quoted are another's.
        if before.contains(['“', '"', '«']) {
            continue;
        }
        let found = folded.span(hit.start() + lead..hit.end());
        report.add(found, &FIRST, &[&context.words(found)]);
        return;
    }
}

fn third_person(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(title) = document.title.as_ref().filter(|_| document.kind == Kind::Letter) else { return };
    let Some(opening) = document.opening.filter(|o| o.third_person) else { return };
    // A mission that another sentence speaks of opens nothing; in Chinese the State stands before the mission.
    let first = document.paragraphs.first().map_or(opening.span.start, |p| p.span.start).min(opening.span.start);
    let before = context.slice(Span::new(first, opening.span.start));
    let chinese = before.contains("常驻") && !before.contains(['，', '。', '我']) && before.chars().count() < 30;
    if before.chars().count() > 6 && !chinese {
        return;
    }
    // The formula may end within a word that its language bends.
    let end = document.paragraphs.first().map_or(opening.span.end, |p| p.span.end);
    let rest = context.slice(Span::new(opening.span.end, end));
    let tail = match context.draft_language() {
        Language::Zh => 0,
        _ => rest.find(|c: char| !c.is_alphabetic()).unwrap_or(0),
    };
    report.add(Span::new(first, opening.span.end + tail), &THIRD, &[&context.words(title.kind_span)]);
}
