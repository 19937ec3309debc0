//! The home page lists every form by its phase, and every page links to the forms.

use crate::support::html::{Document, Element};
use crate::support::server::{Server, Setup};
use std::fs;

const PAST: &str = "2020-03-16T23:59:59+01:00";
const FUTURE: &str = "2098-04-01T09:30:00+02:00";

/// The addresses of the links inside an element.
fn links(within: &Element) -> Vec<String> {
    within.descendants().iter().filter_map(|link| link.attribute("href")).collect()
}

/// The list under that heading.
fn list(page: &Document, heading: &str) -> Element {
    let labelled = |section: &Element| section.attribute("aria-labelledby").as_deref() == Some(heading);
    page.named("section").into_iter().find(labelled).unwrap_or_else(|| panic!("a list of {heading} forms"))
}

fn leads_to(links: &[String], address: &str) -> bool {
    links.iter().any(|link| link == address)
}

#[tokio::test]
async fn the_home_page_lists_the_main_form_first_then_open_forms() {
    let page = Server::start().await.get("/fr").await.html();
    assert_eq!(page.only("h1").words(), "Consultation des soutiens de l’Appel de Paris");
    let open = links(&list(&page, "open"));
    for form in ["event", "support"] {
        let (page, receipt) = (format!("/fr/{form}"), format!("/fr/{form}/receipt"));
        assert!(leads_to(&open, &page) && leads_to(&open, &receipt), "{open:?}");
    }
    assert!(page.find_id("coming").is_none() && page.find_id("closed").is_none());
}

#[tokio::test]
async fn an_upcoming_form_is_listed_with_its_opening_date() {
    let setup = Setup { opens: Some(format!("event={FUTURE}")), ..Setup::default() };
    let page = Server::with(setup).await.get("/fr").await.html();
    let coming = list(&page, "coming");
    assert!(coming.words().contains("1er avril 2098"), "{}", coming.words());
    assert_eq!(links(&coming), ["/fr/event"]);
}

#[tokio::test]
async fn a_closed_form_links_to_its_receipts_and_visible_results() {
    let setup = Setup { closes: Some(format!("event={PAST},consultation={PAST}")), ..Setup::default() };
    let page = Server::with(setup).await.get("/en").await.html();
    let closed = list(&page, "closed");
    assert!(closed.words().contains("16 March 2020"), "{}", closed.words());
    // The form `event` never shows results.
    assert_eq!(links(&closed), ["/en/event", "/en/event/receipt"]);
    let main = links(&page.id("main"));
    assert!(leads_to(&main, "/en/consultation/results") && !leads_to(&main, "/en/event/results"), "{main:?}");
}

#[tokio::test]
async fn the_home_page_links_to_published_open_data() {
    let folder = tempfile::tempdir().expect("a folder");
    let setup = Setup { open_data: folder.path().to_owned(), ..Setup::default() };
    let server = Server::with(setup).await;
    let published =
        || async { leads_to(&links(&server.get("/fr").await.html().id("main")), "/consultation/open-data/") };
    assert!(!published().await);
    let own = folder.path().join("consultation");
    fs::create_dir(&own).expect("a folder");
    fs::write(own.join("datapackage.json"), "{}").expect("a package");
    assert!(published().await, "the page follows what is there");
}

#[tokio::test]
async fn every_page_links_to_every_form_and_marks_the_current_one() {
    let server = Server::start().await;
    for path in ["/fr", "/fr/faq", "/fr/event", "/fr/consultation/receipt", "/fr/nothing"] {
        let page = server.get(path).await.html();
        let ways = page.named("nav").into_iter().find(|nav| nav.attribute("class").as_deref() == Some("forms"));
        let ways = ways.unwrap_or_else(|| panic!("the forms in the header of {path}"));
        let current: Vec<_> = ways
            .descendants()
            .iter()
            .filter(|link| link.has("aria-current"))
            .filter_map(|link| link.attribute("href"))
            .collect();
        assert!(leads_to(&links(&ways), "/fr/consultation") && leads_to(&links(&ways), "/fr/event"), "{path}");
        let expected: Vec<_> =
            ["/fr/consultation", "/fr/event"].into_iter().filter(|form| path.starts_with(form)).collect();
        assert_eq!(current, expected, "{path}");
    }
}

#[tokio::test]
async fn the_sitemap_lists_every_form_in_every_locale() {
    let setup = Setup { public_url: Some("https://consultation.example"), ..Setup::default() };
    let server = Server::with(setup).await;
    let map = server.get("/sitemap.xml").await;
    for form in ["consultation", "event", "support"] {
        for tag in ["fr", "en", "es", "de", "ar"] {
            assert!(
                map.text().contains(&format!("<loc>https://consultation.example/{tag}/{form}</loc>")),
                "{tag} {form}"
            );
        }
        let page = server.get(&format!("/en/{form}")).await.html();
        let alternates: Vec<_> = page
            .named("link")
            .iter()
            .filter(|link| link.has("hreflang"))
            .filter_map(|link| link.attribute("href"))
            .collect();
        assert!(leads_to(&alternates, &format!("https://consultation.example/ar/{form}")), "{alternates:?}");
    }
}
