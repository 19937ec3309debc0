//! Whoever calls an address of the workspace, signed in or not: the site as it is now, the language, and the time.

use super::gate::{Access, Gate};
use super::menu::Menu;
use crate::refusal::RefusalCode;
use crate::server::error_page::{not_found, refusal_page};
use crate::server::language_negotiation::negotiate_locale;
use crate::server::site_snapshot::SiteSnapshot;
use crate::server::state::ServerState;
use crate::site::Locale;
use crate::site::zone::Zone;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{Store, StoreError};
use crate::ui::workspace::{ROOT, fields};
use axum::Extension;
use axum::extract::{FromRequestParts, MatchedPath, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use jiff::civil::Date;
use questionnaire::Form;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Arc;

/// Whoever calls an address.
pub(super) struct Visitor {
    pub(super) state: ServerState,
    pub(super) snapshot: Arc<SiteSnapshot>,
    pub(super) menu: Menu,
    pub(super) method: Method,
    pub(super) uri: Uri,
    /// The path of the route, with its placeholders.
    pub(super) route: String,
    pub(super) headers: HeaderMap,
    pub(super) client: Option<IpAddr>,
    /// The time of the request, in milliseconds since 1970.
    pub(super) now: i64,
    /// The form in the address.
    pub(super) form: Option<Arc<Form>>,
    /// When the session of the visitor ends whatever happens, in milliseconds since 1970; `None` if there is none, or it does not end.
    pub(super) session_end: Option<i64>,
    tag: String,
}

impl Gate for Visitor {
    const ACCESS: Access = Access::Anybody;
}

impl FromRequestParts<ServerState> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &ServerState) -> Result<Self, Response> {
        let snapshot = state.current_site();
        let site = &snapshot.context.site;
        let params = Path::<HashMap<String, String>>::from_request_parts(parts, state).await;
        let params = params.map(|Path(params)| params).unwrap_or_default();
        let tag = params.get("tag").map_or_else(|| negotiate_locale(site, &parts.headers), String::as_str);
        let form = params.get("form").map(|id| site.form(id).cloned());
        if site.locale(tag).is_none() || form.as_ref().is_some_and(Option::is_none) {
            return Err(not_found(&snapshot.context, parts.uri.path(), &parts.headers).await);
        }
        let menu = Extension::<Menu>::from_request_parts(parts, state).await.map(|Extension(menu)| menu);
        let route = parts.extensions.get::<MatchedPath>().map(|route| route.as_str().to_owned());
        Ok(Self {
            state: state.clone(),
            menu: menu.unwrap_or_default(),
            method: parts.method.clone(),
            uri: parts.uri.clone(),
            route: route.unwrap_or_default(),
            headers: parts.headers.clone(),
            client: state.proxies.resolve_client_ip(&parts.headers, &parts.extensions),
            now: state.workspace.clock.now_ms(),
            form: form.flatten(),
            session_end: None,
            tag: tag.to_owned(),
            snapshot,
        })
    }
}

impl Visitor {
    pub(super) fn store(&self) -> &dyn Store {
        self.state.store.as_ref()
    }

    pub(super) fn locale(&self) -> &Locale {
        // The locale exists: the tag was found in this same snapshot of the site when the address was read.
        self.snapshot.context.site.locale_or_default(&self.tag)
    }

    /// The same visitor in the language of an address of the workspace, if it has one of the site.
    pub(super) fn in_language_of(self, address: &str) -> Self {
        let rest = address.strip_prefix(ROOT).and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
        let tag = rest.split(['/', '?', '#']).next().unwrap_or_default();
        match self.snapshot.context.site.locale(tag).map(|locale| locale.tag().to_owned()) {
            Some(tag) => self.in_language(&tag),
            None => self,
        }
    }

    /// The same visitor in this language, which the site has.
    pub(super) fn in_language(self, tag: &str) -> Self {
        Self { tag: tag.to_owned(), ..self }
    }

    /// The address of a page of the workspace in this language.
    pub(super) fn address(&self, ending: &str) -> String {
        crate::ui::workspace::address(&self.tag, ending)
    }

    /// The first value of a parameter in the query; empty without one.
    pub(super) fn query(&self, name: &str) -> String {
        let query = self.uri.query().unwrap_or_default().as_bytes();
        let found = form_urlencoded::parse(query).find(|(known, _)| known == name);
        found.map(|(_, value)| value.into_owned()).unwrap_or_default()
    }

    pub(super) fn is_secure(&self) -> bool {
        self.state.workspace.is_secure()
    }

    /// A time in words, to the minute.
    pub(super) fn moment(&self, at: i64) -> String {
        self.zone().format_long(timestamp_from_ms(at), self.locale().catalogue())
    }

    /// A time in words, to the second.
    pub(super) fn exact_moment(&self, at: i64) -> String {
        self.zone().format_exact(timestamp_from_ms(at), self.locale().catalogue())
    }

    /// The first moment of a day, in milliseconds since 1970.
    pub(super) fn start_of_day(&self, day: Date) -> Option<i64> {
        self.zone().start(day).map(Timestamp::as_millisecond)
    }

    /// The time zone of the form in the address, else of the site's first form.
    pub(super) fn zone(&self) -> Zone {
        let context = &self.snapshot.context;
        let form = self.form.as_ref().or_else(|| context.site.main_first().next());
        form.map(|form| context.windows.zone(form)).unwrap_or_default()
    }

    /// The answer where there is no such page.
    pub(super) async fn missing(&self) -> Response {
        not_found(&self.snapshot.context, self.uri.path(), &self.headers).await
    }

    /// The answer to a failure of the store, which is logged. An account that lost its role meanwhile has no session any more.
    pub(super) async fn broken(&self, error: &StoreError) -> Response {
        if matches!(error, StoreError::PermissionLost) {
            return Redirect::to(&self.address(fields::SIGN_IN)).into_response();
        }
        tracing::error!(%error, "the store failed in the workspace");
        refusal_page(&self.snapshot.context, self.locale(), RefusalCode::Broken).await
    }
}
