//! Designations of States that the United Nations does not use, and names without the part that belongs to them.
//!
//! The author's designations are kept: in the letter a remark with a choice, in annexes one hint.

use super::field::Field;
use super::mend;
use crate::knowledge::{FormKind, Language, State, StateForm, state};
use crate::rules::passage::WRITE;
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::text::{Edit, fold_key};
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// A designation that the United Nations does not use.
pub(in crate::rules) static UNOFFICIAL_STATE: Rule = Rule {
    code: "NAM001",
    name: "unofficial-state-name",
    title: Words {
        ar: "تسمية لدولة غير مستخدمة في الأمم المتحدة",
        zh: "国名不是联合国用语",
        en: "A designation of a State that the United Nations does not use",
        fr: "Désignation d’un État que l’ONU n’emploie pas",
        ru: "Название государства, не принятое в Организации",
        es: "Denominación de un Estado que las Naciones Unidas no usan",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::Ar, Language::Zh, Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Suggested,
    authority: &["Editorial Manual, Country names", "practice: the author’s designations are kept"],
    page: include_str!("../pages/NAM001.md"),
    check: Check::Settled { collect: unofficial, settle },
};

/// A State's name without the part that belongs to it.
pub(in crate::rules) static SHORT_STATE: Rule = Rule {
    code: "NAM002",
    name: "clipped-state-name",
    title: Words {
        ar: "اسم دولة ناقص",
        zh: "国名不全",
        en: "A State’s name without the part that belongs to it",
        fr: "Nom d’État abrégé",
        ru: "Неполное название государства",
        es: "Nombre de Estado incompleto",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["Editorial Manual, Country names", "practice: the author’s designations are kept"],
    page: include_str!("../pages/NAM002.md"),
    check: Check::Settled { collect: clipped, settle },
};

const ONE: Words = Words {
    ar: "تسمية صاحب النص: {0}؛ والصيغة المستخدمة في الأمم المتحدة: {1}",
    zh: "作者用语“{0}”，联合国用“{1}”",
    en: "The author’s designation “{0}”; United Nations form: {1}",
    fr: "Désignation de l’auteur : {0} ; forme employée à l’ONU : {1}",
    ru: "Название автора — «{0}»; в Организации принято: {1}",
    es: "Denominación del autor: {0}; forma de las Naciones Unidas: {1}",
};
const ALSO: Words = Words {
    ar: "الصيغة المستخدمة في الأمم المتحدة: {0}",
    zh: "联合国用“{0}”",
    en: "United Nations form: {0}",
    fr: "Forme employée à l’ONU : {0}",
    ru: "В Организации принято: {0}",
    es: "Forma de las Naciones Unidas: {0}",
};

/// How a form is spoken of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Unofficial,
    Clipped,
}

/// Which rule a form belongs to; none for forms that are accepted, contested, or names of something else too.
pub(super) fn way(form: &StateForm) -> Option<Way> {
    let state = form.state?;
    match (form.kind, state.iso3) {
        // Micronesia is a region, the Vatican is not the Holy See, Bengal lies in two States, Macedonia was contested.
        (_, "FSM" | "VAT" | "BGD" | "MKD") => None,
        (FormKind::NonUn, "RUS") => Some(Way::Clipped),
        (FormKind::NonUn, _) if form.note == "clipped" => Some(Way::Clipped),
        (FormKind::NonUn, _) => Some(Way::Unofficial),
        // Former names so old that they are met as common names only.
        (FormKind::Former, "CIV" | "TLS") => Some(Way::Unofficial),
        _ => None,
    }
}

static SUSPECTS: [LazyLock<Option<AhoCorasick>>; 6] = [
    LazyLock::new(|| suspects(Language::Ar)),
    LazyLock::new(|| suspects(Language::Zh)),
    LazyLock::new(|| suspects(Language::En)),
    LazyLock::new(|| suspects(Language::Fr)),
    LazyLock::new(|| suspects(Language::Ru)),
    LazyLock::new(|| suspects(Language::Es)),
];

/// What a text must contain to be looked at; Russian endings change.
fn suspects(language: Language) -> Option<AhoCorasick> {
    let forms = crate::knowledge::state_forms().iter().filter(|f| f.language == language && way(f).is_some());
    let keys = forms.map(|f| {
        let key = fold_key(f.form);
        // «Южной Кореи»: of two words the first changes as well.
        let key = if language == Language::Ru { key.rsplit(' ').next().unwrap_or_default().to_owned() } else { key };
        let keep = key.chars().count().saturating_sub(usize::from(language == Language::Ru));
        // After ل the article is written otherwise.
        let key = key.strip_prefix("ال").map_or(key.clone(), str::to_owned);
        key.chars().take(keep).collect::<String>()
    });
    AhoCorasick::new(keys).ok()
}

fn unofficial(context: &BlockContext, report: &mut Report) {
    collect(context, report, Way::Unofficial);
}

fn clipped(context: &BlockContext, report: &mut Report) {
    collect(context, report, Way::Clipped);
}

/// A name that the State has at the United Nations, in the same part: what comes after it may be shorter.
const GOOD: &str = "=";

/// Each place is a candidate whose message holds the State's code and the form, for [`settle`] to read.
fn collect(context: &BlockContext, report: &mut Report, wanted: Way) {
    let language = context.language;
    let text = context.folded.as_str();
    let guard = || SUSPECTS.get(language.index())?.as_ref().map(|g| g.is_match(text));
    if !context.is_suspect(|| guard() == Some(true)) {
        return;
    }
    let Some(field) = Field::of(context) else { return };
    let found = context.states();
    let mine: Vec<_> = found
        .iter()
        .filter_map(|m| {
            let way = way(m.form?)?;
            let range = m.start..m.end;
            let adjective = m.form.is_some_and(|f| is_syrian(f.form, field.head(m.start)));
            let free =
                !adjective && m.state.name(language).attested && field.is_free(&range) && !field.in_proper_name(&range);
            free.then_some((m, way, range))
        })
        .collect();
    // In an annex one hint speaks of all names of its line: the rule of the graver one takes both.
    let both = context.annex && mine.iter().any(|(_, w, _)| *w == Way::Unofficial);
    if wanted == Way::Clipped {
        for m in found.iter().filter(|m| m.form.is_none()) {
            let finding = report.add(context.folded.span(m.start..m.end), &ONE, &["", ""]);
            finding.message = format!("{}\t{GOOD}", m.state.iso3);
        }
    }
    for (m, way, range) in mine {
        let speaks = if both { wanted == Way::Unofficial } else { way == wanted };
        if !speaks {
            continue;
        }
        let written = m.form.map_or("", |f| f.form);
        let finding = report.add(context.folded.span(range.clone()), &ONE, &["", ""]);
        finding.message = format!("{}\t{written}", m.state.iso3);
        if let Some((place, new)) = mend::replace(&field, &range, m.state) {
            let list = m.state.name(language).list;
            let edit = Edit { span: context.folded.span(place), text: new.clone() };
            finding.suggest(&WRITE, &[&new], vec![edit]);
            if list != m.state.name(language).short && in_list(&field, &range) && language != Language::Ru {
                let edit = Edit { span: context.folded.span(range), text: list.to_owned() };
                finding.suggest(&WRITE, &[list], vec![edit]);
                finding.fixes.rotate_right(1);
            }
        }
    }
}

/// سورية is "Syrian" too: the name follows a preposition; مواطنا سوريا is "a Syrian citizen".
fn is_syrian(form: &str, head: &str) -> bool {
    form == "سورية" && !after_preposition(head) || form == "سوريا" && head.ends_with("ا ")
}

/// Whether an Arabic text ends with a preposition.
fn after_preposition(head: &str) -> bool {
    let word = head.trim_end().rsplit(' ').next().unwrap_or_default();
    head.ends_with(' ') && ["في", "من", "الى", "داخل", "عن", "على", "وفي", "ومن"].contains(&word)
}

/// Whether a name stands bare between commas.
fn in_list(field: &Field, range: &std::ops::Range<usize>) -> bool {
    let (head, tail) = (field.head(range.start), field.tail(range.end));
    head.ends_with([',', '(']) || head.ends_with(", ") && (tail.starts_with(',') || tail.starts_with(" and "))
}

/// In the letter one finding for each State, in an annex one for all.
fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let mut out: Vec<(usize, &'static State, Finding)> = Vec::new();
    let mut named: Vec<(usize, &'static State)> = Vec::new();
    for mut f in found {
        let part = once::part(context.document, f.span.start);
        let message = std::mem::take(&mut f.message);
        let Some((code, written)) = message.split_once('\t') else { continue };
        let Some(state) = state(code) else { continue };
        if written == GOOD {
            named.push((part, state));
            continue;
        }
        if f.code == SHORT_STATE.code && named.contains(&(part, state)) {
            continue;
        }
        let language = once_language(context, part);
        let right = state.name(language).short;
        let kept = out.iter_mut().find(|(p, s, _)| *p == part && (part > 0 || s.iso3 == state.iso3));
        match kept {
            Some((_, first, kept)) => {
                if first.iso3 == state.iso3 {
                    for (mine, other) in kept.fixes.iter_mut().zip(f.fixes) {
                        mine.edits.extend(other.edits);
                    }
                } else if !kept.related.iter().any(|r| r.message.contains(right)) {
                    kept.related(f.span, &ALSO, &[right]);
                    let more = ONE.fill(context.language, &[written, right]);
                    let and = if context.language == Language::Zh { "；" } else { "; " };
                    kept.message = format!("{}{and}{more}", kept.message);
                }
            }
            None => {
                f.message = ONE.fill(context.language, &[written, right]);
                out.push((part, state, f));
            }
        }
    }
    out.into_iter().map(|(_, _, f)| f).collect()
}

/// The language of a part.
fn once_language(context: &Context, part: usize) -> Language {
    let annex = part.checked_sub(1).and_then(|i| context.document.annexes.get(i));
    annex.map_or(context.document.language, |a| a.language)
}
