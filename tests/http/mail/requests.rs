//! A person is told how their rights request was answered, in the language of their response or in the one that was chosen.

use super::*;
use crate::support::acts::act;
use crate::support::client::send;
use crate::support::server::{Server, Setup};
use consultation::store::timestamps::now_ms;
use consultation::workspace::{Action, Grant, NewLink, OneTimeCode, Role};
use reqwest::header::COOKIE;

const PATH: &str = "/operator/en/consultation/requests";

/// A case officer at a server.
struct Officer<'a> {
    server: &'a Server,
    cookie: String,
}

impl<'a> Officer<'a> {
    async fn at(server: &'a Server) -> Self {
        let code = OneTimeCode::generate();
        let grants = vec![Grant::for_form(Role::CaseOfficer, "consultation")];
        let link = NewLink::invitation(code.digest(), "ada@example.org", grants, now_ms());
        server.store().make_link(link, None, act(Action::Invite)).await.expect("an invitation");
        let answer = server.post("/operator/en/sign-in", &[("code".into(), code.reveal().to_owned())]).await;
        let cookie = answer.header("set-cookie").split(';').next().expect("a cookie").to_owned();
        Self { server, cookie }
    }

    async fn post(&self, path: &str, entries: &[(&str, &str)]) -> Answer {
        let entries: Vec<_> = entries.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        send(self.server.posting(path, &entries).header(COOKIE, &self.cookie)).await
    }

    /// Enters a request, and returns its address.
    async fn enter(&self) -> String {
        let fields =
            [("received", "2020-08-20"), ("through", "letter"), ("right", "erasure"), ("reference", "Letter 12")];
        let entered = self.post(&format!("{PATH}/register"), &fields).await;
        assert_eq!(entered.status, 303, "{}", entered.text());
        entered.header("location").to_owned()
    }

    /// Answers a request with these fields besides the step and its note; how the page answers.
    async fn answer(&self, request: &str, fields: &[(&str, &str)]) -> (u16, String) {
        let step = [("step", "decision"), ("note", "by letter")];
        let answer = self.post(&format!("{request}/step"), &[&step, fields].concat()).await;
        (answer.status, answer.text().to_owned())
    }
}

async fn letters(server: &Server) -> Vec<String> {
    let select = "SELECT locale || ' ' || address || ' ' || purpose || ' ' || subject || ' ' || body FROM letters";
    server.database().await.texts(select).await
}

#[tokio::test]
async fn whoever_asked_is_told_of_the_answer_in_the_language_of_their_response() {
    let server = Server::with(Setup { sends_mail: true, ..Setup::default() }).await;
    let officer = Officer::at(&server).await;
    respond(&server, "merle@voliere.example").await;
    let response = server.store().response_heads("consultation", "", 1).await.expect("heads").remove(0).response_id;
    let request = officer.enter().await;
    let found = [("step", "response"), ("value", response.as_str()), ("note", "by the code")];
    assert_eq!(officer.post(&format!("{request}/step"), &found).await.status, 303);
    let (status, text) = officer.answer(&request, &[("value", "refused"), ("tell", "yes")]).await;
    assert!(status == 422 && text.contains("say in the message why"), "{text}");
    assert!(!text.contains("voliere.example"), "nobody sees the address: {text}");
    let refused = [("value", "refused"), ("tell", "yes"), ("words", "Vos réponses sont\r\ndéjà publiées.")];
    let (status, text) = officer.answer(&request, &refused).await;
    assert_eq!(status, 303, "{text}");
    let told = letters(&server).await;
    assert_eq!(told.len(), 1, "{told:?}");
    let letter = told[0].replace('\u{a0}', " ");
    for says in [
        "fr merle@voliere.example request Votre demande a reçu une réponse : ",
        "effacer ce que nous conservons",
        "Ce que vous demandiez n’a pas été fait.\n\nVos réponses sont\ndéjà publiées.\n\n",
        "www.cnil.fr",
    ] {
        assert!(letter.contains(says), "{says}: {letter}");
    }
    assert!(!letter.contains("by letter"), "the note is for the register: {letter}");
    let logged = server.database().await.texts("SELECT details FROM audit_explanations").await;
    assert!(logged.iter().any(|details| details.contains("mailed")), "{logged:?}");
    assert!(logged.iter().all(|details| !details.contains("voliere")), "{logged:?}");
}

#[tokio::test]
async fn another_address_is_written_to_in_the_chosen_language_and_nobody_where_no_letter_is_wanted() {
    let server = Server::with(Setup { sends_mail: true, ..Setup::default() }).await;
    let officer = Officer::at(&server).await;
    let request = officer.enter().await;
    for (fields, says) in [
        (vec![("value", "granted"), ("tell", "yes")], "holds an address"),
        (vec![("value", "granted"), ("tell", "yes"), ("address", "nobody")], "holds an address"),
    ] {
        let (status, text) = officer.answer(&request, &fields).await;
        assert!(status == 422 && text.contains(says), "{fields:?}: {text}");
    }
    let elsewhere = [("value", "granted"), ("tell", "yes"), ("address", "jay@elsewhere.example"), ("language", "de")];
    assert_eq!(officer.answer(&request, &elsewhere).await.0, 303);
    let told = letters(&server).await;
    assert!(told.len() == 1 && told[0].starts_with("de jay@elsewhere.example request "), "{told:?}");
    assert!(told[0].contains("Alles, was Sie beantragt haben, wurde getan."), "{told:?}");
    assert!(!told[0].contains("CNIL"), "{told:?}");
    let silent = officer.enter().await;
    assert_eq!(officer.answer(&silent, &[("value", "partly")]).await.0, 303);
    assert_eq!(letters(&server).await.len(), 1);
}

#[tokio::test]
async fn a_site_without_mail_offers_no_letter() {
    let server = Server::with(Setup::default()).await;
    let officer = Officer::at(&server).await;
    let request = officer.enter().await;
    let page = send(server.request(reqwest::Method::GET, &request).header(COOKIE, &officer.cookie)).await;
    assert!(page.status == 200 && !page.text().contains("name=\"tell\""), "{}", page.text());
    assert_eq!(officer.answer(&request, &[("value", "granted"), ("tell", "yes")]).await.0, 303);
    assert!(letters(&server).await.is_empty());
}
