//! STR023: how a title names a chargé d’affaires. Signatures say it shorter and are left alone.

use crate::knowledge::pattern::Patterns;
use crate::knowledge::{Formula, Language};
use crate::model::{Office, Title};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Folded, Span};

/// The title names a chargé d’affaires without "a.i." or without the Permanent Mission.
pub(in crate::rules) static CHARGE_FORM: Rule = Rule {
    code: "STR023",
    name: "charge-d-affaires-form",
    title: Words {
        ar: "صيغة القائم بالأعمال في العنوان",
        zh: "标题中临时代办的写法",
        en: "How the title names a chargé d’affaires",
        fr: "La manière dont le titre désigne un chargé d’affaires",
        ru: "Как заглавие называет временного поверенного в делах",
        es: "La forma en que el título nombra a un encargado de negocios",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::En, Language::Fr, Language::Es],
    fix: FixKind::Safe,
    authority: &["S/2017/710", "S/2018/218", "signatures say less: S/2016/1133"],
    page: include_str!("../pages/STR023.md"),
    check: Check::Document(form),
};

const MESSAGE: Words = Words {
    ar: "يكتب العنوان «{0}»",
    zh: "标题应写“{0}”",
    en: "A title says “{0}”",
    fr: "Un titre porte « {0} »",
    ru: "В заглавии пишется «{0}»",
    es: "En un título se escribe «{0}»",
};
const WRITE: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};

/// The office, the word for "ad interim", the Permanent Mission, and what leads to the State; over folded text.
static FORMS: Patterns<3> = Patterns::of([
    r"(?i)\bcharg[eé] d'affaires(?P<ai>,? (?:a\.? ?i\.?|ad interim))?(?P<m> (?:of|from) the (?:permanent (?:observer )?mission|mission|delegation))?(?P<of> of) ",
    r"(?i)\bchargée? d'affaires(?P<ai>,? (?:par intérim|a\.? ?i\.?|ad interim))?(?P<m> de la (?:mission permanente(?: d'observation)?|mission|délégation))?(?P<of> (?:d'|de l'|de la|du|des|de))",
    r"(?i)\bencargad[oa] de negocios(?P<ai>,? (?:interin[oa]|a\.? ?i\.?|ad interim))?(?P<m> de la (?:misión permanente(?: de observación)?|misión|delegación))?(?P<of> del?)\b",
]);

fn form(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(title) = &document.title else { return };
    if !title.senders.iter().any(|s| s.office == Office::ChargeDAffaires && s.state.is_some()) {
        return;
    }
    let language = context.draft_language();
    for (span, text) in wrong(context, title, language) {
        let mut edits = vec![Edit { span, text: text.clone() }];
        // The headings of the annexes repeat the title.
        let head = context.slice(span);
        for parent in document.annexes.iter().filter_map(|a| a.parent.as_ref()) {
            let same = wrong(context, parent, language).into_iter().filter(|(s, _)| context.slice(*s) == head);
            edits.extend(same.map(|(span, text)| Edit { span, text }));
        }
        report.add(span, &MESSAGE, &[&text]).safe(&WRITE, &[&text], edits);
    }
}

/// The words that name a chargé wrongly in a title, without what leads to the State, and as they should be.
fn wrong(context: &Context, title: &Title, language: Language) -> Vec<(Span, String)> {
    let pattern = FORMS.get(match language {
        Language::En => 0,
        Language::Fr => 1,
        _ => 2,
    });
    let words = context.slice(title.sender_span);
    let folded = Folded::plain(&words, title.sender_span.start);
    let Some(pattern) = pattern else { return Vec::new() };
    let mut out = Vec::new();
    for c in pattern.captures_iter(folded.as_str()) {
        let (Some(whole), Some(of)) = (c.get(0), c.name("of")) else { continue };
        let mission = c.name("m").map(|m| m.as_str().to_lowercase());
        // A delegation, or a mission under another name, is left as its State calls it.
        if c.name("ai").is_some() && mission.is_some() {
            continue;
        }
        let span = folded.span(whole.start()..of.start());
        let office_end = c.name("ai").or(c.name("m")).unwrap_or(of).start();
        let office = context.slice(folded.span(whole.start()..office_end));
        let her = Formula::OfficeCharge.matches(language, &office) && office.to_lowercase().starts_with("encargada");
        let interim = match (c.name("ai"), language) {
            (Some(said), _) => context.slice(folded.span(said.range())),
            (None, Language::En) => " a.i.".to_owned(),
            (None, Language::Fr) => " par intérim".to_owned(),
            (None, _) if her => " Interina".to_owned(),
            (None, _) => " Interino".to_owned(),
        };
        let mission = match (c.name("m"), language) {
            (Some(said), _) => context.slice(folded.span(said.range())),
            (None, Language::En) => " of the Permanent Mission".to_owned(),
            (None, Language::Fr) => " de la Mission permanente".to_owned(),
            (None, _) => " de la Misión Permanente".to_owned(),
        };
        out.push((span, format!("{office}{interim}{mission}")));
    }
    out
}
