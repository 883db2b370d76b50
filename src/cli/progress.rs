//! How far a long run has come, in one line of the terminal that goes away again.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

/// From how many drafts on a run is long.
const LONG: usize = 200;
const PAUSE: Duration = Duration::from_millis(100);

/// How far a run has come.
pub(super) struct Progress {
    all: usize,
    done: usize,
    /// When the line was written last; none where nobody would see it.
    last: Option<Instant>,
    shown: bool,
}

impl Progress {
    /// A run of so many drafts.
    pub(super) fn of(all: usize) -> Self {
        let seen = all >= LONG && std::io::stderr().is_terminal();
        Progress { all, done: 0, last: seen.then(Instant::now), shown: false }
    }

    /// One more draft is done.
    pub(super) fn step(&mut self) {
        self.done += 1;
        if self.last.is_some_and(|last| last.elapsed() >= PAUSE) {
            self.last = Some(Instant::now());
            self.shown = true;
            write(&format!("\r{} of {} drafts", self.done, self.all));
        }
    }

    /// Makes room for other words.
    pub(super) fn hide(&mut self) {
        if std::mem::take(&mut self.shown) {
            write("\r\x1b[K");
        }
    }
}

fn write(words: &str) {
    let mut out = std::io::stderr().lock();
    let _ = out.write_all(words.as_bytes()).and_then(|()| out.flush());
}
