//! Signatures: the mark, its place, the office, the number; honorifics, names and lines in rooms of their own.

mod honorific;
mod lines;
mod name;

pub(super) use honorific::{HONORIFIC, bare_name};
pub(super) use lines::{DATE_UNDER, TITLE_SIDE};
pub(super) use name::{CAPITALS, DOTS};

use super::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::knowledge::{Formula, Language};
use crate::model::{Kind, Office, Signature};
use crate::text::{Edit, Folded};

/// The mark of the signature is not the usual one.
pub(super) static MARK: Rule = Rule {
    code: "SIG002",
    name: "signature-mark",
    title: Words {
        ar: "علامة التوقيع ليست «(توقيع)»",
        zh: "签名标记不是“(签名)”",
        en: "The mark of the signature is not “(Signed)”",
        fr: "La mention de la signature n’est pas « (Signé) »",
        ru: "Пометка о подписи не «(Подпись)»",
        es: "La mención de la firma no es «(Firmado)»",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["United Nations Editorial Manual, communications from Member States", "S/2014/136", "A/76/743"],
    page: include_str!("pages/SIG002.md"),
    check: Check::Document(mark),
};

/// In Chinese the mark stands after the name.
pub(super) static MARK_BEFORE_NAME: Rule = Rule {
    code: "SIG003",
    name: "signature-mark-before-name",
    title: Words {
        ar: "علامة التوقيع قبل الاسم في الصينية",
        zh: "“(签名)”在姓名之前",
        en: "The Chinese mark stands before the name",
        fr: "En chinois, la mention précède le nom",
        ru: "В китайском тексте пометка стоит перед именем",
        es: "En chino, la mención precede al nombre",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["A/76/743–S/2022/191"],
    page: include_str!("pages/SIG003.md"),
    check: Check::Document(mark_before_name),
};

/// The office under the signature is not that of the title.
pub(super) static OFFICE_MISMATCH: Rule = Rule {
    code: "SIG006",
    name: "signature-office-mismatch",
    title: Words {
        ar: "صفة الموقع تختلف عن صفته في العنوان",
        zh: "签名的职衔与标题不符",
        en: "The office in the signature is not that of the title",
        fr: "La qualité du signataire n’est pas celle du titre",
        ru: "Должность в подписи не та, что в заглавии",
        es: "El cargo de la firma no es el del título",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Editorial Manual, communications from Member States"],
    page: include_str!("pages/SIG006.md"),
    check: Check::Document(office_mismatch),
};

/// Fewer signatures than senders.
pub(super) static COUNT: Rule = Rule {
    code: "SIG008",
    name: "signature-count",
    title: Words {
        ar: "عدد التوقيعات أقل من عدد المرسلين",
        zh: "签名少于标题所列发函人",
        en: "There are fewer signatures than senders",
        fr: "Il y a moins de signatures que d’expéditeurs",
        ru: "Подписей меньше, чем отправителей",
        es: "Hay menos firmas que remitentes",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["United Nations Editorial Manual, communications from Member States"],
    page: include_str!("pages/SIG008.md"),
    check: Check::Document(count),
};

const MARK_MESSAGE: Words = Words {
    ar: "يكتب «{1}» بدلا من «{0}»",
    zh: "联合国文件写“{1}”，不写“{0}”",
    en: "United Nations documents write “{1}”, not “{0}”",
    fr: "Les documents de l’Organisation portent « {1} » et non « {0} »",
    ru: "В документах Организации пишется «{1}», а не «{0}»",
    es: "Los documentos de las Naciones Unidas dicen «{1}» y no «{0}»",
};
const WRITE: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};
const BEFORE: Words = Words {
    ar: "تأتي العلامة «(签名)» بعد الاسم",
    zh: "“(签名)”写在姓名之后",
    en: "In Chinese “(签名)” stands after the name",
    fr: "En chinois, « (签名) » suit le nom",
    ru: "В китайском тексте «(签名)» стоит после имени",
    es: "En chino, «(签名)» va después del nombre",
};
const OFFICE_MESSAGE: Words = Words {
    ar: "التوقيع يقول «{0}»، والعنوان يقول «{1}»",
    zh: "签名写“{0}”，标题写“{1}”",
    en: "The signature says “{0}”; the title says “{1}”",
    fr: "La signature dit « {0} », le titre dit « {1} »",
    ru: "В подписи сказано «{0}», а в заглавии — «{1}»",
    es: "La firma dice «{0}»; el título dice «{1}»",
};
const TITLE: Words = Words {
    ar: "عنوان الرسالة",
    zh: "信函标题",
    en: "The title of the letter",
    fr: "Le titre de la lettre",
    ru: "Заглавие письма",
    es: "El título de la carta",
};
const COUNT_MESSAGE: Words = Words {
    ar: "العنوان يذكر {0} من المرسلين، وعدد التوقيعات {1}",
    zh: "标题列有{0}个发函人，只有{1}个签名",
    en: "The title names {0} senders, but there are {1} signatures",
    fr: "Le titre nomme {0} expéditeurs, mais il y a {1} signatures",
    ru: "В заглавии отправителей: {0}, а подписей: {1}",
    es: "El título nombra {0} remitentes, pero hay {1} firmas",
};

/// The letter's signatures; a note verbale has none that could be right.
fn signatures<'a>(context: &Context<'a>) -> &'a [Signature] {
    if context.document.kind == Kind::NoteVerbale { &[] } else { &context.document.signatures }
}

fn right_mark(language: Language) -> &'static str {
    match language {
        Language::En => "(Signed)",
        Language::Fr => "(Signé)",
        Language::Es => "(Firmado)",
        Language::Ru => "(Подпись)",
        Language::Zh => "(签名)",
        Language::Ar => "(توقيع)",
    }
}

/// Whether a mark is a word with a colon before the name.
fn labels(mark: &str) -> bool {
    mark.trim_end().ends_with([':', '：'])
}

fn mark(context: &Context, report: &mut Report) {
    let language = context.draft_language();
    let right = right_mark(language);
    for s in signatures(context).iter().filter(|s| !s.mark.is_empty()) {
        let words = context.slice(s.mark);
        let folded = Folded::line(&words, 0);
        let bare: String = folded.as_str().chars().filter(|c| *c != ' ').collect();
        let fine = bare == crate::text::fold_key(right)
            || bare == "(Signée)"
            || (bare == right.to_uppercase() && bare.starts_with('('));
        if fine {
            continue;
        }
        // The ordinary word of Chinese diplomatic notes is no slip, only not that of the Organization.
        let severity = if bare == "(签字)" || bare == "(签署)" { Severity::Information } else { Severity::Warning };
        let tight = language != Language::Zh && s.mark.end == s.name_span.start && !s.name_span.is_empty();
        let blank = if words.ends_with(' ') || tight { " " } else { "" };
        // Full-width parentheses stay: texts of Vienna and Nairobi have them.
        let wide = words.starts_with('（') && words.ends_with('）');
        if labels(&words) && language == Language::Zh && !s.name.is_empty() {
            let whole = s.mark.cover(s.name_span);
            let text = format!("{}{right}", context.slice(s.name_span));
            let finding = report.add(s.mark, &MARK_MESSAGE, &[words.trim(), right]).severity(severity);
            finding.safe(&WRITE, &[&text], vec![Edit { span: whole, text: text.clone() }]);
            continue;
        }
        let text = if wide { format!("（{}）", right.trim_matches(['(', ')'])) } else { format!("{right}{blank}") };
        report.add(s.mark, &MARK_MESSAGE, &[words.trim(), right]).severity(severity).safe(
            &WRITE,
            &[right],
            vec![Edit { span: s.mark, text }],
        );
    }
}

fn mark_before_name(context: &Context, report: &mut Report) {
    for s in signatures(context).iter().filter(|s| !s.mark.is_empty() && s.mark.start < s.name_span.start) {
        let whole = s.mark.cover(s.name_span);
        // 签名： is another mark altogether, told as such.
        if context.slice(whole).contains(['\n', '\r']) || s.name.is_empty() || labels(&context.slice(s.mark)) {
            continue;
        }
        let text = format!("{}{}", context.slice(s.name_span), context.slice(s.mark).trim());
        report.add(s.mark, &BEFORE, &[]).safe(&WRITE, &[&text], vec![Edit { span: whole, text: text.clone() }]);
    }
}

/// The office that the lines of a signature name, where they name one of those that exclude each other.
fn office(lines: &str, language: Language) -> Option<Office> {
    let has = |f: Formula| f.matches(language, lines);
    if has(Formula::OfficeCharge) {
        Some(Office::ChargeDAffaires)
    } else if has(Formula::OfficeObserver) {
        Some(Office::PermanentObserver)
    } else if has(Formula::OfficePr) {
        Some(Office::PermanentRepresentative)
    } else {
        None
    }
}

/// Whether a line names a deputy or acting representative.
fn is_deputy(line: &str) -> bool {
    const WORDS: [&str; 15] = [
        "deputy",
        "acting",
        "alternate",
        "adjoint",
        "suppléant",
        "adjunt",
        "altern",
        "suplente",
        "заместител",
        "исполняющ",
        "副",
        "代理",
        "نائب",
        "مناوب",
        "بالنيابة",
    ];
    let key = crate::text::fold_key(line).to_lowercase();
    let charge = Language::ALL.iter().any(|l| Formula::OfficeCharge.matches(*l, &key));
    !charge && WORDS.iter().any(|w| key.contains(&crate::text::fold_key(w)))
}

fn office_mismatch(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(title) = document.title.as_ref().filter(|t| !t.senders.is_empty()) else { return };
    let list = signatures(context);
    if list.len() != title.senders.len() {
        return;
    }
    let language = document.language;
    let plain =
        |o: Office| matches!(o, Office::ChargeDAffaires | Office::PermanentObserver | Office::PermanentRepresentative);
    // Signatures follow their own order; only where all senders hold one office is the comparison sure.
    let Some(first) = title.senders.first().map(|s| s.office).filter(|o| plain(*o)) else { return };
    if title.senders.iter().any(|s| s.office != first) {
        return;
    }
    for s in list {
        let Some((line, span)) = s.titles.iter().find(|(t, _)| office(&crate::text::fold_key(t), language).is_some())
        else {
            continue;
        };
        let said = s.titles.iter().map(|(t, _)| t.as_str()).collect::<Vec<_>>().join(" ");
        let said = office(&crate::text::fold_key(&said), language);
        // A deputy signs for either, and a chargé is often one.
        if s.titles.iter().any(|(t, _)| is_deputy(t)) {
            continue;
        }
        // Arabic uses both words for a representative; an observer may call himself by either.
        if said.is_none_or(|o| o == first) || (language == Language::Ar && first == Office::PermanentObserver) {
            continue;
        }
        let printed = crate::text::show(context.slice(title.sender_span).split(['\n', '\r']));
        report.add(*span, &OFFICE_MESSAGE, &[line, &printed]).related(title.sender_span, &TITLE, &[]);
    }
}

fn count(context: &Context, report: &mut Report) {
    let Some(title) = context.document.title.as_ref() else { return };
    let list = signatures(context);
    let senders = title.senders.len();
    let missions = title
        .senders
        .iter()
        .all(|s| s.state.is_some() && !matches!(s.office, Office::Other | Office::PermanentMission));
    let Some(last) = list.last().filter(|_| missions && list.len() < senders && senders > 1) else { return };
    report.add(last.name_span, &COUNT_MESSAGE, &[&senders.to_string(), &list.len().to_string()]).related(
        title.sender_span,
        &TITLE,
        &[],
    );
}

#[cfg(test)]
mod tests;
