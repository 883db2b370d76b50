//! Numbers of annexes that are out of order, missing or given twice.

use super::HEADING;
use super::arrange::{Disorder, Group, groups};
use super::callout::{heading_name, heading_span};
use super::numeral::write;
use crate::knowledge::Language;
use crate::rules::{Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;

/// Annexes out of order, in the text or in the call-outs.
pub(in crate::rules) static ORDER: Rule = Rule {
    code: "ANX004",
    name: "annex-order",
    title: Words {
        ar: "المرفقات ليست مرتبة حسب أرقامها",
        zh: "附件次序与编号不符",
        en: "The annexes are out of order",
        fr: "Les annexes ne sont pas dans l’ordre",
        ru: "Приложения расположены не по порядку",
        es: "Los anexos no están en orden",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice"],
    page: include_str!("../pages/ANX004.md"),
    check: Check::Document(order),
};

/// A number is missing or stands twice.
pub(in crate::rules) static GAP: Rule = Rule {
    code: "ANX005",
    name: "annex-number-gap",
    title: Words {
        ar: "رقم ناقص أو مكرر بين المرفقات",
        zh: "附件编号有缺漏或重复",
        en: "A number of the annexes is missing or stands twice",
        fr: "Un numéro d’annexe manque ou figure deux fois",
        ru: "Номер приложения пропущен или повторяется",
        es: "Falta un número de anexo o está repetido",
    },
    severity: Severity::Error,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice"],
    page: include_str!("../pages/ANX005.md"),
    check: Check::Document(gap),
};

const AFTER: Words = Words {
    ar: "«{0}» يأتي بعد «{1}»",
    zh: "“{0}”排在“{1}”之后",
    en: "“{0}” stands after “{1}”",
    fr: "« {0} » vient après « {1} »",
    ru: "«{0}» стоит после «{1}»",
    es: "«{0}» va después de «{1}»",
};
const MENTIONED: Words = Words {
    ar: "يشار هنا إلى المرفق «{0}» قبل المرفق «{1}»",
    zh: "此处先提到附件{0}，后提到附件{1}",
    en: "Annex {0} is called out before annex {1}",
    fr: "Il est renvoyé à l’annexe {0} avant l’annexe {1}",
    ru: "Приложение {0} упомянуто раньше приложения {1}",
    es: "Se remite al anexo {0} antes que al anexo {1}",
};
const LATER: Words = Words {
    ar: "الإشارة إليه هنا بعد ذلك",
    zh: "后在此处提到",
    en: "It is called out only here",
    fr: "Il n’y est renvoyé qu’ici",
    ru: "Оно упомянуто только здесь",
    es: "Solo se remite a él aquí",
};
const MISSING: Words = Words {
    ar: "قبل «{0}» ينقص المرفق «{1}»",
    zh: "“{0}”之前缺少附件{1}",
    en: "Before “{0}” there is no annex {1}",
    fr: "Avant « {0} », il manque l’annexe {1}",
    ru: "Перед «{0}» нет приложения {1}",
    es: "Antes de «{0}» falta el anexo {1}",
};
const TWICE: Words = Words {
    ar: "«{0}» مكرر",
    zh: "“{0}”出现两次",
    en: "“{0}” stands twice",
    fr: "« {0} » figure deux fois",
    ru: "«{0}» встречается дважды",
    es: "«{0}» aparece dos veces",
};
const CALLED: Words = Words {
    ar: "يشار إليه هنا",
    zh: "此处提到该附件",
    en: "It is called out here",
    fr: "Il y est renvoyé ici",
    ru: "На него ссылаются здесь",
    es: "Se remite a él aquí",
};
const RENUMBER: Words = Words {
    ar: "ترقيم المرفقات بالترتيب: {0}",
    zh: "按顺序编号：{0}",
    en: "Number the annexes in order: {0}",
    fr: "Numéroter les annexes dans l’ordre : {0}",
    ru: "Пронумеровать приложения по порядку: {0}",
    es: "Numerar los anexos en orden: {0}",
};
const MOVE: Words = Words {
    ar: "ترتيب المرفقات حسب أرقامها",
    zh: "按编号重排附件",
    en: "Put the annexes in the order of their numbers",
    fr: "Placer les annexes dans l’ordre de leurs numéros",
    ru: "Расположить приложения по номерам",
    es: "Colocar los anexos en el orden de sus números",
};
const FOLLOW: Words = Words {
    ar: "ترتيب المرفقات وترقيمها حسب ورودها في الرسالة",
    zh: "按信中提及的先后重排附件并编号",
    en: "Arrange and number the annexes as the letter calls them out",
    fr: "Placer et numéroter les annexes dans l’ordre des renvois",
    ru: "Расположить и пронумеровать приложения в порядке ссылок",
    es: "Colocar y numerar los anexos en el orden en que se remite a ellos",
};

fn order(context: &Context, report: &mut Report) {
    for group in groups(context.document) {
        match group.disorder() {
            Some(Disorder::Order(i)) => out_of_order(context, report, &group, i),
            None if group.top => called_out_of_order(context, report, &group),
            _ => {}
        }
    }
}

fn out_of_order(context: &Context, report: &mut Report, group: &Group, i: usize) {
    let (Some(here), Some(before)) = (group.annexes.get(i), group.annexes.get(i - 1)) else { return };
    let (said, after) = (heading_name(context, here), heading_name(context, before));
    let finding = report.add(heading_span(here), &AFTER, &[&said, &after]);
    finding.related(heading_span(before), &HEADING, &[]);
    // Where the call-outs follow the numbers the texts stand in the wrong place; where they follow the texts the
    // numbers are wrong.
    let places: Vec<usize> = (0..group.annexes.len()).collect();
    let mut called = group.called();
    let ranked = |n: &u32| group.annexes.iter().position(|a| a.number == Some(*n));
    let one = group.callouts.iter().filter(|c| !c.numbers.is_empty()).count() < 2;
    let by_text = called.iter().map(ranked).is_sorted();
    if (one || by_text)
        && group.top
        && let Some(carried) = group.carried(context, &places)
        && let Some(edits) = group.numbered(context)
    {
        let edits = edits.into_iter().chain(carried).collect();
        finding.safe(&RENUMBER, &[&group.list(context)], edits);
        return;
    }
    called.retain(|n| ranked(n).is_some());
    let mut sorted = places;
    sorted.sort_by_key(|p| group.annexes.get(*p).and_then(|a| a.number));
    if let Some(edits) = group.moved(context, &sorted) {
        finding.suggest(&MOVE, &[], edits);
    }
}

fn called_out_of_order(context: &Context, report: &mut Report, group: &Group) {
    let called = group.called();
    let Some(fall) = called.windows(2).position(|w| w.first() > w.last()) else { return };
    // A high number among others may be a mere reference; what counts is that the lower one comes only later.
    let (Some(high), Some(low)) = (called.get(fall), called.get(fall + 1)) else { return };
    let place = |n: &u32| group.callouts.iter().flat_map(|c| &c.written).find(|(m, _)| m == n).map(|(_, s)| *s);
    let (Some(here), Some(there)) = (place(high), place(low)) else { return };
    let (said, later) = (context.slice(here), context.slice(there));
    let finding = report.add(here, &MENTIONED, &[&said, &later]);
    finding.related(there, &LATER, &[]);
    follow(context, finding, group, &called);
}

/// The mend that arranges the annexes as they are called out.
fn follow(context: &Context, finding: &mut Finding, group: &Group, called: &[u32]) {
    let rank = |n: Option<u32>| called.iter().position(|c| Some(*c) == n).unwrap_or(usize::MAX);
    let mut order: Vec<usize> = (0..group.annexes.len()).collect();
    order.sort_by_key(|i| rank(group.annexes.get(*i).and_then(|a| a.number)));
    if called.iter().any(|n| !group.annexes.iter().any(|a| a.number == Some(*n))) {
        return;
    }
    if let Some(moved) = group.moved(context, &order)
        && let Some(carried) = group.carried(context, &order)
    {
        finding.suggest(&FOLLOW, &[], moved.into_iter().chain(carried).collect());
    }
}

fn gap(context: &Context, report: &mut Report) {
    for group in groups(context.document) {
        match group.disorder() {
            Some(Disorder::Gap(at, missing)) => missing_number(context, report, &group, at, missing),
            Some(Disorder::Duplicate(at, first)) => twice(context, report, &group, at, first),
            _ => {}
        }
    }
}

fn missing_number(context: &Context, report: &mut Report, group: &Group, at: usize, missing: u32) {
    let Some(annex) = group.annexes.get(at) else { return };
    let style = annex.numeral.map_or(group.style(context), |(s, _)| s);
    let number = write(missing, style, annex.kind).unwrap_or_else(|| missing.to_string());
    let finding = report.add(heading_span(annex), &MISSING, &[&heading_name(context, annex), &number]);
    let called = group.callouts.iter().flat_map(|c| &c.written).find(|(n, _)| *n == missing);
    if let Some((_, span)) = called {
        finding.related(*span, &CALLED, &[]);
    }
    if called.is_some() && !complete(group) {
        // The annex itself is missing, not its number.
        return;
    }
    renumber(context, finding, group);
}

fn twice(context: &Context, report: &mut Report, group: &Group, at: usize, first: usize) {
    let (Some(annex), Some(other)) = (group.annexes.get(at), group.annexes.get(first)) else { return };
    let finding = report.add(heading_span(annex), &TWICE, &[&heading_name(context, annex)]);
    finding.related(heading_span(other), &HEADING, &[]);
    renumber(context, finding, group);
}

/// Whether the call-outs name the numbers from one on, as many as there are annexes.
fn complete(group: &Group) -> bool {
    let mut called = group.called();
    called.sort_unstable();
    called.len() == group.annexes.len() && called.iter().zip(1..).all(|(n, want)| *n == want)
}

fn renumber(context: &Context, finding: &mut Finding, group: &Group) {
    let places: Vec<usize> = (0..group.annexes.len()).collect();
    let Some(edits) = group.numbered(context) else { return };
    let list = group.list(context);
    let carried: Option<Vec<Edit>> = if complete(group) { Some(Vec::new()) } else { group.carried(context, &places) };
    match carried {
        Some(carried) if group.top => finding.safe(&RENUMBER, &[&list], edits.into_iter().chain(carried).collect()),
        _ => finding.suggest(&RENUMBER, &[&list], edits),
    };
}
