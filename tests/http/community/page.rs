//! The page of the supporter list: search and paging by plain links, in every locale, with answers shown as text.

use super::{CSV, JSON, PAGE, Site, supporter};
use crate::support::html::Element;
use crate::support::program::READ_ANEW;

fn links(elements: &[Element]) -> Vec<String> {
    elements.iter().filter_map(|link| link.attribute("href")).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_exists_in_every_locale_only_for_forms_with_a_community() {
    let site = Site::start().await;
    let client = &site.running.client;
    for (tag, words) in [
        ("fr", "plus de 550 soutiens, dont 66 États, 347"),
        ("en", "more than 550 supporters, of which 66 States, 347"),
        ("es", "347"),
        ("de", "347"),
        ("ar", "347"),
    ] {
        let page = client.get(&format!("/{tag}/join/community")).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.header("cache-control"), "no-cache");
        let page = page.html();
        assert_eq!(page.lang(), tag);
        assert!(page.words().contains(words) && page.words().contains("138"), "{}", page.words());
        assert!(links(&page.named("a")).contains(&format!("/{tag}/join")), "the page links to the form");
    }
    for path in [
        "/fr/consultation/community",
        "/consultation/community.csv",
        "/consultation/community.json",
        "/fr/nowhere/community",
        "/xx/join/community",
        "/nowhere/community.csv",
    ] {
        assert_eq!(client.get(path).await.status, 404, "{path}");
    }
    for path in ["/fr/join", "/fr/consultation"] {
        let page = client.get(path).await.html();
        assert!(links(&page.named("a")).contains(&PAGE.to_owned()), "{path}");
    }
    let home = client.get("/fr").await.html();
    assert!(links(&home.named("a")).contains(&PAGE.to_owned()), "every page leads there");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn counts_by_kind_and_country_link_to_the_supporters_they_count() {
    let site = Site::start().await;
    site.fill(&[
        ("État A", "state", "FR"),
        ("État B", "state", "JP"),
        ("Entreprise C", "private-sector", "JP"),
        ("Ancienne D", "gone", "JP"),
    ])
    .await;
    let page = site.running.client.get(PAGE).await.html();
    assert!(page.words().contains("4 soutiens"));
    let told: Vec<_> = page
        .elements()
        .iter()
        .filter(|each| each.has("href") && each.attribute("href").is_some_and(|href| href.contains("kind=")))
        .map(Element::words)
        .collect();
    assert_eq!(told, ["2 État", "1 Secteur privé", "1 gone"]);
    let countries = page.only("details");
    assert_eq!(countries.words(), "2 paysFrance 1Japon 3");
    assert_eq!(links(&countries.descendants()), ["?country=FR#list", "?country=JP#list"]);
    assert_eq!(site.names(&format!("{PAGE}?kind=state")).await, ["État A", "État B"]);
    assert_eq!(site.names(&format!("{PAGE}?country=JP&kind=state")).await, ["État B"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_search_ignores_case_and_accents() {
    let site = Site::start().await;
    site.fill(&[("Société ÉLÉGANTE", "state", "FR"), ("Œuvre 100%", "state", "JP"), ("a_b", "state", "FR")]).await;
    for (query, expected) in [
        ("q=elegante", vec!["Société ÉLÉGANTE"]),
        ("q=%C3%89l%C3%A9gante+SOCIETE", vec!["Société ÉLÉGANTE"]),
        ("q=oeuvre&country=JP", vec!["Œuvre 100%"]),
        ("q=oeuvre&country=FR", vec![]),
        ("q=%25", vec!["Œuvre 100%"]),
        ("q=_", vec!["a_b"]),
        ("q=&kind=&country=", vec!["a_b", "Œuvre 100%", "Société ÉLÉGANTE"]),
        ("q=nowhere", vec![]),
    ] {
        assert_eq!(site.names(&format!("{PAGE}?{query}")).await, expected, "{query}");
    }
    let page = site.running.client.get(&format!("{PAGE}?q=nowhere&country=JP")).await.html();
    assert!(page.words().contains("Aucun soutien ne correspond"));
    assert_eq!(page.id("q").attribute("value").as_deref(), Some("nowhere"));
    let chosen: Vec<_> =
        page.named("option").into_iter().filter(|each| each.has("selected")).map(|each| each.words()).collect();
    assert_eq!(chosen, ["Japon (1)"]);
    let languages: Vec<_> =
        links(&page.named("a")).into_iter().filter(|href| href.starts_with("/en/join/community")).collect();
    assert!(languages.contains(&"/en/join/community?q=nowhere&country=JP".to_owned()), "{languages:?}");
    assert!(page.named("meta").iter().any(|meta| meta.attribute("content").as_deref() == Some("noindex")));
    for strange in ["?page=99", "?page=-1", "?q=%00&kind=%F0%9F", "?country='--", "?q=%22%3E%3Cscript%3E"] {
        assert_eq!(site.running.client.get(&format!("{PAGE}{strange}")).await.status, 200, "{strange}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_lists_fifty_supporters_and_each_supporter_once() {
    let site = Site::start().await;
    let names: Vec<_> = (0..120).map(|number| format!("Soutien {number:03}")).collect();
    let supporters: Vec<_> = names.iter().map(|name| (name.as_str(), "state", "FR")).collect();
    site.fill(&supporters).await;
    let (mut path, mut pages, mut found) = (format!("{PAGE}?q=soutien"), Vec::new(), Vec::new());
    loop {
        let page = site.running.client.get(&path).await.html();
        let here: Vec<_> = page.named("h3").iter().map(Element::text).collect();
        pages.push(here.len());
        found.extend(here);
        match page.named("a").iter().find(|link| link.attribute("rel").as_deref() == Some("next")) {
            Some(next) => path = next.attribute("href").expect("an address").trim_end_matches("#list").to_owned(),
            None => break,
        }
    }
    assert_eq!(pages, [50, 50, 20]);
    assert_eq!(found, names);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_a_valid_website_becomes_a_link_and_answers_stay_text() {
    let site = Site::start().await;
    let attack = "<script>alert(1)</script>";
    for (name, website) in
        [("A", "https://Example.org/fr?a=\"b\""), ("B", "javascript:alert(1)"), ("C", "data:text/html,x"), (attack, "")]
    {
        site.send(&supporter(name, &[("1d", website), ("1e", attack)])).await;
        site.confirm(name);
    }
    let page = site.running.client.get(PAGE).await.html();
    assert!(page.named("script").is_empty());
    assert_eq!(page.named("blockquote").iter().map(Element::text).collect::<Vec<_>>(), [attack; 4]);
    let external: Vec<_> = page
        .named("a")
        .into_iter()
        .filter(|link| link.attribute("rel").is_some_and(|rel| rel.contains("external")))
        .collect();
    assert_eq!(external.len(), 1);
    assert_eq!(external[0].attribute("rel").as_deref(), Some("nofollow noopener external"));
    assert_eq!(external[0].attribute("href").as_deref(), Some("https://Example.org/fr?a=\"b\""));
    assert_eq!(external[0].words(), "Example.org");
    assert!(!links(&page.named("a")).iter().any(|href| href.starts_with("javascript") || href.starts_with("data")));
    assert!(page.words().contains("javascript:alert(1)"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unchanged_page_is_answered_with_304() {
    let site = Site::start_with(&READ_ANEW).await;
    site.fill(&[("A", "state", "FR")]).await;
    for path in [PAGE, &format!("{PAGE}?kind=state"), CSV, JSON] {
        let first = site.running.client.get(path).await;
        let again = site.running.client.get_with(path, "if-none-match", first.header("etag")).await;
        assert_eq!(first.status, 200, "{path}");
        assert_eq!(again.status, 304, "{path}");
        assert_eq!(again.body.len(), 0, "{path}");
    }
}
