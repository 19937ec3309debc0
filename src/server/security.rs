//! The security headers of every response, and the refusal of cross-site requests.

use super::addresses::FORM_ROUTE;
use super::error_page::refusal_page;
use super::language_negotiation;
use super::metrics;
use super::state::ServerState;
use super::submission_request::wants_page;
use crate::refusal::RefusalCode;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hyper::body::Body as _;
use sha2::{Digest, Sha256};
use tower_http::csrf::{CsrfLayer, ProtectionError};

/// How the content security policy begins and ends: this site's own files alone, scripts as files alone, and wasm may be compiled.
/// Between both stands what else may be a style.
const POLICY: [&str; 2] = [
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'",
    "; img-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
];

/// The referrer policy: a page sends its address to pages of this site and to no other site. A stricter policy would break the
/// forms: with `no-referrer`, browsers send `Origin: null` with the page's own forms, and without `Sec-Fetch-Site` the server
/// takes that for another site's request (Fetch, "append a request Origin header").
pub(crate) const REFERRER_POLICY: &str = "same-origin";

/// Two years of https alone, for the host of the public origin.
const HSTS: &str = "max-age=63072000";
/// The same for every subdomain of that host. Subdomains may belong to others, so the operator has to enable it.
const HSTS_WITH_SUBDOMAINS: &str = "max-age=63072000; includeSubDomains";

/// The headers that are the same for every response (OWASP ASVS 5, chapter 3).
const HEADERS: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, REFERRER_POLICY),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
];

/// What the headers of security depend on.
pub(super) struct Protection {
    /// Whether the origin of the addresses is in https.
    pub(super) is_secure: bool,
    policy: HeaderValue,
}

impl Protection {
    /// The protection of pages that may carry this style sheet, and no other: the policy holds its hash (CSP 3, 2.3.1).
    pub(super) fn new(is_secure: bool, style: Option<&str>) -> Self {
        let hash = style.map(|style| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(style))));
        let [beginning, end] = POLICY;
        let policy = [beginning, hash.as_deref().unwrap_or_default(), end].concat();
        Self { is_secure, policy: HeaderValue::try_from(policy).expect("the policy is ASCII") }
    }
}

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
pub(super) async fn secured<A: Future<Output = Response>>(
    state: &ServerState,
    protection: &Protection,
    route: Option<&str>,
    request: Request,
    answer: impl FnOnce(Request) -> A,
) -> Response {
    // Only a request that changes something, or has a body, can be refused below.
    let can_be_refused = !request.method().is_safe() || !request.body().is_end_stream();
    let refused_request = can_be_refused.then(|| (request.uri().path().to_owned(), request.headers().clone()));
    let is_submission = route == Some(FORM_ROUTE);
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
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    // The workspace has a policy of its own.
    response.headers_mut().entry(header::CONTENT_SECURITY_POLICY).or_insert_with(|| protection.policy.clone());
    if protection.is_secure {
        let hsts = if snapshot.context.hsts_subdomains { HSTS_WITH_SUBDOMAINS } else { HSTS };
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(hsts));
    }
    response
}
