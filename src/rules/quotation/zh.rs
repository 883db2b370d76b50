//! Chinese: corner marks, titles inside titles, the Charter without its brackets, the ellipsis.

use crate::knowledge::Language;
use crate::rules::prose::{Prose, is_han};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;

/// 「…」 in a text of simplified characters.
pub(in crate::rules) static CORNER_MARKS: Rule = Rule {
    code: "QUO008",
    name: "corner-quotes",
    title: Words {
        ar: "علامات الاقتباس الركنية في نص صيني مبسّط",
        zh: "简体文本使用了直角引号",
        en: "Corner marks in simplified Chinese",
        fr: "Guillemets d’angle en chinois simplifié",
        ru: "Угловые кавычки в упрощенном китайском тексте",
        es: "Comillas angulares en chino simplificado",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["practice: statements of the President of the Security Council"],
    page: include_str!("../pages/QUO008.md"),
    check: Check::Block(corner_marks),
};

/// 《…《…》…》.
pub(in crate::rules) static BOOK_NESTING: Rule = Rule {
    code: "QUO009",
    name: "book-title-nesting",
    title: Words {
        ar: "عنوان داخل عنوان بالأقواس نفسها",
        zh: "书名号套用有误",
        en: "A title inside a title takes 〈…〉",
        fr: "Un titre dans un titre prend 〈…〉",
        ru: "Название внутри названия берется в 〈…〉",
        es: "Un título dentro de otro lleva 〈…〉",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["practice: 《进一步执行〈21世纪议程〉方案》"],
    page: include_str!("../pages/QUO009.md"),
    check: Check::Block(book_nesting),
};

/// 联合国宪章 without 《》.
pub(in crate::rules) static BRACKETS_MISSING: Rule = Rule {
    code: "QUO010",
    name: "charter-without-brackets",
    title: Words {
        ar: "الميثاق دون علامتي العنوان",
        zh: "《联合国宪章》缺书名号",
        en: "The Charter without its title marks",
        fr: "La Charte sans marques de titre",
        ru: "Устав без знаков названия",
        es: "La Carta sin marcas de título",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Suggested,
    authority: &["practice: 37 of 37 in documents of 2015"],
    page: include_str!("../pages/QUO010.md"),
    check: Check::Block(brackets_missing),
};

/// Dots in place of ……
pub(in crate::rules) static ELLIPSIS: Rule = Rule {
    code: "QUO012",
    name: "dots-for-ellipsis",
    title: Words {
        ar: "نقاط بدل علامة الحذف الصينية",
        zh: "省略号写法有误",
        en: "Dots in place of the Chinese ellipsis",
        fr: "Des points au lieu des points de suspension chinois",
        ru: "Точки вместо китайского многоточия",
        es: "Puntos en lugar de los puntos suspensivos chinos",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["GB/T 15834"],
    page: include_str!("../pages/QUO012.md"),
    check: Check::Block(ellipsis),
};

const DOUBLE: Words = Words {
    ar: "وثائق الأمم المتحدة بالصينية المبسطة تستعمل {0}",
    zh: "联合国简体中文文件的引号是{0}",
    en: "Documents in simplified Chinese quote with {0}",
    fr: "Les documents en chinois simplifié citent avec {0}",
    ru: "В документах на упрощенном китайском ставятся {0}",
    es: "Los documentos en chino simplificado citan con {0}",
};
const NESTED: Words = Words {
    ar: "العنوان داخل العنوان يوضع بين 〈 〉: {0}",
    zh: "书名号内再用书名号时，内层应为〈〉：{0}",
    en: "Inside 《》 a title takes 〈〉: {0}",
    fr: "À l’intérieur de 《》 un titre prend 〈〉 : {0}",
    ru: "Внутри 《》 название берется в 〈〉: {0}",
    es: "Dentro de 《》 un título lleva 〈〉: {0}",
};
const BARE: Words = Words {
    ar: "اسم الميثاق يوضع بين 《》",
    zh: "宪章作为文书名称应加书名号",
    en: "The name of the Charter stands in 《》",
    fr: "Le nom de la Charte se met entre 《》",
    ru: "Название Устава берется в 《》",
    es: "El nombre de la Carta va entre 《》",
};
const DOTS: Words = Words {
    ar: "علامة الحذف في الصينية ……",
    zh: "中文省略号是六点“……”",
    en: "The Chinese ellipsis is ……",
    fr: "Les points de suspension chinois sont ……",
    ru: "Китайское многоточие — ……",
    es: "Los puntos suspensivos chinos son ……",
};
const MEND: Words =
    Words {
        ar: "كتابة {0}", zh: "改为{0}", en: "Write {0}", fr: "Écrire {0}", ru: "Написать {0}", es: "Escribir {0}"
    };

fn corner_marks(context: &BlockContext, report: &mut Report) {
    if !context.text.contains(['「', '『']) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    // Traditional characters quote so; words that fold to others tell them.
    let traditional = context.text.chars().any(crate::text::is_traditional);
    let mut open: Vec<usize> = Vec::new();
    for i in prose.places(|c| matches!(c, '「' | '」' | '『' | '』')) {
        match prose.at(i) {
            '「' | '『' => open.push(i),
            _ => {
                let Some(start) = open.pop() else { return };
                let (a, b) = if prose.at(start) == '「' { ("“", "”") } else { ("‘", "’") };
                if traditional {
                    continue;
                }
                let form = format!("{a} {b}");
                let edits = vec![
                    Edit { span: prose.span(start, start + 1), text: a.to_owned() },
                    Edit { span: prose.span(i, i + 1), text: b.to_owned() },
                ];
                report.add(prose.span(start, i + 1), &DOUBLE, &[&form]).safe(&MEND, &[&form], edits);
            }
        }
    }
}

fn book_nesting(context: &BlockContext, report: &mut Report) {
    if context.text.matches('《').count() < 2 {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let mut open: Vec<usize> = Vec::new();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for i in prose.places(|c| matches!(c, '《' | '》' | '〈' | '〉')) {
        match prose.at(i) {
            '《' | '〈' => open.push(i),
            close => {
                // A forgotten mark makes everything after it doubtful.
                let Some(start) = open.pop() else { return };
                if (prose.at(start) == '《') != (close == '》') {
                    return;
                }
                if close == '》' && open.last().is_some_and(|outer| prose.at(*outer) == '《') {
                    found.push((start, i));
                }
            }
        }
    }
    if !open.is_empty() {
        return;
    }
    for (a, b) in found {
        let name: String = prose.text(a + 1, b).chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
        let name = format!("〈{name}〉");
        let edits = vec![
            Edit { span: prose.span(a, a + 1), text: "〈".to_owned() },
            Edit { span: prose.span(b, b + 1), text: "〉".to_owned() },
        ];
        report.add(prose.span(a, b + 1), &NESTED, &[&name]).safe(&MEND, &[&name], edits);
    }
}

fn brackets_missing(context: &BlockContext, report: &mut Report) {
    if !context.text.contains("宪章") {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    for i in prose.places(|c| c == '宪') {
        if prose.at(i + 1) != '章' || inside_title(&prose, i) {
            continue;
        }
        let rest = prose.text(i + 2, i + 8);
        let from = if i >= 3 && prose.text(i - 3, i) == "联合国" { i - 3 } else { i };
        let named =
            from < i && !rest.starts_with("和加强") && !rest.starts_with("问题") && !rest.starts_with("特别委员会");
        let led = matches!(prose.before(from), '据' | '照' | '反' | '合');
        let cited = from == i && led && (rest.starts_with('第') && rest.contains(['条', '章']));
        // Another instrument may end so: 《可持续住房联合国宪章》 is caught by its brackets, a longer bare name by this.
        let whole = !is_han(prose.before(from)) || "据照反合了守护循重与和于按依着在是《".contains(prose.before(from));
        if !(named || cited) || !whole {
            continue;
        }
        let form = format!("《{}》", prose.text(from, i + 2));
        let span = prose.span(from, i + 2);
        report.add(span, &BARE, &[]).suggest(&MEND, &[&form], vec![Edit { span, text: form.clone() }]);
    }
}

fn inside_title(prose: &Prose, i: usize) -> bool {
    (0..i)
        .rev()
        .map(|k| prose.at(k))
        .find(|c| matches!(c, '《' | '》' | '〈' | '〉' | '。'))
        .is_some_and(|c| matches!(c, '《' | '〈'))
}

fn ellipsis(context: &BlockContext, report: &mut Report) {
    if !(context.text.contains("...") || context.text.contains("。。") || context.text.contains('…')) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    let is_dot = |c: char| matches!(c, '.' | '。' | '…');
    let mut i = 0;
    while i < prose.len() {
        if !is_dot(prose.at(i)) {
            i += 1;
            continue;
        }
        let end = (i..prose.len()).find(|k| prose.at(*k) != prose.at(i)).unwrap_or(prose.len());
        let wrong = match prose.at(i) {
            '…' => end - i == 1,
            '.' => end - i >= 3,
            _ => end - i >= 2,
        };
        let beside = |c: char| is_han(c) || matches!(c, '，' | '、' | '”' | '》' | '）');
        if wrong && beside(prose.before(i)) && !is_dot(prose.at(end)) {
            let span = prose.span(i, end);
            report.add(span, &DOTS, &[]).safe(&MEND, &["……"], vec![Edit { span, text: "……".to_owned() }]);
        }
        i = end;
    }
}
