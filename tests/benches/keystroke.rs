//! What a keystroke costs, from 10 KB to 10 MB: taking the edit over, reading the document, all findings, the outline.
//!
//! `cargo bench` prints medians in microseconds; nothing fails on time, the figures are for reading.

mod letter;

use letter::letter;
use std::time::Instant;
use verbale::draft::Draft;
use verbale::features::outline::outline;
use verbale::rules::Settings;
use verbale::text::{Edit, Span};

fn median(mut samples: Vec<f64>) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples.get(samples.len() / 2).copied().unwrap_or_default()
}

fn main() {
    println!("A cold check on all processors (ms; first: with tables and patterns still to be made; least of five),");
    println!("then a keystroke (µs, median): edit, read and findings, and their sum; outline.\n");
    println!(
        "{:<12}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}",
        "", "first", "cold", "edit", "read", "findings", "sum", "outline"
    );
    for chinese in [true, false] {
        for (name, size) in [("10 KB", 10_000), ("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000)] {
            let text = letter(size, chinese);
            let settings = Settings::default();
            let open = || {
                let start = Instant::now();
                Draft::new(&text, true).snapshot().findings(&settings);
                start.elapsed().as_secs_f64() * 1e3
            };
            let first = open();
            let cold = (0..5).map(|_| open()).fold(first, f64::min);
            let mut draft = Draft::new(&text, true);
            draft.snapshot().findings(&settings);
            let rounds = if size > 5_000_000 { 15 } else { 60 };
            let at = draft.text().snap(text.len() / 2);
            let mut held = draft.snapshot();
            let (mut edit, mut read, mut find, mut sum, mut tree) = (vec![], vec![], vec![], vec![], vec![]);
            for i in 0..rounds {
                let time = |samples: &mut Vec<f64>, t: Instant| samples.push(t.elapsed().as_secs_f64() * 1e6);
                let t = Instant::now();
                let key = t;
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
                time(&mut sum, key);
                let t = Instant::now();
                outline(&snapshot, false);
                time(&mut tree, t);
                held = snapshot;
            }
            drop(held);
            let label = format!("{name} {}", if chinese { "zh" } else { "en" });
            let [edit, read, find, sum, tree] = [edit, read, find, sum, tree].map(median);
            println!("{label:<12}{first:>9.1}{cold:>9.1}{edit:>9.1}{read:>9.1}{find:>9.1}{sum:>9.1}{tree:>9.1}");
        }
    }
}
