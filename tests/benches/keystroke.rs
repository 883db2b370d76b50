//! What a keystroke costs, from 10 KB to 10 MB: taking the edit over, reading the document, all findings, the outline.
//!
//! `cargo bench` prints medians in microseconds; nothing fails on time, the figures are for reading.

use std::time::Instant;
use verbale::draft::Draft;
use verbale::features::outline::outline;
use verbale::rules::Settings;
use verbale::text::{Edit, Span};

/// A letter with an annex of about `size` bytes.
fn letter(size: usize, chinese: bool) -> String {
    let (head, paragraph) = if chinese {
        (
            "第七十二届会议\n\n议程项目 19(a)\n\n可持续发展\n\n2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信\n\n谨转递山林研讨会的公报(见附件)。\n\n请将本信及其附件作为大会议程项目 19(a)的文件分发为荷。\n\n大使\n常驻代表\n某某(签名)\n\n2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信的附件\n\n[原件：俄文]\n\n山林研讨会公报\n\n",
            "与会者指出，山林是水、木材和安宁的来源，各国有必要在信息和经验方面进行交流，并在这方面根据2017年11月10日通过的公报(A/72/1)制定联合措施。\n\n",
        )
    } else {
        (
            "Seventy-second session\n\nAgenda item 19 (a)\n\nSustainable development\n\nLetter dated 14 November 2017 from the Permanent Representative of Uzbekistan to the United Nations addressed to the Secretary-General\n\nI have the honour to transmit the communiqué of a seminar (see annex).\n\nI should be grateful if you would have the present letter and its annex circulated as a document of the General Assembly, under agenda item 19 (a).\n\n(Signed) N. N.\nPermanent Representative\n\nAnnex to the letter dated 14 November 2017 from the Permanent Representative of Uzbekistan to the United Nations addressed to the Secretary-General\n\n[Original: Russian]\n\nCommuniqué of the seminar\n\n",
            "The participants noted that forests are a source of water, timber and quiet, and that States should exchange information and experience on the basis of the communiqué of 10 November 2017 (A/72/1).\n\n",
        )
    };
    let mut out = head.to_owned();
    let mut n = 0;
    while out.len() < size {
        n += 1;
        out.push_str(&format!("{n}. {paragraph}"));
    }
    out
}

fn median(mut samples: Vec<f64>) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples.get(samples.len() / 2).copied().unwrap_or_default()
}

fn main() {
    println!("{:<12}{:>10}{:>10}{:>10}{:>10}{:>10}  (µs, median)", "", "open", "edit", "read", "findings", "outline");
    for chinese in [true, false] {
        for (name, size) in [("10 KB", 10_000), ("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000)] {
            let text = letter(size, chinese);
            let settings = Settings::default();
            let start = Instant::now();
            let mut draft = Draft::new(&text, true);
            draft.snapshot().findings(&settings);
            let open = start.elapsed().as_secs_f64() * 1e6;
            let rounds = if size > 5_000_000 { 15 } else { 60 };
            let at = draft.text().snap(text.len() / 2);
            let mut held = draft.snapshot();
            let (mut edit, mut read, mut find, mut tree) = (vec![], vec![], vec![], vec![]);
            for i in 0..rounds {
                let time = |samples: &mut Vec<f64>, t: Instant| samples.push(t.elapsed().as_secs_f64() * 1e6);
                let t = Instant::now();
                let (span, new) = if i % 2 == 0 { (Span::at(at), "x") } else { (Span::new(at, at + 1), "") };
                draft.edit(&Edit { span, text: new.into() });
                let snapshot = draft.snapshot();
                time(&mut edit, t);
                let t = Instant::now();
                snapshot.document();
                time(&mut read, t);
                let t = Instant::now();
                snapshot.findings(&settings);
                time(&mut find, t);
                let t = Instant::now();
                outline(&snapshot, false);
                time(&mut tree, t);
                held = snapshot;
            }
            drop(held);
            let label = format!("{name} {}", if chinese { "zh" } else { "en" });
            println!(
                "{label:<12}{open:>10.0}{:>10.1}{:>10.1}{:>10.1}{:>10.1}",
                median(edit),
                median(read),
                median(find),
                median(tree)
            );
        }
    }
}
