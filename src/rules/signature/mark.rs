//! The mark of a signature: its word, and in Chinese its place.

use crate::knowledge::{Formula, Language};
use crate::model::Signature;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span, fold_key};

/// The mark has another word or form.
pub(in crate::rules) static MARK_WORD: Rule = Rule {
    code: "SIG002",
    name: "signature-word",
    title: Words {
        ar: "صيغة الإشارة إلى التوقيع",
        zh: "签名标注的写法",
        en: "The mark of the signature has another form",
        fr: "La mention de la signature a une autre forme",
        ru: "Пометка о подписи пишется иначе",
        es: "La indicación de la firma tiene otra forma",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice: S/2014/136, S/2016/337, S/2016/851, S/2015/350, A/76/743"],
    page: include_str!("../pages/SIG002.md"),
    check: Check::Document(word),
};

/// In Chinese the mark follows the name.
pub(in crate::rules) static MARK_PLACE: Rule = Rule {
    code: "SIG003",
    name: "signature-mark-first",
    title: Words {
        ar: "موضع الإشارة إلى التوقيع في النص الصيني",
        zh: "“(签名)”应放在姓名之后",
        en: "In Chinese the mark follows the name",
        fr: "En chinois, la mention suit le nom",
        ru: "В китайском тексте пометка следует за именем",
        es: "En chino la indicación sigue al nombre",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["practice: A/76/743"],
    page: include_str!("../pages/SIG003.md"),
    check: Check::Document(place),
};

const FORM: Words = Words {
    ar: "تُكتب «{0}» هكذا: {1}",
    zh: "“{0}”应写作“{1}”",
    en: "“{0}” is written {1}",
    fr: "« {0} » s’écrit {1}",
    ru: "«{0}» пишется так: {1}",
    es: "«{0}» se escribe {1}",
};
const WRITE: Words = Words {
    ar: "كتابة {0}",
    zh: "改为“{0}”",
    en: "Write {0}",
    fr: "Écrire {0}",
    ru: "Написать {0}",
    es: "Escribir {0}",
};
const FIRST: Words = Words {
    ar: "«{0}» تأتي بعد الاسم",
    zh: "“{0}”应放在姓名之后",
    en: "“{0}” follows the name",
    fr: "« {0} » suit le nom",
    ru: "«{0}» следует за именем",
    es: "«{0}» sigue al nombre",
};

/// The mark as documents print it.
fn right(language: Language) -> &'static str {
    match language {
        Language::Ar => "(توقيع)",
        Language::Zh => "(签名)",
        Language::En => "(Signed)",
        Language::Fr => "(Signé)",
        Language::Ru => "(Подпись)",
        Language::Es => "(Firmado)",
    }
}

fn word(context: &Context, report: &mut Report) {
    for signature in context.document.signatures.iter().filter(|s| !s.mark.is_empty()) {
        let Some(language) = language_of(context, signature) else { continue };
        let written = context.slice(signature.mark);
        let key = fold_key(&plain(&written));
        let squeezed = key.replace(' ', "");
        let good = right(language);
        if squeezed == fold_key(good) || (language == Language::Fr && squeezed == "(Signée)") {
            continue;
        }
        if language == Language::Zh {
            // Before the name the other rule writes the whole anew.
            if signature.mark.start < signature.name_span.start {
                continue;
            }
            // The ordinary diplomatic words: only the word changes, and the parentheses stay as they are.
            let new =
                ["签字", "簽字", "签署", "簽署", "簽名"].iter().fold(written.clone(), |t, w| t.replace(w, "签名"));
            if new != written {
                mend(report, signature.mark, &written, &new).severity(Severity::Information);
            }
            continue;
        }
        // "(Signed" and the like at the end of a column are no words of their own.
        let tight = signature.mark.end == signature.name_span.start && !signature.name_span.is_empty();
        let text = if tight { format!("{good} ") } else { good.to_owned() };
        report.add(signature.mark, &FORM, &[&written, good]).safe(
            &WRITE,
            &[good],
            vec![Edit { span: signature.mark, text }],
        );
    }
}

fn mend<'a>(report: &'a mut Report, span: Span, old: &str, new: &str) -> &'a mut crate::rules::Finding {
    let edit = Edit { span, text: new.to_owned() };
    report.add(span, &FORM, &[old, new]).safe(&WRITE, &[new], vec![edit])
}

fn place(context: &Context, report: &mut Report) {
    for s in &context.document.signatures {
        let first = !s.mark.is_empty() && !s.name_span.is_empty() && s.mark.end <= s.name_span.start;
        if !first || language_of(context, s) != Some(Language::Zh) {
            continue;
        }
        // On a line of its own above the name it stands for the hand that signs.
        let between = context.slice(Span::new(s.mark.end, s.name_span.start));
        if between.contains(['\n', '\r']) {
            continue;
        }
        let written = context.slice(s.mark);
        let mark = if written.contains('（') { "（签名）" } else { "(签名)" };
        let text = format!("{}{mark}", context.slice(s.name_span));
        report.add(s.mark, &FIRST, &[&written]).safe(
            &WRITE,
            &[&text],
            vec![Edit { span: s.mark.cover(s.name_span), text: text.clone() }],
        );
    }
}

/// The language in which the mark is written.
fn language_of(context: &Context, signature: &Signature) -> Option<Language> {
    let text = context.slice(signature.mark.cover(signature.name_span));
    let key = fold_key(&plain(&text));
    let reads = |l: &Language| Formula::SignedStart.matches(*l, &key);
    std::iter::once(context.draft_language()).chain(Language::ALL).find(reads)
}

/// The text without emphasis.
fn plain(text: &str) -> String {
    text.replace(['*', '_', '\\'], "")
}
