//! The menu shows the pages of one form at a time, and leads to the same page of the others.

use super::{Office, Person};
use consultation::workspace::{Grant, Role};

/// The links of the menu on a page.
async fn menu(person: &Person, path: &str) -> Vec<String> {
    let page = person.get(path).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let html = page.html();
    let navs = html.named("nav");
    let nav = navs.iter().find(|nav| nav.attribute("class").as_deref() == Some("menu")).expect("a menu");
    let links = nav.descendants().into_iter().filter(|each| each.name() == "a");
    links.filter_map(|link| link.attribute("href")).collect()
}

#[tokio::test]
async fn the_menu_is_about_one_form_and_leads_to_the_same_page_of_the_others() {
    let office = Office::open().await;
    let ada = office.person("ada@example.org", &[Role::Publisher, Role::Auditor]).await;
    let links = menu(&ada, "/operator/en/event/window").await;
    let of = |form: &str| links.iter().filter(|href| href.contains(&format!("/{form}/"))).cloned().collect::<Vec<_>>();
    assert_eq!(of("consultation"), ["/operator/en/consultation/window"], "only the way there: {links:?}");
    assert!(of("event").len() >= 3, "{links:?}");
    for page in ["/operator/en", "/operator/en/log", "/operator/en/sessions"] {
        assert!(links.iter().any(|href| href == page), "{page}: {links:?}");
    }
    let first = menu(&ada, "/operator/en").await;
    assert_eq!(first.iter().filter(|href| href.contains("/consultation/")).count(), 1, "{first:?}");
    let home = ada.get("/operator/en").await;
    assert!(home.text().contains("/operator/en/consultation/window"), "the first page has a link to each page");
}

#[tokio::test]
async fn whoever_works_on_one_form_sees_its_pages_everywhere() {
    let office = Office::open().await;
    let ada = office.person_with("ada@example.org", vec![Grant::for_form(Role::Publisher, "event")]).await;
    let links = menu(&ada, "/operator/en/sessions").await;
    assert!(links.iter().any(|href| href == "/operator/en/event/window"), "{links:?}");
    assert!(!links.iter().any(|href| href.contains("/consultation/")), "{links:?}");
    let page = ada.get("/operator/en/sessions").await;
    assert!(!page.text().contains("class=\"forms\""), "there is nothing to choose");
}
