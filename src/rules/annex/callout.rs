//! Call-outs that point at annexes which are not there.

use super::attached::{Attached, attached};
use super::numeral::{style_of, usual, write};
use super::{HEADING, compose, gap};
use crate::knowledge::{AnnexKind, Language};
use crate::model::{Annex, Callout, Numeral, RequestAnnexes};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span, fold_key};

/// The letter points at an annex, and none follows.
pub(in crate::rules) static MISSING: Rule = Rule {
    code: "ANX001",
    name: "callout-without-annex",
    title: Words {
        ar: "إحالة إلى مرفق غير موجود",
        zh: "信函提到附件，但没有附件",
        en: "The letter points at an annex, and none follows",
        fr: "La lettre renvoie à une annexe absente",
        ru: "Письмо ссылается на приложение, которого нет",
        es: "La carta remite a un anexo que falta",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["practice: A/72/796"],
    page: include_str!("../pages/ANX001.md"),
    check: Check::Document(missing),
};

/// The letter points at an annex beyond the last.
pub(in crate::rules) static OUT_OF_RANGE: Rule = Rule {
    code: "ANX003",
    name: "callout-out-of-range",
    title: Words {
        ar: "إحالة إلى مرفق رقمه غير موجود",
        zh: "信函提到的附件编号不存在",
        en: "The letter points at an annex with a number that no annex has",
        fr: "La lettre renvoie à un numéro d’annexe qui n’existe pas",
        ru: "Письмо ссылается на приложение с номером, которого нет",
        es: "La carta remite a un número de anexo que no existe",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["practice"],
    page: include_str!("../pages/ANX003.md"),
    check: Check::Document(out_of_range),
};

const NONE: Words = Words {
    ar: "«{0}» إحالة إلى مرفق، ولا مرفق بعد الرسالة",
    zh: "“{0}”提到附件，但信后没有附件",
    en: "“{0}” points at an annex, but no annex follows",
    fr: "« {0} » renvoie à une annexe, mais aucune annexe ne suit",
    ru: "«{0}» отсылает к приложению, но никакого приложения нет",
    es: "«{0}» remite a un anexo, pero no sigue ningún anexo",
};
const ALSO: Words = Words {
    ar: "يشار إلى المرفق هنا أيضا",
    zh: "此处也提到附件",
    en: "The annex is named here too",
    fr: "L’annexe est également mentionnée ici",
    ru: "Приложение упомянуто и здесь",
    es: "El anexo se menciona también aquí",
};
const CREATE: Words = Words {
    ar: "إضافة العنوان «{0}»",
    zh: "加上标题“{0}”",
    en: "Add the heading “{0}”",
    fr: "Ajouter l’en-tête « {0} »",
    ru: "Добавить заголовок «{0}»",
    es: "Añadir el encabezamiento «{0}»",
};
const BEYOND: Words = Words {
    ar: "لا وجود لمرفق رقمه «{0}»؛ آخر المرفقات «{1}»",
    zh: "没有附件{0}；最后一个附件是“{1}”",
    en: "There is no annex {0}; the last one is “{1}”",
    fr: "Il n’y a pas d’annexe {0} ; la dernière est « {1} »",
    ru: "Приложения {0} нет; последнее — «{1}»",
    es: "No hay anexo {0}; el último es «{1}»",
};

fn missing(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some((first, others)) = document.callouts.split_first() else { return };
    let place = match attached(context) {
        Attached::Nothing => Place::End,
        Attached::Text(start) => Place::Before(start),
        Attached::Page | Attached::Annexes(_) => return,
    };
    let headings = created(context);
    let shown = headings.join("; ");
    let finding = report.add(first.span, &NONE, &[&context.words(first.span)]);
    for other in others {
        finding.related(other.span, &ALSO, &[]);
    }
    if let Some(span) = document.request.as_ref().and_then(|r| r.annexes_span) {
        finding.related(span, &ALSO, &[]);
    }
    finding.suggest(&CREATE, &[&shown], vec![put(context, place, &headings)]);
}

/// Where new headings go.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// After the letter.
    End,
    /// Before a text that stands there without heading.
    Before(Span),
}

/// The edit that puts headings there.
pub(super) fn put(context: &Context, place: Place, headings: &[String]) -> Edit {
    let gap = gap(context);
    match place {
        Place::End => {
            let text = headings.iter().map(|h| format!("{gap}{h}")).collect();
            Edit { span: Span::at(context.document.letter.end), text }
        }
        Place::Before(span) => {
            let text = headings.iter().map(|h| format!("{h}{gap}")).collect();
            Edit { span: Span::at(span.start), text }
        }
    }
}

/// The headings that the call-outs and the request ask for, in the words of the title.
pub(super) fn created(context: &Context) -> Vec<String> {
    let document = context.document;
    let language = context.draft_language();
    let written = document.callouts.iter().flat_map(|c| &c.written).next();
    let style = written.map_or(usual(language), |(_, span)| style_of(&context.slice(*span), language));
    let numbers = document.callouts.iter().flat_map(|c| &c.numbers).copied().max().unwrap_or(0);
    let several = document.request.as_ref().filter(|r| r.annexes == RequestAnnexes::Many).and_then(|r| r.annexes_span);
    let asked = several.map_or(1, |span| {
        // The Arabic plural, unlike the dual, means three at least.
        let plural = language == Language::Ar && fold_key(&context.slice(span)).contains("ات");
        if plural { 3 } else { 2 }
    });
    // Who writes "annex 40" has left out more than headings.
    let count = numbers.max(asked).min(20);
    let title = document.title.as_ref().map(|t| t.text.as_str());
    let marks = heading_marks(context);
    let one = |number: Option<u32>| -> String {
        let number = number.and_then(|n| write(n, style, AnnexKind::Annex));
        format!("{marks}{}", compose::heading(language, title, compose::word(language), number.as_deref()))
    };
    if count < 2 { vec![one(None)] } else { (1..=count).map(|n| one(Some(n))).collect() }
}

/// The Markdown marks before the title, where it has them: the new heading is as high.
fn heading_marks(context: &Context) -> String {
    let Some(title) = &context.document.title else { return String::new() };
    let text = context.snapshot.text();
    let start = text.line_span(text.line_of(title.span.start)).start;
    let before = context.slice(Span::new(start, title.span.start));
    let marks: String = before.chars().take_while(|c| *c == '#').collect();
    if marks.is_empty() { marks } else { marks + " " }
}

fn out_of_range(context: &Context, report: &mut Report) {
    let document = context.document;
    let headed: Vec<&Annex> = document.annexes.iter().filter(|a| !a.word.is_empty()).collect();
    let Some(last) = headed.last().filter(|_| headed.len() == document.annexes.len()) else { return };
    let mut known = Vec::new();
    collect(&document.annexes, &mut known);
    let count = headed.len() as u32;
    for callout in document.callouts.iter().filter(|c| !c.enclosure) {
        for (number, span) in callout.written.iter().filter(|(n, _)| *n > count && !known.contains(n)) {
            // A letter by which annexes are called is no number to count with.
            if style_of(&context.slice(*span), context.draft_language()) == Numeral::Letter {
                continue;
            }
            let name = heading_name(context, last);
            let said = context.slice(*span);
            let _ = number;
            report.add(*span, &BEYOND, &[&said, &name]).related(heading_span(last), &HEADING, &[]);
        }
    }
}

/// The numbers of all annexes, nested ones included.
fn collect(annexes: &[Annex], out: &mut Vec<u32>) {
    for a in annexes {
        out.extend(a.number);
        collect(&a.children, out);
    }
}

/// Word and number of a heading.
pub(super) fn heading_span(annex: &Annex) -> Span {
    annex.numeral.map_or(annex.word, |(_, n)| annex.word.cover(n))
}

/// Word and number of a heading as written.
pub(super) fn heading_name(context: &Context, annex: &Annex) -> String {
    context.words(heading_span(annex))
}

/// The call-outs that point at annexes, not at enclosures.
pub(super) fn callouts<'a>(context: &Context<'a>) -> Vec<&'a Callout> {
    context.document.callouts.iter().filter(|c| !c.enclosure).collect()
}
