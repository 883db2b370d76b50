//! Full stop and comma against the closing mark of a quoted fragment.

use crate::knowledge::Language;
use crate::rules::prose::{Prose, is_white};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;

/// `vote.”` after a fragment.
pub(in crate::rules) static STOP_INSIDE: Rule = Rule {
    code: "QUO011",
    name: "stop-inside-fragment",
    title: Words {
        ar: "نقطة أو فاصلة داخل علامتي اقتباس جزء من جملة",
        zh: "引用片语时句号或逗号置于引号之内",
        en: "Full stop or comma inside the marks of a quoted fragment",
        fr: "Point ou virgule dans les guillemets d’un fragment",
        ru: "Точка или запятая внутри кавычек фрагмента",
        es: "Punto o coma dentro de las comillas de un fragmento",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["Editorial Manual, Quotations"],
    page: include_str!("../pages/QUO011.md"),
    check: Check::Block(stop_inside),
};

const MESSAGE: Words = Words {
    ar: "بعد اقتباس جزء من جملة توضع العلامة «{0}» خارج علامتي الاقتباس",
    zh: "引用片语时，“{0}”应置于引号之外",
    en: "After a quoted fragment “{0}” stands outside the marks",
    fr: "Après un fragment cité, « {0} » se place hors des guillemets",
    ru: "После процитированного фрагмента «{0}» ставится за кавычками",
    es: "Tras un fragmento citado, “{0}” va fuera de las comillas",
};
const MEND: Words =
    Words {
        ar: "كتابة {0}", zh: "改为{0}", en: "Write {0}", fr: "Écrire {0}", ru: "Написать {0}", es: "Escribir {0}"
    };

fn stop_inside(context: &BlockContext, report: &mut Report) {
    const ENDS: [&str; 4] = [".”", ",”", ".\"", ",\""];
    if !ENDS.iter().any(|e| context.text.contains(e)) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let mut pairs = prose.straight_pairs();
    let mut open = None;
    for i in prose.places(|c| matches!(c, '“' | '”')) {
        match (prose.at(i), open) {
            ('“', None) => open = Some(i),
            ('”', Some(o)) => {
                pairs.push((o, i));
                open = None;
            }
            _ => return,
        }
    }
    pairs.sort();
    for (open, close) in pairs {
        let stop = prose.before(close);
        if matches!(stop, '.' | ',') && is_fragment(&prose, open, close) {
            let outside = format!("{}{stop}", prose.at(close));
            let span = prose.span(close - 1, close + 1);
            report.add(span, &MESSAGE, &[&stop.to_string()]).safe(
                &MEND,
                &[&outside],
                vec![Edit { span, text: outside.clone() }],
            );
        }
    }
}

/// Words in small letters that the sentence around them takes up, with no other sentence in them.
fn is_fragment(prose: &Prose, open: usize, close: usize) -> bool {
    let lead = (0..open).rev().map(|i| prose.at(i)).find(|c| !is_white(*c)).unwrap_or('\0');
    let inner = prose.text(open + 1, close.saturating_sub(1));
    let last = inner.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let after = prose.at(close + 1);
    lead.is_alphabetic()
        && inner.starts_with(|c: char| c.is_lowercase())
        && !inner.contains(['.', '!', '?', ';', ':'])
        && last.chars().count() > 2
        && (is_white(after) || after == '\0')
}
