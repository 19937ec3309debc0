//! The addresses of shared drafts: `/{form}/drafts` and below.

use crate::server::extract::{FormDraftPath, FormPath};
use crate::server::shared_drafts::{self, DraftRequest};
use crate::server::state::ServerState;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// A POST to `/{form}/drafts`: a new shared draft.
pub(super) async fn create(State(state): State<ServerState>, of: FormPath, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let client = state.proxies.resolve_client_ip(&parts.headers, &parts.extensions);
    shared_drafts::create(draft_request(&state, &of, &parts.headers), client, body).await
}

/// Another method at `/{first}/drafts`. A form takes a POST there, and a language has the content page of that name.
pub(super) async fn method_not_allowed(State(state): State<ServerState>, Path(first): Path<String>) -> Response {
    let is_form = state.current_site().context.site.form(&first).is_some();
    let allowed = if is_form { "POST" } else { "GET,HEAD" };
    (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, allowed)]).into_response()
}

/// A GET of `/{form}/drafts/{id}`: the ciphertext.
pub(super) async fn read(State(state): State<ServerState>, at: FormDraftPath, headers: HeaderMap) -> Response {
    shared_drafts::read(draft_request(&state, &at.of, &headers), &at.draft).await
}

/// A PUT to `/{form}/drafts/{id}`: another ciphertext.
pub(super) async fn replace(State(state): State<ServerState>, at: FormDraftPath, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    shared_drafts::replace(draft_request(&state, &at.of, &parts.headers), &at.draft, body).await
}

/// A DELETE of `/{form}/drafts/{id}`.
pub(super) async fn erase(State(state): State<ServerState>, at: FormDraftPath, headers: HeaderMap) -> Response {
    shared_drafts::erase(draft_request(&state, &at.of, &headers), &at.draft).await
}

/// A GET of `/{form}/drafts/{id}/events`: the event stream.
pub(super) async fn events(State(state): State<ServerState>, at: FormDraftPath, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let client = state.proxies.resolve_client_ip(&parts.headers, &parts.extensions);
    shared_drafts::events(draft_request(&state, &at.of, &parts.headers), client, &at.draft).await
}

fn draft_request<'a>(state: &'a ServerState, of: &'a FormPath, headers: &'a HeaderMap) -> DraftRequest<'a> {
    DraftRequest {
        store: &state.store,
        drafts: &state.shared_drafts,
        context: &of.snapshot.context,
        form: &of.form,
        headers,
    }
}
