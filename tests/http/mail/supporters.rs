//! Supporters are told whether they are listed, in the language of their response.

use super::*;
use crate::support::acts::act;
use crate::support::client::send;
use crate::support::responses::answers;
use crate::support::server::{Server, Setup};
use consultation::store::timestamps::now_ms;
use consultation::workspace::{Action, Grant, NewLink, OneTimeCode, Role};
use reqwest::Method;
use reqwest::header::COOKIE;

const PATH: &str = "/operator/en/support/supporters";

fn supporter(name: &str, address: &str) -> RawAnswers {
    let given =
        [("1a", name), ("1b", "state"), ("1c", "FR"), ("2a", "Zoé"), ("2b", address), ("3a", "yes"), ("3b", "yes")];
    answers(&given)
}

#[tokio::test]
async fn a_supporter_is_told_of_the_decision() {
    let server = Server::with(Setup { sends_mail: true, ..Setup::default() }).await;
    let code = OneTimeCode::generate();
    let grants = vec![Grant::for_form(Role::SupportersOfficer, "support")];
    let link = NewLink::invitation(code.digest(), "ada@example.org", grants, now_ms());
    server.store().make_link(link, None, act(Action::Invite)).await.expect("an invitation");
    let answer = server.post("/operator/en/sign-in", &[("code".into(), code.reveal().to_owned())]).await;
    let cookie = answer.header("set-cookie").split(';').next().expect("a cookie").to_owned();
    for (path, name, address) in
        [("/fr/support", "Ville de Brême", "breme@example.org"), ("/en/support", "Nobody", "nobody@example.org")]
    {
        let sent = server.post_json(path, &submission(&fresh_id(), &supporter(name, address))).await;
        assert_eq!(sent.status, 201, "{}", sent.text());
    }
    let list = send(server.request(Method::GET, PATH).header(COOKIE, &cookie)).await;
    let links = list.text().split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let links: Vec<_> = links.filter(|href| href.starts_with(&format!("{PATH}/"))).map(str::to_owned).collect();
    assert_eq!(links.len(), 2, "{}", list.text());
    for (path, verdict) in links.iter().zip(["confirmed", "refused"]) {
        let page = send(server.request(Method::GET, path).header(COOKIE, &cookie)).await;
        let seen = page.text().split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let entries = [("seen", seen.expect("a form")), ("verdict", verdict), ("note", "the register")];
        let entries: Vec<_> = entries.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let decided = send(server.posting(&format!("{path}/decide"), &entries).header(COOKIE, &cookie)).await;
        assert_eq!(decided.status, 303, "{}", decided.text());
        assert!(!page.text().contains("@example.org\""), "the officer sees no address");
    }
    let told = server.database().await.texts("SELECT locale || ' ' || address || ' ' || body FROM letters").await;
    let told_to = |start: &str| told.iter().find(|letter| letter.starts_with(start)).expect("a letter");
    let listed = told_to("fr breme@example.org ");
    assert!(listed.contains("Ville de Brême figure désormais dans la liste publique"), "{listed}");
    assert!(listed.contains("/fr/support/community"), "{listed}");
    let refused = told_to("en nobody@example.org ");
    assert!(refused.contains("Nobody is not in the public list of supporters"), "{refused}");
    assert!(!refused.contains("the register"), "the note is for the team: {refused}");
    assert_eq!(told.len(), 2);
}
