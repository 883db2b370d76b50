//! Fewer signatures than senders.

use crate::knowledge::Language;
use crate::model::{Kind, Office};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};

/// A joint letter lacks a signature.
pub(in crate::rules) static FEWER_SIGNATURES: Rule = Rule {
    code: "SIG008",
    name: "signature-count",
    title: Words {
        ar: "التوقيعات أقل من المرسلين",
        zh: "签名少于发函人",
        en: "There are fewer signatures than senders",
        fr: "Il y a moins de signatures que d’expéditeurs",
        ru: "Подписей меньше, чем отправителей",
        es: "Hay menos firmas que remitentes",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["practice: S/2022/258, A/69/723"],
    page: include_str!("../pages/SIG008.md"),
    check: Check::Document(count),
};

const MESSAGE: Words = Words {
    ar: "عدد المرسلين في العنوان {0}، وعدد التوقيعات {1}",
    zh: "标题中有{0}个发函人，而签名只有{1}个",
    en: "The title names {0} senders, and the signatures number {1}",
    fr: "Le titre nomme {0} expéditeurs, et les signatures sont au nombre de {1}",
    ru: "Отправителей в названии — {0}, а подписей — {1}",
    es: "El título nombra {0} remitentes, y las firmas son {1}",
};
const SENDERS: Words = Words {
    ar: "المرسلون",
    zh: "发函人",
    en: "The senders",
    fr: "Les expéditeurs",
    ru: "Отправители",
    es: "Los remitentes",
};

fn count(context: &Context, report: &mut Report) {
    let document = context.document;
    let (Some(title), Some(last)) = (&document.title, document.signatures.last()) else { return };
    let of_mission = |o: Office| matches!(o, Office::PermanentMission | Office::Other);
    let (senders, signed) = (title.senders.len(), document.signatures.len());
    if document.kind == Kind::NoteVerbale
        || senders < 2
        || signed >= senders
        || title.senders.iter().any(|s| s.state.is_none() || of_mission(s.office))
    {
        return;
    }
    let here = if last.mark.is_empty() { last.name_span } else { last.mark.cover(last.name_span) };
    report.add(here, &MESSAGE, &[&senders.to_string(), &signed.to_string()]).related(title.sender_span, &SENDERS, &[]);
}
