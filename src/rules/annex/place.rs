//! The place of language tags: under the heading of the annex, or after the title of the annexed text.

use super::HEADING;
use crate::knowledge::Language;
use crate::model::Annex;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::syntax::Class;
use crate::text::{Edit, Span};

/// A language tag before the heading or inside the text.
pub(in crate::rules) static TAG_PLACE: Rule = Rule {
    code: "ANX015",
    name: "language-tag-place",
    title: Words {
        ar: "الإشارة إلى لغة الأصل ليست تحت عنوان المرفق",
        zh: "原件语文标注不在附件标题之下",
        en: "The language tag does not stand under the heading of the annex",
        fr: "La mention de la langue originale ne suit pas l’en-tête de l’annexe",
        ru: "Указание языка подлинника стоит не под заголовком приложения",
        es: "La indicación del idioma original no sigue al encabezamiento del anexo",
    },
    severity: Severity::Warning,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["Editorial Manual, mastheads", "after the title: S/2022/39, A/75/592/Add.4"],
    page: include_str!("../pages/ANX015.md"),
    check: Check::Document(place),
};

const ABOVE: Words = Words {
    ar: "«{0}» تسبق عنوان المرفق، ومكانها تحته",
    zh: "“{0}”写在附件标题之前，应放在标题之下",
    en: "“{0}” stands above the heading of the annex; its place is under it",
    fr: "« {0} » précède l’en-tête de l’annexe ; sa place est au-dessous",
    ru: "«{0}» стоит над заголовком приложения, а должно стоять под ним",
    es: "«{0}» precede al encabezamiento del anexo; su lugar es debajo",
};
const INSIDE: Words = Words {
    ar: "«{0}» واردة داخل النص، ومكانها تحت عنوان المرفق",
    zh: "“{0}”写在正文中，应放在附件标题之下",
    en: "“{0}” stands inside the text; its place is under the heading of the annex",
    fr: "« {0} » figure dans le texte ; sa place est sous l’en-tête de l’annexe",
    ru: "«{0}» стоит внутри текста, а должно стоять под заголовком приложения",
    es: "«{0}» figura dentro del texto; su lugar es debajo del encabezamiento del anexo",
};
const MOVE: Words = Words {
    ar: "نقلها إلى ما تحت عنوان المرفق",
    zh: "移到附件标题之下",
    en: "Move it under the heading of the annex",
    fr: "La placer sous l’en-tête de l’annexe",
    ru: "Перенести под заголовок приложения",
    es: "Colocarla debajo del encabezamiento del anexo",
};

fn place(context: &Context, report: &mut Report) {
    let mut annexes = Vec::new();
    context.document.annexes.iter().for_each(|a| collect(a, &mut annexes));
    let misplaced: Vec<(&Annex, Span)> = annexes
        .iter()
        .filter(|a| !a.word.is_empty())
        .filter_map(|a| Some((*a, a.tag.as_ref().filter(|(_, right)| !right)?.0.span)))
        .collect();
    for (annex, tag) in &misplaced {
        // Between two annexes a tag belongs to the one that follows; the earlier one may have been read so too.
        if misplaced.iter().any(|(other, span)| span == tag && other.span.start > annex.span.start) {
            continue;
        }
        let above = tag.end <= annex.heading.start;
        let read = annex.paragraphs.iter().any(|p| p.span.end <= tag.start);
        if !above && (!read || tags_in(context, annex.span) > 1) {
            continue;
        }
        let message = if above { &ABOVE } else { &INSIDE };
        let finding = report.add(*tag, message, &[&context.words(*tag)]);
        finding.related(annex.heading, &HEADING, &[]).safe(&MOVE, &[], moved(context, annex, *tag));
    }
}

fn collect<'a>(annex: &'a Annex, out: &mut Vec<&'a Annex>) {
    out.push(annex);
    annex.children.iter().for_each(|c| collect(c, out));
}

/// How many tags stand in a span: a compilation has one for each of its texts.
fn tags_in(context: &Context, span: Span) -> usize {
    let mut base = 0;
    let mut count = 0;
    for block in context.snapshot.blocks().iter() {
        if span.start <= base && base < span.end {
            count += block.lines.iter().filter(|l| matches!(l.class, Class::Tag(_))).count();
        }
        base += block.text.len();
    }
    count
}

/// Takes the line of the tag away with one blank line, and puts the tag under the heading.
fn moved(context: &Context, annex: &Annex, tag: Span) -> Vec<Edit> {
    let text = context.snapshot.text();
    let line = text.line_of(tag.start);
    let blank = |n: usize| context.slice(text.line_span(n)).trim().is_empty();
    let last = if line + 1 < text.lines() && blank(line + 1) { line + 1 } else { line };
    let cut = Span::new(text.line_span(line).start, text.line_span(last).end);
    let words = context.slice(text.line_span(line));
    let end = context.line_end();
    let heading = text.line_of(annex.heading.end);
    let spaced = heading + 1 < text.lines() && blank(heading + 1);
    let gap = if spaced { end.repeat(2) } else { end.to_owned() };
    let whole = context.slice(text.line_span(heading));
    let at = text.line_span(heading).start + whole.trim_end_matches(['\r', '\n']).len();
    let insert = Edit { span: Span::at(at), text: format!("{gap}{}", words.trim()) };
    let remove = Edit { span: cut, text: String::new() };
    if cut.start < at { vec![remove, insert] } else { vec![insert, remove] }
}
