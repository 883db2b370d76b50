//! Separators of thousands, used one way, and the decimal mark of a language.

use crate::knowledge::Language;
use crate::rules::gathered::{Grouping, Part};
use crate::rules::passage::{Pattern, WRITE, has_figure, matches};
use crate::rules::{BlockContext, Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// "1,000" here and "1 000" there.
pub(in crate::rules) static THOUSANDS: Rule = Rule {
    code: "NUM008",
    name: "thousands-mixed",
    title: Words {
        ar: "فواصل الآلاف مكتوبة بطريقتين",
        zh: "千位分隔符用法不一",
        en: "Thousands are separated in two ways",
        fr: "Les milliers sont séparés de deux façons",
        ru: "Разряды тысяч разделены двумя способами",
        es: "Los millares se separan de dos maneras",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Zh, Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Never,
    authority: &["practice: documents of 2015", "S/2016/912, S/2017/244"],
    page: include_str!("../pages/NUM008.md"),
    check: Check::Document(thousands),
};

const MIXED: Words = Words {
    ar: "«{0}» هنا و«{1}» في موضع آخر",
    zh: "此处写作“{0}”，别处写作“{1}”",
    en: "“{0}” here, “{1}” elsewhere",
    fr: "« {0} » ici, « {1} » ailleurs",
    ru: "Здесь «{0}», в другом месте «{1}»",
    es: "Aquí «{0}», en otro lugar «{1}»",
};
const OTHER: Words = Words {
    ar: "الطريقة الأخرى",
    zh: "另一种写法",
    en: "The other way",
    fr: "L’autre façon",
    ru: "Другой способ",
    es: "La otra manera",
};

fn thousands(context: &Context, report: &mut Report) {
    let gathered = context.gathered();
    for part in gathered.parts() {
        let Part { number, .. } = part;
        let mut ways: Vec<(Grouping, Vec<crate::text::Span>)> = Vec::new();
        for (way, span) in gathered.groups(number) {
            match ways.iter_mut().find(|(w, _)| *w == way) {
                Some((_, all)) => all.push(span),
                None => ways.push((way, vec![span])),
            }
        }
        // The commonest way is the draft's own; the first of each other way is named.
        ways.sort_by_key(|(_, all)| std::cmp::Reverse(all.len()));
        let Some((first, rest)) = ways.split_first() else { continue };
        let Some(own) = first.1.first() else { continue };
        for (_, all) in rest {
            let Some(here) = all.first() else { continue };
            report.add(*here, &MIXED, &[&context.slice(*here), &context.slice(*own)]).related(*own, &OTHER, &[]);
        }
    }
}

/// "3.5 %" in French.
pub(in crate::rules) static DECIMAL_MARK: Rule = Rule {
    code: "NUM009",
    name: "decimal-mark",
    title: Words {
        ar: "العلامة العشرية ليست علامة اللغة",
        zh: "小数点用了其他语文的符号",
        en: "The decimal mark is not that of the language",
        fr: "Le signe décimal n’est pas celui de la langue",
        ru: "Десятичный знак не тот, что принят в языке",
        es: "El signo decimal no es el del idioma",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::Zh, Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Suggested,
    authority: &["manual: numbers, dates and time", "house"],
    page: include_str!("../pages/NUM009.md"),
    check: Check::Block(decimal_mark),
};

const MARK: Words = Words {
    ar: "يُكتب العدد «{0}»",
    zh: "写作“{0}”",
    en: "The number is written “{0}”",
    fr: "Le nombre s’écrit « {0} »",
    ru: "Число пишется «{0}»",
    es: "El número se escribe «{0}»",
};

static DECIMALS: Pattern = LazyLock::new(|| {
    let units = r"%|per cent|percent|million|billion|pour cent|millions|milliards?|por ciento|millones|процент|миллион|миллиард|млн|млрд|万|亿|°C";
    Regex::new(&format!(r"(?-u:\b)(?P<a>[0-9]{{1,3}})(?P<m>[.,])(?P<b>[0-9]{{1,2}}) ?(?:{units})")).ok()
});

fn decimal_mark(context: &BlockContext, report: &mut Report) {
    let (right_mark, wrong_mark) = match context.language {
        Language::En | Language::Zh => (".", ","),
        _ => (",", "."),
    };
    let needs = |t: &str| has_figure(t) && t.contains(wrong_mark);
    matches(context, &DECIMALS, needs, |passage, c, range| {
        let (Some(a), Some(mark), Some(b)) = (c.name("a"), c.name("m"), c.name("b")) else { return };
        let inside =
            passage.before(range.start).is_some_and(|c| matches!(c, '.' | ',' | '/' | '-') || c.is_ascii_digit());
        if mark.as_str() != wrong_mark || inside || passage.is_table() {
            return;
        }
        let right = format!("{}{right_mark}{}", a.as_str(), b.as_str());
        let span = passage.span(mark.range());
        report.add(passage.span(a.start()..b.end()), &MARK, &[&right]).suggest(
            &WRITE,
            &[&right],
            vec![Edit { span, text: right_mark.to_owned() }],
        );
    });
}
