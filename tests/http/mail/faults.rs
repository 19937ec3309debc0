//! A mail server that refuses, greylists, stalls or goes away: what may pass is tried again, what does not waits for a person.

use super::*;
use crate::support::program::{succeeded, text};
use reqwest::Method;
use reqwest::header::COOKIE;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_is_put_off_is_tried_again_until_it_is_taken() {
    let (place, mail) = (Place::new(), MailServer::start().await);
    let server = mail.serve(&place).await;
    let addresses = ["grey@example.org", "stall@example.org", "away@example.org"];
    for address in addresses {
        ask(&server.client, address).await;
    }
    for address in addresses {
        mail.letter_to(address, 1).await;
    }
    outbox_is(&place, &["sent"; 3]).await;
    assert_eq!(mail.letters().len(), 3);
    let database = Database::open(&place.store()).await;
    let tries = database.texts("SELECT CAST(attempts AS TEXT) FROM letters").await;
    assert!(tries.iter().all(|attempts| attempts != "1"), "{tries:?}");
    assert!(server.log().contains("a letter is tried again later"), "{}", server.log());
    assert_forgotten(&place, &server, &addresses).await;
}

/// Somebody who looks after the mail of the consultation.
async fn operator(place: &Place, server: &Running) -> (Client, String) {
    let invite = ["operators", "invite", "ada@example.org", "--role", "operator", "--form", "consultation"];
    let link = succeeded(&place.run_on_store(&invite));
    let code = link.trim().split_once('#').expect("a link").1.to_owned();
    let answer = server.client.post("/operator/en/sign-in", &[("code".into(), code)]).await;
    let cookie = answer.header("set-cookie").split(';').next().expect("a cookie").to_owned();
    (server.client.clone(), cookie)
}

async fn failures(operator: &(Client, String)) -> Answer {
    let (client, cookie) = operator;
    let path = "/operator/en/consultation/mail";
    crate::support::client::send(client.request(Method::GET, path).header(COOKIE, cookie)).await
}

async fn decide(operator: &(Client, String), page: &Answer, decision: &str) -> Answer {
    let (client, cookie) = operator;
    let id = page.text().split("name=\"letter\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let entries = [("letter".to_owned(), id.expect("a letter").to_owned())];
    let path = format!("/operator/en/consultation/mail/{decision}");
    crate::support::client::send(client.posting(&path, &entries).header(COOKIE, cookie)).await
}

/// How many messages are held for each refused address.
fn held(page: &Answer) -> Vec<String> {
    // The elements are empty once the document is dropped.
    let html = page.html();
    let cells = html.named("td");
    let cells = cells.iter().filter(|cell| cell.attribute("data-label").as_deref() == Some("Messages held back"));
    cells.map(|cell| cell.words().trim().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_is_refused_waits_for_a_person_without_showing_what_it_says() {
    let (place, mail) = (Place::new(), MailServer::start().await);
    let server = mail.serve(&place).await;
    let address = "nobody.here@voliere.example";
    let code = ask(&server.client, address).await;
    outbox_is(&place, &["failed"]).await;
    let ada = operator(&place, &server).await;
    let page = failures(&ada).await;
    assert_eq!(page.status, 200, "{}", page.text());
    for says in ["Receipt", "Addresses refused", "The mail server answered 550", "Write to this address again"] {
        assert!(page.text().contains(says), "{says}: {}", page.text());
    }
    for secret in [address, "voliere", &code] {
        assert!(!page.text().contains(secret), "{secret}: {}", page.text());
        assert!(!server.log().contains(secret), "{secret}: {}", server.log());
    }
    assert!(page.text().contains("No message has failed"), "it is shown apart: {}", page.text());
    // Another message to the address is held without an attempt.
    let tries = || mail.lines().iter().filter(|line| **line == format!("refused {address}")).count();
    assert_eq!(tries(), 1, "{:?}", mail.lines());
    let other = ask(&server.client, address).await;
    outbox_is(&place, &["failed", "failed"]).await;
    assert_eq!(tries(), 1, "{:?}", mail.lines());
    assert_eq!(held(&failures(&ada).await), ["2"]);
    assert_eq!(decide(&ada, &page, "retry").await.status, 422, "that is for messages whose address was not refused");
    assert_eq!(decide(&ada, &page, "write-again").await.status, 303);
    outbox_is(&place, &["failed", "failed"]).await;
    assert!(tries() > 1, "it is tried again: {:?}", mail.lines());
    let page = failures(&ada).await;
    assert_eq!(decide(&ada, &page, "give-up-held").await.status, 303);
    outbox_is(&place, &["given-up", "given-up"]).await;
    assert_forgotten(&place, &server, &[address, &code, &other]).await;
    let gone = decide(&ada, &page, "give-up-held").await;
    assert_eq!(gone.status, 422, "{}", gone.text());
    assert_eq!(held(&failures(&ada).await), ["0"], "nothing is sent there still");
    let log = place.run_on_store(&["audit", "list", "--format", "ndjson"]);
    let log = text(&log.stdout);
    assert!(log.contains("mail.write-again") && log.contains("mail.give-up-held"), "{log}");
    assert!(!log.contains("voliere"), "{log}");
}

#[tokio::test]
async fn a_mail_server_that_is_away_is_a_state_that_the_page_tells() {
    let place = Place::new();
    // Nothing listens there.
    let mail = ["--smtp-url", "smtp+plain://127.0.0.1:9", "--mail-from", FROM, "--mail-pace", PACE];
    let server = place.serve(&mail).await;
    ask(&server.client, "canari@voliere.example").await;
    let ada = operator(&place, &server).await;
    let start = Instant::now();
    while !failures(&ada).await.text().contains("The mail server cannot be reached") {
        assert!(start.elapsed() < PATIENCE, "{}", failures(&ada).await.text());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(failures(&ada).await.text().contains("1 message waits to be sent"));
    outbox_is(&place, &["waiting"]).await;
}
