//! Single marks where double ones belong.

use crate::knowledge::Language;
use crate::rules::prose::{Prose, is_white};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;

/// ‘…’ outside “…”.
pub(in crate::rules) static SINGLE_OUTER: Rule = Rule {
    code: "QUO002",
    name: "single-outer",
    title: Words {
        ar: "علامات مفردة في الاقتباس الخارجي",
        zh: "外层使用了单引号",
        en: "Single marks around an outer quotation",
        fr: "Guillemets simples autour d’une citation",
        ru: "Одиночные кавычки снаружи",
        es: "Comillas simples en la cita exterior",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["Editorial Manual, Quotations"],
    page: include_str!("../pages/QUO002.md"),
    check: Check::Block(single_outer),
};

const MESSAGE: Words = Words {
    ar: "الاقتباس الخارجي يوضع بين علامتين مزدوجتين “…”",
    zh: "外层引语应使用双引号“…”",
    en: "An outer quotation takes double marks, “…”",
    fr: "La citation prend des guillemets doubles, “…”",
    ru: "Внешняя цитата берется в двойные кавычки “…”",
    es: "La cita exterior lleva comillas dobles, “…”",
};
const MEND: Words = Words {
    ar: "كتابة “…”",
    zh: "改为双引号“…”",
    en: "Write “…”",
    fr: "Écrire “…”",
    ru: "Поставить “…”",
    es: "Escribir “…”",
};

/// No quotation of a word or two runs longer than this many characters; beyond it the mark is an apostrophe.
const LONGEST: usize = 160;

fn single_outer(context: &BlockContext, report: &mut Report) {
    if !context.text.contains('‘') {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let mut depth = 0i32;
    for i in 0..prose.len() {
        match prose.at(i) {
            '“' => depth += 1,
            '”' => depth = (depth - 1).max(0),
            '"' => return,
            '‘' if depth == 0 => one(&prose, i, report),
            _ => {}
        }
    }
}

fn one(prose: &Prose, open: usize, report: &mut Report) {
    if prose.before(open).is_alphanumeric() || !prose.at(open + 1).is_alphanumeric() {
        return;
    }
    let next = (open + 1..prose.len()).find(|i| prose.at(*i) == '‘').unwrap_or(prose.len());
    let closes = |i: &usize| prose.at(*i) == '’' && !prose.at(i + 1).is_alphanumeric() && !is_white(prose.before(*i));
    let mut closers = (open + 1..next.min(open + LONGEST)).filter(closes);
    let (Some(close), None) = (closers.next(), closers.next()) else { return };
    // A word in apostrophes of transliteration, or marks inside: left alone.
    if prose.text(open + 1, close).contains(['“', '”']) {
        return;
    }
    let edits = vec![
        Edit { span: prose.span(open, open + 1), text: "“".to_owned() },
        Edit { span: prose.span(close, close + 1), text: "”".to_owned() },
    ];
    report.add(prose.span(open, close + 1), &MESSAGE, &[]).safe(&MEND, &[], edits);
}
