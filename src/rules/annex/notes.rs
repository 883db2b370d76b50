//! The marks of footnotes in annexes: letters, since figures are those of the document's own notes.

use crate::knowledge::Language;
use crate::rules::once::part;
use crate::rules::passage::Pattern;
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::text::{Edit, Span};
use regex::Regex;
use std::sync::LazyLock;

/// Footnotes of an annex that are counted in figures.
pub(in crate::rules) static NOTE_FIGURES: Rule = Rule {
    code: "ANX020",
    name: "annex-footnote-figures",
    title: Words {
        ar: "حواشي المرفق مرقمة بالأرقام لا بالحروف",
        zh: "附件的脚注用数字而不用字母",
        en: "The footnotes of an annex are marked by figures, not letters",
        fr: "Les notes d’une annexe sont appelées par des chiffres et non par des lettres",
        ru: "Сноски приложения обозначены цифрами, а не буквами",
        es: "Las notas de un anexo van señaladas con números y no con letras",
    },
    severity: Severity::Hint,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["Editorial Manual, footnotes"],
    page: include_str!("../pages/ANX020.md"),
    check: Check::Settled { collect, settle },
};

const MESSAGE: Words = Words {
    ar: "الحاشية «{0}» في المرفق ترقم بحرف: a، b، c",
    zh: "附件脚注“{0}”用小写字母标示：a、b、c",
    en: "The note “{0}” of an annex is marked by a letter: a, b, c",
    fr: "Dans une annexe, la note « {0} » est appelée par une lettre : a, b, c",
    ru: "Сноска «{0}» в приложении обозначается буквой: a, b, c",
    es: "La nota «{0}» de un anexo se señala con una letra: a, b, c",
};
const LETTERS: Words = Words {
    ar: "ترقيم حواشي المرفق بالحروف",
    zh: "把附件的脚注改用字母",
    en: "Mark the notes of the annex by letters",
    fr: "Appeler les notes de l’annexe par des lettres",
    ru: "Обозначить сноски приложения буквами",
    es: "Señalar las notas del anexo con letras",
};

static MARK: Pattern = LazyLock::new(|| {
    Regex::new(r"\[\^(?P<d>[0-9]{1,3})\]|(?P<s>[\u{b9}\u{b2}\u{b3}\u{2070}\u{2074}-\u{2079}]{1,3})").ok()
});

/// Superscript letters from a to p; there is none for q.
const RAISED: [char; 16] = ['ᵃ', 'ᵇ', 'ᶜ', 'ᵈ', 'ᵉ', 'ᶠ', 'ᵍ', 'ʰ', 'ⁱ', 'ʲ', 'ᵏ', 'ˡ', 'ᵐ', 'ⁿ', 'ᵒ', 'ᵖ'];

fn collect(context: &BlockContext, report: &mut Report) {
    let text = context.text;
    if !context.annex || !text.contains(['¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '^']) || text.contains('`')
    {
        return;
    }
    for c in MARK.iter().flat_map(|p| p.captures_iter(text)) {
        let Some(whole) = c.get(0) else { continue };
        let head = text.get(..whole.start()).unwrap_or_default();
        // An exponent: "10⁵", "km²", "µg/m³".
        let before = head.chars().next_back();
        let unit = head.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let power = before.is_some_and(|c| c.is_ascii_digit())
            || ["m", "km", "cm", "mm", "dm", "ft", "CO", "м", "км", "см"].contains(&unit)
            || before == Some('米');
        if c.name("s").is_some() && power {
            continue;
        }
        report.add(Span::new(whole.start(), whole.end()), &MESSAGE, &[whole.as_str()]).safe(&LETTERS, &[], Vec::new());
    }
}

/// One finding for each annex that has both a mark in its text and the note of that mark.
fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let mut parts: Vec<(usize, Vec<Finding>)> = Vec::new();
    for f in found {
        let at = part(context.document, f.span.start);
        match parts.last_mut().filter(|(p, _)| *p == at) {
            Some((_, all)) => all.push(f),
            None => parts.push((at, vec![f])),
        }
    }
    let labels: Vec<(usize, String)> =
        parts.iter().flat_map(|(p, all)| all.iter().map(|f| (*p, context.slice(f.span)))).collect();
    let letter = context.slice(context.document.letter);
    parts
        .into_iter()
        .filter_map(|(at, all)| {
            // A label of Markdown is one label in the whole draft: the letter or another annex may call the same note.
            let shared = |mark: &str| {
                mark.starts_with('[') && (letter.contains(mark) || labels.iter().any(|(p, l)| *p != at && l == mark))
            };
            one(context, all, &shared)
        })
        .collect()
}

fn one(context: &Context, all: Vec<Finding>, shared: &dyn Fn(&str) -> bool) -> Option<Finding> {
    let marks: Vec<(String, Span, bool)> = all
        .iter()
        .map(|f| (context.slice(f.span), f.span, place::line(context, f.span.start).start == f.span.start))
        .collect();
    let noted = |mark: &str| marks.iter().any(|(m, _, note)| *note && m == mark);
    let first = marks.iter().position(|(m, _, note)| !note && noted(m))?;
    let mut order: Vec<&str> = Vec::new();
    for (mark, _, _) in &marks {
        if !order.contains(&mark.as_str()) {
            order.push(mark);
        }
    }
    // Every mark must have its note and its place, or else some may be no notes at all.
    let whole = order.iter().all(|m| noted(m) && !shared(m) && marks.iter().any(|(o, _, note)| !note && o == m));
    let mut edits = Vec::new();
    for (mark, span, _) in &marks {
        let at = order.iter().position(|m| m == mark)?;
        let text = if mark.starts_with('[') {
            (at < 26).then(|| format!("[^{}]", char::from(b'a' + at as u8)))
        } else {
            RAISED.get(at).map(char::to_string)
        };
        edits.push(text.map(|text| Edit { span: *span, text }));
    }
    let edits: Option<Vec<Edit>> = edits.into_iter().collect();
    let mut kept = all.into_iter().nth(first)?;
    match edits.filter(|_| whole) {
        Some(edits) => kept.fixes.iter_mut().for_each(|x| x.edits.clone_from(&edits)),
        None => kept.fixes.clear(),
    }
    Some(kept)
}
