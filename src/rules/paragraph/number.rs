//! Paragraph numbers that do not follow each other, and sub-paragraphs that stand alone.
//!
//! Annexes hold treaties, statutes, statements side by side, and text copied from a PDF that has lost labels: only
//! what lies between two paragraphs that are numbered side by side is looked at, and any doubt means silence.

use super::refer::is_referred_to;
use crate::knowledge::Language;
use crate::model::{Annex, Counted, Label, Paragraph, Section};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// The numbers of paragraphs do not follow each other.
pub(in crate::rules) static NUMBERS: Rule = Rule {
    code: "PAR001",
    name: "paragraph-number",
    title: Words {
        ar: "أرقام الفقرات لا تتسلسل",
        zh: "段落编号不连续",
        en: "Paragraph numbers do not follow each other",
        fr: "Les numéros de paragraphe ne se suivent pas",
        ru: "Номера пунктов не следуют друг за другом",
        es: "Los números de los párrafos no son consecutivos",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["United Nations Editorial Manual: paragraphs and subparagraphs"],
    page: include_str!("../pages/PAR001.md"),
    check: Check::Document(numbers),
};

/// A sub-paragraph (a) without (b).
pub(in crate::rules) static LONE: Rule = Rule {
    code: "PAR003",
    name: "lone-subparagraph",
    title: Words {
        ar: "فقرة فرعية وحيدة",
        zh: "只有一个分段",
        en: "A sub-paragraph stands alone",
        fr: "Un alinéa est seul",
        ru: "Подпункт стоит один",
        es: "Hay un solo apartado",
    },
    severity: Severity::Warning,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Editorial Manual: headings (no lone subdivision)"],
    page: include_str!("../pages/PAR003.md"),
    check: Check::Document(lone),
};

const NEXT: Words = Words {
    ar: "بعد الفقرة {1} ترد الفقرة {0} بدلا من {2}",
    zh: "第{1}段之后是第{0}段，应为第{2}段",
    en: "After paragraph {1} comes {0}, not {2}",
    fr: "Après le paragraphe {1} vient le {0} au lieu du {2}",
    ru: "После пункта {1} идет {0}, а не {2}",
    es: "Después del párrafo {1} viene el {0} y no el {2}",
};
const BEFORE: Words = Words {
    ar: "الفقرة السابقة",
    zh: "前一段",
    en: "The paragraph before",
    fr: "Le paragraphe précédent",
    ru: "Предыдущий пункт",
    es: "El párrafo anterior",
};
const WRITE: Words = Words {
    ar: "كتابة الرقم {0}",
    zh: "编号改为{0}",
    en: "Number it {0}",
    fr: "Le numéroter {0}",
    ru: "Присвоить номер {0}",
    es: "Numerarlo {0}",
};
const RENUMBER: Words = Words {
    ar: "إعادة ترقيم هذه الفقرة وما يليها ابتداء من {0}",
    zh: "从本段起由{0}重新编号",
    en: "Renumber from here on, beginning with {0}",
    fr: "Renuméroter à partir d’ici, en commençant par {0}",
    ru: "Перенумеровать отсюда, начиная с {0}",
    es: "Volver a numerar desde aquí, a partir del {0}",
};
const ONLY: Words = Words {
    ar: "«{0}» فقرة فرعية لا تليها أخرى",
    zh: "“{0}”之后没有其他分段",
    en: "No other sub-paragraph follows “{0}”",
    fr: "Aucun autre alinéa ne suit « {0} »",
    ru: "За «{0}» не следует другой подпункт",
    es: "No hay otro apartado después de «{0}»",
};

/// A text whose paragraphs are numbered together.
struct Body<'a> {
    paragraphs: &'a [Paragraph],
    sections: &'a [Section],
    end: usize,
}

fn bodies<'a>(context: &Context<'a>, letter: bool) -> Vec<Body<'a>> {
    let document = context.document;
    let mut out = Vec::new();
    if letter {
        out.push(Body { paragraphs: &document.paragraphs, sections: &[], end: document.letter.end });
    }
    let mut open: Vec<&Annex> = document.annexes.iter().rev().collect();
    while let Some(a) = open.pop() {
        let end = a.children.first().map_or(a.span.end, |c| c.span.start);
        out.push(Body { paragraphs: &a.paragraphs, sections: &a.sections, end });
        open.extend(a.children.iter().rev());
    }
    out
}

/// A paragraph with a number in figures.
#[derive(Clone, Copy)]
struct Numbered {
    at: usize,
    number: u32,
    label: Label,
}

fn numbered(body: &Body) -> Vec<Numbered> {
    let of = |(at, p): (usize, &Paragraph)| match p.label {
        Some(label) if label.sign != '(' => match label.counted {
            Counted::Number(number) => Some(Numbered { at, number, label }),
            _ => None,
        },
        _ => None,
    };
    body.paragraphs.iter().enumerate().filter_map(of).collect()
}

/// Whether nothing stands between two numbered paragraphs that could have lost its number.
fn adjacent(body: &Body, a: &Numbered, b: &Numbered) -> bool {
    let between = body.paragraphs.get(a.at + 1..b.at).unwrap_or_default();
    let plain = between.iter().any(|p| p.label.is_none() && !p.bullet);
    let from = body.sections.partition_point(|s| s.heading.start < a.label.span.start);
    let heading = body.sections.get(from).is_some_and(|s| s.heading.start < b.label.span.start);
    a.label.sign == b.label.sign && !plain && !heading
}

fn numbers(context: &Context, report: &mut Report) {
    for body in bodies(context, true) {
        let all = numbered(&body);
        // From 1 on without a break, up to the fault: lists within paragraphs and texts side by side are left alone.
        let faults: Vec<usize> = (1..all.len())
            .filter(|i| matches!((all.get(i - 1), all.get(*i)), (Some(a), Some(b)) if b.number != a.number + 1))
            .collect();
        let [at] = faults.as_slice() else {
            // A wrong number breaks the order twice.
            if let [a, b] = faults.as_slice()
                && a + 1 == *b
            {
                single(context, report, &body, &all, *a);
            }
            continue;
        };
        let (Some(first), Some(before), Some(here)) = (all.first(), all.get(at - 1), all.get(*at)) else { continue };
        let (gap, again) = (here.number == before.number + 2, here.number == before.number);
        if first.number != 1 || before.number < 2 || !(gap || again) || !adjacent(&body, before, here) {
            continue;
        }
        let right = before.number + 1;
        if gap && stands(context, &body, before, here, right) {
            continue;
        }
        // The last number of all may also be simply wrong, but then there is nothing else to renumber.
        let rest = all.get(*at..).unwrap_or_default();
        let edits = rest
            .iter()
            .zip(right..)
            .map(|(n, new)| Edit { span: n.label.count, text: figures(context, n, new) })
            .collect();
        let title = if rest.len() == 1 { &WRITE } else { &RENUMBER };
        let safe = again && !is_referred_to(context);
        tell(context, report, before, here, title, edits, safe);
    }
}

/// One number that is wrong between two that are right: 1, 2, 13, 4.
fn single(context: &Context, report: &mut Report, body: &Body, all: &[Numbered], at: usize) {
    let (Some(first), Some(before), Some(here), Some(after)) =
        (all.first(), all.get(at - 1), all.get(at), all.get(at + 1))
    else {
        return;
    };
    let right = before.number + 1;
    let fits = first.number == 1 && before.number >= 2 && after.number == right + 1 && here.number != 1;
    if fits && adjacent(body, before, here) && adjacent(body, here, after) {
        let edits = vec![Edit { span: here.label.count, text: figures(context, here, right) }];
        tell(context, report, before, here, &WRITE, edits, !is_referred_to(context));
    }
}

fn tell(
    context: &Context,
    report: &mut Report,
    before: &Numbered,
    here: &Numbered,
    title: &Words,
    edits: Vec<Edit>,
    safe: bool,
) {
    let right = figures(context, here, before.number + 1);
    let [this, that] = [context.words(here.label.count), context.words(before.label.count)];
    let finding = report.add(here.label.count, &NEXT, &[&this, &that, &right]);
    finding.related(before.label.count, &BEFORE, &[]);
    if safe {
        finding.safe(title, &[&right], edits);
    } else {
        finding.suggest(title, &[&right], edits);
    }
}

/// A number in the figures in which the label is written.
fn figures(context: &Context, like: &Numbered, number: u32) -> String {
    let zero = match context.slice(like.label.count).chars().next() {
        Some('\u{660}'..='\u{669}') => '\u{660}',
        Some('\u{6F0}'..='\u{6F9}') => '\u{6F0}',
        Some('\u{FF10}'..='\u{FF19}') => '\u{FF10}',
        _ => '0',
    };
    let figure = |c: char| c.to_digit(10).and_then(|d| char::from_u32(zero as u32 + d)).unwrap_or(c);
    number.to_string().chars().map(figure).collect()
}

/// Whether a number that seems to be missing stands in the text between, where copying has joined lines.
fn stands(context: &Context, body: &Body, a: &Numbered, b: &Numbered, number: u32) -> bool {
    let text = context.slice(Span::new(a.label.span.end, b.label.span.start.min(body.end)));
    let number = number.to_string();
    text.match_indices(&number).any(|(i, m)| {
        let before = text.get(..i).and_then(|t| t.chars().next_back());
        let after = text.get(i + m.len()..).and_then(|t| t.chars().next());
        before.is_none_or(char::is_whitespace) && matches!(after, Some('.' | ')' | '、' | ' ' | '-' | '\n' | '\r'))
    })
}

fn lone(context: &Context, report: &mut Report) {
    for body in bodies(context, false) {
        let of = |p: &Paragraph| p.label.map(|l| (p.span, l));
        let labels: Vec<(usize, Span, Label)> =
            body.paragraphs.iter().enumerate().filter_map(|(i, p)| of(p).map(|(s, l)| (i, s, l))).collect();
        let mut found = Vec::new();
        let mut orphan = false;
        for (i, (at, span, label)) in labels.iter().enumerate() {
            let Counted::Letter(place) = label.counted else { continue };
            let before = i.checked_sub(1).and_then(|b| labels.get(b)).map(|(.., l)| l.counted);
            if place > 1 {
                // A letter that follows no letter: labels were lost, and nothing can be said of this text.
                orphan |= !matches!(before, Some(Counted::Letter(_) | Counted::Other));
                continue;
            }
            let Some(Counted::Number(n)) = before else { continue };
            let next = labels.get(i + 1);
            let follows = matches!(next, Some((j, _, l)) if *j == at + 1 && l.counted == Counted::Number(n + 1));
            let follows_up = labels.get(i.wrapping_sub(1)).is_some_and(|(j, ..)| j + 1 == *at);
            // The last of all, after a paragraph that announces a list.
            let last = next.is_none() && *at + 1 == body.paragraphs.len() && announces(context, &body, *at);
            if (follows || last) && follows_up {
                found.push((*span, *label));
            }
        }
        for (span, label) in found.into_iter().filter(|_| !orphan) {
            let text = context.slice(Span::new(label.span.end, span.end));
            if !["b)", "б)", "в)", "ب)"].iter().any(|b| text.contains(b)) {
                report.add(label.span, &ONLY, &[&context.words(label.span)]);
            }
        }
    }
}

/// Whether the paragraph before ends with a colon.
fn announces(context: &Context, body: &Body, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|b| body.paragraphs.get(b));
    before.is_some_and(|p| context.slice(p.span).trim_end().ends_with([':', '：']))
}
