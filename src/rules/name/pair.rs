//! One name written two ways: half of a pair of States without its ending, a person's name with another character.

use super::field::Field;
use crate::knowledge::Language;
use crate::rules::passage::WRITE;
use crate::rules::prose::is_han;
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::text::{Edit, Span};
use std::ops::Range;

/// One name written two ways.
pub(in crate::rules) static INCONSISTENT: Rule = Rule {
    code: "NAM008",
    name: "name-written-two-ways",
    title: Words {
        ar: "اسم واحد مكتوب بصورتين",
        zh: "同一名称写法不一致",
        en: "One name is written two ways",
        fr: "Un même nom écrit de deux manières",
        ru: "Одно название написано по-разному",
        es: "Un mismo nombre escrito de dos maneras",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Suggested,
    authority: &["practice: documents of 2017; consistency"],
    page: include_str!("../pages/NAM008.md"),
    check: Check::Settled { collect, settle },
};

const PAIR: Words = Words {
    ar: "أحد شقي الاسم المزدوج ناقص: {0}، والصيغة الكاملة {1}",
    zh: "并列的国名一全一简：“{0}”应为“{1}”",
    en: "Half of the pair is cut short: {0}, in full {1}",
    fr: "Un des deux noms est tronqué : {0}, en entier {1}",
    ru: "Одно из двух названий усечено: {0}, полностью {1}",
    es: "Uno de los dos nombres está truncado: {0}, completo {1}",
};
const PERSON: Words = Words {
    ar: "هذا الاسم مكتوب في موضع آخر هكذا: {0}",
    zh: "该人名在别处写作“{0}”",
    en: "Elsewhere this name is written {0}",
    fr: "Ailleurs ce nom est écrit {0}",
    ru: "В другом месте это имя написано {0}",
    es: "En otro lugar este nombre se escribe {0}",
};
const THERE: Words = Words {
    ar: "الصيغة الأخرى",
    zh: "另一写法",
    en: "The other spelling",
    fr: "L’autre graphie",
    ru: "Другое написание",
    es: "La otra grafía",
};

/// States whose Chinese names lose their ending in speech.
const STATES: [&str; 5] = ["哈萨克", "土库曼", "乌兹别克", "塔吉克", "吉尔吉斯"];
const ENDING: &str = "斯坦";

fn collect(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    let pair = text.contains('-') && text.contains(ENDING);
    if !pair && !text.contains('·') {
        return;
    }
    let Some(field) = Field::of(context) else { return };
    if pair {
        pairs(&field, report);
    }
    persons(&field, report);
}

fn pairs(field: &Field, report: &mut Report) {
    let text = field.text();
    for (at, _) in text.match_indices('-') {
        let (Some(left), Some(right)) = (half_before(field.head(at)), half_after(field.tail(at + 1))) else { continue };
        // Only where one half is whole and the other is not; names of two peoples are right.
        let (short, whole) = match (left.1, right.1) {
            (false, true) => (left.0, true),
            (true, false) => (right.0, false),
            _ => continue,
        };
        let range = if whole { at - short.len()..at } else { at + 1..at + 1 + short.len() };
        if !field.is_free(&range) {
            continue;
        }
        let context = field.passage.context;
        let full = format!("{short}{ENDING}");
        let span = context.folded.span(range);
        let finding = report.add(span, &PAIR, &[short, &full]);
        finding.suggest(&WRITE, &[&full], vec![Edit { span, text: full.clone() }]);
    }
}

/// The State whose name ends a text, and whether the name is whole.
fn half_before(head: &str) -> Option<(&'static str, bool)> {
    let bare = head.strip_suffix(ENDING);
    let text = bare.unwrap_or(head);
    STATES.iter().find(|s| text.ends_with(**s)).map(|s| (*s, bare.is_some()))
}

/// The State whose name opens a text, and whether the name is whole. A people, a language and a person are no State.
fn half_after(tail: &str) -> Option<(&'static str, bool)> {
    let (state, rest) = STATES.iter().find_map(|s| tail.strip_prefix(*s).map(|rest| (*s, rest)))?;
    let other = rest.starts_with(['族', '语', '文', '人', '裔']);
    (!other).then_some((state, rest.starts_with(ENDING)))
}

/// Persons: the characters around the dot, as far as they are Chinese; each is a candidate.
fn persons(field: &Field, report: &mut Report) {
    for (at, dot) in field.text().match_indices('·') {
        let before: String = field.head(at).chars().rev().take_while(|c| is_han(*c)).take(2).collect();
        let after: String = field.tail(at + dot.len()).chars().take_while(|c| is_han(*c)).take(8).collect();
        if before.chars().count() < 2 || after.chars().count() < 5 {
            continue;
        }
        let range: Range<usize> = at - before.len()..at + dot.len() + after.len();
        if field.passage.is_plain(&range) && !field.in_house_name(&range) {
            report.add(field.passage.span(range), &PERSON, &[""]).message.clear();
        }
    }
}

/// Of the candidates those that differ from an earlier one in one character inside the name.
fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let mut seen: Vec<(String, Span)> = Vec::new();
    let mut out: Vec<Finding> = Vec::new();
    for mut f in found {
        if !f.message.is_empty() {
            if once::part(context.document, f.span.start) > 0 {
                // The centre lowers it to the hint that it is.
                f.severity(Severity::Information);
            }
            out.push(f);
            continue;
        }
        let name = context.slice(f.span);
        if let Some((place, written, there)) = seen.iter().find_map(|(other, there)| {
            let place = differs(&name, other)?;
            Some((place, other.clone(), *there))
        }) {
            let upto: String = written.chars().take(place + 3).collect();
            f.severity(Severity::Information).related(there, &THERE, &[]);
            f.message = PERSON.fill(context.language, &[&upto]);
            let length: usize = name.chars().take(place + 3).map(char::len_utf8).sum();
            f.span = Span::new(f.span.start, f.span.start + length);
            out.push(f);
        } else {
            seen.push((name, f.span));
        }
    }
    out
}

/// The place of the only character in which two names differ: the same two characters before the dot, at least two the
/// same after it, and two the same after the one that differs.
fn differs(a: &str, b: &str) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let place = a.iter().zip(&b).position(|(x, y)| x != y)?;
    let same_after = a.get(place + 1..place + 3)? == b.get(place + 1..place + 3)?;
    (place >= 5 && same_after).then_some(place)
}
