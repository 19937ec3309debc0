//! Addresses that lead out of the site: to files, to other sites, into headers.

use super::{exchange, get_raw, status};
use crate::support::properties::assert_holds;
use crate::support::server::Server;
use proptest::prelude::*;
use reqwest::Method;
use tokio::runtime::Runtime;

/// Each of these is a place of the file system, of another site, or a header, for a server that reads it carelessly; and the status of the
/// answer. 308 leads to the same address without its last slash, where a language begins it, and 401 asks for the token of a draft.
const TRICKS: [(&str, u16); 24] = [
    ("/../../../../etc/passwd", 404),
    ("/..%2f..%2f..%2fetc%2fpasswd", 404),
    ("/%2e%2e/%2e%2e/etc/passwd", 404),
    ("/fr/../../Cargo.toml", 404),
    ("/assets/x/../../Cargo.toml", 404),
    ("/assets/x/..%2f..%2fCargo.toml", 404),
    ("/assets/x/%2e%2e%5c%2e%2e%5cCargo.toml", 404),
    ("/assets/x//etc/passwd", 404),
    ("/consultation/open-data/../store.db", 404),
    ("/consultation/open-data/..%2fstore.db", 404),
    ("/consultation/open-data/%2fetc%2fpasswd", 404),
    ("/consultation/open-data/.hidden", 404),
    ("/consultation/drafts/..%2f..%2freadyz", 401),
    ("//evil.example", 404),
    ("//evil.example/", 404),
    ("/%2f%2fevil.example/", 404),
    ("/\\evil.example/", 404),
    ("/fr//evil.example/", 308),
    ("/evil.example//", 404),
    ("/fr/consultation/%0d%0aset-cookie:%20a=b/", 308),
    ("/fr%0d%0alocation:%20https://evil.example/", 404),
    ("/fr/%00/", 308),
    ("/%ff%fe/", 404),
    ("/fr/consultation;x=y/..;/operator", 404),
];

#[tokio::test]
async fn no_address_leads_to_a_file_to_another_site_or_into_a_header() {
    let server = Server::start().await;
    for (target, expected) in TRICKS {
        let (head, body) = get_raw(&server, target).await;
        assert_eq!(status(&head), expected, "{target:?}: {head}");
        assert!(
            !body.contains("root:") && !body.contains("[package]") && !body.contains("SQLite format"),
            "{target:?}"
        );
        assert!(!head.contains("set-cookie: a=b"), "{target:?}: {head}");
        // What is encoded in the address is still encoded in the header.
        let places: Vec<_> = head.lines().filter_map(|line| line.strip_prefix("location: ")).collect();
        let without_slash = target.strip_suffix('/').filter(|_| expected == 308);
        assert_eq!(places, without_slash.into_iter().collect::<Vec<_>>(), "{target:?} leads elsewhere");
        assert!(places.iter().all(|place| !place[1..].starts_with(['/', '\\'])), "{target:?} leads to another site");
    }
}

#[tokio::test]
async fn a_target_with_a_host_of_its_own_is_the_page_of_this_site() {
    let server = Server::start().await;
    let (head, body) = get_raw(&server, "http://evil.example/fr/consultation").await;
    assert_eq!(status(&head), 200, "{head}");
    assert!(!body.contains("evil.example"));
}

#[tokio::test]
async fn a_forged_host_appears_nowhere() {
    let server = Server::start().await;
    for path in [
        "/",
        "/fr",
        "/fr/consultation",
        "/fr/consultation/",
        "/nothing",
        "/sitemap.xml",
        "/openapi.json",
        "/operator/fr",
    ] {
        for header in ["host", "x-forwarded-host", "forwarded"] {
            let request = match header {
                "host" => server.request(Method::GET, path).header("host", "evil.example"),
                name => server.request(Method::GET, path).header(name, "host=evil.example"),
            };
            let answer = crate::support::client::send(request).await;
            assert!(!format!("{:?}", answer.headers).contains("evil.example"), "{header} at {path}");
            assert!(!String::from_utf8_lossy(&answer.body).contains("evil.example"), "{header} at {path}");
        }
    }
}

#[tokio::test]
async fn a_trace_repeats_nothing_and_a_connect_connects_nowhere() {
    let server = Server::start().await;
    let authority = server.authority();
    for (line, expected) in [
        ("TRACE /fr/consultation", 405),
        ("TRACK /fr/consultation", 405),
        // These two name no page.
        ("CONNECT evil.example:443", 404),
        ("OPTIONS *", 404),
    ] {
        let request =
            format!("{line} HTTP/1.1\r\nhost: {authority}\r\ncookie: secret=canary\r\nconnection: close\r\n\r\n");
        let answer = exchange(authority, request.as_bytes()).await;
        assert_eq!(status(&answer), expected, "{line}: {answer}");
        assert!(!answer.contains("canary"), "{line}: {answer}");
    }
}

/// Headers that the server reads.
const HEADERS: [&str; 9] = [
    "accept-language",
    "accept-encoding",
    "if-none-match",
    "cookie",
    "x-forwarded-for",
    "accept",
    "range",
    "origin",
    "content-type",
];

#[test]
fn no_header_causes_a_server_error() {
    let runtime = Runtime::new().expect("a runtime");
    let server = runtime.block_on(Server::start());
    // Any bytes that a header may have.
    let value = prop::collection::vec(prop_oneof![0x20_u8..0x7f, 0x80_u8..=0xff], 0..80);
    let property = |values: Vec<Vec<u8>>| {
        runtime.block_on(async {
            let pages = ["/", "/fr/consultation", "/operator/fr"].map(|path| (path, Method::GET));
            for (path, method) in pages.into_iter().chain([("/fr/consultation", Method::POST)]) {
                let request =
                    HEADERS.iter().zip(&values).fold(server.request(method, path), |request, (name, value)| {
                        request.header(*name, value.as_slice())
                    });
                let answer = crate::support::client::send(request).await;
                assert!(answer.status < 500, "{path}: {}", answer.status);
            }
        });
    };
    assert_holds(file!(), 24, &prop::collection::vec(value, HEADERS.len()), property);
}
