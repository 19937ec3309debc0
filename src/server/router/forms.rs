//! The addresses that depend on the responses to a form: submission, receipts, results and supporter list.

use crate::server::extract::{FormPath, LocalizedFormPath, RequestHeaders};
use crate::server::receipts::{self, ReceiptContext};
use crate::server::results::{self, ResultsContext};
use crate::server::site_snapshot::SiteSnapshot;
use crate::server::state::ServerState;
use crate::server::submissions::{self, SubmissionHandler};
use crate::server::supporters::{self, FileFormat, SupportersContext};
use crate::server::window_document;
use axum::extract::{RawQuery, Request, State};
use axum::response::Response;
use questionnaire::Form;
use std::sync::Arc;

/// `/{form}/questionnaire.json`.
pub(super) async fn definition(of: FormPath, RequestHeaders(headers): RequestHeaders) -> Response {
    results::definition(&of.form, &headers)
}

/// `/{form}/window.json`.
pub(super) async fn window_json(of: FormPath, RequestHeaders(headers): RequestHeaders) -> Response {
    window_document::window_json(&of.snapshot.context, &of.form, &headers)
}

/// `/{form}/results.json`.
pub(super) async fn results_json(
    State(state): State<ServerState>,
    of: FormPath,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    results::results_json(results_context(&state, &of.snapshot, &of.form), &headers).await
}

/// `/{tag}/{form}/results`: the results, or the published texts that its query selects.
pub(super) async fn results(
    State(state): State<ServerState>,
    at: LocalizedFormPath,
    RawQuery(query): RawQuery,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    let wanted = results::TextQuery::from_query(query.as_deref());
    results::results_page(results_context(&state, &at.snapshot, &at.form), at.locale(), wanted, &headers).await
}

/// `/{tag}/{form}/synthesis`: the synthesis document.
pub(super) async fn synthesis(
    State(state): State<ServerState>,
    at: LocalizedFormPath,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    results::synthesis_page(results_context(&state, &at.snapshot, &at.form), at.locale(), &headers).await
}

/// `/{tag}/{form}/community`: the supporter list, or the part of it that its query selects.
pub(super) async fn community(
    State(state): State<ServerState>,
    at: LocalizedFormPath,
    RawQuery(query): RawQuery,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    let wanted = supporters::SupporterQuery::from_query(query.as_deref());
    let context = supporters_context(&state, &at.snapshot, &at.form);
    supporters::supporters_page(context, at.locale(), wanted, &headers).await
}

/// `/{form}/community.csv`.
pub(super) async fn community_csv(
    State(state): State<ServerState>,
    of: FormPath,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    let context = supporters_context(&state, &of.snapshot, &of.form);
    supporters::supporters_file(context, FileFormat::Csv, &headers).await
}

/// `/{form}/community.json`.
pub(super) async fn community_json(
    State(state): State<ServerState>,
    of: FormPath,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    let context = supporters_context(&state, &of.snapshot, &of.form);
    supporters::supporters_file(context, FileFormat::Json, &headers).await
}

/// A POST to `/{tag}/{form}`: a submission, or answers that the form shows again.
pub(super) async fn submit(State(state): State<ServerState>, at: LocalizedFormPath, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let client = state.proxies.resolve_client_ip(&parts.headers, &parts.extensions);
    let handler = SubmissionHandler {
        store: state.store.as_ref(),
        secret: &state.secret,
        limit: &state.limit,
        snapshot: &at.snapshot,
        locale: at.locale(),
        form: &at.form,
        client,
    };
    submissions::submit(handler, &parts.headers, body).await
}

/// A POST to `/{tag}/{form}/receipt`: a receipt code with an action.
pub(super) async fn receipt(State(state): State<ServerState>, at: LocalizedFormPath, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let context = ReceiptContext {
        store: state.store.as_ref(),
        secret: &state.secret,
        context: &at.snapshot.context,
        locale: at.locale(),
        form: &at.form,
    };
    receipts::receipt(context, &parts.headers, body).await
}

fn results_context<'a>(
    state: &'a ServerState,
    snapshot: &'a Arc<SiteSnapshot>,
    form: &'a Arc<Form>,
) -> ResultsContext<'a> {
    ResultsContext { store: state.store.as_ref(), cache: &state.results_cache, snapshot, form }
}

fn supporters_context<'a>(
    state: &'a ServerState,
    snapshot: &'a Arc<SiteSnapshot>,
    form: &'a Arc<Form>,
) -> SupportersContext<'a> {
    SupportersContext { store: state.store.as_ref(), cache: &state.supporters_cache, snapshot, form }
}
