//! Exact spans and mends in drafts with every kind of line end, blank and character.

use crate::draft::Snapshot;
use crate::rules::{ALL, Level, Settings, fix_all};

/// The words found by a rule, and the text after all safe fixes.
#[track_caller]
fn check(code: &str, text: &str, words: &[&str], mended: &str) {
    let mut settings = Settings::default();
    let level = |c: &str| if c == code { Level::On } else { Level::Off };
    settings.levels = ALL.iter().map(|r| (r.code.to_owned(), level(r.code))).collect();
    let found = Snapshot::of(text, true).findings(&settings);
    let found: Vec<&str> = found.iter().filter(|f| f.code == code).map(|f| text.get(f.span.range()).unwrap()).collect();
    assert_eq!(found, words, "{code}");
    let (out, _) = fix_all(text, true, &settings);
    assert_eq!(out, mended, "{code}");
    assert_eq!(fix_all(&out, true, &settings).0, out, "{code} is mended in one go");
}

const ZH: &str = "2017年11月14日马里常驻联合国代表给秘书长的信\r\n\r\n";
const AR: &str =
    "رسالة مؤرخة 14 تشرين الثاني/نوفمبر 2017 موجهة إلى الأمين العام من الممثل الدائم لمالي لدى الأمم المتحدة\r\n\r\n";
const EN: &str = "Letter dated 14 November 2017 from the Permanent Representative of Mali to the United Nations addressed to the Secretary-General\r\n\r\n";

#[test]
fn chinese_with_crlf_and_surrogate_pairs() {
    let draft = |body: &str| format!("{ZH}{body}\r\n");
    check(
        "PUN003",
        &draft("𠮷田先生说,会议\r\n结束了;很好."),
        &[",", ";", "."],
        &draft("𠮷田先生说，会议\r\n结束了；很好。"),
    );
    check(
        "PUN003",
        &draft("号文件 A/72/1,第3.5段,见 www.un.org。"),
        &[","],
        &draft("号文件 A/72/1,第3.5段，见 www.un.org。"),
    );
    check("QUO001", &draft("𠮷就\"水与\r\n和平\"发言。"), &["\"水与\r\n和平\""], &draft("𠮷就“水与\r\n和平”发言。"));
    check(
        "QUO009",
        &draft("《进一步\u{A0}执行《议程》方案》"),
        &["《议程》"],
        &draft("《进一步\u{A0}执行〈议程〉方案》"),
    );
    check("PUN004", &draft("公报（见附件)。"), &["（见附件)"], &draft("公报（见附件）。"));
    check("PUN007", &draft("主题--水"), &["--"], &draft("主题——水"));
}

#[test]
fn arabic_with_marks_of_direction() {
    let draft = |body: &str| format!("{AR}{body}\r\n");
    check("PUN014", &draft("السلامُ, والأمن\u{200F}"), &[","], &draft("السلامُ، والأمن\u{200F}"));
    check("PUN015", &draft("السلــام والبند (هـ)"), &["السلــام"], &draft("السلام والبند (هـ)"));
}

#[test]
fn english_habits_are_mended_together() {
    let draft = |body: &str| format!("{EN}{body}\r\n");
    check(
        "QUO001",
        &draft("“One” and \"two\" and\u{A0}\"three\"."),
        &["\"two\""],
        &draft("“One” and “two” and\u{A0}“three”."),
    );
    check("QUO001", &draft("A pipe of 6\" and one of 8\"."), &[], &draft("A pipe of 6\" and one of 8\"."));
    check("QUO001", &draft("`\"code\"` and www.un.org/\"x\""), &[], &draft("`\"code\"` and www.un.org/\"x\""));
    check("PUN010", &draft("One.  Two.  Three."), &["  "], &draft("One. Two. Three."));
    check("QUO003", &draft("(see www.un.org) and 1) one, 2) two"), &[], &draft("(see www.un.org) and 1) one, 2) two"));
}

#[test]
fn a_long_quotation_closes_once() {
    let text = format!("{EN}He said:\n\n“First.\n\n“Second.\n\n“Third.”\n");
    check("QUO003", &text, &[], &text);
    let text = format!("{EN}The text (which runs\n\nS/2017/1\n\nover the page) is long.\n");
    check("QUO003", &text, &[], &text);
}
