//! The form of language tags: `[Original: Russian]`.

use crate::knowledge::Language;
use crate::model::{Annex, LanguageTag};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;

/// A language tag in another form than the official one.
pub(in crate::rules) static TAG_FORM: Rule = Rule {
    code: "ANX014",
    name: "language-tag-form",
    title: Words {
        ar: "صيغة الإشارة إلى لغة الأصل",
        zh: "原件语文标注的写法",
        en: "The language tag has another form",
        fr: "La mention de la langue originale a une autre forme",
        ru: "Указание языка подлинника пишется иначе",
        es: "La indicación del idioma original tiene otra forma",
    },
    severity: Severity::Warning,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["Editorial Manual, mastheads", "S/1999/589", "A/72/796"],
    page: include_str!("../pages/ANX014.md"),
    check: Check::Document(form),
};

const MESSAGE: Words = Words {
    ar: "تُكتب الإشارة «{0}» هكذا: {1}",
    zh: "“{0}”应写作{1}",
    en: "“{0}” is written {1}",
    fr: "« {0} » s’écrit {1}",
    ru: "«{0}» пишется так: {1}",
    es: "«{0}» se escribe {1}",
};
const WRITE: Words =
    Words {
        ar: "كتابة {0}", zh: "改为{0}", en: "Write {0}", fr: "Écrire {0}", ru: "Написать {0}", es: "Escribir {0}"
    };

fn form(context: &Context, report: &mut Report) {
    let mut tags = Vec::new();
    context.document.annexes.iter().for_each(|a| collect(a, &mut tags));
    let mut last = None;
    for tag in tags {
        let Some(right) = &tag.mend else { continue };
        // A tag between two annexes may have been read as either's.
        if last == Some(tag.span) {
            continue;
        }
        last = Some(tag.span);
        let edit = Edit { span: tag.span, text: right.clone() };
        report.add(tag.span, &MESSAGE, &[&context.words(tag.span), right]).safe(&WRITE, &[right], vec![edit]);
    }
}

fn collect<'a>(annex: &'a Annex, out: &mut Vec<&'a LanguageTag>) {
    out.extend(annex.tag.as_ref().map(|(t, _)| t));
    annex.children.iter().for_each(|c| collect(c, out));
}
