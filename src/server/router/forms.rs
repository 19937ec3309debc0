//! The addresses of what depends on the responses to a form: where they are sent, their receipts, results and community.

use super::{FormPath, LocalizedFormPath};
use crate::server::receipts::{self, ReceiptContext};
use crate::server::results;
use crate::server::state::ServerState;
use crate::server::submissions::{self, SubmissionHandler};
use crate::server::supporters::{self, FileFormat};
use axum::extract::{RawQuery, Request, State};
use axum::http::HeaderMap;
use axum::response::Response;

/// `/{form}/questionnaire.json`.
pub(super) async fn definition(of: FormPath, headers: HeaderMap) -> Response {
    results::definition(&of.form, &headers)
}

/// `/{form}/results.json`.
pub(super) async fn results_json(State(state): State<ServerState>, of: FormPath, headers: HeaderMap) -> Response {
    results::results_json(&state, &of.snapshot, &of.form, &headers).await
}

/// `/{tag}/{form}/results`, or the texts that its query names.
pub(super) async fn results(
    State(state): State<ServerState>,
    at: LocalizedFormPath,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let wanted = results::TextQuery::from_query(query.as_deref());
    results::results_page(&state, &at.snapshot, (at.locale(), &at.form), wanted, &headers).await
}

/// `/{tag}/{form}/community`, or the part of it that its query names.
pub(super) async fn community(
    State(state): State<ServerState>,
    at: LocalizedFormPath,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let wanted = supporters::SupporterQuery::from_query(query.as_deref());
    supporters::supporters_page(&state, &at.snapshot, (at.locale(), &at.form), wanted, &headers).await
}

/// `/{form}/community.csv`.
pub(super) async fn community_csv(State(state): State<ServerState>, of: FormPath, headers: HeaderMap) -> Response {
    supporters::supporters_file(&state, &of.snapshot, &of.form, FileFormat::Csv, &headers).await
}

/// `/{form}/community.json`.
pub(super) async fn community_json(State(state): State<ServerState>, of: FormPath, headers: HeaderMap) -> Response {
    supporters::supporters_file(&state, &of.snapshot, &of.form, FileFormat::Json, &headers).await
}

/// A POST to `/{tag}/{form}`: a response, or answers to show again.
pub(super) async fn submit(State(state): State<ServerState>, at: LocalizedFormPath, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let client = state.proxies.resolve_client_ip(&parts.headers, &parts.extensions);
    let counter =
        SubmissionHandler { state: &state, snapshot: &at.snapshot, locale: at.locale(), form: &at.form, client };
    submissions::submit(counter, &parts.headers, body).await
}

/// A POST to `/{tag}/{form}/receipt`: a code, and what to do with its response.
pub(super) async fn receipt(State(state): State<ServerState>, at: LocalizedFormPath, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let context = ReceiptContext { state: &state, snapshot: &at.snapshot, locale: at.locale(), form: &at.form };
    receipts::receipt(context, &parts.headers, body).await
}
