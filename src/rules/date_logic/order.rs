//! The letter's date against the masthead and against what is annexed.

use crate::knowledge::{Language, date};
use crate::model::WrittenDate;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Folded;

/// A letter dated after its masthead.
pub(in crate::rules) static LETTER_AFTER_MASTHEAD: Rule = Rule {
    code: "DAT021",
    name: "letter-after-masthead",
    title: Words {
        ar: "تاريخ الرسالة لاحق لتاريخ رأس الوثيقة",
        zh: "信函日期晚于刊头日期",
        en: "The letter is dated after its masthead",
        fr: "La lettre est datée d’après l’en-tête",
        ru: "Дата письма позже даты в заголовке документа",
        es: "La fecha de la carta es posterior a la del encabezamiento",
    },
    severity: Severity::Hint,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["manual: mastheads (the date of submission)", "practice; otherwise A/79/771"],
    page: include_str!("../pages/DAT021.md"),
    check: Check::Document(letter_after_masthead),
};

const LATER: Words = Words {
    ar: "الرسالة مؤرخة {0}، ورأس الوثيقة يحمل {1}",
    zh: "信函日期是{0}，而刊头日期是{1}",
    en: "The letter is dated {0}; the masthead says {1}",
    fr: "La lettre est datée du {0}, l’en-tête porte le {1}",
    ru: "Письмо датировано {0}, а в заголовке указано {1}",
    es: "La carta tiene fecha {0}; el encabezamiento, {1}",
};
const MASTHEAD: Words = Words {
    ar: "تاريخ رأس الوثيقة",
    zh: "刊头日期",
    en: "The date of the masthead",
    fr: "La date de l’en-tête",
    ru: "Дата в заголовке документа",
    es: "La fecha del encabezamiento",
};

fn letter_after_masthead(context: &Context, report: &mut Report) {
    let document = context.document;
    let (Some(letter), Some(head)) = (document.title.as_ref().and_then(|t| t.date), document.masthead.date) else {
        return;
    };
    if let (Some(a), Some(b)) = (letter.civil(), head.civil())
        && a > b
    {
        let (said, printed) = (written(&letter, context.language), written(&head, context.language));
        report.add(letter.span, &LATER, &[&said, &printed]).related(head.span, &MASTHEAD, &[]);
    }
}

fn written(date: &WrittenDate, language: Language) -> String {
    date::write(date.year, date.month, date.day, language)
}

/// An annexed text that is younger than the letter.
pub(in crate::rules) static ANNEX_AFTER_LETTER: Rule = Rule {
    code: "DAT022",
    name: "annex-after-letter",
    title: Words {
        ar: "النص المرفق أحدث تاريخا من الرسالة",
        zh: "附件文本的日期晚于信函",
        en: "An annexed text is dated after the letter",
        fr: "Un texte annexé est daté d’après la lettre",
        ru: "Прилагаемый текст датирован позже письма",
        es: "Un texto anexo tiene fecha posterior a la de la carta",
    },
    severity: Severity::Warning,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["practice: what is annexed exists when the letter is written"],
    page: include_str!("../pages/DAT022.md"),
    check: Check::Document(annex_after_letter),
};

const YOUNGER: Words = Words {
    ar: "النص المرفق مؤرخ {0}، والرسالة مؤرخة {1}",
    zh: "附件文本日期为{0}，晚于信函日期{1}",
    en: "The annexed text is dated {0}, after the letter of {1}",
    fr: "Le texte annexé est daté du {0}, après la lettre du {1}",
    ru: "Прилагаемый текст датирован {0} — позже письма от {1}",
    es: "El texto anexo lleva fecha {0}, posterior a la carta de {1}",
};
const LETTER: Words = Words {
    ar: "تاريخ الرسالة",
    zh: "信函日期",
    en: "The date of the letter",
    fr: "La date de la lettre",
    ru: "Дата письма",
    es: "La fecha de la carta",
};

/// Kinds of texts that exist once their date has passed; programmes and concept notes speak of days to come.
const DATED: [(Language, &[&str]); 6] = [
    (Language::En, &["letter dated", "note verbale dated", "statement", "communiqué", "declaration", "press release"]),
    (Language::Fr, &["lettre datée", "note verbale datée", "déclaration", "communiqué"]),
    (Language::Es, &["carta de fecha", "nota verbal de fecha", "declaración", "comunicado"]),
    (Language::Ru, &["письмо", "вербальная нота", "заявление", "коммюнике", "декларация"]),
    (Language::Zh, &["声明", "公报", "宣言", "的信", "普通照会"]),
    (Language::Ar, &["رسالة", "مذكرة", "بيان", "بلاغ", "اعلان"]),
];
/// Words of titles that look ahead.
const AHEAD: [&str; 20] = [
    "concept",
    "draft",
    "programme",
    "agenda",
    "to be ",
    "projet",
    "avant",
    "programme",
    "proyecto",
    "programa",
    "проект",
    "программа",
    "повестк",
    "草案",
    "方案",
    "日程",
    "概念",
    "مشروع",
    "برنامج",
    "مفاهيمي",
];

fn annex_after_letter(context: &Context, report: &mut Report) {
    let Some(letter) = context.document.title.as_ref().and_then(|t| t.date) else { return };
    let Some(day) = letter.civil() else { return };
    for annex in &context.document.annexes {
        let Some((_, span)) = &annex.title else { continue };
        let text = context.slice(*span);
        let folded = Folded::lines(lines(&text, span.start));
        let lower = folded.as_str().to_lowercase();
        let has = |words: &[&str]| words.iter().any(|w| lower.contains(w));
        let kinds = DATED.iter().find(|(l, _)| *l == annex.language).map_or(&[][..], |(_, k)| k);
        if !has(kinds) || has(&AHEAD) {
            continue;
        }
        let dates = date::find(folded.as_str(), annex.language);
        // The last date is that of the text where there are several; all of them must lie after the letter.
        let civil = |d: &date::Date| jiff::civil::Date::new(d.year, d.month, d.day).ok();
        let all_later = !dates.is_empty() && dates.iter().all(|d| civil(d).is_some_and(|c| c > day));
        if let (true, Some(first)) = (all_later, dates.first()) {
            let said = date::write(first.year, first.month, first.day, context.language);
            let letter_day = written(&letter, context.language);
            report.add(folded.span(first.range.clone()), &YOUNGER, &[&said, &letter_day]).related(
                letter.span,
                &LETTER,
                &[],
            );
        }
    }
}

/// The lines of a text with their offsets.
fn lines(text: &str, base: usize) -> impl Iterator<Item = (&str, usize)> {
    let mut at = base;
    text.split('\n').map(move |line| {
        let here = at;
        at += line.len() + 1;
        (line.trim_end_matches('\r'), here)
    })
}
