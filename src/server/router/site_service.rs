//! The site as a whole: a home page or a form that is rendered already is answered at once, and every other request by the router, which
//! allocates memory many times to match a route and to call its layers. Most requests are of the first kind.

use super::pages::page_with_cookie;
use super::surroundings::Surroundings;
use crate::server::addresses::{FORM_ROUTE, HOME_ROUTE};
use crate::server::cached_pages::ready_page;
use crate::server::encoded_body::EncodedBody;
use crate::server::site_snapshot::SiteSnapshot;
use axum::Router;
use axum::body::HttpBody;
use axum::extract::Request;
use axum::http::{HeaderMap, Method};
use axum::response::Response;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tower::Service;

/// Answers every request of the site.
#[derive(Clone)]
pub struct SiteService {
    pub(super) surroundings: Arc<Surroundings>,
    pub(super) router: Router,
}

impl Service<Request> for SiteService {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        // A router is always ready.
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let snapshot = self.surroundings.state.current_site();
        let Some(ready) = ReadyPage::requested(&snapshot, &request) else {
            return Box::pin(self.router.call(request));
        };
        let surroundings = Arc::clone(&self.surroundings);
        Box::pin(async move {
            let answer = |request: &Request| ready.respond(&snapshot, request.headers());
            Ok(surroundings.surround_ready(ready.route, request, answer).await)
        })
    }
}

/// A page that is rendered.
struct ReadyPage {
    route: &'static str,
    tag: String,
    page: Arc<EncodedBody>,
}

impl ReadyPage {
    /// The page that a request asks for, if it is rendered.
    fn requested(snapshot: &SiteSnapshot, request: &Request) -> Option<Self> {
        if request.method() != Method::GET || !request.body().is_end_stream() {
            return None;
        }
        let path = request.uri().path().strip_prefix('/')?;
        let (tag, form) = path.split_once('/').map_or((path, None), |(tag, form)| (tag, Some(form)));
        let page = ready_page(snapshot, tag, form)?;
        Some(Self { route: if form.is_some() { FORM_ROUTE } else { HOME_ROUTE }, tag: tag.to_owned(), page })
    }

    fn respond(&self, snapshot: &SiteSnapshot, headers: &HeaderMap) -> Response {
        page_with_cookie(snapshot, &self.tag, &self.page, headers)
    }
}
