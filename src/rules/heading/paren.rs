//! The parentheses of sub-paragraph letters: `(a)` in English, `a)` in French, Spanish and Russian.

use crate::knowledge::Language;
use crate::model::{Annex, Counted, Label, Paragraph};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;

/// The label of a sub-paragraph has the parentheses of another language.
pub(in crate::rules) static PARENTHESIS: Rule = Rule {
    code: "HDG004",
    name: "label-parenthesis",
    title: Words {
        ar: "قوسا حرف الفقرة الفرعية ليسا قوسي هذه اللغة",
        zh: "分段字母的括号不合本语文的写法",
        en: "The parentheses of a sub-paragraph letter are those of another language",
        fr: "Les parenthèses d’une lettre d’alinéa sont celles d’une autre langue",
        ru: "Скобки при букве подпункта — как в другом языке",
        es: "Los paréntesis de la letra de un apartado son los de otro idioma",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Safe,
    authority: &["United Nations Editorial Manual: headings, subparagraphs"],
    page: include_str!("../pages/HDG004.md"),
    check: Check::Document(parenthesis),
};

const FORM: Words = Words {
    ar: "تكتب الفقرات الفرعية هنا على نحو «{1}» لا «{0}»",
    zh: "分段字母在此写作“{1}”，不写作“{0}”",
    en: "Sub-paragraphs are labelled “{1}”, not “{0}”",
    fr: "Les alinéas sont désignés par « {1} » et non « {0} »",
    ru: "Подпункты обозначаются «{1}», а не «{0}»",
    es: "Los apartados se designan con «{1}» y no «{0}»",
};
const WRITE: Words = Words {
    ar: "كتابة الحروف على نحو «{0}»",
    zh: "字母一律写作“{0}”",
    en: "Label them like “{0}”",
    fr: "Les désigner comme « {0} »",
    ru: "Обозначить их как «{0}»",
    es: "Designarlos como «{0}»",
};

fn parenthesis(context: &Context, report: &mut Report) {
    let document = context.document;
    part(context, report, &document.paragraphs, document.language);
    let mut open: Vec<&Annex> = document.annexes.iter().rev().collect();
    while let Some(a) = open.pop() {
        part(context, report, &a.paragraphs, a.language);
        open.extend(a.children.iter().rev());
    }
}

/// One finding for each part: its labels are written one way. A part that has both ways holds texts of others.
fn part(context: &Context, report: &mut Report, paragraphs: &[Paragraph], language: Language) {
    let (wrong, right) = match language {
        Language::En => (')', '('),
        Language::Fr | Language::Ru | Language::Es => ('(', ')'),
        Language::Zh | Language::Ar => return,
    };
    let letters = || paragraphs.iter().filter_map(|p| p.label).filter(|l| matches!(l.counted, Counted::Letter(_)));
    if letters().any(|l| l.sign == right) {
        return;
    }
    let all: Vec<Label> = letters().filter(|l| l.sign == wrong).collect();
    // A row begins with its first letter and goes on: a lone parenthesis is something else.
    let row =
        matches!(all.as_slice(), [a, b, ..] if a.counted == Counted::Letter(1) && b.counted == Counted::Letter(2));
    let Some(first) = all.first().filter(|_| row) else { return };
    let form = |l: &Label| {
        let letter = context.slice(l.count);
        if right == '(' { format!("({letter})") } else { format!("{letter})") }
    };
    let new = form(first);
    let edits = all.iter().map(|l| Edit { span: l.span, text: form(l) }).collect();
    report.add(first.span, &FORM, &[&context.words(first.span), &new]).safe(&WRITE, &[&new], edits);
}
