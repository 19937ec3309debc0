//! What an address names: a form, alone or in a language. Where the site has no such thing, the answer is the page that
//! says so, and no handler is called.

use crate::server::negotiate;
use crate::server::site::Locale;
use crate::server::state::{Served, ServerState};
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use questionnaire::Form;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// The form of an address that begins `/{form}/`.
pub(in crate::server) struct OfForm {
    pub(in crate::server) served: Arc<Served>,
    pub(in crate::server) form: Arc<Form>,
}

impl FromRequestParts<ServerState> for OfForm {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &ServerState) -> Result<Self, Response> {
        let id: String = named(parts, state).await?;
        let served = state.served();
        match served.press.site.form(&id).cloned() {
            Some(form) => Ok(Self { served, form }),
            None => Err(not_found(&served, parts.uri.path(), &parts.headers).await),
        }
    }
}

/// The form and the language of an address that begins `/{tag}/{form}`.
pub(super) struct FormPage {
    pub(super) served: Arc<Served>,
    pub(super) form: Arc<Form>,
    tag: String,
}

impl FormPage {
    pub(super) fn locale(&self) -> &Locale {
        // The site had it when the address was read, and the same site is still in hand.
        self.served.press.site.locale_or_default(&self.tag)
    }
}

impl FromRequestParts<ServerState> for FormPage {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &ServerState) -> Result<Self, Response> {
        let (tag, id): (String, String) = named(parts, state).await?;
        let served = state.served();
        let site = &served.press.site;
        match site.form(&id).filter(|_| site.locale(&tag).is_some()).cloned() {
            Some(form) => Ok(Self { served, form, tag }),
            None => Err(not_found(&served, parts.uri.path(), &parts.headers).await),
        }
    }
}

/// The changing parts of an address.
async fn named<T: DeserializeOwned + Send>(parts: &mut Parts, state: &ServerState) -> Result<T, Response> {
    let path = Path::from_request_parts(parts, state).await;
    path.map(|Path(named)| named).map_err(IntoResponse::into_response)
}

/// There is no page at that path: said in the path's own language, else in the person's.
pub(in crate::server) async fn not_found(served: &Served, path: &str, headers: &HeaderMap) -> Response {
    let locale = negotiate::at(&served.press.site, path, headers);
    (StatusCode::NOT_FOUND, Html(served.press.not_found(locale).await)).into_response()
}
