//! Pages offer mail where it is sent, and mention it nowhere else.

use super::*;
use crate::support::client::send;
use crate::support::server::{Server, Setup};
use consultation::store::timestamps::now_ms;
use consultation::workspace::{Action, Grant, NewLink, OneTimeCode, Role};
use reqwest::Method;
use reqwest::header::COOKIE;

const ADDRESS: &str = "canari@voliere.example";

/// The pages of the workspace on which mail could be mentioned.
const WORKSPACE: [&str; 5] = [
    "/operator/en",
    "/operator/en/sessions",
    "/operator/en/accounts",
    "/operator/en/consultation/overview",
    "/operator/en/consultation/mail",
];

/// Somebody with every role; its cookie.
async fn everybody(server: &Server) -> String {
    let code = OneTimeCode::generate();
    let grants = Role::ALL.map(Grant::for_site).to_vec();
    let link = NewLink::invitation(code.digest(), "ada@example.org", grants, now_ms());
    server.store().make_link(link, None, crate::support::acts::act(Action::Invite)).await.expect("an invitation");
    let answer = server.post("/operator/en/sign-in", &[("code".into(), code.reveal().to_owned())]).await;
    answer.header("set-cookie").split(';').next().expect("a cookie").to_owned()
}

async fn get(server: &Server, path: &str, cookie: &str) -> Answer {
    send(server.request(Method::GET, path).header(COOKIE, cookie)).await
}

/// The buttons of the page's form, by their values.
fn buttons(page: &Answer) -> Vec<String> {
    let document = page.html();
    let form = document.form();
    let buttons = form.descendants().into_iter().filter(|each| each.name() == "button");
    buttons.filter_map(|each| each.attribute("value")).collect()
}

async fn confirmation(server: &Server) -> Answer {
    let sent = server.post_answers(&from_address(ADDRESS), Some(&fresh_id())).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    sent
}

#[tokio::test]
async fn the_confirmation_and_the_receipt_offer_mail() {
    let server = Server::with(Setup { sends_mail: true, ..Setup::default() }).await;
    let page = confirmation(&server).await;
    assert_eq!(buttons(&page), ["download", "mail", "show"]);
    // The form's page holds the button for browsers with scripts; the client does not need its message.
    let form = server.get("/fr/consultation").await;
    assert!(form.text().contains("value=\"mail\""), "{}", form.text());
    let code = page.receipt_code();
    let shown = press(&server, &code, "show").await;
    assert!(buttons(&shown).contains(&"mail".to_owned()), "{:?}", buttons(&shown));
    let counts = server.store().letter_counts("consultation").await.expect("counts");
    assert_eq!(counts.waiting, 0, "nothing is sent that nobody asked for");
    press(&server, &code, "mail").await;
    assert_eq!(server.store().letter_counts("consultation").await.expect("counts").waiting, 1);
}

#[tokio::test]
async fn without_the_setting_no_page_mentions_mail_and_none_is_written() {
    let server = Server::start().await;
    let page = confirmation(&server).await;
    assert_eq!(buttons(&page), ["download", "show"]);
    let code = page.receipt_code();
    let pressed = press(&server, &code, "mail").await;
    assert_eq!((pressed.status, buttons(&pressed).contains(&"mail".to_owned())), (200, false));
    assert!(!server.get("/fr/consultation").await.text().contains("value=\"mail\""));
    let sign_in = server.get("/operator/en/sign-in").await;
    let cookie = everybody(&server).await;
    let again = server.get("/operator/en/sign-in").await;
    let asked = server.post("/operator/en/sign-in/link", &[("address".into(), "ada@example.org".into())]).await;
    assert_eq!((asked.status, asked.header("location")), (303, "/operator/en/sign-in"));
    for path in WORKSPACE {
        let page = get(&server, path, &cookie).await;
        let mentions = ["/mail\"", "digest", "by e-mail", "Messages that failed"];
        let found: Vec<_> = mentions.iter().filter(|words| page.text().contains(**words)).collect();
        assert!(found.is_empty(), "{path} {found:?}: {}", page.text());
    }
    for page in [sign_in, again] {
        assert!(!page.text().contains("sign-in/link"), "{}", page.text());
    }
    let entries = [("value".to_owned(), "yes".to_owned()), ("address".to_owned(), "ada@example.org".to_owned())];
    let begun = send(server.posting("/operator/en/digest", &entries).header(COOKIE, &cookie)).await;
    assert_eq!((begun.status, begun.header("location")), (303, "/operator/en/sessions"));
    assert!(server.store().digests().await.expect("digests").is_empty());
    assert_eq!(server.database().await.rows("letters").await, 0);
}

#[tokio::test]
async fn with_the_setting_each_page_of_the_workspace_says_what_it_offers() {
    let server = Server::with(Setup { sends_mail: true, ..Setup::default() }).await;
    let cookie = everybody(&server).await;
    for (path, says) in [
        ("/operator/en/sign-in", "Get a link by e-mail"),
        ("/operator/en/sessions", "Daily digest"),
        ("/operator/en", "/operator/en/consultation/mail"),
        ("/operator/en/consultation/overview", "Messages that failed"),
        ("/operator/en/consultation/mail", "No message has failed"),
    ] {
        let page = get(&server, path, &cookie).await;
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        assert!(page.text().contains(says), "{path}: {}", page.text());
    }
}
