//! Sessions, years and dates that are right although they look odd, and exact spans in any text.

use crate::draft::Snapshot;
use crate::fixture::Fixture;
use crate::rules::{Settings, Severity, fix_all};

/// The marks are exactly the findings of the family; their severities; with `mended`, the safe fixes give it.
#[track_caller]
fn check(marked: &str, severities: &[Severity], mended: Option<&str>) {
    let fixture = Fixture::new(marked);
    let found = Snapshot::of(&fixture.text, true).findings(&Settings::default());
    let found: Vec<_> = found.into_iter().filter(|f| f.code.starts_with("DAT")).collect();
    let got: Vec<_> = found.iter().map(|f| (f.span, f.code.to_owned())).collect();
    assert_eq!(got, fixture.marks, "{marked}\n{found:?}");
    assert_eq!(found.iter().map(|f| f.severity).collect::<Vec<_>>(), severities, "{marked}");
    if let Some(mended) = mended {
        assert_eq!(fix_all(&fixture.text, true, &Settings::default()).0, mended);
    }
}

fn letter(masthead: &str, date: &str) -> String {
    format!(
        "{masthead}\n\nLetter dated {date} from the Permanent Representative of Cuba to the United Nations addressed to the Secretary-General\n"
    )
}

#[test]
fn sessions() {
    use Severity::{Error, Warning};
    let ga = |session: &str, line: &str| format!("General Assembly\n{session} session\n{line}");
    let good = |session, line, date| check(&letter(&ga(session, line), date), &[], None);
    good("Seventy-second", "Agenda item 5", "14 November 2017");
    good("Seventy-second", "Agenda item 5", "13 March 2018");
    good("Fifty-second", "Items 36, 37 and 87 of the provisional agenda*", "24 July 1997");
    good("Eightieth", "Item 116 (c) of the preliminary list*", "18 February 2025");
    good("Eightieth", "Agenda item 5", "4 September 2025");
    good("Seventy-ninth", "Agenda item 5", "15 September 2025");
    good("Eightieth", "", "18 February 2025");
    let bad = |session, line, date, severity| {
        check(&letter(&ga(&format!("⟦{session}|DAT001⟧"), line), date), &[severity], None)
    };
    bad("Seventy-first", "Agenda item 5", "14 November 2017", Error);
    bad("Eightieth", "Agenda item 5", "18 February 2025", Warning);
    bad("Seventy-ninth", "Agenda item 5", "25 September 2025", Error);
    bad("Seventy-eighth", "Item 5 of the preliminary list*", "18 February 2025", Error);
    check(&letter("General Assembly\nTenth session\nAgenda item 5", "⟦31 February 2025|DAT019⟧"), &[Error], None);
    // What the Secretariat has given a symbol of a session to come, or dates in it, is of that session.
    check(&letter("A/80/7\nGeneral Assembly\nEightieth session\nAgenda item 5", "18 August 2025"), &[], None);
    check(
        &letter(
            "General Assembly\nDistr.: General\n30 September 2025\nEightieth session\nAgenda item 5",
            "18 August 2025",
        ),
        &[],
        None,
    );
    // Special sessions, other bodies, requests for inclusion, letters without date.
    check(&letter("General Assembly\nTenth emergency special session\nAgenda item 5", "14 November 2017"), &[], None);
    check(&letter("A/HRC/28/1\nHuman Rights Council\nTwenty-eighth session", "14 November 2017"), &[], None);
    check(&letter("Twelfth session\nAgenda item 5", "14 November 2017"), &[], None);
    check(
        &letter(
            "General Assembly\nSeventy-third session\nRequest for the inclusion of an item in the provisional agenda of the seventy-third session",
            "14 November 2017",
        ),
        &[],
        None,
    );
    check("General Assembly\nTenth session\n\nI have the honour to write.\n", &[], None);
}

#[test]
fn years() {
    use Severity::Error;
    check(&letter("Security Council\nSeventy-third year", "30 December 2017"), &[], None);
    check(&letter("S/2018/1\nSecurity Council\nSeventy-third year", "30 November 2017"), &[], None);
    check(&letter("S/2017/900\nSecurity Council\n⟦Seventy-third|DAT002⟧ year", "30 December 2017"), &[Error], None);
    check(
        &letter("Security Council\r\n**⟦SEVENTY-FIRST|DAT002⟧ YEAR**", "14 November 2017"),
        &[Error],
        Some(&letter("Security Council\r\n**SEVENTY-SECOND YEAR**", "14 November 2017")),
    );
}

#[test]
fn ordinals() {
    use Severity::{Error, Warning};
    check("Security Council\n⟦Sixty-eight|DAT003⟧ year\n", &[Error], Some("Security Council\nSixty-eighth year\n"));
    check(
        "General Assembly\n⟦Sevnty-second|DAT003⟧ session\n",
        &[Error],
        Some("General Assembly\nSeventy-second session\n"),
    );
    check("General Assembly\n⟦72nd|DAT003⟧ session\n", &[Warning], Some("General Assembly\nSeventy-second session\n"));
    check("大会\r\n⟦第七二|DAT003⟧届会议\r\n", &[Error], Some("大会\r\n第七十二届会议\r\n"));
    check("A/AC.105/C.2/L.255\n44th session\n", &[], None);
    check("General Assembly\nSeventy-Second Session\n", &[], None);
    check("Assemblée générale\nSoixante-et-onzième session\n", &[], None);
    check("Asamblea General\nSeptuagésimo tercer período de sesiones\n", &[], None);
    check("الجمعية العامة\nالدورة الحادية والثمانون\n", &[], None);
}

#[test]
fn dates_of_annex_headings() {
    let zh = "2017 年 11 月 14 日古巴常驻联合国代表给秘书长的信\r\n\r\n谨转递𠮷(见附件)。\r\n\r\n何塞·佩雷斯(签名)\r\n\r\n## ";
    let tail = "古巴常驻联合国代表给秘书长的信的附件\r\n\r\n声明\r\n";
    check(&format!("{zh}2017年11月14日{tail}"), &[], None);
    check(&format!("{zh}⟦２０１７年11月15日|DAT004⟧{tail}"), &[Severity::Error], None);
    // The annex of an annexed letter, and the letter's own second annex.
    let en = letter("", "14 November 2017");
    check(
        &format!(
            "{en}\nI transmit two texts.\n\n(Signed) Ana Perez\n\nAnnex I\n\nLetter dated 3 May 2017 from the Minister for Foreign Affairs of Cuba addressed to the Secretary-General\n\nText.\n\nAnnex to the letter dated 3 May 2017 from the Minister for Foreign Affairs of Cuba addressed to the Secretary-General\n\nText.\n"
        ),
        &[],
        None,
    );
    check(
        &format!(
            "{en}\nI transmit a text.\n\n(Signed) Ana Perez\n\nAnnex\n\nAnnex to the letter dated 3 May 2017 from the Permanent Representative of Chile to the United Nations addressed to the Secretary-General\n\nText.\n"
        ),
        &[],
        None,
    );
}

#[test]
fn impossible_dates() {
    let bad = |text: &str| check(text, &[Severity::Error], None);
    bad("第七十二届会议\r\n\r\n𠮷２０１６年的⟦２０１７年 2 月 29 日|DAT019⟧。\r\n");
    bad("الدورة الثانية والسبعون\n\nفي ⟦٣١ تشرين الثاني/ نوفمبر ٢٠١5|DAT019⟧.\n");
    bad("I was there on ⟦31\u{a0}November\r\n2017|DAT019⟧.\r\n");
    bad("from 28 to ⟦31 November 2017|DAT019⟧.\n");
    check("On 29 February 2016, on 30 November 2017, in November 2017, on 29 February 1900.\n", &[], None);
}
