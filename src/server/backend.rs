//! The methods of the protocol. Each takes what it needs before its first `await`, gives the computing to a job and
//! returns its answer; what they compute is in [`methods`](super::methods).

use super::client::Profile;
use super::config::{SECTION, section};
use super::methods::{actions, completion, definition, diagnostics, folding, hover, symbols};
use super::shared::Shared;
use super::{analysis, capabilities, job, parent, uri, words};
use crate::folder::{NAMES, is_configuration};
use serde_json::Value;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::*;
use tower_lsp::{Client, LanguageServer};

/// How long the client may take to tell its settings.
const CONFIGURATION: Duration = Duration::from_secs(5);

/// One session with a client.
pub(super) struct Server {
    /// What all handlers share.
    pub(super) shared: Arc<Shared>,
    orphaned: Mutex<Option<Arc<Notify>>>,
}

impl Server {
    /// A session; `orphaned` is told when the client's process has gone.
    pub(super) fn new(client: Client, orphaned: Option<Arc<Notify>>) -> Self {
        Server { shared: Shared::new(client), orphaned: Mutex::new(orphaned) }
    }

    /// `verbale/text`: the server's text of a document, for finding out who is out of step.
    pub(super) async fn text(&self, params: TextDocumentIdentifier) -> Result<Option<String>> {
        Ok(self.shared.take_any(&params.uri).map(|t| t.snapshot.text().to_string()))
    }

    /// Stands for a message that could not be read.
    pub(super) async fn unreadable(&self) -> Result<()> {
        Err(tower_lsp::jsonrpc::Error::parse_error())
    }

    /// `verbale/fault`: fails on purpose, so that the tests can see what a fault costs.
    #[cfg(debug_assertions)]
    #[allow(clippy::panic, reason = "this is what it is for")]
    pub(super) async fn fault(&self, params: TextDocumentIdentifier) -> Result<()> {
        match self.shared.take(&params.uri) {
            Some(taken) => job::run(self.shared.clone(), taken, "verbale/fault", |_, _| panic!("in a job")).await,
            None => panic!("in a handler"),
        }
    }

    /// Asks the client for its settings, in its own time: awaiting the answer here could stop the session for ever.
    fn ask_for_settings(&self) {
        let number = self.shared.configuration.fetch_add(1, Ordering::AcqRel) + 1;
        let shared = self.shared.clone();
        tokio::spawn(async move {
            let item = ConfigurationItem { scope_uri: None, section: Some(SECTION.to_owned()) };
            let answer = tokio::time::timeout(CONFIGURATION, shared.client.configuration(vec![item])).await;
            if let Ok(Ok(values)) = answer
                && shared.configuration.load(Ordering::Acquire) == number
            {
                shared.configure(values.first().unwrap_or(&Value::Null));
            }
        });
    }

    /// Asks the client to tell of changed settings.
    fn register_for_settings(&self) {
        let options = serde_json::json!({ "section": SECTION });
        self.register("verbale-configuration", "workspace/didChangeConfiguration", options);
    }

    /// Asks the client to tell of changed `verbale.toml`s.
    fn register_for_files(&self) {
        let watchers: Vec<Value> =
            NAMES.iter().map(|name| serde_json::json!({ "globPattern": format!("**/{name}") })).collect();
        let options = serde_json::json!({ "watchers": watchers });
        self.register("verbale-files", "workspace/didChangeWatchedFiles", options);
    }

    fn register(&self, id: &str, method: &str, options: Value) {
        let client = self.shared.client.clone();
        let (id, method) = (id.to_owned(), method.to_owned());
        tokio::spawn(async move {
            let registration = Registration { id, method, register_options: Some(options) };
            let _ = tokio::time::timeout(CONFIGURATION, client.register_capability(vec![registration])).await;
        });
    }
}

impl LanguageServer for Server {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let orphaned = self.orphaned.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let (Some(process), Some(orphaned)) = (params.process_id, orphaned) {
            parent::watch(process, orphaned);
        }
        let profile = Profile::new(&params.capabilities, params.client_info.as_ref().map_or("", |c| c.name.as_str()));
        let capabilities = capabilities::capabilities(&profile);
        self.shared.introduce(profile, params.initialization_options.unwrap_or_default());
        Ok(InitializeResult {
            capabilities,
            server_info: Some(ServerInfo {
                name: "verbale".to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
            ..InitializeResult::default()
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        words::load(Arc::downgrade(&self.shared));
        if self.shared.profile().register_configuration {
            self.register_for_settings();
        }
        if self.shared.profile().register_files {
            self.register_for_files();
        }
        if self.shared.profile().configuration {
            self.ask_for_settings();
        }
    }

    async fn shutdown(&self) -> Result<()> {
        self.shared.shut_down();
        Ok(())
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        if section(&params.settings).as_object().is_some_and(|s| !s.is_empty()) {
            // What is on its way back from an earlier question is older than this.
            self.shared.configuration.fetch_add(1, Ordering::AcqRel);
            self.shared.configure(&params.settings);
        } else if self.shared.profile().configuration {
            self.ask_for_settings();
        } else {
            self.shared.configure(&Value::Null);
        }
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let key = self.shared.documents().open(params.text_document);
        if !self.shared.profile().pull {
            self.shared.enqueue(analysis::Message::Check(key));
        }
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let VersionedTextDocumentIdentifier { uri, version } = params.text_document;
        let encoding = self.shared.profile().encoding;
        let key = self.shared.documents().change(&uri, version, params.content_changes, encoding);
        if let Some(key) = key.filter(|_| !self.shared.profile().pull) {
            self.shared.enqueue(analysis::Message::Check(key));
        }
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        let closed = self.shared.documents().close(&params.text_document.uri);
        if let Some((key, document)) = closed {
            self.shared.enqueue(analysis::Message::Close(key, document.uri));
        }
    }

    /// Nothing hangs on saving a draft; a `verbale.toml` holds from then on.
    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        if is_configuration(&uri::path(&params.text_document.uri)) {
            self.shared.folders_changed();
        }
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        if params.changes.iter().any(|c| is_configuration(&uri::path(&c.uri))) {
            self.shared.folders_changed();
        }
    }

    /// Folders are never read.
    async fn did_change_workspace_folders(&self, _: DidChangeWorkspaceFoldersParams) {}

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        let Some(taken) = self.shared.take(&params.text_document.uri) else { return Ok(None) };
        let answer = job::run(self.shared.clone(), taken, "documentSymbol", |_, t| symbols::symbols(t));
        answer.await.map(Some)
    }

    async fn folding_range(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        let Some(taken) = self.shared.take(&params.text_document.uri) else { return Ok(None) };
        job::run(self.shared.clone(), taken, "foldingRange", |_, t| folding::folding(t)).await.map(Some)
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        let at = params.text_document_position_params;
        let Some(taken) = self.shared.take(&at.text_document.uri) else { return Ok(None) };
        job::run(self.shared.clone(), taken, "definition", move |_, t| definition::definition(t, at.position)).await
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let at = params.text_document_position_params;
        let Some(taken) = self.shared.take(&at.text_document.uri) else { return Ok(None) };
        job::run(self.shared.clone(), taken, "hover", move |_, t| hover::hover(t, at.position)).await
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        let at = params.text_document_position;
        let Some(taken) = self.shared.take(&at.text_document.uri) else { return Ok(None) };
        // Given even to a fast typist: clients fit a list to what was typed since, and show none after an error.
        job::run_anyway(self.shared.clone(), taken, "completion", move |shared, t| {
            completion::completion(shared, t, at.position)
        })
        .await
        .map(Some)
    }

    /// Needs no document: an item carries what it is asked for.
    async fn completion_resolve(&self, item: CompletionItem) -> Result<CompletionItem> {
        Ok(completion::resolve(&self.shared, item))
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        let Some(taken) = self.shared.take_any(&params.text_document.uri) else { return Ok(None) };
        let job = move |shared: &Shared, t: &_| actions::actions(shared, t, params.range, &params.context);
        job::run(self.shared.clone(), taken, "codeAction", job).await.map(Some)
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        let Some(taken) = self.shared.take_any(&params.text_document.uri) else { return Ok(diagnostics::nothing()) };
        let previous = params.previous_result_id;
        let answer = job::run(self.shared.clone(), taken, "diagnostic", move |shared, t| {
            diagnostics::report(shared, t, previous.as_deref())
        });
        answer.await.map_err(diagnostics::ask_again)
    }
}
