//! Marks of the keyboard where the United Nations print those of the language.
//!
//! A draft has them everywhere or nowhere, so each part has one finding. Marks that do not pair sanely (inches, minutes
//! of arc, a forgotten mark) make their block silent.

use crate::knowledge::Language;
use crate::rules::prose::{Prose, is_white};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::text::Edit;

const NB: &str = "\u{A0}";

/// English uses “…”, and Chinese too.
pub(in crate::rules) static STRAIGHT_MARKS: Rule = Rule {
    code: "QUO001",
    name: "straight-quotes",
    title: Words {
        ar: "علامات اقتباس مستقيمة",
        zh: "使用了直引号",
        en: "Straight quotation marks",
        fr: "Guillemets droits de machine à écrire",
        ru: "Прямые кавычки",
        es: "Comillas rectas",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::En, Language::Zh],
    fix: FixKind::Safe,
    authority: &["Editorial Manual, Quotations"],
    page: include_str!("../pages/QUO001.md"),
    check: Check::Settled { collect: english_chinese, settle: once::first_of_part },
};

/// French uses « … » with no-break spaces.
pub(in crate::rules) static FRENCH_MARKS: Rule = Rule {
    code: "QUO004",
    name: "straight-guillemets",
    title: Words {
        ar: "علامات اقتباس مستقيمة في نص فرنسي",
        zh: "法文文本使用了直引号",
        en: "Straight quotation marks in French",
        fr: "Guillemets droits au lieu de « … »",
        ru: "Прямые кавычки во французском тексте",
        es: "Comillas rectas en un texto francés",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Fr],
    fix: FixKind::Safe,
    authority: &["practice: press releases and S/2017/684"],
    page: include_str!("../pages/QUO004.md"),
    check: Check::Settled { collect: french, settle: once::first_of_part },
};

/// Spanish of the United Nations uses “…”, not «…».
pub(in crate::rules) static SPANISH_MARKS: Rule = Rule {
    code: "QUO005",
    name: "foreign-comillas",
    title: Words {
        ar: "علامات الاقتباس الإسبانية",
        zh: "西班牙文引号",
        en: "Quotation marks of Spanish",
        fr: "Guillemets de l’espagnol",
        ru: "Кавычки испанского текста",
        es: "Comillas que no son “…”",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Es],
    fix: FixKind::Safe,
    authority: &["practice: A/57/551"],
    page: include_str!("../pages/QUO005.md"),
    check: Check::Settled { collect: spanish, settle: once::first_of_part },
};

/// Russian uses «…»; inside them straight ones are printed too.
pub(in crate::rules) static RUSSIAN_MARKS: Rule = Rule {
    code: "QUO006",
    name: "straight-yolochki",
    title: Words {
        ar: "علامات اقتباس مستقيمة في نص روسي",
        zh: "俄文文本使用了直引号",
        en: "Straight quotation marks in Russian",
        fr: "Guillemets droits dans un texte russe",
        ru: "Прямые кавычки вместо «…»",
        es: "Comillas rectas en un texto ruso",
    },
    severity: Severity::Hint,
    zone: Zone::Letter,
    languages: &[Language::Ru],
    fix: FixKind::Safe,
    authority: &["practice: A/69/L.51"],
    page: include_str!("../pages/QUO006.md"),
    check: Check::Settled { collect: russian, settle: once::first_of_part },
};

/// Arabic documents print ”…“.
pub(in crate::rules) static ARABIC_MARKS: Rule = Rule {
    code: "QUO007",
    name: "straight-arabic-quotes",
    title: Words {
        ar: "علامات اقتباس مستقيمة",
        zh: "阿拉伯文文本使用了直引号",
        en: "Straight quotation marks in Arabic",
        fr: "Guillemets droits dans un texte arabe",
        ru: "Прямые кавычки в арабском тексте",
        es: "Comillas rectas en un texto árabe",
    },
    severity: Severity::Hint,
    zone: Zone::Letter,
    languages: &[Language::Ar],
    fix: FixKind::Suggested,
    authority: &["practice: S/2020/1"],
    page: include_str!("../pages/QUO007.md"),
    check: Check::Settled { collect: arabic, settle: once::first_of_part },
};

const MESSAGE: Words = Words {
    ar: "علامات الاقتباس هنا ليست العلامات المطبوعة في وثائق الأمم المتحدة: {0}",
    zh: "此处引号不是联合国文件所用的{0}",
    en: "These are not the quotation marks of United Nations documents, {0}",
    fr: "Ces guillemets ne sont pas ceux des documents de l’ONU : {0}",
    ru: "Это не те кавычки, которые ставятся в документах Организации: {0}",
    es: "Estas comillas no son las de los documentos de las Naciones Unidas: {0}",
};
const MEND: Words = Words {
    ar: "كتابة {0} في الرسالة كلها",
    zh: "把信中的引号一律改为{0}",
    en: "Write {0} throughout the letter",
    fr: "Écrire {0} dans toute la lettre",
    ru: "Поставить {0} во всем письме",
    es: "Escribir {0} en toda la carta",
};

fn english_chinese(context: &BlockContext, report: &mut Report) {
    straight(context, report, "“", "”", FixKind::Safe);
}

fn french(context: &BlockContext, report: &mut Report) {
    straight(context, report, &format!("«{NB}"), &format!("{NB}»"), FixKind::Safe);
}

fn spanish(context: &BlockContext, report: &mut Report) {
    straight(context, report, "“", "”", FixKind::Safe);
    if !context.text.contains('«') {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let marks: Vec<usize> = prose.places(|c| matches!(c, '«' | '»')).collect();
    let paired = marks.chunks(2).all(|p| matches!(p, [a, b] if prose.at(*a) == '«' && prose.at(*b) == '»'));
    for pair in marks.chunks_exact(2).filter(|_| paired) {
        let [a, b] = pair else { continue };
        // The blanks of French go with its marks.
        let from = (*a + 1..*b).find(|i| !is_white(prose.at(*i))).unwrap_or(*b);
        let to = (from..*b).rev().find(|i| !is_white(prose.at(*i))).map_or(from, |i| i + 1);
        let edits = vec![
            Edit { span: prose.span(*a, from), text: "“".to_owned() },
            Edit { span: prose.span(to, b + 1), text: "”".to_owned() },
        ];
        report.add(prose.span(*a, b + 1), &MESSAGE, &["“…”"]).safe(&MEND, &["“…”"], edits);
    }
}

fn russian(context: &BlockContext, report: &mut Report) {
    if !context.annex {
        straight(context, report, "«", "»", FixKind::Safe);
    }
}

fn arabic(context: &BlockContext, report: &mut Report) {
    if !context.annex {
        straight(context, report, "”", "“", FixKind::Suggested);
    }
}

fn straight(context: &BlockContext, report: &mut Report, open: &str, close: &str, fix: FixKind) {
    if !context.text.contains(['"', '＂']) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let form = format!("{open}…{close}");
    for (a, b) in prose.straight_pairs() {
        if inside_others(&prose, a) {
            continue;
        }
        let edits = vec![
            Edit { span: prose.span(a, a + 1), text: open.to_owned() },
            Edit { span: prose.span(b, b + 1), text: close.to_owned() },
        ];
        let finding = report.add(prose.span(a, b + 1), &MESSAGE, &[&form]);
        match fix {
            FixKind::Safe => finding.safe(&MEND, &[&form], edits),
            _ => finding.suggest(&MEND, &[&form], edits),
        };
    }
}

/// Whether marks of another kind are open before the i-th character: «"…"» is printed.
fn inside_others(prose: &Prose, i: usize) -> bool {
    let depth = (0..i).fold(0i32, |depth, k| match prose.at(k) {
        '«' | '“' | '„' => depth + 1,
        '»' | '”' => (depth - 1).max(0),
        _ => depth,
    });
    depth > 0
}
