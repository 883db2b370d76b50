//! Dates in drafts as they come: other line ends, blanks, widths, digits, marks.

use crate::rules::passage::check;

#[test]
fn line_ends_blanks_and_emphasis() {
    check(
        "The **first** seminar was held on ⟦November\u{A0}14,\u{202F}2017|DAT005⟧,\r\nand the next on ⟦16th of May 2018|DAT005⟧.\r\n",
        "The **first** seminar was held on 14 November 2017,\r\nand the next on 16 May 2018.\r\n",
    );
    check(
        "The seminar was held on ⟦November\r\n14, 2017|DAT005⟧, in the presence of observers.\r\n",
        "The seminar was held on 14 November 2017, in the presence of observers.\r\n",
    );
}

#[test]
fn chinese_widths_and_surrogates() {
    check(
        "研讨会由𠮷田主持，于⟦２０１７－１１－１４|DAT006⟧在撒马尔罕举行。\r\n",
        "研讨会由𠮷田主持，于2017年11月14日在撒马尔罕举行。\r\n",
    );
    check("𠮷田于⟦二○一七年 十一月|DAT013⟧抵达撒马尔罕并主持会议。", "𠮷田于2017年11月抵达撒马尔罕并主持会议。");
}

#[test]
fn arabic_marks_and_digits() {
    check(
        "عُقد المؤتمر في سمرقند في \u{200F}١٤ ⟦نوفمبـــر|DAT011⟧ ٢٠١٧ بحضور ممثلي الحكومات.\r\n",
        "عُقد المؤتمر في سمرقند في \u{200F}١٤ تشرين الثاني/نوفمبر ٢٠١٧ بحضور ممثلي الحكومات.\r\n",
    );
}

#[test]
fn what_is_no_date_stays() {
    for text in [
        "My Government refers to No. 14/11/2017, to https://example.org/2017-11-14 and to A/72/10/2017.",
        "On 1990's front; version 3.11.2017.4 of the list, 11/2017, 2017-11 and 14/11/17.",
        "La revue Mars 2017 et la place du 14 Juillet, au chapitre 1 mars ou avril.",
        "الحركة الثورية 14 تموز والميدان الذي يحمل اسمها في المدينة القديمة.",
    ] {
        let found = crate::draft::Snapshot::of(text, true).findings(&crate::rules::Settings::default());
        let codes: Vec<_> = found.iter().map(|f| f.code).filter(|c| c.starts_with("DAT")).collect();
        assert!(codes.is_empty(), "{text}: {codes:?}");
    }
}
