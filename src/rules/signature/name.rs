//! The name in a signature: no word in capitals, in Chinese one kind of dot.

use super::signatures;
use crate::knowledge::Language;
use crate::rules::once::first_of_part;
use crate::rules::passage::WRITE;
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone};
use crate::syntax::Class;
use crate::text::{Edit, Script, Span, script_of};

/// A surname in capitals.
pub(in crate::rules) static CAPITALS: Rule = Rule {
    code: "SIG005",
    name: "surname-in-capitals",
    title: Words {
        ar: "اسم العائلة بحروف كبيرة",
        zh: "姓氏全用大写字母",
        en: "A surname in capitals",
        fr: "Un nom de famille en capitales",
        ru: "Фамилия прописными буквами",
        es: "Un apellido en mayúsculas",
    },
    severity: Severity::Hint,
    zone: Zone::Letter,
    languages: &[Language::En, Language::Fr, Language::Es],
    fix: FixKind::Safe,
    authority: &["practice: A/72/796; capitals until about 2000"],
    page: include_str!("../pages/SIG005.md"),
    check: Check::Document(capitals),
};

/// Different dots, or unusual ones, in Chinese names.
pub(in crate::rules) static DOTS: Rule = Rule {
    code: "SIG007",
    name: "name-dots",
    title: Words {
        ar: "نقاط مختلفة في الأسماء الصينية",
        zh: "人名间隔号不一致",
        en: "Different dots in Chinese names",
        fr: "Des points différents dans les noms chinois",
        ru: "Разные точки в китайских именах",
        es: "Puntos diferentes en los nombres chinos",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["GB/T 15834", "A/76/743–S/2022/191", "• in S/PV.8974"],
    page: include_str!("../pages/SIG007.md"),
    check: Check::Settled { collect: dots, settle },
};

const CAPITALS_MESSAGE: Words = Words {
    ar: "لا يكتب «{0}» بحروف كبيرة في التوقيع",
    zh: "签名中“{0}”不再全用大写",
    en: "“{0}” is no longer written in capitals",
    fr: "« {0} » ne s’écrit plus en capitales",
    ru: "«{0}» больше не пишется прописными буквами",
    es: "«{0}» ya no se escribe en mayúsculas",
};
const DOTS_MESSAGE: Words = Words {
    ar: "في «{0}» نقطة غير نقطة سائر الأسماء",
    zh: "“{0}”中的间隔号与其他人名不同或不规范，应为“·”或全文一致",
    en: "The dot in “{0}” is not that of the other names",
    fr: "Le point de « {0} » n’est pas celui des autres noms",
    ru: "Точка в «{0}» не та, что в других именах",
    es: "El punto de «{0}» no es el de los demás nombres",
};
const ALIGN: Words = Words {
    ar: "كتابة النقطة «{0}» في الأسماء",
    zh: "人名间隔号改为“{0}”",
    en: "Write “{0}” in the names",
    fr: "Écrire « {0} » dans les noms",
    ru: "Писать в именах «{0}»",
    es: "Escribir «{0}» en los nombres",
};

fn capitals(context: &Context, report: &mut Report) {
    for s in signatures(context).iter().filter(|s| !s.name_span.is_empty()) {
        let name = context.slice(s.name_span);
        // Where all is in capitals the name may be a heading's, and nothing tells the surname.
        if !name.chars().any(char::is_lowercase) {
            continue;
        }
        let mut words: Vec<(usize, &str)> = Vec::new();
        for part in name.split([' ', '\u{a0}', '\u{202f}', ',']) {
            words.push((part.as_ptr() as usize - name.as_ptr() as usize, part));
        }
        let shouted: Vec<(usize, &str)> = words.into_iter().filter(|(_, w)| is_shouted(w)).collect();
        let (Some((start, _)), Some((at, last))) = (shouted.first().copied(), shouted.last().copied()) else {
            continue;
        };
        let span = Span::new(s.name_span.start + start, s.name_span.start + at + last.len());
        let written = context.slice(span);
        let new = quiet(&written);
        let edit = vec![Edit { span, text: new.clone() }];
        let finding = report.add(span, &CAPITALS_MESSAGE, &[&written]);
        // "MACDONALD", "DE LA CRUZ": how it is written otherwise, only its bearer knows.
        if shouted.len() == 1 && !written.starts_with("MAC") && !written.starts_with("MC") {
            finding.safe(&WRITE, &[&new], edit);
        } else {
            finding.suggest(&WRITE, &[&new], edit);
        }
    }
}

/// Whether a word of a name is in capitals: no initial, no number, no title after the name.
fn is_shouted(word: &str) -> bool {
    const KEPT: [&str; 12] = ["II", "III", "IV", "VI", "VII", "VIII", "JR", "SR", "PHD", "KC", "QC", "OBE"];
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let vowel = letters.iter().any(|c| "AEIOUYÁÉÍÓÚÀÈÊÂÎÔÛÄÖÜÅØÆ".contains(*c));
    letters.len() >= 2
        && letters.iter().all(|c| c.is_uppercase())
        && vowel
        && !word.contains(['.', '(', '/'])
        && !KEPT.contains(&word.trim_matches(|c: char| !c.is_alphabetic()))
}

/// Small letters after the first of each word.
fn quiet(words: &str) -> String {
    let mut first = true;
    let mut out = String::new();
    for c in words.chars() {
        if first {
            out.push(c);
        } else {
            out.extend(c.to_lowercase());
        }
        first = !c.is_alphabetic();
    }
    out
}

const COMMON: [char; 2] = ['·', '•'];
const RARE: [char; 6] = ['・', '‧', '∙', '．', '.', '⋅'];

fn dots(context: &BlockContext, report: &mut Report) {
    let text = context.text;
    let any = |c: char| COMMON.contains(&c) || RARE.contains(&c);
    if !text.contains(any) {
        return;
    }
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    for w in 1..chars.len().saturating_sub(1) {
        let (Some((_, a)), Some((at, c)), Some((_, b))) = (chars.get(w - 1), chars.get(w), chars.get(w + 1)) else {
            continue;
        };
        let han = |c: char| script_of(c) == Script::Han;
        if !any(*c) || !han(*a) || !han(*b) {
            continue;
        }
        // A plain full stop may be a slip for a comma; in a signature it parts a name.
        if matches!(c, '.' | '．') && !matches!(context.class, Class::Signature(_)) {
            continue;
        }
        let span = Span::new(*at, at + c.len_utf8());
        report.add(span, &DOTS_MESSAGE, &["{0}"]).safe(&ALIGN, &["{0}"], Vec::new());
    }
}

/// The dots that are not the usual one of the draft.
fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let dot = |f: &Finding| context.slice(f.span).chars().next().unwrap_or('·');
    let count = |c: char| found.iter().filter(|f| dot(f) == c).count();
    let usual = if count('•') > count('·') { '•' } else { '·' };
    let odd: Vec<Finding> = found
        .iter()
        .filter(|f| dot(f) != usual)
        .cloned()
        .map(|mut f| {
            let name = around(context, f.span);
            f.message = f.message.replace("{0}", &name);
            for x in &mut f.fixes {
                x.title = x.title.replace("{0}", &usual.to_string());
                x.edits = vec![Edit { span: f.span, text: usual.to_string() }];
            }
            f
        })
        .collect();
    first_of_part(context, odd)
}

/// The dot with a few characters on both sides.
fn around(context: &Context, dot: Span) -> String {
    let text = context.snapshot.text();
    let line = text.line_span(text.line_of(dot.start));
    let han = |c: &char| script_of(*c) == Script::Han;
    let head: Vec<char> =
        context.slice(Span::new(line.start, dot.start)).chars().rev().take(4).take_while(han).collect();
    let tail: String = context.slice(Span::new(dot.end, line.end)).chars().take(4).take_while(han).collect();
    format!("{}{}{tail}", head.into_iter().rev().collect::<String>(), context.slice(dot))
}
