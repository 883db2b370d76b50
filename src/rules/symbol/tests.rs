//! What a malformed symbol is, and what is none; spans in drafts with CRLF, full-width forms and surrogate pairs.

use crate::draft::Snapshot;
use crate::fixture::Fixture;
use crate::rules::{Settings, fix_all};

/// The marks are exactly the findings of these codes; with `mended`, the safe fixes give it.
#[track_caller]
fn check(marked: &str, mended: Option<&str>) {
    let fixture = Fixture::new(marked);
    let found = Snapshot::of(&fixture.text, true).findings(&Settings::default());
    let got: Vec<_> = found.iter().filter(|f| f.code.starts_with("SYM")).map(|f| (f.span, f.code.to_owned())).collect();
    assert_eq!(got, fixture.marks, "{marked}");
    if let Some(mended) = mended {
        assert_eq!(fix_all(&fixture.text, true, &Settings::default()).0, mended);
    }
}

const EN: &str = "Letter dated 14 November 2017 from the Permanent Representative of Cuba to the United Nations addressed to the Secretary-General\n\n";

#[test]
fn malformed_symbols() {
    for (bad, good) in [
        ("A/72/ 586", "A/72/586"),
        ("A/ 72/586", "A/72/586"),
        ("A /72/586", "A/72/586"),
        ("A-72-586", "A/72/586"),
        ("A/72-586", "A/72/586"),
        ("A//72/586", "A/72/586"),
        ("A\\72\\586", "A/72/586"),
        ("A/C2/72/10", "A/C.2/72/10"),
        ("A/C. 2/72/10", "A/C.2/72/10"),
        ("A/C.2/72/L5", "A/C.2/72/L.5"),
        ("A/72/L. 23", "A/72/L.23"),
        ("A/72/586/Add1", "A/72/586/Add.1"),
        ("A/RES/72-1", "A/RES/72/1"),
        ("A/Res/72/1", "A/RES/72/1"),
        ("S/2017-953", "S/2017/953"),
        ("S-2017-953", "S/2017/953"),
        ("S/PV7364", "S/PV.7364"),
        ("S/PRST/2015/ 3", "S/PRST/2015/3"),
        ("E/CN15/2015/16", "E/CN.15/2015/16"),
        ("A/AC105/1391", "A/AC.105/1391"),
        ("A/CONF222/6", "A/CONF.222/6"),
        ("A/HRC/28/L10", "A/HRC/28/L.10"),
    ] {
        check(&format!("{EN}As stated in ⟦{bad}|SYM001⟧, it is."), Some(&format!("{EN}As stated in {good}, it is.")));
        check(&format!("{EN}见⟦{bad}|SYM001⟧。"), Some(&format!("{EN}见{good}。")));
    }
}

#[test]
fn no_symbols_and_right_ones() {
    for good in [
        "A/72/586–S/2017/953",
        "A/72/586 - S/2017/953",
        "( S/2016/888)",
        "A/C.2/72/10",
        "S/RES/2231 (2015)",
        "A/RES/3314 (XXIX)",
        "S/12345",
        "A/AC.105/C.2/L.255",
        "E/CN.6/2015/NGO/265",
        "A/CONF.224/PC(III)/3",
        "CRC/C/GC/14",
        "A/34/460",
        "A/72/586*",
        "and/or",
        "A/C",
        "A/B/C",
        "S/N",
        "1/2",
        "A/2",
        "24/7",
        "E/F",
        "w/o",
        "A/72",
        "S/2017",
        "A/72/…",
        "A/72/",
        "A/72/ 12 May 2017",
        "https://undocs.org/A/72-586",
        "http://www.example.org/?symbol=A/C2/72/10",
        "docs/A/72-586.pdf",
        "A-72-586.pdf",
        "A-72-586_E.docx",
        "S-300",
        "S-400",
        "A-400 M",
        "A-10",
        "S-37/1",
        "A-1",
        "E-7T",
        "S/2017-2018",
        "S/2017-18",
        "A/72-73",
        "14/11/2017",
        "2017-11-14",
        "C:\\A\\B",
        "SPLM/A-IO",
        "E-mail",
        "A-72",
        "ISO/IEC 9899",
        "A/HRC/28/NI/4",
        "S/PV.7364 (Resumption 1)",
        "A/S-32/6",
        "A/ES-10/674",
        "A/Bur/59/1",
        "A/INF/72/4",
        "S/AC.37/2003/(1455)/26",
        "A/72/PV.24",
        "TD/B/C.I/30",
        "A/64/ L",
        "A / B",
    ] {
        check(&format!("{EN}As stated in {good}, it is."), None);
        check(&format!("{EN}见{good}。"), None);
    }
    // The page's line end inside a symbol is not the drafter's.
    check(&format!("{EN}As stated in A/72/\n586, it is."), None);
}

#[test]
fn spans_are_exact_in_any_text() {
    check(
        "第七十二届会议\r\n\r\n见𠮷（⟦Ａ／72／ 586|SYM001⟧）和A/72/1。\r\n",
        Some("第七十二届会议\r\n\r\n见𠮷（A/72/586）和A/72/1。\r\n"),
    );
    check(
        "الدورة الثانية والسبعون\r\n\r\nانظر الوثيقـة \u{200f}⟦A/72/\u{a0}586|SYM001⟧\u{200f} والوثيقة S/2017/953.\r\n",
        Some("الدورة الثانية والسبعون\r\n\r\nانظر الوثيقـة \u{200f}A/72/586\u{200f} والوثيقة S/2017/953.\r\n"),
    );
    check(
        &format!("{EN}Both **⟦A/72-586|SYM001⟧–⟦S/2017-953|SYM001⟧** are."),
        Some(&format!("{EN}Both **A/72/586–S/2017/953** are.")),
    );
}

#[test]
fn symbol_of_the_masthead() {
    check("⟦A/C.2/71/10|SYM002⟧\r\n第七十二届会议\r\n第二委员会\r\n议程项目 19(a)\r\n", None);
    check("⟦A/C.2/72/10|SYM003⟧\nSeventy-second session\nThird Committee (Social, Humanitarian and Cultural)\n", None);
    check("A/S-32/6\nThirty-second special session\nAgenda item 5\n", None);
    check("A/79/843*–S/2025/201*\nSeventy-ninth session\n", None);
}
