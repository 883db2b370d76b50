//! Honorifics in signatures: told, and left out where a name is written anew.

use super::signatures;
use crate::knowledge::Language;
use crate::model::Signature;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Folded, Span};
use regex::Regex;
use std::sync::{LazyLock, OnceLock};

/// An honorific before or after the name.
pub(in crate::rules) static HONORIFIC: Rule = Rule {
    code: "SIG001",
    name: "honorific-in-signature",
    title: Words {
        ar: "لقب تشريفي في التوقيع",
        zh: "签名带有敬称",
        en: "An honorific in the signature",
        fr: "Un titre de civilité dans la signature",
        ru: "Вежливое обращение в подписи",
        es: "Un tratamiento en la firma",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["United Nations Editorial Manual, communications from Member States"],
    page: include_str!("../pages/SIG001.md"),
    check: Check::Document(honorific),
};

const HONORIFIC_MESSAGE: Words = Words {
    ar: "يحذف اللقب «{0}» من التوقيع",
    zh: "签名中不写敬称“{0}”",
    en: "“{0}” is left out of the signature",
    fr: "« {0} » ne figure pas dans la signature",
    ru: "«{0}» в подписи не пишется",
    es: "«{0}» se omite en la firma",
};
const TAKE_OUT: Words = Words {
    ar: "حذف «{0}»",
    zh: "删去“{0}”",
    en: "Take out “{0}”",
    fr: "Supprimer « {0} »",
    ru: "Убрать «{0}»",
    es: "Quitar «{0}»",
};

/// Honorifics at the head of a folded name, in Chinese at its end.
fn honorifics(language: Language) -> Option<&'static Regex> {
    static ALL: [OnceLock<Option<Regex>>; 6] = [const { OnceLock::new() }; 6];
    let source = match language {
        Language::En => {
            r"(?i)^(?:(?:h\. ?e\.|his excellency|her excellency|mr\.?|mrs\.?|ms\.?|miss|dr\.?|prof\.?|professor|ambassador|amb\.|the honourable|hon\.),? )+"
        }
        Language::Fr => {
            r"(?i)^(?:(?:s\. ?e\.(?: m\.)?|son excellence|monsieur|madame|mme|mlle|dre?\.?|l'ambassad(?:eur|rice)|ambassad(?:eur|rice)),? )+"
        }
        Language::Es => {
            r"(?i)^(?:(?:excm[oa]\.|su excelencia|s\. ?e\.|sr\.|sra\.|srta\.|el sr\.|la sra\.|dr\.|dra\.|embajador|embajadora),? )+"
        }
        Language::Ru => r"(?i)^(?:(?:(?:его|ее) превосходительство|г-н|г-жа|господин|госпожа|д-р|посол|е\. ?п\.),? )+",
        Language::Zh => r"(?:阁下|先生|女士|博士|夫人|大使)+$",
        Language::Ar => {
            r"^(?:(?:سعادة|معالي|فخامة|سيادة|السيد|السيدة|الدكتور|الدكتورة|السفير|السفيرة|الاستاذ|الاستاذة|د\.|صاحب السعادة|صاحبة السعادة),? )+"
        }
    };
    ALL.get(language.index())?.get_or_init(|| Regex::new(source).ok()).as_ref()
}

fn honorific(context: &Context, report: &mut Report) {
    let Some(pattern) = honorifics(context.draft_language()) else { return };
    for s in signatures(context) {
        let folded = Folded::plain(&context.slice(s.name_span), s.name_span.start);
        let Some(m) = pattern.find(folded.as_str()).filter(|m| m.len() < folded.as_str().len()) else {
            monsieur(context, report, s, &folded);
            continue;
        };
        let whole = folded.span(m.range());
        let words = context.slice(whole);
        let trimmed = words.trim_end();
        let span = Span::new(whole.start, whole.start + trimmed.len());
        // Before the mark a Chinese name has no blank either.
        let before = s.name_span.start + context.slice(Span::new(s.name_span.start, span.start)).trim_end().len();
        let cut = Span::new(before, span.start + words.len());
        report.add(span, &HONORIFIC_MESSAGE, &[trimmed]).safe(
            &TAKE_OUT,
            &[trimmed],
            vec![Edit { span: cut, text: String::new() }],
        );
    }
}

/// A lone "M." before a French name is most likely "Monsieur"; an initial is as short, so the drafter decides. Before
/// another initial, a single word or the name of a woman it is one.
fn monsieur(context: &Context, report: &mut Report, s: &Signature, folded: &Folded) {
    const WOMAN: [&str; 6] = ["représentante", "ambassadrice", "chargée", "observatrice", "conseillère", "la ministre"];
    let Some(name) = folded.as_str().strip_prefix("M. ").filter(|_| context.draft_language() == Language::Fr) else {
        return;
    };
    let woman = s.titles.iter().any(|(t, _)| WOMAN.iter().any(|w| t.to_lowercase().contains(w)));
    if woman || name.contains('.') || name.split(' ').count() < 2 {
        return;
    }
    let span = folded.span(0..2);
    let cut = Span::new(span.start, folded.span(3..4).start);
    let finding = report.add(span, &HONORIFIC_MESSAGE, &["M."]);
    finding.severity(Severity::Information);
    finding.suggest(&TAKE_OUT, &["M."], vec![Edit { span: cut, text: String::new() }]);
}

/// A name without the honorifics before or after it and without a mark of signature that has another form.
pub(in crate::rules) fn bare_name(name: &str, language: Language) -> String {
    static MARKS: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let words = "signed|sgd|signé|signée|firmado|firmada|fdo|подпись|签名|签字|签署|توقيع";
        Regex::new(&format!(r"(?i)^signed by:? | ?[(\[（] ?(?:{words})\.? ?[)\]）] ?")).ok()
    });
    let unmarked = MARKS.as_ref().map_or_else(|| name.into(), |r| r.replace_all(name, ""));
    let folded = Folded::plain(&unmarked, 0);
    let cut = honorifics(language).and_then(|r| r.find(folded.as_str())).filter(|m| m.len() < folded.as_str().len());
    let Some(cut) = cut.map(|m| folded.span(m.range())) else { return unmarked.trim().to_owned() };
    let rest = [unmarked.get(..cut.start), unmarked.get(cut.end..)];
    rest.into_iter().flatten().collect::<String>().trim().to_owned()
}
