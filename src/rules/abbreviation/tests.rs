//! Short forms in drafts as they come.

use crate::rules::passage::check;

#[test]
fn widths_blanks_and_marks() {
    check(
        "联合国毒品和犯罪问题办公室（⟦毒品和犯罪问题办公室|ABB003⟧）协助𠮷田举办了会议。\r\n",
        "联合国毒品和犯罪问题办公室协助𠮷田举办了会议。\r\n",
    );
    check(
        "The Group of Friends\r\nof Rivers\u{A0}(⟦GFR|ABB003⟧) met in Samarkand and adopted a report.\r\n",
        "The Group of Friends\r\nof Rivers met in Samarkand and adopted a report.\r\n",
    );
    check(
        "The **⟦UN|ABB006⟧** welcomed the report of the Conference.\n",
        "The **United Nations** welcomed the report of the Conference.\n",
    );
}

#[test]
fn titles_keep_the_name_in_full() {
    let text = "The World Health Organization (WHO) met; WHO reported.\n\n19. World Health Organization\n\nThe chief of the World Health Organization office\n";
    let found = crate::draft::Snapshot::of(text, true).findings(&crate::rules::Settings::default());
    assert!(!found.iter().any(|f| f.code == "ABB005"), "{found:?}");
}

#[test]
fn an_annex_is_told_once() {
    let text = "Letter dated 14 November 2017 from the Permanent Representative of Uzbekistan to the United Nations addressed to the Secretary-General\n\nI transmit a text (see annex).\n\n(Signed) Amadou Keita\n\nAnnex\n\nReport\n\nThe Group of Friends of Rivers (GFR) met. The Group of Friends of Lakes (GFL) did not.\n";
    let found = crate::draft::Snapshot::of(text, true).findings(&crate::rules::Settings::default());
    let unused: Vec<_> = found.iter().filter(|f| f.code == "ABB003").collect();
    assert_eq!(unused.len(), 1, "{unused:?}");
    assert!(unused[0].related.iter().any(|r| r.message.contains("GFL")), "{unused:?}");
}

#[test]
fn a_plural_defines_the_singular() {
    for text in [
        "Small and medium enterprises (SMEs) met in Samarkand. Every SME sent a member.",
        "The European Court of Human Rights (ECtHR) met. The ECtHR decided, and so did the Group of Friends (GoF). The GoF agreed.",
        "The United Nations Entity for Gender Equality and the Empowerment of Women (UN-Women) met; UN-Women reported.",
    ] {
        let found = crate::draft::Snapshot::of(text, true).findings(&crate::rules::Settings::default());
        let codes: Vec<_> = found.iter().map(|f| f.code).filter(|c| c.starts_with("ABB")).collect();
        assert!(codes.is_empty(), "{text}: {codes:?}");
    }
}
