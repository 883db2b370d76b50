//! STR029 and STR030: the body of a letter has neither numbers nor headings.

use crate::knowledge::Language;
use crate::model::{Counted, Kind, Label};
use crate::rules::{BlockContext, Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::syntax::Class;

/// The paragraphs of the letter are numbered.
pub(in crate::rules) static NUMBERED: Rule = Rule {
    code: "STR029",
    name: "numbered-letter-paragraphs",
    title: Words {
        ar: "فقرات الرسالة مرقمة",
        zh: "信函段落带编号",
        en: "The paragraphs of the letter are numbered",
        fr: "Les paragraphes de la lettre sont numérotés",
        ru: "Абзацы письма пронумерованы",
        es: "Los párrafos de la carta están numerados",
    },
    severity: Severity::Hint,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Editorial Manual, paragraphs and subparagraphs", "published so: S/2016/294"],
    page: include_str!("../pages/STR029.md"),
    check: Check::Document(numbered),
};

/// A Markdown heading stands in the letter.
pub(in crate::rules) static HEADED: Rule = Rule {
    code: "STR030",
    name: "heading-in-letter",
    title: Words {
        ar: "عنوان فرعي في متن الرسالة",
        zh: "信函正文中有小标题",
        en: "A heading stands in the body of the letter",
        fr: "Un intertitre figure dans le corps de la lettre",
        ru: "В тексте письма стоит подзаголовок",
        es: "Hay un epígrafe en el cuerpo de la carta",
    },
    severity: Severity::Hint,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["practice: published letters have no headings"],
    page: include_str!("../pages/STR030.md"),
    check: Check::Settled { collect: headed, settle: in_body },
};

const NUMBERS: Words = Words {
    ar: "لا ترقم فقرات رسائل الدول الأعضاء",
    zh: "会员国来信的段落不编号",
    en: "The paragraphs of letters from Member States are not numbered",
    fr: "Les paragraphes des lettres des États Membres ne sont pas numérotés",
    ru: "Абзацы писем государств-членов не нумеруются",
    es: "Los párrafos de las cartas de los Estados Miembros no se numeran",
};
const HEADING: Words = Words {
    ar: "لا عناوين فرعية في متن الرسالة",
    zh: "信函正文不设小标题",
    en: "The body of a letter has no headings",
    fr: "Le corps d’une lettre n’a pas d’intertitres",
    ru: "В тексте письма нет подзаголовков",
    es: "El cuerpo de una carta no lleva epígrafes",
};

fn numbered(context: &Context, report: &mut Report) {
    let document = context.document;
    if matches!(document.kind, Kind::NoteVerbale | Kind::RequestForInclusion) || super::is_official(document) {
        return;
    }
    let is = |l: Label, n| l.counted == Counted::Number(n);
    // A salutation may stand before the first.
    let Some(at) = document.paragraphs.iter().take(2).position(|p| p.label.is_some_and(|l| is(l, 1))) else {
        return;
    };
    let Some(label) = document.paragraphs.get(at).and_then(|p| p.label) else { return };
    if document.paragraphs.iter().skip(at + 1).filter_map(|p| p.label).any(|l| is(l, 2)) {
        report.add(label.span, &NUMBERS, &[]);
    }
}

fn headed(context: &BlockContext, report: &mut Report) {
    if context.annex || context.masthead || !matches!(context.class, Class::Heading(_)) {
        return;
    }
    let words = context.folded.whole();
    if !words.is_empty() {
        report.add(words, &HEADING, &[]);
    }
}

/// Headings between the first paragraph of the letter and its signature, the first alone.
fn in_body(context: &Context, found: Vec<crate::rules::Finding>) -> Vec<crate::rules::Finding> {
    let document = context.document;
    let Some(title) = &document.title else { return Vec::new() };
    let end = document.signatures.first().map_or(document.letter.end, |s| s.span.start);
    found.into_iter().filter(|f| title.span.end <= f.span.start && f.span.end <= end).take(1).collect()
}
