//! The addresses of what depends on the responses to a form: where they are sent, their receipts, results and community.

use super::{FormPage, OfForm};
use crate::server::community::{self, FileFormat};
use crate::server::receipt::{self, Desk};
use crate::server::results;
use crate::server::state::ServerState;
use crate::server::submit::{self, Counter};
use axum::extract::{RawQuery, Request, State};
use axum::http::HeaderMap;
use axum::response::Response;

/// `/{form}/questionnaire.json`.
pub(super) async fn definition(of: OfForm, headers: HeaderMap) -> Response {
    results::definition(&of.form, &headers)
}

/// `/{form}/results.json`.
pub(super) async fn figures(State(state): State<ServerState>, of: OfForm, headers: HeaderMap) -> Response {
    results::figures(&state, &of.served, &of.form, &headers).await
}

/// `/{tag}/{form}/results`, or the texts that its query names.
pub(super) async fn results(
    State(state): State<ServerState>,
    at: FormPage,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let wanted = results::Wanted::read(query.as_deref());
    results::page(&state, &at.served, (at.locale(), &at.form), wanted, &headers).await
}

/// `/{tag}/{form}/community`, or the part of it that its query names.
pub(super) async fn community(
    State(state): State<ServerState>,
    at: FormPage,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let wanted = community::Wanted::read(query.as_deref());
    community::page(&state, &at.served, (at.locale(), &at.form), wanted, &headers).await
}

/// `/{form}/community.csv`.
pub(super) async fn community_csv(State(state): State<ServerState>, of: OfForm, headers: HeaderMap) -> Response {
    community::file(&state, &of.served, &of.form, FileFormat::Csv, &headers).await
}

/// `/{form}/community.json`.
pub(super) async fn community_json(State(state): State<ServerState>, of: OfForm, headers: HeaderMap) -> Response {
    community::file(&state, &of.served, &of.form, FileFormat::Json, &headers).await
}

/// A POST to `/{tag}/{form}`: a response, or answers to show again.
pub(super) async fn submit(State(state): State<ServerState>, at: FormPage, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let client = state.proxies.client(&parts.headers, &parts.extensions);
    let counter = Counter { state: &state, served: &at.served, locale: at.locale(), form: &at.form, client };
    submit::submit(counter, &parts.headers, body).await
}

/// A POST to `/{tag}/{form}/receipt`: a code, and what to do with its response.
pub(super) async fn receipt(State(state): State<ServerState>, at: FormPage, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let desk = Desk { state: &state, served: &at.served, locale: at.locale(), form: &at.form };
    receipt::receipt(desk, &parts.headers, body).await
}
