//! What RFC 9112 asks of the head of a request and hyper leaves to the server. A proxy in front may read a request's end or its host
//! in another way than this server: a request without exactly one host is refused, and one that may have two lengths is the last of
//! its connection.

use hyper::Version;
use hyper::header::{HOST, HeaderMap, TRANSFER_ENCODING};
use hyper::http::uri::Authority;

/// Whether the head names one host (RFC 9112, section 3.2). A request of HTTP/1.0 may name none.
pub(super) fn names_one_host(version: Version, headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(HOST).iter();
    match (hosts.next(), hosts.next()) {
        (None, _) => version < Version::HTTP_11,
        (Some(host), None) => {
            Authority::try_from(host.as_bytes()).is_ok_and(|authority| !authority.as_str().contains('@'))
        }
        (Some(_), Some(_)) => false,
    }
}

/// Whether no other request may follow on the connection: the body comes in chunks, and hyper drops a `Content-Length` beside
/// `Transfer-Encoding` without a word, so nobody knows whether there were two lengths (RFC 9112, section 6.1).
pub(super) fn ends_connection(headers: &HeaderMap) -> bool {
    headers.contains_key(TRANSFER_ENCODING)
}
