//! Laws that hold for every text, however broken: positions, outline, findings, and that nothing panics.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use proptest::prelude::*;
use std::fs;
use std::path::Path;
use verbale::draft::{Draft, Snapshot};
use verbale::features::completion::{CompletionSettings, ExtraNames, completion};
use verbale::features::definition::definition;
use verbale::features::folding::folding;
use verbale::features::hover::hover;
use verbale::features::inspect;
use verbale::features::outline::{Node, outline};
use verbale::rules::Settings;
use verbale::text::{Edit, Encoding, Position, Span, Text};

/// Scraps of real drafts and of what pasting leaves.
fn scrap() -> impl Strategy<Value = String> {
    let fixed = [
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "\u{b}",
        "\u{c}",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        " ",
        "\u{a0}",
        "\t",
        "    ",
        "General Assembly\n",
        "Seventy-second session\n",
        "Sixty-eight year\n",
        "Agenda items 19 (a) and\n",
        "20\n",
        "2025 session\n",
        "Item 20 of the preliminary list*\n",
        "* A/72/50.\n",
        "A/72/10–S/2017/5*\n",
        "25-00430 (E)\n",
        "*2500430*\n",
        "Letter dated 31 November 2017 from the Permanent Representatives of Iran (Islamic Republic of) and\n",
        "Mali to the United Nations addressed to the\n",
        "Secretary-General\n",
        "(Signed) A. B.\n",
        "(see annexes I and III)",
        "I should be grateful if you would have the present letter and its annex circulated as a document of the General Assembly, under agenda item 19 (a).\n",
        "Annex I to the letter dated 3 May 2017\n",
        "Annex II\n",
        "Enclosure\n",
        "[Original: Russian]\n",
        "1.\n",
        "(a) text\n",
        "| a | b |\n",
        "第七十二届会议\n",
        "议程项目19(a)和\u{3000}20\n",
        "2017 年 11 月 14 日乌兹别克斯坦常驻联合国代表给秘书长的信",
        "的附件一\n",
        "(签名)",
        "请将本信及其附件作为大会文件分发为荷。\n",
        "乌兹\n\n别克斯坦",
        "رسالة مؤرخة 3 أيار/مايو 2017 موجهة إلى الأمين العام من\n",
        "مرفق\n",
        "البندان ١٩ (هـ) و ٢٠ من جدول الأعمال\n",
        "الأمــم",
        "\u{200f}",
        "\u{202b}",
        "Письмо Постоянного представителя Мали от 3 мая 2017 года на имя\n",
        "Приложение\n",
        "19(а)",
        "𠮷",
        "e\u{301}",
        "👨‍👩‍👧",
        "**",
        "*",
        "_",
        "\\",
        "> ",
        "# ",
        "- ",
        "《",
        "“",
        "\0",
    ];
    prop_oneof![
        4 => prop::sample::select(fixed.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,8}",
    ]
}

fn lies_inside(nodes: &[Node], parent: Span, text: &str) {
    let mut free = parent.start;
    for n in nodes {
        assert!(parent.contains(n.range), "{:?} {:?} outside {parent:?}", n.role, n.range);
        assert!(n.range.contains(n.selection), "{:?}: head {:?} outside {:?}", n.role, n.selection, n.range);
        assert!(n.range.start >= free, "{:?} {:?} overlaps its elder sibling", n.role, n.range);
        assert!(text.get(n.range.range()).is_some(), "{:?} cuts a character", n.role);
        free = n.range.end;
        lies_inside(&n.children, n.range, text);
    }
}

fn survives(text: &str, at: usize) {
    for declared in [true, false] {
        let snapshot = Snapshot::of(text, declared);
        lies_inside(&outline(&snapshot, true), Span::new(0, text.len()), text);
        for f in snapshot.findings(&Settings::default()) {
            let spans = [f.span].into_iter().chain(f.related.iter().map(|r| r.span));
            for s in spans.chain(f.fixes.iter().flat_map(|x| &x.edits).map(|e| e.span)) {
                assert!(text.get(s.range()).is_some(), "{} {s:?} is no part of the text", f.code);
            }
        }
        inspect::json(&snapshot);
        inspect::text(&snapshot);
        for f in folding(&snapshot) {
            assert!(text.get(f.range()).is_some());
        }
        hover(&snapshot, at, None, &ExtraNames::default());
        definition(&snapshot, at);
        for i in
            completion(&snapshot, at, &CompletionSettings { pinyin: true, ..CompletionSettings::default() }, None).items
        {
            assert_eq!(
                text.get(i.edit.span.range()),
                Some(i.filter.as_str()),
                "the filter is the text that is replaced"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 250 } else { 2000 }))]

    #[test]
    fn nothing_panics_and_everything_lies_inside(scraps in prop::collection::vec(scrap(), 0..40), at in any::<prop::sample::Index>()) {
        let text = scraps.concat();
        let at = Text::new(&text).snap(at.index(text.len() + 1));
        survives(&text, at);
    }

    #[test]
    fn positions_round_trip(scraps in prop::collection::vec(scrap(), 0..12), at in any::<prop::sample::Index>()) {
        let plain = scraps.concat();
        let text = Text::new(&plain);
        let at = text.snap(at.index(plain.len() + 1));
        let inside_break = plain[..at].ends_with('\r') && plain[at..].starts_with('\n');
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            let position = text.position(at, encoding);
            prop_assert_eq!(text.offset(position, encoding), if inside_break { at - 1 } else { at });
            // The same, counted by hand over the lines of the protocol.
            let lines: Vec<&str> = plain[..at].split_inclusive(['\n', '\r']).collect();
            let crlf = plain[..at].matches("\r\n").count();
            let ends = lines.iter().filter(|l| l.ends_with(['\n', '\r'])).count() - crlf;
            prop_assert_eq!(position.line, if inside_break { ends - 1 } else { ends });
        }
    }

    #[test]
    fn any_position_is_clamped(scraps in prop::collection::vec(scrap(), 0..12), line in 0usize..40, column in 0usize..200) {
        let plain = scraps.concat();
        let text = Text::new(&plain);
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            let offset = text.offset(Position { line, column }, encoding);
            prop_assert!(plain.is_char_boundary(offset));
        }
    }

    #[test]
    fn an_edited_draft_reads_like_a_fresh_one(start in prop::collection::vec(scrap(), 0..25),
                                              edits in prop::collection::vec((any::<prop::sample::Index>(), 0usize..12, scrap()), 1..6)) {
        let mut plain = start.concat();
        let mut draft = Draft::new(&plain, true);
        for (at, len, new) in edits {
            let text = Text::new(&plain);
            let from = text.snap(at.index(plain.len() + 1));
            let to = text.snap(from + len).max(from);
            draft.edit(&Edit { span: Span::new(from, to), text: new.clone() });
            plain.replace_range(from..to, &new);
            let (a, b) = (draft.snapshot(), Snapshot::of(&plain, true));
            prop_assert_eq!(a.text().to_string(), plain.clone());
            prop_assert_eq!(inspect::json(&a), inspect::json(&b));
            prop_assert_eq!(a.findings(&Settings::default()), b.findings(&Settings::default()));
        }
    }
}

#[test]
fn every_sample_survives_being_cut_anywhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
    for folder in fs::read_dir(root).unwrap().filter_map(|d| fs::read_dir(d.unwrap().path()).ok()) {
        for path in
            folder.map(|f| f.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e != "json" && e != "picture"))
        {
            let text = fs::read_to_string(&path).unwrap();
            for part in 1..6 {
                let at = Text::new(&text).snap(text.len() * part / 6);
                survives(&text[..at], at / 2);
                survives(&text[at..], (text.len() - at) / 2);
            }
        }
    }
}
