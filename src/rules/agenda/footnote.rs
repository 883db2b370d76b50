//! The star on an agenda line and the note with the symbol of the list that the line quotes.

use super::symbol::{expected_symbol, is_list};
use crate::knowledge::Language;
use crate::model::{Document, ItemLine, Note, Stage};
use crate::rules::assembly::{Verdict, is_plenary, session_verdict};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// A preliminary list or a provisional agenda is quoted without star or note.
pub(in crate::rules) static FOOTNOTE_MISSING: Rule = Rule {
    code: "AGD001",
    name: "stage-footnote-missing",
    title: Words {
        ar: "لا حاشية تذكر رمز القائمة الأولية أو جدول الأعمال المؤقت",
        zh: "缺少注明暂定项目表或临时议程文号的脚注",
        en: "No footnote gives the symbol of the preliminary list or provisional agenda",
        fr: "Aucune note ne donne la cote de la liste préliminaire ou de l’ordre du jour provisoire",
        ru: "Нет сноски с условным обозначением первоначального перечня или предварительной повестки дня",
        es: "Ninguna nota da la signatura de la lista preliminar o del programa provisional",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["Editorial Manual, mastheads", "other bodies without star: FCCC/KP/CMP/2012/1, E/CN.15/2015/14"],
    page: include_str!("../pages/AGD001.md"),
    check: Check::Document(footnote_missing),
};

/// The adopted agenda is quoted with a note.
pub(in crate::rules) static FOOTNOTE_SUPERFLUOUS: Rule = Rule {
    code: "AGD002",
    name: "stage-footnote-superfluous",
    title: Words {
        ar: "حاشية لا لزوم لها مع جدول الأعمال المقر",
        zh: "引用已通过的议程不需要脚注",
        en: "The adopted agenda needs no footnote",
        fr: "L’ordre du jour adopté n’appelle pas de note",
        ru: "Утвержденная повестка дня не требует сноски",
        es: "El programa aprobado no lleva nota",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["Editorial Manual, mastheads", "other stars: A/70/1016–S/2016/711"],
    page: include_str!("../pages/AGD002.md"),
    check: Check::Document(footnote_superfluous),
};

const NO_STAR: Words = Words {
    ar: "لا نجمة بعد «{0}» تحيل إلى الحاشية",
    zh: "“{0}”之后没有指向脚注的星号",
    en: "No star after “{0}” points at the footnote",
    fr: "Aucun astérisque après « {0} » ne renvoie à la note",
    ru: "После слов «{0}» нет звездочки, отсылающей к сноске",
    es: "Ningún asterisco después de «{0}» remite a la nota",
};
const NO_LIST: Words = Words {
    ar: "لا حاشية تذكر رمز القائمة الأولية",
    zh: "没有注明暂定项目表文号的脚注",
    en: "No footnote gives the symbol of the preliminary list",
    fr: "Aucune note ne donne la cote de la liste préliminaire",
    ru: "Нет сноски с условным обозначением первоначального перечня",
    es: "Ninguna nota da la signatura de la lista preliminar",
};
const NO_AGENDA: Words = Words {
    ar: "لا حاشية تذكر رمز جدول الأعمال المؤقت",
    zh: "没有注明临时议程文号的脚注",
    en: "No footnote gives the symbol of the provisional agenda",
    fr: "Aucune note ne donne la cote de l’ordre du jour provisoire",
    ru: "Нет сноски с условным обозначением предварительной повестки дня",
    es: "Ninguna nota da la signatura del programa provisional",
};
const THE_NOTE: Words =
    Words { ar: "الحاشية", zh: "脚注", en: "The footnote", fr: "La note", ru: "Сноска", es: "La nota" };
const PUT_STAR: Words = Words {
    ar: "إضافة النجمة",
    zh: "加上星号",
    en: "Put the star",
    fr: "Ajouter l’astérisque",
    ru: "Поставить звездочку",
    es: "Añadir el asterisco",
};
const ADD_NOTE: Words = Words {
    ar: "إضافة النجمة والحاشية «{0}»",
    zh: "加上星号和脚注“{0}”",
    en: "Put the star and the footnote “{0}”",
    fr: "Ajouter l’astérisque et la note « {0} »",
    ru: "Поставить звездочку и добавить сноску «{0}»",
    es: "Añadir el asterisco y la nota «{0}»",
};
const SUPERFLUOUS: Words = Words {
    ar: "السطر يذكر جدول الأعمال المقر، فالحاشية «{0}» لا لزوم لها",
    zh: "该行引用的是已通过的议程，不需要脚注“{0}”",
    en: "The line quotes the adopted agenda; the footnote “{0}” has no place there",
    fr: "La ligne cite l’ordre du jour adopté ; la note « {0} » n’a pas lieu d’être",
    ru: "В строке указана утвержденная повестка дня; сноска «{0}» излишня",
    es: "La línea cita el programa aprobado; la nota «{0}» sobra",
};
const REMOVE: Words = Words {
    ar: "حذف النجمة والحاشية",
    zh: "删去星号和脚注",
    en: "Remove the star and the footnote",
    fr: "Supprimer l’astérisque et la note",
    ru: "Убрать звездочку и сноску",
    es: "Suprimir el asterisco y la nota",
};

fn footnote_missing(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(agenda) = &document.masthead.agenda else { return };
    for line in agenda.lines.iter().filter(|l| l.stage != Stage::Agenda && !l.stage_span.is_empty()) {
        let note = note_of(context, line);
        if note.is_some() && line.star.is_some() {
            continue;
        }
        if is_fragment(document, line) {
            continue;
        }
        let own = is_plenary(document) && line.organ.is_none();
        // A note without star has most likely lost it on the way from another program.
        let severity = match () {
            () if context.draft_language() == Language::Zh => Severity::Hint,
            () if own && note.is_none() => Severity::Error,
            () => Severity::Warning,
        };
        let words = context.words(line.stage_span);
        let here = line.star.unwrap_or(Span::at(line.stage_span.end));
        let message = match line.stage {
            _ if note.is_some() => &NO_STAR,
            Stage::Preliminary => &NO_LIST,
            _ => &NO_AGENDA,
        };
        let finding = report.add(here, message, &[&words]).severity(severity);
        if let Some(note) = note {
            let edit = vec![Edit { span: here, text: "*".repeat(note.stars) }];
            finding.related(note.span, &THE_NOTE, &[]).safe(&PUT_STAR, &[], edit);
            continue;
        }
        let session = document.masthead.session.as_ref().map(|s| s.number).filter(|_| own);
        let Some(session) = session else { continue };
        let stop = if context.draft_language() == Language::Zh { '。' } else { '.' };
        // A star that another note has taken is left to it.
        let taken = document.notes.iter().map(|n| n.stars).max().unwrap_or(0);
        let stars = "*".repeat(stars_of(context, line).max(taken + 1));
        let text = format!("{stars} {}{stop}", expected_symbol(session, line.stage));
        let end = context.line_end();
        let edits = vec![
            Edit { span: here, text: stars },
            Edit { span: Span::at(document.letter.end), text: format!("{end}{end}{text}") },
        ];
        let sure = taken == 0 && session_verdict(document).is_none_or(|(_, v)| v == Verdict::Right);
        if sure {
            finding.safe(&ADD_NOTE, &[&text], edits);
        } else {
            finding.suggest(&ADD_NOTE, &[&text], edits);
        }
    }
}

fn footnote_superfluous(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(agenda) = &document.masthead.agenda else { return };
    if agenda.lines.iter().any(|l| l.stage != Stage::Agenda) {
        return;
    }
    let lists = || document.notes.iter().filter(|n| n.symbol.as_ref().is_some_and(|s| is_list(&s.text)));
    let starred = agenda.lines.iter().find_map(|l| l.star.map(|s| (s, stars_of(context, l))));
    // A star on the line belongs to the note with as many stars; what that note says decides.
    let note = match starred {
        Some((_, stars)) => lists().find(|n| n.stars == stars),
        None => lists().next(),
    };
    let Some(note) = note else { return };
    let starred = starred.map(|(span, _)| span);
    let words = context.words(note.span);
    let mut edits: Vec<Edit> = starred.map(|span| Edit { span, text: String::new() }).into_iter().collect();
    edits.push(Edit { span: with_blanks_before(context, note.span), text: String::new() });
    let finding = report.add(starred.unwrap_or(note.span), &SUPERFLUOUS, &[&words]);
    if starred.is_some() {
        finding.related(note.span, &THE_NOTE, &[]);
    }
    finding.safe(&REMOVE, &[], edits);
}

/// Whether nothing tells whose list the line quotes: many bodies print the provisional agenda without star and note. A
/// preliminary list is the General Assembly's, but a star on it shows that its note stands elsewhere.
fn is_fragment(document: &Document, line: &ItemLine) -> bool {
    let known = !document.masthead.all_organs().is_empty() || !document.masthead.symbols.is_empty();
    !known && (line.stage == Stage::Provisional || line.star.is_some())
}

/// The note to which a line's star points; without a star, the first that gives a symbol.
pub(super) fn note_of<'a>(context: &Context<'a>, line: &ItemLine) -> Option<&'a Note> {
    let notes = &context.document.notes;
    let cites = |n: &&Note| n.symbol.is_some() || n.text.split(' ').any(looks_like_a_symbol);
    let stars = stars_of(context, line);
    notes.iter().filter(cites).find(|n| n.stars == stars).or_else(|| notes.iter().find(cites))
}

/// How many stars stand on a line; they may be full-width ones.
pub(super) fn stars_of(context: &Context, line: &ItemLine) -> usize {
    line.star.map_or(0, |s| context.slice(s).chars().count())
}

fn looks_like_a_symbol(word: &str) -> bool {
    let head = word.split('/').next().unwrap_or_default();
    word.contains('/') && !head.is_empty() && head.bytes().all(|b| b.is_ascii_uppercase())
}

/// The span of a line with the line breaks and blanks before it.
pub(super) fn with_blanks_before(context: &Context, span: Span) -> Span {
    let before = context.slice(Span::new(0, span.start));
    Span::new(before.trim_end().len(), span.end)
}
