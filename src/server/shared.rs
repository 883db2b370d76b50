//! What all handlers share: the open documents, the settings, what the client can do, and the queue of the
//! analysis worker. Each lock is held for moments, and never across an `await`.

use super::analysis;
use super::client::Profile;
use super::config::{Config, Preference};
use super::documents::{Document, Documents};
use super::uri;
use crate::draft::Snapshot;
use crate::features::completion::Segmenter;
use crate::folder::{Folders, Found};
use serde_json::Value;
use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use tokio::runtime::Handle;
use tokio::sync::Semaphore;
use tower_lsp::Client;
use tower_lsp::ls_types::{MessageType, Uri};

/// How many blocking jobs may run at once; those that wait can be cancelled without ever having run.
const JOBS: usize = 4;

/// What all handlers share.
pub(super) struct Shared {
    /// The way to the client. No handler awaits a request on it.
    pub(super) client: Client,
    /// The runtime, for threads that are not its own.
    pub(super) runtime: Handle,
    /// Permits for blocking jobs.
    pub(super) jobs: Semaphore,
    /// The segmenter, once it has loaded.
    pub(super) words: OnceLock<Arc<dyn Segmenter>>,
    /// The number of the newest question about settings; older answers are out of date.
    pub(super) configuration: AtomicU64,
    profile: OnceLock<Profile>,
    documents: Mutex<Documents>,
    config: Mutex<Arc<Config>>,
    initial: OnceLock<Value>,
    complained: Mutex<HashSet<String>>,
    folders: Folders,
    /// Settings that hold in folders, with what they were made of.
    settled: Mutex<Vec<Settled>>,
    queue: Sender<analysis::Message>,
    shut_down: AtomicBool,
}

/// The settings of the session, a file, and what they come to.
type Settled = (Arc<Config>, Arc<Found>, Arc<Config>);

/// As many settings are kept as there are folders in which somebody works at a time.
const SETTLED: usize = 16;

/// A document as it stood when a request for it was read.
pub(super) struct Taken {
    /// The key of the document.
    pub(super) key: String,
    /// Its address as the client writes it.
    pub(super) uri: Uri,
    /// The client's number of the text.
    pub(super) version: i32,
    /// The server's number of it.
    pub(super) generation: u64,
    /// Whether its name or language id says that it is a United Nations communication.
    pub(super) declared: bool,
    /// Whether it is no draft but a `verbale.toml`.
    pub(super) configuration: bool,
    /// The text and what was understood of it.
    pub(super) snapshot: Snapshot,
    /// The settings: those of the session, and once they are settled those of its folder.
    pub(super) config: Arc<Config>,
    /// The `verbale.toml` that holds for it, once that is settled.
    pub(super) folder: Option<Arc<Found>>,
    /// What the client can do.
    pub(super) profile: Profile,
}

impl Shared {
    /// The shared state of one session, with its analysis worker started.
    pub(super) fn new(client: Client) -> Arc<Self> {
        let (queue, messages) = std::sync::mpsc::channel();
        let shared = Arc::new(Shared {
            client,
            runtime: Handle::current(),
            jobs: Semaphore::new(JOBS),
            words: OnceLock::new(),
            configuration: AtomicU64::new(0),
            profile: OnceLock::new(),
            documents: Mutex::default(),
            config: Mutex::default(),
            initial: OnceLock::new(),
            complained: Mutex::default(),
            folders: Folders::default(),
            settled: Mutex::default(),
            queue,
            shut_down: AtomicBool::new(false),
        });
        analysis::start(Arc::downgrade(&shared), messages);
        shared
    }

    /// What the client can do.
    pub(super) fn profile(&self) -> &Profile {
        self.profile.get_or_init(Profile::default)
    }

    /// The client has introduced itself.
    pub(super) fn introduce(&self, profile: Profile, options: Value) {
        let _ = self.profile.set(profile);
        let _ = self.initial.set(options);
        self.configure(&Value::Null);
    }

    /// The open documents.
    pub(super) fn documents(&self) -> MutexGuard<'_, Documents> {
        self.documents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The settings as they stand.
    pub(super) fn config(&self) -> Arc<Config> {
        self.config.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The client's settings have changed: those of its `initialize` request hold where these say nothing.
    pub(super) fn configure(&self, settings: &Value) {
        let (config, complaints) = Config::read(&[self.initial.get().unwrap_or(&Value::Null), settings]);
        {
            let mut held = self.config.lock().unwrap_or_else(PoisonError::into_inner);
            if **held == config && complaints.is_empty() {
                return;
            }
            *held = Arc::new(config);
        }
        complaints.into_iter().for_each(|c| self.complain(c));
        self.recheck();
    }

    /// Says something once in a session.
    fn complain(&self, complaint: String) {
        if self.complained.lock().unwrap_or_else(PoisonError::into_inner).insert(complaint.clone()) {
            self.log(MessageType::WARNING, complaint);
        }
    }

    /// A `verbale.toml` may have changed.
    pub(super) fn folders_changed(&self) {
        self.folders.forget();
        self.recheck();
    }

    /// Looks for the `verbale.toml` that holds for a document and settles what is chosen. Touches files: for jobs and
    /// the worker only, never for a handler.
    pub(super) fn settle(&self, taken: &mut Taken) {
        if taken.configuration {
            let file = crate::rules::config::parse(&taken.snapshot.text().to_string());
            taken.config = Arc::new(taken.config.in_folder(&file.choices));
            return;
        }
        if taken.config.preference == Preference::EditorOnly {
            return;
        }
        let Some(found) = uri::file(&taken.uri).and_then(|path| self.folders.of(&path)) else { return };
        if let Some(trouble) = &found.trouble {
            self.complain(format!("{}: {trouble}", found.path.display()));
        }
        taken.config = self.settled(&taken.config, &found);
        taken.snapshot = taken.snapshot.in_language(taken.config.choices.language);
        taken.folder = Some(found);
    }

    /// What the settings of the session and a file come to; the same for the same two.
    fn settled(&self, config: &Arc<Config>, found: &Arc<Found>) -> Arc<Config> {
        let mut settled = self.settled.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, _, known)) = settled.iter().find(|(c, f, _)| Arc::ptr_eq(c, config) && Arc::ptr_eq(f, found)) {
            return known.clone();
        }
        let made = Arc::new(config.in_folder(&found.file.choices));
        if settled.len() >= SETTLED {
            settled.remove(0);
        }
        settled.push((config.clone(), found.clone(), made.clone()));
        made
    }

    /// Everything that was found is out of date.
    fn recheck(&self) {
        let keys = self.documents().touch_all();
        if keys.is_empty() {
            return;
        }
        if self.profile().pull {
            if self.profile().pull_refresh {
                let client = self.client.clone();
                self.runtime.spawn(async move {
                    let limit = std::time::Duration::from_secs(5);
                    let _ = tokio::time::timeout(limit, client.workspace_diagnostic_refresh()).await;
                });
            }
        } else {
            keys.into_iter().for_each(|key| self.enqueue(analysis::Message::Check(key)));
        }
    }

    /// Gives the analysis worker something to do.
    pub(super) fn enqueue(&self, message: analysis::Message) {
        let _ = self.queue.send(message);
    }

    /// A draft as it stands now; `None` where it is not open or is no draft but a `verbale.toml`.
    pub(super) fn take(&self, uri: &Uri) -> Option<Taken> {
        self.take_any(uri).filter(|t| !t.configuration)
    }

    /// A document as it stands now, a `verbale.toml` too; `None` where it is not open.
    pub(super) fn take_any(&self, uri: &Uri) -> Option<Taken> {
        self.take_key(uri::key(uri))
    }

    /// The same by its key.
    pub(super) fn take_key(&self, key: String) -> Option<Taken> {
        let config = self.config();
        let documents = self.documents();
        let document: &Document = documents.get(&key)?;
        Some(Taken {
            uri: document.uri.clone(),
            version: document.version,
            generation: document.generation,
            declared: document.declared,
            configuration: document.configuration,
            folder: None,
            snapshot: document.snapshot(),
            profile: self.profile().clone(),
            config,
            key,
        })
    }

    /// Whether a document has changed since it was taken.
    pub(super) fn is_stale(&self, key: &str, generation: u64) -> bool {
        self.documents().get(key).is_none_or(|d| d.generation != generation)
    }

    /// Writes into the client's log, in its own time.
    pub(super) fn log(&self, kind: MessageType, message: String) {
        let client = self.client.clone();
        self.runtime.spawn(async move { client.log_message(kind, message).await });
    }

    /// The client has said `shutdown`.
    pub(super) fn shut_down(&self) {
        self.shut_down.store(true, Ordering::Release);
    }

    /// Whether it has.
    pub(super) fn was_shut_down(&self) -> bool {
        self.shut_down.load(Ordering::Acquire)
    }
}
