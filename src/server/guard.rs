//! What stands between the wire and the handlers: a fault in a handler costs its own request and not the process,
//! and addresses that some editors write carelessly are mended.

use super::uri;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::sync::Notify;
use tower_lsp::jsonrpc::{Error, Request, Response};
use tower_service::Service;

/// A service that survives its own panics.
pub(super) struct Guard<S> {
    inner: S,
    ended: Arc<Notify>,
}

impl<S> Guard<S> {
    /// Guards a service; `ended` is told when the client says `exit`.
    pub(super) fn new(inner: S, ended: Arc<Notify>) -> Self {
        Guard { inner, ended }
    }
}

impl<S> Service<Request> for Guard<S>
where
    S: Service<Request, Response = Option<Response>>,
    S::Future: Send + 'static,
{
    type Response = Option<Response>;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        if request.method() == "exit" {
            self.ended.notify_one();
        }
        let (method, id) = (request.method().to_owned(), request.id().cloned());
        let mut answer = Box::pin(self.inner.call(mended(request)));
        Box::pin(std::future::poll_fn(move |cx| {
            catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(cx))).unwrap_or_else(|_| {
                eprintln!("verbale {}: fault in {method}", env!("CARGO_PKG_VERSION"));
                Poll::Ready(Ok(id.clone().map(|id| Response::from_error(id, Error::internal_error()))))
            })
        }))
    }
}

/// The request with every address in it made a valid one.
fn mended(request: Request) -> Request {
    if !request.params().is_some_and(uri::needs_mending) {
        return request;
    }
    let (method, id, params) = request.into_parts();
    let mut mended = Request::build(method);
    if let Some(mut params) = params {
        uri::mend(&mut params);
        mended = mended.params(params);
    }
    if let Some(id) = id {
        mended = mended.id(id);
    }
    mended.finish()
}
