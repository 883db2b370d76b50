//! STR021: several sign, but one asks.

use super::request::is_joint;
use crate::knowledge::{Formula, Language};
use crate::model::Kind;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Folded, Span};
use regex::Regex;
use std::sync::LazyLock;

/// A joint letter asks in the singular.
pub(in crate::rules) static PERSON: Rule = Rule {
    code: "STR021",
    name: "joint-letter-in-singular",
    title: Words {
        ar: "رسالة مشتركة تطلب بصيغة المفرد",
        zh: "联名信用单数第一人称提出请求",
        en: "A joint letter asks in the singular",
        fr: "Une lettre conjointe demande au singulier",
        ru: "Совместное письмо просит от первого лица единственного числа",
        es: "Una carta conjunta pide en singular",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::En, Language::Fr, Language::Ru],
    fix: FixKind::Safe,
    authority: &["A/69/790", "S/2022/258"],
    page: include_str!("../pages/STR021.md"),
    check: Check::Document(person),
};

const MESSAGE: Words = Words {
    ar: "الموقعون أكثر من واحد، والطلب يقول «{0}»",
    zh: "发函人不止一个，请求却写“{0}”",
    en: "Several sign; the request says “{0}”",
    fr: "Il y a plusieurs signataires ; la demande dit « {0} »",
    ru: "Подписавших несколько, а в просьбе сказано «{0}»",
    es: "Hay varios firmantes; la solicitud dice «{0}»",
};
const TITLE: Words = Words {
    ar: "المرسلون",
    zh: "发函人",
    en: "The senders",
    fr: "Les expéditeurs",
    ru: "Отправители",
    es: "Los remitentes",
};
const WRITE: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};

/// The words by which one asks; every capture group is a word that changes.
static SINGULAR: LazyLock<[Option<Regex>; 3]> = LazyLock::new(|| {
    [
        r"\b(I) (?:should|would|shall|will|hope|request|wish|kindly|hereby|therefore|hope|ask|have|remain|respectfully)\b",
        r"(?i)\b(je) vous (?:(serais|saurais|prie)(?: donc| très| extrêmement| particulièrement| vivement)*(?: (reconnaissante?|obligée?))?)\b",
        r"(?i)\b(буду)(?: весьма| глубоко| очень| вам)* (признател(?:ен|ьна))\b|\b(прошу)\b",
    ]
    .map(|source| Regex::new(source).ok())
});

fn person(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(request) = document.request.as_ref().filter(|r| r.plural == Some(false)) else { return };
    // Two who write for no State may still speak through one ("the Co-Chairs").
    let states = document.title.as_ref().is_none_or(|t| t.senders.iter().all(|s| s.state.is_some()));
    if document.kind == Kind::NoteVerbale || !is_joint(document) || !states {
        return;
    }
    // Where the title names one sender, that more sign is told as such.
    if document.title.as_ref().is_some_and(|t| t.senders.len() == 1) {
        return;
    }
    let language = context.draft_language();
    let [english, french, russian] = &*SINGULAR;
    let pattern = match language {
        Language::En => english,
        Language::Fr => french,
        _ => russian,
    };
    let words = context.slice(request.span);
    let folded = Folded::plain(&words, request.span.start);
    let Some(caught) = pattern.as_ref().and_then(|p| p.captures(folded.as_str())) else {
        // Another turn of asking is told, and left to the drafter.
        if let Some(range) = Formula::Singular.find(language, folded.as_str()) {
            let span = folded.span(range);
            report.add(span, &MESSAGE, &[&context.words(span)]);
        }
        return;
    };
    let edits: Vec<Edit> = caught
        .iter()
        .skip(1)
        .flatten()
        .filter_map(|m| {
            let span = folded.span(m.range());
            let text = plural(&context.slice(span))?;
            // The English pronoun has its capital everywhere, its plural only at the head of the sentence.
            let inside = language == Language::En && span.start > request.span.start;
            Some(Edit { span, text: if inside { text.to_lowercase() } else { text } })
        })
        .collect();
    let Some(span) = edits.iter().map(|e| e.span).reduce(Span::cover) else { return };
    let mut said = context.slice(span);
    let printed = context.words(span);
    for e in edits.iter().rev() {
        let from = e.span.start - span.start;
        if said.is_char_boundary(from) && said.is_char_boundary(from + e.span.len()) {
            said.replace_range(from..from + e.span.len(), &e.text);
        }
    }
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let finding = report.add(span, &MESSAGE, &[&printed]);
    if let Some(title) = document.title.as_ref() {
        finding.related(title.sender_span, &TITLE, &[]);
    }
    finding.safe(&WRITE, &[&said], edits);
}

/// The plural of a word of asking, with its capital.
fn plural(word: &str) -> Option<String> {
    const FORMS: [(&str, &str); 13] = [
        ("i", "we"),
        ("je", "nous"),
        ("serais", "serions"),
        ("saurais", "saurions"),
        ("prie", "prions"),
        ("reconnaissant", "reconnaissants"),
        ("reconnaissante", "reconnaissants"),
        ("obligé", "obligés"),
        ("obligée", "obligés"),
        ("буду", "будем"),
        ("признателен", "признательны"),
        ("признательна", "признательны"),
        ("прошу", "просим"),
    ];
    let lower = word.to_lowercase();
    let form = FORMS.iter().find(|(from, _)| *from == lower)?.1;
    let capital = word.starts_with(char::is_uppercase);
    let mut chars = form.chars();
    let first = chars.next()?;
    Some(if capital { first.to_uppercase().chain(chars).collect() } else { form.to_owned() })
}
