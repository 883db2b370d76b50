//! Numbers in drafts as they come.

use crate::rules::passage::check;

#[test]
fn blanks_line_ends_and_widths() {
    check(
        "The level of the lake fell by ⟦7.5\u{A0}%|NUM003⟧,\r\nor by ⟦3 percent|NUM003⟧ a year.\r\n",
        "The level of the lake fell by 7.5 per cent,\r\nor by 3 per cent a year.\r\n",
    );
    check(
        "⟦第７２|NUM013⟧届会议\r\n\r\n2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信\r\n",
        "第七十二届会议\r\n\r\n2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信\r\n",
    );
    check(
        "⟦第 72|NUM013⟧ 届会议\n\n2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信\n",
        "第七十二届会议\n\n2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信\n",
    );
    check("湖面在一年内下降了⟦３，５|NUM009⟧％，𠮷田这样报告。", "湖面在一年内下降了３.５％，𠮷田这样报告。");
}

#[test]
fn a_word_that_ends_like_a_label_is_none() {
    let text = "The impact 3.456 times was felt in the valley 2.345 times, and the fine is 10,000 dollars or 20,000.";
    let found = crate::draft::Snapshot::of(text, true).findings(&crate::rules::Settings::default());
    assert!(found.iter().any(|f| f.code == "NUM008"), "{found:?}");
}

#[test]
fn numbers_that_are_right_stay() {
    for text in [
        "The vote was 8 to 5, with 12 abstentions; item 8 States that the sum of $8 million is due to 3 members.",
        "Rounds of .50 calibre were found. On 5 May 20 15-year-old pupils and 16 teachers came to the library.",
        "See paras. 60 members of the group, in annex I or annex v. State of play, and section 3.5 of the list.",
        "The 20-member group and its 12 two-day meetings cost 10,000,000 and 3,456,789 dollars, by USDA figures.",
        "Law 26.659 forbids it; Decree 12.345 and Act 3.456 do not, and the fine is 10,000 dollars.",
    ] {
        let found = crate::draft::Snapshot::of(text, true).findings(&crate::rules::Settings::default());
        let codes: Vec<_> = found.iter().map(|f| f.code).filter(|c| c.starts_with("NUM")).collect();
        assert!(codes.is_empty(), "{text}: {codes:?}");
    }
}
