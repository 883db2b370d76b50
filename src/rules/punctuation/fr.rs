//! French: the blanks of the colon and of « ».
//!
//! Never those of `;`, `?` and `!`: published texts print them close.

use crate::knowledge::Language;
use crate::rules::prose::{HIDDEN, Prose, is_white};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::text::Edit;

/// No blank before a colon, or inside « ».
pub(in crate::rules) static BLANK_MISSING: Rule = Rule {
    code: "PUN008",
    name: "blank-missing",
    title: Words {
        ar: "فراغ ناقص في علامات الترقيم الفرنسية",
        zh: "法文标点缺少空格",
        en: "A blank is missing at a French mark",
        fr: "Une espace manque devant le deux-points ou dans les guillemets",
        ru: "Нет пробела у французского знака",
        es: "Falta un espacio en un signo francés",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Fr],
    fix: FixKind::Safe,
    authority: &["practice: S/2017/5"],
    page: include_str!("../pages/PUN008.md"),
    check: Check::Settled { collect: blank_missing, settle: once::first_of_part },
};

const MESSAGE: Words = Words {
    ar: "في الفرنسية يوضع فراغ غير قابل للكسر مع {0}",
    zh: "法文中“{0}”应带不换行空格",
    en: "In French {0} takes a no-break space",
    fr: "En français, « {0} » prend une espace insécable",
    ru: "Во французском тексте знак {0} отбивается неразрывным пробелом",
    es: "En francés {0} lleva un espacio de no separación",
};
const MEND: Words = Words {
    ar: "إضافة الفراغات الناقصة في الرسالة كلها",
    zh: "在信中补上所缺空格",
    en: "Put the missing spaces throughout the letter",
    fr: "Mettre les espaces manquantes dans toute la lettre",
    ru: "Поставить недостающие пробелы во всем письме",
    es: "Poner los espacios que faltan en toda la carta",
};

fn blank_missing(context: &BlockContext, report: &mut Report) {
    if !context.text.contains([':', '«', '»']) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    for i in prose.places(|c| matches!(c, ':' | '«' | '»')) {
        let (mark, before, after) = (prose.at(i), prose.before(i), prose.at(i + 1));
        if mark == ':' && is_foreign(&prose, i) {
            continue;
        }
        let at = match mark {
            ':' if before.is_alphabetic() && is_white(after) && !in_brackets(&prose, i) => i,
            '»' if !is_white(before) && before != HIDDEN && before != '«' => i,
            '«' if !is_white(after) && after != HIDDEN && after != '»' => i + 1,
            _ => continue,
        };
        let edit = Edit { span: prose.span(at, at), text: "\u{A0}".to_owned() };
        report.add(prose.span(i, i + 1), &MESSAGE, &[&mark.to_string()]).safe(&MEND, &[], vec![edit]);
    }
}

/// Titles of English books and reports keep their own punctuation.
fn is_foreign(prose: &Prose, i: usize) -> bool {
    const ENGLISH: [&str; 8] = [" the ", " The ", " of ", " and ", " in ", " to ", " for ", " A "];
    let around = prose.text(i.saturating_sub(60), i + 40);
    ENGLISH.iter().any(|w| around.contains(w))
}

/// Language tags are printed with and without the blank: `[Original: anglais]`.
fn in_brackets(prose: &Prose, i: usize) -> bool {
    (0..i).rev().map(|k| prose.at(k)).find(|c| matches!(c, '[' | ']')) == Some('[')
}
