//! STR019: the States of a joint letter stand in the alphabetical order of its language.

use super::titles;
use crate::knowledge::{FormKind, Language, State, find_states, state};
use crate::model::{Office, Sender, Title};
use crate::rules::structure::shown;
use crate::rules::structure::signature::states;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span, fold_key};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The States do not stand in alphabetical order.
pub(in crate::rules) static SIGNATORY_ORDER: Rule = Rule {
    code: "STR019",
    name: "signatory-order",
    title: Words {
        ar: "الدول المشتركة في الرسالة ليست بترتيبها الأبجدي",
        zh: "联名发函国未按字母顺序排列",
        en: "The States of a joint letter are not in alphabetical order",
        fr: "Les États signataires ne sont pas dans l’ordre alphabétique",
        ru: "Государства, подписавшие письмо, указаны не в алфавитном порядке",
        es: "Los Estados firmantes no siguen el orden alfabético",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::Ar, Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Suggested,
    authority: &[
        "United Nations Editorial Manual, communications from Member States (English)",
        "Arabic order in Arabic: S/2020/821, A/69/723",
    ],
    page: include_str!("../../pages/STR019.md"),
    check: Check::Document(order),
};

const MESSAGE: Words = Words {
    ar: "«{0}» تسبق «{1}» في الترتيب الأبجدي",
    zh: "按字母顺序“{0}”应在“{1}”之前",
    en: "In alphabetical order “{0}” stands before “{1}”",
    fr: "Dans l’ordre alphabétique, « {0} » précède « {1} »",
    ru: "В алфавитном порядке «{0}» стоит раньше, чем «{1}»",
    es: "En orden alfabético, «{0}» precede a «{1}»",
};
const SORT: Words = Words {
    ar: "ترتيب الدول ترتيبا أبجديا",
    zh: "按字母顺序排列各国",
    en: "Put the States in alphabetical order",
    fr: "Ranger les États dans l’ordre alphabétique",
    ru: "Расположить государства в алфавитном порядке",
    es: "Poner los Estados en orden alfabético",
};

fn order(context: &Context, report: &mut Report) {
    let language = context.draft_language();
    let Some(title) = &context.document.title else { return };
    let Some(all) = present(context, title, language) else { return };
    let listed: Vec<String> = all.iter().map(|s| key(s.name(language).list, language)).collect();
    let written: Vec<String> = title.senders.iter().map(|s| key(bare(&shown(context, s.span)), language)).collect();
    let short: Vec<String> = all.iter().map(|s| key(s.name(language).short, language)).collect();
    // A State may be listed under the name by which it is written ("Moldova"), under its short name, or under that of
    // the list of States; observers stand after States.
    let offices = title.senders.iter().map(|s| s.office);
    let missions = offices.clone().all(|o| matches!(o, Office::PermanentRepresentative | Office::ChargeDAffaires));
    if !missions || listed.is_sorted() || written.is_sorted() || short.is_sorted() {
        return;
    }
    let Some(place) = listed.iter().zip(listed.iter().skip(1)).position(|(a, b)| a > b) else { return };
    let (Some(before), Some(here)) = (title.senders.get(place), title.senders.get(place + 1)) else { return };
    let names = [shown(context, here.span), shown(context, before.span)];
    let finding = report.add(here.span, &MESSAGE, &[bare(&names[0]), bare(&names[1])]);
    if language != Language::En {
        finding.severity(Severity::Hint);
        return;
    }
    let mut edits: Vec<Edit> = Vec::new();
    for t in titles(context.document).filter(|t| same(&t.senders, &title.senders)) {
        let Some(sorted) = sorted(context, t, &listed) else { return };
        edits.extend(sorted);
    }
    // Signatures whose States cannot be told would stay behind in another order.
    let Some(signed) = signatures(context, &all, language) else { return };
    edits.extend(signed);
    edits.sort_by_key(|e| e.span);
    finding.suggest(&SORT, &[], edits);
}

/// The States of a title's senders under present names, at least two and each once.
fn present(context: &Context, title: &Title, language: Language) -> Option<Vec<&'static State>> {
    let all: Vec<&State> = title.senders.iter().map(|s| s.state.and_then(state)).collect::<Option<_>>()?;
    let folded = fold_key(&shown(context, title.sender_span));
    let former = |kind: FormKind| matches!(kind, FormKind::Former | FormKind::NonUn);
    let old = find_states(&folded, language).iter().any(|m| m.form.is_some_and(|f| former(f.kind)));
    let twice = all.iter().enumerate().any(|(i, a)| all.iter().skip(i + 1).any(|b| a.iso3 == b.iso3));
    (all.len() > 1 && !old && !twice).then_some(all)
}

fn same(a: &[Sender], b: &[Sender]) -> bool {
    a.iter().map(|s| s.state).eq(b.iter().map(|s| s.state))
}

/// What is compared: letters without accents and case, in Arabic without the article.
fn key(name: &str, language: Language) -> String {
    let folded = fold_key(name).to_lowercase();
    let plain: String = folded
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .filter(|c| c.is_alphanumeric() || *c == ' ')
        .map(|c| if c == 'ё' { 'е' } else { c })
        .collect();
    if language == Language::Ar { plain.strip_prefix("ال").unwrap_or(&plain).to_owned() } else { plain }
}

/// A name without its article.
fn bare(name: &str) -> &str {
    ["the ", "The ", "le ", "la ", "les ", "el ", "los ", "las "]
        .iter()
        .find_map(|a| name.strip_prefix(a))
        .unwrap_or(name)
}

/// The senders' names put in order where they stand, each with its article; none where more than commas and "and"
/// stands between them.
fn sorted(context: &Context, title: &Title, keys: &[String]) -> Option<Vec<Edit>> {
    let mut slots: Vec<Span> = Vec::new();
    for sender in &title.senders {
        let before = context.slice(Span::new(title.sender_span.start.min(sender.span.start), sender.span.start));
        let bare = ["the ", "the\u{a0}"].iter().find_map(|a| before.strip_suffix(*a)).unwrap_or(&before);
        let article = before.len() - bare.len();
        slots.push(Span::new(sender.span.start - article, sender.span.end));
    }
    for (a, b) in slots.iter().zip(slots.iter().skip(1)) {
        let between = context.words(Span::new(a.end.min(b.start), b.start));
        if !matches!(between.trim(), "," | "and" | ", and") {
            return None;
        }
    }
    Some(permuted(context, &slots, keys))
}

/// The signatures put in the same order, each with all its lines; none where one of them does not name one of the States.
fn signatures(context: &Context, all: &[&'static State], language: Language) -> Option<Vec<Edit>> {
    let slots: Vec<Span> = context.document.signatures.iter().map(|s| s.span).collect();
    if slots.is_empty() {
        return Some(Vec::new());
    }
    let named = states(context).filter(|n| n.len() == all.len())?;
    let apart = slots.iter().zip(slots.iter().skip(1)).all(|(a, b)| a.end < b.start);
    if !apart || !all.iter().all(|s| named.contains(s)) {
        return None;
    }
    let keys: Vec<String> = named.iter().map(|s| key(s.name(language).list, language)).collect();
    Some(permuted(context, &slots, &keys))
}

/// What stands in the slots, put in the order of the keys.
fn permuted(context: &Context, slots: &[Span], keys: &[String]) -> Vec<Edit> {
    let mut order: Vec<usize> = (0..slots.len().min(keys.len())).collect();
    order.sort_by_key(|i| keys.get(*i));
    slots
        .iter()
        .zip(order)
        .filter_map(|(slot, from)| Some((*slot, *slots.get(from)?)))
        .filter(|(slot, from)| slot != from)
        .map(|(span, from)| Edit { span, text: context.slice(from) })
        .collect()
}
