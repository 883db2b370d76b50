//! STR025 and STR026: one language in the frame of the letter, and one of the six.

use super::lines::lines;
use crate::knowledge::Language;
use crate::rules::once::first_of_part;
use crate::rules::{BlockContext, Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::syntax::Class;
use crate::text::{Script, Span, script_of};

/// Lines of the masthead are in another language than the title.
pub(in crate::rules) static MIXED_FRAME: Rule = Rule {
    code: "STR025",
    name: "mixed-language-structure",
    title: Words {
        ar: "رأس الوثيقة والعنوان بلغتين",
        zh: "刊头与标题语文不一",
        en: "Masthead and title are in two languages",
        fr: "L’en-tête et le titre sont en deux langues",
        ru: "Заголовок и заглавие на разных языках",
        es: "El encabezamiento y el título están en dos idiomas",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Editorial Manual, mastheads"],
    page: include_str!("../pages/STR025.md"),
    check: Check::Document(mixed),
};

/// A paragraph is written in none of the six official languages.
pub(in crate::rules) static UNOFFICIAL: Rule = Rule {
    code: "STR026",
    name: "non-official-language",
    title: Words {
        ar: "فقرة بلغة غير رسمية",
        zh: "段落不是正式语文",
        en: "A paragraph is in no official language",
        fr: "Un paragraphe n’est dans aucune langue officielle",
        ru: "Абзац написан не на официальном языке",
        es: "Un párrafo no está en ningún idioma oficial",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Editorial Manual, communications from Member States"],
    page: include_str!("../pages/STR026.md"),
    check: Check::Settled { collect: unofficial, settle: first_of_part },
};

const MIXED: Words = Words {
    ar: "«{0}» بلغة أخرى غير لغة العنوان",
    zh: "“{0}”与标题语文不同",
    en: "“{0}” is in another language than the title",
    fr: "« {0} » est dans une autre langue que le titre",
    ru: "Строка «{0}» на ином языке, чем заглавие",
    es: "«{0}» está en otro idioma que el título",
};
const TITLE: Words =
    Words {
        ar: "العنوان", zh: "标题", en: "The title", fr: "Le titre", ru: "Заглавие", es: "El título"
    };
const UNKNOWN: Words = Words {
    ar: "تقدم الرسائل ومرفقاتها بإحدى اللغات الرسمية الست",
    zh: "来文及其附件须以六种正式语文之一提交",
    en: "Letters and their annexes are submitted in one of the six official languages",
    fr: "Les lettres et leurs annexes sont présentées dans une des six langues officielles",
    ru: "Письма и приложения к ним представляются на одном из шести официальных языков",
    es: "Las cartas y sus anexos se presentan en uno de los seis idiomas oficiales",
};

fn mixed(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(title) = document.title.as_ref().filter(|_| !document.masthead.span.is_empty()) else { return };
    let own = document.language;
    let all = lines(context, document.masthead.span);
    let language = |c: Option<Class>| match c? {
        Class::Organ(_, l)
        | Class::Session(l)
        | Class::Special(_, l)
        | Class::Year(l)
        | Class::EcosocSession(_, l)
        | Class::Committee(_, l)
        | Class::Item(l)
        | Class::Inclusion(l) => Some(l),
        _ => None,
    };
    let Some(first) = all.iter().find(|t| language(t.class).is_some_and(|l| l != own)) else { return };
    report.add(first.span, &MIXED, &[&context.words(first.span)]).related(title.span, &TITLE, &[]);
}

/// Letters that a paragraph must have before anything is said of its language.
const LETTERS: usize = 40;

/// Whether there is a byte with which letters of other alphabets begin, or one of the Cyrillic ones that are not Russian.
fn may_be_other(text: &[u8]) -> bool {
    let other = |pair: &[u8]| {
        matches!(
            pair,
            [0xCD..=0xCF | 0xD2 | 0xD4..=0xD7 | 0xE0 | 0xE1 | 0xEA..=0xED, _] | [0xE3, 0x81..=0x83] | [0xD1, 0x90..=0xFF]
        )
    };
    text.windows(2).any(other)
}

fn unofficial(context: &BlockContext, report: &mut Report) {
    let running = matches!(context.class, Class::Text | Class::Labelled | Class::Bullet);
    if context.masthead || !running || !may_be_other(context.text.as_bytes()) {
        return;
    }
    let (mut letters, mut foreign, mut own, mut russian) = (0, 0, 0, 0);
    for c in context.text.chars() {
        match script_of(c) {
            Script::Common => continue,
            Script::Other => foreign += 1,
            Script::Cyrillic if matches!(c, 'і' | 'ї' | 'є' | 'ґ' | 'ў' | 'ј' | 'љ' | 'њ' | 'ћ' | 'ђ') => {
                own += 1
            }
            Script::Cyrillic if matches!(c, 'ы' | 'э' | 'ё' | 'ъ') => russian += 1,
            _ => {}
        }
        letters += 1;
    }
    // Kana stand among Chinese characters; letters of Ukrainian, Belarusian or Serbian among those of Russian.
    let other = foreign * 10 >= letters * 3 || (own * 25 >= letters && russian == 0);
    if letters >= LETTERS && other {
        let text = context.text;
        let from = text.len() - text.trim_start().len();
        report.add(Span::new(from, text.trim_end().len()), &UNKNOWN, &[]);
    }
}
