//! The settings of the provider, as the program takes them, and what it says in its log.

use super::{SECRET, provider, secret_file};
use crate::support::program::{Place, assert_refused, succeeded};

#[tokio::test]
async fn settings_that_cannot_be_used_are_told_in_one_line_at_the_start() {
    let place = Place::new();
    let (secret, empty) = (secret_file(SECRET), secret_file(" "));
    let [secret, empty] = [&secret, &empty].map(|file| file.path().to_str().expect("a name"));
    let missing = place.path("missing");
    let missing = missing.to_str().expect("a name");
    for (issuer, more, telling) in [
        ("https://login.example.org", &["--oidc-client-id", "us"][..], "--oidc-client-secret-file"),
        ("https://login.example.org", &["--oidc-client-secret-file", secret], "--oidc-client-id"),
        ("https://login.example.org", &["--oidc-client-id", "us", "--oidc-client-secret-file", missing], missing),
        ("https://login.example.org", &["--oidc-client-id", "us", "--oidc-client-secret-file", empty], "is empty"),
        ("http://login.example.org", &["--oidc-client-id", "us", "--oidc-client-secret-file", secret], "https://"),
    ] {
        let serve = ["serve", "--addr", "127.0.0.1:0", "--oidc-issuer", issuer];
        assert_refused(&place.run_on_store(&[&serve[..], more].concat()), 2, telling);
    }
    let without_issuer = ["serve", "--addr", "127.0.0.1:0", "--oidc-client-id", "us"];
    assert_refused(&place.run_on_store(&without_issuer), 2, "--oidc-issuer");
}

#[tokio::test]
async fn the_secret_and_what_a_person_brings_back_are_in_no_log_line() {
    let place = Place::new();
    succeeded(&place.run_on_store(&["operators", "invite", "ada@example.org", "--role", "auditor"]));
    let (mut provider, _output, issuer) = provider("http://127.0.0.1:1").await;
    let secret = secret_file(SECRET);
    let file = secret.path().to_str().expect("a name");
    let variables = [
        ("CONSULTATION_OIDC_ISSUER", issuer.as_str()),
        ("CONSULTATION_OIDC_CLIENT_ID", "keycloak-like"),
        ("CONSULTATION_OIDC_CLIENT_SECRET_FILE", file),
        ("RUST_LOG", "debug"),
    ];
    let mut server = place.serve_with(&[], &variables).await;
    let left = server.client.get("/operator/en/sign-in/provider").await;
    assert!(left.header("location").starts_with(&issuer), "{}", left.header("location"));
    let cookie = left.header("set-cookie").split(';').next().expect("a cookie").to_owned();
    let state = super::parameter(left.header("location"), "state").expect("a state");
    let back = format!("/operator/sign-in/return?code=brought-back&state={state}");
    assert_eq!(server.client.get_with(&back, "cookie", &cookie).await.status, 422);
    server.says("the identity provider does not take the code: invalid_grant").await;
    provider.kill().await.expect("its end");
    assert_eq!(server.client.get_with(&back, "cookie", &cookie).await.status, 503);
    server.says("the identity provider does not answer").await;
    for kept_out in [SECRET, &state, "brought-back", cookie.split_once('=').expect("a value").1] {
        assert!(!server.log().contains(kept_out), "{kept_out}:\n{}", server.log());
    }
}

#[tokio::test]
async fn without_a_provider_nothing_of_it_is_shown() {
    let office = crate::workspace::Office::open().await;
    let code = office.invite("ada@example.org", Vec::new()).await;
    let page = office.server.get("/operator/en/sign-in").await;
    assert!(page.text().contains("Open the link that you received") && !page.text().contains("/sign-in/provider"));
    for path in ["/operator/fr/sign-in/provider", "/operator/sign-in/return?code=x&state=y"] {
        let answer = office.server.get(path).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/operator/fr/sign-in"), "{path}");
    }
    assert_eq!(office.use_code(&code).await.status, 303);
}
