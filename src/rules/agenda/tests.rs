//! Footnotes and organs in drafts of every kind.

use crate::draft::Snapshot;
use crate::fixture::Fixture;
use crate::model::Organ;
use crate::rules::{Settings, Severity, fix_all};
use crate::text::Text;

/// The marks are exactly the findings of the family; their severities; with `mended`, the safe fixes give it.
#[track_caller]
fn check(marked: &str, severities: &[Severity], mended: Option<&str>) {
    let fixture = Fixture::new(marked);
    let found = Snapshot::of(&fixture.text, true).findings(&Settings::default());
    let found: Vec<_> = found.into_iter().filter(|f| f.code.starts_with("AGD")).collect();
    let got: Vec<_> = found.iter().map(|f| (f.span, f.code.to_owned())).collect();
    assert_eq!(got, fixture.marks, "{marked}\n{found:?}");
    assert_eq!(found.iter().map(|f| f.severity).collect::<Vec<_>>(), severities, "{marked}");
    if let Some(mended) = mended {
        assert_eq!(fix_all(&fixture.text, true, &Settings::default()).0, mended);
    }
}

#[test]
fn footnotes() {
    use Severity::{Error, Hint, Warning};
    check(
        "大会\r\n第七十二届会议\r\n暂定项目表⟦|AGD001⟧ 项目２０\r\n\r\n谨转递𠮷一份声明。\r\n\r\n何塞(签名)\r\n",
        &[Hint],
        Some(
            "大会\r\n第七十二届会议\r\n暂定项目表* 项目２０\r\n\r\n谨转递𠮷一份声明。\r\n\r\n何塞(签名)\r\n\r\n* A/72/50。\r\n",
        ),
    );
    // The star is taken by the note on the call-out.
    check(
        "General Assembly\nSeventy-second session\nItem 20 of the provisional agenda⟦|AGD001⟧\n\nI transmit a text (see annex).*\n\n(Signed) Ana Perez\n\n* Circulated in the language of submission only.\n",
        &[Error],
        None,
    );
    // Other bodies, and no masthead to tell the session.
    check(
        "A/AC.105/C.2/L.255\nForty-fourth session\nItem 9 of the provisional agenda⟦|AGD001⟧\n\nI transmit a text.\n",
        &[Warning],
        None,
    );
    check(
        "A/AC.105/C.2/L.255\nForty-fourth session\nItem 9 of the provisional agenda*\n\nI transmit a text.\n\n* A/AC.105/C.2/L.253.\n",
        &[],
        None,
    );
    check("HSP/GC/19/1\nItem 3 of the provisional agenda**\n\nI transmit a text.\n\n** HSP/GC/19/1.\n", &[], None);
    // A star for another purpose.
    check(
        "General Assembly\nSeventy-second session\nAgenda item 20*\n\nI transmit a text.\n\n* The present document was received late.\n",
        &[],
        None,
    );
    check(
        "General Assembly\r\nSeventy-second session\r\nAgenda item 20\r\n\r\nI transmit a text.\r\n\r\n⟦* A/72/150.|AGD002⟧\r\n\r\nI thank you.\r\n",
        &[Warning],
        Some(
            "General Assembly\r\nSeventy-second session\r\nAgenda item 20\r\n\r\nI transmit a text.\r\n\r\nI thank you.\r\n",
        ),
    );
    check(
        "General Assembly\nEightieth session\nItem 116 (c) of the preliminary list＊\n\nI transmit a text.\n\n＊ A/80/50.\n",
        &[],
        None,
    );
    check(
        "General Assembly\nEightieth session\nItem 116 (c) of the preliminary list*\n\nI transmit a text.\n\n* ⟦A/79/50|AGD003⟧.\n",
        &[Error],
        Some(
            "General Assembly\nEightieth session\nItem 116 (c) of the preliminary list*\n\nI transmit a text.\n\n* A/80/50.\n",
        ),
    );
}

#[test]
fn organs_named_otherwise() {
    let en = |request: &str| {
        format!(
            "General Assembly\nSeventy-second session\nAgenda item 20\n\nI should be grateful if you would have the present letter circulated as a document of the General Assembly, under agenda item 20{request}.\n"
        )
    };
    check(&en(", and bring it to the attention of the members of the Security Council"), &[], None);
    check(&en(", pursuant to Security Council resolution 2231 (2015)"), &[], None);
    check(&en(", and of the ⟦Security Council|AGD006⟧"), &[Severity::Warning], None);
    check(
        "大会\n第七十二届会议\n议程项目20\n\n请根据安全理事会第2231(2015)号决议将本信作为大会议程项目20的文件分发为荷。\n",
        &[],
        None,
    );
    check(
        "I should be grateful if you would have the present letter circulated as a document of the Security Council.\n",
        &[],
        None,
    );
    check(
        "A/HRC/28/1\nHuman Rights Council\n\nI should be grateful if you would have the present letter circulated as a document of the Council.\n",
        &[],
        None,
    );
    check(
        "Security Council\n\nI should be grateful if you would bring the present letter to the attention of the members of the General Assembly.\n",
        &[],
        None,
    );
}

/// Whatever the language: the Assembly is added to a request for the Council, and to a masthead of the Council.
#[test]
fn the_assembly_is_added() {
    let drafts = [
        (
            "Agenda items 10 and 38",
            "General Assembly\nSeventy-second session",
            "Security Council\nSeventy-second year",
            "Letter dated 14 November 2017 from the Permanent Representative of Cuba to the United Nations addressed to the Secretary-General",
            "I should be grateful if you would have the present letter circulated as a document of the ",
            "General Assembly, under agenda items 10 and 38, and of the ",
            "Security Council.",
        ),
        (
            "Points 10 et 38 de l’ordre du jour",
            "Assemblée générale\nSoixante-douzième session",
            "Conseil de sécurité\nSoixante-douzième année",
            "Lettre datée du 14 novembre 2017, adressée au Secrétaire général par le Représentant permanent de Cuba auprès de l’Organisation des Nations Unies",
            "Je vous serais reconnaissant de bien vouloir faire distribuer le texte de la présente lettre comme document ",
            "de l’Assemblée générale, au titre des points 10 et 38 de l’ordre du jour, et ",
            "du Conseil de sécurité.",
        ),
        (
            "Temas 10 y 38 del programa",
            "Asamblea General\nSeptuagésimo segundo período de sesiones",
            "Consejo de Seguridad\nSeptuagésimo segundo año",
            "Carta de fecha 14 de noviembre de 2017 dirigida al Secretario General por el Representante Permanente de Cuba ante las Naciones Unidas",
            "Le agradecería que tuviera a bien hacer distribuir la presente carta como documento ",
            "de la Asamblea General, en relación con los temas 10 y 38 del programa, y ",
            "del Consejo de Seguridad.",
        ),
        (
            "Пункты 10 и 38 повестки дня",
            "Генеральная Ассамблея\nСемьдесят вторая сессия",
            "Совет Безопасности\nСемьдесят второй год",
            "Письмо Постоянного представителя Кубы при Организации Объединенных Наций от 14 ноября 2017 года на имя Генерального секретаря",
            "Буду признателен за распространение настоящего письма в качестве документа ",
            "Генеральной Ассамблеи по пунктам 10 и 38 повестки дня и документа ",
            "Совета Безопасности.",
        ),
        (
            "议程项目10和38",
            "大会\n第七十二届会议",
            "安全理事会\n第七十二年",
            "2017年11月14日古巴常驻联合国代表给秘书长的信",
            "请将本信作为",
            "大会议程项目10和38的文件和",
            "安全理事会文件分发为荷。",
        ),
        (
            "البندان 10 و 38 من جدول الأعمال",
            "الجمعية العامة\nالدورة الثانية والسبعون",
            "مجلس الأمن\nالسنة الثانية والسبعون",
            "رسالة مؤرخة 14 تشرين الثاني/نوفمبر 2017 موجهة إلى الأمين العام من الممثل الدائم لكوبا لدى الأمم المتحدة",
            "وأرجو ممتنا تعميم هذه الرسالة بوصفها وثيقة من وثائق ",
            "الجمعية العامة، في إطار البندين 10 و 38 من جدول الأعمال، ومن وثائق ",
            "مجلس الأمن.",
        ),
    ];
    for (items, assembly, council, title, head, named, tail) in drafts {
        let whole = format!("{assembly}\n{items}\n\n{council}\n\n{title}\n\n{head}{named}{tail}\n");
        added(&format!("{assembly}\n{items}\n\n{council}\n\n{title}\n\n{head}{tail}\n"), &whole);
        added(&format!("{council}\n\n{title}\n\n{head}{named}{tail}\n"), &whole);
    }
}

#[track_caller]
fn added(bad: &str, whole: &str) {
    let found = Snapshot::of(bad, true).findings(&Settings::default());
    let finding = found.iter().find(|f| f.code == "AGD006").unwrap_or_else(|| panic!("nothing found in {bad}"));
    let fix = finding.fixes.first().unwrap_or_else(|| panic!("no mend for {bad}"));
    let mut text = Text::new(bad);
    for e in fix.edits.iter().rev() {
        text.replace(e.span, &e.text);
    }
    assert_eq!(text.to_string(), whole);
    let again = Snapshot::of(whole, true);
    assert!(!again.findings(&Settings::default()).iter().any(|f| f.code.starts_with("AGD")), "{whole}");
    let organs: Vec<Organ> = again.document().masthead.all_organs();
    assert_eq!(organs, [Organ::GeneralAssembly, Organ::SecurityCouncil], "{whole}");
}

#[test]
fn a_star_behind_a_symbol_is_a_reissue_mark() {
    let letter = |symbol: &str| {
        format!(
            "General Assembly\n{symbol}\nSixty-ninth session\nAgenda item 19\n\nLetter dated 14 November 2014 from the \
             Permanent Representative of Uzbekistan to the United Nations addressed to the Secretary-General\n\nI have the \
             honour to write to you.\n\n(Signed) Amadou Keita\n"
        )
    };
    for symbol in ["A/69/250*", "A/69/250*-S/2014/810*", "A/69/250**"] {
        let text = letter(symbol);
        let snapshot = crate::draft::Snapshot::of(&text, true);
        let document = snapshot.document();
        assert_eq!(document.masthead.symbols[0].text, "A/69/250");
        assert!(document.notes.is_empty() && document.masthead.agenda.as_ref().unwrap().lines[0].star.is_none());
        let found = snapshot.findings(&crate::rules::Settings::default());
        assert!(!found.iter().any(|f| f.code.starts_with("AGD") || f.code.starts_with("SYM")), "{symbol}: {found:?}");
    }
}
