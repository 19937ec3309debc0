//! What every answer tells the browser about trust, and which requests are refused for coming from elsewhere.

use super::metrics;
use super::negotiate;
use super::problem::Refusal;
use super::refused::refusal_page;
use super::request::wants_page;
use super::router::FORM;
use super::state::ServerState;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use tower_http::csrf::{CsrfLayer, ProtectionError};

/// Nothing but this site's own files; scripts as files only, wasm allowed to compile.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Headers that never change (OWASP ASVS 5, chapter 3).
const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
];

/// Refuses unsafe requests of other sites: by `Sec-Fetch-Site`, else by `Origin`. The public origin is always trusted,
/// since a proxy may hide the host that the browser sees.
pub(super) fn cross_site_defence(public_url: Option<&str>) -> CsrfLayer {
    let layer = CsrfLayer::new();
    let Some(origin) = public_url else { return layer };
    match layer.add_trusted_origin(origin) {
        Ok(layer) => layer,
        Err(error) => {
            tracing::warn!(%error, "the public origin is not trusted");
            CsrfLayer::new()
        }
    }
}

/// Adds the headers, and puts words to the refusals that the layers below made without any.
pub(super) async fn guard(State(state): State<ServerState>, request: Request, next: Next) -> Response {
    let (path, headers) = (request.uri().path().to_owned(), request.headers().clone());
    let is_submission = request.extensions().get::<MatchedPath>().is_some_and(|route| route.as_str() == FORM);
    let mut response = next.run(request).await;
    let refusal = if response.extensions().get::<ProtectionError>().is_some() {
        Some(Refusal::CrossSite)
    } else if response.status() == StatusCode::PAYLOAD_TOO_LARGE
        && response.headers().get(header::CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"))
    {
        Some(Refusal::TooLarge)
    } else {
        None
    };
    let served = state.served();
    if let Some(refusal) = refusal {
        if is_submission {
            metrics::submission(refusal.code());
        }
        response = if wants_page(&headers) {
            refusal_page(&served, negotiate::at(&served.press.site, &path, &headers), refusal).await
        } else {
            refusal.document(&[])
        };
    }
    for (name, value) in HEADERS {
        // What an answer says of itself is stricter.
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    if served.press.is_secure() {
        response
            .headers_mut()
            .insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
    response
}
