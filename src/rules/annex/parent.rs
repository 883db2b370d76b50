//! What an annex heading repeats of the title: kind, senders, addressees. Tuples are compared, never strings.

use super::compose;
use super::heading_language;
use crate::knowledge::Language;
use crate::model::{Addressee, Annex, Office, Title, TitleKind};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// The heading of an annex names another letter than the title.
pub(in crate::rules) static PARENT_MISMATCH: Rule = Rule {
    code: "ANX018",
    name: "annex-heading-mismatch",
    title: Words {
        ar: "عنوان المرفق لا يطابق عنوان الرسالة",
        zh: "附件标题与信函标题不符",
        en: "The heading of the annex does not agree with the title",
        fr: "L’en-tête de l’annexe ne concorde pas avec le titre",
        ru: "Заголовок приложения не соответствует названию письма",
        es: "El encabezamiento del anexo no concuerda con el título",
    },
    severity: Severity::Error,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice: A/72/796", "bare headings: S/2016/1127, S/2015/1052"],
    page: include_str!("../pages/ANX018.md"),
    check: Check::Document(mismatch),
};

/// The heading says "to the letter" under identical letters, or the other way round.
pub(in crate::rules) static HEADING_KIND: Rule = Rule {
    code: "ANX009",
    name: "annex-heading-parent",
    title: Words {
        ar: "عنوان المرفق يسمي الوثيقة بغير اسمها في العنوان",
        zh: "附件标题所称文书种类与信函标题不同",
        en: "The heading of the annex calls the document otherwise than the title",
        fr: "L’en-tête de l’annexe désigne autrement le document que le titre",
        ru: "Заголовок приложения называет документ иначе, чем название",
        es: "El encabezamiento del anexo llama al documento de otro modo que el título",
    },
    severity: Severity::Warning,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice: A/61/947"],
    page: include_str!("../pages/ANX009.md"),
    check: Check::Document(kind),
};

const MESSAGE: Words = Words {
    ar: "عنوان المرفق يقول «{0}»، وعنوان الرسالة يقول «{1}»",
    zh: "附件标题写的是“{0}”，而信函标题是“{1}”",
    en: "The heading says “{0}”; the title says “{1}”",
    fr: "L’en-tête dit « {0} », le titre dit « {1} »",
    ru: "В заголовке приложения сказано «{0}», а в названии — «{1}»",
    es: "El encabezamiento dice «{0}»; el título dice «{1}»",
};
const TITLE: Words = Words {
    ar: "عنوان الرسالة",
    zh: "信函标题",
    en: "The title of the letter",
    fr: "Le titre de la lettre",
    ru: "Название письма",
    es: "El título de la carta",
};
const COPY: Words = Words {
    ar: "كتابة عنوان المرفق كما في عنوان الرسالة",
    zh: "按信函标题改写附件标题",
    en: "Copy the heading from the title",
    fr: "Reprendre le titre dans l’en-tête",
    ru: "Взять слова заголовка из названия",
    es: "Copiar el encabezamiento del título",
};

fn mismatch(context: &Context, report: &mut Report) {
    compare(context, report, false);
}

fn kind(context: &Context, report: &mut Report) {
    compare(context, report, true);
}

/// The headings that differ from the title: those in which only letter and identical letters are exchanged, or all
/// others.
fn compare(context: &Context, report: &mut Report, only_kind: bool) {
    let Some(title) = &context.document.title else { return };
    let annexes = &context.document.annexes;
    for (i, annex) in annexes.iter().enumerate() {
        let Some(heading) = &annex.parent else { continue };
        if is_of_annexed_letter(heading, title, annexes.get(..i).unwrap_or_default()) {
            continue;
        }
        let differing = differing(heading, title);
        let Some((here, there)) = differing.iter().copied().reduce(|a, b| (a.0.cover(b.0), a.1.cover(b.1))) else {
            continue;
        };
        // Where more sign than the title names, and the heading names them all, the title is at fault: that is told.
        let signed = context.document.signatures.len();
        let title_short = heading.senders.len() == signed && title.senders.len() < signed;
        if title_short && differing.len() == 1 && here == heading.sender_span {
            continue;
        }
        // "To the letter" under the heading of identical letters is loose, not false.
        let loose = differing.len() == 1
            && here == heading.kind_span
            && heading.kind != TitleKind::NoteVerbale
            && title.kind != TitleKind::NoteVerbale;
        if loose != only_kind {
            continue;
        }
        let finding = report.add(here, &MESSAGE, &[&context.words(here), &context.words(there)]);
        finding.related(there, &TITLE, &[]);
        let language = heading_language(context, annex);
        if language == context.draft_language() {
            let word = context.slice(annex.word);
            let number = annex.numeral.map(|(_, n)| context.words(n));
            let text = compose::heading(language, compose::title(context).as_deref(), &word, number.as_deref());
            finding.safe(&COPY, &[], vec![Edit { span: annex.heading, text }]);
        }
    }
}

/// The parts that differ, in the heading and in the title.
fn differing(heading: &Title, title: &Title) -> Vec<(Span, Span)> {
    let mut out = Vec::new();
    if heading.kind != title.kind {
        out.push((heading.kind_span, title.kind_span));
    }
    if !same_senders(heading, title) {
        out.push((heading.sender_span, title.sender_span));
    }
    let addressees = |t: &Title| {
        let mut all: Vec<Addressee> = t.addressees.iter().map(|(a, _)| *a).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let (here, there) = (addressees(heading), addressees(title));
    if !here.is_empty() && !there.is_empty() && here != there {
        out.push((heading.addressee_span, title.addressee_span));
    }
    out
}

/// Whether the senders agree as far as they are known: States as a set, offices where both are of a mission.
fn same_senders(heading: &Title, title: &Title) -> bool {
    let states = |t: &Title| {
        let mut all: Vec<_> = t.senders.iter().map(|s| s.state).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let (here, there) = (states(heading), states(title));
    if here.iter().chain(&there).any(Option::is_none) || here.is_empty() || there.is_empty() {
        return true;
    }
    let ranked =
        |o: Office| matches!(o, Office::PermanentRepresentative | Office::PermanentObserver | Office::ChargeDAffaires);
    let office = |t: &Title| t.senders.first().map(|s| s.office).filter(|o| t.senders.len() == 1 && ranked(*o));
    let offices = match (office(heading), office(title)) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    here == there && offices
}

/// Whether a heading belongs to a letter that is itself annexed: another date and other senders, after an annex that
/// may be that letter.
fn is_of_annexed_letter(heading: &Title, title: &Title, before: &[Annex]) -> bool {
    let day = match (&heading.date, &title.date) {
        (Some(a), Some(b)) => a.same_day(b),
        _ => true,
    };
    !day && !before.is_empty()
}
