//! The security headers, and the refusal of cross-site submissions.

use crate::markup::every_page;
use crate::support::client::{Answer, Client, FORM, PROBLEM, URLENCODED, send, submission};
use crate::support::responses::{fresh_id, pairs, required};
use crate::support::server::{Server, Setup};
use reqwest::Method;
use serde_json::json;

const PUBLIC: &str = "https://consultation.example";

fn assert_guarded(what: &str, answer: &Answer) {
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), value, "{name} of {what}");
    }
    // The referrer policy keeps paths within the site and avoids `Origin: null` for the page's own forms.
    assert_eq!(answer.header("referrer-policy"), "same-origin", "{what}");
    assert!(answer.header("permissions-policy").contains("geolocation=()"), "{what}");
    let policy = answer.header("content-security-policy");
    let directives: Vec<Vec<&str>> = policy.split(';').map(|each| each.split_whitespace().collect()).collect();
    for expected in [
        &["default-src", "'none'"][..],
        &["script-src", "'self'", "'wasm-unsafe-eval'"],
        &["form-action", "'self'"],
        &["base-uri", "'none'"],
        &["frame-ancestors", "'none'"],
    ] {
        assert!(directives.iter().any(|directive| directive == expected), "{expected:?} in {policy:?} of {what}");
    }
    // The one style that may stand in a page is known by its hash.
    let styles = directives.iter().find(|directive| directive[0] == "style-src").expect("what may be a style");
    assert_eq!(styles[1], "'self'", "{policy:?} of {what}");
    let is_one_hash = styles.len() <= 3 && styles[2..].iter().all(|other| other.starts_with("'sha256-"));
    assert!(is_one_hash, "{policy:?} of {what}");
    for loose in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*", "data:", "nonce"] {
        assert!(!policy.contains(loose), "{loose} in {policy:?} of {what}");
    }
}

/// One answer of every kind other than a page.
async fn other_answers(server: &Server) -> Vec<(&'static str, Answer)> {
    let etag = server.get(FORM).await.header("etag").to_owned();
    let page = server.get(FORM).await.html();
    let script = page.named("script").iter().find_map(|script| script.attribute("src")).expect("a script");
    let posting = || server.request(Method::POST, FORM);
    let large = vec![b'x'; 600 * 1024];
    vec![
        ("a redirection", server.get("/").await),
        ("a page not sent again", server.get_with(FORM, "if-none-match", &etag).await),
        ("a compressed page", server.get_with(FORM, "accept-encoding", "br").await),
        ("a file of the build", server.get(&script).await),
        ("no such file of the build", server.get("/assets/0/start.js").await),
        ("a file at the root", server.get("/favicon.svg").await),
        ("the questionnaire", server.get("/consultation/questionnaire.json").await),
        ("the health", server.get("/healthz").await),
        ("a receipt", server.submit(&fresh_id(), &required()).await),
        ("invalid answers", server.submit(&fresh_id(), &Default::default()).await),
        ("an unreadable body", send(posting().header("content-type", "application/json").body("{")).await),
        ("another media type", send(posting().header("content-type", "text/plain").body("x")).await),
        ("too large a body", send(posting().header("content-type", "application/json").body(large.clone())).await),
        ("too large a form", send(posting().header("content-type", URLENCODED).body(large)).await),
        ("another site's submission", send(posting().header("sec-fetch-site", "cross-site").json(&json!({}))).await),
        ("another site's form", send(server.posting(FORM, &[]).header("sec-fetch-site", "cross-site")).await),
        ("another method", send(server.request(Method::PUT, FORM)).await),
        ("no such address", server.get("/nothing").await),
        ("a HEAD request", send(server.request(Method::HEAD, FORM)).await),
    ]
}

#[tokio::test]
async fn every_response_has_the_security_headers() {
    let server = Server::start().await;
    for (what, answer) in other_answers(&server).await {
        assert_guarded(what, &answer);
    }
    for (what, answer) in every_page().await {
        assert_guarded(&what, &answer);
    }
}

#[tokio::test]
async fn hsts_is_sent_only_for_a_public_https_origin() {
    for (public_url, expected) in [(None, false), (Some("http://consultation.example"), false), (Some(PUBLIC), true)] {
        let server = Server::with(Setup { public_url, ..Setup::default() }).await;
        for (what, answer) in other_answers(&server).await {
            let remembered = answer.header("strict-transport-security");
            assert_eq!(remembered, if expected { "max-age=63072000" } else { "" }, "{what} at {public_url:?}");
        }
        let cookie = server.get_with("/en", "accept-language", "fr").await.header("set-cookie").to_owned();
        assert_eq!(cookie.contains("; Secure"), expected, "{cookie}");
    }
}

#[tokio::test]
async fn hsts_includes_subdomains_only_when_configured() {
    for (public_url, expected) in
        [(None, ""), (Some("http://consultation.example"), ""), (Some(PUBLIC), "max-age=63072000; includeSubDomains")]
    {
        let server = Server::with(Setup { public_url, hsts_subdomains: true, ..Setup::default() }).await;
        assert_eq!(server.get(FORM).await.header("strict-transport-security"), expected, "{public_url:?}");
    }
}

#[tokio::test]
async fn a_public_page_has_a_canonical_link() {
    let server = Server::with(Setup { public_url: Some(PUBLIC), ..Setup::default() }).await;
    let page = server.get(FORM).await.html();
    let canonical = page.named("link").into_iter().find(|link| link.attribute("rel").as_deref() == Some("canonical"));
    assert_eq!(canonical.and_then(|link| link.attribute("href")), Some(format!("{PUBLIC}{FORM}")));
}

/// How a submission with these headers is answered, as JSON and as a form.
async fn submitted(client: &Client, headers: &[(&str, &str)]) -> [u16; 2] {
    let json = client.request(Method::POST, FORM).json(&submission(&fresh_id(), &required()));
    let form = client.posting(FORM, &pairs(&required()));
    let mut statuses = [0; 2];
    for (status, request) in statuses.iter_mut().zip([json, form]) {
        *status =
            send(headers.iter().fold(request, |request, (name, value)| request.header(*name, *value))).await.status;
    }
    statuses
}

const TAKEN: [u16; 2] = [201, 200];
const REFUSED: [u16; 2] = [403, 403];

#[tokio::test]
async fn cross_site_submissions_are_refused() {
    let server = Server::start().await;
    let own = server.origin().to_owned();
    for (headers, expected) in [
        (vec![], TAKEN),
        (vec![("sec-fetch-site", "same-origin")], TAKEN),
        (vec![("sec-fetch-site", "none")], TAKEN),
        (vec![("sec-fetch-site", "cross-site")], REFUSED),
        (vec![("sec-fetch-site", "same-site")], REFUSED),
        (vec![("sec-fetch-site", "anything")], REFUSED),
        (vec![("sec-fetch-site", "cross-site"), ("origin", own.as_str())], REFUSED),
        (vec![("origin", own.as_str())], TAKEN),
        (vec![("origin", "https://evil.example")], REFUSED),
        (vec![("origin", "http://127.0.0.1:1")], REFUSED),
        (vec![("origin", "null")], REFUSED),
        (vec![("origin", PUBLIC)], REFUSED),
    ] {
        assert_eq!(submitted(&server, &headers).await, expected, "{headers:?}");
    }
}

#[tokio::test]
async fn the_public_origin_is_trusted_behind_a_proxy_that_rewrites_host() {
    let server = Server::with(Setup { public_url: Some(PUBLIC), ..Setup::default() }).await;
    for (headers, expected) in [
        (vec![("origin", PUBLIC)], TAKEN),
        (vec![("origin", "http://consultation.example")], REFUSED),
        (vec![("origin", "https://consultation.example.evil.example")], REFUSED),
        (vec![("origin", "https://evil.example")], REFUSED),
        (vec![("sec-fetch-site", "cross-site")], REFUSED),
    ] {
        assert_eq!(submitted(&server, &headers).await, expected, "{headers:?}");
    }
}

#[tokio::test]
async fn a_refused_submission_is_not_recorded_and_gets_a_reason() {
    let server = Server::start().await;
    let json = server.request(Method::POST, FORM).json(&submission(&fresh_id(), &required()));
    let answer = send(json.header("sec-fetch-site", "cross-site")).await;
    assert_eq!(answer.status, 403);
    assert_eq!(answer.header("content-type"), PROBLEM);
    assert_eq!(answer.json()["errors"], json!([{ "code": "cross_site" }]));
    let mut entries = pairs(&required());
    entries.push(("submission_id".into(), fresh_id()));
    let answer = send(server.posting(FORM, &entries).header("origin", "https://evil.example")).await;
    assert_eq!(answer.status, 403);
    assert_eq!(answer.html().only("h1").words().as_str(), "Votre envoi n’a pas été accepté");
    assert_eq!(server.count().await, 0);
}

#[tokio::test]
async fn cross_site_reads_are_allowed() {
    let server = Server::start().await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        assert_eq!(server.get_with(FORM, name, value).await.status, 200);
    }
}

#[tokio::test]
async fn a_refusal_uses_the_locale_of_the_form() {
    let server = Server::start().await;
    for (path, tag) in [("/fr/consultation", "fr"), ("/en/consultation", "en")] {
        let other = if tag == "fr" { "en" } else { "fr" };
        let foreign = server.posting(path, &[]).header("origin", "https://evil.example");
        let large = server.request(Method::POST, path).header("content-type", URLENCODED).body(vec![b'x'; 600 * 1024]);
        for (request, status) in [(foreign, 403), (large, 413)] {
            let answer = send(request.header("accept-language", other)).await;
            assert_eq!(answer.status, status, "{path}");
            assert_eq!(answer.html().lang().as_str(), tag, "{path}");
        }
    }
}
