//! Running symbols, job numbers, bar codes and page marks inside the text.

use super::pages::{self, Run};
use crate::knowledge::Language;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};

/// The marks of pages inside the text.
pub(in crate::rules) static FURNITURE: Rule = Rule {
    code: "PAR007",
    name: "page-furniture",
    title: Words {
        ar: "بقايا من صفحات الوثيقة المطبوعة",
        zh: "正文中留有页面标记",
        en: "Marks of printed pages stand in the text",
        fr: "Des mentions de pages imprimées figurent dans le texte",
        ru: "В тексте остались отметки печатных страниц",
        es: "Quedan en el texto indicaciones de páginas impresas",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["house: texts copied from published documents"],
    page: include_str!("../pages/PAR007.md"),
    check: Check::Document(furniture),
};

const ONE: Words = Words {
    ar: "«{0}» من بقايا صفحة مطبوعة",
    zh: "“{0}”是页面标记，不属于正文",
    en: "“{0}” is left over from a printed page",
    fr: "« {0} » provient d’une page imprimée",
    ru: "«{0}» осталось от печатной страницы",
    es: "«{0}» procede de una página impresa",
};
const MANY: Words = Words {
    ar: "«{0}» وعلامات أخرى ({1}) من بقايا صفحات مطبوعة",
    zh: "“{0}”等{1}处是页面标记，不属于正文",
    en: "“{0}” and other marks are left over from printed pages ({1} in all)",
    fr: "« {0} » et d’autres mentions proviennent de pages imprimées ({1} en tout)",
    ru: "«{0}» и другие отметки остались от печатных страниц (всего {1})",
    es: "«{0}» y otras indicaciones proceden de páginas impresas ({1} en total)",
};
const ANOTHER: Words = Words {
    ar: "علامة أخرى",
    zh: "另一处标记",
    en: "Another mark",
    fr: "Une autre mention",
    ru: "Еще одна отметка",
    es: "Otra indicación",
};
const REMOVE: Words = Words {
    ar: "حذف العلامة ووصل ما قطعته",
    zh: "删去标记并接上被断开的句子",
    en: "Remove the mark and join what it cuts",
    fr: "Supprimer la mention et réunir ce qu’elle coupe",
    ru: "Убрать отметку и соединить разорванное",
    es: "Suprimir la indicación y unir lo que corta",
};
const REMOVE_ALL: Words = Words {
    ar: "حذف العلامات كلها ({0}) ووصل ما قطعته",
    zh: "删去全部{0}处标记并接上被断开的句子",
    en: "Remove all {0} marks and join what they cut",
    fr: "Supprimer les {0} mentions et réunir ce qu’elles coupent",
    ru: "Убрать все отметки ({0}) и соединить разорванное",
    es: "Suprimir las {0} indicaciones y unir lo que cortan",
};

fn furniture(context: &Context, report: &mut Report) {
    let runs = pages::runs(context);
    let marks: Vec<_> = runs.iter().flat_map(|r| r.marks.iter().copied()).collect();
    let Some((first, others)) = marks.split_first() else { return };
    let words = context.words(*first);
    let count = marks.len().to_string();
    let message = if others.is_empty() { &ONE } else { &MANY };
    let finding = report.add(*first, message, &[&words, &count]);
    for other in others {
        finding.related(*other, &ANOTHER, &[]);
    }
    let edits = runs.iter().map(|r: &Run| r.edit.clone()).collect();
    finding.safe(if others.is_empty() { &REMOVE } else { &REMOVE_ALL }, &[&count], edits);
}
