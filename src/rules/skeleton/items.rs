//! Agenda items as the masthead prints them and as a request names them.

use super::NUMBER;
use crate::knowledge::Language;
use crate::model::{Item, Stage};
use crate::rules::Words;

/// The items under which a document is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules) struct Under {
    /// The list as it is written: `19 (a) and 67`.
    pub(in crate::rules) list: String,
    /// How many different numbers it has; sub-items of one item are one.
    pub(in crate::rules) numbers: usize,
    /// Whose items they are.
    pub(in crate::rules) stage: Stage,
}

impl Under {
    /// Items written anew, each by its label.
    pub(in crate::rules) fn new(items: &[Item], stage: Stage, language: Language) -> Option<Self> {
        let labels: Vec<String> = items.iter().map(|i| label(i, language)).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let (comma, and) = match language {
            Language::En => (", ", " and "),
            Language::Fr => (", ", " et "),
            Language::Es => (", ", " y "),
            Language::Ru => (", ", " и "),
            Language::Zh => ("、", "和"),
            Language::Ar => (" و ", " و "),
        };
        let list = super::joined(&labels, comma, and);
        (!items.is_empty()).then(|| Under { list, numbers: count(items), stage })
    }
}

/// How many different numbers items have.
pub(in crate::rules) fn count(items: &[Item]) -> usize {
    let mut numbers: Vec<u16> = items.iter().map(|i| i.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.len()
}

/// `19 (a)`, `19 a)`, `19(a)`, `19 (أ)`.
pub(in crate::rules) fn label(item: &Item, language: Language) -> String {
    let Some(sub) = &item.sub else { return item.number.to_string() };
    match language {
        Language::En => format!("{} ({sub})", item.number),
        Language::Fr | Language::Es => format!("{} {sub})", item.number),
        Language::Ru | Language::Zh => format!("{}({sub})", item.number),
        Language::Ar => format!("{} ({})", item.number, sub.chars().map(arabic).collect::<String>()),
    }
}

/// The letter of an Arabic sub-item.
fn arabic(latin: char) -> &'static str {
    const LETTERS: [&str; 14] = ["أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن"];
    let place = u32::from(latin).saturating_sub(u32::from('a')) as usize;
    LETTERS.get(place).copied().unwrap_or("[الرقم]")
}

/// Which list the words of a request name.
pub(in crate::rules) fn stage_in(words: &str, language: Language) -> Stage {
    let words = crate::text::fold_key(words).to_lowercase();
    let (preliminary, provisional) = match language {
        Language::En => ("preliminary list", "provisional agenda"),
        Language::Fr => ("liste préliminaire", "ordre du jour provisoire"),
        Language::Es => ("lista preliminar", "programa provisional"),
        Language::Ru => ("первоначального перечня", "предварительной повестки"),
        Language::Zh => ("暂定项目表", "临时议程"),
        Language::Ar => ("القائمة الاولية", "جدول الاعمال المؤقت"),
    };
    match () {
        () if words.contains(preliminary) => Stage::Preliminary,
        () if words.contains(provisional) => Stage::Provisional,
        () => Stage::Agenda,
    }
}

/// The agenda line of a masthead, without star; without items with a word in brackets for the number.
pub(in crate::rules) fn item_line(items: Option<&Under>, language: Language) -> String {
    let unknown = Under { list: NUMBER.get(language).to_owned(), numbers: 1, stage: Stage::Agenda };
    let u = items.unwrap_or(&unknown);
    let many = u.numbers > 1;
    let words = match u.stage {
        Stage::Agenda => Words {
            ar: "{0} من جدول الأعمال",
            zh: "议程项目{0}",
            en: if many { "Agenda items {0}" } else { "Agenda item {0}" },
            fr: if many { "Points {0} de l’ordre du jour" } else { "Point {0} de l’ordre du jour" },
            ru: if many {
                "Пункты {0} повестки дня"
            } else {
                "Пункт {0} повестки дня"
            },
            es: if many { "Temas {0} del programa" } else { "Tema {0} del programa" },
        },
        Stage::Provisional => Words {
            ar: "{0} من جدول الأعمال المؤقت",
            zh: "临时议程项目{0}",
            en: if many { "Items {0} of the provisional agenda" } else { "Item {0} of the provisional agenda" },
            fr: if many {
                "Points {0} de l’ordre du jour provisoire"
            } else {
                "Point {0} de l’ordre du jour provisoire"
            },
            ru: if many {
                "Пункты {0} предварительной повестки дня"
            } else {
                "Пункт {0} предварительной повестки дня"
            },
            es: if many { "Temas {0} del programa provisional" } else { "Tema {0} del programa provisional" },
        },
        Stage::Preliminary => Words {
            ar: "{0} من القائمة الأولية",
            zh: "暂定项目表项目{0}",
            en: if many { "Items {0} of the preliminary list" } else { "Item {0} of the preliminary list" },
            fr: if many { "Points {0} de la liste préliminaire" } else { "Point {0} de la liste préliminaire" },
            ru: if many {
                "Пункты {0} первоначального перечня"
            } else {
                "Пункт {0} первоначального перечня"
            },
            es: if many { "Temas {0} de la lista preliminar" } else { "Tema {0} de la lista preliminar" },
        },
    };
    let list = if language == Language::Ar {
        let noun = ["البند", "البندان", "البنود"].get(u.numbers.clamp(1, 3) - 1).copied().unwrap_or_default();
        format!("{noun} {}", u.list)
    } else {
        u.list.clone()
    };
    words.fill(language, &[&list])
}

/// The items as a request names them, without the punctuation before: "under agenda item 19 (a)", « au titre du point 19 a) de
/// l’ordre du jour », 议程项目19(a).
pub(in crate::rules) fn under(u: &Under, language: Language) -> String {
    let many = u.numbers > 1;
    let noun = |one: &'static str, all: &'static str| if many { all } else { one };
    let list = match language {
        Language::En if u.stage == Stage::Agenda => format!("under agenda {}", noun("item", "items")),
        Language::En => format!("under {}", noun("item", "items")),
        Language::Fr => format!("au titre {}", noun("du point", "des points")),
        Language::Es => format!("en relación con {}", noun("el tema", "los temas")),
        Language::Ru => noun("по пункту", "по пунктам").to_owned(),
        Language::Ar => {
            let noun = ["البند", "البندين", "البنود"].get(u.numbers.clamp(1, 3) - 1).copied().unwrap_or_default();
            format!("في إطار {noun}")
        }
        Language::Zh => return item_line(Some(u), language),
    };
    let tail = match (language, u.stage) {
        (Language::En, Stage::Provisional) => " of the provisional agenda",
        (Language::En, Stage::Preliminary) => " of the preliminary list",
        (Language::Fr, Stage::Agenda) => " de l’ordre du jour",
        (Language::Fr, Stage::Provisional) => " de l’ordre du jour provisoire",
        (Language::Fr, Stage::Preliminary) => " de la liste préliminaire",
        (Language::Es, Stage::Agenda) => " del programa",
        (Language::Es, Stage::Provisional) => " del programa provisional",
        (Language::Es, Stage::Preliminary) => " de la lista preliminar",
        (Language::Ru, Stage::Agenda) => " повестки дня",
        (Language::Ru, Stage::Provisional) => " предварительной повестки дня",
        (Language::Ru, Stage::Preliminary) => " первоначального перечня",
        (Language::Ar, Stage::Agenda) => " من جدول الأعمال",
        (Language::Ar, Stage::Provisional) => " من جدول الأعمال المؤقت",
        (Language::Ar, Stage::Preliminary) => " من القائمة الأولية",
        (Language::En, Stage::Agenda) | (Language::Zh, _) => "",
    };
    format!("{list} {}{tail}", u.list)
}
