//! The office under a signature against that of the title.

use crate::knowledge::{Formula, Language};
use crate::model::{Kind, Office};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::fold_key;

/// The title names another rank than the signature.
pub(in crate::rules) static OFFICE_MISMATCH: Rule = Rule {
    code: "SIG006",
    name: "signature-title-mismatch",
    title: Words {
        ar: "صفة الموقّع غير صفة المرسل",
        zh: "签名者的职务与标题中的发函人不符",
        en: "The office of the signatory is not that of the sender",
        fr: "La fonction du signataire n’est pas celle de l’expéditeur",
        ru: "Должность подписавшего не та, что у отправителя",
        es: "El cargo del firmante no es el del remitente",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["practice", "signatures without title: S/2018/218, short names: S/2022/258"],
    page: include_str!("../pages/SIG006.md"),
    check: Check::Document(office),
};

const MESSAGE: Words = Words {
    ar: "التوقيع يقول «{0}»، والعنوان يقول «{1}»",
    zh: "签名处写的是“{0}”，而标题写的是“{1}”",
    en: "The signature says “{0}”; the title says “{1}”",
    fr: "La signature dit « {0} », le titre dit « {1} »",
    ru: "Под подписью сказано «{0}», а в названии — «{1}»",
    es: "La firma dice «{0}»; el título dice «{1}»",
};
const SENDER: Words = Words {
    ar: "المرسل في العنوان",
    zh: "标题中的发函人",
    en: "The sender in the title",
    fr: "L’expéditeur dans le titre",
    ru: "Отправитель в названии",
    es: "El remitente en el título",
};

fn office(context: &Context, report: &mut Report) {
    let document = context.document;
    let (Some(title), [signature]) = (&document.title, &*document.signatures) else { return };
    let [sender] = &*title.senders else { return };
    if document.kind == Kind::NoteVerbale || rank(sender.office).is_none() {
        return;
    }
    let language = context.draft_language();
    let ranks: Vec<_> = signature
        .titles
        .iter()
        .flat_map(|(line, span)| named(line, language).into_iter().map(|o| (o, *span)))
        .collect();
    // A deputy may sign for a chargé, and a chargé is often deputy.
    let deputy = signature.titles.iter().any(|(line, _)| is_deputy(line));
    let agrees = ranks.iter().any(|(o, _)| *o == sender.office);
    let Some((_, span)) = ranks.first().filter(|_| !deputy && !agrees) else { return };
    let (said, want) = (context.words(*span), context.words(title.sender_span));
    report.add(*span, &MESSAGE, &[&said, &want]).related(title.sender_span, &SENDER, &[]);
}

/// The ranks that exclude each other.
fn rank(office: Office) -> Option<Office> {
    let ranked = [Office::PermanentRepresentative, Office::PermanentObserver, Office::ChargeDAffaires];
    ranked.contains(&office).then_some(office)
}

/// The ranks that a line names.
fn named(line: &str, language: Language) -> Vec<Office> {
    let key = fold_key(line);
    [
        (Formula::OfficeCharge, Office::ChargeDAffaires),
        (Formula::OfficeObserver, Office::PermanentObserver),
        (Formula::OfficePr, Office::PermanentRepresentative),
    ]
    .into_iter()
    .filter(|(f, _)| f.matches(language, &key))
    .map(|(_, o)| o)
    .collect()
}

fn is_deputy(line: &str) -> bool {
    const WORDS: [&str; 16] = [
        "deputy",
        "acting",
        "alternate",
        "adjoint",
        "suppléant",
        "par intérim",
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
    let key = fold_key(line).to_lowercase();
    let charge = Language::ALL.iter().any(|l| Formula::OfficeCharge.matches(*l, &key));
    !charge && WORDS.iter().any(|w| key.contains(&fold_key(w)))
}
