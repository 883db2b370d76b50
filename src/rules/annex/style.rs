//! The figures in which annexes are numbered: Roman, in Chinese Chinese, in Arabic words.

use super::arrange::groups;
use super::callout::{heading_name, heading_span};
use super::heading_language;
use super::numeral::{put, style_of, usual, write};
use crate::knowledge::{AnnexKind, Language};
use crate::model::Numeral;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;

/// A heading that counts in other figures than the language does.
pub(in crate::rules) static NUMERAL_STYLE: Rule = Rule {
    code: "ANX008",
    name: "annex-numeral-style",
    title: Words {
        ar: "رقم المرفق ليس على الصورة المعتادة",
        zh: "附件编号的数字不合惯例",
        en: "The annex is numbered in unusual figures",
        fr: "L’annexe n’est pas numérotée en chiffres usuels",
        ru: "Приложение пронумеровано не теми цифрами",
        es: "El anexo no lleva la numeración habitual",
    },
    severity: Severity::Hint,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice: S/2022/39, A/61/947; compilations in figures: 2020"],
    page: include_str!("../pages/ANX008.md"),
    check: Check::Document(numeral_style),
};

const MESSAGE: Words = Words {
    ar: "يُكتب «{0}» هكذا: {1}",
    zh: "“{0}”通常写作“{1}”",
    en: "“{0}” is usually written “{1}”",
    fr: "« {0} » s’écrit d’ordinaire « {1} »",
    ru: "«{0}» обычно пишется «{1}»",
    es: "«{0}» suele escribirse «{1}»",
};
const NUMBER: Words = Words {
    ar: "ترقيم المرفقات: {0}",
    zh: "附件编号改为：{0}",
    en: "Number the annexes {0}",
    fr: "Numéroter les annexes {0}",
    ru: "Пронумеровать приложения: {0}",
    es: "Numerar los anexos {0}",
};

fn numeral_style(context: &Context, report: &mut Report) {
    for group in groups(context.document).into_iter().filter(|g| g.top && (2..=10).contains(&g.annexes.len())) {
        // What is wrong with the numbers themselves comes first.
        if group.disorder().is_some() {
            continue;
        }
        let styles = group.annexes.iter().map(|a| a.numeral.map(|(s, _)| s));
        if styles.clone().all(|s| s == Some(Numeral::Arabic)) {
            continue;
        }
        let odd = |a: &&&crate::model::Annex| {
            // A number in Latin figures may stand in a heading of any language that the drafter took over.
            a.numeral.is_some_and(|(s, _)| s != usual(heading_language(context, a)))
        };
        let Some(annex) = group.annexes.iter().find(odd) else { continue };
        let Some((_, place)) = annex.numeral else { continue };
        let right = |a: &crate::model::Annex| write(a.number?, usual(heading_language(context, a)), a.kind);
        let Some(new) = right(annex) else { continue };
        let name = heading_name(context, annex);
        let old = context.words(place);
        let finding = report.add(heading_span(annex), &MESSAGE, &[&name, &name.replace(&old, &new)]);
        let mut edits: Vec<Edit> = Vec::new();
        for a in group.annexes.iter().filter(odd) {
            let (Some(number), language) = (a.number, heading_language(context, a)) else { continue };
            edits.extend(put(context, a, number, usual(language)).unwrap_or_default());
        }
        let draft = context.draft_language();
        for (number, span) in group.callouts.iter().flat_map(|c| &c.written) {
            let written = context.slice(*span);
            if style_of(&written, draft) != usual(draft)
                && let Some(text) = write(*number, usual(draft), AnnexKind::Annex)
            {
                edits.push(Edit { span: *span, text });
            }
        }
        edits.sort_by_key(|e| e.span);
        let all: Vec<String> = group.annexes.iter().filter_map(|a| right(a)).collect();
        let comma = match draft {
            Language::Zh => "、",
            Language::Ar => "، ",
            _ => ", ",
        };
        let numbers: Vec<u32> = group.annexes.iter().filter_map(|a| a.number).collect();
        if super::arrange::spoken_of(context, &group, &numbers) {
            finding.suggest(&NUMBER, &[&all.join(comma)], edits);
        } else {
            finding.safe(&NUMBER, &[&all.join(comma)], edits);
        }
    }
}
