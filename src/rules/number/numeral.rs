//! English numbers in words or figures: small ones, those that begin a sentence, rows and neighbours.

use super::word;
use crate::knowledge::Language;
use crate::rules::passage::{Pattern, WRITE, has_figure, matches};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// What can be counted beyond doubt: people, States, documents and meetings, no measures.
const COUNTED: &str = "States|Member States|Governments|countries|delegations|representatives|members|persons|people|women|men|children|civilians|soldiers|experts|meetings|sessions|reports|resolutions|letters|organizations|missions|offices|villages|regions|cities|vehicles|groups|candidates|projects|workshops|hospitals|schools|staff members|observers|judges|journalists|houses|settlements";

/// "8 States", "twelve States".
pub(in crate::rules) static SMALL_NUMBER: Rule = Rule {
    code: "NUM001",
    name: "small-number",
    title: Words {
        ar: "عدد مكتوب بالأرقام حيث تكتب الكلمة أو بالعكس",
        zh: "英文数目该用单词还是数字",
        en: "A number below ten is in figures, or one of ten and more in words",
        fr: "Un nombre inférieur à dix est en chiffres, ou un plus grand en lettres",
        ru: "Число меньше десяти записано цифрой или большее — словом",
        es: "Un número menor de diez va en cifra, o uno mayor en letras",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Suggested,
    authority: &["manual: numbers, dates and time"],
    page: include_str!("../pages/NUM001.md"),
    check: Check::Block(small_number),
};

const SMALL: Words = Words {
    ar: "يُكتب العدد «{0}»: الأعداد دون العشرة كلمات، وما فوقها أرقام",
    zh: "此处写作“{0}”：十以下用单词，十以上用数字",
    en: "It is “{0}”: numbers below ten are words, others figures",
    fr: "On écrit « {0} » : en lettres jusqu’à neuf, en chiffres à partir de dix",
    ru: "Пишется «{0}»: до девяти — словами, от десяти — цифрами",
    es: "Se escribe «{0}»: hasta nueve en letras, desde diez en cifras",
};

static COUNTS: Pattern = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?P<l>[a-z]+) (?P<n>[2-9]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?) (?:of the |other |more |new |additional |innocent |young )?(?:{COUNTED})(?-u:\b)"
    ))
    .ok()
});
/// Figures of any kind, and words for numbers: a row of numbers keeps one form.
static ROWS: Pattern = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:[0-9][0-9,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)(?-u:\b)").ok()
});
/// Words after which a figure is a label.
const LABELS: [&str; 23] = [
    "item",
    "items",
    "article",
    "articles",
    "paragraph",
    "paragraphs",
    "annex",
    "chapter",
    "section",
    "part",
    "rule",
    "goal",
    "phase",
    "category",
    "group",
    "page",
    "table",
    "figure",
    "number",
    "class",
    "level",
    "zone",
    "hundred",
];

fn small_number(context: &BlockContext, report: &mut Report) {
    let needs = |t: &str| {
        !context.masthead
            && (has_figure(t) || ["teen ", "ty ", "ten ", "twelve ", "eleven "].iter().any(|w| t.contains(w)))
    };
    matches(context, &COUNTS, needs, |passage, c, range| {
        let (Some(label), Some(number)) = (c.name("l"), c.name("n")) else { return };
        let text = passage.text();
        let start = text.get(..range.start).and_then(|h| h.rfind(['.', ';', ':'])).map_or(0, |i| i + 1);
        let end = text.get(range.end..).and_then(|r| r.find(['.', ';'])).map_or(text.len(), |i| range.end + i);
        let sentence = text.get(start..end).unwrap_or_default();
        let others = ROWS.as_ref().map_or(0, |p| p.find_iter(sentence).filter(|m| !is_year(m.as_str())).count());
        if others > 1 || LABELS.contains(&label.as_str()) || passage.is_table() {
            return;
        }
        let right = match number.as_str().parse::<u32>() {
            Ok(n) => word::write(n),
            Err(_) => word::read(number.as_str()).map(|n| n.to_string()),
        };
        let Some(right) = right else { return };
        let span = passage.span(number.range());
        report.add(span, &SMALL, &[&right]).suggest(&WRITE, &[&right], vec![Edit { span, text: right.clone() }]);
    });
}

fn is_year(figure: &str) -> bool {
    figure.len() == 4 && (figure.starts_with("19") || figure.starts_with("20"))
}

/// "60 staff members received …".
pub(in crate::rules) static SENTENCE_START: Rule = Rule {
    code: "NUM002",
    name: "figure-at-sentence-start",
    title: Words {
        ar: "جملة تبدأ برقم",
        zh: "英文句首用了数字",
        en: "A sentence begins with a figure",
        fr: "Une phrase commence par un chiffre",
        ru: "Предложение начинается с цифры",
        es: "Una oración empieza con una cifra",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Suggested,
    authority: &["manual: numbers, dates and time"],
    page: include_str!("../pages/NUM002.md"),
    check: Check::Block(sentence_start),
};

const START: Words = Words {
    ar: "لا تبدأ الجملة برقم: «{0}»",
    zh: "句首数字写成单词：“{0}”",
    en: "At the beginning of a sentence it is “{0}”",
    fr: "En début de phrase, on écrit « {0} »",
    ru: "В начале предложения пишется «{0}»",
    es: "Al comienzo de una oración se escribe «{0}»",
};

static STARTS: Pattern = LazyLock::new(|| {
    Regex::new(&format!(r"(?P<w>[a-z]{{4,}})[.] (?P<n>[0-9]{{1,2}}|100) (?:[a-z]+ )?(?:{COUNTED})(?-u:\b)")).ok()
});
/// Words that end in a full stop within a sentence.
const STOPPED: [&str; 8] = ["para", "paras", "resp", "vols", "arts", "nos", "chap", "sect"];

fn sentence_start(context: &BlockContext, report: &mut Report) {
    let needs = |t: &str| has_figure(t) && !context.masthead;
    matches(context, &STARTS, needs, |passage, c, _| {
        let (Some(before), Some(number)) = (c.name("w"), c.name("n")) else { return };
        if STOPPED.contains(&before.as_str()) || passage.is_table() {
            return;
        }
        let Some(right) = number.as_str().parse().ok().and_then(word::write).map(capital) else { return };
        let span = passage.span(number.range());
        report.add(span, &START, &[&right]).suggest(&WRITE, &[&right], vec![Edit { span, text: right.clone() }]);
    });
}

fn capital(word: String) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |c| c.to_uppercase().collect::<String>() + chars.as_str())
}

/// "nine or 14".
pub(in crate::rules) static SERIES_MIX: Rule = Rule {
    code: "NUM006",
    name: "number-row-mixed",
    title: Words {
        ar: "أعداد متتالية بعضها كلمات وبعضها أرقام",
        zh: "同列数目单词与数字混用",
        en: "A row of numbers mixes words and figures",
        fr: "Une suite de nombres mêle lettres et chiffres",
        ru: "В ряду чисел слова смешаны с цифрами",
        es: "Una serie de números mezcla letras y cifras",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Suggested,
    authority: &["manual: correspondence (ST/DCS/4/Rev.1)"],
    page: include_str!("../pages/NUM006.md"),
    check: Check::Block(series_mix),
};

const MIXED: Words = Words {
    ar: "في المتتالية تُكتب الأعداد بالأرقام: «{0}»",
    zh: "并列数目一律用数字：“{0}”",
    en: "In a row all are figures: “{0}”",
    fr: "Dans une suite, tous les nombres sont en chiffres : « {0} »",
    ru: "В одном ряду все числа пишутся цифрами: «{0}»",
    es: "En una serie todos van en cifras: «{0}»",
};

static MIXES: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?-u:\b)(?P<n>two|three|four|five|six|seven|eight|nine)(?P<j> (?:or|to) )(?P<f>[1-9][0-9]{1,2})(?-u:\b)",
    )
    .ok()
});

fn series_mix(context: &BlockContext, report: &mut Report) {
    let needs = |t: &str| has_figure(t) && (t.contains(" or ") || t.contains(" to "));
    matches(context, &MIXES, needs, |passage, c, range| {
        let (Some(n), Some(joint), Some(figure)) = (c.name("n"), c.name("j"), c.name("f")) else { return };
        let after = passage.text().get(range.end..).unwrap_or_default();
        // "five to 31 December" is no row.
        let dated = super::super::date_form::months(Language::En).split('|').any(|m| after.trim_start().starts_with(m));
        if dated
            || after.starts_with(['/', '-', '.', ','])
                && after.get(1..).is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()))
        {
            return;
        }
        let Some(number) = word::read(n.as_str()) else { return };
        let right = format!("{number}{}{}", joint.as_str(), figure.as_str());
        report.add(passage.span(range), &MIXED, &[&right]).suggest(
            &WRITE,
            &[&right],
            vec![Edit { span: passage.span(n.range()), text: number.to_string() }],
        );
    });
}

/// "20 15-cent stamps".
pub(in crate::rules) static ADJACENT: Rule = Rule {
    code: "NUM007",
    name: "adjacent-numbers",
    title: Words {
        ar: "رقمان متجاوران",
        zh: "两个数字相邻",
        en: "Two figures stand side by side",
        fr: "Deux nombres en chiffres se suivent",
        ru: "Два числа цифрами стоят рядом",
        es: "Dos cifras van seguidas",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Suggested,
    authority: &["manual: correspondence (ST/DCS/4/Rev.1)"],
    page: include_str!("../pages/NUM007.md"),
    check: Check::Block(adjacent),
};

const SIDE: Words = Words {
    ar: "يُكتب أحد العددين كلمة: «{0}»",
    zh: "相邻数字之一写成单词：“{0}”",
    en: "One of two numbers side by side is a word: “{0}”",
    fr: "De deux nombres qui se suivent, l’un s’écrit en lettres : « {0} »",
    ru: "Одно из двух соседних чисел пишется словом: «{0}»",
    es: "De dos números seguidos, uno va en letras: «{0}»",
};

static NEIGHBOURS: Pattern = LazyLock::new(|| {
    Regex::new(r"(?P<l>[A-Za-z]+\.?) (?P<n>[1-9][0-9]?) (?P<u>[0-9]{1,4}-(?:year|month|week|day|hour|minute|member|metre|meter|kilometre|kilometer|millimetre|millimeter|kilogram|ton|tonne|page|seat|bed|cent|dollar|person))(?-u:\b)").ok()
});

fn adjacent(context: &BlockContext, report: &mut Report) {
    let needs = |t: &str| t.contains('-') && has_figure(t);
    matches(context, &NEIGHBOURS, needs, |passage, c, _| {
        let (Some(label), Some(number), Some(unit)) = (c.name("l"), c.name("n"), c.name("u")) else { return };
        let word = label.as_str();
        let month = super::super::date_form::months(Language::En).split('|').any(|m| m == word);
        if month || word.ends_with('.') || LABELS.contains(&word.to_lowercase().as_str()) || passage.is_table() {
            return;
        }
        let Some(right) = number.as_str().parse().ok().and_then(word::write) else { return };
        let span = passage.span(number.range());
        report.add(passage.span(number.start()..unit.end()), &SIDE, &[&format!("{right} {}", unit.as_str())]).suggest(
            &WRITE,
            &[&right],
            vec![Edit { span, text: right.clone() }],
        );
    });
}
