//! A name that a State no longer had when the letter was written.

use super::field::Field;
use super::mend;
use crate::knowledge::{FormKind, Language, StateForm, state_forms};
use crate::rules::passage::WRITE;
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, fold_key};
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// A name that the State no longer had.
pub(in crate::rules) static BY_DATE: Rule = Rule {
    code: "NAM004",
    name: "former-state-name",
    title: Words {
        ar: "اسم سابق لدولة",
        zh: "国家旧称",
        en: "A State’s former name",
        fr: "Ancien nom d’un État",
        ru: "Прежнее название государства",
        es: "Antiguo nombre de un Estado",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::Ar, Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Suggested,
    authority: &["notifications of the States; names of Member States of the United Nations"],
    page: include_str!("../pages/NAM004.md"),
    check: Check::Settled { collect, settle },
};

const MESSAGE: Words = Words {
    ar: "اسم الدولة منذ {2} هو {1} وليس {0}",
    zh: "{2}年起该国名称为“{1}”，不再是“{0}”",
    en: "Since {2} the State’s name has been {1}, not {0}",
    fr: "Depuis {2} l’État s’appelle {1} et non {0}",
    ru: "С {2} года государство называется {1}, а не {0}",
    es: "Desde {2} el Estado se llama {1} y no {0}",
};

/// States that took another name and are the same State; names of the distant past are named on purpose.
fn is_renamed(form: &StateForm) -> bool {
    // Documents of 2015 still write الرأس الأخضر.
    let renamed = !(form.language == Language::Ar && form.form.contains("الرأس"))
        && form.state.is_some_and(|s| matches!(s.iso3, "TUR" | "SWZ" | "CPV"));
    form.kind == FormKind::Former && renamed
}

static SUSPECTS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let forms = state_forms().iter().filter(|f| is_renamed(f)).map(|f| fold_key(f.form));
    // Russian endings change.
    AhoCorasick::new(forms.map(|f| if f.starts_with("Свазиленд") { "Свазиленд".to_owned() } else { f })).ok()
});

fn collect(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    if !SUSPECTS.as_ref().is_some_and(|s| s.is_match(text)) {
        return;
    }
    let Some(field) = Field::of(context) else { return };
    for m in context.states() {
        let Some(form) = m.form.filter(|f| is_renamed(f)) else { continue };
        let range = m.start..m.end;
        let year: i16 = form.until.get(..4).and_then(|y| y.parse().ok()).unwrap_or(i16::MAX);
        let name = m.state.name(context.language);
        if !name.attested
            || !field.is_free(&range)
            || field.in_proper_name(&range)
            || field.speaks_of_before(&range, year)
            || says_former(field.head(range.start))
        {
            continue;
        }
        let place = context.folded.span(range.clone());
        let finding = report.add(place, &MESSAGE, &[form.form, name.short, form.until.get(..4).unwrap_or_default()]);
        if let Some((where_, new)) = mend::replace(&field, &range, m.state) {
            let edit = Edit { span: context.folded.span(where_), text: new.clone() };
            finding.suggest(&WRITE, &[&new], vec![edit]);
        }
    }
}

/// Whether the name is called a former one.
fn says_former(head: &str) -> bool {
    const WORDS: [&str; 10] =
        ["former", "formerly", "then", "ancien", "ex", "anciennement", "antigua", "бывш", "السابق", "سابقا"];
    let near: Vec<&str> = head.split([' ', '(', '-']).rev().take(4).collect();
    near.iter().any(|w| WORDS.iter().any(|f| w.to_lowercase().starts_with(f) && w.len() < f.len() + 5))
}

/// The letter must be younger than the year of the change: the day of a change is not always known.
fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let Some(date) = context.document.title.as_ref().and_then(|t| t.date) else { return Vec::new() };
    let year = i32::from(date.year);
    let changed = |f: &Finding| {
        let text = context.words(f.span);
        let key = fold_key(&text);
        let form = state_forms().iter().filter(|s| is_renamed(s)).find(|s| {
            let form = fold_key(s.form);
            form == key || key.starts_with("Свазиленд") && form.starts_with("Свазиленд") || key.ends_with(&form)
        });
        form.and_then(|s| s.until.get(..4)).and_then(|y| y.parse::<i32>().ok())
    };
    let mut seen: Vec<(usize, String)> = Vec::new();
    found
        .into_iter()
        .filter(|f| changed(f).is_some_and(|y| year > y))
        .filter(|f| {
            let key = (crate::rules::once::part(context.document, f.span.start), f.message.clone());
            let new = !seen.contains(&key);
            seen.push(key);
            new
        })
        .collect()
}
