//! Examples of letters: in every language, without anything of a response, and sent to oneself.

use super::*;
use crate::support::acts::act;
use crate::support::client::send;
use crate::support::server::{Server, Setup};
use consultation::store::timestamps::now_ms;
use consultation::workspace::{Action, Grant, NewLink, OneTimeCode, Role};
use reqwest::Method;
use reqwest::header::COOKIE;

const LETTERS: [&str; 10] = [
    "receipt",
    "amended",
    "corrected",
    "withdrawn",
    "withdrawn-by-team",
    "request-granted",
    "request-refused",
    "invitation",
    "sign-in",
    "digest",
];
const OF_SUPPORTERS: [&str; 2] = ["listed", "not-listed"];

async fn operator(server: &Server) -> String {
    let code = OneTimeCode::generate();
    let link = NewLink::invitation(code.digest(), "ada@example.org", vec![Grant::for_site(Role::Operator)], now_ms());
    server.store().make_link(link, None, act(Action::Invite)).await.expect("an invitation");
    let answer = server.post("/operator/en/sign-in", &[("code".into(), code.reveal().to_owned())]).await;
    answer.header("set-cookie").split(';').next().expect("a cookie").to_owned()
}

async fn get(server: &Server, path: &str, cookie: &str) -> Answer {
    send(server.request(Method::GET, path).header(COOKIE, cookie)).await
}

async fn try_out(server: &Server, cookie: &str, letter: &str, language: &str) -> Answer {
    let entries = [("letter", letter), ("language", language), ("address", "somebody@elsewhere.example")];
    let entries: Vec<_> = entries.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    send(server.posting("/operator/en/consultation/mail/test", &entries).header(COOKIE, cookie)).await
}

#[tokio::test]
async fn each_letter_is_shown_in_each_language() {
    let server = Server::with(Setup { sends_mail: true, ..Setup::default() }).await;
    respond(&server, "canari@voliere.example").await;
    let cookie = operator(&server).await;
    for (form, letters) in [("consultation", &LETTERS[..]), ("support", &[&LETTERS[..], &OF_SUPPORTERS].concat())] {
        let list = get(&server, &format!("/operator/en/{form}/mail"), &cookie).await;
        let shown = list.text().matches("/mail/example?letter=").count();
        assert_eq!(shown, letters.len(), "{form}: {}", list.text());
        for letter in letters {
            let page = get(&server, &format!("/operator/en/{form}/mail/example?letter={letter}"), &cookie).await;
            assert_eq!(page.status, 200, "{form} {letter}: {}", page.text());
            for tag in ["ar", "de", "en", "es", "fr"] {
                assert!(page.text().contains(&format!("<pre lang=\"{tag}\" dir=")), "{form} {letter} {tag}");
            }
            assert!(page.text().contains("lang=\"ar\" dir=\"rtl\""), "{letter}");
            assert!(!page.text().contains("voliere.example"), "{letter}: {}", page.text());
        }
    }
    let unknown = get(&server, "/operator/en/consultation/mail/example?letter=listed", &cookie).await;
    assert_eq!((unknown.status, unknown.header("location")), (303, "/operator/en/consultation/mail"));
}

#[tokio::test]
async fn an_example_goes_to_the_address_of_the_account_once_a_minute() {
    let server = Server::with(Setup { sends_mail: true, ..Setup::default() }).await;
    let cookie = operator(&server).await;
    assert_eq!(try_out(&server, &cookie, "nothing", "fr").await.status, 303);
    assert_eq!(try_out(&server, &cookie, "receipt", "xx").await.status, 303);
    let sent = try_out(&server, &cookie, "receipt", "fr").await;
    assert_eq!(sent.status, 200, "{}", sent.text());
    assert!(sent.text().contains("ada@example.org"), "{}", sent.text());
    // Two within a minute may be of two minutes of the clock; of three, one at least is refused.
    let mut refused = 0;
    for _ in 0..2 {
        refused += usize::from(try_out(&server, &cookie, "digest", "ar").await.status == 422);
    }
    assert!(refused > 0);
    let database = server.database().await;
    let letters =
        database.texts("SELECT purpose || ' ' || address || ' ' || subject FROM letters ORDER BY made_at").await;
    assert_eq!(letters.len(), 3 - refused, "{letters:?}");
    assert!(letters[0].starts_with("test ada@example.org Essai\u{a0}: Votre reçu\u{a0}: "), "{letters:?}");
    let logged = database.texts("SELECT action FROM audit_log WHERE action = 'mail.test'").await;
    assert_eq!(logged.len(), letters.len(), "what is not sent is not logged");
}
