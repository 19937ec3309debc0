//! A supporter is listed and removed again, on each engine.

use super::{CSV, JSON, PAGE, Site, supporter};
use serde_json::json;

async fn a_supporter_is_listed_once_confirmed_and_until_refused_amended_or_withdrawn(site: Site) {
    let client = &site.running.client;
    let code = site.send(&supporter("Ville de Brême", &[("1e", "Nous en sommes.")])).await;
    site.send(&supporter("Zéro Faille", &[("1b", "private-sector")])).await;
    let empty = client.get(PAGE).await;
    assert!(empty.html().words().contains("Aucun soutien ne figure encore"), "{}", empty.html().words());
    assert_eq!(client.get(JSON).await.json(), json!([]));
    assert_eq!(client.get(CSV).await.text().lines().count(), 1);
    assert_eq!(site.list(&["--pending"]).len(), 2);

    let id = site.id("Ville de Brême");
    let said = site.done(&["confirm", &id[..13], "--by", "Ada", "--note", "appelée"]);
    assert_eq!(said, format!("confirmed {id} Ville de Brême\n"));
    site.comes_to_name(&["Ville de Brême"]).await;
    assert_eq!(client.get(JSON).await.json()[0]["statement"], "Nous en sommes.");
    let listed = site.list(&["--confirmed"]);
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0]["decision"]["by"], "Ada");
    assert_eq!(listed[0]["decision"]["note"], "appelée");
    assert_eq!(site.list(&["--pending"]).len(), 1);

    // A change of private answers keeps the confirmation: only public answers were confirmed.
    let amend = async |revision: u32, answers| {
        let body = json!({ "receipt_code": code, "revision": revision, "answers": answers });
        let answer = client.post_json("/fr/join/receipt", &body).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    };
    amend(1, supporter("Ville de Brême", &[("1e", "Nous en sommes."), ("2a", "Mésange")])).await;
    assert_eq!(site.list(&["--confirmed"]).len(), 1);
    amend(2, supporter("Ville de Brême", &[("1e", "Nous en sommes tous."), ("2a", "Mésange")])).await;
    site.comes_to_name(&[]).await;
    assert_eq!(site.list(&["--pending"]).iter().filter(|each| each["standing"] == "changed").count(), 1);
    site.confirm("Ville de Brême");
    site.comes_to_name(&["Ville de Brême"]).await;
    // A supporter who withdraws consent is removed from the list.
    amend(3, supporter("Ville de Brême", &[("1e", "Nous en sommes tous."), ("2a", "Mésange"), ("3a", "")])).await;
    site.comes_to_name(&[]).await;
    amend(4, supporter("Ville de Brême", &[])).await;

    site.done(&["confirm", &site.id("Ville de Brême"), &site.id("Zéro Faille"), "--by", "Ada"]);
    site.comes_to_name(&["Ville de Brême", "Zéro Faille"]).await;
    site.done(&["refuse", &site.id("Zéro Faille"), "--note", "inconnue", "--by", "Grace"]);
    site.comes_to_name(&["Ville de Brême"]).await;
    assert_eq!(site.list(&["--refused"])[0]["decision"]["note"], "inconnue");

    let withdrawal = [("receipt_code", code.as_str()), ("revision", "5"), ("action", "withdraw-now")];
    let withdrawal = withdrawal.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(client.post("/fr/join/receipt", &withdrawal).await.status, 200);
    site.comes_to_name(&[]).await;
    let log = site.done(&["log"]);
    assert!(!log.contains(&id) && log.lines().count() == 2 && log.contains("Grace"), "{log}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_supporter_is_confirmed_amended_and_removed_on_sqlite() {
    a_supporter_is_listed_once_confirmed_and_until_refused_amended_or_withdrawn(Site::start().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_supporter_is_confirmed_amended_and_removed_on_postgres() {
    a_supporter_is_listed_once_confirmed_and_until_refused_amended_or_withdrawn(Site::on_postgres().await).await;
}
