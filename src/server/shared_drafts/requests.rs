//! The requests about a shared draft: creates, reads, replaces and erases it, for whoever proves to have its link.

use super::token::DraftToken;
use super::version::{etag, version_of};
use super::{CIPHERTEXT, DraftRefusal, DraftRequest, MAX_CIPHERTEXT_BYTES, MIN_CIPHERTEXT_BYTES, expiry};
use crate::phase::Phase;
use crate::refusal::RefusalCode;
use crate::server::metrics;
use crate::server::problem_details::Refusal;
use crate::server::request_body::{BodyError, read_up_to};
use crate::store::timestamps::now_ms;
use crate::store::{
    CreateDraftOutcome, DraftAccess, DraftChange, DraftStatus, DraftVersion, NewSharedDraft, ReplaceDraftOutcome,
    StoreError,
};
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::net::IpAddr;

/// Answers `POST /{form}/drafts`: keeps a new shared draft.
pub(in crate::server) async fn create(request: DraftRequest<'_>, client: Option<IpAddr>, body: Body) -> Response {
    no_store(request.try_create(client, body).await.unwrap_or_else(|refusal| refusal))
}

/// Answers `GET /{form}/drafts/{id}`: the ciphertext.
pub(in crate::server) async fn read(request: DraftRequest<'_>, id: &str) -> Response {
    no_store(request.try_read(id).await.unwrap_or_else(|refusal| refusal.response()))
}

/// Answers `PUT /{form}/drafts/{id}`: replaces the version that `If-Match` names.
pub(in crate::server) async fn replace(request: DraftRequest<'_>, id: &str, body: Body) -> Response {
    no_store(request.try_replace(id, body).await.unwrap_or_else(|refusal| refusal.response()))
}

/// Answers `DELETE /{form}/drafts/{id}`: erases the ciphertext.
pub(in crate::server) async fn erase(request: DraftRequest<'_>, id: &str) -> Response {
    no_store(request.try_erase(id).await.unwrap_or_else(|refusal| refusal.response()))
}

impl DraftRequest<'_> {
    async fn try_create(&self, client: Option<IpAddr>, body: Body) -> Result<Response, Response> {
        self.ensure_offered().map_err(DraftRefusal::response)?;
        let token = self.token().map_err(DraftRefusal::response)?;
        match self.context.phase(self.form) {
            Phase::NotYetOpen => return Err(RefusalCode::NotOpenYet.problem_response(&[])),
            Phase::Closed => return Err(RefusalCode::Closed.problem_response(&[])),
            Phase::Open => {}
        }
        self.create_in_open_form(&token, client, body).await.map_err(DraftRefusal::response)
    }

    async fn create_in_open_form(
        &self,
        token: &DraftToken,
        client: Option<IpAddr>,
        body: Body,
    ) -> Result<Response, DraftRefusal> {
        let ciphertext = read_ciphertext(body).await?;
        if self.drafts.begun.count(client).is_err() {
            return Err(counted(DraftRefusal::RateLimited));
        }
        let access = token.access(self.form);
        let address = format!("/{}/drafts/{}", self.form.id(), access.id);
        let draft = NewSharedDraft { access, ciphertext, expires_at: self.expires_at() };
        let outcome = self.store.create_shared_draft(draft, self.drafts.most).await;
        let status = match outcome.map_err(|error| self.broken(&error))? {
            CreateDraftOutcome::Created => {
                metrics::shared_draft("created");
                StatusCode::CREATED
            }
            CreateDraftOutcome::Replay => StatusCode::OK,
            CreateDraftOutcome::Taken(DraftVersion { number, status: DraftStatus::Kept }) => {
                return Err(counted(DraftRefusal::Changed(number)));
            }
            CreateDraftOutcome::Taken(DraftVersion { status, .. }) => return Err(DraftRefusal::of_ended(status)),
            CreateDraftOutcome::Full => return Err(counted(DraftRefusal::Full)),
        };
        let headers = [(header::LOCATION, address), (header::ETAG, etag(1))];
        Ok((status, headers).into_response())
    }

    async fn try_read(&self, id: &str) -> Result<Response, DraftRefusal> {
        let access = self.access(id)?;
        let found = self.store.shared_draft(&access, now_ms()).await.map_err(|error| self.broken(&error))?;
        let draft = found.ok_or(DraftRefusal::Unknown)?;
        let DraftVersion { number, status } = draft.version;
        if status != DraftStatus::Kept {
            return Err(DraftRefusal::of_ended(status));
        }
        self.extend(&access, draft.expires_at).await;
        let version = [(header::ETAG, etag(number))];
        let known = self.headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
        if known.and_then(version_of) == Some(number) {
            return Ok((StatusCode::NOT_MODIFIED, version).into_response());
        }
        Ok((version, [(header::CONTENT_TYPE, CIPHERTEXT)], draft.ciphertext).into_response())
    }

    async fn try_replace(&self, id: &str, body: Body) -> Result<Response, DraftRefusal> {
        let access = self.access(id)?;
        let expected = self.headers.get(header::IF_MATCH).ok_or(DraftRefusal::VersionMissing)?;
        let replaces = expected.to_str().ok().and_then(version_of).ok_or(DraftRefusal::Unreadable)?;
        let ciphertext = read_ciphertext(body).await?;
        let id = access.id.clone();
        let change = DraftChange { access, replaces, ciphertext, now: now_ms(), expires_at: self.expires_at() };
        let outcome = self.store.replace_shared_draft(change).await.map_err(|error| self.broken(&error))?;
        match outcome {
            ReplaceDraftOutcome::Done(number) => {
                metrics::shared_draft("replaced");
                self.drafts.hub.update(&id, number, false);
                Ok((StatusCode::NO_CONTENT, [(header::ETAG, etag(number))]).into_response())
            }
            ReplaceDraftOutcome::Changed(number) => Err(counted(DraftRefusal::Changed(number))),
            ReplaceDraftOutcome::Ended(status) => Err(DraftRefusal::of_ended(status)),
            ReplaceDraftOutcome::Unknown => Err(DraftRefusal::Unknown),
        }
    }

    async fn try_erase(&self, id: &str) -> Result<Response, DraftRefusal> {
        let access = self.access(id)?;
        if !self.store.erase_shared_draft(&access).await.map_err(|error| self.broken(&error))? {
            return Err(DraftRefusal::Unknown);
        }
        metrics::shared_draft("erased");
        self.drafts.hub.end(&access.id);
        Ok(StatusCode::NO_CONTENT.into_response())
    }

    fn ensure_offered(&self) -> Result<(), DraftRefusal> {
        if self.drafts.most == 0 { Err(DraftRefusal::NotOffered) } else { Ok(()) }
    }

    fn token(&self) -> Result<DraftToken, DraftRefusal> {
        DraftToken::from_headers(self.headers).ok_or(DraftRefusal::TokenMissing)
    }

    /// The access that the request proves to have. An id that does not belong to the token is as unknown as any other.
    pub(super) fn access(&self, id: &str) -> Result<DraftAccess, DraftRefusal> {
        self.ensure_offered()?;
        let access = self.token()?.access(self.form);
        if access.id == id { Ok(access) } else { Err(DraftRefusal::Unknown) }
    }

    fn expires_at(&self) -> i64 {
        expiry::expires_at(&self.context.windows.window_of(self.form), now_ms())
    }

    /// Prolongs the life of a draft that is used. A failure does not concern the reader: the next use tries again.
    async fn extend(&self, access: &DraftAccess, expires_at: i64) {
        let later = self.expires_at();
        if later > expires_at
            && let Err(error) = self.store.extend_shared_draft(access, later).await
        {
            tracing::warn!(%error, "the expiry of a shared draft was not extended");
        }
    }

    /// Logs the error for the operator, and returns the refusal that asks to try again.
    pub(super) fn broken(&self, error: &StoreError) -> DraftRefusal {
        tracing::error!(%error, form = %self.form.id(), "a shared draft could not be served");
        DraftRefusal::Broken
    }
}

/// Reads a body that can be a ciphertext.
async fn read_ciphertext(body: Body) -> Result<Vec<u8>, DraftRefusal> {
    let bytes = read_up_to(MAX_CIPHERTEXT_BYTES, body).await.map_err(|error| {
        counted(match error {
            BodyError::TooLarge => DraftRefusal::TooLarge,
            BodyError::Unreadable => DraftRefusal::Unreadable,
        })
    })?;
    if bytes.len() < MIN_CIPHERTEXT_BYTES { Err(DraftRefusal::Unreadable) } else { Ok(bytes.to_vec()) }
}

/// Counts a refusal in the metrics, and returns it.
pub(super) fn counted(refusal: DraftRefusal) -> DraftRefusal {
    metrics::shared_draft(refusal.code());
    refusal
}

/// Keeps browsers and proxies from storing an answer.
pub(super) fn no_store(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
