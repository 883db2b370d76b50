//! Notices when the process that started the server has gone.

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;

/// How often it looks.
const EVERY: Duration = Duration::from_secs(3);

/// Tells `orphaned` once the process has gone. A process that cannot be seen from the start (another container,
/// another machine) is not watched: the end of standard input must do there.
pub(super) fn watch(process: u32, orphaned: Arc<Notify>) {
    if !is_alive(process) {
        return;
    }
    let _ = std::thread::Builder::new().name("parent".to_owned()).spawn(move || {
        while is_alive(process) {
            std::thread::sleep(EVERY);
        }
        orphaned.notify_one();
    });
}

#[cfg(unix)]
fn is_alive(process: u32) -> bool {
    let pid = i32::try_from(process).ok().and_then(rustix::process::Pid::from_raw);
    // A process of another user may not be signalled, but it is there.
    pid.is_some_and(|pid| !matches!(rustix::process::test_kill_process(pid), Err(rustix::io::Errno::SRCH)))
}

#[cfg(not(unix))]
fn is_alive(_: u32) -> bool {
    false
}
