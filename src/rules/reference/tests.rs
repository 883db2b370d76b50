//! Citations in drafts as they come.

use crate::rules::passage::check;

#[test]
fn widths_blanks_and_marks() {
    check(
        "我国政府忆及安全理事会第⟦2231\u{A0}（2015）|SYM006⟧号决议，𠮷田这样报告。\r\n",
        "我国政府忆及安全理事会第2231（2015）号决议，𠮷田这样报告。\r\n",
    );
    check(
        "My Government recalls **Security Council** resolution\r\n⟦2231|SYM005⟧ and other resolutions.\r\n",
        "My Government recalls **Security Council** resolution\r\n2231 (2015) and other resolutions.\r\n",
    );
    check(
        "تشير حكومتي إلى قرار مجلس الأمن \u{200F}⟦٢٢٣١|SYM005⟧\u{200F} وإلى قرارات أخرى بشأن هذه المسألة.\n",
        "تشير حكومتي إلى قرار مجلس الأمن \u{200F}٢٢٣١ (2015)\u{200F} وإلى قرارات أخرى بشأن هذه المسألة.\n",
    );
}

#[test]
fn citations_that_are_right_stay() {
    for text in [
        "My Government recalls Security Council resolutions 242 (1967) and 338 (1973), resolution 1514 (XV) and document A/RES/72/1.",
        "The journal Rivers 45(2015) and the resolution of the village council of 2015 are kept in the library.",
        "我国政府忆及第825(1993)、第1540(2004)和第2569(2021)号决议以及大会第ES-10/19号决议。",
        "The Security Council Committee pursuant to resolution 1540 (2004) met; see S/PV.8974, p. 5.",
        "Resolution 1416 (2005) of the Parliamentary Assembly of the Council of Europe names the Security Council.",
    ] {
        let found = crate::draft::Snapshot::of(text, true).findings(&crate::rules::Settings::default());
        let ours = ["SYM004", "SYM005", "SYM006", "SYM007", "SYM008", "SYM009", "SYM011", "SYM014"];
        let codes: Vec<_> = found.iter().map(|f| f.code).filter(|c| ours.contains(c)).collect();
        assert!(codes.is_empty(), "{text}: {codes:?}");
    }
}
