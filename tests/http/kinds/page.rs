//! The page of the form, the check page, and the errors.

use super::{entries, given, send, serve};
use crate::support::client::submission;
use crate::support::html::{Document, Element};
use crate::support::program::Place;
use crate::support::responses::fresh_id;
use serde_json::{Value, json};

fn options(page: &Document, id: &str) -> Vec<Element> {
    page.id(id).descendants().into_iter().filter(|element| element.name() == "option").collect()
}

#[tokio::test]
async fn without_scripts_a_country_is_chosen_from_a_list_sorted_for_the_locale() {
    let place = Place::new();
    let server = serve(&place).await;
    let page = server.client.get("/fr/charter").await.html();
    let list = page.id("c-1a");
    assert_eq!(list.name().as_str(), "select");
    assert_eq!(list.attribute("name").as_deref(), Some("1a"));
    assert!(list.has("required") && list.attribute("autocomplete").as_deref() == Some("country"));
    let options = options(&page, "c-1a");
    assert_eq!(options.len(), 250);
    assert_eq!(options[0].attribute("value").as_deref(), Some(""));
    let names: Vec<_> = options.iter().skip(1).map(Element::words).collect();
    let place_of = |name: &str| names.iter().position(|known| known == name).unwrap_or_else(|| panic!("{name}"));
    let sorted = ["Afghanistan", "Allemagne", "Côte d’Ivoire", "Égypte", "Espagne", "États-Unis", "France", "Zimbabwe"];
    assert!(sorted.map(place_of).is_sorted(), "{names:?}");
    assert_eq!(options[1 + place_of("Allemagne")].attribute("value").as_deref(), Some("DE"));
    // The replacement for browsers with scripts is present but hidden.
    let field = page.id("t-1a");
    assert_eq!(field.attribute("role").as_deref(), Some("combobox"));
    assert_eq!(field.attribute("name"), None);
    assert!(
        page.elements()
            .iter()
            .any(|element| element.attribute("class").as_deref() == Some("combobox") && element.has("hidden"))
    );
}

#[tokio::test]
async fn country_names_exist_even_in_locales_without_other_messages() {
    let place = Place::new();
    let server = serve(&place).await;
    let name = |page: &Document| {
        let of_germany = |option: &Element| option.attribute("value").as_deref() == Some("DE");
        options(page, "c-1a").into_iter().find(of_germany).map(|option| option.words()).unwrap_or_default()
    };
    for (tag, germany) in [("fr", "Allemagne"), ("en", "Germany"), ("ar", "ألمانيا")] {
        assert_eq!(name(&server.client.get(&format!("/{tag}/charter")).await.html()), germany);
    }
}

#[tokio::test]
async fn country_names_are_sent_once_and_their_script_only_where_needed() {
    let place = Place::new();
    let server = serve(&place).await;
    let answer = server.client.get("/fr/charter").await;
    let page = answer.html();
    let state = page.id("state").raw_text();
    assert!(!state.contains("Allemagne") && !state.contains("Zimbabwe"), "{state}");
    assert!(answer.text().contains("/country.js"));
    assert!(!server.client.get("/fr").await.text().contains("/country.js"));
    let other = Place::new();
    let consultation = other.serve(&[]).await;
    assert!(!consultation.client.get("/fr/consultation").await.text().contains("/country.js"));
}

#[tokio::test]
async fn errors_are_shown_as_messages_and_answers_are_kept() {
    let place = Place::new();
    let server = serve(&place).await;
    let sent =
        entries(&[("1a", "France"), ("1b", "state"), ("1c", "www.example.org"), ("2b", "yes"), ("2c", "https://a.b")]);
    let refused = server.client.post("/en/charter", &sent).await;
    assert_eq!(refused.status, 422);
    let page = refused.html();
    let message = |control: &str| page.id(&format!("q-{control}-error")).words();
    assert_eq!(message("1a"), "Choose an answer from the list (“France” is not one of them)");
    assert_eq!(message("1c"), "Enter the complete address of the website, with https://, like https://www.example.org");
    assert_eq!(message("2a"), "Tick the box to say that you may commit your organisation");
    assert_eq!((message("2b"), message("2c")), (String::new(), String::new()));
    let field = page.id("c-1c");
    assert_eq!((field.attribute("type"), field.attribute("inputmode")), (Some("url".into()), Some("url".into())));
    assert_eq!(field.attribute("value").as_deref(), Some("www.example.org"));
    assert!(page.id("c-2b").has("checked") && !page.id("c-2a").has("checked"));
    assert_eq!(page.id("c-2a").attribute("aria-invalid").as_deref(), Some("true"));
    assert!(page.id("errors").words().contains("Tick the box"));
}

#[tokio::test]
async fn a_chosen_country_stays_selected_after_an_error() {
    let place = Place::new();
    let server = serve(&place).await;
    let refused = server.client.post("/fr/charter", &entries(&[("1a", "CI")])).await;
    let page = refused.html();
    let chosen: Vec<_> = options(&page, "c-1a").into_iter().filter(|option| option.has("selected")).collect();
    assert_eq!(chosen.iter().map(Element::words).collect::<Vec<_>>(), ["Côte d’Ivoire"]);
}

#[tokio::test]
async fn the_check_page_shows_names_and_the_store_holds_codes() {
    let place = Place::new();
    let server = serve(&place).await;
    let sent = entries(&[
        ("1a", "DE"),
        ("1b", "company"),
        ("1c", "https://example.org"),
        ("1d", "CI"),
        ("1e", "2020-02-29"),
        ("2a", "yes"),
    ]);
    let check = server.client.post("/fr/charter", &sent).await;
    assert_eq!(check.status, 200, "{}", check.text());
    let words = check.html().words();
    for name in ["Allemagne", "Côte d’Ivoire", "https://example.org", "Oui"] {
        assert!(words.contains(name), "{name}: {words}");
    }
    assert!(words.contains("29 février 2020") && !words.contains("2020-02-29"), "{words}");
    let again = check.html().form().entries();
    assert!(again.contains(&("1a".into(), "DE".into())) && again.contains(&("2a".into(), "yes".into())));
    let confirmed = server.client.post("/fr/charter", &again).await;
    assert_eq!(confirmed.status, 201);
    let code = confirmed.receipt_code();
    let seen =
        server.client.post("/en/charter/receipt", &entries(&[("receipt_code", &code), ("action", "show")])).await;
    let seen = seen.html().words();
    assert!(seen.contains("Germany") && seen.contains("29 February 2020"), "{seen}");
}

#[tokio::test]
async fn a_date_has_a_native_field_and_shows_its_bounds_in_words() {
    let place = Place::new();
    let server = serve(&place).await;
    let page = server.client.get("/en/charter").await.html();
    let field = page.id("c-1e");
    let attribute = |name: &str| field.attribute(name).unwrap_or_default();
    assert_eq!(["type", "min", "max"].map(attribute), ["date", "2018-11-12", "2020-03-16"]);
    assert_eq!(attribute("aria-describedby"), "q-1e-hint q-1e-error");
    let message = async |tag: &str, day: &str| {
        let refused = server.client.post(&format!("/{tag}/charter"), &entries(&[("1e", day)])).await;
        refused.html().id("q-1e-error").words()
    };
    assert_eq!(message("en", "2018-11-11").await, "Enter a date from 12 November 2018 on");
    assert_eq!(message("en", "2020-03-17").await, "Enter a date up to 16 March 2020");
    assert_eq!(
        message("en", "2019-02-29").await,
        "Enter a date that exists, in the order year-month-day, like 2020-02-03"
    );
    // In the form's own words.
    assert_eq!(message("fr", "2018-11-11").await, "La charte n’existait pas avant le 12 novembre 2018");
    let refused = server.client.post("/en/charter", &entries(&[("1e", "2020-03-17")])).await;
    assert_eq!(refused.html().id("c-1e").attribute("value").as_deref(), Some("2020-03-17"));
}

#[tokio::test]
async fn the_json_api_reports_errors_by_code() {
    let place = Place::new();
    let server = serve(&place).await;
    let answers: Value = json!({"1a": "fr", "1b": "company", "1c": "example.org", "1d": ["FR", "DE"], "2b": "no"});
    let body = json!({"submission_id": fresh_id(), "answers": answers});
    let refused = server.client.post_json("/fr/charter", &body).await;
    assert_eq!(refused.status, 422);
    assert_eq!(
        refused.json()["errors"],
        json!([
            {"question": "1a", "code": "unknown_option", "value": "fr"},
            {"question": "1c", "code": "not_a_url"},
            {"question": "1d", "code": "too_many", "max": 1, "actual": 2},
            {"question": "2a", "code": "required"},
            {"question": "2b", "code": "unknown_option", "value": "no"},
        ])
    );
    let whole = given(&[("1c", "https://example.org"), ("2b", "yes"), ("2c", "http://a.b")]);
    let id = fresh_id();
    for status in [201, 200] {
        assert_eq!(server.client.post_json("/fr/charter", &submission(&id, &whole)).await.status, status);
    }
    send(&server, &given(&[])).await;
}

#[tokio::test]
async fn questionnaire_json_describes_the_accepted_answers() {
    let place = Place::new();
    let server = serve(&place).await;
    let definition = server.client.get("/charter/questionnaire.json").await.json();
    let kinds: Vec<_> = (0..4).map(|rank| definition["sections"][0]["questions"][rank]["kind"].clone()).collect();
    assert_eq!(kinds, ["country", "choice", "url", "country"]);
    assert_eq!(definition["sections"][1]["questions"][1], json!({"id": "2b", "kind": "acknowledgement"}));
    let openapi = server.client.get("/openapi.json").await.json();
    let body = &openapi["paths"]["/{tag}/charter"]["post"]["requestBody"]["content"]["application/json"]["schema"];
    let answers = &body["properties"]["answers"]["properties"];
    assert_eq!(answers["1a"]["enum"].as_array().map(Vec::len), Some(249));
    assert_eq!(answers["1c"]["format"], "iri");
    assert_eq!(answers["1c"]["maxLength"], 200);
    assert_eq!(answers["1e"]["type"], "string");
    assert_eq!(answers["1e"]["format"], "date");
    assert_eq!(answers["2a"], json!({"const": "yes"}));
    assert_eq!(answers["2c"]["description"], "Never published.");
}
