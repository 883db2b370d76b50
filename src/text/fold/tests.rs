use super::*;

#[track_caller]
fn check(text: &str, folded: &str) {
    let f = Folded::line(text, 0);
    assert_eq!(f.as_str(), folded);
    for (i, c) in folded.char_indices() {
        let span = f.span(i..i + c.len_utf8());
        assert!(text.get(span.range()).is_some(), "{c:?} points into a character");
    }
}

#[test]
fn blanks_and_widths() {
    check("Agenda\u{A0}item\u{202F}19　（a）", "Agenda item 19 (a)");
    check("2017 年 11 月 14 日乌兹别克斯坦", "2017年11月14日乌兹别克斯坦");
    check("临时议程* 项目4", "临时议程*项目4");
}

#[test]
fn arabic() {
    check("الأمــم المتحِـدة", "الامم المتحدة");
    check("\u{200F}١٨ أيار/مايو ٢٠١5", "18 ايار/مايو 2015");
}

#[test]
fn accents() {
    check("Secre\u{301}taire ge\u{301}ne\u{301}ral", "Secrétaire général");
    check("Резолюци\u{438}\u{306}", "Резолюций");
}

#[test]
fn markdown() {
    check("**Item 4 of the *provisional* agenda\\***", "Item 4 of the provisional agenda*");
    check("\\(_Signed_\\) Amadou Keita", "(Signed) Amadou Keita");
    check("Item 20 of the preliminary list*", "Item 20 of the preliminary list*");
    check("* A/72/50.", "* A/72/50.");
    check("a_b_c  ", "a_b_c");
}

#[test]
fn spans_point_back() {
    let text = "(见附件）。";
    let f = Folded::line(text, 10);
    let at = f.as_str().find("附件").unwrap();
    assert_eq!(f.span(at..at + 6), Span::new(14, 20));
    assert_eq!(f.whole(), Span::new(10, 10 + text.len()));
}

#[test]
fn shown() {
    assert_eq!(show(["《21 世纪议程》、  ", "《方案》"]), "《21 世纪议程》、《方案》");
    assert_eq!(show(["The situation", "**in** the\u{A0}Middle East"]), "The situation in the Middle East");
}
