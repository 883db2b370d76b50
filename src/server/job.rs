//! Computing for a request, away from the task that reads and writes.

use super::shared::{Shared, Taken};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::MessageType;

/// Tells a job that nobody waits for it any more: a cancelled request is only a dropped future.
struct Wanted(Arc<AtomicBool>);

impl Drop for Wanted {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

/// The answer to a request, computed on a blocking thread; an error where the document has changed meanwhile, so
/// that no client applies ranges of an old text to a new one.
pub(super) async fn run<T: Send + 'static>(
    shared: Arc<Shared>,
    taken: Taken,
    method: &'static str,
    compute: impl FnOnce(&Shared, &Taken) -> T + Send + 'static,
) -> Result<T> {
    let (key, generation) = (taken.key.clone(), taken.generation);
    let answer = run_anyway(shared.clone(), taken, method, compute).await?;
    if shared.is_stale(&key, generation) { Err(Error::content_modified()) } else { Ok(answer) }
}

/// The same, given even where the document has changed: for answers that clients fit to what was typed meanwhile.
pub(super) async fn run_anyway<T: Send + 'static>(
    shared: Arc<Shared>,
    mut taken: Taken,
    method: &'static str,
    compute: impl FnOnce(&Shared, &Taken) -> T + Send + 'static,
) -> Result<T> {
    let wanted = Arc::new(AtomicBool::new(true));
    let _guard = Wanted(wanted.clone());
    let _permit = shared.jobs.acquire().await.map_err(|_| Error::internal_error())?;
    let inside = shared.clone();
    let job = tokio::task::spawn_blocking(move || {
        let wanted = wanted.load(Ordering::Acquire);
        wanted.then(|| {
            inside.settle(&mut taken);
            compute(&inside, &taken)
        })
    });
    match job.await {
        Ok(Some(answer)) => Ok(answer),
        Ok(None) => Err(Error::request_cancelled()),
        Err(_) => {
            let message = format!("verbale {}: fault in {method}", env!("CARGO_PKG_VERSION"));
            shared.log(MessageType::ERROR, message);
            Err(Error::internal_error())
        }
    }
}
