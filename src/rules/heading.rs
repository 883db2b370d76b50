//! Headings of sections in annexes: their order, their number, their last mark.
//!
//! Annexes keep their author's words, so nothing here mends. Knows what was read of headings, no running text.

mod capitals;
mod counted;
mod paren;

pub(super) use capitals::CAPITALS;
pub(super) use paren::PARENTHESIS;

use super::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::knowledge::Language;
use crate::model::{Annex, Section};
use crate::text::Span;
use counted::{Label, counted, jump, rows, stands};

/// A heading A without B, a lone `###` under a `##`.
pub(super) static LONE: Rule = Rule {
    code: "HDG001",
    name: "lone-subheading",
    title: Words {
        ar: "عنوان فرعي وحيد",
        zh: "只有一个小标题",
        en: "A subheading stands alone",
        fr: "Un intertitre est seul de son niveau",
        ru: "Подзаголовок стоит один",
        es: "Hay un solo subtítulo",
    },
    severity: Severity::Warning,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Editorial Manual: headings"],
    page: include_str!("pages/HDG001.md"),
    check: Check::Document(lone),
};

/// A heading that skips a level.
pub(super) static LEVEL: Rule = Rule {
    code: "HDG002",
    name: "heading-level",
    title: Words {
        ar: "عنوان يتخطى مستوى",
        zh: "标题跳级",
        en: "A heading skips a level",
        fr: "Un titre saute un niveau",
        ru: "Заголовок пропускает уровень",
        es: "Un título se salta un nivel",
    },
    severity: Severity::Warning,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Editorial Manual: headings"],
    page: include_str!("pages/HDG002.md"),
    check: Check::Document(level),
};

/// Headings I, II, IV.
pub(super) static GAP: Rule = Rule {
    code: "HDG003",
    name: "heading-number-gap",
    title: Words {
        ar: "فجوة في ترقيم العناوين",
        zh: "标题编号缺号",
        en: "A number is missing among the headings",
        fr: "Un numéro manque parmi les titres",
        ru: "В нумерации заголовков пропущен номер",
        es: "Falta un número entre los títulos",
    },
    severity: Severity::Error,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Editorial Manual: headings"],
    page: include_str!("pages/HDG003.md"),
    check: Check::Document(gap),
};

/// A heading that ends with a full stop.
pub(super) static STOP: Rule = Rule {
    code: "HDG006",
    name: "heading-stop",
    title: Words {
        ar: "عنوان ينتهي بنقطة",
        zh: "标题末尾有句号",
        en: "A heading ends with a full stop",
        fr: "Un titre se termine par un point",
        ru: "В конце заголовка стоит точка",
        es: "Un título termina en punto",
    },
    severity: Severity::Warning,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["house: no manual that could be read says so"],
    page: include_str!("pages/HDG006.md"),
    check: Check::Document(stop),
};

const ALONE: Words = Words {
    ar: "لا يلي العنوان «{0}» عنوان آخر من مستواه",
    zh: "“{0}”是这一级唯一的标题",
    en: "“{0}” is the only heading of its level here",
    fr: "« {0} » est ici le seul titre de son niveau",
    ru: "«{0}» — единственный заголовок этого уровня",
    es: "«{0}» es el único título de su nivel",
};
const SKIPS: Words = Words {
    ar: "العنوان «{0}» من المستوى {1} بعد عنوان من المستوى {2}",
    zh: "“{0}”是第{1}级标题，而前面是第{2}级",
    en: "“{0}” is a heading of level {1} after one of level {2}",
    fr: "« {0} » est un titre de niveau {1} après un titre de niveau {2}",
    ru: "«{0}» — заголовок уровня {1} после заголовка уровня {2}",
    es: "«{0}» es un título de nivel {1} tras otro de nivel {2}",
};
const MISSING: Words = Words {
    ar: "بعد العنوان {1} يرد {0}؛ ولا يوجد {2}",
    zh: "标题{1}之后是{0}，缺少{2}",
    en: "After heading {1} comes {0}; there is no {2}",
    fr: "Après le titre {1} vient le {0} ; il n’y a pas de {2}",
    ru: "После заголовка {1} идет {0}; заголовка {2} нет",
    es: "Después del título {1} viene el {0}; no hay {2}",
};
const ENDS: Words = Words {
    ar: "لا تأتي نقطة في آخر عنوان",
    zh: "标题末尾不用句号",
    en: "A heading takes no full stop",
    fr: "Un titre ne prend pas de point final",
    ru: "В конце заголовка точка не ставится",
    es: "Los títulos no llevan punto final",
};
const ABOVE: Words = Words {
    ar: "العنوان السابق",
    zh: "前一个标题",
    en: "The heading before",
    fr: "Le titre précédent",
    ru: "Предыдущий заголовок",
    es: "El título anterior",
};

/// The annexes, enclosures among them.
fn annexes<'a>(context: &Context<'a>) -> Vec<&'a Annex> {
    let mut out = Vec::new();
    let mut open: Vec<&Annex> = context.document.annexes.iter().rev().collect();
    while let Some(a) = open.pop() {
        open.extend(a.children.iter().rev());
        out.push(a);
    }
    out
}

/// The headings of Markdown with their levels; a text with fewer than two tells nothing of its levels.
fn marked<'a>(context: &Context, annex: &'a Annex) -> Vec<(&'a Section, u8)> {
    let level = |s: &Section| {
        let line = super::place::line(context, s.heading.start);
        let head = context.slice(Span::new(line.start, s.heading.start));
        let mark = |c: char| c.is_whitespace() || matches!(c, '\u{200E}' | '\u{200F}' | '\u{FEFF}');
        head.trim_start_matches(mark).bytes().take_while(|b| *b == b'#').count() as u8
    };
    annex.sections.iter().map(|s| (s, level(s))).filter(|(_, l)| *l > 0).collect()
}

fn lone(context: &Context, report: &mut Report) {
    for annex in annexes(context) {
        let marked = marked(context, annex);
        for (i, (s, level)) in marked.iter().enumerate() {
            let under = |l: &u8| *l < *level;
            let before = i.checked_sub(1).and_then(|b| marked.get(b)).map(|(_, l)| *l);
            let next = marked.iter().skip(i + 1).map(|(_, l)| *l).find(|l| *l <= *level);
            let elsewhere = marked.iter().filter(|(_, l)| under(l)).count();
            // The first of its level under a higher one, and a higher one follows or nothing.
            if before == level.checked_sub(1) && next != Some(*level) && elsewhere > 0 && marked.len() > 2 {
                report.add(s.heading, &ALONE, &[&s.title]);
            }
        }
        let counted = counted(annex);
        for (i, c) in counted.iter().enumerate() {
            let before = i.checked_sub(1).and_then(|b| counted.get(b)).map(|c| c.label);
            let next = counted.get(i + 1).map(|c| c.label);
            let (Label::Letter(1), Some(Label::Roman(above))) = (c.label, before) else { continue };
            let ends = next == Some(Label::Roman(above + 1));
            let plain = !marked.iter().any(|(m, _)| m.heading == c.section.heading);
            if ends && plain && stands(context, annex, c, 2).is_none() {
                report.add(c.section.heading, &ALONE, &[&c.section.title]);
            }
        }
    }
}

fn level(context: &Context, report: &mut Report) {
    for annex in annexes(context) {
        let marked = marked(context, annex);
        for ((above, a), (s, b)) in marked.iter().zip(marked.iter().skip(1)) {
            if *b > a + 1 {
                report.add(s.heading, &SKIPS, &[&s.title, &b.to_string(), &a.to_string()]).related(
                    above.heading,
                    &ABOVE,
                    &[],
                );
            }
        }
    }
}

fn gap(context: &Context, report: &mut Report) {
    for annex in annexes(context) {
        let marked = marked(context, annex);
        let counted = counted(annex);
        for row in rows(&counted) {
            let sure = row.iter().all(|(c, _)| marked.iter().any(|(m, _)| m.heading == c.section.heading));
            let Some((above, a, here)) = jump(&row, sure) else { continue };
            if stands(context, annex, above, a + 1).is_none() {
                let heading = here.section.heading;
                let label = Span::new(heading.start, heading.start + here.head.len());
                report.add(label, &MISSING, &[here.head, above.head, &above.named(a + 1)]).related(
                    above.section.heading,
                    &ABOVE,
                    &[],
                );
            }
        }
    }
}

fn stop(context: &Context, report: &mut Report) {
    for annex in annexes(context) {
        for (s, _) in marked(context, annex) {
            let mark = s.title.chars().next_back().filter(|c| matches!(c, '.' | '。'));
            let Some(mark) = mark.filter(|_| !abbreviated(&s.title)) else { continue };
            let end = context.slice(s.heading).trim_end_matches(['*', '_', ' ']).len() + s.heading.start;
            report.add(Span::new(end - mark.len_utf8(), end), &ENDS, &[]);
        }
        let counted = counted(annex);
        for row in rows(&counted) {
            let jumped = jump(&row, false).map(|(above, a, here)| (above, a, here.section.heading.start));
            let last = || {
                let (above, a) = row.last().filter(|(c, n)| *n == row.len() && matches!(c.label, Label::Roman(_)))?;
                Some((*above, *a, annex.span.end))
            };
            let Some((above, a, below)) = jumped.or_else(last) else { continue };
            let Some(at) = stands(context, annex, above, a + 1) else { continue };
            let between = (above.section.heading.end..below).contains(&at);
            let line = super::place::line(context, at);
            let words = context.slice(Span::new(at, line.end.max(at)));
            let words = words.trim_end_matches(['*', '_', ' ', '\r', '\n']);
            // A heading of its row that was not read as one, because it ends like a sentence.
            let text = context.snapshot.text();
            let alone = text.line_of(line.end) + 1 < text.lines()
                && context.slice(text.line_span(text.line_of(line.end) + 1)).trim().is_empty();
            if between && alone && words.ends_with('.') && words.chars().count() < 80 && !abbreviated(words) {
                let end = at + words.len();
                report.add(Span::new(end - 1, end), &ENDS, &[]);
            }
        }
    }
}

/// Whether the last stop belongs to a word, or to a heading of more than one sentence.
fn abbreviated(title: &str) -> bool {
    let words = title.trim_end_matches('.');
    let last = words.rsplit([' ', '.', '\u{a0}']).next().unwrap_or_default();
    title.ends_with("..") || words.ends_with('.') || last.chars().count() < 4 && !title.ends_with('。')
}
