//! A response body with its compressed variants and its ETag, made once and served often. Compressing well takes longer than
//! rendering, so it is deferred to the first request or to `EncodedBody::compress`.

use axum::body::Body;
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use std::io::Write;
use std::sync::OnceLock;

/// How many headers an answer has in the end, with those that the security of every answer adds: a map that is large enough grows
/// only once.
const MOST_HEADERS: usize = 24;

/// A compressed variant: empty until it is computed; then `None` if it is not smaller than the plain body.
type Compressed = OnceLock<Option<Bytes>>;

/// A body, plain and compressed.
#[derive(Clone, Debug)]
pub(super) struct EncodedBody {
    plain: Bytes,
    brotli: Compressed,
    gzip: Compressed,
    etags: ETags,
    kind: HeaderValue,
}

/// The ETag of a body in each encoding. Each encoding needs its own (RFC 9110, 8.8.3.3).
#[derive(Clone, Debug)]
struct ETags {
    plain: HeaderValue,
    brotli: HeaderValue,
    gzip: HeaderValue,
}

impl ETags {
    /// The ETags of this plain body, made from its hash.
    fn of(plain: &[u8]) -> Self {
        let digest = URL_SAFE_NO_PAD.encode(&Sha256::digest(plain)[..16]);
        let etag = |ending: &str| HeaderValue::try_from(format!("\"{digest}{ending}\"")).expect("base64 is ASCII");
        Self { plain: etag(""), brotli: etag("-br"), gzip: etag("-gzip") }
    }
}

impl EncodedBody {
    /// A body of this media type that is served often, and therefore compressed at the best quality.
    pub(super) fn new(kind: &'static str, plain: Vec<u8>) -> Self {
        Self::from_parts(kind, plain.into(), OnceLock::new(), OnceLock::new())
    }

    /// A body that is made while a client waits: it is compressed with gzip alone, which takes much less time than brotli.
    pub(super) fn without_brotli(kind: &'static str, plain: Vec<u8>) -> Self {
        Self::from_parts(kind, plain.into(), OnceLock::from(None), OnceLock::new())
    }

    /// A body whose compressed variants exist already, or that has none.
    pub(super) fn with_encodings(kind: &'static str, plain: Bytes, brotli: Option<Bytes>, gzip: Option<Bytes>) -> Self {
        Self::from_parts(kind, plain, OnceLock::from(brotli), OnceLock::from(gzip))
    }

    fn from_parts(kind: &'static str, plain: Bytes, brotli: Compressed, gzip: Compressed) -> Self {
        let etags = ETags::of(&plain);
        Self { plain, brotli, gzip, etags, kind: HeaderValue::from_static(kind) }
    }

    /// The body as it was made.
    pub(super) fn plain(&self) -> &[u8] {
        &self.plain
    }

    /// Computes the compressed variants now, so that no request waits for them.
    pub(super) fn compress(&self) {
        self.brotli();
        self.gzip();
    }

    fn brotli(&self) -> Option<&Bytes> {
        self.brotli.get_or_init(|| compress_brotli(&self.plain).map(Into::into)).as_ref()
    }

    fn gzip(&self) -> Option<&Bytes> {
        self.gzip.get_or_init(|| compress_gzip(&self.plain).map(Into::into)).as_ref()
    }

    /// Answers a request: the body in the best encoding that the client accepts, or 304 if the client has it.
    pub(super) fn respond(&self, request: &HeaderMap, cache: &'static str) -> Response {
        let brotli =
            || accepts(request, "br").then(|| self.brotli())?.map(|body| (body, Some("br"), &self.etags.brotli));
        let gzip = || accepts(request, "gzip").then(|| self.gzip())?.map(|body| (body, Some("gzip"), &self.etags.gzip));
        let (body, coding, etag) = brotli().or_else(gzip).unwrap_or((&self.plain, None, &self.etags.plain));
        let mut headers = HeaderMap::with_capacity(MOST_HEADERS);
        headers.insert(header::ETAG, etag.clone());
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if matches_etag(request, etag) {
            return with_headers(StatusCode::NOT_MODIFIED, headers, Body::empty());
        }
        headers.insert(header::CONTENT_TYPE, self.kind.clone());
        if let Some(coding) = coding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        with_headers(StatusCode::OK, headers, Body::from(body.clone()))
    }
}

/// A response with exactly these headers, in the map that was made large enough for more.
fn with_headers(status: StatusCode, headers: HeaderMap, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// Whether `If-None-Match` contains this ETag, so that the client has the body already (RFC 9110, 13.1.2).
fn matches_etag(request: &HeaderMap, etag: &HeaderValue) -> bool {
    let known = request.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    known
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || etag == tag.trim_start_matches("W/"))
}

/// Whether `Accept-Encoding` names that encoding, without `q=0`.
fn accepts(request: &HeaderMap, coding: &str) -> bool {
    let values = request.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(coding));
        let refused = parts.filter_map(|part| part.strip_prefix("q=")).any(|quality| quality.parse() == Ok(0.0));
        named && !refused
    })
}

/// The body compressed with brotli; `None` if that is not smaller.
fn compress_brotli(plain: &[u8]) -> Option<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: plain.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*plain, &mut out, &parameters).ok()?;
    (out.len() < plain.len()).then_some(out)
}

/// The body compressed with gzip; `None` if that is not smaller.
fn compress_gzip(plain: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(plain).ok()?;
    encoder.finish().ok().filter(|out| out.len() < plain.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(name: header::HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_static(value))])
    }

    #[test]
    fn the_best_coding_that_the_client_takes_is_chosen() {
        let body = EncodedBody::new("text/plain", "a".repeat(1000).into_bytes());
        for (accepted, expected) in
            [("br, gzip", Some("br")), ("gzip, br;q=0", Some("gzip")), ("identity", None), ("BR;q=0.5", Some("br"))]
        {
            let response = body.respond(&asking(header::ACCEPT_ENCODING, accepted), "no-cache");
            assert_eq!(
                response.headers().get(header::CONTENT_ENCODING).and_then(|value| value.to_str().ok()),
                expected,
                "{accepted}"
            );
        }
    }

    #[test]
    fn each_form_of_a_body_has_its_own_validator() {
        let body = EncodedBody::new("text/plain", "a".repeat(1000).into_bytes());
        let etag = |accepted| {
            let response = body.respond(&asking(header::ACCEPT_ENCODING, accepted), "no-cache");
            response.headers()[header::ETAG].clone()
        };
        let (plain, brotli, gzip) = (etag("identity"), etag("br"), etag("gzip"));
        assert!(plain != brotli && brotli != gzip && gzip != plain);
        let again = body.respond(&HeaderMap::from_iter([(header::IF_NONE_MATCH, brotli)]), "no-cache");
        assert_eq!(again.status(), StatusCode::OK, "the client asks for the plain body now");
    }

    #[test]
    fn a_known_body_is_not_sent_again() {
        let body = EncodedBody::new("text/plain", b"words".to_vec());
        let etag = body.respond(&HeaderMap::new(), "no-cache").headers()[header::ETAG].clone();
        let again = HeaderMap::from_iter([(header::IF_NONE_MATCH, etag)]);
        assert_eq!(body.respond(&again, "no-cache").status(), StatusCode::NOT_MODIFIED);
        assert_eq!(body.respond(&asking(header::IF_NONE_MATCH, "\"other\""), "no-cache").status(), StatusCode::OK);
    }
}
