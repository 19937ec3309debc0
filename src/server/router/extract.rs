//! What an address names: a form, alone or in a language. Where the site has no such thing, the answer is the page that
//! says so, and no handler is called.

use crate::server::language_negotiation;
use crate::server::state::{ServerState, SiteSnapshot};
use crate::site::Locale;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use questionnaire::Form;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// The form of an address that begins `/{form}/`.
pub(in crate::server) struct FormPath {
    pub(in crate::server) snapshot: Arc<SiteSnapshot>,
    pub(in crate::server) form: Arc<Form>,
}

impl FromRequestParts<ServerState> for FormPath {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &ServerState) -> Result<Self, Response> {
        let id: String = path_params(parts, state).await?;
        let snapshot = state.current_site();
        match snapshot.context.site.form(&id).cloned() {
            Some(form) => Ok(Self { snapshot, form }),
            None => Err(not_found(&snapshot, parts.uri.path(), &parts.headers).await),
        }
    }
}

/// The form and the language of an address that begins `/{tag}/{form}`.
pub(super) struct LocalizedFormPath {
    pub(super) snapshot: Arc<SiteSnapshot>,
    pub(super) form: Arc<Form>,
    tag: String,
}

impl LocalizedFormPath {
    pub(super) fn locale(&self) -> &Locale {
        // The site had it when the address was read, and the same site is still in hand.
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
            None => Err(not_found(&snapshot, parts.uri.path(), &parts.headers).await),
        }
    }
}

/// The changing parts of an address.
async fn path_params<T: DeserializeOwned + Send>(parts: &mut Parts, state: &ServerState) -> Result<T, Response> {
    let path = Path::from_request_parts(parts, state).await;
    path.map(|Path(named)| named).map_err(IntoResponse::into_response)
}

/// There is no page at that path: said in the path's own language, else in the person's.
pub(in crate::server) async fn not_found(snapshot: &SiteSnapshot, path: &str, headers: &HeaderMap) -> Response {
    let locale = language_negotiation::locale_for_path(&snapshot.context.site, path, headers);
    (StatusCode::NOT_FOUND, Html(snapshot.context.not_found(locale).await)).into_response()
}
