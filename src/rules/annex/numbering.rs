//! A number on an only annex, and several annexes without numbers.

use super::arrange::{Disorder, Group, groups};
use super::callout::{heading_name, heading_span};
use super::heading_language;
use super::numeral::{style_of, take, usual, write};
use crate::knowledge::{AnnexKind, Language};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// An only annex has no number.
pub(in crate::rules) static LONE_NUMBER: Rule = Rule {
    code: "ANX006",
    name: "annex-single-numbered",
    title: Words {
        ar: "المرفق الوحيد لا يُرقّم",
        zh: "只有一个附件时不编号",
        en: "An only annex has no number",
        fr: "Une annexe unique ne porte pas de numéro",
        ru: "Единственное приложение не нумеруется",
        es: "Un anexo único no lleva número",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice: A/72/796, A/76/743"],
    page: include_str!("../pages/ANX006.md"),
    check: Check::Document(lone),
};

/// Several annexes are numbered.
pub(in crate::rules) static UNNUMBERED: Rule = Rule {
    code: "ANX007",
    name: "annexes-unnumbered",
    title: Words {
        ar: "المرفقات المتعددة تُرقّم",
        zh: "有多个附件时应编号",
        en: "Several annexes are numbered",
        fr: "Lorsqu’il y a plusieurs annexes, elles sont numérotées",
        ru: "Если приложений несколько, они нумеруются",
        es: "Cuando hay varios anexos, se numeran",
    },
    severity: Severity::Error,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice: S/2022/39, A/61/947"],
    page: include_str!("../pages/ANX007.md"),
    check: Check::Document(unnumbered),
};

const ONLY: Words = Words {
    ar: "«{0}» هو المرفق الوحيد ومع ذلك له رقم",
    zh: "只有一个附件，却编了号：“{0}”",
    en: "“{0}” is the only one, yet it has a number",
    fr: "Il n’y a que « {0} », qui porte pourtant un numéro",
    ru: "«{0}» — единственное, но имеет номер",
    es: "«{0}» es el único y, sin embargo, lleva número",
};
const DROP: Words = Words {
    ar: "حذف الرقم",
    zh: "删去编号",
    en: "Remove the number",
    fr: "Supprimer le numéro",
    ru: "Убрать номер",
    es: "Suprimir el número",
};
const SEVERAL: Words = Words {
    ar: "عدد المرفقات {1}، و«{0}» بلا رقم",
    zh: "共有{1}个附件，而“{0}”没有编号",
    en: "“{0}” has no number, and there are {1} of them",
    fr: "« {0} » n’a pas de numéro, alors qu’il y en a {1}",
    ru: "У «{0}» нет номера, а всего их {1}",
    es: "«{0}» no lleva número, y son {1}",
};
const OTHER: Words = Words {
    ar: "عنوان آخر",
    zh: "另一附件标题",
    en: "Another heading",
    fr: "Un autre en-tête",
    ru: "Другой заголовок",
    es: "Otro encabezamiento",
};
const NUMBER: Words = Words {
    ar: "ترقيم العناوين: {0}",
    zh: "给标题编号：{0}",
    en: "Number the headings: {0}",
    fr: "Numéroter les en-têtes : {0}",
    ru: "Пронумеровать заголовки: {0}",
    es: "Numerar los encabezamientos: {0}",
};

fn lone(context: &Context, report: &mut Report) {
    for group in groups(context.document) {
        let Some(annex) = group.annexes.first().filter(|_| group.disorder() == Some(Disorder::Lone)) else { continue };
        let number = annex.number.unwrap_or(1);
        // A call-out of another number says that other annexes belong here; a high number, that this is an excerpt.
        if group.called().iter().any(|n| *n != number) || number > 1 {
            continue;
        }
        let mut edits = take(context, annex);
        for callout in &group.callouts {
            if let Some(last) = callout.written.last() {
                edits.push(Edit { span: Span::new(callout.word.end, last.1.end), text: String::new() });
            }
        }
        let finding = report.add(heading_span(annex), &ONLY, &[&heading_name(context, annex)]);
        if group.top {
            finding.safe(&DROP, &[], edits);
        } else {
            finding.suggest(&DROP, &[], edits);
        }
    }
}

fn unnumbered(context: &Context, report: &mut Report) {
    for group in groups(context.document) {
        let Some(Disorder::Unnumbered(at)) = group.disorder() else { continue };
        let Some(annex) = group.annexes.get(at) else { continue };
        let count = group.annexes.len();
        let finding = report.add(heading_span(annex), &SEVERAL, &[&heading_name(context, annex), &count.to_string()]);
        for other in group.annexes.iter().filter(|a| a.heading != annex.heading) {
            finding.related(heading_span(other), &OTHER, &[]);
        }
        let Some(edits) = group.numbered(context) else { continue };
        // Numbers that are there already must be those that counting gives.
        let agree = group.annexes.iter().zip(1..).all(|(a, n)| a.number.is_none_or(|m| m == n));
        let list = group.list(context);
        match called(context, &group) {
            Some(carried) if agree && group.top => {
                finding.safe(&NUMBER, &[&list], edits.into_iter().chain(carried).collect());
            }
            _ => {
                finding.suggest(&NUMBER, &[&list], edits);
            }
        }
    }
}

/// The edits that number the call-outs where each annex has its own in order; none where they contradict.
fn called(context: &Context, group: &Group) -> Option<Vec<Edit>> {
    let bare: Vec<_> = group.callouts.iter().filter(|c| c.numbers.is_empty()).collect();
    let count = group.annexes.len();
    if bare.len() != group.callouts.len() || bare.len() != count {
        let numbers = group.called();
        return numbers.iter().all(|n| *n as usize <= count).then(Vec::new);
    }
    let language = context.draft_language();
    let first = group.annexes.first()?;
    let same = heading_language(context, first) == language;
    let written = first.numeral.filter(|_| same).map(|(_, span)| style_of(&context.slice(span), language));
    let style = written.unwrap_or(if same { group.style(context) } else { usual(language) });
    let blank = if language == Language::Zh { "" } else { " " };
    let edit = |(c, n): (&&&crate::model::Callout, u32)| {
        let number = write(n, style, AnnexKind::Annex)?;
        Some(Edit { span: Span::at(c.word.end), text: format!("{blank}{number}") })
    };
    bare.iter().zip(1..).map(edit).collect()
}
