//! Names and marks in drafts with the characters that real ones have.

use crate::draft::Snapshot;
use crate::rules::{Settings, fix_all};

const EN: &str = "Letter dated 14 November 2017 from the Permanent Representative of Uzbekistan to the United Nations \
                  addressed to the Secretary-General\n\nI write to inform you that the conference has ended.\n\n";
const ZH: &str = "2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信\r\n\r\n谨通知你，😀会议已经结束。\r\n\r\n";

/// The findings of the family on a signature with their words, and the signature after all safe fixes.
#[track_caller]
fn check(letter: &str, signature: &str, want: &[(&str, &str)], mended: &str) {
    let text = format!("{letter}{signature}");
    let all = Snapshot::of(&text, true).findings(&Settings::default());
    let mine: Vec<_> =
        all.iter().filter(|f| f.code.starts_with("SIG")).map(|f| (f.code, text.get(f.span.range()).unwrap())).collect();
    assert_eq!(mine, want, "{signature}");
    let (new, _) = fix_all(&text, true, &Settings::default());
    assert_eq!(new.strip_prefix(letter), Some(mended));
}

fn silent(letter: &str, signature: &str) {
    check(letter, signature, &[], signature);
}

#[test]
fn honorifics_go_and_names_stay() {
    check(EN, "(Signed) H.E.\u{a0}Mr. Amadou Keita\n", &[("SIG001", "H.E.\u{a0}Mr.")], "(Signed) Amadou Keita\n");
    check(EN, "(*Signed*) **Dr. Amadou Keita**\n", &[("SIG001", "Dr.")], "(*Signed*) **Amadou Keita**\n");
    check(ZH, "阿马杜·凯塔 女士阁下（签名）\r\n", &[("SIG001", "女士阁下")], "阿马杜·凯塔（签名）\r\n");
    for name in [
        "Mark Lyall",
        "Sir Mark Lyall",
        "Prince Zeid",
        "Drew Pearson",
        "Mrinal Sen",
        "Lieutenant General Keita",
        "M. Keita",
    ] {
        silent(EN, &format!("(Signed) {name}\n"));
    }
}

#[test]
fn marks_are_held_against_their_language() {
    check(EN, "Signed:Amadou Keita\n", &[("SIG002", "Signed:")], "(Signed) Amadou Keita\n");
    check(ZH, "阿马杜·凯塔（签字）\r\n", &[("SIG002", "（签字）")], "阿马杜·凯塔（签名）\r\n");
    check(ZH, "（签字）阿马杜·凯塔\r\n", &[("SIG002", "（签字）"), ("SIG003", "（签字）")], "阿马杜·凯塔（签名）\r\n");
    silent(ZH, "阿马杜·凯塔（签名）\r\n");
    silent(ZH, "阿马杜·凯塔 (签名)\r\n");
    silent(EN, "(_Signed_) Amadou Keita\n");
    silent(EN, "( Signed ) Amadou Keita\n");
}

#[test]
fn ranks_are_compared_and_not_words() {
    check(
        EN,
        "(Signed) Amadou Keita\nChargé d’affaires a.i.\n",
        &[("SIG006", "Chargé d’affaires a.i.")],
        "(Signed) Amadou Keita\nChargé d’affaires a.i.\n",
    );
    silent(EN, "(Signed) Amadou Keita\nAmbassador\nPermanent Representative\n");
    silent(EN, "(Signed) Amadou Keita\nDeputy Permanent Representative\nChargé d’affaires a.i.\n");
    silent(EN, "(Signed) Amadou Keita\nAmbassador\n");
}

#[test]
fn offices_names_and_dates_keep_the_line_ends_of_the_draft() {
    use crate::rules::passage::check;
    let title = "2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信";
    check(
        &format!("{title}\r\n\r\n谨致函😀。\r\n\r\n阿马杜·凯塔（签名）\r\n⟦常驻代表|SIG004⟧\r\n"),
        &format!("{title}\r\n\r\n谨致函😀。\r\n\r\n常驻代表\r\n阿马杜·凯塔（签名）\r\n"),
    );
    check(
        &format!("{title}\r\n\r\n谨致函😀。\r\n\r\n阿马杜·凯塔(签名)\r\n\r\n⟦２０１７年１１月１４日，纽约|SIG009⟧\r\n")
            .replace("，纽约", ""),
        &format!("{title}\r\n\r\n谨致函😀。\r\n\r\n阿马杜·凯塔(签名)\r\n"),
    );
    check(
        &format!("{title}\r\n\r\n𠮷先生奥尔加⟦・|SIG007⟧鲁伊斯，三.背景，阿马杜·凯塔。\r\n"),
        &format!("{title}\r\n\r\n𠮷先生奥尔加·鲁伊斯，三.背景，阿马杜·凯塔。\r\n"),
    );
    let title =
        "رسالة مؤرخة 14 تشرين الثاني/نوفمبر 2017 موجهة إلى الأمين العام من الممثل الدائم لأوزبكستان لدى الأمم المتحدة";
    check(
        &format!(
            "{title}\r\n\r\nأكتب إليكم.\r\n\r\n(توقيع) أمادو كيتا\r\n⟦نيويورك، ١٤ تشرين الثاني/نوفمبر ٢٠١٧|SIG009⟧\r\n"
        ),
        &format!("{title}\r\n\r\nأكتب إليكم.\r\n\r\n(توقيع) أمادو كيتا\r\n"),
    );
}

#[test]
fn only_a_word_of_a_name_in_capitals_is_told() {
    let found = |name: &str| {
        let text = format!(
            "Letter dated 14 November 2017 from the Permanent Representative of Mali to the United Nations addressed to the \
             Secretary-General\n\nI have the honour to write.\n\n(Signed) {name}\n"
        );
        let all = crate::draft::Snapshot::of(&text, true).findings(&crate::rules::Settings::default());
        let one = all.into_iter().find(|f| f.code == "SIG005");
        one.map(|f| f.fixes[0].edits[0].text.clone())
    };
    assert_eq!(found("QIN Huasun").as_deref(), Some("Qin"));
    assert_eq!(found("Mary\u{a0}O’BRIEN-ŞAHIN").as_deref(), Some("O’Brien-Şahin"));
    assert_eq!(found("Juan DE LA CRUZ").as_deref(), Some("De La Cruz"));
    for right in ["Amadou J. Keita III", "AMADOU KEITA", "J. R. Keita", "Amadou Keita, KC", "Mary McDonald"] {
        assert_eq!(found(right), None, "{right}");
    }
}
