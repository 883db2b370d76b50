use crate::draft::Snapshot;
use crate::rules::{Applicability, Finding, Settings, Severity};
use crate::text::Text;

/// The findings of this family as `CODE “words”`, in the order of the text.
#[track_caller]
fn check(text: &str, want: &[&str]) -> Vec<Finding> {
    let found = Snapshot::of(text, true).findings(&Settings::default());
    let own: Vec<Finding> = found.into_iter().filter(|f| f.code.starts_with("STR")).collect();
    let said: Vec<String> =
        own.iter().map(|f| format!("{} “{}”", f.code, text.get(f.span.range()).unwrap_or("?"))).collect();
    assert_eq!(said, want, "{text}");
    own
}

/// The text after the first mend of one finding.
fn mended(text: &str, finding: &Finding) -> String {
    let mut rope = Text::new(text);
    let mut edits = finding.fixes.first().map(|f| f.edits.clone()).unwrap_or_default();
    edits.sort_by_key(|e| e.span);
    edits.iter().rev().for_each(|e| rope.replace(e.span, &e.text));
    rope.to_string()
}

const JOINT: &str = "Letter dated 3 March 2026 from the Permanent Representatives of {} to the United Nations addressed to the Secretary-General\n\nWe have the honour to inform you of the reopening of the roads.\n\nWe should be grateful if you would have the present letter circulated as a document of the Security Council.\n\n";

fn joint(states: &str, signatures: &str) -> String {
    JOINT.replace("{}", states) + signatures
}

#[test]
fn states_are_sorted_in_title_headings_and_signatures() {
    let text = joint(
        "Togo, the\u{a0}Bahamas and Cabo Verde",
        "(Signed) Kossi Lawson\nPermanent Representative of Togo\n\n(Signed) Ann Rolle\nPermanent Representative of the Bahamas\n\n(Signed) Rui Tavares\nPermanent Representative of Cabo Verde\n",
    );
    let found = check(&text, &["STR019 “Bahamas”"]);
    let new = mended(&text, &found[0]);
    assert!(new.contains("of the\u{a0}Bahamas, Cabo Verde and Togo to the United Nations"), "{new}");
    let places: Vec<_> = ["Ann Rolle", "Rui Tavares", "Kossi Lawson"].iter().map(|n| new.find(n)).collect();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{new}");
    check(&new, &[]);
}

#[test]
fn names_are_sorted_as_they_are_written_or_as_they_are_listed() {
    let sign = "(Signed) A\n\n(Signed) B\n";
    check(&joint("Moldova and Norway", sign), &[]);
    check(&joint("Norway and the Republic of Moldova", sign), &[]);
    check(&joint("Côte d’Ivoire and Croatia", sign), &[]);
    check(
        &joint("Austria and Åland", sign),
        &["STR020 “the Permanent Representatives of Austria and Åland to the United Nations”"],
    );
    // A name that is no longer the State's had another place.
    check(&joint("Ukraine and Swaziland", sign), &[]);
}

#[test]
fn line_ends_and_full_width_forms() {
    let text = "大会\r\n第八十届会议\r\n\r\n２０２６年３月３日不丹常驻联合国代表给秘书长的信\r\n\r\n谨随函转递𠮷野的报告（见附件）。\r\n\r\n请将本函作为大会文件分发为荷。\r\n\r\n白玛（签名）\r\n\r\n附件\r\n";
    let found = check(text, &["STR002 “”"]);
    let new = mended(text, &found[0]);
    assert!(new.contains("第八十届会议\r\n议程项目[编号]\r\n\r\n２０２６"), "{new:?}");
    // A word in brackets waits; the request is told once the number is there.
    check(&new, &[]);
    let filled = new.replace("[编号]", "１８（ａ）\r\n可持续发展");
    let found = check(&filled, &["STR003 “大会”"]);
    assert!(found[0].fixes.iter().all(|f| f.applicability == Applicability::Safe));
    let done = mended(&filled, &found[0]);
    assert!(done.contains("作为大会议程项目１８（ａ）的文件分发"), "{done}");
    check(&done, &[]);
}

#[test]
fn arabic_with_marks_of_direction() {
    let text = "\u{200f}الجمعية العامة\n\u{200f}الدورة الثمانون\n\u{200f}البند \u{2067}18\u{2069} من جدول الأعمال\nالتنمية المستدامة\n\n\u{200f}رسالة مؤرخة ٣ آذار/مارس ٢٠٢٦ موجهة إلى رئيس مجلس الأمـن والأمين العام من الممثل الدائم لبوتان لدى الأمم المتحدة\n\nأتشرف بإبلاغكم بأن الطرق الجبلية قد فتحت.\n\nوأرجو ممتنا تعميم هذه الرسالة بوصفها وثيقة من وثائق الجمعيـة العامة ومن وثائق مجلس الأمن.\n\n(توقيع) بيما دورجي\n";
    let found = check(text, &["STR018 “رئيس مجلس الأمـن والأمين العام”", "STR003 “الجمعيـة العامة”"]);
    assert!(mended(text, &found[0]).contains("موجهة إلى الأمين العام ورئيس مجلس الأمـن من"));
    assert!(mended(text, &found[1]).contains("الجمعيـة العامة، في إطار البند 18 من جدول الأعمال، ومن وثائق مجلس"));
}

#[test]
fn the_session_stands_before_the_item_in_chinese() {
    let text = "大会\n第八十届会议\n议程项目18\n可持续发展\n\n2026年3月3日不丹常驻联合国代表给秘书长的信\n\n请将本函作为大会第八十届会议文件分发为荷。\n\n白玛(签名)\n";
    let found = check(text, &["STR003 “大会”"]);
    assert!(mended(text, &found[0]).contains("作为大会第八十届会议议程项目18的文件分发"));
}

#[test]
fn a_draft_in_markdown_keeps_its_breaks() {
    let text = "**General Assembly**  \n**Eightieth session**  \n\n## Letter dated 3 March 2026 from the Permanent Representative of Bhutan to the United Nations addressed to the Secretary\\-General\n\nI have the honour to inform you of the reopening of the roads.\n\nI should be grateful if you would have the present letter circulated as a document of the General Assembly, under agenda item 18.\n";
    let found = check(text, &["STR002 “”", "STR005 “”"]);
    let new = mended(text, &found[0]);
    assert!(new.contains("session**  \nAgenda item 18  \nSustainable development\n\n## Letter"), "{new}");
    let new = mended(text, &found[1]);
    assert!(new.ends_with("item 18.\n\n(Signed) [name]  \nPermanent Representative\n"), "{new}");
}

#[test]
fn who_need_not_ask_or_sign() {
    let chair = "Security Council\n\nLetter dated 3 March 2026 from the Chair of the Security Council Committee established pursuant to resolution 1540 (2004) addressed to the President of the Security Council\n\nI have the honour to refer to paragraph 9 of resolution 1977 (2011).\n\n(Signed) A\n";
    check(chair, &[]);
    let meeting = "Security Council\n\nLetter dated 13 April 2014 from the Permanent Representative of Ukraine to the United Nations addressed to the President of the Security Council\n\nI have the honour to request a meeting of the Council.\n\n(Signed) A\n";
    assert_eq!(check(meeting, &["STR004 “”"])[0].severity, Severity::Hint);
    let old = "Letter dated 30 May 1999 from the Permanent Representative of Germany to the United Nations addressed to the Secretary-General\n\nI should be grateful if you would have the present letter circulated as a document of the Security Council.\n\nDieter KASTRUP\n";
    let found = check(old, &["STR005 “Dieter KASTRUP”"]);
    assert_eq!(found[0].severity, Severity::Warning);
}

#[test]
fn a_note_ends_with_the_mission() {
    let note = "Note verbale dated 3 March 2026 from the Permanent Mission of Bhutan to the United Nations addressed to the Secretary-General\n\nThe Permanent Mission of Bhutan to the United Nations presents its compliments to the Secretary-General and would be grateful if the present note verbale were circulated as a document of the Security Council.\n\nPermanent Mission of Bhutan\nNew York, 3 March 2026\n";
    check(note, &[]);
    let signed = note.to_owned() + "\n(Signed) Pema Dorji\nAmbassador\n";
    let found = check(&signed, &["STR006 “(Signed) Pema Dorji\nAmbassador”"]);
    assert_eq!(mended(&signed, &found[0]), note);
}

#[test]
fn other_bodies_print_no_item() {
    let title = "Letter dated 3 March 2026 from the Permanent Representative of Bhutan to the United Nations addressed to the Chair of the Committee\n\nI have the honour to inform you of the reopening of the roads.\n\nI request that the present letter be circulated as a document of the Committee.\n\n(Signed) A\n";
    check(&format!("A/AC.154/383\n\nGeneral Assembly\nCommittee on Relations with the Host Country\n\n{title}"), &[]);
    check(&format!("E/CN.6/2026/3\n\nEconomic and Social Council\n\n{title}"), &[]);
}

#[test]
fn a_joint_letter_asks_in_any_words() {
    let joint = |request: &str| {
        format!(
            "Letter dated 3 March 2026 from the Permanent Representatives of Bhutan and Nepal to the United Nations addressed to the Secretary-General\n\n{request}\n\n(Signed) A\n\n(Signed) B\n"
        )
    };
    let text = joint(
        "Therefore, I would be grateful if you could have the present letter circulated as a document of the Security Council.",
    );
    let found = check(&text, &["STR021 “I”"]);
    assert!(mended(&text, &found[0]).contains("Therefore, we would be grateful"));
    check(
        &joint("It would be appreciated if the present letter were circulated as a document of the Security Council."),
        &[],
    );
}

#[test]
fn a_session_is_put_where_it_belongs() {
    let letter = "\r\n\r\nLetter dated 3 March 2026 from the Permanent Representative of Bhutan to the United Nations addressed to the Secretary-General\r\n\r\nI have the honour to inform you of the reopening of the roads.\r\n\r\nI should be grateful if you would have the present letter circulated as a document of the General Assembly, under agenda item 18.\r\n\r\n(Signed) A\r\n";
    let text =
        format!("General\u{a0}Assembly\r\nSecond Committee\r\nAgenda item 18\r\nSustainable development{letter}");
    let found = check(&text, &["STR011 “”"]);
    let new = mended(&text, &found[0]);
    assert!(new.starts_with("General\u{a0}Assembly\r\nEightieth session\r\nSecond Committee\r\nAgenda"), "{new:?}");
    check(&new, &[]);
    // A symbol tells more than a date; a body of its own has no session of the Assembly.
    let text = format!("A/79/900\r\n\r\nGeneral Assembly\r\nAgenda item 18\r\nSustainable development{letter}");
    let new = mended(&text, &check(&text, &["STR011 “”"])[0]);
    assert!(new.contains("Assembly\r\nSeventy-ninth session\r\nAgenda"), "{new:?}");
    check(&format!("General Assembly\r\nCommittee on Relations with the Host Country\r\nAgenda item 18{letter}"), &[]);
    // A few days after the opening either session may be meant: by choice.
    let early = text.replace("A/79/900\r\n\r\n", "").replace("3 March 2026", "12 September 2025");
    let found = check(&early, &["STR011 “”"]);
    assert!(found[0].fixes.iter().all(|f| f.applicability == Applicability::Suggested));
}

#[test]
fn the_year_stands_in_the_column_of_the_council() {
    let text = "General Assembly                     Security Council\nEightieth session\nAgenda item 18\nSustainable development\n\nLetter dated 3 March 2026 from the Permanent Representative of Bhutan to the United Nations addressed to the Secretary-General\n\nI should be grateful if you would have the present letter circulated as a document of the General Assembly, under agenda item 18, and of the Security Council.\n\n(Signed) A\n";
    let found = check(text, &["STR012 “”"]);
    let new = mended(text, &found[0]);
    assert!(new.contains("\nEightieth session                    Eighty-first year\nAgenda"), "{new}");
    check(&new, &[]);
}

#[test]
fn full_width_forms_and_characters_outside_the_first_plane() {
    let text = "安全理事会\n第八十届会议\n\n２０２６年３月３日不丹常驻代表给安全理事会主席的信\n\n秘书长阁下：\n\n谨通知你，𠮷野的山路已重新开放。\n\n请将本函作为安全理事会的文件分发为荷。\n\n常驻代表\n白玛（签名）\n";
    let found = check(text, &["STR013 “第八十届会议”", "STR027 “不丹常驻代表”", "STR009 “秘书长阁下：”"]);
    assert_eq!(mended(text, &found[0]), text.replace("\n第八十届会议", ""));
    assert_eq!(mended(text, &found[1]), text.replace("常驻代表给", "常驻联合国代表给"));
    assert_eq!(mended(text, &found[2]), text.replace("秘书长阁下：\n\n", ""));
}

#[test]
fn what_other_organizations_and_officers_are_called() {
    let letter = |sender: &str| {
        format!(
            "Letter dated 3 March 2026 from {sender} addressed to the President of the Security Council\n\nI have the honour to inform you of the reopening of the roads.\n\nI should be grateful if you would have the present letter circulated as a document of the Security Council.\n\n(Signed) A\n"
        )
    };
    check(&letter("the Permanent Representative of Bhutan to the African Union"), &[]);
    check(&letter("the Permanent Representative of Bhutan to the United Nations Office at Geneva"), &[]);
    check(&letter("the Minister for Foreign Affairs of Bhutan"), &[]);
    check(
        &letter("the Permanent Representatives of Bhutan and Nepal")
            .replace("(Signed) A", "(Signed) A\n\n(Signed) B")
            .replace("I ", "We "),
        &["STR027 “the Permanent Representatives of Bhutan and Nepal”"],
    );
}

#[test]
fn other_languages_and_other_scripts() {
    let letter = |paragraph: &str| {
        format!(
            "Letter dated 3 March 2026 from the Permanent Representative of Bhutan to the United Nations addressed to the President of the Security Council\n\nI have the honour to transmit a statement (see annex).\n\nI should be grateful if you would have the present letter and its annex circulated as a document of the Security Council.\n\n(Signed) A\n\nAnnex\n\n{paragraph}\n"
        )
    };
    let japanese = "私たちは山の道が再び開かれたことを喜びをもってお知らせします。どうぞお越しください。皆さまをお待ちしています。";
    let ukrainian = "Ми з радістю повідомляємо, що гірські дороги знову відкриті для всіх мандрівників і їхніх родин.";
    check(&letter(japanese), &[&format!("STR026 “{japanese}”")]);
    check(&letter(ukrainian), &[&format!("STR026 “{ukrainian}”")]);
    check(&letter("Wir freuen uns, Ihnen mitzuteilen, dass die Straßen wieder offen sind."), &[]);
    check(&letter("The word “λόγος” and the names Їжак and Ћирић stand in a text that goes on in English."), &[]);
}

#[test]
fn requests_and_courtesies_that_are_none() {
    let letter = |body: &str| {
        format!(
            "Letter dated 3 March 2026 from the Permanent Representative of Bhutan to the United Nations addressed to the President of the Security Council\n\n{body}\n\nI should be grateful if you would have the present letter circulated as a document of the Security Council.\n\n(Signed) A\n"
        )
    };
    check(
        &letter(
            "Excellency, I write to you about the roads.\n\nThe Permanent Mission of Bhutan has the honour to keep them open.",
        ),
        &[],
    );
    check(
        &letter("1. The roads are open.\n\nThe mission of Bhutan presents its compliments to all who mend them."),
        &[],
    );
    // A salutation on the line above the text goes alone.
    let text = letter("Excellency,\nI write to you about the roads.");
    let found = check(&text, &["STR009 “Excellency,”"]);
    assert_eq!(mended(&text, &found[0]), text.replace("Excellency,\n", ""));
}
