//! Places that lead to each other, and what stands under the cursor, in six languages. `‸` is the cursor.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use verbale::draft::Snapshot;
use verbale::features::completion::ExtraNames;
use verbale::features::definition::definition;
use verbale::features::folding::folding;
use verbale::features::hover::hover;
use verbale::features::outline::{Node, outline};
use verbale::fixture::Fixture;

/// The words at the cursor lead to these words, in order.
#[track_caller]
fn leads(marked: &str, want: &[&str]) {
    let f = Fixture::new(marked);
    let snapshot = Snapshot::of(&f.text, true);
    let targets = definition(&snapshot, f.cursor.expect("a cursor"));
    let got: Vec<&str> = targets.iter().map(|t| f.text.get(t.selection.range()).unwrap()).collect();
    assert_eq!(got, want, "{marked}");
    for t in targets {
        assert!(t.span.contains(t.selection) && t.origin.touches(f.cursor.unwrap()));
    }
}

/// The hover at the cursor holds all of these.
#[track_caller]
fn tells(marked: &str, want: &[&str]) {
    let f = Fixture::new(marked);
    let snapshot = Snapshot::of(&f.text, true);
    let h = hover(&snapshot, f.cursor.expect("a cursor"), None, &ExtraNames::default());
    match h {
        None => assert!(want.is_empty(), "nothing under the cursor: {marked}"),
        Some(h) => {
            assert!(h.span.touches(f.cursor.unwrap()));
            for w in want {
                assert!(h.markdown.contains(w), "no {w:?} in {:?}", h.markdown);
            }
        }
    }
}

#[test]
fn call_out_request_and_heading_lead_to_each_other() {
    let head = "Letter dated 3 May 2017 from the Permanent Representative of Mali to the United Nations addressed to the Secretary-General\n\n";
    leads(
        &format!(
            "{head}I have the honour to transmit a map (see ann‸ex II).\n\n(Signed) A. B.\n\nAnnex I\n\nOne.\n\nAnnex II\n\nTwo."
        ),
        &["Annex II"],
    );
    leads(
        &format!(
            "{head}I transmit a map (see annex).\n\nI should be grateful if you would have this letter and its an‸nex circulated as a document of the Security Council.\n\n(Signed) A. B.\n\nAnnex\n\nOne."
        ),
        &["Annex"],
    );
    leads(
        &format!(
            "{head}I transmit a map (see annex).\n\nI should be grateful if you would have this letter and its annex circulated as a document of the Security Council.\n\n(Signed) A. B.\n\nAn‸nex\n\nOne."
        ),
        &["(see annex)", "its annex"],
    );
    leads(
        "2017年5月3日马里常驻联合国代表给秘书长的信\r\n\r\n谨转递𠮷地图(见附‸件一)。\r\n\r\n甲(签名)\r\n\r\n附件一\r\n\r\n正文。\r\n\r\n附件二\r\n\r\n正文。",
        &["附件一"],
    );
    leads(
        "Lettre datée du 3 mai 2017, adressée au Secrétaire général par le Représentant permanent du Mali auprès de l’Organisation des Nations Unies\n\nJ’ai l’honneur de vous faire tenir ci-joint une carte (voir\u{a0}an‸nexe).\n\nAnnexe\n\nTexte.",
        &["Annexe"],
    );
    leads(
        "رسالة مؤرخة 3 أيار/مايو 2017 موجهة إلى الأمين العام من الممثل الدائم لمالي لدى الأمم المتحدة\n\nأتشرف بأن أحيل إليكم طيه خريطة (انظر المر‸فق الثاني).\n\nالمرفق الأول\n\nنص.\n\nالمرفق الثاني\n\nنص.",
        &["المرفق الثاني"],
    );
}

#[test]
fn items_of_masthead_and_request_lead_to_each_other() {
    leads(
        "Agenda items 17 and 19 (‸a)\n\nI should be grateful if you would have the present letter circulated as a document of the General Assembly, under agenda items 17 and 19 (a).",
        &["19 (a)"],
    );
    leads("议程项目19(a)\n\n请将本信作为大会议程项目1‸9(a)的文件分发为荷。", &["19(a)"]);
}

#[test]
fn a_star_leads_to_its_note() {
    leads(
        "Item 20 of the preliminary list‸*\n\nLetter dated 3 May 2017 from the Permanent Representative of Mali to the United Nations addressed to the Secretary-General\n\nI write.\n\n* A/72/50.",
        &["* A/72/50."],
    );
}

#[test]
fn hover_tells_what_stands_there() {
    tells(
        "I transmit a map (see ann‸ex).\n\n(Signed) A. B.\n\nAnnex\n\n[Original: Russian]\n\nMap of the wells\n\nOne.\n\nTwo.",
        &["Annex", "Map of the wells", "Russian", "2"],
    );
    tells("I transmit a map (see ann‸ex III).\n\nAnnex I\n\nOne.\n\nAnnex II\n\nTwo.", &["no such annex"]);
    tells("Seventy-‸second session\n\nI write.", &["72", "12 September 2017"]);
    tells("第七十二‸年\n\n我写信。", &["2017"]);
    tells("Agenda item 1‸9\n\nSustainable development\n\nI write.", &["19", "Sustainable development"]);
    tells(
        "Письмо Постоянного представителя Ма‸ли при Организации Объединенных Наций от 3 мая 2017 года на имя Генерального секретаря\n\nИмею честь.",
        &["MLI", "Mali", "马里"],
    );
    tells("An ordinary te‸xt.", &[]);
}

#[test]
fn folds_and_outline_hold_the_same_parts() {
    let text = "大会\n第七十二届会议\n\n2017年5月3日马里常驻联合国代表给秘书长的信\n\n谨转递地图(见附件)。\n\n请将本信及其附件作为大会文件分发为荷。\n\n甲(签名)\n\n附件\n\n地图\n\n一、水井\n\n1. 一口。\n\n2. 两口。\n\n附文\n\n正文。\n";
    let snapshot = Snapshot::of(text, true);
    let folds: Vec<String> =
        folding(&snapshot).iter().map(|s| text[s.range()].lines().next().unwrap().to_owned()).collect();
    assert_eq!(
        folds,
        ["大会", "2017年5月3日马里常驻联合国代表给秘书长的信", "附件", "一、水井", "附文"].map(str::to_owned).to_vec()
    );
    fn names(nodes: &[Node], out: &mut Vec<String>) {
        for n in nodes {
            out.push(format!("{} {}", n.role.code(), n.name));
            names(&n.children, out);
        }
    }
    let mut got = Vec::new();
    names(&outline(&snapshot, false), &mut got);
    assert!(got.contains(&"annex 附件 · 地图".to_owned()) && got.contains(&"enclosure 附文".to_owned()), "{got:?}");
}

#[test]
fn what_is_none_of_ours_has_nothing() {
    let text = "# Notes\n\nThe annex (see annex) and agenda item 19.\n";
    let snapshot = Snapshot::of(text, false);
    assert!(outline(&snapshot, true).is_empty() && folding(&snapshot).is_empty());
    assert_eq!(hover(&snapshot, 22, None, &ExtraNames::default()), None);
    assert!(definition(&snapshot, 22).is_empty());
}
