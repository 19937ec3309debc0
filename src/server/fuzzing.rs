//! What is fuzzed of the requests.

use super::answer_document::to_document;
use super::client_ip::TrustedProxies;
use super::encoded_body::EncodedBody;
use super::language_negotiation::negotiate_locale;
use super::receipt_code::ReceiptCode;
use super::submission_request::{parse_form_body, parse_json_body};
use crate::site::Site;
use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use questionnaire::{Form, RawAnswers, validate};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::LazyLock;

/// The form to which fuzzed answers are given.
pub(crate) static FORM: LazyLock<Form> =
    LazyLock::new(|| Form::parse_form(include_str!("../../forms/consultation.toml")).expect("the form of the program"));

static SITE: LazyLock<Site> = LazyLock::new(|| Site::load(None).expect("the site of the program"));

/// A body can always be read, and its answers are checked as [`checked`] says.
pub(crate) fn form_body(bytes: &[u8]) {
    checked(&parse_form_body(bytes).answers);
}

/// A JSON body is refused, or its answers are checked as [`checked`] says.
pub(crate) fn json_body(bytes: &[u8]) {
    if let Ok(submission) = parse_json_body(bytes) {
        checked(&submission.answers);
    }
}

/// What was read of a body holds no NUL, which no page and no PostgreSQL can hold. Answers without an error are stored, and read back
/// as the same answers without an error.
fn checked(raw: &RawAnswers) {
    let mut values = raw.iter().flat_map(|(_, answer)| answer.values());
    assert!(values.all(|value| !value.contains('\0')));
    let (answers, errors) = validate(&FORM, raw);
    if errors.is_empty() {
        let stored = to_document(&answers.to_raw());
        let read: RawAnswers = serde_json::from_str(&stored).expect("a document that was just written");
        assert_eq!(validate(&FORM, &read), (answers, Vec::new()));
    }
}

/// Any text gives a code, which is read as itself.
pub(crate) fn receipt_code(bytes: &[u8]) {
    let code = ReceiptCode::typed(&String::from_utf8_lossy(bytes));
    let again = ReceiptCode::typed(code.reveal());
    assert!(again.reveal() == code.reveal() && again.digest() == code.digest());
    assert!(code.reveal().len() <= ReceiptCode::typed(&"0".repeat(99)).reveal().len());
}

/// The headers of a request with these values; `None` where no request can have them. Values are parted by line ends.
fn headers(name: &HeaderName, bytes: &[u8]) -> Option<HeaderMap> {
    let values =
        bytes.split(|byte| *byte == b'\n').map(|value| Some((name.clone(), HeaderValue::from_bytes(value).ok()?)));
    let mut headers = HeaderMap::new();
    for value in values {
        let (name, value) = value?;
        headers.append(name, value);
    }
    Some(headers)
}

/// Whoever is not behind a trusted proxy is known by their own address, and whoever is gets an address in any case.
pub(crate) fn forwarded_for(bytes: &[u8]) {
    let Some(headers) = headers(&HeaderName::from_static("x-forwarded-for"), bytes) else { return };
    let peer = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
    let mut extensions = Extensions::new();
    extensions.insert(ConnectInfo(SocketAddr::new(peer, 443)));
    let client = |trusted: &str| {
        let proxies: TrustedProxies = trusted.parse().expect("networks");
        proxies.resolve_client_ip(&headers, &extensions).expect("an address")
    };
    assert_eq!(client("198.51.100.0/24"), peer);
    client("192.0.2.1, 10.0.0.0/8");
    client("0.0.0.0/0, ::/0");
}

/// The language is one of the site's.
pub(crate) fn accept_language(bytes: &[u8]) {
    let Some(headers) = headers(&header::ACCEPT_LANGUAGE, bytes) else { return };
    assert!(SITE.locale(negotiate_locale(&SITE, &headers)).is_some());
}

/// The answer is the body, or "not modified" where the header names it.
pub(crate) fn if_none_match(bytes: &[u8]) {
    static BODY: LazyLock<EncodedBody> = LazyLock::new(|| EncodedBody::new("text/plain", b"body".to_vec()));
    let Some(headers) = headers(&header::IF_NONE_MATCH, bytes) else { return };
    let response = BODY.respond(&headers, "no-cache");
    let etag = response.headers()[header::ETAG].to_str().expect("ASCII");
    let values = headers.get_all(header::IF_NONE_MATCH);
    let names_it =
        values.iter().filter_map(|value| value.to_str().ok()).any(|value| value.contains(etag) || value.contains('*'));
    match response.status() {
        StatusCode::OK => assert!(!values.iter().any(|value| value == etag)),
        status => assert!(status == StatusCode::NOT_MODIFIED && names_it),
    }
}
