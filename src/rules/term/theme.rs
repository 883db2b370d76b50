//! The name of a conference or its theme, quoted in the letter and again in the annex, not quite the same.

use crate::knowledge::Language;
use crate::rules::prose::{Prose, is_white};
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::text::{Edit, fold_key};

/// A quoted name that is not quite the same elsewhere.
pub(in crate::rules) static THEME_MISMATCH: Rule = Rule {
    code: "TRM009",
    name: "theme-mismatch",
    title: Words {
        ar: "عنوان مقتبس مختلف بين موضعين",
        zh: "引用的主题前后不一致",
        en: "A quoted name differs between two places",
        fr: "Un intitulé cité diffère d’un endroit à l’autre",
        ru: "Приведенное в кавычках название в двух местах различается",
        es: "Un título citado difiere entre dos lugares",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["ST/CS/SER.A/44: elements that are repeated are repeated exactly"],
    page: include_str!("../pages/TRM009.md"),
    check: Check::Settled { collect, settle },
};

const MESSAGE: Words = Words {
    ar: "المقتبس هنا يختلف عنه في المرفق: {0}",
    zh: "此处引文与附件中的“{0}”不一致",
    en: "What is quoted here reads differently in the annex: {0}",
    fr: "Le texte cité ici diffère dans l’annexe : {0}",
    ru: "Приведенное здесь в кавычках в приложении читается иначе: {0}",
    es: "Lo citado aquí es distinto en el anexo: {0}",
};
const THERE: Words = Words {
    ar: "هكذا في المرفق",
    zh: "附件中的写法",
    en: "As it reads in the annex",
    fr: "Comme dans l’annexe",
    ru: "Так в приложении",
    es: "Así en el anexo",
};
const MEND: Words = Words {
    ar: "كتابة {0} كما في المرفق",
    zh: "照附件改为“{0}”",
    en: "Write {0}, as in the annex",
    fr: "Écrire {0}, comme dans l’annexe",
    ru: "Написать {0}, как в приложении",
    es: "Escribir {0}, como en el anexo",
};

fn collect(context: &BlockContext, report: &mut Report) {
    if context.text.contains(['“', '«', '"', '”']) {
        let Some(prose) = Prose::new(context) else { return };
        let mut pairs = prose.straight_pairs();
        let mut open = None;
        for i in prose.places(|c| matches!(c, '“' | '”' | '«' | '»')) {
            // Arabic prints ”…“.
            match (prose.at(i), open) {
                ('“' | '«', None) => open = Some(i),
                ('”', None) if context.language == Language::Ar => open = Some(i),
                ('“', Some(o)) if context.language == Language::Ar => {
                    pairs.push((o, i));
                    open = None;
                }
                ('”' | '»', Some(o)) => {
                    pairs.push((o, i));
                    open = None;
                }
                _ => {}
            }
        }
        pairs.sort();
        for (a, b) in pairs {
            let (from, to) = trimmed(&prose, a + 1, b);
            if to > from + 11 && to - from < 300 {
                report.add(prose.span(from, to), &MESSAGE, &[]);
            }
        }
    }
}

/// Without blanks and the punctuation of the sentence around.
fn trimmed(prose: &Prose, from: usize, to: usize) -> (usize, usize) {
    let loose = |c: char| is_white(c) || matches!(c, '.' | ',' | ';' | '。' | '，' | '،' | '؛');
    let from = (from..to).find(|i| !loose(prose.at(*i))).unwrap_or(to);
    let to = (from..to).rev().find(|i| !loose(prose.at(*i))).map_or(from, |i| i + 1);
    (from, to)
}

fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let (letter, annexed): (Vec<Finding>, Vec<Finding>) =
        found.into_iter().partition(|f| once::part(context.document, f.span.start) == 0);
    let texts: Vec<(Vec<char>, &Finding)> = annexed.iter().map(|f| (key(&context.slice(f.span)), f)).collect();
    let mut out = Vec::new();
    for mut f in letter {
        let mine = key(&context.slice(f.span));
        // The same words anywhere, or not nearly the same: nothing to say.
        if mine.len() < 12 || texts.iter().any(|(t, _)| *t == mine) {
            continue;
        }
        let Some((_, there)) = texts.iter().find(|(t, _)| nearly(&mine, t)) else { continue };
        let right = context.slice(there.span);
        if right.contains(['\n', '\r']) {
            continue;
        }
        let span = f.span;
        f.message = MESSAGE.fill(context.language, &[&right]);
        f.related(there.span, &THERE, &[]).suggest(&MEND, &[&right], vec![Edit { span, text: right.clone() }]);
        out.push(f);
    }
    out
}

/// Folded, in small letters, without blanks, dashes and marks.
fn key(text: &str) -> Vec<char> {
    let plain: String = text.replace(['\n', '\r'], " ");
    fold_key(&plain).to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether two texts differ by a slip: a tenth of their characters at most, and not in their figures.
fn nearly(a: &[char], b: &[char]) -> bool {
    let most = (a.len().min(b.len()) / 10).clamp(1, 6);
    if a.len().abs_diff(b.len()) > most {
        return false;
    }
    let digits = |t: &[char]| t.iter().filter(|c| c.is_numeric()).copied().collect::<String>();
    if digits(a) != digits(b) {
        return false;
    }
    // What is left between the common beginning and the common end.
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let longest = a.len().max(b.len());
    head + tail < longest + most && longest.saturating_sub(head + tail) <= most && head.max(tail) * 2 >= longest
}
