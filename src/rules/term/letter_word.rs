//! How a Chinese letter names itself and its addressee: 给 in the title, 本信 or 本函 in the body.

use crate::knowledge::Language;
use crate::model::{Addressee, TitleKind};
use crate::rules::prose::Prose;
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// 致 in the title of a letter.
pub(in crate::rules) static PREPOSITION: Rule = Rule {
    code: "TRM004",
    name: "addressed-with-zhi",
    title: Words {
        ar: "致 في عنوان رسالة",
        zh: "信函标题用“致”",
        en: "致 in the title of a letter",
        fr: "致 dans le titre d’une lettre",
        ru: "致 в названии письма",
        es: "致 en el título de una carta",
    },
    severity: Severity::Hint,
    zone: Zone::Letter,
    languages: &[Language::Zh],
    fix: FixKind::Never,
    authority: &["practice: letters of 2015 to 2022"],
    page: include_str!("../pages/TRM004.md"),
    check: Check::Document(preposition),
};

/// 本信 and 本函 in one letter.
pub(in crate::rules) static TWO_WORDS: Rule = Rule {
    code: "TRM005",
    name: "two-words-for-letter",
    title: Words {
        ar: "本信 و本函 في رسالة واحدة",
        zh: "一封信中“本信”“本函”混用",
        en: "本信 and 本函 in one letter",
        fr: "本信 et 本函 dans une même lettre",
        ru: "本信 и 本函 в одном письме",
        es: "本信 y 本函 en una misma carta",
    },
    severity: Severity::Hint,
    zone: Zone::Letter,
    languages: &[Language::Zh],
    fix: FixKind::Suggested,
    authority: &["practice: A/69/727, A/69/761"],
    page: include_str!("../pages/TRM005.md"),
    check: Check::Settled { collect: words_for_letter, settle: two_words },
};

const GIVEN: Words = Words {
    ar: "عناوين الرسائل في نيويورك تكتب 给 لا 致",
    zh: "纽约文件的信函标题用“给……的信”，不用“致”",
    en: "Titles of letters in New York documents say 给, not 致",
    fr: "À New York, les titres de lettres portent 给 et non 致",
    ru: "В документах Нью-Йорка в названиях писем стоит 给, а не 致",
    es: "En los documentos de Nueva York los títulos de cartas llevan 给, no 致",
};
const MIXED: Words = Words {
    ar: "{0} هنا و{1} في موضع آخر من الرسالة",
    zh: "此处为“{0}”，信中另一处为“{1}”",
    en: "{0} here, {1} elsewhere in the letter",
    fr: "{0} ici, {1} ailleurs dans la lettre",
    ru: "Здесь {0}, а в другом месте письма {1}",
    es: "Aquí {0}, en otro lugar de la carta {1}",
};
const THERE: Words =
    Words {
        ar: "هنا {0}", zh: "此处为“{0}”", en: "{0} here", fr: "Ici {0}", ru: "Здесь {0}", es: "Aquí {0}"
    };
const WRITE: Words = Words {
    ar: "كتابة {0}",
    zh: "改为“{0}”",
    en: "Write {0}",
    fr: "Écrire {0}",
    ru: "Написать {0}",
    es: "Escribir {0}",
};

fn preposition(context: &Context, report: &mut Report) {
    let Some(title) = &context.document.title else { return };
    let letter = matches!(title.kind, TitleKind::Letter | TitleKind::IdenticalLetters);
    let new_york = title.addressees.iter().any(|(a, _)| *a != Addressee::Other);
    if !letter || !new_york || title.addressee_span.is_empty() {
        return;
    }
    let before = Span::new(title.span.start, title.addressee_span.start);
    let text = context.slice(before);
    if let Some(rest) = text.trim_end().strip_suffix('致') {
        let start = before.start + rest.len();
        report.add(Span::new(start, start + '致'.len_utf8()), &GIVEN, &[]);
    }
}

fn words_for_letter(context: &BlockContext, report: &mut Report) {
    if context.annex || !context.text.contains(['信', '函']) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    for i in prose.places(|c| c == '本') {
        let word = prose.text(i, i + 2);
        // 基本信息, 日本信件, 本信托基金, 本信息 are other words.
        let other = matches!(prose.before(i), '基' | '日' | '根' | '资' | '成' | '文' | '版' | '样')
            || matches!(
                prose.at(i + 2),
                '息' | '托' | '仰' | '任' | '号' | '贷' | '用' | '念' | '徒' | '众' | '心' | '授' | '数'
            );
        if matches!(word.as_str(), "本信" | "本函") && !other && !quoted(&prose, i) {
            report.add(prose.span(i, i + 2), &MIXED, &[]);
        }
    }
}

fn quoted(prose: &Prose, i: usize) -> bool {
    (0..i).rev().map(|k| prose.at(k)).find(|c| matches!(c, '“' | '”' | '"')).is_some_and(|c| c == '“')
}

/// The word that stands less often, the later one where both stand as often.
fn two_words(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let words: Vec<String> = found.iter().map(|f| context.slice(f.span)).collect();
    let letters = words.iter().filter(|w| *w == "本信").count();
    let others = words.len() - letters;
    let Some(first) = words.first().filter(|_| letters > 0 && others > 0) else { return Vec::new() };
    let wrong = match letters.cmp(&others) {
        std::cmp::Ordering::Less => "本信",
        std::cmp::Ordering::Greater => "本函",
        std::cmp::Ordering::Equal if first == "本信" => "本函",
        std::cmp::Ordering::Equal => "本信",
    };
    let right = if wrong == "本信" { "本函" } else { "本信" };
    let Some(there) = found.iter().zip(&words).find(|(_, w)| *w == right).map(|(f, _)| f.span) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for (mut f, word) in found.into_iter().zip(words) {
        if word == wrong {
            f.message = MIXED.fill(context.language, &[wrong, right]);
            let span = f.span;
            f.related(there, &THERE, &[right]).suggest(&WRITE, &[right], vec![Edit { span, text: right.to_owned() }]);
            out.push(f);
        }
    }
    out
}
