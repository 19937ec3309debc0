//! The sheet about a person: all that is held, for a reason, logged.

use super::Office;
use crate::support::client::submission;
use crate::support::responses::{fresh_id, required};
use consultation::workspace::{Grant, Role};
use questionnaire::RawAnswer;

const LIST: &str = "/operator/en/consultation/responses";
const CANARY: &str = "Fédération Canari Zéphyrine";

#[tokio::test]
async fn all_that_is_held_on_a_person_is_shown_for_a_reason_and_logged() {
    let office = Office::open().await;
    let ada = office.person_with("ada@example.org", vec![Grant::for_form(Role::CaseOfficer, "consultation")]).await;
    let mut answers = required();
    answers.set("1a", RawAnswer::One("Un texte libre".to_owned()));
    answers.set("7a", RawAnswer::One(CANARY.to_owned()));
    let sent = office.server.post_json("/fr/consultation", &submission(&fresh_id(), &answers)).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    let list = ada.get(LIST).await;
    let links = list.html().named("a").into_iter().filter_map(|link| link.attribute("href"));
    let path = links.into_iter().find(|href| href.starts_with(&format!("{LIST}/"))).expect("a response");
    assert!(ada.get(&path).await.text().contains("Sheet for the person"));

    let sheet = format!("{path}/sheet");
    let hasty = ada.post(&sheet, &[]).await;
    assert!(hasty.status == 422 && hasty.text().contains("give a reason"), "{}", hasty.text());
    assert!(!hasty.text().contains(CANARY));
    let page = ada.post(&sheet, &[("reason", "request no. 4"), ("language", "en")]).await;
    assert_eq!((page.status, page.header("cache-control")), (200, "no-store"));
    for says in
        [CANARY, "Un texte libre", "Version 1", "Entries of the log", "Sheet about a person shown", "When it goes"]
    {
        assert!(page.text().contains(says), "{says}: {}", page.text());
    }
    assert_eq!(office.logged().await.last().map(String::as_str), Some("response.make-sheet done"));
    assert_eq!(ada.get(&sheet).await.status, 405);
    let unknown = ada.post(&format!("{LIST}/unknown/sheet"), &[("reason", "request no. 4")]).await;
    assert_eq!(unknown.status, 404);
    assert_eq!(office.logged().await.last().map(String::as_str), Some("response.make-sheet done"));
    let bea = office.person("bea@example.org", &[Role::Publisher, Role::Reviewer]).await;
    assert_eq!(bea.post(&sheet, &[("reason", "curiosity")]).await.status, 403);
}

#[tokio::test]
async fn the_sheet_is_in_the_language_of_the_person_and_what_is_around_it_in_that_of_the_operator() {
    let office = Office::open().await;
    let ada = office.person_with("ada@example.org", vec![Grant::for_form(Role::CaseOfficer, "consultation")]).await;
    let sent = office.server.post_json("/fr/consultation", &submission(&fresh_id(), &required())).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    let id = office.server.store().response_heads("consultation", "", 1).await.expect("heads").remove(0).response_id;
    let path = format!("{LIST}/{id}");
    let page = ada.get(&path).await.html();
    let chosen = page.named("option").into_iter().filter(|option| option.attribute("selected").is_some());
    let chosen: Vec<_> = chosen.filter_map(|option| option.attribute("value")).collect();
    assert_eq!(chosen, ["fr"], "the language of the response");
    for (language, shown, title, made) in [
        ("", "fr", "Fiche pour la personne", "Établie le"),
        ("de", "de", "Blatt für die Person", "Erstellt am"),
        ("ar", "ar", "ورقة للشخص", "أُعدّت في"),
    ] {
        let page = ada.post(&format!("{path}/sheet"), &[("reason", "request no. 4"), ("language", language)]).await;
        let html = page.html();
        let root = html.only("html");
        let direction = if shown == "ar" { "rtl" } else { "ltr" };
        assert_eq!(
            (root.attribute("lang").as_deref(), root.attribute("dir").as_deref()),
            (Some(shown), Some(direction))
        );
        assert!(html.only("title").words().contains(title), "{}", html.only("title").words());
        let sheet = html.only("main").words();
        assert!(sheet.contains(title) && sheet.contains(made), "{shown}: {sheet}");
        assert!(!sheet.contains("Version 1") || shown != "ar", "{sheet}");
        let header = html.only("header");
        assert_eq!(header.attribute("lang").as_deref(), Some("en"));
        assert!(header.words().contains("Sign out"), "{}", header.words());
        assert!(page.text().contains(&format!("href=\"{path}\"")), "the way back stays in the operator's language");
    }
    let unknown = ada.post(&format!("{path}/sheet"), &[("reason", "request no. 4"), ("language", "tlh")]).await;
    assert!(unknown.status == 422 && unknown.text().contains("choose the language"), "{}", unknown.text());
    let sheets = office.logged().await.into_iter().filter(|entry| entry == "response.make-sheet done").count();
    assert_eq!(sheets, 3, "nothing is read before a language is chosen");
}
