//! What the names cost: loading the tables, finding names in text, a keystroke's proposals, a hover.
//!
//! `cargo bench --bench names` prints figures; nothing fails on time, they are for reading.

use std::hint::black_box;
use std::time::Instant;
use verbale::knowledge::{Language, Record, find_names};
use verbale::text::fold_key;

const SENTENCES: [(Language, &str); 6] = [
    (
        Language::Ar,
        "أعربت الجمعية العامة عن تقديرها لمكتب الأمم المتحدة المعني بالمخدرات والجريمة وللدول الأعضاء في رابطة الدول المستقلة، ومنها أوزبكستان وكازاخستان، وفقا لميثاق الأمم المتحدة. ",
    ),
    (
        Language::Zh,
        "大会赞赏联合国毒品和犯罪问题办公室同欧洲安全与合作组织以及乌兹别克斯坦、哈萨克斯坦等国根据《联合国宪章》和《21世纪议程》开展的合作，与会者指出有必要交流信息和经验。",
    ),
    (
        Language::En,
        "The General Assembly commended the United Nations Office on Drugs and Crime (UNODC), the Organization for Security and Cooperation in Europe and Uzbekistan for what they do under the Charter of the United Nations. ",
    ),
    (
        Language::Fr,
        "L’Assemblée générale a salué le travail de l’Office des Nations Unies contre la drogue et le crime (ONUDC), de l’Ouzbékistan et du Kazakhstan au titre de la Charte des Nations Unies. ",
    ),
    (
        Language::Ru,
        "Генеральная Ассамблея высоко оценила работу Управления Организации Объединенных Наций по наркотикам и преступности, Узбекистана и Казахстана в соответствии с Уставом Организации Объединенных Наций. ",
    ),
    (
        Language::Es,
        "La Asamblea General encomió a la Oficina de las Naciones Unidas contra la Droga y el Delito (UNODC), a Uzbekistán y a Kazajstán por lo que hacen en virtud de la Carta de las Naciones Unidas. ",
    ),
];

/// Resident memory of this process in KiB, where the system tells it.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0)
}

fn micros(of: impl FnOnce()) -> f64 {
    let start = Instant::now();
    of();
    start.elapsed().as_secs_f64() * 1e6
}

fn median(rounds: usize, mut of: impl FnMut()) -> f64 {
    let mut samples: Vec<f64> = (0..rounds).map(|_| micros(&mut of)).collect();
    samples.sort_by(f64::total_cmp);
    samples.get(rounds / 2).copied().unwrap_or_default()
}

fn main() {
    let before = resident();
    let all = micros(|| {
        black_box(Record::all().count());
    });
    println!("all tables loaded in {all:.0} µs, {} KiB", resident() - before);
    println!("\nfinding names        build µs   KiB   µs a KB   names a KB");
    for (language, sentence) in SENTENCES {
        let before = resident();
        let build = micros(|| {
            black_box(find_names("", language));
        });
        let memory = resident() - before;
        let text = fold_key(&sentence.repeat(40));
        let found = find_names(&text, language).len();
        let time = median(50, || {
            black_box(find_names(&text, language));
        });
        let kilobytes = text.len() as f64 / 1000.0;
        println!(
            "{:<20}{build:>9.0}{memory:>6}{:>10.2}{:>13.1}",
            language.code(),
            time / kilobytes,
            found as f64 / kilobytes
        );
    }
    println!("\nresident memory after all that: {} KiB", resident());
}
