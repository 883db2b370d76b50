//! The analysis worker: one thread that checks the newest state of each changed document once its drafter pauses,
//! and tells the client what it found, if that is news.
//!
//! It serves clients that wait to be told; those that ask themselves are answered by `methods::diagnostics`.

use super::documents::Checked;
use super::methods::diagnostics::{diagnostics, find};
use super::shared::Shared;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};
use tower_lsp::ls_types::{Diagnostic, MessageType, Uri};

/// A drafter who never pauses is told after so many quiet times.
const PATIENCE: u32 = 10;

/// What the worker is told.
#[derive(Debug)]
pub(super) enum Message {
    /// The document of this key was opened or changed.
    Check(String),
    /// The document of this key and address was closed.
    Close(String, Uri),
}

/// When a document is due, and when at the latest.
#[derive(Clone, Copy)]
struct Due {
    at: Instant,
    latest: Instant,
}

/// Starts the worker; it ends with the session.
pub(super) fn start(shared: Weak<Shared>, messages: Receiver<Message>) {
    let worker = Worker { shared, due: HashMap::new(), published: HashMap::new() };
    let started = std::thread::Builder::new().name("analysis".to_owned()).spawn(move || worker.run(&messages));
    if let Err(error) = started {
        eprintln!("verbale: no thread for the analysis: {error}");
    }
}

struct Worker {
    shared: Weak<Shared>,
    due: HashMap<String, Due>,
    /// What the client was told last, by document.
    published: HashMap<String, Vec<Diagnostic>>,
}

impl Worker {
    fn run(mut self, messages: &Receiver<Message>) {
        loop {
            let next = self.due.values().map(|d| d.at).min();
            let wait = next.map(|at| at.saturating_duration_since(Instant::now()));
            let message = match wait {
                None => messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(wait) => messages.recv_timeout(wait),
            };
            match message {
                Ok(message) => {
                    let Some(shared) = self.shared.upgrade() else { return };
                    self.take(&shared, message);
                    while let Ok(message) = messages.try_recv() {
                        self.take(&shared, message);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            self.check_due();
        }
    }

    fn take(&mut self, shared: &Arc<Shared>, message: Message) {
        match message {
            Message::Check(key) => {
                let quiet = shared.config().quiet;
                let now = Instant::now();
                let due = self.due.entry(key).or_insert(Due { at: now, latest: now + quiet * PATIENCE });
                due.at = (now + quiet).min(due.latest);
            }
            Message::Close(key, uri) => {
                self.due.remove(&key);
                self.published.remove(&key);
                if !shared.profile().pull {
                    shared.runtime.block_on(shared.client.publish_diagnostics(uri, Vec::new(), None));
                }
            }
        }
    }

    fn check_due(&mut self) {
        let now = Instant::now();
        let ready: Vec<String> = self.due.iter().filter(|(_, d)| d.at <= now).map(|(k, _)| k.clone()).collect();
        for key in ready {
            self.due.remove(&key);
            let Some(shared) = self.shared.upgrade() else { return };
            self.check(&shared, key);
        }
    }

    fn check(&mut self, shared: &Arc<Shared>, key: String) {
        let Some(mut taken) = shared.take_key(key) else { return };
        let found = catch_unwind(AssertUnwindSafe(|| {
            taken.snapshot.document();
            if shared.is_stale(&taken.key, taken.generation) {
                return None;
            }
            shared.settle(&mut taken);
            let findings = find(&taken);
            let list = diagnostics(&findings, &taken);
            Some((findings, list))
        }));
        let (findings, list) = match found {
            Ok(Some(found)) => found,
            Ok(None) => return,
            Err(_) => {
                let message = format!("verbale {}: fault while checking a document", env!("CARGO_PKG_VERSION"));
                shared.log(MessageType::ERROR, message);
                return;
            }
        };
        {
            let mut documents = shared.documents();
            // A newer state is already queued, or the document was closed: nobody wants this any more.
            let Some(document) = documents.get_mut(&taken.key).filter(|d| d.generation == taken.generation) else {
                return;
            };
            document.checked = Some(Arc::new(Checked { generation: taken.generation, config: taken.config, findings }));
        }
        if self.published.get(&taken.key) == Some(&list) {
            return;
        }
        self.published.insert(taken.key, list.clone());
        shared.runtime.block_on(shared.client.publish_diagnostics(taken.uri, list, Some(taken.version)));
    }
}

/// The quiet time where the drafter has not chosen one.
pub(super) const QUIET: Duration = Duration::from_millis(150);
