//! The security headers of every response, and the refusal of cross-site requests.

use super::addresses::FORM_ROUTE;
use super::error_page::refusal_page;
use super::language_negotiation;
use super::metrics;
use super::state::ServerState;
use super::submission_request::wants_page;
use crate::refusal::RefusalCode;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use hyper::body::Body as _;
use tower_http::csrf::{CsrfLayer, ProtectionError};

/// The content security policy: this site's own files alone, scripts as files alone, and wasm may be compiled.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The referrer policy: a page sends its address to pages of this site and to no other site. A stricter policy would break the
/// forms: with `no-referrer`, browsers send `Origin: null` with the page's own forms, and without `Sec-Fetch-Site` the server
/// takes that for another site's request (Fetch, "append a request Origin header").
pub(crate) const REFERRER_POLICY: &str = "same-origin";

/// Two years of https alone, for the host of the public origin.
const HSTS: &str = "max-age=63072000";
/// The same for every subdomain of that host. Subdomains may belong to others, so the operator has to enable it.
const HSTS_WITH_SUBDOMAINS: &str = "max-age=63072000; includeSubDomains";

/// The headers that are the same for every response (OWASP ASVS 5, chapter 3).
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

/// Refuses unsafe requests from other sites: by `Sec-Fetch-Site`, else by `Origin`. The public origin is always trusted, since
/// a proxy may hide the host that the browser sees.
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

/// Answers a request with the security headers, and replaces bare refusals of the layers below by a page or a problem document.
/// `is_secure` says whether the origin of these addresses is in https.
pub(super) async fn secured<A: Future<Output = Response>>(
    state: &ServerState,
    is_secure: bool,
    request: Request,
    answer: impl FnOnce(Request) -> A,
) -> Response {
    // Only a request that changes something, or has a body, can be refused below.
    let can_be_refused = !request.method().is_safe() || !request.body().is_end_stream();
    let refused_request = can_be_refused.then(|| (request.uri().path().to_owned(), request.headers().clone()));
    let is_submission = request.extensions().get::<MatchedPath>().is_some_and(|route| route.as_str() == FORM_ROUTE);
    let mut response = answer(request).await;
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
    if let (Some(refusal), Some((path, headers))) = (refusal, refused_request) {
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
        // The workspace has a policy of its own.
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    if is_secure {
        let hsts = if snapshot.context.hsts_subdomains { HSTS_WITH_SUBDOMAINS } else { HSTS };
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(hsts));
    }
    response
}
