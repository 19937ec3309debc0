//! `/{form}/open-data/…`: the published files, and nothing else.

use crate::support::server::{Server, Setup};
use std::fs;
use tempfile::TempDir;

async fn published() -> (Server, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("responses.csv"), "response_id\r\n").expect("a file");
    fs::write(folder.path().join("responses.json"), "[]").expect("a file");
    fs::write(folder.path().join("LICENCE"), "words").expect("a file");
    fs::write(folder.path().join("notes.txt"), "secret").expect("a file");
    fs::write(folder.path().join("outside"), "secret").expect("a file");
    std::os::unix::fs::symlink("outside", folder.path().join("schema.json")).expect("a link");
    let setup = Setup { open_data: folder.path().to_owned(), ..Setup::default() };
    (Server::with(setup).await, folder)
}

#[tokio::test]
async fn the_page_lists_the_published_files_in_its_locale() {
    let (server, _folder) = published().await;
    let page = server.get_with("/consultation/open-data/", "accept-language", "en").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.html().lang().as_str(), "en");
    assert!(page.header("vary").contains("Accept-Language"));
    let links: Vec<_> = page
        .html()
        .named("a")
        .iter()
        .filter_map(|link| link.attribute("href"))
        .filter(|href| href.contains("open-data/"))
        .collect();
    assert_eq!(
        links,
        ["responses.csv", "responses.json", "LICENCE"].map(|name| format!("/consultation/open-data/{name}"))
    );
    let moved = server.get("/consultation/open-data").await;
    assert_eq!(moved.status, 308);
    assert_eq!(moved.header("location"), "/consultation/open-data/");
}

#[tokio::test]
async fn before_publication_the_page_says_that_nothing_is_published() {
    let server = Server::start().await;
    let page = server.get("/consultation/open-data/").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.html().lang().as_str(), "fr");
    assert!(page.html().words().contains("pas encore publiées"));
    assert_eq!(server.get("/consultation/open-data/responses.csv").await.status, 404);
    assert_eq!(server.get("/nothing/open-data/").await.status, 404);
}

#[tokio::test]
async fn files_are_served_with_media_types_and_etags() {
    let (server, _folder) = published().await;
    for (name, kind) in [
        ("responses.csv", "text/csv; charset=utf-8; header=present"),
        ("responses.json", "application/json"),
        ("LICENCE", "text/plain; charset=utf-8"),
    ] {
        let path = format!("/consultation/open-data/{name}");
        let file = server.get(&path).await;
        assert_eq!(file.status, 200);
        assert_eq!(file.header("content-type"), kind);
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert_eq!(file.header("access-control-allow-origin"), "*");
        let again = server.get_with(&path, "if-none-match", file.header("etag")).await;
        assert_eq!(again.status, 304);
        assert_eq!(again.body.len(), 0);
    }
    let part = server.get_with("/consultation/open-data/LICENCE", "range", "bytes=1-2").await;
    assert_eq!(part.status, 206);
    assert_eq!(part.text(), "or");
}

#[tokio::test]
async fn only_the_files_of_the_package_are_served() {
    let (server, _folder) = published().await;
    for path in [
        "notes.txt",
        "outside",
        "schema.json",
        "..%2Fresponses.csv",
        "%2e%2e/%2e%2e/etc/passwd",
        "codebook-%2f..%2foutside.csv",
        "responses.csv/",
        "responses.csv%00",
    ] {
        let answer = server.get(&format!("/consultation/open-data/{path}")).await;
        assert!(answer.status == 404 && !answer.text().contains("secret"), "{path}: {}", answer.status);
    }
}
