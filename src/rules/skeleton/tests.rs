use super::*;
use crate::knowledge::Organ;
use crate::model::{Item, Stage};
use crate::text::Span;

fn items(subs: &[(u16, Option<&str>)]) -> Vec<Item> {
    subs.iter()
        .map(|(number, sub)| Item { number: *number, sub: sub.map(str::to_owned), organ: None, span: Span::at(0) })
        .collect()
}

#[test]
fn labels_and_lines() {
    let list = items(&[(10, None), (19, Some("a"))]);
    let lines: Vec<String> =
        Language::ALL.iter().map(|l| item_line(Under::new(&list, Stage::Agenda, *l).as_ref(), *l)).collect();
    assert_eq!(
        lines,
        [
            "البندان 10 و 19 (أ) من جدول الأعمال",
            "议程项目10和19(a)",
            "Agenda items 10 and 19 (a)",
            "Points 10 et 19 a) de l’ordre du jour",
            "Пункты 10 и 19(a) повестки дня",
            "Temas 10 y 19 a) del programa",
        ]
    );
}

#[test]
fn requests() {
    let list = items(&[(42, None)]);
    let asked = |l: Language| {
        vec![
            Asked { organ: Organ::GeneralAssembly, under: Under::new(&list, Stage::Agenda, l) },
            Asked { organ: Organ::SecurityCouncil, under: None },
        ]
    };
    let all: Vec<String> = Language::ALL
        .iter()
        .map(|l| request(Voice::Singular { feminine: false }, Annexed::One, &asked(*l), *l))
        .collect();
    assert_eq!(
        all,
        [
            "وأرجو ممتنا تعميم هذه الرسالة ومرفقها بوصفهما وثيقة من وثائق الجمعية العامة، في إطار البند 42 من جدول الأعمال، ومن وثائق مجلس الأمن.",
            "请将本函及其附件作为大会议程项目42下的文件和安全理事会文件分发为荷。",
            "I should be grateful if you would have the present letter and its annex circulated as a document of the General Assembly, under agenda item 42, and of the Security Council.",
            "Je vous serais reconnaissant de bien vouloir faire distribuer le texte de la présente lettre et de son annexe comme document de l’Assemblée générale, au titre du point 42 de l’ordre du jour, et du Conseil de sécurité.",
            "Буду признателен Вам за распространение настоящего письма и приложения к нему в качестве документа Генеральной Ассамблеи по пункту 42 повестки дня и документа Совета Безопасности.",
            "Le agradecería que tuviera a bien hacer distribuir la presente carta y su anexo como documento de la Asamblea General, en relación con el tema 42 del programa, y del Consejo de Seguridad.",
        ]
    );
}

#[test]
fn senders() {
    let state = |c| crate::knowledge::state(c);
    let both = Writer {
        office: crate::model::Office::PermanentRepresentative,
        states: vec![state("BEN"), state("TGO")],
        feminine: false,
    };
    let all: Vec<String> = Language::ALL.iter().map(|l| both.sender(*l)).collect();
    assert_eq!(
        all,
        [
            "الممثلين الدائمين لبنن وتوغو لدى الأمم المتحدة",
            "贝宁和多哥常驻联合国代表",
            "the Permanent Representatives of Benin and Togo to the United Nations",
            "les Représentants permanents du Bénin et du Togo auprès de l’Organisation des Nations Unies",
            "Постоянных представителей Бенина и Того при Организации Объединенных Наций",
            "los Representantes Permanentes de Benin y el Togo ante las Naciones Unidas",
        ]
    );
}
