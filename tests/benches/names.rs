//! What the names cost: loading the tables, finding names in text, a keystroke's proposals, a hover.
//!
//! `cargo bench --bench names` prints figures; nothing fails on time, they are for reading.

#![allow(clippy::indexing_slicing)]

use std::hint::black_box;
use std::time::Instant;
use verbale::draft::{Draft, Snapshot};
use verbale::features::completion::{CompletionSettings, ExtraNames, completion, prepare};
use verbale::features::hover::hover;
use verbale::features::names::ExtraName;
use verbale::knowledge::{Language, Record, find_names};
use verbale::text::{Edit, Span, fold_key};

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

/// Ordinary prose of letters, in which a name stands here and there.
const PROSE: [(Language, &str); 3] = [
    (
        Language::Zh,
        "与会者指出，山林是水、木材和安宁的来源，各国有必要在信息和经验方面进行交流，并在这方面制定联合措施。秘书处将在下届会议之前提出报告。联合国环境规划署表示愿意提供协助。",
    ),
    (
        Language::En,
        "The participants noted that forests are a source of water, timber and quiet, and that States should exchange information and experience. The secretariat will report before the next meeting. The United Nations Environment Programme offered to help. ",
    ),
    (
        Language::Ru,
        "Участники отметили, что леса являются источником воды, древесины и покоя и что государствам следует обмениваться сведениями и опытом. Секретариат представит доклад до начала следующего совещания. Кения предложила свою помощь. ",
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

/// Names as a team might add them, in six languages.
fn thousands(count: usize) -> Vec<ExtraName> {
    let known: Vec<Record> = Record::all().collect();
    let name = |i: usize| {
        let of = |l: Language| known.get(i % known.len()).and_then(|r| r.full(l)).map(|n| format!("{n} {i}"));
        let shorts = Language::ALL.map(|l| (l == Language::En).then(|| format!("TEAM{i}")));
        ExtraName { names: Language::ALL.map(of), shorts }
    };
    (0..count).map(name).collect()
}

/// A letter of about `size` bytes that ends, before its signature, in an unfinished line.
fn letter(size: usize, chinese: bool, unfinished: &str) -> (String, usize) {
    let (head, paragraph, tail) = if chinese {
        (
            "第七十二届会议\n\n议程项目 19(a)\n\n2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信\n\n谨转递山林研讨会的公报(见附件)。\n\n",
            "与会者指出，山林是水、木材和安宁的来源，各国有必要同联合国毒品和犯罪问题办公室交流信息和经验。\n\n",
            "\n\n请将本信及其附件作为大会议程项目 19(a)的文件分发为荷。\n\n常驻代表\n某某(签名)\n",
        )
    } else {
        (
            "Seventy-second session\n\nAgenda item 19 (a)\n\nLetter dated 14 November 2017 from the Permanent Representative of Uzbekistan to the United Nations addressed to the Secretary-General\n\nI have the honour to transmit the communiqué of a seminar (see annex).\n\n",
            "The participants noted that forests are a source of water, timber and quiet, and that States should exchange what they know with the United Nations Forum on Forests.\n\n",
            "\n\nI should be grateful if you would have the present letter circulated as a document of the General Assembly, under agenda item 19 (a).\n\n(Signed) N. N.\nPermanent Representative\n",
        )
    };
    let mut out = head.to_owned();
    while out.len() < size {
        out.push_str(paragraph);
    }
    out.push_str(unfinished);
    let cursor = out.len();
    out.push_str(tail);
    (out, cursor)
}

/// Proposals after a keystroke, the draft read already, as the server has it.
fn completions(label: &str, settings: &CompletionSettings) {
    println!("\n{label:<30}{:>10}{:>10}{:>10}  (µs a call, median)", "10 KB", "1 MB", "proposals");
    let lines = [
        (true, "各方支持联合国毒"),
        (true, "各方支持预防外交"),
        (true, "根据《"),
        (true, "文件A/"),
        (true, "与会者就此进行了广泛而深入的交流并指出有必要继续努力"),
        (false, "The participants thanked the United Nations Office on Dr"),
        (false, "The participants thanked the United Natoins Office on Dr"),
        (false, "The participants thanked the representative of U"),
        (false, "as contained in A/RES/70/"),
        (false, "The participants unanimously agreed that they should meet again in the following year and"),
    ];
    for (chinese, line) in lines {
        prepare(if chinese { Language::Zh } else { Language::En });
        let mut figures = Vec::new();
        let mut proposals = 0;
        for size in [10_000, 1_000_000] {
            let (text, cursor) = letter(size, chinese, line);
            let mut draft = Draft::new(&text, true);
            let mut samples = Vec::new();
            for round in 0..42 {
                // A letter is typed and taken back before the cursor's place, so that nothing of the call is kept.
                let edit = if round % 2 == 0 { (Span::at(cursor), "x") } else { (Span::new(cursor, cursor + 1), "") };
                draft.edit(&Edit { span: edit.0, text: edit.1.to_owned() });
                let snapshot = draft.snapshot();
                snapshot.document();
                if round % 2 == 1 {
                    samples.push(micros(|| {
                        proposals = black_box(completion(&snapshot, cursor, settings, None)).items.len()
                    }));
                }
            }
            samples.sort_by(f64::total_cmp);
            figures.push(samples.get(samples.len() / 2).copied().unwrap_or_default());
        }
        let short: String = line.chars().rev().take(18).collect::<Vec<_>>().into_iter().rev().collect();
        println!("{short:<30}{:>10.0}{:>10.0}{proposals:>10}", figures[0], figures[1]);
    }
}

fn hovers() {
    println!("\n{:<30}{:>10}{:>10}  (µs a call, median)", "hover", "10 KB", "1 MB");
    let names = ExtraNames::default();
    for (chinese, line) in
        [(true, "根据《联合国宪章"), (false, "of the General Assembly"), (false, "as contained in A/72/140")]
    {
        let time = |size| {
            let (text, cursor) = letter(size, chinese, line);
            let snapshot = Snapshot::of(&text, true);
            snapshot.document();
            median(50, || {
                black_box(hover(&snapshot, cursor - 2, None, &names));
            })
        };
        println!("{line:<30}{:>10.0}{:>10.0}", time(10_000), time(1_000_000));
    }
}

fn main() {
    let before = resident();
    let all = micros(|| {
        black_box(Record::all().count());
    });
    println!("all tables loaded in {all:.0} µs, {} KiB", resident() - before);
    println!("\nfinding names (dense, then prose)\n                     build µs   KiB   µs a KB   names a KB");
    for (language, sentence) in SENTENCES.into_iter().chain(PROSE) {
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
    let start = Instant::now();
    Language::ALL.into_iter().for_each(prepare);
    println!("\ncompletion prepared in six languages in {:.0} ms", start.elapsed().as_secs_f64() * 1e3);
    println!("resident memory with all tables, finders and indexes: {} KiB", resident());
    let known = CompletionSettings::default();
    completions("completion", &known);
    let start = Instant::now();
    let many = CompletionSettings { names: ExtraNames::from(thousands(9_000)), ..CompletionSettings::default() };
    println!("\n9 000 more names read in {:.0} ms", start.elapsed().as_secs_f64() * 1e3);
    completions("… with them", &many);
    hovers();
    println!("\nresident memory after all that: {} KiB", resident());
}
