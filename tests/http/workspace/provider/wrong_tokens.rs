//! Id tokens that are not valid, and a provider whose keys change.

use super::Office;
use consultation::workspace::Role;

#[tokio::test]
async fn a_token_that_is_not_valid_signs_nobody_in() {
    let office = Office::open().await;
    office.accepted("ada", &[Role::Auditor]).await;
    for fault in ["issuer", "audience", "nonce", "expired", "signature"] {
        office.fault(fault).await;
        let mut browser = office.browser();
        let (status, path, text) = browser.sign_in("ada", "").await;
        assert!(status == 422 && path.starts_with("/operator/sign-in/return"), "{fault}: {path} {text}");
        assert!(text.contains("The sign-in did not succeed"), "{fault}: {text}");
        assert!(!browser.cookies.contains_key("operator"), "{fault}");
    }
    let refusals = office.refusals().await;
    assert_eq!(refusals.iter().filter(|details| details.contains("invalid-token")).count(), 5, "{refusals:?}");
    office.fault("").await;
    assert_eq!(office.browser().sign_in("ada", "").await.0, 200);
}

#[tokio::test]
async fn new_keys_of_the_provider_are_read_when_they_are_needed() {
    let office = Office::open().await;
    office.accepted("ada", &[Role::Auditor]).await;
    office.fault("rotated").await;
    let (status, path, text) = office.browser().sign_in("ada", "").await;
    assert_eq!((status, path.as_str()), (200, "/operator/en"), "{text}");
    // They are not read for each token that somebody sends: a former key is unknown now, and stays so.
    office.fault("").await;
    let (status, ..) = office.browser().sign_in("ada", "").await;
    assert_eq!(status, 422);
}
