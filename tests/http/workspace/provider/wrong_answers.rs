//! Answers of the provider that are not valid, other people's answers, and a provider that is away.

use super::{Habits, MINUTE, Office, parameter};
use consultation::workspace::Role;

#[tokio::test]
async fn a_token_that_is_not_valid_signs_nobody_in() {
    let office = Office::open().await;
    office.accepted("ada", &[Role::Auditor]).await;
    let faults = [
        "issuer",
        "audience",
        "more-audiences",
        "nonce",
        "no-nonce",
        "expired",
        "from-the-future",
        "signature",
        "unsigned",
        "signed-with-the-secret",
    ];
    for fault in faults {
        office.fault(fault).await;
        let mut browser = office.browser();
        let (status, path, text) = browser.sign_in("ada", "").await;
        assert!(status == 422 && path.starts_with("/operator/sign-in/return"), "{fault}: {path} {text}");
        assert!(text.contains("The sign-in did not succeed"), "{fault}: {text}");
        assert!(!browser.cookies.contains_key("operator"), "{fault}");
    }
    assert_eq!(office.refusals().await, ["invalid-token"; 10]);
    office.fault("").await;
    assert_eq!(office.browser().sign_in("ada", "").await.0, 200);
}

#[tokio::test]
async fn new_keys_of_the_provider_are_read_when_they_are_needed_and_not_for_every_token() {
    let office = Office::open().await;
    office.accepted("ada", &[Role::Auditor]).await;
    office.fault("new-key").await;
    let before = office.key_requests().await;
    let (status, path, text) = office.browser().sign_in("ada", "").await;
    assert_eq!((status, path.as_str()), (200, "/operator/en"), "{text}");
    assert_eq!(office.key_requests().await, before + 1);
    // The former key is unknown now, and stays so; nobody makes this server ask again and again.
    office.fault("").await;
    for _ in 0..3 {
        assert_eq!(office.browser().sign_in("ada", "").await.0, 422);
    }
    assert_eq!(office.key_requests().await, before + 1);
    // A minute later it asks again.
    office.wait(MINUTE);
    assert_eq!(office.browser().sign_in("ada", "").await.0, 200);
}

#[tokio::test]
async fn a_key_that_was_withdrawn_is_not_trusted_for_ever() {
    for (fault, status) in [("an-hour-later", 200), ("withdrawn-key", 422)] {
        let office = Office::open().await;
        office.accepted("ada", &[Role::Auditor]).await;
        office.wait(60 * MINUTE);
        office.fault(fault).await;
        assert_eq!(office.browser().sign_in("ada", "").await.0, status, "{fault}");
    }
}

#[tokio::test]
async fn a_return_from_another_issuer_or_without_a_person_signs_nobody_in() {
    let office = Office::open().await;
    office.accepted("ada", &[]).await;
    let mut browser = office.browser();
    let state = |address: &str| parameter(address, "state").expect("a state");
    let of_another = format!("code=x&iss=https%3A%2F%2Fevil.example&state={}", state(&browser.leave().await));
    assert_eq!(browser.get(&format!("/operator/sign-in/return?{of_another}")).await.0, 422);
    // The provider says why nobody signed in; its words are not repeated.
    let refused = format!("error=access_denied&error_description=x%3Cb%3E&state={}", state(&browser.leave().await));
    let (status, _, text) = browser.get(&format!("/operator/sign-in/return?{refused}")).await;
    assert!(status == 422 && !text.contains("access_denied") && !text.contains("x<b>"), "{text}");
    let made_up = format!("code=made-up&state={}", state(&browser.leave().await));
    assert_eq!(browser.get(&format!("/operator/sign-in/return?{made_up}")).await.0, 422);
    assert_eq!(office.refusals().await, ["other-issuer", "refused", "exchange"]);
}

#[tokio::test]
async fn a_wrong_secret_signs_nobody_in() {
    let office = Office::with(Habits::Keycloak, "another-secret").await;
    let code = office.invite("ada@example.org", &[Role::Auditor]).await;
    let mut browser = office.browser();
    browser.use_code(&code).await;
    let (status, _, text) = browser.sign_in("ada", "").await;
    assert!(status == 422 && text.contains("The sign-in did not succeed"), "{text}");
    assert_eq!(office.refusals().await, ["exchange"]);
    assert!(office.server.store().accounts().await.expect("accounts").is_empty());
}

#[tokio::test]
async fn a_provider_that_is_away_is_told_and_its_invitation_kept() {
    let office = Office::open().await;
    let code = office.invite("ada@example.org", &[Role::Auditor]).await;
    office.fault("away").await;
    let mut browser = office.browser();
    browser.use_code(&code).await;
    let (status, _, text) = browser.get("/operator/en/sign-in/provider").await;
    assert!(status == 503 && text.contains("The identity provider does not answer"), "{text}");
    assert!(text.contains("Your invitation is ready") && text.contains("/sign-in/provider"), "{text}");
    // It is away when the person comes back, too.
    office.fault("").await;
    let back = browser.way_back("ada").await;
    office.fault("away").await;
    let (status, _, text) = browser.get(&back).await;
    assert!(status == 422 || status == 503, "{text}");
    office.fault("").await;
    assert_eq!(browser.sign_in("ada", "").await.1, "/operator/en", "the invitation is accepted at last");
    assert_eq!(office.server.store().accounts().await.expect("accounts").len(), 1);
}

#[tokio::test]
async fn a_provider_that_is_gone_is_told_in_the_language_of_the_page() {
    let mut office = Office::open().await;
    office.invite("ada@example.org", &[]).await;
    office.provider.kill().await.expect("its end");
    let (status, _, text) = office.browser().get("/operator/fr/sign-in/provider").await;
    assert!(status == 503 && text.contains("fournisseur d’identité ne répond pas"), "{text}");
    assert_eq!(office.refusals().await, ["provider-away"]);
}

#[tokio::test]
async fn whoever_comes_back_again_and_again_has_to_wait() {
    let office = Office::open().await;
    office.invite("ada@example.org", &[]).await;
    let mut browser = office.browser();
    let mut refused = 0;
    while browser.get("/operator/sign-in/return?code=x&state=y").await.0 == 422 {
        refused += 1;
        assert!(refused < 1000, "nobody has to wait");
    }
    assert_eq!(browser.get("/operator/sign-in/return?code=x&state=y").await.0, 429);
    assert_eq!(office.refusals().await.len(), refused, "what is beyond the limit is not logged");
}
