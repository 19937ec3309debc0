//! HTTP caching and content encodings.

use crate::support::client::{Answer, ENGLISH_FORM, FORM, send};
use crate::support::html::Document;
use crate::support::responses::required;
use crate::support::server::{Server, Setup};
use flate2::read::GzDecoder;
use reqwest::Method;
use std::collections::BTreeSet;
use std::io::Read;

const IMMUTABLE: &str = "public, max-age=31536000, immutable";

fn decoded(answer: &Answer) -> Vec<u8> {
    let mut plain = Vec::new();
    match answer.header("content-encoding") {
        "br" => brotli::BrotliDecompress(&mut &*answer.body, &mut plain).expect("brotli"),
        "gzip" => _ = GzDecoder::new(&*answer.body).read_to_end(&mut plain).expect("gzip"),
        other => panic!("coded as {other:?}"),
    }
    plain
}

/// The headers of an answer, without those that no two answers share.
fn lasting_headers(answer: &Answer) -> Vec<(String, String)> {
    let lasting = answer.headers.iter().filter(|(name, _)| !matches!(name.as_str(), "x-request-id" | "date"));
    let mut headers: Vec<_> =
        lasting.map(|(name, value)| (name.to_string(), value.to_str().expect("ASCII").to_owned())).collect();
    headers.sort();
    headers
}

#[tokio::test]
async fn a_page_that_is_rendered_already_is_answered_as_at_the_first_request() {
    let server = Server::with(Setup::default()).await;
    for path in ["/fr", "/en", FORM, ENGLISH_FORM] {
        let [first, second] = [server.get(path).await, server.get(path).await];
        assert_eq!((first.status, &first.body), (second.status, &second.body), "{path}");
        assert_eq!(lasting_headers(&first), lasting_headers(&second), "{path}");
        let head = send(server.request(Method::HEAD, path)).await;
        assert_eq!(lasting_headers(&head), lasting_headers(&second), "HEAD {path}");
        let query = server.get(&format!("{path}?from=letter")).await;
        assert_eq!(lasting_headers(&query), lasting_headers(&second), "{path} with a query");
        let unchanged = server.get_with(path, "if-none-match", second.header("etag")).await;
        assert_eq!((unchanged.status, unchanged.body.len()), (304, 0), "{path}");
        assert_ne!(first.header("x-request-id"), second.header("x-request-id"), "{path}");
        assert_eq!(server.get(&format!("{path}/")).await.header("location"), path, "one slash too many");
    }
}

#[tokio::test]
async fn compressed_pages_are_the_same_pages() {
    let server = Server::start().await;
    for path in ["/fr", "/en", FORM, ENGLISH_FORM, "/fr/privacy"] {
        let plain = server.get(path).await;
        assert_eq!(plain.header("content-encoding"), "", "{path}");
        assert_eq!(plain.header("vary"), "accept-encoding", "{path}");
        for (accepted, coding) in
            [("br", "br"), ("gzip", "gzip"), ("gzip, deflate, br, zstd", "br"), ("br;q=0, gzip", "gzip")]
        {
            let answer = server.get_with(path, "accept-encoding", accepted).await;
            assert_eq!(answer.status, 200, "{path} as {accepted}");
            assert_eq!(answer.header("content-encoding"), coding, "{path} as {accepted}");
            assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
            assert!(answer.body.len() < plain.body.len() / 2, "{path} as {accepted}");
            assert!(decoded(&answer) == plain.body, "{path} as {accepted}");
        }
        assert_eq!(server.get_with(path, "accept-encoding", "identity").await.header("content-encoding"), "");
    }
}

#[tokio::test]
async fn an_unchanged_page_is_answered_with_304() {
    let server = Server::start().await;
    for path in ["/fr", FORM, "/fr/privacy"] {
        let first = server.get(path).await;
        let etag = first.header("etag").to_owned();
        assert_eq!(first.header("cache-control"), "no-cache", "{path}");
        for known in [etag.clone(), format!("\"other\", {etag}"), format!("W/{etag}"), "*".to_owned()] {
            let again = server.get_with(path, "if-none-match", &known).await;
            assert_eq!(again.status, 304, "{path} {known}");
            assert_eq!(again.body.len(), 0, "{path} {known}");
            assert_eq!(again.header("etag"), etag.as_str(), "{path} {known}");
            assert_eq!(again.header("vary"), "accept-encoding");
        }
        assert_eq!(server.get_with(path, "if-none-match", "\"other\"").await.status, 200);
    }
}

#[tokio::test]
async fn each_content_encoding_of_a_page_has_its_own_etag() {
    let server = Server::start().await;
    let plain = server.get(FORM).await.header("etag").to_owned();
    let brotli = server.get_with(FORM, "accept-encoding", "br").await.header("etag").to_owned();
    assert_ne!(plain, brotli);
    assert_eq!(server.get_with(FORM, "if-none-match", &brotli).await.status, 200);
}

#[tokio::test]
async fn different_pages_have_different_etags() {
    let server = Server::start().await;
    let mut etags = Vec::new();
    for path in ["/fr", "/en", FORM, ENGLISH_FORM, "/fr/privacy", "/fr/about"] {
        etags.push(server.get(path).await.header("etag").to_owned());
    }
    etags.sort();
    etags.dedup();
    assert_eq!(etags.len(), 6);
}

#[tokio::test]
async fn a_page_is_not_cached_beyond_the_opening_or_closing_of_its_form() {
    let open = Server::start().await;
    let closed = Server::with(Setup { closes: Some("2020-03-16T23:59:59+01:00".into()), ..Setup::default() }).await;
    let etag = open.get(FORM).await.header("etag").to_owned();
    assert_eq!(closed.get_with(FORM, "if-none-match", &etag).await.status, 200);
}

#[tokio::test]
async fn build_files_are_immutable_in_caches() {
    let server = Server::start().await;
    for (address, kind) in built_files(&server).await {
        let answer = server.get(&address).await;
        assert_eq!(answer.status, 200, "{address}");
        assert_eq!(answer.header("cache-control"), IMMUTABLE, "{address}");
        assert_eq!(answer.header("content-type"), kind, "{address}");
        let again = server.get_with(&address, "if-none-match", answer.header("etag")).await;
        assert_eq!(again.status, 304, "{address}");
    }
}

/// The addresses of the build's files that the form and the home page name, with their media types.
async fn built_files(server: &Server) -> Vec<(String, &'static str)> {
    let [form, home] = [server.get(FORM).await.html(), server.get("/fr").await.html()];
    let of_build: BTreeSet<_> = [named(&form), named(&home)].concat().into_iter().collect();
    let kinds =
        [("js", "text/javascript; charset=utf-8"), ("css", "text/css; charset=utf-8"), ("wasm", "application/wasm")];
    let kind = |address: &str| kinds.into_iter().find(|(ending, _)| address.ends_with(&format!(".{ending}")));
    let found: Vec<_> =
        of_build.into_iter().map(|address| (address.clone(), kind(&address).expect("a known kind").1)).collect();
    assert_eq!(
        found.len(),
        5,
        "loader, module and wasm of the form, and the two style sheets of the other page: {found:?}"
    );
    found
}

/// The addresses of the build's files that a page names.
fn named(page: &Document) -> Vec<String> {
    let elements = page.elements().into_iter();
    let named = elements.filter_map(|element| element.attribute("href").or_else(|| element.attribute("src")));
    named.filter(|address| address.starts_with("/assets/")).collect()
}

#[tokio::test]
async fn build_files_are_sent_precompressed() {
    let server = Server::start().await;
    let start = built_files(&server).await.into_iter().find(|(address, _)| address.ends_with("start.js"));
    let (address, _) = start.expect("the loader");
    let plain = server.get(&address).await;
    let compressed = server.get_with(&address, "accept-encoding", "br").await;
    assert!(decoded(&compressed) == plain.body && compressed.body.len() < plain.body.len());
}

#[tokio::test]
async fn a_file_of_another_build_is_not_found() {
    let server = Server::start().await;
    for path in ["/assets/000000000000/start.js", "/assets/000000000000/../start.js", "/assets/x", "/start.js.map"] {
        assert_eq!(server.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn root_files_that_browsers_request_exist() {
    let server = Server::start().await;
    let icon = server.get("/favicon.svg").await;
    assert_eq!(icon.status, 200);
    assert_eq!(icon.header("content-type"), "image/svg+xml");
    assert_eq!(server.get("/robots.txt").await.status, 200);
}

#[tokio::test]
async fn the_service_worker_is_revalidated_at_every_visit_and_names_its_build() {
    let server = Server::start().await;
    let page = server.get(FORM).await.html();
    let start = named(&page).into_iter().find(|address| address.ends_with("start.js")).expect("the loader");
    let build = start.split('/').nth(2).expect("a build");
    let worker = server.get("/sw.js").await;
    assert_eq!(worker.status, 200);
    assert_eq!(worker.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(worker.header("cache-control"), "no-cache");
    assert!(worker.header("content-security-policy").contains("default-src 'none'"));
    let source = String::from_utf8(worker.body.to_vec()).expect("a script is text");
    // The code of shared drafts is not among them, because it is for those who use it, and neither are style sheets that neither the form
    // nor its dialog needs.
    let files = "'beside.js', 'country.css', 'country.js', 'favicon.svg', 'pages.css', 'pkg/consultation.css', \
        'pkg/consultation.js', 'pkg/consultation.wasm', 'receipt.js', 'start.js'";
    assert_eq!(source, format!("const BUILD = '{build}', FILES = [{files}];"));
    assert_eq!(server.get(&format!("/assets/{build}/sw.js")).await.status, 404, "it has one address");
    assert_eq!(server.get(&format!("/assets/{build}/shared-draft/main.js")).await.status, 200);
    let again = server.get_with("/sw.js", "if-none-match", worker.header("etag")).await;
    assert_eq!(again.status, 304);
}

#[tokio::test]
async fn pages_with_answers_are_never_stored_in_caches() {
    let server = Server::start().await;
    let mut invalid = required();
    invalid.remove("7d");
    for (what, answer) in [
        ("the form with errors", server.post_answers(&invalid, None).await),
        ("the answers to check", server.post_answers(&required(), None).await),
        ("the confirmation", server.post_answers(&required(), Some("an-id-of-mine")).await),
        ("a receipt", server.submit("an-id-of-mine", &required()).await),
        ("a problem", server.submit("an-id-of-mine-2", &invalid).await),
        (
            "a body that cannot be read",
            send(server.request(Method::POST, FORM).header("content-type", "application/json")).await,
        ),
    ] {
        assert_eq!(answer.header("cache-control"), "no-store", "{what}");
        assert_eq!(answer.header("etag"), "", "{what}");
    }
}
