//! A locale is served as far as it is translated; fallbacks fill the rest.

use super::{drop_in, write};
use crate::support::html::Document;
use crate::support::program::{Place, Running};
use rustix::process::Signal;
use std::fs;

/// The page with a text of that length.
async fn with_text(server: &Running, tag: &str, length: usize) -> Document {
    let answers = [("1a".to_owned(), "x".repeat(length))];
    server.client.post(&format!("/{tag}/consultation"), &answers).await.html()
}

/// The message of a text that is too long by this many characters.
async fn too_long(server: &Running, tag: &str, over: usize) -> String {
    with_text(server, tag, 500 + over).await.id("q-1a-error").words()
}

/// The message of a text with this many characters left.
async fn left(server: &Running, tag: &str, left: usize) -> String {
    with_text(server, tag, 500 - left).await.id("q-1a-limit").words()
}

#[tokio::test]
async fn a_new_locale_folder_is_served_after_sighup() {
    let place = Place::new();
    let site = place.site();
    let mut server = place.serve(&["--site", &site.display().to_string()]).await;
    assert_eq!(server.client.get("/pl").await.status, 404);
    drop_in(&site, "pl");
    drop_in(&site, "he");
    server.signal(Signal::HUP);
    server.says("read again").await;
    let home = server.client.get("/fr").await.html();
    let switcher: Vec<_> = home.named("a").iter().filter_map(|link| link.attribute("hreflang")).collect();
    assert_eq!(switcher, ["fr", "ar", "de", "en", "es", "he", "pl"]);
    assert_eq!(server.client.get_with("/", "accept-language", "pl-PL, en;q=0.5").await.header("location"), "/pl");
    let hebrew = server.client.get("/he/consultation").await.html();
    assert_eq!(hebrew.lang(), "he");
    assert_eq!(hebrew.only("html").attribute("dir").as_deref(), Some("rtl"));
    let refused = server.client.post("/he/consultation", &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.html().words().contains("יש להשיב על שאלה זו"));
    for (over, words) in [(1, "o 1 znak ("), (2, "o 2 znaki ("), (5, "o 5 znaków ("), (22, "o 22 znaki (")] {
        let message = too_long(&server, "pl", over).await;
        assert!(message.contains(words), "{message}");
    }
    for (over, words) in [(1, "בתו אחד"), (2, "בשני תווים"), (5, "ב־5 תווים"), (22, "ב־22 תווים")]
    {
        let message = too_long(&server, "he", over).await;
        assert!(message.contains(words), "{message}");
    }
    for (tag, number, words) in [
        ("pl", 0, "Pozostało 0 znaków"),
        ("pl", 22, "Pozostały 22 znaki"),
        ("he", 0, "נשארו 0 תווים"),
        ("he", 1, "נשאר תו אחד"),
        ("he", 2, "נשארו שני תווים"),
        ("he", 22, "נשארו 22 תווים"),
    ] {
        assert_eq!(left(&server, tag, number).await, words);
    }
    assert_eq!(server.client.get_with("/", "accept-language", "he-IL").await.header("location"), "/he");
    let full = with_text(&server, "pl", 500).await;
    assert!(full.words().contains("Odpowiedz na to pytanie"));
}

#[tokio::test]
async fn a_fallback_message_is_marked_with_and_pluralised_in_its_own_locale() {
    let place = Place::new();
    let site = place.site();
    drop_in(&site, "pl");
    let server = place.serve(&["--site", &site.display().to_string()]).await;
    let page = server.client.get("/pl/consultation").await.html();
    let heading = page.only("h1");
    let passage = heading.descendants().into_iter().find(|element| element.name() == "span").expect("a passage");
    assert_eq!(passage.attribute("lang").as_deref(), Some("fr"));
    assert!(passage.words().starts_with("Consultation"));
    // The catalogue of the page has each message once, in the locale that it comes from.
    let state: serde_json::Value = serde_json::from_str(&page.id("state").raw_text()).expect("the page's state");
    let borrowed = state["catalogue"]["borrowed"].as_array().expect("what is borrowed");
    assert_eq!(borrowed.len(), 1);
    assert_eq!(borrowed[0]["locale"].as_str(), Some("fr"));
    assert!(borrowed[0]["patterns"].get("count-left").is_none() && borrowed[0]["patterns"].get("count-over").is_some());
    assert!(state["catalogue"]["patterns"].get("count-left").is_some());
    // A translated message carries no `lang` mark.
    assert_eq!(page.id("q-1a-limit").attribute("lang").as_deref(), Some("fr"));
    assert!(server.client.get("/en/consultation").await.html().id("q-1a-limit").attribute("lang").is_none());
}

#[tokio::test]
async fn a_page_contains_only_the_catalogue_of_its_locale() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    let catalogue = async |tag: &str| {
        let page = server.client.get(&format!("/{tag}/consultation")).await.html();
        serde_json::from_str::<serde_json::Value>(&page.id("state").raw_text()).expect("a state")["catalogue"].clone()
    };
    let french = catalogue("fr").await;
    for tag in ["en", "es", "de", "ar"] {
        let own = catalogue(tag).await;
        assert_eq!(own["locale"].as_str(), Some(tag));
        assert_eq!(own.get("borrowed"), None);
        let count = |catalogue: &serde_json::Value| catalogue["patterns"].as_object().map(serde_json::Map::len);
        assert_eq!(count(&own), count(&french), "{tag}");
        assert_ne!(own["patterns"]["count-left"], french["patterns"]["count-left"]);
    }
}

#[tokio::test]
async fn a_regional_locale_falls_back_to_its_language_before_french() {
    let place = Place::new();
    let site = place.site();
    write(&site, "en-gb", "site.ftl", "locale-name = British English\nlocale-direction = ltr\n");
    let server = place.serve(&["--site", &site.display().to_string()]).await;
    let page = server.client.get("/en-gb/consultation").await.html();
    assert!(page.words().contains("Consultation of the supporters of the Paris Call"));
    let passage = page.only("h1").descendants().into_iter().next().expect("a passage");
    assert_eq!(passage.attribute("lang").as_deref(), Some("en"));
    assert_eq!(server.client.get("/en-gb/about").await.html().only("article").attribute("lang").as_deref(), Some("en"));
    assert_eq!(server.client.get_with("/", "accept-language", "en-GB").await.header("location"), "/en-gb");
}

#[tokio::test]
async fn a_locale_below_its_threshold_is_hidden_unless_requested() {
    let place = Place::new();
    let site = place.site();
    drop_in(&site, "pl");
    let file = site.join("locales/pl/site.ftl");
    let words = fs::read_to_string(&file).expect("a file") + "locale-threshold = 80\n";
    fs::write(&file, words).expect("it is written");
    let folder = site.display().to_string();
    let server = place.serve(&["--site", &folder]).await;
    assert_eq!(server.client.get("/pl").await.status, 404);
    assert_eq!(server.client.get_with("/", "accept-language", "pl").await.header("location"), "/fr");
    assert!(server.log().contains("hidden below 80 %"), "{}", server.log());
    drop(server);
    let server = place.serve(&["--site", &folder, "--all-locales"]).await;
    assert_eq!(server.client.get("/pl").await.status, 200);
}

#[tokio::test]
async fn pages_and_sitemap_link_to_every_locale_of_a_page() {
    let place = Place::new();
    let server = place.serve(&["--public-url", "https://example.org"]).await;
    let page = server.client.get("/en/about").await.html();
    let alternates: Vec<_> = page
        .named("link")
        .into_iter()
        .filter(|link| link.attribute("rel").as_deref() == Some("alternate"))
        .filter_map(|link| Some((link.attribute("hreflang")?, link.attribute("href")?)))
        .collect();
    for (tag, href) in [("fr", "/fr/about"), ("en", "/en/about"), ("x-default", "/fr/about")] {
        assert!(alternates.contains(&(tag.to_owned(), format!("https://example.org{href}"))), "{alternates:?}");
    }
    let map = server.client.get("/sitemap.xml").await;
    assert_eq!(map.status, 200);
    assert_eq!(map.header("content-type"), "application/xml");
    assert!(map.text().contains("<loc>https://example.org/en/consultation</loc>"));
    assert!(map.text().contains("hreflang=\"x-default\" href=\"https://example.org/\""));
}

#[tokio::test]
async fn the_preview_page_shows_translators_the_whole_locale() {
    let place = Place::new();
    let site = place.site();
    drop_in(&site, "pl");
    let folder = site.display().to_string();
    let server = place.serve(&["--site", &folder]).await;
    assert_eq!(server.client.get("/pl/preview").await.status, 404);
    assert_eq!(server.client.get("/en-xa").await.status, 404);
    drop(server);
    let server = place.serve_with(&["--site", &folder], &[("CONSULTATION_PREVIEW", "true")]).await;
    let page = server.client.get("/pl/preview").await.html();
    for words in ["Pozostał 1 znak", "Pozostały 2 znaki", "Pozostało 5 znaków", "Il vous reste 21 caractères"] {
        assert!(page.words().contains(words), "{words}");
    }
    assert!(server.client.get("/en-xa/consultation").await.text().contains("Çöñšûļ".trim_end_matches('ļ')));
    assert_eq!(server.client.get("/en-xb").await.html().only("html").attribute("dir").as_deref(), Some("rtl"));
    assert_eq!(server.client.get("/en-xa/preview").await.status, 200);
}
