//! English: the Government of a State, Member States.

use super::field::Field;
use crate::knowledge::{Language, find_states};
use crate::rules::passage::{Pattern, WRITE};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// A Government or Member States without capitals.
pub(in crate::rules) static STATE_CASE: Rule = Rule {
    code: "NAM011",
    name: "government-case",
    title: Words {
        ar: "Government أو States بحرف صغير",
        zh: "Government、States 首字母应大写",
        en: "A Government or Member States without a capital",
        fr: "Government ou States sans majuscule",
        ru: "Government или States со строчной буквы",
        es: "Government o States sin mayúscula",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Suggested,
    authority: &["Editorial Manual, Capitalization"],
    page: include_str!("../pages/NAM011.md"),
    check: Check::Settled { collect, settle: once::first_of_each },
};

const MESSAGE: Words = Words {
    ar: "تكتب «{0}» في وثائق الأمم المتحدة هكذا: «{1}»",
    zh: "联合国文件中“{0}”写作“{1}”",
    en: "United Nations documents write “{1}”, not “{0}”",
    fr: "Les documents de l’ONU écrivent « {1} » et non « {0} »",
    ru: "В документах Организации пишется «{1}», а не «{0}»",
    es: "Los documentos de las Naciones Unidas escriben “{1}” y no “{0}”",
};

static WORDS: Pattern = LazyLock::new(|| {
    Regex::new(r"\b[Tt]he (?P<g>government) of (?:the )?|\b(?:[Mm]y|[Oo]ur) (?P<own>governments?)\b|\b(?P<m>[Mm]ember states?)\b").ok()
});

fn collect(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    if !text.contains("government of ")
        && !text.contains("y government")
        && !text.contains("ur government")
        && !text.contains("ember state")
    {
        return;
    }
    let (Some(field), Some(words)) = (Field::of(context), WORDS.as_ref()) else { return };
    let states = std::cell::OnceCell::new();
    for c in words.captures_iter(text) {
        let (range, right) = if let Some(g) = c.name("g") {
            let end = c.get(0).map_or(g.end(), |m| m.end());
            let all = states.get_or_init(|| find_states(text, Language::En));
            // "the government of the United States Virgin Islands" is none of a State.
            let of_state =
                all.iter().any(|s| (s.start == end || s.start + 4 == end) && !field.in_proper_name(&(s.start..s.end)));
            if !of_state {
                continue;
            }
            (g.range(), "Government".to_owned())
        } else if let Some(own) = c.name("own").filter(|_| !context.annex) {
            // "My government's", "our government agencies": no other Government is meant.
            (own.range(), own.as_str().replacen('g', "G", 1))
        } else if let Some(m) = c.name("m") {
            let union = field.tail(m.end()).starts_with(" of the ") && !field.tail(m.end()).starts_with(" of the U");
            let first = if union && m.as_str().starts_with('m') { "member" } else { "Member" };
            let last = if m.as_str().ends_with('s') { "States" } else { "State" };
            // The State of a federation, "member state-owned".
            if field.tail(m.end()).starts_with('-') || field.head(m.start()).to_lowercase().ends_with("eu ") {
                continue;
            }
            (m.range(), format!("{first} {last}"))
        } else {
            continue;
        };
        if !field.is_free(&range) {
            continue;
        }
        let span = field.passage.span(range);
        let Some(written) = context.text.get(span.range()).filter(|w| !w.contains(['\n', '\r', '*'])) else { continue };
        report.add(span, &MESSAGE, &[written, &right]).suggest(
            &WRITE,
            &[&right],
            vec![Edit { span, text: right.clone() }],
        );
    }
}
