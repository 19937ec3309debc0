//! What cannot be undone needs a sign-in of the last ten minutes at the provider, whenever the session here began.

use super::browser::Browser;
use super::{Habits, MINUTE, Office, SECRET, parameter};
use consultation::workspace::Role;

const INVITATION: &str = "address=cleo%40example.org&role=auditor";

async fn invite(browser: &mut Browser) -> u16 {
    browser.post("/operator/en/accounts/invite", INVITATION).await.0
}

#[tokio::test]
async fn a_session_is_as_fresh_as_the_sign_in_at_the_provider() {
    let office = Office::open().await;
    office.accepted("ada", &[Role::Administrator]).await;
    let mut browser = office.browser();
    browser.sign_in("ada", "").await;
    assert_eq!(invite(&mut browser).await, 200);
    // The provider remembers the person, who showed an hour ago who they are, and says so; or does not say it at all.
    for fault in ["old-sign-in", "no-time-of-sign-in"] {
        office.fault(fault).await;
        assert_eq!(browser.sign_in("ada", "").await.1, "/operator/en", "{fault}");
        assert_eq!(invite(&mut browser).await, 403, "{fault}");
        // It cannot be made fresh by asking for it: the provider's word counts.
        let (status, _, text) = browser.sign_in("ada", "?fresh=1").await;
        assert!(status == 422 && text.contains("did not confirm that you signed in just now"), "{fault}: {text}");
    }
    assert_eq!(office.refusals().await, ["not-fresh"; 2]);
}

#[tokio::test]
async fn what_needs_a_fresh_sign_in_asks_the_provider_to_let_the_person_sign_in_anew() {
    for habits in [Habits::Keycloak, Habits::ProConnect { pkce: true }] {
        let office = Office::with(habits, SECRET).await;
        let mut browser = office.accepted("ada", &[Role::Administrator]).await;
        office.wait(10 * MINUTE);
        let (status, _, text) = browser.post("/operator/en/accounts/invite", INVITATION).await;
        assert_eq!(status, 403);
        let link = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let link = link.into_iter().find(|href| href.contains("fresh=1")).expect("the way to sign in anew");
        let (_, _, page) = browser.get(&link.replace("&amp;", "&")).await;
        assert!(page.contains("/operator/en/sign-in/provider?") && page.contains("fresh=1"), "{page}");
        let address = browser.leave_with("?fresh=1").await;
        assert_eq!(parameter(&address, "prompt").as_deref(), Some("login"), "{address}");
        // The provider knows the person, and asks all the same.
        let (_, address, _) = browser.get("/operator/en/sign-in/provider?fresh=1").await;
        assert!(address.contains("/interaction/"), "{address}");
        office.wait(-10 * MINUTE);
        assert_eq!(browser.sign_in("ada", "?fresh=1").await.1, "/operator/en");
        assert_eq!(invite(&mut browser).await, 200);
    }
}
