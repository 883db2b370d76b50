//! Places and mends in drafts with the line ends, blanks and characters that real ones have.

use crate::draft::Snapshot;
use crate::rules::{Finding, Settings, fix_all};
use crate::text::Text;

fn found(text: &str) -> Vec<Finding> {
    let all = Snapshot::of(text, true).findings(&Settings::default());
    all.into_iter().filter(|f| f.code.starts_with("ANX")).collect()
}

/// The only finding of the family: its code and words, and the text after its first fix.
#[track_caller]
fn check(text: &str, code: &str, words: &str, mended: Option<&str>) {
    let all = found(text);
    let shown: Vec<_> = all.iter().map(|f| (f.code, text.get(f.span.range()).unwrap())).collect();
    assert_eq!(shown, [(code, words)]);
    let new = all[0].fixes.first().map(|fix| {
        let mut edits = fix.edits.clone();
        edits.sort_by_key(|e| e.span);
        let mut out = Text::new(text);
        edits.iter().rev().for_each(|e| out.replace(e.span, &e.text));
        out.to_string()
    });
    assert_eq!(new.as_deref(), mended);
    if let Some(new) = new {
        assert!(found(&new).is_empty(), "{:?}", found(&new));
    }
}

#[test]
fn a_heading_keeps_the_line_ends_of_the_draft() {
    check(
        "2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信\r\n\r\n谨转递😀声明（见附件）。\r\n\r\n阿马杜·凯塔（签名）\r\n",
        "ANX001",
        "（见附件）",
        Some(
            "2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信\r\n\r\n谨转递😀声明（见附件）。\r\n\r\n阿马杜·凯塔（签名）\r\n\r\n\
             2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信的附件\r\n",
        ),
    );
}

#[test]
fn a_heading_stands_as_close_as_the_paragraphs_do() {
    check(
        "Lettre datée du 14\u{a0}novembre 2017, adressée au Secrétaire général par le Représentant permanent de \
         l’Ouzbékistan auprès de l’Organisation des Nations Unies\nJ’ai l’honneur de vous faire tenir ci-joint le \
         texte d’une déclaration (voir\u{a0}annexe).\n(Signé) Amadou Keita\n",
        "ANX001",
        "(voir\u{a0}annexe)",
        Some(
            "Lettre datée du 14\u{a0}novembre 2017, adressée au Secrétaire général par le Représentant permanent de \
             l’Ouzbékistan auprès de l’Organisation des Nations Unies\nJ’ai l’honneur de vous faire tenir ci-joint le \
             texte d’une déclaration (voir\u{a0}annexe).\n(Signé) Amadou Keita\nAnnexe à la lettre datée du \
             14\u{a0}novembre 2017 adressée au Secrétaire général par le Représentant permanent de l’Ouzbékistan \
             auprès de l’Organisation des Nations Unies\n",
        ),
    );
}

const TITLE: &str = "Letter dated 14 November 2017 from the Permanent Representative of Uzbekistan to the United Nations \
                     addressed to the Secretary-General";

fn letter(body: &str, rest: &str) -> String {
    format!("{TITLE}\n\n{body}\n\n(Signed) Amadou Keita\n\n{rest}\n")
}

#[test]
fn a_text_that_follows_on_a_new_page_is_the_annex() {
    let report = "Findings of this year\n\n1. The Committee held two meetings and heard many speakers on both days.";
    let body = "I have the honour to transmit the report of the Chair (see annex).";
    assert!(found(&letter(body, &format!("18-04352 (E)\n\n{report}"))).is_empty());
    let long = format!("{report} {}", "It read all the letters that it had received. ".repeat(6));
    let without_page = letter(body, &long);
    let all = found(&without_page);
    assert_eq!(all.iter().map(|f| f.code).collect::<Vec<_>>(), ["ANX001"]);
    let edit = &all[0].fixes[0].edits[0];
    assert!(
        without_page.get(edit.span.start..).unwrap().starts_with("Findings of this year"),
        "the heading goes above the report"
    );
}

#[test]
fn headings_in_every_language_and_script_are_annexes() {
    let body = "I have the honour to transmit the final statement of the conference (see annex).";
    for heading in ["附件", "المرفق", "Приложение", "Annexe", "Anexo", "ANNEX", "**Annex**", "## Annex"]
    {
        assert!(found(&letter(body, &format!("{heading}\n\nText."))).is_empty(), "{heading}");
    }
}

#[test]
fn figures_are_kept_and_call_outs_carried_along() {
    let body = "I have the honour to transmit the statement (see annex 1) and the rules (see annex 4).";
    let want = "I have the honour to transmit the statement (see annex 1) and the rules (see annex 2).";
    check(
        &letter(body, "Annex 1\n\nStatement\n\nText.\n\nAnnex 4\n\nRules\n\nText."),
        "ANX005",
        "Annex 4",
        Some(&letter(want, "Annex 1\n\nStatement\n\nText.\n\nAnnex 2\n\nRules\n\nText.")),
    );
}

#[test]
fn nothing_is_sure_where_the_text_speaks_of_an_annex_by_its_number() {
    let text = letter(
        "I have the honour to transmit the statement (see annex I) and the rules (see annex III).",
        "Annex I\n\nStatement\n\nThe rules are in annex III.\n\nAnnex III\n\nRules\n\nText.",
    );
    assert_eq!(found(&text).len(), 1);
    assert_eq!(fix_all(&text, true, &Settings::default()).0, text);
}

#[test]
fn a_compilation_may_begin_anywhere() {
    let body = "I have the honour to transmit further statements of delegations, which are annexed.";
    assert!(found(&letter(body, "Annex 37\n\nStatement\n\nText.\n\nAnnex 38\n\nStatement\n\nText.")).is_empty());
}

#[test]
fn arabic_counts_in_words_and_with_an_article() {
    let title =
        "رسالة مؤرخة 14 تشرين الثاني/نوفمبر 2017 موجهة إلى الأمين العام من الممثل الدائم لأوزبكستان لدى الأمم المتحدة";
    let heading = "لرسالة المؤرخة 14 تشرين الثاني/نوفمبر 2017 الموجهة إلى الأمين العام من الممثل الدائم لأوزبكستان لدى الأمم المتحدة";
    check(
        &format!(
            "{title}\n\nأحيل إليكم بيانا (انظر المرفق الأول).\n\n(توقيع) أمادو كيتا\n\nالمرفق الأول ل{heading}\n\nبيان\n\nنص.\n"
        ),
        "ANX006",
        "المرفق الأول",
        Some(&format!(
            "{title}\n\nأحيل إليكم بيانا (انظر المرفق).\n\n(توقيع) أمادو كيتا\n\nمرفق ا{heading}\n\nبيان\n\nنص.\n"
        )),
    );
}

#[test]
fn a_call_out_of_eleven_and_more_is_read_in_arabic() {
    let text = "رسالة مؤرخة 14 تشرين الثاني/نوفمبر 2017 موجهة إلى الأمين العام من الممثل الدائم لأوزبكستان لدى الأمم المتحدة\n\n\
                أحيل إليكم قائمة (انظر المرفقين الثاني والثاني عشر).\n\n(توقيع) أمادو كيتا\n";
    let snapshot = Snapshot::of(text, true);
    let callout = &snapshot.document().callouts[0];
    let written: Vec<_> = callout.written.iter().map(|(n, s)| (*n, text.get(s.range()).unwrap())).collect();
    assert_eq!((callout.numbers.as_slice(), written), ([2, 12].as_slice(), vec![(2, "الثاني"), (12, "الثاني عشر")]));
}

#[test]
fn the_annex_of_an_annexed_letter_has_another_parent() {
    let rest = "Annex to the letter dated 14 November 2017 from the Permanent Representative of Uzbekistan to the United \
                Nations addressed to the Secretary-General\n\nLetter dated 10 November 2017 from the Permanent \
                Representative of Tajikistan to the United Nations addressed to the Permanent Representative of \
                Uzbekistan to the United Nations\n\nText.\n\n(Signed) Olga Ruiz\n\nAnnex to the letter dated 10 November \
                2017 from the Permanent Representative of Tajikistan to the United Nations addressed to the President of \
                the Security Council\n\nText.";
    let all = found(&letter("I have the honour to transmit the letter (see annex).", rest));
    assert!(!all.iter().any(|f| f.code == "ANX018"), "{all:?}");
}

#[test]
fn a_tag_is_moved_with_its_line() {
    let body = "I have the honour to transmit the final statement of the conference (see annex).";
    check(
        &letter(body, "[Original: Russian]\n\nAnnex\n\nStatement\n\nText."),
        "ANX015",
        "[Original: Russian]",
        Some(&letter(body, "Annex\n\n[Original: Russian]\n\nStatement\n\nText.")),
    );
    let compilation = "Annex\n\nFirst statement\n\nText of one.\n\n[Original: French]\n\nText of two.\n\n[Original: Arabic]\n\nText of three.";
    assert!(found(&letter(body, compilation)).is_empty());
}

#[test]
fn footnotes_are_lettered_with_their_notes() {
    let body = "I have the honour to transmit the final statement of the conference (see annex).";
    let marked = |a: &str, b: &str, n: &str, m: &str| {
        letter(
            body,
            &format!("Annex\n\nStatement\n\nHours{a} and 40 m² of rooms.{b}\n\n{n} Daily.\n\n{m} With stairs."),
        )
        .replace('\n', "\r\n")
    };
    check(&marked("¹", "²", "¹", "²"), "ANX020", "¹", Some(&marked("ᵃ", "ᵇ", "ᵃ", "ᵇ")));
    let loose = marked("¹", "²", "Note:", "Note:");
    assert!(found(&loose).is_empty(), "a raised figure without note may be anything");
}

#[test]
fn a_tag_is_proposed_in_the_language_and_with_the_line_ends_of_the_draft() {
    let title = "2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信";
    let text = "Архивы порта с этого года открыты для всех читателей, и читальный зал работает каждый день.";
    let draft = |tag: &str| {
        format!(
            "{title}\r\n\r\n谨转递😀声明(见附件)。\r\n\r\n阿马杜·凯塔(签名)\r\n\r\n{title}的附件\r\n\r\n{tag}Заявление\r\n\r\n{text}\r\n"
        )
    };
    check(&draft(""), "ANX012", "", Some(&draft("[原件：俄文]\r\n\r\n")));
}

#[test]
fn references_lead_somewhere_or_may() {
    let text = |last: &str| {
        let body = "I have the honour to transmit the report (see annex).";
        letter(body, &format!("Annex\n\nReport\n\n1. The rooms are open.\n\n2. The hours are long.\n\n3. {last}"))
    };
    let told = |last: &str| {
        let all = Snapshot::of(&text(last), true).findings(&Settings::default());
        all.into_iter()
            .filter(|f| f.code == "SYM012")
            .map(|f| text(last).get(f.span.range()).unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(told("Readers come (see para. 7)."), ["see para. 7"]);
    assert_eq!(told("Readers come, see paragraphs 2 and 5 above."), ["see paragraphs 2 and 5 above"]);
    for right in [
        "Readers come (see para. 2).",
        "Readers come (see para. 7 of the report).",
        "Readers come (see A/72/586, para. 7).",
        "Readers come (see para. 7, A/72/586).",
        "They wrote: “Readers come (see para. 7).”",
        "Readers come (see annex VII).",
        "Readers come (see enclosure VII).",
    ] {
        assert_eq!(told(right), [""; 0], "{right}");
    }
    let enclosed =
        text("Readers come (see enclosure III).") + "\nEnclosure I\n\nList\n\nText.\n\nEnclosure II\n\nList\n\nText.\n";
    let all = Snapshot::of(&enclosed, true).findings(&Settings::default());
    assert_eq!(all.iter().filter(|f| f.code == "SYM012").count(), 1, "{all:?}");
}
