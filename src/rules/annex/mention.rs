//! Annexes that the letter never mentions.

use super::callout::{callouts, heading_name, heading_span};
use super::heading_language;
use crate::knowledge::{AnnexKind, Formula, Language};
use crate::model::{Annex, Paragraph, RequestAnnexes};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Folded, Span};

/// An annex that the letter does not mention.
pub(in crate::rules) static UNMENTIONED: Rule = Rule {
    code: "ANX002",
    name: "annex-without-callout",
    title: Words {
        ar: "مرفق لا تذكره الرسالة",
        zh: "信中没有提到附件",
        en: "The letter does not mention the annex",
        fr: "La lettre ne mentionne pas l’annexe",
        ru: "В письме не упомянуто приложение",
        es: "La carta no menciona el anexo",
    },
    severity: Severity::Information,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["practice: A/72/796", "enclosed without call-out: S/2022/39, S/2017/131"],
    page: include_str!("../pages/ANX002.md"),
    check: Check::Document(unmentioned),
};

const MESSAGE: Words = Words {
    ar: "لا تذكر الرسالة «{0}»",
    zh: "信中没有提到“{0}”",
    en: "The letter does not mention “{0}”",
    fr: "La lettre ne mentionne pas « {0} »",
    ru: "В письме нет упоминания: «{0}»",
    es: "La carta no menciona «{0}»",
};
const PLACE: Words = Words {
    ar: "موضع مناسب للإشارة إليه",
    zh: "可在此处提及",
    en: "It could be mentioned here",
    fr: "La mention pourrait figurer ici",
    ru: "Упомянуть можно здесь",
    es: "Podría mencionarse aquí",
};
const INSERT: Words = Words {
    ar: "إضافة «{0}» إلى الرسالة",
    zh: "在信中加上“{0}”",
    en: "Insert “{0}” in the letter",
    fr: "Insérer « {0} » dans la lettre",
    ru: "Вставить в письмо «{0}»",
    es: "Insertar «{0}» en la carta",
};

fn unmentioned(context: &Context, report: &mut Report) {
    let document = context.document;
    let annexes: Vec<&Annex> =
        document.annexes.iter().filter(|a| a.kind == AnnexKind::Annex && !a.word.is_empty()).collect();
    if annexes.is_empty() || annexes.len() != document.annexes.len() || document.paragraphs.is_empty() {
        return;
    }
    let pointed = callouts(context);
    let numbered = !pointed.is_empty() && pointed.iter().all(|c| !c.numbers.is_empty());
    if numbered && annexes.len() > 1 {
        // Where the others are called out by number, the one that is not has been forgotten.
        // A call-out of a number that no annex has may mean it: that is another finding, and one is enough.
        let known = |n: u32| pointed.iter().any(|c| c.numbers.contains(&n));
        if pointed.iter().flat_map(|c| &c.numbers).any(|n| annexes.iter().all(|a| a.number != Some(*n))) {
            return;
        }
        let forgotten: Vec<&&Annex> = annexes.iter().filter(|a| a.number.is_some_and(|n| !known(n))).collect();
        if forgotten.len() == 1 && annexes.iter().all(|a| a.number.is_some()) {
            forgotten.iter().for_each(|a| find(context, report, a));
        }
        return;
    }
    let language = context.draft_language();
    let asked = document.request.as_ref().is_some_and(|r| r.annexes != RequestAnnexes::None);
    if asked || !document.callouts.is_empty() || document.paragraphs.iter().any(|p| mentions(context, p, language)) {
        return;
    }
    annexes.iter().take(1).for_each(|a| find(context, report, a));
}

fn mentions(context: &Context, paragraph: &Paragraph, language: Language) -> bool {
    Formula::Mention.matches(language, folded(context, paragraph).as_str())
}

fn folded(context: &Context, paragraph: &Paragraph) -> Folded {
    Folded::plain(&context.slice(paragraph.span), paragraph.span.start)
}

fn find(context: &Context, report: &mut Report, annex: &Annex) {
    let place = place(context);
    let finding = report.add(heading_span(annex), &MESSAGE, &[&heading_name(context, annex)]);
    let Some(at) = place else { return };
    let text = call(context, annex);
    let blank = if context.draft_language() == Language::Zh { "" } else { " " };
    let edit = Edit { span: Span::at(at), text: format!("{blank}{text}") };
    finding.related(Span::at(at), &PLACE, &[]).suggest(&INSERT, &[&text], vec![edit]);
}

/// The call-out of an annex in the language of the draft.
fn call(context: &Context, annex: &Annex) -> String {
    let language = context.draft_language();
    let blank = if language == Language::Zh { "" } else { " " };
    let same = heading_language(context, annex) == language;
    let number = annex.numeral.filter(|_| same).map(|(_, n)| format!("{blank}{}", context.words(n)));
    let number = number.unwrap_or_default();
    match language {
        Language::Ar => format!("(انظر المرفق{number})"),
        Language::Zh => format!("(见附件{number})"),
        Language::En => format!("(see annex{number})"),
        Language::Fr => format!("(voir annexe{number})"),
        Language::Ru => format!("(см. приложение{number})"),
        Language::Es => format!("(véase el anexo{number})"),
    }
}

/// Before the stop of the sentence that transmits something, or else of the first paragraph.
fn place(context: &Context) -> Option<usize> {
    let document = context.document;
    let language = context.draft_language();
    let request = document.request.as_ref().map(|r| r.span);
    let own = |p: &&Paragraph| request.is_none_or(|r| !p.span.contains(r));
    let (paragraph, from) = document
        .paragraphs
        .iter()
        .filter(own)
        .find_map(|p| Some((p, Formula::Transmit.find(language, folded(context, p).as_str())?.end)))
        .or_else(|| Some((document.paragraphs.iter().find(own)?, 0)))?;
    let folded = folded(context, paragraph);
    let text = folded.as_str();
    let rest = text.get(from..)?;
    let stop = rest
        .char_indices()
        .find(|(i, c)| match c {
            '。' => true,
            '.' | ';' => rest.get(i + 1..).is_none_or(|r| r.is_empty() || r.starts_with(' ')),
            _ => false,
        })
        .map_or(text.trim_end_matches([':', '.']).len(), |(i, _)| from + i);
    Some(folded.span(stop..stop + 1).start.min(paragraph.span.end))
}
