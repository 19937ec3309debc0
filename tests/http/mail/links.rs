//! One-time links by mail: invitations, and links that somebody asks for on the page to sign in.

use super::*;
use crate::support::program::{succeeded, text};
use reqwest::header::COOKIE;

const ADA: &str = "ada@example.org";

/// The code behind `#` in a letter.
fn code(letter: &Value) -> String {
    let text = text_of(letter);
    text.split("/operator/sign-in#").nth(1).and_then(|rest| rest.lines().next()).expect("a link").to_owned()
}

async fn ask_link(client: &Client, address: &str, cookie: &str) -> Answer {
    let entries = [("address".to_owned(), address.to_owned())];
    let asking = client.posting("/operator/en/sign-in/link", &entries).header(COOKIE, cookie);
    crate::support::client::send(asking).await
}

async fn sign_in(client: &Client, code: &str, cookie: &str) -> Answer {
    let entries = [("code".to_owned(), code.to_owned())];
    let signing = client.posting("/operator/en/sign-in", &entries).header(COOKIE, cookie);
    crate::support::client::send(signing).await
}

fn cookie_of(answer: &Answer) -> String {
    answer.header("set-cookie").split(';').next().expect("a cookie").to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_is_the_same_however_it_is_typed() {
    let (place, mail) = (Place::new(), MailServer::start().await);
    let server = mail.serve(&place).await;
    let origin = server.client.origin().to_owned();
    let invite =
        ["operators", "invite", "Ada@soci\u{200b}été.example", "--role", "coder", "--mail", "--public-url", &origin];
    succeeded(&place.run_on_store(&invite));
    let ada = "ada@société.example";
    let letter = mail.letter_to(ada, 1).await;
    assert_eq!(sign_in(&server.client, &code(&letter), "").await.status, 303);
    for (number, typed) in [ada, "ada@xn--socit-esab.example", "\u{200b}ADA@Société.example "].iter().enumerate() {
        let asked = ask_link(&server.client, typed, "").await;
        assert_eq!(asked.status, 200, "{}", asked.text());
        let letter = mail.letter_to(ada, number + 2).await;
        assert_eq!(sign_in(&server.client, &code(&letter), &cookie_of(&asked)).await.status, 303, "{typed:?}");
    }
    let listed = succeeded(&place.run_on_store(&["operators", "list"]));
    assert!(listed.contains("ada@société.example"), "{listed}");
    assert!(!listed.contains("xn--"), "{listed}");
}

/// Somebody who accepted an invitation that came by mail; its cookie.
async fn administrator(place: &Place, mail: &MailServer, server: &Running) -> String {
    let origin = server.client.origin().to_owned();
    let invite = ["operators", "invite", ADA, "--role", "administrator", "--mail", "--public-url", &origin];
    let output = place.run_on_store(&invite);
    assert_eq!(succeeded(&output), "", "a link that is mailed is not printed");
    assert!(text(&output.stderr).contains("the server will mail the link to ada@example.org"));
    let letter = mail.letter_to(ADA, 1).await;
    assert!(text_of(&letter).contains(&format!("{origin}/operator/sign-in#")), "{}", text_of(&letter));
    cookie_of(&sign_in(&server.client, &code(&letter), "").await)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn invitations_are_mailed_by_the_command_and_the_page() {
    let (place, mail) = (Place::new(), MailServer::start().await);
    let server = mail.serve(&place).await;
    let cookie = administrator(&place, &mail, &server).await;
    let entries = [("address", "bea@example.org"), ("role", "coder"), ("role", "reviewer"), ("form", "consultation")];
    let entries: Vec<_> = entries.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let inviting = server.client.posting("/operator/en/accounts/invite", &entries).header(COOKIE, &cookie);
    let page = crate::support::client::send(inviting).await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("is on its way to"), "{}", page.text());
    let letter = mail.letter_to("bea@example.org", 1).await;
    assert!(text_of(&letter).contains("Reviewer"), "{}", text_of(&letter));
    assert!(!page.text().contains(&code(&letter)), "a link that is mailed is not shown");
    assert_eq!(header(&letter, "Content-Language").as_deref(), Some("en"));
    assert_eq!(sign_in(&server.client, &code(&letter), "").await.status, 303);
    outbox_is(&place, &["sent"; 2]).await;
    assert_forgotten(&place, &server, &[ADA, "bea@example.org", &code(&letter)]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_is_mailed_to_an_account_and_signs_in_where_it_was_asked_for() {
    let (place, mail) = (Place::new(), MailServer::start().await);
    let server = mail.serve(&place).await;
    administrator(&place, &mail, &server).await;
    let asked = ask_link(&server.client, "Ada@Example.org ", "").await;
    assert_eq!(asked.status, 200, "{}", asked.text());
    let browser = cookie_of(&asked);
    assert!(browser.starts_with("operator-browser="), "{browser}");
    let letter = mail.letter_to(ADA, 2).await;
    assert_eq!(sign_in(&server.client, &code(&letter), "").await.status, 422, "another browser");
    let signed = sign_in(&server.client, &code(&letter), &browser).await;
    assert_eq!((signed.status, signed.header("location")), (303, "/operator/en"), "{}", signed.text());
    // An address without an account gets the same answer, and no letter. Within an hour, five links wait to be used at most.
    let unknown = ask_link(&server.client, "nobody@example.net", &browser).await;
    let known = ask_link(&server.client, ADA, &browser).await;
    assert_eq!((unknown.status, unknown.text()), (known.status, known.text()));
    for _ in 0..5 {
        assert_eq!(ask_link(&server.client, ADA, &browser).await.status, 200);
    }
    mail.letter_to(ADA, 7).await;
    tokio::time::sleep(WHILE).await;
    assert_eq!((mail.letters_to(ADA).len(), mail.letters_to("nobody@example.net").len()), (7, 0));
    let invalid = ask_link(&server.client, "ada", &browser).await;
    assert_eq!(invalid.status, 422, "{}", invalid.text());
}
