//! Arabic: marks of the Latin script, and tatweel inside words.

use super::WRITE;
use crate::knowledge::Language;
use crate::rules::prose::{HIDDEN, Prose, is_white};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::text::{Edit, Script, script_of};

/// A Latin comma, semicolon or question mark after an Arabic letter.
pub(in crate::rules) static LATIN_MARKS: Rule = Rule {
    code: "PUN014",
    name: "latin-mark",
    title: Words {
        ar: "علامة ترقيم لاتينية في نص عربي",
        zh: "阿拉伯文中使用了拉丁标点",
        en: "A Latin mark in Arabic text",
        fr: "Ponctuation latine dans un texte arabe",
        ru: "Латинский знак в арабском тексте",
        es: "Signo latino en texto árabe",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::Ar],
    fix: FixKind::Safe,
    authority: &["practice: A/74/L.75"],
    page: include_str!("../pages/PUN014.md"),
    check: Check::Block(latin_marks),
};

/// Tatweel inside a word.
pub(in crate::rules) static TATWEEL: Rule = Rule {
    code: "PUN015",
    name: "tatweel",
    title: Words {
        ar: "تطويل داخل كلمة",
        zh: "词中使用了延长线",
        en: "Tatweel inside a word",
        fr: "Tatwil à l’intérieur d’un mot",
        ru: "Татвиль внутри слова",
        es: "Tatwil dentro de una palabra",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Ar],
    fix: FixKind::Safe,
    authority: &["house"],
    page: include_str!("../pages/PUN015.md"),
    check: Check::Settled { collect: tatweel, settle: once::first_of_part },
};

const LATIN: Words = Words {
    ar: "في النص العربي تكتب {1} لا {0}",
    zh: "阿拉伯文中应为{1}，不是{0}",
    en: "In Arabic text “{0}” is written {1}",
    fr: "En arabe « {0} » s’écrit {1}",
    ru: "В арабском тексте вместо «{0}» ставится {1}",
    es: "En árabe “{0}” se escribe {1}",
};
const DRAWN: Words = Words {
    ar: "كلمة ممدودة بالتطويل",
    zh: "词中有延长线",
    en: "A word is drawn out with tatweel",
    fr: "Un mot est étiré par un tatwil",
    ru: "Слово растянуто знаком татвиль",
    es: "Una palabra está alargada con tatwil",
};
const CLOSE_UP: Words = Words {
    ar: "حذف التطويل في الرسالة كلها",
    zh: "删去信中的延长线",
    en: "Remove tatweel throughout the letter",
    fr: "Supprimer le tatwil dans toute la lettre",
    ru: "Убрать татвиль во всем письме",
    es: "Quitar el tatwil en toda la carta",
};

fn latin_marks(context: &BlockContext, report: &mut Report) {
    if !context.text.contains([',', ';', '?']) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    for i in prose.places(|c| matches!(c, ',' | ';' | '?')) {
        let word = prose.next_word(i + 1);
        // A figure may end what the comma parts from the next words; within a number no blank follows.
        let figure = prose.before(i).is_ascii_digit() && is_white(prose.at(i + 1));
        let between =
            (figure || is_letter(prose.before(i))) && (is_letter(word) || (word == HIDDEN && prose.at(i) == '?'));
        // A mark that no blank follows may stand in an address or a list of codes in any direction.
        let after = prose.at(i + 1);
        if !between || !(is_white(after) || is_letter(after) || after == HIDDEN) {
            continue;
        }
        let (mark, right) = match prose.at(i) {
            ',' => (",", "،"),
            ';' => (";", "؛"),
            _ => ("?", "؟"),
        };
        let span = prose.span(i, i + 1);
        report.add(span, &LATIN, &[mark, right]).safe(&WRITE, &[right], vec![Edit { span, text: right.to_owned() }]);
    }
}

fn is_letter(c: char) -> bool {
    c != 'ـ' && (script_of(c) == Script::Arabic || ('\u{64B}'..='\u{652}').contains(&c))
}

fn tatweel(context: &BlockContext, report: &mut Report) {
    if !context.text.contains('ـ') {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let inside = |c: char| is_letter(c) || c == 'ـ';
    let mut i = 0;
    while i < prose.len() {
        if prose.at(i) != 'ـ' {
            i += 1;
            continue;
        }
        let end = (i..prose.len()).find(|k| prose.at(*k) != 'ـ').unwrap_or(prose.len());
        let from = (0..i).rev().find(|k| !inside(prose.at(*k))).map_or(0, |k| k + 1);
        let to = (end..prose.len()).find(|k| !inside(prose.at(*k))).unwrap_or(prose.len());
        // A single letter with its stroke names the letter; an article or a preposition before a name keeps it.
        let drawn = i - from >= 2 && to - end >= 1 && is_letter(prose.before(i)) && is_letter(prose.at(end));
        let named = prose.text(from, to).contains("متح") || prose.text(from, to).contains("أم");
        if drawn && !named {
            let edit = Edit { span: prose.span(i, end), text: String::new() };
            report.add(prose.span(from, to), &DRAWN, &[]).safe(&CLOSE_UP, &[], vec![edit]);
        }
        i = end;
    }
}
