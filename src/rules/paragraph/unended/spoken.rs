//! Whether words say something: verbs of letters, words that no sentence ends with, words that sentences begin with.
//!
//! Lists of the commonest words of letters, on purpose short: what they do not know is passed over in silence.

use crate::knowledge::Language;

/// Verbs that make a sentence; in Chinese the words with which sentences of letters begin, in Arabic also with “and” before them.
fn verbs(language: Language) -> &'static str {
    match language {
        Language::En => {
            "is are was were has have had will would should shall am be wish wishes wishes write writes requests \
             presents refers transmits transmit looks look hope hopes reiterate reiterates reaffirms urges calls took \
             expressed welcomed adopted held"
        }
        Language::Fr => {
            "est sont était étaient a ai ont avons avait sera seront serais serions serait souhaite souhaitons prie \
             demande présente saurais tiens tenons voudrais vous transmets espère sommes"
        }
        Language::Es => {
            "es son era fue fueron ha han he hemos será serán sería agradecería agradeceríamos agradeceré tengo \
             tenemos solicito solicita solicitamos saluda deseo deseamos quisiera ruego rogamos está están espero"
        }
        Language::Ru => {
            "имею имеем имеет был была были будет прошу просим просит является являются хотел хотела хотели будем \
             буду был бы свидетельствует направляю препровождаю надеюсь могут может состоялась состоялось приняли"
        }
        Language::Zh => "谨 请 我 希望 感谢",
        Language::Ar => {
            "أتشرف اتشرف نتشرف ارجو نرجو اكون نكون يشرفني يشرفنا تهدي يهدي تود اود نود اكتب كان كانت يكون تكون اطلب \
             نطلب تطلب ارفق استرعي استرعى احيل نحيل قد سيكون ساكون ساغدو سنكون يسرني"
        }
    }
}

/// Words after which a verb makes no sentence by itself: "the States that have ratified".
fn relatives(language: Language) -> &'static str {
    match language {
        Language::En => "that which who whose where when as what how not",
        Language::Fr => "qui que dont où qu' comme",
        Language::Es => "que quien quienes cual cuyo cuya donde como",
        Language::Ru => "который которая которое которые которого которой которых что как где",
        Language::Zh => "",
        Language::Ar => "التي الذي الذين اللذين اللتين ما حيث",
    }
}

/// Words with which no sentence ends.
fn open(language: Language) -> &'static str {
    match language {
        Language::En => {
            "of the and in to for on by with from a an or as at that which its their this these between under into \
             is are was were has have be been will would should not but than whose no"
        }
        Language::Fr => {
            "de la le les des du et à en pour par sur dans que qui un une aux au ou dont ce cette ces sa son ses leur \
             leurs entre avec sous est sont ont a été être ne pas mais sans"
        }
        Language::Es => {
            "de la el los las del y e o a al en por para con sobre que un una su sus entre sin como es son ha han fue \
             ser no este esta estos estas desde hasta se"
        }
        Language::Ru => {
            "и в во на с со о об к ко по для от из при что а или у до за под над без как не между его ее их не \
             который которая которые которого является"
        }
        Language::Zh => "和 与 及 的 在 对 向 或 以 为 将 于 由 并 、 从 第 被 把",
        Language::Ar => "و في من الى على عن ان او التي الذي الذين بين لدى مع هذا هذه تلك ذلك ثم لا ما بعد قبل",
    }
}

/// How paragraphs begin that are no second half of a sentence; with a blank, a whole word.
fn beginnings(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "I ",
            "We ",
            "It ",
            "In ",
            "On ",
            "Accept",
            "Please ",
            "Allow ",
            "My ",
            "Our ",
            "This ",
            "These ",
            "Should ",
            "Furthermore",
            "Moreover",
            "As ",
            "At ",
            "For ",
            "With ",
            "Kindly ",
            "If ",
            "Accordingly",
            "However",
            "Upon ",
            "The present ",
            "The Permanent Mission",
            "The Government",
            "The letter",
            "The members",
            "The text",
            "Pursuant",
        ],
        Language::Fr => &[
            "Je ",
            "J'",
            "Nous ",
            "Il ",
            "Elle ",
            "En ",
            "Au ",
            "À ",
            "Veuillez",
            "Vous ",
            "La Mission",
            "La présente",
            "Le Gouvernement",
            "Ce ",
            "Cette ",
            "Ces ",
            "Par ",
            "Dans ",
            "Conformément",
            "Pour ",
            "Si ",
            "Mon ",
            "Le texte",
        ],
        Language::Es => &[
            "Agradecer",
            "Le ",
            "Les ",
            "Tengo ",
            "Tenemos ",
            "En ",
            "Al ",
            "Solicit",
            "Rog",
            "Rueg",
            "La Misión",
            "Mi ",
            "El Gobierno",
            "La presente",
            "Quisiera",
            "Aprovecho",
            "Esta ",
            "Este ",
            "Por ",
            "Desear",
            "Se ",
            "Mucho ",
        ],
        Language::Ru => &[
            "Прошу",
            "Просим",
            "Буду",
            "Был",
            "Имею",
            "Имеем",
            "В ",
            "На ",
            "Настоящ",
            "Пользуюсь",
            "Хотел",
            "С ",
            "По ",
            "Постоянное представительство",
            "Правительство",
            "Это",
            "Мы ",
            "Я ",
            "Будем",
            "Обращаюсь",
            "Текст",
        ],
        Language::Zh => &[
            "如蒙", "请", "谨", "我", "本", "常驻", "该", "为此", "此外", "顺致", "随函", "烦请", "敬请", "若", "恳请",
            "希望",
        ],
        Language::Ar => &[
            "وارجو",
            "ارجو",
            "ونرجو",
            "نرجو",
            "وساكون",
            "ساكون",
            "وسنكون",
            "سنكون",
            "واكون",
            "واطلب",
            "اطلب",
            "وتطلب",
            "وتغتنم",
            "واغتنم",
            "وتفضلوا",
            "واود",
            "ونود",
            "ويشرفني",
            "واتشرف",
            "وساغدو",
            "ساغدو",
            "ونطلب",
            "وتود",
            "وتلتمس",
            "والتمس",
            "وترجو",
            "واكتب",
            "وسيكون",
            "ويسرني",
        ],
    }
}

/// Courtesies at the end of a letter, which take a stop, a comma or nothing.
fn courtesies(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &["Accept", "Please accept", "Yours", "Sincerely", "Respectfully", "With ", "Kind"],
        Language::Fr => &["Veuillez agréer", "Je vous prie d'agréer", "Je saisis", "Veuillez recevoir"],
        Language::Es => &["Aprovecho", "Acepte", "Sírvase aceptar", "Le saluda", "Atentamente"],
        Language::Ru => &["Примите", "Прошу принять", "Пользуюсь", "С уважением"],
        Language::Zh => &["顺致", "致以", "此致", "敬礼"],
        Language::Ar => &["وتفضلوا", "تفضلوا", "واغتنم", "وتغتنم", "مع "],
    }
}

fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|w| w == word)
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether folded words are a sentence of some length with a verb of its own.
pub(super) fn is_sentence(said: &str, language: Language) -> bool {
    // Titles of documents have the same verbs: only words of letters tell.
    if language == Language::Zh {
        let han = said.chars().filter(|c| !c.is_ascii()).count();
        return han >= 20 && verbs(language).split_whitespace().any(|v| said.starts_with(v));
    }
    let low = said.to_lowercase();
    let words: Vec<&str> = low.split(' ').map(bare).filter(|w| !w.is_empty()).collect();
    let least = if language == Language::Ar { 9 } else { 12 };
    let free = |i: usize| {
        let near = words.get(i.saturating_sub(2)..i).unwrap_or_default();
        i > 0 && !near.iter().any(|w| has(relatives(language), w)) || language == Language::Ru && i == 0
    };
    let says = |i: usize, w: &str| {
        let short = if language == Language::Ar { w.strip_prefix('و').unwrap_or(w) } else { w };
        has(verbs(language), w) || has(verbs(language), short) && (i == 0 || w == short)
    };
    let first = matches!(language, Language::Ar | Language::Es);
    words.len() >= least && words.iter().enumerate().any(|(i, w)| says(i, w) && (free(i) || first && i == 0))
}

/// Whether a line ends with a word with which no sentence ends.
pub(super) fn goes_on(line: &str, language: Language) -> bool {
    if language == Language::Zh {
        return open(language).split_whitespace().any(|w| line.ends_with(w));
    }
    let word = line.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    has(open(language), &crate::text::fold_key(&word))
}

/// Whether folded words begin as a sentence of a letter does.
pub(super) fn begins(head: &str, language: Language) -> bool {
    beginnings(language).iter().any(|b| head.starts_with(b))
}

/// Whether folded words are the courtesy at the end.
pub(super) fn is_closing(said: &str, language: Language) -> bool {
    courtesies(language).iter().any(|c| said.starts_with(c))
}
