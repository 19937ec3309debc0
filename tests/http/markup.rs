//! The markup that browsers and assistive technologies need on every page.

use crate::forms::{address, every_form, marked, post};
use crate::support::client::{Answer, FORM};
use crate::support::html::Document;
use crate::support::responses::{answers, fresh_id, pairs, required, required_and};
use crate::support::server::{Server, Setup};
use crate::support::styles;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use questionnaire::RawAnswers;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// One page of every kind, with its name.
pub(crate) async fn every_page() -> Vec<(String, Answer)> {
    let open = Server::start().await;
    let mut pages = Vec::new();
    for tag in ["fr", "en"] {
        for page in [
            "",
            "/consultation",
            "/principles",
            "/about",
            "/faq",
            "/accessibility",
            "/privacy",
            "/legal",
            "/none",
            "/consultation/receipt",
            "/support/community",
            "/support/community?q=x&kind=state",
        ] {
            let path = format!("/{tag}{page}");
            pages.push((path.clone(), open.get(&path).await));
        }
    }
    let wrong = answers(&[("1a", &"x".repeat(501)), ("2c", "other"), ("2c-other", &"x".repeat(501)), ("nine", "<b>")]);
    pages.push(("the form with errors".into(), open.post_answers(&wrong, None).await));
    pages.push(("the answers to check".into(), open.post_answers(&required_and(&[("1a", "<b>")]), None).await));
    let id = fresh_id();
    pages.push(("the confirmation".into(), open.post_answers(&required(), Some(&id)).await));
    pages.push((
        "another submission under the same id".into(),
        open.post_answers(&required_and(&[("1a", "x")]), Some(&id)).await,
    ));
    let change = [pairs(&required()), vec![("change".to_owned(), "7a".to_owned())]].concat();
    pages.push(("the form again".into(), open.post(FORM, &change).await));
    for form in every_form() {
        let (id, answers) = (form.id(), marked(&form, 3).0);
        for page in ["", "/receipt"] {
            pages.push((format!("the form {id}{page}"), open.get(&address(&form, page)).await));
        }
        pages.push((format!("nothing, sent to {id}"), post(&open, &form, &RawAnswers::default(), None).await));
        pages.push((format!("the answers to {id}, to check"), post(&open, &form, &answers, None).await));
        pages.push((format!("the confirmation of {id}"), post(&open, &form, &answers, Some(&fresh_id())).await));
    }
    let early = Server::with(Setup { opens: Some("2098-01-01T00:00:00Z".into()), ..Setup::default() }).await;
    let closed = Server::with(Setup { closes: Some("2020-03-16T23:59:59+01:00".into()), ..Setup::default() }).await;
    for (when, server) in [("before opening", &early), ("after closing", &closed)] {
        for path in ["/fr", FORM, "/en", "/en/consultation"] {
            pages.push((format!("{path} {when}"), server.get(path).await));
        }
        pages.push((format!("a submission {when}"), server.post_answers(&required(), None).await));
    }
    pages
}

#[tokio::test]
async fn no_page_has_an_inline_script_and_a_style_only_if_the_policy_names_it() {
    for (name, answer) in every_page().await {
        let page = answer.html();
        assert_eq!(page.named("style").len(), usize::from(page.find_id("state").is_some()), "styles in {name}");
        for style in page.named("style") {
            let hash = format!("'sha256-{}'", STANDARD.encode(Sha256::digest(style.raw_text())));
            assert!(answer.header("content-security-policy").contains(&hash), "a style in {name}");
        }
        for script in page.named("script") {
            let is_data = script.attribute("type").as_deref() == Some("application/json");
            assert!(is_data || (script.has("src") && script.raw_text().is_empty()), "a script in {name}");
        }
        for element in page.elements() {
            for (attribute, value) in element.attributes() {
                let inline = attribute == "style"
                    || attribute.starts_with("on")
                    || value.trim().to_lowercase().starts_with("javascript:");
                assert!(!inline, "<{} {attribute}={value:?}> in {name}", element.name());
            }
        }
    }
}

#[tokio::test]
async fn a_page_links_the_style_sheets_that_it_needs_and_the_form_no_other() {
    for (name, answer) in every_page().await {
        let page = answer.html();
        let (needed, linked) = (styles::needed(&page), styles::linked(&page));
        let is_form = page.find_id("state").is_some();
        assert!(if is_form { needed == linked } else { needed.is_subset(&linked) }, "{name}: {needed:?}, {linked:?}");
    }
}

#[tokio::test]
async fn pages_load_nothing_from_other_sites() {
    for (name, answer) in every_page().await {
        for element in answer.html().elements() {
            let loads = match element.name().as_str() {
                "a" => None,
                "link" if element.attribute("rel").as_deref() == Some("canonical") => None,
                _ => element.attribute("href").or_else(|| element.attribute("src")),
            };
            assert!(loads.is_none_or(|address| address.starts_with('/') && !address.starts_with("//")), "{name}");
        }
    }
}

#[tokio::test]
async fn every_page_declares_its_language_and_title() {
    for (name, answer) in every_page().await {
        let page = answer.html();
        let expected = if name.starts_with("/en") { "en" } else { "fr" };
        assert_eq!(page.lang().as_str(), expected, "{name}");
        assert_eq!(page.only("html").attribute("dir").as_deref(), Some("ltr"), "{name}");
        assert!(!page.title().is_empty() && page.named("h1").len() == 1, "{name}");
        assert_eq!(page.id("main").name(), "main", "{name}");
    }
}

#[tokio::test]
async fn ids_are_unique_and_every_reference_resolves() {
    for (name, answer) in every_page().await {
        let page = answer.html();
        let mut ids = BTreeSet::new();
        for id in page.elements().iter().filter_map(|element| element.attribute("id")) {
            assert!(ids.insert(id.clone()), "the id {id} stands twice in {name}");
        }
        for element in page.elements() {
            for attribute in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
                for id in element.attribute(attribute).unwrap_or_default().split_whitespace() {
                    assert!(ids.contains(id), "{attribute}={id} leads nowhere in {name}");
                }
            }
            let within = element.attribute("href").and_then(|href| href.strip_prefix('#').map(str::to_owned));
            // The step that exists only with scripts.
            assert!(within.is_none_or(|id| ids.contains(&id) || id == "check"), "a link that leads nowhere in {name}");
        }
    }
}

#[tokio::test]
async fn every_control_has_a_label_and_every_group_a_legend() {
    for (name, answer) in every_page().await {
        let page = answer.html();
        let labelled: BTreeSet<_> = page.named("label").iter().filter_map(|label| label.attribute("for")).collect();
        let labels: BTreeSet<_> = page.named("label").iter().filter_map(|label| label.attribute("id")).collect();
        for control in page.elements() {
            let hidden = control.attribute("type").as_deref() == Some("hidden");
            if ["input", "textarea", "select"].contains(&control.name().as_str()) && !hidden {
                let id = control.attribute("id").unwrap_or_default();
                // The search field of a list shares the label of the list.
                let borrowed = control.attribute("aria-labelledby").is_some_and(|other| labels.contains(&other));
                assert!(labelled.contains(&id) || borrowed, "{id} has no label in {name}");
            }
        }
        for group in page.named("fieldset") {
            let legend = group.descendants().into_iter().find(|each| each.name() == "legend").expect("a legend");
            assert!(!legend.words().is_empty(), "{name}");
        }
    }
}

#[tokio::test]
async fn no_page_shows_a_message_key() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/fr");
    let files = std::fs::read_dir(folder).expect("the French sentences").map(|entry| entry.expect("an entry").path());
    let text: String = files.map(|file| std::fs::read_to_string(file).expect("UTF-8")).collect();
    let keys: BTreeSet<_> = text
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| key.contains('-'))
        .collect();
    assert!(keys.contains("list-end"));
    for (name, answer) in every_page().await {
        let words = answer.html().words();
        let shown: Vec<_> =
            words.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| keys.contains(word)).collect();
        assert_eq!(shown, Vec::<&str>::new(), "{name}");
    }
}

#[tokio::test]
async fn every_internal_link_resolves() {
    let server = Server::start().await;
    let mut seen = BTreeSet::new();
    let mut waiting = vec!["/fr".to_owned()];
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let answer = server.get(&path).await;
        // The root redirects to the home page in the language of the browser.
        assert_eq!(answer.status, if path == "/" { 303 } else { 200 }, "{path}");
        if answer.header("content-type").starts_with("text/html") {
            waiting.extend(addresses(&path, &answer.html()));
        }
    }
    for path in ["/en/consultation", "/fr/privacy", "/en/principles", "/favicon.svg"] {
        assert!(seen.contains(path), "nothing leads to {path}: {seen:?}");
    }
}

/// The addresses of this site in the page at `path`.
fn addresses(path: &str, page: &Document) -> Vec<String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let named = page
        .elements()
        .into_iter()
        .filter_map(|element| element.attribute("href").or_else(|| element.attribute("src")));
    let address = |named: String| {
        let named = named.split('#').next().unwrap_or_default().to_owned();
        match named.as_str() {
            "" => None,
            elsewhere if elsewhere.contains(':') => None,
            absolute if absolute.starts_with('/') => Some(named),
            relative => Some(format!("{folder}/{relative}")),
        }
    };
    named.filter_map(address).collect()
}
