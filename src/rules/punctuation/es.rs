//! Spanish: the marks that open questions and exclamations.

use super::WRITE;
use crate::knowledge::Language;
use crate::rules::prose::{Prose, is_white};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;

/// A question or exclamation without its opening mark.
pub(in crate::rules) static INVERTED_MISSING: Rule = Rule {
    code: "PUN009",
    name: "opening-mark-missing",
    title: Words {
        ar: "علامة الافتتاح الإسبانية ناقصة",
        zh: "西班牙文问句或感叹句缺少倒置标点",
        en: "A Spanish question or exclamation without its opening mark",
        fr: "Question ou exclamation espagnole sans signe ouvrant",
        ru: "Нет открывающего знака испанского вопроса или восклицания",
        es: "Falta el signo de apertura",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Es],
    fix: FixKind::Suggested,
    authority: &["known usage, not attested in a source of ours"],
    page: include_str!("../pages/PUN009.md"),
    check: Check::Block(inverted),
};

const MESSAGE: Words = Words {
    ar: "الجملة المنتهية بـ {0} تبدأ بـ {1}",
    zh: "以“{0}”结尾的句子应以“{1}”开头",
    en: "What ends in {0} begins with {1}",
    fr: "Ce qui finit par {0} commence par {1}",
    ru: "Фраза на {0} открывается знаком {1}",
    es: "Lo que termina en {0} empieza con {1}",
};

fn inverted(context: &BlockContext, report: &mut Report) {
    if !context.text.contains(['?', '!']) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    for i in prose.places(|c| matches!(c, '?' | '!')) {
        let (mark, opens) = if prose.at(i) == '?' { ("?", '¿') } else { ("!", '¡') };
        let after = prose.at(i + 1);
        if !prose.before(i).is_alphabetic() || !(is_white(after) || i + 1 == prose.len() || matches!(after, '”' | '"'))
        {
            continue;
        }
        let stops = |k: &usize| {
            matches!(prose.at(*k), '?' | '!' | ':' | ';' | '“' | '"' | '(')
                || (prose.at(*k) == '.' && is_white(prose.at(k + 1)))
        };
        let start = (0..i).rev().find(stops).map_or(0, |k| k + 1);
        let start = (start..i).find(|k| prose.at(*k).is_alphanumeric()).unwrap_or(i);
        let from = start.saturating_sub(2);
        if (from..i).any(|k| matches!(prose.at(k), '¿' | '¡')) {
            continue;
        }
        let text: String = opens.into();
        let edit = Edit { span: prose.span(start, start), text: text.clone() };
        let written: String = prose.text(start, i + 1).chars().take(24).collect();
        let title = format!("{opens}{written}");
        report.add(prose.span(i, i + 1), &MESSAGE, &[mark, &text]).suggest(&WRITE, &[title.trim_end()], vec![edit]);
    }
}
