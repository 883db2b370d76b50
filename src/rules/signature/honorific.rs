//! Honorifics with the name of a signatory.

use crate::knowledge::{Language, officials};
use crate::model::Signature;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Folded, Span, fold_key};
use std::sync::LazyLock;

/// The name stands without honorifics.
pub(in crate::rules) static HONORIFIC: Rule = Rule {
    code: "SIG001",
    name: "signature-honorific",
    title: Words {
        ar: "لقب تشريف مع اسم الموقّع",
        zh: "签名者姓名带有尊称",
        en: "The name of the signatory has an honorific",
        fr: "Le nom du signataire est précédé d’un titre honorifique",
        ru: "Перед именем подписавшего стоит титул",
        es: "El nombre del firmante lleva un tratamiento",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["Editorial Manual, communications: names of signatories without honorifics"],
    page: include_str!("../pages/SIG001.md"),
    check: Check::Document(honorific),
};

const MESSAGE: Words = Words {
    ar: "يُكتب اسم الموقّع دون «{0}»",
    zh: "签名只写姓名，不加“{0}”",
    en: "The name is given without “{0}”",
    fr: "Le nom figure sans « {0} »",
    ru: "Имя указывается без «{0}»",
    es: "El nombre va sin «{0}»",
};
const REMOVE: Words = Words {
    ar: "حذف «{0}»",
    zh: "删去“{0}”",
    en: "Remove “{0}”",
    fr: "Supprimer « {0} »",
    ru: "Убрать «{0}»",
    es: "Suprimir «{0}»",
};

/// The honorifics that are taken off: polite address, not titles that belong to a name.
const IDS: [&str; 10] = ["H-DR", "H-FAKHAMA", "H-HE", "H-HEMR", "H-HON", "H-MAALI", "H-MISS", "H-MR", "H-MRS", "H-MS"];

/// Ways of writing that the table does not hold, with academic degrees and the rank before the name.
const MORE: [(Language, &[&str]); 6] = [
    (
        Language::En,
        &["HE", "Prof.", "Professor", "Amb.", "Ambassador", "The Hon.", "Honourable", "Dr", "Mr", "Mrs", "Ms"],
    ),
    (
        Language::Fr,
        &[
            "S.E.",
            "S.E.M.",
            "S.E. M.",
            "S.E. Mme",
            "S.Exc.",
            "Son Excellence Monsieur",
            "Son Excellence Madame",
            "Monsieur",
            "Madame",
            "Dr.",
            "Prof.",
            "Pr",
            "Ambassadeur",
            "Ambassadrice",
            "M",
            "Mme.",
        ],
    ),
    (
        Language::Es,
        &[
            "S.E.",
            "S. E.",
            "Excmo. Sr. D.",
            "Excma. Sra. Dña.",
            "Señor",
            "Señora",
            "Don",
            "Doña",
            "D.",
            "Dr",
            "Dra",
            "Sr",
            "Sra",
            "Prof.",
            "Emb.",
            "Embajador",
            "Embajadora",
        ],
    ),
    (Language::Ru, &["Е. П.", "Е.П.", "г-н", "г-жа", "господин", "госпожа", "д-р", "доктор", "проф.", "посол"]),
    (Language::Zh, &["先生", "女士", "阁下", "博士", "教授", "先生阁下", "女士阁下", "大使阁下", "大使"]),
    (
        Language::Ar,
        &[
            "سعادة",
            "معالي",
            "فخامة",
            "السيد",
            "السيدة",
            "سعادة السفير",
            "سعادة السفيرة",
            "معالي الدكتور",
            "د.",
            "الدكتور",
            "الدكتورة",
            "أ. د.",
            "السفير",
            "السفيرة",
        ],
    ),
];

/// The honorifics of a language, folded and small, the longest first.
static FORMS: LazyLock<Vec<(Language, Vec<String>)>> = LazyLock::new(|| {
    MORE.iter()
        .map(|(language, more)| {
            let records = officials().iter().filter(|o| IDS.contains(&o.id));
            let table = records.flat_map(|o| o.forms(*language).chain(o.feminines(*language)));
            let mut all: Vec<String> = table.chain(more.iter().copied()).map(|f| fold_key(f).to_lowercase()).collect();
            all.retain(|f| !f.is_empty());
            all.sort_by_key(|f| std::cmp::Reverse(f.len()));
            all.dedup();
            (*language, all)
        })
        .collect()
});

fn honorific(context: &Context, report: &mut Report) {
    for signature in context.document.signatures.iter().filter(|s| !s.name_span.is_empty()) {
        let Some((span, cut)) = found(context, signature) else { continue };
        let words = context.words(span);
        report.add(span, &MESSAGE, &[&words]).safe(&REMOVE, &[&words], vec![Edit { span: cut, text: String::new() }]);
    }
}

/// The honorific at the name, and what goes with it.
fn found(context: &Context, signature: &Signature) -> Option<(Span, Span)> {
    let name = signature.name_span;
    let folded = Folded::plain(&context.slice(name), name.start);
    let text = folded.as_str().to_lowercase();
    if text.len() != folded.as_str().len() {
        return None;
    }
    if context.draft_language() == Language::Zh {
        let mut start = text.len();
        // The longest first: 女士阁下 before 阁下.
        let form = forms(Language::Zh).find(|f| text.ends_with(*f) && f.len() < text.len())?;
        start -= form.len();
        let span = folded.span(start..text.len());
        let from = folded.span(0..text.get(..start)?.trim_end().len()).end;
        return Some((span, Span::new(from, span.end)));
    }
    // One after the other: "H.E. Ambassador Dr.".
    let mut end = 0;
    while let Some(form) = forms(context.draft_language()).find(|f| begins(text.get(end..).unwrap_or_default(), f)) {
        end += form.len();
        end += text.get(end..)?.len() - text.get(end..)?.trim_start().len();
    }
    let rest = text.get(end..)?;
    // A name is left, and it is longer than an initial.
    if end == 0 || rest.chars().filter(|c| c.is_alphabetic()).count() < 3 {
        return None;
    }
    let honorific = folded.span(0..text.get(..end)?.trim_end().len());
    Some((honorific, Span::new(name.start, folded.span(end..text.len()).start)))
}

fn forms(language: Language) -> impl Iterator<Item = &'static String> {
    FORMS.iter().filter(move |(l, _)| *l == language).flat_map(|(_, forms)| forms)
}

/// Whether a text begins with an honorific that is no part of a longer word or of initials.
fn begins(text: &str, form: &str) -> bool {
    let Some(rest) = text.strip_prefix(form) else { return false };
    match rest.chars().next() {
        Some(' ') => true,
        // "S.E.M.Diallo" needs no blank, "Mr.X" neither.
        Some(c) => form.ends_with('.') && c.is_alphabetic(),
        None => false,
    }
}
