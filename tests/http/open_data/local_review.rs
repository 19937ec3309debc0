//! `open-data review --serve`: the workspace's pages of the review on the operator's machine.

use super::{holding, texts};
use crate::support::client::{Answer, Client, send};
use crate::support::program::Place;
use crate::support::responses::required_and;
use crate::support::review_form::pressed;
use reqwest::Method;
use reqwest::header::COOKIE;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

const REVIEW: &str = "/operator/fr/consultation/review";

/// The server of the pages, opened in a browser; it is killed on drop.
struct LocalReview {
    child: Child,
    client: Client,
    path: String,
    cookie: String,
}

impl Drop for LocalReview {
    fn drop(&mut self) {
        // It may have ended already.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

impl LocalReview {
    /// Opens the pages for the user of the machine who runs the tests.
    async fn open(place: &Place, arguments: &[&str]) -> Self {
        let url = place.database_url();
        let all = [&["open-data", "review", "--serve", "--database-url", &url], arguments].concat();
        let mut command = place.command(&all);
        let mut child = command.stderr(Stdio::piped()).spawn().expect("the program starts");
        let mut line = String::new();
        BufReader::new(child.stderr.take().expect("its stderr")).read_line(&mut line).expect("a line");
        let address = line.trim();
        let (origin, path) = address.split_at("http://".len() + address["http://".len()..].find('/').expect("a path"));
        let (client, path) = (Client::new(origin.to_owned()), path.to_owned());
        let entered = client.get(&path).await;
        assert_eq!((entered.status, entered.header("location")), (303, REVIEW), "{}", entered.text());
        let cookie = entered.header("set-cookie").split(';').next().expect("a cookie").to_owned();
        Self { child, client, path, cookie }
    }

    async fn get(&self, path: &str) -> Answer {
        send(self.client.request(Method::GET, path).header(COOKIE, &self.cookie)).await
    }

    async fn post(&self, path: &str, entries: &[(String, String)]) -> Answer {
        send(self.client.posting(path, entries).header(COOKIE, &self.cookie)).await
    }

    /// Presses a button of the page's form of a decision.
    async fn press(&self, page: &Answer, action: &str, changes: &[(&str, &str)]) -> Answer {
        let (address, entries) = pressed(page, action, changes);
        self.post(&address, &entries).await
    }
}

fn shown(page: &Answer) -> String {
    page.html().only("blockquote").text()
}

#[tokio::test]
async fn texts_are_decided_on_this_machine_without_accounts() {
    let place = holding(&[required_and(&[("1a", "Écrivez à jeanne@exemple.fr"), ("1b", "Rien")])]).await;
    let local = LocalReview::open(&place, &["--by", "Ada"]).await;
    let first = local.get(REVIEW).await;
    assert_eq!(shown(&first), "Écrivez à jeanne@exemple.fr");
    let next = local.press(&first, "redact", &[]).await;
    assert_eq!(next.status, 303, "{}", next.text());
    let second = local.get(next.header("location")).await;
    assert_eq!(shown(&second), "Rien");
    assert_eq!(local.press(&second, "accept", &[]).await.status, 303);
    let all = texts(&place, &["--all"]);
    let statuses: Vec<_> = all.iter().map(|text| text["standing"].as_str().expect("a status")).collect();
    assert_eq!(statuses, ["redacted", "accepted"]);
    assert!(all.iter().all(|text| text["by"] == "Ada"));
    // The role is that of a reviewer, and no more.
    assert_eq!(local.get("/operator/fr/accounts").await.status, 403);
    let log = place.run(&["audit", "list", "--database-url", &place.database_url()]);
    let log = String::from_utf8_lossy(&log.stdout).into_owned();
    assert!(log.contains("cli:") && log.contains("review.decide"), "{log}");
}

#[tokio::test]
async fn the_secret_address_is_required_and_cross_site_posts_are_refused() {
    let place = holding(&[]).await;
    let local = LocalReview::open(&place, &[]).await;
    assert_eq!(local.client.get("/guess/").await.status, 404);
    assert_eq!(local.client.get(REVIEW).await.status, 303, "without the cookie one is sent to sign in");
    for host in ["attacker.example", "localhost.attacker.example", "192.0.2.1"] {
        assert_eq!(local.client.get_with(&local.path, "host", host).await.status, 404, "{host}");
    }
    let together = format!("{REVIEW}/together");
    let cross =
        local.client.posting(&together, &[]).header(COOKIE, &local.cookie).header("sec-fetch-site", "cross-site");
    assert_eq!(send(cross).await.status, 403);
    let url = place.database_url();
    let open = place.run(&["open-data", "review", "--serve", "0.0.0.0:0", "--database-url", &url]);
    assert_eq!(open.status.code(), Some(2));
}

/// The pages are reached under other names of this machine and through a forwarded port, by a browser that sends only
/// `Origin`.
#[tokio::test]
async fn the_pages_work_under_every_name_of_this_machine() {
    let texts = ["Un", "Deux", "Trois", "Quatre", "Cinq"];
    let place = holding(&texts.map(|text| required_and(&[("1a", text)]))).await;
    let local = LocalReview::open(&place, &[]).await;
    let own = local.client.authority().to_owned();
    let together = format!("{REVIEW}/together");
    for host in ["localhost", "localhost:9000", "127.0.0.1:9000", "[::1]:9000", own.as_str()] {
        let request = local.client.request(Method::GET, REVIEW).header(COOKIE, &local.cookie).header("host", host);
        let page = send(request).await;
        assert_eq!((page.status, page.header("referrer-policy")), (200, "same-origin"), "{host}");
        let decide = |origin: &str| {
            let request = local.client.posting(&together, &[]).header(COOKIE, &local.cookie);
            send(request.header("host", host).header("origin", origin))
        };
        assert_eq!(decide("null").await.status, 403, "{host}");
        assert_eq!(decide("http://attacker.example").await.status, 403, "{host}");
        assert_eq!(decide(&format!("http://{host}")).await.status, 303, "{host}");
    }
}

#[tokio::test]
async fn where_the_form_asks_for_a_second_reader_one_person_is_not_enough_under_any_name() {
    let place = holding(&[required_and(&[("1a", "Un texte")])]).await;
    let site = place.site_with_second_reader().display().to_string();
    let ada = LocalReview::open(&place, &["--by", "Marie", "--site", &site]).await;
    let page = ada.get(REVIEW).await;
    assert_eq!(ada.press(&page, "accept", &[("note", "bien")]).await.status, 303);
    assert_eq!(texts(&place, &["--all", "--site", &site])[0]["standing"], "read-once");
    // The same person is not asked again, also under another name.
    assert!(ada.get(REVIEW).await.html().named("blockquote").is_empty());
    let again = LocalReview::open(&place, &["--by", "Ada", "--site", &site]).await;
    assert!(again.get(REVIEW).await.html().named("blockquote").is_empty());
    let build = ["open-data", "build", "out", "--site", &site, "--database-url", &place.database_url()];
    assert_eq!(place.run(&build).status.code(), Some(1), "a text that was read once is not published");
}
