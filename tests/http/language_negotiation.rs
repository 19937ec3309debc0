//! Language negotiation.

use crate::support::client::{Client, send};
use crate::support::server::Server;
use reqwest::Method;

/// The redirect target of `/` with these headers.
async fn led(client: &Client, headers: &[(&str, &str)]) -> String {
    let request =
        headers.iter().fold(client.request(Method::GET, "/"), |request, (name, value)| request.header(*name, *value));
    let answer = send(request).await;
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("vary"), "Accept-Language, Cookie");
    answer.header("location").to_owned()
}

#[tokio::test]
async fn the_root_redirects_to_the_home_page_in_the_accepted_language() {
    let server = Server::start().await;
    for (asked, expected) in [
        ("en", "/en"),
        ("en-GB,en;q=0.9,fr;q=0.8", "/en"),
        ("fr-CA", "/fr"),
        ("de, en;q=0.3", "/de"),
        ("pt, en;q=0.3", "/en"),
        ("fr;q=0.2, en;q=0.9", "/en"),
        ("fr;q=0.9, en;q=0.9", "/fr"),
        ("en;q=0", "/fr"),
        ("EN-us", "/en"),
        ("*", "/fr"),
        ("zz", "/fr"),
        ("", "/fr"),
        ("en;q=nonsense, ;;, fr;q=1", "/fr"),
    ] {
        assert_eq!(led(&server, &[("accept-language", asked)]).await, expected, "{asked}");
    }
}

#[tokio::test]
async fn the_root_redirects_to_french_by_default() {
    let server = Server::start().await;
    assert_eq!(led(&server, &[]).await, "/fr");
}

#[tokio::test]
async fn the_language_cookie_takes_precedence_over_accept_language() {
    let server = Server::start().await;
    assert_eq!(led(&server, &[("cookie", "locale=en"), ("accept-language", "fr")]).await, "/en");
    assert_eq!(led(&server, &[("cookie", "a=b; locale=fr"), ("accept-language", "en")]).await, "/fr");
    assert_eq!(led(&server, &[("cookie", "locale=//evil.example"), ("accept-language", "en")]).await, "/en");
}

#[tokio::test]
async fn a_chosen_language_is_remembered_in_a_cookie() {
    let server = Server::start().await;
    let answer = server.get_with("/en", "accept-language", "fr").await;
    let cookie = answer.header("set-cookie");
    let (pair, rules) = cookie.split_once(';').expect("a cookie with rules");
    assert_eq!(led(&server, &[("cookie", pair), ("accept-language", "fr")]).await, "/en");
    for rule in ["Path=/", "SameSite=Lax", "HttpOnly"] {
        assert!(rules.contains(rule), "{rule}: {cookie}");
    }
}

#[tokio::test]
async fn a_language_that_negotiation_would_choose_sets_no_cookie() {
    let server = Server::start().await;
    assert!(!server.get_with("/en/consultation", "accept-language", "en").await.headers.contains_key("set-cookie"));
    assert!(!server.get_with("/en", "cookie", "locale=en").await.headers.contains_key("set-cookie"));
    assert!(!server.get("/fr").await.headers.contains_key("set-cookie"));
}

#[tokio::test]
async fn the_not_found_page_uses_the_language_of_the_address() {
    let server = Server::start().await;
    for (path, asked, expected) in [
        ("/en/nothing", "fr", "en"),
        ("/fr/nothing", "en", "fr"),
        ("/en/consultation/nothing/at/all", "fr", "en"),
        ("/nothing", "en", "en"),
        ("/nothing", "fr", "fr"),
        ("/xx/consultation", "en", "en"),
        ("/nothing.txt", "zz", "fr"),
    ] {
        let answer = server.get_with(path, "accept-language", asked).await;
        assert_eq!(answer.status, 404, "{path}");
        let page = answer.html();
        assert_eq!(page.lang(), expected, "{path} {asked}");
        let words = if expected == "fr" { "Cette page n’existe pas" } else { "This page does not exist" };
        assert_eq!(page.only("h1").words().as_str(), words, "{path}");
        assert!(page.title().contains(words), "{path}");
        let why =
            if expected == "fr" { "L’adresse est peut-être incomplète" } else { "The address may be incomplete" };
        assert!(page.words().contains(why), "{path}");
        let main = page.only("main");
        let links: Vec<_> = main.descendants().iter().filter_map(|each| each.attribute("href")).collect();
        assert!(links.contains(&format!("/{expected}")), "{path}: a way home in {links:?}");
        assert!(links.iter().any(|href| href.starts_with("mailto:")), "{path}: no contact address in {links:?}");
    }
}

#[tokio::test]
async fn a_trailing_slash_redirects_within_the_site() {
    let server = Server::start().await;
    for (path, page) in [
        ("/fr/", "/fr"),
        ("/en/consultation/", "/en/consultation"),
        ("/fr/consultation/results/", "/fr/consultation/results"),
        ("/fr/consultation/?code=1&text=a%2Fb", "/fr/consultation?code=1&text=a%2Fb"),
    ] {
        let answer = server.get(path).await;
        assert_eq!(answer.status, 308, "{path}");
        assert_eq!(answer.header("location"), page, "{path}");
    }
    for path in ["//evil.example/", "/%5cevil.example/", "/fr//", "/nothing/", "/consultation/community.csv/"] {
        assert_eq!(server.get(path).await.status, 404, "{path}");
    }
}
