//! Language tags against the languages of the document: missing, superfluous, or naming none.

use super::HEADING;
use crate::knowledge::Language;
use crate::model::{Annex, LanguageTag, language_tag, read_tag};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::syntax::Class;
use crate::text::{Edit, Script, Span};

/// An annex in another language than the letter, without a tag.
pub(in crate::rules) static TAG_MISSING: Rule = Rule {
    code: "ANX012",
    name: "language-tag-missing",
    title: Words {
        ar: "مرفق بلغة أخرى من غير إشارة إلى لغة الأصل",
        zh: "附件为另一语文，却未标注原件语文",
        en: "An annex in another language has no language tag",
        fr: "Une annexe rédigée dans une autre langue ne porte pas de mention de la langue originale",
        ru: "У приложения на другом языке нет указания языка подлинника",
        es: "Un anexo en otro idioma no indica el idioma original",
    },
    severity: Severity::Information,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["Editorial Manual, mastheads"],
    page: include_str!("../pages/ANX012.md"),
    check: Check::Document(missing),
};

/// A tag that names the original language of the whole document.
pub(in crate::rules) static TAG_REDUNDANT: Rule = Rule {
    code: "ANX013",
    name: "language-tag-redundant",
    title: Words {
        ar: "إشارة لا لزوم لها إلى لغة الأصل",
        zh: "多余的原件语文标注",
        en: "A language tag that says nothing new",
        fr: "Une mention superflue de la langue originale",
        ru: "Излишнее указание языка подлинника",
        es: "Una indicación superflua del idioma original",
    },
    severity: Severity::Information,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["Editorial Manual, mastheads: the tag stands only where the languages differ"],
    page: include_str!("../pages/ANX013.md"),
    check: Check::Document(redundant),
};

/// A tag that names no language, or the draft's own.
pub(in crate::rules) static TAG_LANGUAGE: Rule = Rule {
    code: "ANX021",
    name: "language-tag-language",
    title: Words {
        ar: "الإشارة لا تذكر لغة أخرى",
        zh: "标注未写明另一语文",
        en: "The tag names no other language",
        fr: "La mention n’indique aucune autre langue",
        ru: "В указании не назван другой язык",
        es: "La indicación no nombra otro idioma",
    },
    severity: Severity::Hint,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Editorial Manual, communications from Member States"],
    page: include_str!("../pages/ANX021.md"),
    check: Check::Document(language),
};

const MISSING: Words = Words {
    ar: "نص المرفق بلغة غير لغة الرسالة، ولا إشارة تحت العنوان مثل {0}",
    zh: "附件与信函语文不同，标题下没有{0}之类的标注",
    en: "The annex is in another language than the letter, and no tag such as {0} stands under its heading",
    fr: "L’annexe n’est pas dans la langue de la lettre et aucune mention telle que {0} ne figure sous son en-tête",
    ru: "Приложение написано не на языке письма, а под его заголовком нет указания вроде {0}",
    es: "El anexo no está en el idioma de la carta y bajo su encabezamiento no figura una indicación como {0}",
};
const PUT: Words = Words {
    ar: "إضافة {0} تحت عنوان المرفق",
    zh: "在附件标题下加上{0}",
    en: "Put {0} under the heading",
    fr: "Ajouter {0} sous l’en-tête",
    ru: "Поставить {0} под заголовком",
    es: "Añadir {0} bajo el encabezamiento",
};
const REDUNDANT: Words = Words {
    ar: "الإشارة «{0}» تكرر لغة الأصل المذكورة في رأس الوثيقة",
    zh: "“{0}”与刊头注明的原件语文相同",
    en: "“{0}” repeats the original language of the masthead",
    fr: "« {0} » répète la langue originale indiquée dans l’en-tête du document",
    ru: "«{0}» повторяет язык подлинника, указанный в заголовке документа",
    es: "«{0}» repite el idioma original que figura en el encabezamiento del documento",
};
const MASTHEAD: Words = Words {
    ar: "لغة الأصل في رأس الوثيقة",
    zh: "刊头的原件语文",
    en: "The original language of the masthead",
    fr: "La langue originale de l’en-tête du document",
    ru: "Язык подлинника в заголовке документа",
    es: "El idioma original del encabezamiento del documento",
};
const REMOVE: Words = Words {
    ar: "حذف الإشارة",
    zh: "删去标注",
    en: "Remove the tag",
    fr: "Supprimer la mention",
    ru: "Убрать указание",
    es: "Suprimir la indicación",
};
const UNKNOWN: Words = Words {
    ar: "الإشارة «{0}» لا تذكر لغة معروفة",
    zh: "“{0}”没有写明语文",
    en: "“{0}” names no known language",
    fr: "« {0} » n’indique aucune langue connue",
    ru: "В указании «{0}» не назван известный язык",
    es: "«{0}» no nombra ningún idioma conocido",
};
const OWN: Words = Words {
    ar: "الإشارة «{0}» تذكر لغة هذه الرسالة نفسها",
    zh: "“{0}”写的是本信函自己的语文",
    en: "“{0}” names the language of this letter itself",
    fr: "« {0} » indique la langue de la présente lettre",
    ru: "В указании «{0}» назван язык самого письма",
    es: "«{0}» nombra el idioma de esta misma carta",
};

fn all<'a>(annexes: &'a [Annex], out: &mut Vec<&'a Annex>) {
    for a in annexes {
        out.push(a);
        all(&a.children, out);
    }
}

fn missing(context: &Context, report: &mut Report) {
    let document = context.document;
    // "Circulated in the language of submission only" stands in a note; it may be any annex's.
    if document.notes.iter().any(|n| n.symbol.is_none()) {
        return;
    }
    for annex in document.annexes.iter().filter(|a| !a.word.is_empty() && a.language != document.language) {
        let mut below = Vec::new();
        all(std::slice::from_ref(annex), &mut below);
        if below.iter().any(|a| a.tag.is_some()) {
            continue;
        }
        let size: usize = annex.paragraphs.iter().map(|p| p.span.len()).sum();
        // Three languages share the Latin script; a few foreign names are no French text.
        let certain = if script(annex.language) == script(document.language) { size > 700 } else { size > 90 };
        if !certain {
            continue;
        }
        let Some(tag) = language_tag(annex.language.code(), document.language) else { continue };
        let at = Span::at(place::line(context, annex.heading.end).end);
        let finding = report.add(at, &MISSING, &[&tag]);
        finding.related(annex.heading, &HEADING, &[]);
        let next = context.snapshot.text().line_of(annex.heading.end) + 1;
        let spaced = context.slice(context.snapshot.text().line_span(next)).trim().is_empty();
        let edit = place::below(context, annex.heading.end, std::slice::from_ref(&tag), spaced);
        finding.suggest(&PUT, &[&tag], vec![edit]);
    }
}

fn script(language: Language) -> Script {
    match language {
        Language::Zh => Script::Han,
        Language::Ar => Script::Arabic,
        Language::Ru => Script::Cyrillic,
        _ => Script::Latin,
    }
}

/// The tags of all annexes, each once.
fn tags<'a>(context: &Context<'a>) -> Vec<(&'a Annex, &'a LanguageTag)> {
    let mut annexes = Vec::new();
    all(&context.document.annexes, &mut annexes);
    let mut out: Vec<(&Annex, &LanguageTag)> =
        annexes.into_iter().filter_map(|a| Some((a, &a.tag.as_ref()?.0))).collect();
    out.dedup_by_key(|(_, t)| t.span);
    out
}

fn redundant(context: &Context, report: &mut Report) {
    let Some((original, place)) = context.document.masthead.original else { return };
    for (_, tag) in tags(context) {
        if tag.only || tag.languages != [original.code()] {
            continue;
        }
        let finding = report.add(tag.span, &REDUNDANT, &[&context.words(tag.span)]);
        finding.related(place, &MASTHEAD, &[]);
        let line = place::line(context, tag.span.start);
        if context.slice(line).trim() == context.slice(tag.span).trim() {
            let cut = place::with_blanks_before(context, tag.span);
            finding.safe(&REMOVE, &[], vec![Edit { span: cut, text: String::new() }]);
        }
    }
}

fn language(context: &Context, report: &mut Report) {
    let document = context.document;
    let own = document.language.code();
    if document.masthead.original.is_none() {
        for (annex, tag) in tags(context).into_iter().filter(|(_, t)| !t.only && t.languages == [own]) {
            report.add(tag.span, &OWN, &[&context.words(tag.span)]).related(annex.heading, &HEADING, &[]);
        }
    }
    let Some(first) = document.annexes.first() else { return };
    let mut base = 0;
    for block in context.snapshot.blocks().iter() {
        for line in block.lines.iter().filter(|_| base >= first.span.start) {
            let Class::Tag(l) = line.class else { continue };
            let folded = line.folded(&block.text);
            if [l].into_iter().chain(Language::ALL).all(|l| read_tag(&folded, l).is_none()) {
                let span = line.content().shift(base);
                report.add(span, &UNKNOWN, &[&context.words(span)]);
            }
        }
        base += block.text.len();
    }
}
