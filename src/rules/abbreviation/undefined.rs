//! Short forms that are spelled out nowhere.

use super::usual::is_usual;
use crate::knowledge::{Language, bodies};
use crate::rules::gathered::body;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span, fold_key};

/// A short form that is used and never spelled out.
pub(in crate::rules) static UNDEFINED: Rule = Rule {
    code: "ABB001",
    name: "abbreviation-undefined",
    title: Words {
        ar: "مختصر لم يُعرَّف",
        zh: "简称未作说明",
        en: "A short form is spelled out nowhere",
        fr: "Un sigle n’est développé nulle part",
        ru: "Сокращение нигде не раскрыто",
        es: "Una sigla no se desarrolla en ningún lugar",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::En, Language::Fr, Language::Es],
    fix: FixKind::Suggested,
    authority: &["manual: correspondence (ST/DCS/4/Rev.1)", "manual: abbreviations and acronyms"],
    page: include_str!("../pages/ABB001.md"),
    check: Check::Document(undefined),
};

const MESSAGE: Words = Words {
    ar: "لم يُكتب «{0}» كاملا في أي موضع",
    zh: "“{0}”全文未写出全称",
    en: "“{0}” is spelled out nowhere",
    fr: "« {0} » n’est développé nulle part",
    ru: "«{0}» нигде не раскрыто",
    es: "«{0}» no se desarrolla en ningún lugar",
};
const MEND: Words = Words {
    ar: "كتابة «{0}» عند أول ذكر",
    zh: "首次出现时写作“{0}”",
    en: "Write “{0}” where it first stands",
    fr: "Écrire « {0} » à la première mention",
    ru: "При первом упоминании написать «{0}»",
    es: "Escribir «{0}» la primera vez",
};

/// How English names begin that take the article.
const ARTICLED: [&str; 8] =
    ["United Nations", "International", "World", "Office", "European", "African", "Food and", "Organi"];

fn undefined(context: &Context, report: &mut Report) {
    let gathered = context.gathered();
    let language = context.draft_language();
    let mut seen: Vec<(&str, usize, Span)> = Vec::new();
    for found in gathered.uses().filter(|u| u.part == 0 && !u.head && !u.what.quoted) {
        let short = found.what.short.as_str();
        match seen.iter_mut().find(|(s, ..)| *s == short) {
            Some((_, count, _)) => *count += 1,
            None => seen.push((short, 1, found.what.span.shift(found.base))),
        }
    }
    for (short, count, span) in seen {
        let letters = short.chars().filter(|c| c.is_uppercase()).count();
        if count < 2 || letters < 3 || is_usual(short) || letters != short.chars().count() {
            continue;
        }
        let known: Vec<usize> = bodies()
            .iter()
            .enumerate()
            .filter(|(_, b)| b.shorts(language).any(|s| fold_key(s) == short))
            .map(|(i, _)| i)
            .collect();
        let defined = gathered.definitions().any(|d| d.what.short == short);
        let spelled = gathered.fulls().any(|f| known.contains(&f.what.body));
        if defined || spelled {
            continue;
        }
        let finding = report.add(span, &MESSAGE, &[short]);
        let full = match known.as_slice() {
            [one] => body(*one).and_then(|b| b.full(language)),
            _ => None,
        };
        if let Some(full) = full {
            let article = language == Language::En && ARTICLED.iter().any(|w| full.starts_with(w));
            let right = format!("{}{full} ({short})", if article { "the " } else { "" });
            finding.suggest(&MEND, &[&right], vec![Edit { span, text: right.clone() }]);
        }
    }
}
