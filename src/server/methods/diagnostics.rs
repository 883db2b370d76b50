//! Findings as the protocol's diagnostics, and `textDocument/diagnostic` for the clients that ask for them.

use crate::rules::config::parse;
use crate::rules::{Applicability, Finding, Severity};
use crate::server::config::rule_page_url;
use crate::server::convert::to_range;
use crate::server::documents::Checked;
use crate::server::shared::{Shared, Taken};
use std::str::FromStr;
use std::sync::Arc;
use tower_lsp::jsonrpc::{Error, ErrorCode};
use tower_lsp::ls_types::*;

/// The name under which editors show our findings.
const SOURCE: &str = "verbale";

/// Findings as diagnostics.
pub(in crate::server) fn diagnostics(findings: &[Finding], taken: &Taken) -> Vec<Diagnostic> {
    findings.iter().map(|f| diagnostic(f, taken)).collect()
}

/// A finding as a diagnostic.
pub(in crate::server) fn diagnostic(finding: &Finding, taken: &Taken) -> Diagnostic {
    let (text, profile) = (taken.snapshot.text(), &taken.profile);
    let related = finding.related.iter().map(|r| DiagnosticRelatedInformation {
        location: Location { uri: taken.uri.clone(), range: to_range(text, r.span, profile.encoding) },
        message: r.message.clone(),
    });
    let page = rule_page_url(&taken.config, finding.code).and_then(|url| Uri::from_str(&url).ok());
    let safe = finding.fixes.iter().any(|f| f.applicability == Applicability::Safe);
    Diagnostic {
        range: to_range(text, finding.span, profile.encoding),
        severity: Some(match finding.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Information => DiagnosticSeverity::INFORMATION,
            Severity::Hint => DiagnosticSeverity::HINT,
        }),
        code: Some(NumberOrString::String(finding.code.to_owned())),
        code_description: page.filter(|_| profile.code_description).map(|href| CodeDescription { href }),
        source: Some(SOURCE.to_owned()),
        message: finding.message.clone(),
        related_information: (profile.related_information && !finding.related.is_empty()).then(|| related.collect()),
        tags: None,
        data: profile
            .diagnostic_data
            .then(|| serde_json::json!({ "name": finding.name, "fixes": finding.fixes.len(), "safe": safe })),
    }
}

/// What there is to find in a document whose settings are settled.
pub(in crate::server) fn find(taken: &Taken) -> Vec<Finding> {
    if taken.configuration {
        return parse(&taken.snapshot.text().to_string()).findings(&taken.config.choices);
    }
    taken.snapshot.findings(&taken.config.rules)
}

/// What was found in a document as it was taken: remembered where it has been checked already, otherwise found now
/// and remembered.
pub(super) fn checked(shared: &Shared, taken: &Taken) -> Arc<Checked> {
    if let Some(checked) = remembered(shared, taken) {
        return checked;
    }
    let findings = find(taken);
    let checked = Arc::new(Checked { generation: taken.generation, config: taken.config.clone(), findings });
    if let Some(document) = shared.documents().get_mut(&taken.key).filter(|d| d.generation == taken.generation) {
        document.checked = Some(checked.clone());
    }
    checked
}

/// The same, only where it has been checked already.
pub(super) fn remembered(shared: &Shared, taken: &Taken) -> Option<Arc<Checked>> {
    let documents = shared.documents();
    let same = |c: &Arc<Checked>| c.generation == taken.generation && c.config == taken.config;
    documents.get(&taken.key)?.checked.clone().filter(same)
}

/// The answer to a pull: the list, or word that it is the one that the client has.
pub(in crate::server) fn report(
    shared: &Shared,
    taken: &Taken,
    previous: Option<&str>,
) -> DocumentDiagnosticReportResult {
    let items = diagnostics(&checked(shared, taken).findings, taken);
    let mut documents = shared.documents();
    let Some(document) = documents.get_mut(&taken.key) else { return nothing() };
    if let Some((id, last)) = &document.pulled
        && *last == items
    {
        return if previous == Some(id) { unchanged(id.clone()) } else { full(Some(id.clone()), items) };
    }
    let id = taken.generation.to_string();
    document.pulled = Some((id.clone(), items.clone()));
    full(Some(id), items)
}

/// The answer for a document that is not open.
pub(in crate::server) fn nothing() -> DocumentDiagnosticReportResult {
    full(None, Vec::new())
}

/// A document that changed while it was checked: the client keeps its list and asks again. A `ContentModified` would
/// make some clients clear their list for a moment.
pub(in crate::server) fn ask_again(error: Error) -> Error {
    if error.code != ErrorCode::ContentModified {
        return error;
    }
    let data = serde_json::to_value(DiagnosticServerCancellationData::default()).ok();
    Error { code: ErrorCode::ServerError(-32802), message: "the document has changed".into(), data }
}

fn full(result_id: Option<String>, items: Vec<Diagnostic>) -> DocumentDiagnosticReportResult {
    let full_document_diagnostic_report = FullDocumentDiagnosticReport { result_id, items };
    DocumentDiagnosticReportResult::Report(
        RelatedFullDocumentDiagnosticReport { related_documents: None, full_document_diagnostic_report }.into(),
    )
}

fn unchanged(result_id: String) -> DocumentDiagnosticReportResult {
    let unchanged_document_diagnostic_report = UnchangedDocumentDiagnosticReport { result_id };
    DocumentDiagnosticReportResult::Report(
        RelatedUnchangedDocumentDiagnosticReport { related_documents: None, unchanged_document_diagnostic_report }
            .into(),
    )
}
