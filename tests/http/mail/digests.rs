//! The daily digest: for those who want it, once a day however many processes there are, and only where something waits.

use super::*;
use crate::support::client::send;
use crate::support::program::succeeded;
use crate::support::responses::required_and;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use reqwest::Method;
use reqwest::header::COOKIE;

/// A time zone where it is about noon.
fn zone_at_noon() -> String {
    let hour = Timestamp::now().to_zoned(TimeZone::UTC).hour();
    format!("{:+03}:00", 12 - hour)
}

async fn reviewer(place: &Place, server: &Running, address: &str) -> String {
    let invite = ["operators", "invite", address, "--role", "reviewer", "--form", "consultation"];
    let link = succeeded(&place.run_on_store(&invite));
    let code = link.trim().split_once('#').expect("a link").1.to_owned();
    let answer = server.client.post("/operator/en/sign-in", &[("code".into(), code)]).await;
    answer.header("set-cookie").split(';').next().expect("a cookie").to_owned()
}

async fn change(server: &Running, cookie: &str, entries: &[(&str, &str)]) -> Answer {
    let entries: Vec<_> = entries.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    send(server.client.posting("/operator/en/digest", &entries).header(COOKIE, cookie)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_digest_says_what_waits_to_those_who_want_it() {
    let (place, mail) = (Place::new(), MailServer::start().await);
    let zone = zone_at_noon();
    let options = ["--time-zone", zone.as_str()];
    let server = mail.serve_with(&place, &options).await;
    let (ada, bea) = ("ada@example.org", "bea@example.org");
    let cookie = reviewer(&place, &server, ada).await;
    let other = reviewer(&place, &server, bea).await;
    for who in [&cookie, &other] {
        assert_eq!(change(&server, who, &[("value", "yes"), ("address", "ada")]).await.status, 422);
    }
    assert_eq!(change(&server, &cookie, &[("value", "yes"), ("address", ada)]).await.status, 303);
    assert_eq!(change(&server, &other, &[("value", "yes"), ("address", bea)]).await.status, 303);
    assert_eq!(change(&server, &other, &[]).await.status, 303);
    let page = send(server.client.request(Method::GET, "/operator/en/sessions").header(COOKIE, &cookie)).await;
    assert!(page.text().contains("You get it at ada@example.org."), "{}", page.text());
    drop(server);
    // Nothing waits yet.
    let server = mail.serve_with(&place, &options).await;
    tokio::time::sleep(WHILE).await;
    assert!(mail.letters().is_empty(), "{:?}", mail.lines());
    let answers = required_and(&[("1a", "A text to review")]);
    let sent = server.client.post_json("/en/consultation", &submission(&fresh_id(), &answers)).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    drop(server);
    let server = mail.serve_with(&place, &options).await;
    let letter = mail.letter_to(ada, 1).await;
    let text = text_of(&letter);
    assert!(text.contains("1 text to review\n"), "{text}");
    assert!(text.contains("/operator/en/consultation/review"), "{text}");
    let link = text.lines().find(|line| line.contains("/operator/en/unsubscribe?token=")).expect("a link");
    assert_eq!(header(&letter, "List-Unsubscribe"), Some(format!("<{link}>")), "{}", letter["head"]);
    assert_eq!(header(&letter, "List-Unsubscribe-Post").as_deref(), Some("List-Unsubscribe=One-Click"));
    assert!(!text.contains("A text to review"), "{text}");
    outbox_is(&place, &["sent"]).await;
    drop(server);
    // A further process on the same day adds no second one.
    let server = mail.serve_with(&place, &options).await;
    tokio::time::sleep(WHILE).await;
    assert_eq!(mail.letters().len(), 1, "{:?}", mail.lines());
    let (_, path) = link.split_once("/operator").expect("a path");
    end_without_sign_in(&place, &server, &format!("/operator{path}")).await;
}

/// The link of a digest ends it once a button is pressed or a mail program sends what RFC 8058 says, and not before.
async fn end_without_sign_in(place: &Place, server: &Running, path: &str) {
    let wanted = async || Database::open(&place.store()).await.rows("digests").await;
    let page = server.client.get(path).await;
    assert_eq!((page.status, wanted().await), (200, 1), "{}", page.text());
    assert!(page.text().contains("End the daily digest") && page.text().contains("method=\"post\""), "{}", page.text());
    let forged = path.replace("token=", "token=0");
    for wrong in [forged.as_str(), "/operator/en/unsubscribe", "/operator/en/unsubscribe?token=."] {
        assert_eq!(server.client.post(wrong, &[]).await.status, 422, "{wrong}");
        assert_eq!(server.client.get(wrong).await.status, 422, "{wrong}");
    }
    assert_eq!(wanted().await, 1);
    let from_elsewhere = server.client.request(Method::POST, path).header("sec-fetch-site", "cross-site");
    assert_eq!((send(from_elsewhere).await.status, wanted().await), (403, 1));
    let body = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
    let press = || server.client.request(Method::POST, path).body(body);
    let pressed = send(press().header("content-type", "multipart/form-data; boundary=x")).await;
    assert_eq!((pressed.status, wanted().await), (200, 0), "{}", pressed.text());
    assert_eq!(
        send(press().header("content-type", "multipart/form-data; boundary=x")).await.status,
        200,
        "a second time"
    );
    let log = succeeded(&place.run_on_store(&["audit", "list", "--format", "ndjson", "--what", "digest.end"]));
    let ended: Vec<_> = log.lines().filter(|line| line.contains("\"unknown\"")).collect();
    assert!(ended.len() == 1 && ended[0].contains("link"), "{log}");
    assert!(!server.log().contains("token="), "{}", server.log());
}
