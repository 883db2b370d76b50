//! The language server: the only place that knows the Language Server Protocol.
//!
//! One task reads, calls handlers and writes; what a handler does before its first `await` happens in the order of
//! the wire, and nothing after it does. So state is written before the first `await`, computing is left to the
//! analysis worker ([`analysis`]) and to blocking jobs ([`job`]), and no handler ever waits for the client.

mod analysis;
mod backend;
mod capabilities;
mod client;
mod config;
mod convert;
mod documents;
mod frames;
mod guard;
mod job;
mod methods;
mod parent;
mod shared;
mod uri;
mod words;

use backend::Server;
use guard::Guard;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::Notify;
use tower_lsp::LspService;

/// How many requests may wait for their answers at once. The library's own four would let four slow requests keep
/// `$/cancelRequest` and `shutdown` from being read.
const CONCURRENCY: usize = 64;

/// How long answers may take to drain once the client has gone.
const LAST_ANSWERS: Duration = Duration::from_secs(1);

/// How much may stand between the reader and the handlers.
const PIPE: usize = 1 << 20;

/// Serves standard input and output until the client goes; the exit code is the protocol's: 0 after a `shutdown`,
/// 1 without one.
pub fn run() -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("verbale: cannot start: {error}");
            return ExitCode::FAILURE;
        }
    };
    let orphaned = Arc::new(Notify::new());
    let proper = runtime.block_on(async {
        tokio::select! {
            proper = serve_until(tokio::io::stdin(), tokio::io::stdout(), Some(orphaned.clone())) => proper,
            () = orphaned.notified() => false,
        }
    });
    // A thread still blocked in a read of standard input must not keep the process alive.
    runtime.shutdown_background();
    if proper { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Serves any pair of streams until the client goes; tells whether it said `shutdown` first.
pub async fn serve<I, O>(input: I, output: O) -> bool
where
    I: AsyncRead + Unpin,
    O: AsyncWrite,
{
    serve_until(input, output, None).await
}

/// `orphaned` is told when the process that started the server has gone.
async fn serve_until<I, O>(input: I, output: O, orphaned: Option<Arc<Notify>>) -> bool
where
    I: AsyncRead + Unpin,
    O: AsyncWrite,
{
    let ended = Arc::new(Notify::new());
    let builder = LspService::build(|client| Server::new(client, orphaned))
        .custom_method("verbale/text", Server::text)
        .custom_method(frames::UNREADABLE, Server::unreadable);
    #[cfg(debug_assertions)]
    let builder = builder.custom_method("verbale/fault", Server::fault);
    let (service, socket) = builder.finish();
    let shared = service.inner().shared.clone();
    let (passed, messages) = tokio::io::duplex(PIPE);
    let serving = tower_lsp::Server::new(messages, output, socket)
        .concurrency_level(CONCURRENCY)
        .serve(Guard::new(service, ended.clone()));
    let reading = async {
        frames::pass(input, passed).await;
        tokio::time::sleep(LAST_ANSWERS).await;
    };
    let leaving = async {
        ended.notified().await;
        tokio::time::sleep(LAST_ANSWERS).await;
    };
    tokio::select! {
        () = serving => {}
        () = reading => {}
        () = leaving => {}
    }
    shared.was_shut_down()
}
