//! Chinese punctuation: widths, dashes, blanks beside digits.

use super::WRITE;
use crate::knowledge::Language;
use crate::rules::prose::{HIDDEN, Prose, is_han, is_white};
use crate::rules::{
    BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Spacing, Words, Zone, once,
};
use crate::syntax::Class;
use crate::text::Edit;

/// A mark of half width after a Chinese character.
pub(in crate::rules) static HALF_WIDTH: Rule = Rule {
    code: "PUN003",
    name: "half-width-mark",
    title: Words {
        ar: "علامة ترقيم لاتينية في نص صيني",
        zh: "中文后使用了半角标点",
        en: "A half-width mark in Chinese text",
        fr: "Ponctuation demi-chasse en chinois",
        ru: "Полуширинный знак в китайском тексте",
        es: "Signo de ancho medio en texto chino",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["practice: full width in every Chinese document read"],
    page: include_str!("../pages/PUN003.md"),
    check: Check::Block(half_width),
};

/// A pair of parentheses of two widths.
pub(in crate::rules) static PAREN_WIDTHS: Rule = Rule {
    code: "PUN004",
    name: "parentheses-of-two-widths",
    title: Words {
        ar: "قوسان مختلفا العرض",
        zh: "括号半角与全角混用",
        en: "A pair of parentheses of two widths",
        fr: "Une paire de parenthèses de deux chasses",
        ru: "Скобки разной ширины в одной паре",
        es: "Un par de paréntesis de dos anchos",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["practice: documents of 2015"],
    page: include_str!("../pages/PUN004.md"),
    check: Check::Block(paren_widths),
};

/// A blank between a Chinese character and a digit.
pub(in crate::rules) static SPACED_DIGITS: Rule = Rule {
    code: "PUN005",
    name: "blank-beside-digit",
    title: Words {
        ar: "فراغ بين الصينية والأرقام",
        zh: "汉字与数字之间有空格",
        en: "A blank between Chinese and a digit",
        fr: "Une espace entre le chinois et un chiffre",
        ru: "Пробел между китайским текстом и цифрой",
        es: "Un espacio entre el chino y una cifra",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["practice: typed documents of 2015 have none"],
    page: include_str!("../pages/PUN005.md"),
    check: Check::Settled { collect: spaced_digits, settle: as_the_house },
};

/// Hyphens in place of the Chinese dash.
pub(in crate::rules) static DASH: Rule = Rule {
    code: "PUN007",
    name: "hyphens-for-dash",
    title: Words {
        ar: "شرطات بدل الشرطة الصينية",
        zh: "以连字符代替破折号",
        en: "Hyphens in place of the Chinese dash",
        fr: "Traits d’union au lieu du tiret chinois",
        ru: "Дефисы вместо китайского тире",
        es: "Guiones en lugar de la raya china",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["GB/T 15834", "practice"],
    page: include_str!("../pages/PUN007.md"),
    check: Check::Block(dash),
};

const HALF: Words = Words {
    ar: "بعد الحروف الصينية تكتب {1} لا {0}",
    zh: "中文后的“{0}”应为全角“{1}”",
    en: "After Chinese text “{0}” is written {1}",
    fr: "Après du chinois « {0} » s’écrit {1}",
    ru: "После китайского текста вместо «{0}» ставится {1}",
    es: "Tras texto chino “{0}” se escribe {1}",
};
const WIDTHS: Words = Words {
    ar: "القوسان من عرضين مختلفين",
    zh: "这对括号一为半角，一为全角",
    en: "One of these parentheses is half width, the other full width",
    fr: "L’une de ces parenthèses est demi-chasse, l’autre pleine chasse",
    ru: "Одна из этих скобок полуширинная, другая полноширинная",
    es: "Uno de estos paréntesis es de ancho medio y el otro de ancho completo",
};
const SPACED: Words = Words {
    ar: "لا فراغ بين الكلمات الصينية والأرقام",
    zh: "汉字与数字之间不空格",
    en: "Chinese and digits stand without a blank between them",
    fr: "Chinois et chiffres se suivent sans espace",
    ru: "Китайский текст и цифры пишутся без пробела",
    es: "El chino y las cifras van sin espacio",
};
const CLOSE_UP: Words = Words {
    ar: "حذف هذه الفراغات في الرسالة كلها",
    zh: "删去信中汉字与数字之间的空格",
    en: "Remove these blanks throughout the letter",
    fr: "Supprimer ces espaces dans toute la lettre",
    ru: "Убрать эти пробелы во всем письме",
    es: "Quitar estos espacios en toda la carta",
};
const CLOSE: Words = Words {
    ar: "يلزم فراغ بين الكلمات الصينية والأرقام",
    zh: "汉字与数字之间应有空格",
    en: "Chinese and digits stand with a blank between them",
    fr: "Chinois et chiffres se séparent d’une espace",
    ru: "Китайский текст и цифры разделяются пробелом",
    es: "El chino y las cifras van separados por un espacio",
};
const SPACE_OUT: Words = Words {
    ar: "إضافة هذه الفراغات في الرسالة كلها",
    zh: "在信中汉字与数字之间加空格",
    en: "Put these blanks throughout the letter",
    fr: "Mettre ces espaces dans toute la lettre",
    ru: "Поставить эти пробелы во всем письме",
    es: "Poner estos espacios en toda la carta",
};
const HYPHENS: Words = Words {
    ar: "الشرطة الصينية ——",
    zh: "中文破折号是“——”",
    en: "The Chinese dash is ——",
    fr: "Le tiret chinois est ——",
    ru: "Китайское тире — ——",
    es: "La raya china es ——",
};

fn full(mark: char) -> Option<char> {
    Some(match mark {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '?' => '？',
        '!' => '！',
        '.' => '。',
        _ => return None,
    })
}

fn half_width(context: &BlockContext, report: &mut Report) {
    let after_chinese = |w: &[u8]| matches!(w, [before, b',' | b';' | b':' | b'?' | b'!' | b'.'] if !before.is_ascii() || matches!(before, b')' | b'%'));
    if !context.text.as_bytes().windows(2).any(after_chinese) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    for i in prose.places(|c| full(c).is_some()) {
        let (mark, before, after) = (prose.at(i), prose.before(i), prose.at(i + 1));
        let Some(wide) = full(mark) else { continue };
        // In a signature a stop parts the names of a person (SIG007).
        if mark == '.' && matches!(context.class, Class::Signature(_)) {
            continue;
        }
        let closes =
            matches!(before, '》' | '”') || before == ')' && chinese_parenthesis(&prose, i - 1) || before == '%';
        if !(is_han(before) || closes) || in_brackets(&prose, i) {
            continue;
        }
        let word = prose.next_word(i + 1);
        let last = word == HIDDEN;
        let opens = matches!(word, '“' | '《' | '（' | '‘');
        let fits = match mark {
            '.' => (is_han(after) || opens && !is_white(after)) || (last && !context.text.ends_with("..")),
            _ if before == '%' => is_han(after),
            _ => is_han(word) || opens || last || (mark != ':' && word.is_ascii_digit()),
        };
        if !fits || (mark == '.' && after == '.') {
            continue;
        }
        // The blanks that a half-width mark needs go with it, a line break does not.
        let end = (i + 1..prose.len()).find(|k| !matches!(prose.at(*k), ' ' | '\u{A0}')).unwrap_or(prose.len());
        let end = if matches!(prose.at(end), '\n' | '\r' | HIDDEN) { i + 1 } else { end };
        let wide = wide.to_string();
        let edits = vec![Edit { span: prose.span(i, end), text: wide.clone() }];
        let finding = report.add(prose.span(i, i + 1), &HALF, &[&mark.to_string(), &wide]);
        match prose.is_quoted(i) {
            true => finding.suggest(&WRITE, &[&wide], edits),
            false => finding.safe(&WRITE, &[&wide], edits),
        };
    }
}

/// Whether a half-width parenthesis that closes at a place holds or follows Chinese, and not a symbol or a formula.
fn chinese_parenthesis(prose: &Prose, close: usize) -> bool {
    let Some(open) = (0..close).rev().take(80).find(|k| matches!(prose.at(*k), '(' | ')')) else { return false };
    prose.at(open) == '(' && (is_han(prose.before(open)) || (open..close).any(|k| is_han(prose.at(k))))
}

/// Language tags are printed with either width: `[原件:阿拉伯文]`.
fn in_brackets(prose: &Prose, i: usize) -> bool {
    (0..i)
        .rev()
        .map(|k| prose.at(k))
        .find(|c| matches!(c, '[' | ']' | '［' | '］'))
        .is_some_and(|c| matches!(c, '[' | '［'))
}

fn paren_widths(context: &BlockContext, report: &mut Report) {
    if !context.text.contains(['（', '）']) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let mut open: Vec<usize> = Vec::new();
    for i in prose.places(|c| matches!(c, '(' | ')' | '（' | '）')) {
        if matches!(prose.at(i), '(' | '（') {
            open.push(i);
            continue;
        }
        let Some(start) = open.pop() else { continue };
        let right = match (prose.at(start), prose.at(i)) {
            ('(', '）') => ")",
            ('（', ')') => "）",
            _ => continue,
        };
        let span = prose.span(start, i + 1);
        let form = format!("{}…{right}", prose.at(start));
        let edits = vec![Edit { span: prose.span(i, i + 1), text: right.to_owned() }];
        report.add(span, &WIDTHS, &[]).safe(&WRITE, &[&form], edits);
    }
}

fn spaced_digits(context: &BlockContext, report: &mut Report) {
    let blank = if context.house.spacing == Spacing::Spaced { None } else { Some(' ') };
    if blank.is_some_and(|b| !context.text.contains(b)) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let beside = |a: char, b: char| (is_han(a) && b.is_ascii_digit()) || (a.is_ascii_digit() && is_han(b));
    if let Some(blank) = blank {
        for i in prose.places(|c| c == blank).filter(|i| beside(prose.before(*i), prose.at(i + 1))) {
            let edit = Edit { span: prose.span(i, i + 1), text: String::new() };
            report.add(prose.span(i - 1, i + 2), &SPACED, &[]).safe(&CLOSE_UP, &[], vec![edit]);
        }
        return;
    }
    for i in (1..prose.len()).filter(|i| beside(prose.before(*i), prose.at(*i))) {
        let edit = Edit { span: prose.span(i, i), text: " ".to_owned() };
        report.add(prose.span(i - 1, i + 1), &CLOSE, &[]).safe(&SPACE_OUT, &[], vec![edit]);
    }
}

/// Where the house has said nothing, a draft that has blanks everywhere is a copy of a page and keeps them.
fn as_the_house(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let beside = |a: char, b: char| (is_han(a) && b.is_ascii_digit()) || (a.is_ascii_digit() && is_han(b));
    let text = context.snapshot.text().to_string();
    let close = || text.chars().zip(text.chars().skip(1)).filter(|(a, b)| beside(*a, *b)).count();
    if context.house.spacing == Spacing::Consistent && close() < found.len() {
        return Vec::new();
    }
    once::first_of_part(context, found)
}

fn dash(context: &BlockContext, report: &mut Report) {
    if !context.text.contains("--") {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let side = |c: char| is_han(c) || matches!(c, '》' | '”' | '）' | '“' | '《');
    let mut i = 0;
    while i < prose.len() {
        let end = (i..prose.len()).find(|k| prose.at(*k) != '-').unwrap_or(prose.len());
        if end - i < 2 {
            i = end.max(i + 1);
            continue;
        }
        let from = if prose.before(i) == ' ' { i - 1 } else { i };
        let to = if prose.at(end) == ' ' { end + 1 } else { end };
        if end - i <= 4 && side(prose.before(from)) && side(prose.at(to)) {
            let span = prose.span(from, to);
            report.add(prose.span(i, end), &HYPHENS, &[]).safe(
                &WRITE,
                &["——"],
                vec![Edit { span, text: "——".to_owned() }],
            );
        }
        i = end;
    }
}
