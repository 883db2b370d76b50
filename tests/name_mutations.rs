//! Slips in names put into correct letters of each language: each must be found at exactly its words, and its mend must
//! leave nothing behind.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use std::fs;
use std::path::Path;
use verbale::draft::Snapshot;
use verbale::rules::{Finding, Settings};

/// Language, code, the sentence, the words in question.
const SLIPS: [(&str, &str, &str, &str); 22] = [
    ("en", "NAM001", "The same was said of South Korea by all.", "South Korea"),
    ("zh", "NAM001", "会议谈到了南朝鲜。", "南朝鲜"),
    ("fr", "NAM001", "Il en va de même de la Corée du Sud.", "Corée du Sud"),
    ("es", "NAM001", "Lo mismo vale para Corea del Sur.", "Corea del Sur"),
    ("ru", "NAM001", "В ней участвовала Южная Корея.", "Южная Корея"),
    ("ar", "NAM001", "وشارك فيه وفد كوريا الجنوبية.", "كوريا الجنوبية"),
    ("en", "NAM002", "The same was said by Bolivia.", "Bolivia"),
    ("zh", "NAM002", "与玻利维亚举行了会谈。", "玻利维亚"),
    ("fr", "NAM002", "Il en va de même de la Bolivie.", "Bolivie"),
    ("es", "NAM002", "Lo mismo vale para Bolivia.", "Bolivia"),
    ("ru", "NAM002", "В ней участвовала Боливия.", "Боливия"),
    ("ar", "NAM002", "وجرت محادثات مع بوليفيا أمس.", "بوليفيا"),
    ("en", "NAM007", "It was delivered by the World Food Program.", "World Food Program"),
    ("zh", "NAM007", "欧安会发表了声明。", "欧安会"),
    ("zh", "NAM008", "哈萨克-土库曼斯坦边界已经划定。", "哈萨克"),
    ("en", "NAM010", "It was received by the UN Secretary General.", "Secretary General"),
    ("en", "NAM011", "It was received by the government of Mali.", "government"),
    ("en", "NAM013", "This programme will recognise them.", "recognise"),
    ("en", "NAM013", "I have the honor to add this.", "honor"),
    ("fr", "NAM012", "Les Etats ont été consultés.", "Etats"),
    ("es", "NAM012", "Es un asunto de las Naciones unidas.", "Naciones unidas"),
    ("ru", "NAM012", "Это дело Организации объединенных наций.", "Организации объединенных наций"),
];

fn found(text: &str, code: &str) -> Vec<Finding> {
    let mut all = Snapshot::of(text, true).findings(&Settings::default());
    all.retain(|f| f.code == code);
    all
}

fn mended(text: &str, finding: &Finding) -> String {
    let Some(fix) = finding.fixes.first() else { return String::new() };
    let mut edits = fix.edits.clone();
    edits.sort_by_key(|e| std::cmp::Reverse(e.span));
    let mut text = text.to_owned();
    edits.iter().for_each(|e| text.replace_range(e.span.range(), &e.text));
    text
}

#[test]
fn slips_in_names_are_found_and_mended() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
    let (mut tried, mut missed) = (0, Vec::new());
    for (language, code, sentence, words) in SLIPS {
        for path in fs::read_dir(root.join(language)).unwrap().map(|f| f.unwrap().path()) {
            if path.extension().is_some_and(|e| e == "json" || e == "picture") {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let document = Snapshot::of(&text, true).document().clone();
            let Some(first) = document.paragraphs.first().filter(|_| document.title.is_some()) else { continue };
            if !found(&text, code).is_empty() {
                continue;
            }
            let end = if text.contains("\r\n") { "\r\n\r\n" } else { "\n\n" };
            let at = first.span.start;
            let bad = format!("{}{sentence}{end}{}", &text[..at], &text[at..]);
            tried += 1;
            let place = at + sentence.find(words).unwrap();
            let name = format!("{code} in {language}/{}", path.file_name().unwrap().to_string_lossy());
            match found(&bad, code).iter().find(|f| f.span.range() == (place..place + words.len())) {
                None => missed.push(name),
                Some(f) => {
                    let good = mended(&bad, f);
                    if good.is_empty() || !found(&good, code).is_empty() {
                        missed.push(format!("{name}: not mended"));
                    }
                }
            }
        }
    }
    missed.iter().for_each(|m| println!("missed: {m}"));
    assert!(tried > 300 && missed.len() * 50 <= tried, "{} of {tried} missed", missed.len());
}
