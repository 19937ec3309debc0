//! Publication by two persons, where the form asks for it: one proposes the package that was seen, another confirms it.

use super::{PAGE, acknowledged, borrowed, publisher, publisher_and, respond, serve_with, write_token};
use crate::open_data::fake_platform::Platform;
use crate::open_data::review_everything;
use crate::support::client::Answer;
use crate::support::program::{Place, Running, assert_refused, succeeded};
use crate::support::review_form::pressed;

/// A site whose consultation is published by two persons.
fn site_of_two(place: &Place) -> String {
    let site = place.site();
    let form = site.join("forms/consultation.toml");
    let written = std::fs::read_to_string(&form).expect("a form");
    let asked = written.replacen("id = \"consultation\"", "two-persons = [\"publish\"]\nid = \"consultation\"", 1);
    assert_ne!(asked, written);
    std::fs::write(&form, asked).expect("it is written");
    site.display().to_string()
}

/// The id of the proposal that a page shows.
fn proposal(page: &Answer) -> String {
    let id = page.text().split("name=\"proposal\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    id.expect("a proposal").to_owned()
}

async fn is_public(server: &Running) -> bool {
    server.client.get("/consultation/open-data/responses.csv").await.status == 200
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_proposes_the_package_and_another_publishes_it() {
    let place = Place::new();
    let site = site_of_two(&place);
    let server = place.serve(&["--site", &site, "--job-lease", "800"]).await;
    let url = place.database_url();
    let (ada, bea) = (publisher(&place, &server, &url).await, publisher(&place, &server, &url).await);
    respond(&server, "Un texte").await;
    review_everything(&place);
    let page = ada.done("/build", &[]).await;
    assert!(page.text().contains("A second person has to confirm"), "{}", page.text());
    let entries = acknowledged(&page);
    let proposed = ada.post("/publish", &borrowed(&entries)).await;
    assert_eq!((proposed.status, proposed.header("location")), (303, PAGE), "{}", proposed.text());
    let again = bea.post("/publish", &borrowed(&entries)).await;
    assert!(again.status == 422 && again.text().contains("already waits"), "{}", again.text());
    assert!(!is_public(&server).await, "it is a proposal");

    let page = bea.get(PAGE).await;
    assert!(page.text().contains("Publication proposed"), "{}", page.text());
    let id = proposal(&page);
    let confirmation = [("proposal", id.as_str()), ("reason", "I agree")];
    let own = ada.post("/confirm", &confirmation).await;
    assert!(own.status == 422 && own.text().contains("Somebody else has to confirm"), "{}", own.text());
    let unknown = bea.post("/confirm", &[("proposal", "unknown")]).await;
    assert!(unknown.status == 422 && unknown.text().contains("no longer waits"), "{}", unknown.text());

    // Another package is built meanwhile: what is confirmed is what was seen.
    let other = ada.done("/build", &[("date", "2020-04-02")]).await;
    assert!(other.text().contains("Decline this proposal"), "{}", other.text());
    let refused = bea.post("/confirm", &confirmation).await;
    assert!(refused.status == 422 && refused.text().contains("no longer the package that you saw"));
    assert_eq!(bea.post("/decline", &confirmation).await.status, 303);
    let entries = acknowledged(&ada.get(PAGE).await);
    assert_eq!(ada.post("/publish", &borrowed(&entries)).await.status, 303);
    let page = bea.get(PAGE).await;
    let id = proposal(&page);
    bea.done("/confirm", &[("proposal", id.as_str()), ("reason", "I agree")]).await;
    assert!(is_public(&server).await);

    let log = succeeded(&place.run_on_store(&["audit", "list", "--format", "ndjson"]));
    for entry in ["proposal.make", "proposal.decline", "package.begin-publication", "package.publish", "I agree", &id] {
        assert!(log.contains(entry), "{entry}: {log}");
    }
    write_token(&place);
    let command = ["open-data", "publish", "data/open-data", "--site", &site, "--datagouv-token-file", "token"];
    assert_refused(&place.run_on_store(&command), 2, "published by two persons");
    let page = ada.get("/operator/en/consultation/overview").await;
    for says in ["Last publication", "Responses received since", "Responses withdrawn since"] {
        assert!(page.text().contains(says), "{says}: {}", page.text());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_alone_decided_on_a_text_leaves_its_publication_to_somebody_else() {
    const ALONE: &str = "rest on your decision alone";
    let (place, platform) = (Place::new(), Platform::start().await);
    let (site, url) = (site_of_two(&place), place.database_url());
    let server = serve_with(&place, &platform, &url, &["--site", &site]).await;
    let ada = publisher_and(&place, &server, &url, &["reviewer"]).await;
    let bea = publisher(&place, &server, &url).await;
    respond(&server, "Un texte").await;
    let (address, entries) = pressed(&ada.get("/operator/en/consultation/review").await, "accept", &[]);
    assert_eq!(ada.post_to(&address, &entries).await.status, 303);
    let page = bea.done("/build", &[]).await;
    assert_eq!(bea.post("/publish", &borrowed(&acknowledged(&page))).await.status, 303);
    let shown = ada.get(PAGE).await;
    let id = proposal(&shown);
    let confirmation = [("proposal", id.as_str()), ("reason", "I agree")];
    assert!(shown.text().contains(ALONE) && !shown.text().contains("/publication/confirm"), "{}", shown.text());
    let refused = ada.post("/confirm", &confirmation).await;
    assert!(refused.status == 422 && refused.text().contains(ALONE), "{}", refused.text());
    assert!(!is_public(&server).await && platform.look(|held| held.requests.is_empty()));

    // Ada may propose it, and Bea publish it. What fails is not Ada's to resume either.
    assert_eq!(ada.post("/decline", &confirmation).await.status, 303);
    assert_eq!(ada.post("/publish", &borrowed(&acknowledged(&page))).await.status, 303);
    let shown = bea.get(PAGE).await;
    assert!(!shown.text().contains(ALONE) && shown.text().contains("/publication/confirm"), "{}", shown.text());
    let id = proposal(&shown);
    let failed = bea.done("/confirm", &[("proposal", id.as_str()), ("reason", "I agree")]).await;
    assert!(failed.text().contains("token cannot be read"), "{}", failed.text());
    write_token(&place);
    let job = failed.text().split(r#"name="job" value=""#).nth(1).and_then(|rest| rest.split('"').next());
    let job = job.expect("a job to resume").to_owned();
    let refused = ada.post("/resume", &[("job", &job)]).await;
    assert!(refused.status == 422 && refused.text().contains(ALONE), "{}", refused.text());
    bea.done("/resume", &[("job", &job)]).await;
    assert!(is_public(&server).await && platform.look(|held| held.datasets.len() == 1));

    // Once somebody else decided the same, the text does not rest on Ada alone.
    let (response, control) = address.rsplit_once('/').expect("a text");
    let response = response.rsplit('/').next().expect("a response");
    succeeded(&place.run_on_store(&["open-data", "review", "accept", response, control, "--by", "Cleo"]));
    let page = ada.done("/build", &[("date", "2020-04-02")]).await;
    assert_eq!(bea.post("/publish", &borrowed(&acknowledged(&page))).await.status, 303);
    let shown = ada.get(PAGE).await;
    assert!(!shown.text().contains(ALONE), "{}", shown.text());
    let id = proposal(&shown);
    ada.done("/confirm", &[("proposal", id.as_str()), ("reason", "I agree")]).await;
    let public = server.client.get("/consultation/open-data/datapackage.json").await;
    assert!(public.text().contains("2020-04-02"), "{}", public.text());
}
