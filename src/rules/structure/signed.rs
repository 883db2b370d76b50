//! STR006 and STR020: signatures where none, or fewer, belong.

use crate::knowledge::Language;
use crate::model::{Kind, Office};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::text::{Edit, Span};

/// A note verbale is signed.
pub(in crate::rules) static NOTE_SIGNED: Rule = Rule {
    code: "STR006",
    name: "signed-note-verbale",
    title: Words {
        ar: "توقيع على مذكرة شفوية",
        zh: "普通照会不签名",
        en: "A note verbale is signed",
        fr: "Une note verbale est signée",
        ru: "Вербальная нота подписана",
        es: "Una nota verbal está firmada",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["United Nations Editorial Manual, communications from Member States"],
    page: include_str!("../pages/STR006.md"),
    check: Check::Document(note_signed),
};

/// More sign than the title names.
pub(in crate::rules) static SENDERS_FEWER: Rule = Rule {
    code: "STR020",
    name: "more-signatures-than-senders",
    title: Words {
        ar: "عدد الموقعين أكبر من عدد المرسلين في العنوان",
        zh: "签名多于标题所列发函人",
        en: "More sign than the title names",
        fr: "Il y a plus de signatures que d’expéditeurs dans le titre",
        ru: "Подписей больше, чем отправителей в заглавии",
        es: "Hay más firmas que remitentes en el título",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["S/2022/258", "two singular offices: S/2016/1133"],
    page: include_str!("../pages/STR020.md"),
    check: Check::Document(senders_fewer),
};

const UNSIGNED: Words = Words {
    ar: "المذكرة الشفوية لا توقع ولا يذكر فيها اسم",
    zh: "普通照会不签名，也不写个人姓名",
    en: "A note verbale bears no signature and no personal name",
    fr: "Une note verbale ne porte ni signature ni nom de personne",
    ru: "Вербальная нота не подписывается, и имя в ней не указывается",
    es: "Una nota verbal no lleva firma ni nombre de persona",
};
const REMOVE: Words = Words {
    ar: "حذف التوقيع",
    zh: "删去签名",
    en: "Remove the signature",
    fr: "Supprimer la signature",
    ru: "Убрать подпись",
    es: "Suprimir la firma",
};
const FEWER: Words = Words {
    ar: "عدد الموقعين {1}، والعنوان يذكر {0} من المرسلين",
    zh: "有{1}个签名，标题只列{0}个发函人",
    en: "There are {1} signatures; the title names {0}",
    fr: "Il y a {1} signatures ; le titre nomme {0} expéditeur(s)",
    ru: "Подписей: {1}, а отправителей в заглавии: {0}",
    es: "Hay {1} firmas; el título nombra {0}",
};
const SIGNATURE: Words =
    Words {
        ar: "توقيع", zh: "签名", en: "A signature", fr: "Une signature", ru: "Подпись", es: "Una firma"
    };

fn note_signed(context: &Context, report: &mut Report) {
    let document = context.document;
    if document.kind != Kind::NoteVerbale {
        return;
    }
    let mut spans: Vec<Span> = document.signatures.iter().map(|s| s.span).collect();
    // A name without mark closes the note only where an office tells that it is a person's.
    spans.extend(document.closing.iter().filter(|c| c.name.is_some() && c.told).map(|c| c.span));
    for span in spans {
        let whole = place::with_blanks_before(context, span);
        report.add(span, &UNSIGNED, &[]).safe(&REMOVE, &[], vec![Edit { span: whole, text: String::new() }]);
    }
}

fn senders_fewer(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(title) = document.title.as_ref().filter(|_| document.kind != Kind::NoteVerbale) else { return };
    let signatures = &document.signatures;
    // Officers who are no State's may be several under one name ("the Co-Chairs").
    let missions = title
        .senders
        .iter()
        .all(|s| s.state.is_some() && !matches!(s.office, Office::Other | Office::PermanentMission));
    if title.senders.is_empty() || !missions || signatures.len() <= title.senders.len() {
        return;
    }
    let counts = [title.senders.len().to_string(), signatures.len().to_string()];
    let finding = report.add(title.sender_span, &FEWER, &[&counts[0], &counts[1]]);
    for s in signatures {
        finding.related(s.name_span, &SIGNATURE, &[]);
    }
}
