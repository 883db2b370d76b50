//! Chinese words that sound alike.
//!
//! Told by the characters around them, never by a dictionary of words: it may not have been loaded. What the
//! characters cannot tell (作出 and 做出, 制定 and 制订, 权利 and 权力) is not looked at.

use crate::knowledge::Language;
use crate::rules::prose::{HIDDEN, Prose, is_han};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;

/// 必需 as a modal, 必须 as part of a noun.
pub(in crate::rules) static MODAL: Rule = Rule {
    code: "TRM001",
    name: "required-for-must",
    title: Words {
        ar: "必需 و必须 مختلطتان",
        zh: "“必需”与“必须”混淆",
        en: "必需 and 必须 are confused",
        fr: "必需 et 必须 confondus",
        ru: "Спутаны 必需 и 必须",
        es: "Confusión de 必需 y 必须",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Suggested,
    authority: &["dictionary usage", "practice: 必须 in 106 lines of 2015, 必需 in none before a verb"],
    page: include_str!("../pages/TRM001.md"),
    check: Check::Block(modal),
};

/// Words that are taken for others.
pub(in crate::rules) static CONFUSABLE: Rule = Rule {
    code: "TRM002",
    name: "confused-words",
    title: Words {
        ar: "كلمة صينية بدل أخرى",
        zh: "易混词",
        en: "A Chinese word taken for another",
        fr: "Un mot chinois pris pour un autre",
        ru: "Одно китайское слово вместо другого",
        es: "Una palabra china por otra",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Suggested,
    authority: &["practice: documents of 2015"],
    page: include_str!("../pages/TRM002.md"),
    check: Check::Block(confusable),
};

const MUST: Words = Words {
    ar: "قبل الفعل تكتب 必须",
    zh: "动词前表示“一定要”应为“必须”",
    en: "Before a verb the modal is 必须",
    fr: "Devant un verbe le modal est 必须",
    ru: "Перед глаголом пишется 必须",
    es: "Ante un verbo el modal es 必须",
};
const NEEDED: Words = Words {
    ar: "السلع الضرورية هي 必需品",
    zh: "“必需品”指必不可少的物品，不写“必须品”",
    en: "Goods that are needed are 必需品",
    fr: "Les biens nécessaires sont 必需品",
    ru: "Необходимые товары — 必需品",
    es: "Los bienes necesarios son 必需品",
};
const RATHER: Words = Words {
    ar: "الصيغة المعتادة في وثائق الأمم المتحدة {1} لا {0}",
    zh: "“{0}”宜作“{1}”",
    en: "United Nations documents write {1} rather than {0}",
    fr: "Les documents de l’ONU écrivent {1} plutôt que {0}",
    ru: "В документах Организации пишут {1}, а не {0}",
    es: "Los documentos de las Naciones Unidas escriben {1} y no {0}",
};
const WRITE: Words = Words {
    ar: "كتابة {0}",
    zh: "改为“{0}”",
    en: "Write {0}",
    fr: "Écrire {0}",
    ru: "Написать {0}",
    es: "Escribir {0}",
};

/// What begins a verb phrase after a modal.
const VERBS: [&str; 75] = [
    "在",
    "对",
    "向",
    "从",
    "把",
    "将",
    "与",
    "同",
    "以",
    "就",
    "通过",
    "根据",
    "按照",
    "依照",
    "依法",
    "采取",
    "加强",
    "立即",
    "尽快",
    "继续",
    "进一步",
    "努力",
    "建立",
    "确保",
    "得到",
    "予以",
    "加以",
    "考虑",
    "遵守",
    "履行",
    "执行",
    "尊重",
    "制定",
    "打击",
    "停止",
    "结束",
    "保持",
    "解决",
    "支持",
    "合作",
    "共同",
    "充分",
    "首先",
    "认真",
    "严格",
    "全面",
    "积极",
    "及时",
    "避免",
    "防止",
    "开展",
    "促进",
    "保护",
    "保障",
    "处理",
    "承担",
    "承认",
    "拒绝",
    "谴责",
    "维护",
    "坚持",
    "坚决",
    "联合",
    "优先",
    "尽一切",
    "落实",
    "提供",
    "改变",
    "消除",
    "实现",
    "使",
    "让",
    "由",
    "做",
    "作出",
];

fn modal(context: &BlockContext, report: &mut Report) {
    if !context.text.contains("必需") && !context.text.contains("必须品") {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    for i in prose.places(|c| c == '必') {
        let span = prose.span(i, i + 2);
        let (second, rest) = (prose.at(i + 1), prose.text(i + 2, i + 5));
        let (message, right) = match second {
            '需' if VERBS.iter().any(|v| rest.starts_with(v)) && !is_predicate(prose.before(i)) => (&MUST, "必须"),
            '须' if rest.starts_with('品') && !rest.starts_with("品尝") && !rest.starts_with("品味") => {
                (&NEEDED, "必需")
            }
            _ => continue,
        };
        report.add(span, message, &[]).suggest(&WRITE, &[right], vec![Edit { span, text: right.to_owned() }]);
    }
}

/// Whether the character before makes 必需 an adjective or a noun: 所必需, 为……必需, 是必需, 生活必需.
fn is_predicate(before: char) -> bool {
    matches!(before, '所' | '为' | '是' | '非' | '的' | '些' | '之' | '活' | '本' | '最' | '成' | '属' | '产' | '有')
}

/// Written, right. What decides between them by the characters around stands in [`is_slip`].
const PAIRS: [(&str, &str); 11] = [
    ("分发为何", "分发为荷"),
    ("其它", "其他"),
    ("帐户", "账户"),
    ("帐目", "账目"),
    ("帐号", "账号"),
    ("帐款", "账款"),
    ("转帐", "转账"),
    ("截止", "截至"),
    ("公民权力", "公民权利"),
    ("儿童权力", "儿童权利"),
    ("反应了", "反映了"),
];

fn confusable(context: &BlockContext, report: &mut Report) {
    if !context.text.contains(['何', '它', '帐', '止', '力', '应']) {
        return;
    }
    let Some(prose) = Prose::new(context) else { return };
    for (wrong, right) in PAIRS {
        if !context.text.contains(wrong) {
            continue;
        }
        let length = wrong.chars().count();
        for i in prose.places(|c| wrong.starts_with(c)) {
            if prose.text(i, i + length) != wrong || !is_slip(&prose, i, wrong) || prose.is_quoted(i) {
                continue;
            }
            let span = prose.span(i, i + length);
            let finding = report.add(span, &RATHER, &[wrong, right]);
            if wrong == "其它" {
                finding.severity(Severity::Hint);
            }
            finding.suggest(&WRITE, &[right], vec![Edit { span, text: right.to_owned() }]);
        }
    }
}

fn is_slip(prose: &Prose, i: usize, wrong: &str) -> bool {
    match wrong {
        "分发为何" => matches!(prose.next_word(i + 4), '。' | '.' | HIDDEN),
        // "As at": a date follows and the clause ends; 于……截止 and 截止日期 are right.
        "截止" if ["目前", "今日", "今天", "现在"].contains(&prose.text(i + 2, i + 4).as_str()) => true,
        // A chemical or a human reaction is none of opinions.
        "反应了" => {
            let said = prose.text(i + 3, i + 15);
            let clause = said.split(['，', '。', '；', ',']).next().unwrap_or_default();
            ["意见", "立场", "看法", "愿望", "共识", "关切", "诉求", "需求", "观点", "现实"]
                .iter()
                .any(|w| clause.contains(w))
        }
        "截止" => {
            let end =
                (i + 2..prose.len().min(i + 20)).find(|k| matches!(prose.at(*k), '，' | ',' | '；' | '。' | '\n'));
            let date: String = end.map(|e| prose.text(i + 2, e)).unwrap_or_default().replace(' ', "");
            let starts = prose.before(i) == HIDDEN || !is_han(prose.before(i)) || prose.before(i) == '到';
            starts
                && date.starts_with(|c: char| c.is_ascii_digit())
                && date.ends_with(['日', '月', '年', '底'])
                && end.is_some_and(|e| matches!(prose.at(e), '，' | ','))
        }
        "其它" => !matches!(prose.before(i), '极' | '尤'),
        _ => true,
    }
}
