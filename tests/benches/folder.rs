//! What the command line costs as shipped: one small letter, and a folder of ten thousand drafts of 10 KB.
//!
//! `cargo bench --bench folder` prints seconds and the most memory that was resident; nothing fails on time.

mod letter;

use letter::letter;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const DRAFTS: usize = 10_000;

/// Runs `verbale check` on a path; seconds, and the most resident memory in KiB where the system tells it.
fn check(path: &Path) -> (f64, usize) {
    let start = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_verbale"));
    let Ok(mut run) = command.arg("check").arg(path).stdout(Stdio::null()).spawn() else { return (f64::NAN, 0) };
    let mut most = 0;
    while let Ok(None) = run.try_wait() {
        let status = std::fs::read_to_string(format!("/proc/{}/status", run.id())).unwrap_or_default();
        let line = status.lines().find(|l| l.starts_with("VmHWM:")).unwrap_or_default();
        most = line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0).max(most);
        std::thread::sleep(Duration::from_millis(1));
    }
    (start.elapsed().as_secs_f64(), most)
}

fn main() -> std::io::Result<()> {
    let folder = tempfile::tempdir()?;
    for (chinese, name) in [(true, "zh"), (false, "en")] {
        let path = folder.path().join(format!("one.{name}.un.txt"));
        std::fs::write(&path, letter(2_000, chinese))?;
        let least = (0..10).map(|_| check(&path)).fold((f64::MAX, 0), |a, b| (a.0.min(b.0), a.1.max(b.1)));
        println!("one letter of 2 KB, {name}: {:.1} ms, {} KiB", least.0 * 1e3, least.1);
    }
    let many = folder.path().join("many");
    std::fs::create_dir(&many)?;
    for n in 0..DRAFTS {
        std::fs::write(many.join(format!("{n}.un.txt")), letter(10_000, n % 2 == 0))?;
    }
    let (seconds, memory) = check(&many);
    println!("{DRAFTS} drafts of 10 KB: {seconds:.1} s, {memory} KiB");
    Ok(())
}
