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
    let sessions = format!("{}/operator/en/sessions", server.client.origin());
    assert_eq!(header(&letter, "List-Unsubscribe"), Some(format!("<{sessions}>")), "{}", letter["head"]);
    assert!(text.contains(&sessions) && !text.contains("A text to review"), "{text}");
    outbox_is(&place, &["sent"]).await;
    drop(server);
    // A further process on the same day adds no second one.
    let _server = mail.serve_with(&place, &options).await;
    tokio::time::sleep(WHILE).await;
    assert_eq!(mail.letters().len(), 1, "{:?}", mail.lines());
}
