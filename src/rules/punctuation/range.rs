//! Ranges of years with a hyphen and with a dash in one text: each was the official form of its time.

use crate::knowledge::Language;
use crate::rules::prose::Prose;
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::text::{Edit, Span};
use std::collections::HashMap;

/// Two ways to write ranges of years in one text.
pub(in crate::rules) static MIXED_RANGES: Rule = Rule {
    code: "PUN012",
    name: "mixed-ranges",
    title: Words {
        ar: "مدى السنوات بشرطتين مختلفتين",
        zh: "年份起止使用了两种连接号",
        en: "Ranges of years written in two ways",
        fr: "Périodes écrites de deux façons",
        ru: "Диапазоны лет записаны двумя способами",
        es: "Intervalos de años escritos de dos formas",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Suggested,
    authority: &["practice: A/71/100, A/76/100"],
    page: include_str!("../pages/PUN012.md"),
    check: Check::Settled { collect, settle },
};

const MESSAGE: Words = Words {
    ar: "{0}، وفي موضع آخر {1}",
    zh: "此处为{0}，另一处为{1}",
    en: "{0} here, but {1} elsewhere",
    fr: "{0} ici, mais {1} ailleurs",
    ru: "Здесь {0}, а в другом месте {1}",
    es: "Aquí {0}, pero en otro lugar {1}",
};
const THERE: Words = Words {
    ar: "هنا بالعلامة الأخرى",
    zh: "此处用另一种连接号",
    en: "Here with the other mark",
    fr: "Ici avec l’autre signe",
    ru: "Здесь — с другим знаком",
    es: "Aquí con el otro signo",
};
const MEND: Words =
    Words {
        ar: "كتابة {0}", zh: "改为{0}", en: "Write {0}", fr: "Écrire {0}", ru: "Написать {0}", es: "Escribir {0}"
    };

fn collect(context: &BlockContext, report: &mut Report) {
    let bytes = context.text.as_bytes();
    let hyphened = bytes.windows(3).any(|w| matches!(w, [b'0'..=b'9', b'-', b'0'..=b'9']));
    if !hyphened && !context.text.contains('–') {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let digit = |i: usize| prose.at(i).is_ascii_digit();
    for i in prose.places(|c| matches!(c, '-' | '–')) {
        let four = i >= 4 && (i - 4..i).all(digit) && (i + 1..i + 5).all(digit);
        let year =
            |from: usize| matches!(prose.at(from), '1' | '2') && matches!(prose.at(from + 1), '8' | '9' | '0' | '1');
        let free = |c: char| !c.is_alphanumeric() && !matches!(c, '/' | '-' | '–' | '.');
        let sentence_end = prose.at(i + 5) == '.' && !prose.at(i + 6).is_alphanumeric();
        if four && year(i - 4) && year(i + 1) && free(prose.before(i - 4)) && (free(prose.at(i + 5)) || sentence_end) {
            let other = if prose.at(i) == '-' { '–' } else { '-' };
            let (here, there) =
                (prose.text(i - 4, i + 5), format!("{}{other}{}", prose.text(i - 4, i), prose.text(i + 1, i + 5)));
            report.add(prose.span(i - 4, i + 5), &MESSAGE, &[&here, &there]).suggest(
                &MEND,
                &[&there],
                vec![Edit { span: prose.span(i, i + 1), text: other.to_string() }],
            );
        }
    }
}

/// The form that stands less often in a part is found fault with, the hyphen where both stand as often.
fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let kind = |f: &Finding| (once::part(context.document, f.span.start), context.slice(f.span).contains('-'));
    let kinds: Vec<(usize, bool)> = found.iter().map(kind).collect();
    // How often a form stands in a part, and where first.
    let mut forms: HashMap<(usize, bool), (usize, Span)> = HashMap::new();
    for (f, kind) in found.iter().zip(&kinds) {
        forms.entry(*kind).or_insert((0, f.span)).0 += 1;
    }
    let mut out = Vec::new();
    for (f, (part, hyphen)) in found.iter().zip(&kinds) {
        let count = |hyphen: bool| forms.get(&(*part, hyphen)).map_or(0, |f| f.0);
        let rare = if *hyphen { count(true) <= count(false) } else { count(false) < count(true) };
        let other = forms.get(&(*part, !hyphen)).map(|f| f.1);
        if let (true, Some(other)) = (rare, other) {
            let mut f = f.clone();
            let language = context.language;
            let (mine, theirs) = (context.slice(f.span), context.slice(other));
            f.message = MESSAGE.fill(language, &[&mine, &theirs]);
            f.related(other, &THERE, &[]);
            out.push(f);
        }
    }
    once::first_of_part(context, out)
}
