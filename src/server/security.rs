//! What every answer tells the browser about trust, and which requests are refused for coming from elsewhere.

use super::addresses::FORM_ROUTE;
use super::error_page::refusal_page;
use super::language_negotiation;
use super::metrics;
use super::state::ServerState;
use super::submission_request::wants_page;
use crate::refusal::RefusalCode;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use tower_http::csrf::{CsrfLayer, ProtectionError};

/// Nothing but this site's own files; scripts as files only, wasm allowed to compile.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What a page says of its own address to the pages that it leads to: all to this site, nothing to another. No page may say
/// less: by `no-referrer`, browsers send `Origin: null` with the page's own forms, and without `Sec-Fetch-Site` that is taken
/// for another site's (Fetch, "append a request Origin header").
pub(crate) const REFERRER_POLICY: &str = "same-origin";

/// Two years of https alone, for the public origin's own host.
const HSTS: &str = "max-age=63072000";
/// The same for every subdomain of that host too, which may be other people's: only where the operator asks for it.
const HSTS_WITH_SUBDOMAINS: &str = "max-age=63072000; includeSubDomains";

/// Headers that never change (OWASP ASVS 5, chapter 3).
const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, REFERRER_POLICY),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
];

/// Refuses unsafe requests of other sites: by `Sec-Fetch-Site`, else by `Origin`. The public origin is always trusted,
/// since a proxy may hide the host that the browser sees.
pub(super) fn csrf_layer(public_url: Option<&str>) -> CsrfLayer {
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
pub(super) async fn security_headers(State(state): State<ServerState>, request: Request, next: Next) -> Response {
    let (path, headers) = (request.uri().path().to_owned(), request.headers().clone());
    let is_submission = request.extensions().get::<MatchedPath>().is_some_and(|route| route.as_str() == FORM_ROUTE);
    let mut response = next.run(request).await;
    let refusal = if response.extensions().get::<ProtectionError>().is_some() {
        Some(RefusalCode::CrossSite)
    } else if response.status() == StatusCode::PAYLOAD_TOO_LARGE
        && response.headers().get(header::CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"))
    {
        Some(RefusalCode::TooLarge)
    } else {
        None
    };
    let snapshot = state.current_site();
    if let Some(refusal) = refusal {
        if is_submission {
            metrics::submission(refusal.as_str());
        }
        response = if wants_page(&headers) {
            let context = &snapshot.context;
            let locale = language_negotiation::locale_for_path(&context.site, &path, &headers);
            refusal_page(context, locale, refusal).await
        } else {
            refusal.problem_response(&[])
        };
    }
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if snapshot.context.is_secure() {
        let hsts = if snapshot.context.hsts_subdomains { HSTS_WITH_SUBDOMAINS } else { HSTS };
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(hsts));
    }
    response
}
