//! Axum extractors for the form that an address names, without or with a language. If the site has no such form, the extractor
//! answers with the not-found page and axum calls no handler.

use super::error_page::not_found;
use super::site_snapshot::SiteSnapshot;
use super::state::ServerState;
use crate::site::Locale;
use axum::extract::{FromRequestParts, Path};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use questionnaire::Form;
use serde::de::DeserializeOwned;
use std::convert::Infallible;
use std::sync::Arc;

/// The headers of a request, taken out of it. `HeaderMap` as an extractor copies them, which takes several allocations.
pub(super) struct RequestHeaders(pub(super) HeaderMap);

impl<S: Sync> FromRequestParts<S> for RequestHeaders {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(std::mem::take(&mut parts.headers)))
    }
}

/// The form of an address that begins with `/{form}/`.
pub(super) struct FormPath {
    pub(super) snapshot: Arc<SiteSnapshot>,
    pub(super) form: Arc<Form>,
}

impl FromRequestParts<ServerState> for FormPath {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &ServerState) -> Result<Self, Response> {
        let id: String = path_params(parts, state).await?;
        Self::find(&id, parts, state).await
    }
}

impl FormPath {
    async fn find(id: &str, parts: &Parts, state: &ServerState) -> Result<Self, Response> {
        let snapshot = state.current_site();
        match snapshot.context.site.form(id).cloned() {
            Some(form) => Ok(Self { snapshot, form }),
            None => Err(not_found(&snapshot.context, parts.uri.path(), &parts.headers).await),
        }
    }
}

/// The form and the shared draft of an address that begins with `/{form}/drafts/{id}`.
pub(super) struct FormDraftPath {
    pub(super) of: FormPath,
    pub(super) draft: String,
}

impl FromRequestParts<ServerState> for FormDraftPath {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &ServerState) -> Result<Self, Response> {
        let (id, draft): (String, String) = path_params(parts, state).await?;
        Ok(Self { of: FormPath::find(&id, parts, state).await?, draft })
    }
}

/// The form and the language of an address that begins with `/{tag}/{form}`.
pub(super) struct LocalizedFormPath {
    pub(super) snapshot: Arc<SiteSnapshot>,
    pub(super) form: Arc<Form>,
    tag: String,
}

impl LocalizedFormPath {
    pub(super) fn locale(&self) -> &Locale {
        // The locale exists: the tag was found in this same snapshot of the site when the address was read.
        self.snapshot.context.site.locale_or_default(&self.tag)
    }
}

impl FromRequestParts<ServerState> for LocalizedFormPath {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &ServerState) -> Result<Self, Response> {
        let (tag, id): (String, String) = path_params(parts, state).await?;
        let snapshot = state.current_site();
        let site = &snapshot.context.site;
        match site.form(&id).filter(|_| site.locale(&tag).is_some()).cloned() {
            Some(form) => Ok(Self { snapshot, form, tag }),
            None => Err(not_found(&snapshot.context, parts.uri.path(), &parts.headers).await),
        }
    }
}

/// The path parameters of an address.
async fn path_params<T: DeserializeOwned + Send>(parts: &mut Parts, state: &ServerState) -> Result<T, Response> {
    let path = Path::from_request_parts(parts, state).await;
    path.map(|Path(named)| named).map_err(IntoResponse::into_response)
}
