//! What means nothing in a configuration, and the finding that says so.

use crate::knowledge::Language;
use crate::rules::suppress::{UNKNOWN_CODE, WRITE, no_rule};
use crate::rules::{Check, Finding, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// Something that means nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The words in question; empty where the configuration comes from no text.
    pub span: Span,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text is not TOML; the parser says why, in English.
    Syntax(String),
    /// A key that is none.
    UnknownKey {
        /// Its whole path.
        path: String,
        /// The whole path of the one that was probably meant.
        meant: Option<String>,
        /// What to write in place of the key, where that alone mends it.
        write: Option<String>,
    },
    /// A rule that is none.
    UnknownRule {
        /// Its code or name as it is written.
        word: String,
    },
    /// A value that its key cannot have.
    Wrong {
        /// The path of the key; empty for the whole.
        path: String,
        /// What it can have.
        wanted: Wanted,
        /// What it has, as it would be written.
        got: String,
        /// What to write instead, where that can be guessed.
        write: Option<String>,
    },
}

/// What the value of a key must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One of these words.
    Words(&'static [&'static str]),
    /// True or false.
    Truth,
    /// A whole number from 0.
    Number,
    /// A text that is not empty.
    Text,
    /// A table.
    Table,
    /// Tables, `[[names]]`.
    Tables,
    /// A name in one language at least.
    Name,
}

/// Keys and values of `verbale.toml` that mean nothing.
pub(in crate::rules) static BAD_SETTING: Rule = Rule {
    code: "CFG002",
    name: "bad-setting",
    title: Words {
        ar: "إعداد لا معنى له في verbale.toml",
        zh: "verbale.toml 中有无效的设置",
        en: "A setting in verbale.toml means nothing",
        fr: "Un réglage de verbale.toml ne veut rien dire",
        ru: "Настройка в verbale.toml ничего не значит",
        es: "Un ajuste de verbale.toml no significa nada",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["house: a setting either holds or is named"],
    page: include_str!("../pages/CFG002.md"),
    check: Check::Configuration,
};

const SYNTAX: Words = Words {
    ar: "النص هنا ليس بصيغة TOML: {0}",
    zh: "此处不符合 TOML 格式：{0}",
    en: "This is not TOML: {0}",
    fr: "Ceci n’est pas du TOML : {0}",
    ru: "Это не TOML: {0}",
    es: "Esto no es TOML: {0}",
};
const NO_KEY: Words = Words {
    ar: "لا يوجد إعداد باسم «{0}»",
    zh: "没有名为“{0}”的设置",
    en: "There is no setting “{0}”",
    fr: "Il n’y a pas de réglage « {0} »",
    ru: "Настройки «{0}» нет",
    es: "No hay ningún ajuste «{0}»",
};
const NO_KEY_BUT: Words = Words {
    ar: "لا يوجد إعداد باسم «{0}»؛ ولعل المقصود {1}",
    zh: "没有名为“{0}”的设置；是否应为 {1}？",
    en: "There is no setting “{0}”; did you mean {1}?",
    fr: "Il n’y a pas de réglage « {0} » ; est-ce {1} ?",
    ru: "Настройки «{0}» нет; возможно, имелось в виду {1}",
    es: "No hay ningún ajuste «{0}»; ¿será {1}?",
};
const WRONG: Words = Words {
    ar: "قيمة «{0}» يجب أن تكون {1}",
    zh: "“{0}”的值应为{1}",
    en: "“{0}” must be {1}",
    fr: "« {0} » doit être {1}",
    ru: "Значение «{0}» должно быть таким: {1}",
    es: "«{0}» debe ser {1}",
};
const NUMBER: Words = Words {
    ar: "عددا صحيحا من 0 فصاعدا",
    zh: "不小于 0 的整数",
    en: "a whole number from 0",
    fr: "un nombre entier à partir de 0",
    ru: "целое число от 0",
    es: "un número entero a partir de 0",
};
const TEXT: Words = Words {
    ar: "نصا بين علامتي اقتباس",
    zh: "引号内的文字",
    en: "a text in quotation marks",
    fr: "un texte entre guillemets droits",
    ru: "текст в кавычках",
    es: "un texto entre comillas",
};
const TABLE: Words = Words {
    ar: "جدولا من المفاتيح والقيم",
    zh: "由键和值组成的表",
    en: "a table of keys and values",
    fr: "une table de clés et de valeurs",
    ru: "таблица ключей и значений",
    es: "una tabla de claves y valores",
};
const TABLES: Words = Words {
    ar: "جداول تبدأ بـ [[names]]",
    zh: "以 [[names]] 开头的表",
    en: "tables that begin with [[names]]",
    fr: "des tables qui commencent par [[names]]",
    ru: "таблицы, начинающиеся с [[names]]",
    es: "tablas que empiezan por [[names]]",
};
const NAME: Words = Words {
    ar: "اسما كاملا بلغة واحدة على الأقل (ar أو zh أو en أو fr أو ru أو es)",
    zh: "至少一种语文的全称（ar、zh、en、fr、ru 或 es）",
    en: "a full name in one language at least (ar, zh, en, fr, ru or es)",
    fr: "un nom complet dans une langue au moins (ar, zh, en, fr, ru ou es)",
    ru: "полное название хотя бы на одном языке (ar, zh, en, fr, ru или es)",
    es: "un nombre completo en un idioma al menos (ar, zh, en, fr, ru o es)",
};

impl Wanted {
    /// In the words of a language.
    pub fn shown(self, language: Language) -> String {
        match self {
            Wanted::Words(words) => listed(words.iter().map(|w| format!("{w:?}")), language),
            Wanted::Truth => listed(["true".to_owned(), "false".to_owned()].into_iter(), language),
            Wanted::Number => NUMBER.get(language).to_owned(),
            Wanted::Text => TEXT.get(language).to_owned(),
            Wanted::Table => TABLE.get(language).to_owned(),
            Wanted::Tables => TABLES.get(language).to_owned(),
            Wanted::Name => NAME.get(language).to_owned(),
        }
    }
}

/// Words one of which is to be chosen.
fn listed(words: impl Iterator<Item = String>, language: Language) -> String {
    let words: Vec<String> = words.collect();
    let (comma, or) = match language {
        Language::Ar => ("، ", " أو "),
        Language::Zh => ("、", "或"),
        Language::En => (", ", " or "),
        Language::Fr => (", ", " ou "),
        Language::Ru => (", ", " или "),
        Language::Es => (", ", " o "),
    };
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{}{or}{last}", rest.join(comma)),
        None => String::new(),
    }
}

/// The problems of a file as findings, in a language.
pub(super) fn findings(problems: &[Problem], language: Language) -> Vec<Finding> {
    problems.iter().flat_map(|p| finding(p, language)).collect()
}

fn finding(problem: &Problem, language: Language) -> Vec<Finding> {
    let of_rule = matches!(problem.fault, Fault::UnknownRule { .. });
    let rule = if of_rule { &UNKNOWN_CODE } else { &BAD_SETTING };
    let mut report = Report { rule, language, findings: Vec::new() };
    let span = problem.span;
    let offer = |finding: &mut Finding, write: &Option<String>| {
        if let Some(text) = write {
            finding.suggest(&WRITE, &[text], vec![Edit { span, text: text.clone() }]);
        }
    };
    match &problem.fault {
        Fault::Syntax(why) => {
            report.add(span, &SYNTAX, &[why]).severity(Severity::Error);
        }
        Fault::UnknownKey { path, meant: None, .. } => {
            report.add(span, &NO_KEY, &[path]);
        }
        Fault::UnknownKey { path, meant: Some(meant), write } => {
            offer(report.add(span, &NO_KEY_BUT, &[path, meant]), write);
        }
        Fault::UnknownRule { word } => {
            no_rule(&mut report, word, span);
        }
        Fault::Wrong { path, wanted, write, .. } => {
            let path = if path.is_empty() { "verbale.toml" } else { path };
            offer(report.add(span, &WRONG, &[path, &wanted.shown(language)]), write);
        }
    }
    report.findings
}
