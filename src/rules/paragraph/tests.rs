//! Broken sentences and page marks in drafts of several shapes.

use crate::draft::Snapshot;
use crate::rules::{Finding, Settings, fix_all};

const TITLE: &str = "Letter dated 14 November 2017 from the Permanent Representative of Uzbekistan to the United Nations \
                     addressed to the Secretary-General";

fn found(text: &str) -> Vec<Finding> {
    let all = Snapshot::of(text, true).findings(&Settings::default());
    all.into_iter().filter(|f| f.code.starts_with("PAR")).collect()
}

/// The only finding of the family, and the text after all safe fixes.
#[track_caller]
fn check(text: &str, code: &str, words: &str, others: usize, mended: &str) {
    let all = found(text);
    let shown: Vec<_> = all.iter().map(|f| (f.code, text.get(f.span.range()).unwrap(), f.related.len())).collect();
    assert_eq!(shown, [(code, words, others)]);
    assert_eq!(fix_all(text, true, &Settings::default()).0, mended);
    assert!(code != "PAR007" || found(mended).is_empty(), "{:?}", found(mended));
}

#[test]
fn a_cut_name_is_one_word() {
    let text = "2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信\r\n\r\n与会者欢迎😀吉尔吉斯共和国和乌兹\r\n\r\n别克斯坦共和国两国的条约。\r\n";
    check(text, "PAR006", "乌兹\r\n\r\n别克斯坦共和国", 0, text);
    let fix = &found(text)[0].fixes[0];
    assert_eq!((fix.edits[0].span.len(), fix.edits[0].text.as_str()), (4, ""));
}

#[test]
fn addresses_labels_and_tables_are_not_broken_sentences() {
    for body in [
        "The film can be seen by everybody at https://www.example.org/films/of-the-con-\n\nference/ with subtitles.",
        "We call upon all States that are members of the conference to do this:\n\n1-\n\nrestore the services.",
        "Date         Time        Nature of the event\n\n                                     areas of the city.",
    ] {
        assert!(found(&format!("{TITLE}\n\n{body}\n")).is_empty(), "{body}");
    }
}

#[test]
fn a_wrapped_sentence_keeps_its_lines() {
    check(
        &format!(
            "{TITLE}\n\nThe participants welcomed the agreement that was signed\nin the city of\n\n18-04352\n\nA/72/796\n\nSamarkand by\nthe two States.\n"
        ),
        "PAR007",
        "18-04352",
        1,
        &format!(
            "{TITLE}\n\nThe participants welcomed the agreement that was signed\nin the city of\nSamarkand by\nthe two States.\n"
        ),
    );
}

#[test]
fn a_note_of_the_page_follows_its_paragraph() {
    check(
        &format!(
            "{TITLE}\n\nI transmit the documents of the third meeting (see annexes),* while requesting\n\n* In the language of submission only.\n\n25-06252 (E)\n\nyour good offices in this matter.\n\n(Signed) Amadou Keita\n\nAnnex I\n\nA.\n\nAnnex II\n\nB.\n"
        ),
        "PAR007",
        "25-06252 (E)",
        0,
        &format!(
            "{TITLE}\n\nI transmit the documents of the third meeting (see annexes),* while requesting your good offices in this matter.\n\n* In the language of submission only.\n\n(Signed) Amadou Keita\n\nAnnex I\n\nA.\n\nAnnex II\n\nB.\n"
        ),
    );
}

#[test]
fn what_only_looks_like_a_mark_stays() {
    let annex = |text: &str| {
        format!("{TITLE}\n\nI transmit the list (see annex).\n\n(Signed) Amadou Keita\n\nAnnex\n\n{text}\n")
    };
    for text in [
        "The documents are:\n\nA/72/1\n\nA/72/50\n\nThey are in print.",
        "The text reads:\n\n...\n\nThe end.",
        "The share is\n\n1/3",
    ] {
        assert!(found(&annex(text)).is_empty(), "{text}");
    }
}
