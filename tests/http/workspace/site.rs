//! The page of the site: the state of its languages, what its folder holds, and taking that up, which every process follows.

use super::{Office, Person, member};
use crate::support::client::Answer;
use crate::support::program::{Place, Running, succeeded};
use consultation::workspace::{Grant, Role};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

const PAGE: &str = "/operator/en/site";
const TAKE_UP: &str = "/operator/en/site/take-up";

fn edit(file: &Path, from: &str, to: &str) {
    let written = fs::read_to_string(file).expect("a file");
    assert!(written.contains(from), "{from}");
    fs::write(file, written.replacen(from, to, 1)).expect("it is written");
}

/// The digest of what the page shows of the folder, if it can be taken up.
fn seen(page: &Answer) -> Option<String> {
    let html = page.html();
    let forms = html.named("form");
    let form = forms.iter().find(|form| form.attribute("action").as_deref() == Some(TAKE_UP))?;
    form.entries().into_iter().find(|(name, _)| name == "seen").map(|(_, digest)| digest)
}

async fn take_up(person: &Person, digest: &str) -> Answer {
    person.post(TAKE_UP, &[("seen", digest), ("reason", "a name was wrong")]).await
}

/// Waits until a server shows a text on its French home page.
async fn shows(server: &Running, words: &str) {
    let start = Instant::now();
    while !server.client.get("/fr").await.text().contains(words) {
        assert!(start.elapsed() < Duration::from_secs(30), "{words} is not shown:\n{}", server.log());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_folder_holds_is_seen_first_and_then_served_by_every_process() {
    let place = Place::new();
    let site = place.site();
    let folder = site.display().to_string();
    let arguments = ["--site", folder.as_str()];
    let (one, other) = tokio::join!(place.serve(&arguments), place.serve(&arguments));
    let ada = member(&place, &one, &["operator"]).await;
    let page = ada.get(PAGE).await;
    assert_eq!(page.status, 200, "{}", page.text());
    for says in ["The folder holds the site in use", "Français", "/fr/consultation", "Source language"] {
        assert!(page.text().contains(says), "{says}: {}", page.text());
    }
    assert_eq!(seen(&page), None, "there is nothing to take up");

    let file = site.join("locales/fr/identity.ftl");
    edit(&file, "site-name = Appel de Paris", "site-nom = Appel de Rouen");
    let broken = ada.get(PAGE).await;
    assert!(broken.text().contains("locales/fr/identity.ftl:") && broken.text().contains("cannot be put into service"));
    assert_eq!(seen(&broken), None);
    let refused = take_up(&ada, "x").await;
    assert!(refused.status == 422 && refused.text().contains("has errors"), "{}", refused.text());

    edit(&file, "site-nom = Appel de Rouen", "site-name = Appel de Rouen");
    fs::create_dir_all(site.join("locales/pt")).expect("a folder");
    fs::write(site.join("locales/pt/site.ftl"), "locale-name = Português\nlocale-direction = ltr\n").expect("a file");
    let page = ada.get(PAGE).await;
    for says in ["What would change", "<code>fr</code>", "<code>pt</code>", "New", "Changed"] {
        assert!(page.text().contains(says), "{says}: {}", page.text());
    }
    assert!(!page.text().contains("<code>de</code></th>"), "German does not change");
    let digest = seen(&page).expect("it can be taken up");
    let without_reason = ada.post(TAKE_UP, &[("seen", &digest)]).await;
    assert!(without_reason.status == 422 && without_reason.text().contains("give a reason"));
    edit(&file, "Appel de Rouen", "Appel de Caen");
    let stale = take_up(&ada, &digest).await;
    assert!(stale.status == 422 && stale.text().contains("have changed since"), "{}", stale.text());
    assert!(!one.client.get("/fr").await.text().contains("Caen"), "nothing is served yet");

    let digest = seen(&ada.get(PAGE).await).expect("it can be taken up");
    let done = take_up(&ada, &digest).await;
    assert_eq!((done.status, done.header("location")), (303, PAGE), "{}", done.text());
    assert!(one.client.get("/fr").await.text().contains("Appel de Caen"), "this process serves it at once");
    shows(&other, "Appel de Caen").await;
    assert_eq!(other.client.get("/pt/consultation").await.status, 200);
    let page = ada.get(PAGE).await;
    for says in ["Shown in another language: Français", "locales/fr/workspace.ftl:", "content/fr/privacy.md:1"] {
        assert!(page.text().contains(says), "Portuguese borrows: {says} in {}", page.text());
    }
    assert!(page.text().contains("a name was wrong") && page.text().contains("The folder holds the site in use"));
    let log = succeeded(&place.run_on_store(&["audit", "list", "--what", "site", "--format", "ndjson"]));
    assert!(log.contains("site.take-up") && log.contains(&digest) && log.contains("a name was wrong"), "{log}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_whose_folder_holds_another_site_keeps_its_own_and_says_so() {
    let (place, elsewhere) = (Place::new(), Place::new());
    let (site, other_site) = (place.site(), elsewhere.site());
    let one = place.serve(&["--site", &site.display().to_string()]).await;
    let mut other = place.serve(&["--site", &other_site.display().to_string()]).await;
    let ada = member(&place, &one, &["operator"]).await;
    let rename = |site: &Path| edit(&site.join("locales/fr/identity.ftl"), "= Appel de Paris", "= Appel de Rouen");
    rename(&site);
    let digest = seen(&ada.get(PAGE).await).expect("it can be taken up");
    assert_eq!(take_up(&ada, &digest).await.status, 303);
    other.says("does not hold the site that was taken up").await;
    assert!(other.client.get("/fr").await.text().contains("Appel de Paris"));
    // Once its folder follows, so does the process.
    rename(&other_site);
    shows(&other, "Appel de Rouen").await;
}

#[tokio::test]
async fn the_built_in_site_is_shown_and_has_no_folder_to_take_up() {
    let office = Office::open().await;
    let ada = office.person_with("ada@example.org", vec![Grant::for_form(Role::Operator, "consultation")]).await;
    let page = ada.get(PAGE).await;
    assert!(page.status == 200 && page.text().contains("built into the program"), "{}", page.text());
    assert!(page.text().contains("Version 1") && page.text().contains("Open"), "{}", page.text());
    let refused = take_up(&ada, "x").await;
    assert_eq!(refused.status, 403, "a role for one form does not change the site");
    let bea = office.person("bea@example.org", &[Role::Operator]).await;
    let refused = take_up(&bea, "x").await;
    assert!(refused.status == 422 && refused.text().contains("no folder"), "{}", refused.text());
}
