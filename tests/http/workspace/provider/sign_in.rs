//! The way to the provider and back, and out again, with a provider of either habits.

use super::{Habits, MINUTE, Office, SECRET, parameter};
use crate::support::acts::act;
use consultation::store::timestamps::now_ms;
use consultation::store::{SignIn, SignInWay};
use consultation::workspace::{Action, Grant, Identity, NewLink, OneTimeCode, Role};

#[tokio::test]
async fn an_invitation_binds_an_account_of_the_provider_and_no_address_does() {
    let office = Office::open().await;
    let mut browser = office.browser();
    // Somebody without an account signs in at the provider, and is nobody here, though their address is invited.
    office.invite("ada@example.org", &[Role::Administrator]).await;
    let (status, _, text) = browser.sign_in("ada", "").await;
    assert!(status == 422 && text.contains("Open the link of your invitation first"), "{text}");
    let code = office.invite("somebody@example.org", &[Role::Auditor]).await;
    let (status, _, text) = browser.use_code(&code).await;
    assert!(status == 200 && text.contains("Your invitation is ready"), "{text}");
    let (status, path, text) = browser.sign_in("ada", "").await;
    assert_eq!((status, path.as_str()), (200, "/operator/en"), "{text}");
    assert!(!browser.cookies.contains_key("operator-invitation") && !browser.cookies.contains_key("operator-pending"));
    let accounts = office.server.store().accounts().await.expect("accounts");
    assert_eq!(accounts.len(), 1);
    let identity = Identity::Provider { issuer: office.issuer.clone(), subject: "ada".into() };
    assert_eq!((accounts[0].name.as_str(), &accounts[0].identity), ("Ada Martin", &identity));
    assert_eq!(accounts[0].grants, [Grant::for_site(Role::Auditor)]);
    // Another subject with the same address is somebody else.
    let (status, _, text) = office.browser().sign_in("bea", "").await;
    assert!(status == 422 && text.contains("no account of this workspace"), "{text}");
    // The account signs in again without an invitation, and returns to the page that it asked for.
    let mut again = office.browser();
    let (status, path, text) = again.sign_in("ada", "?next=%2Foperator%2Fen%2Flog").await;
    assert_eq!((status, path.as_str()), (200, "/operator/en/log"), "{text}");
    assert_eq!(again.use_code(&code).await.0, 422, "the invitation is used up");
    assert_eq!(office.refusals().await, ["no-account", "no-account", "unknown-link"]);
}

#[tokio::test]
async fn an_account_of_an_address_is_not_that_of_a_person_with_the_same_address_at_the_provider() {
    let office = Office::open().await;
    let code = OneTimeCode::generate();
    let grants = vec![Grant::for_site(Role::Administrator)];
    let now = now_ms();
    let link = NewLink::invitation(code.digest(), "ada@example.org", grants, now);
    let store = office.server.store();
    store.make_link(link, None, act(Action::Invite)).await.expect("an invitation");
    let way = SignInWay::Link { code_digest: code.digest(), browser: None };
    let by_link = SignIn { way, token_digest: vec![1; 32], former: None, at: now };
    store.sign_in(by_link).await.expect("an account of the address");
    let mut browser = office.browser();
    let (status, _, text) = browser.sign_in("ada", "").await;
    assert!(status == 422 && text.contains("no account of this workspace"), "{text}");
    assert!(!browser.cookies.contains_key("operator"));
    // Its own link still signs in, on the day on which the provider is away.
    office.fault("away").await;
    let code = OneTimeCode::generate();
    let link = NewLink::sign_in(code.digest(), "ada@example.org", None, now);
    store.make_link(link, None, act(Action::MakeSignInLink)).await.expect("a link");
    let (status, path, _) = browser.use_code(code.reveal()).await;
    assert_eq!((status, path.as_str()), (200, "/operator/en"));
}

#[tokio::test]
async fn a_provider_of_the_habits_of_proconnect_signs_in_too_and_is_asked_for_the_name() {
    for pkce in [true, false] {
        let office = Office::with(Habits::ProConnect { pkce }, SECRET).await;
        let mut browser = office.accepted("ada", &[Role::Administrator]).await;
        let accounts = office.server.store().accounts().await.expect("accounts");
        assert_eq!(accounts[0].name, "Ada Martin");
        // It says when the person signed in, so this is a fresh sign-in.
        let (status, _, text) =
            browser.post("/operator/en/accounts/invite", "address=cleo%40example.org&role=auditor").await;
        assert_eq!(status, 200, "{text}");
        let (status, _, text) = browser.post("/operator/en/sign-out", "").await;
        assert!(status == 200 && text.contains("/session/end"), "{text}");
    }
}

#[tokio::test]
async fn a_provider_that_does_not_say_the_name_signs_in_all_the_same() {
    let office = Office::with(Habits::ProConnect { pkce: true }, SECRET).await;
    office.fault("no-user-info").await;
    office.accepted("ada", &[Role::Auditor]).await;
    let accounts = office.server.store().accounts().await.expect("accounts");
    assert_eq!(accounts[0].name, "ada");
}

#[tokio::test]
async fn the_way_to_the_provider_has_a_state_a_nonce_and_a_challenge() {
    let office = Office::open().await;
    office.invite("ada@example.org", &[]).await;
    let (mut one, mut other) = (office.browser(), office.browser());
    let [first, second] = [one.leave().await, other.leave().await];
    for name in ["state", "nonce", "code_challenge"] {
        let [first, second] = [&first, &second].map(|address| parameter(address, name).expect("a value"));
        assert!(first.len() >= 32 && first != second, "{name}: {first}");
    }
    assert_eq!(parameter(&first, "code_challenge_method").as_deref(), Some("S256"));
    assert_eq!(parameter(&first, "response_type").as_deref(), Some("code"));
    assert_eq!(parameter(&first, "scope").as_deref(), Some("openid profile email"));
    let redirect = format!("{}/operator/sign-in/return", office.server.origin());
    assert_eq!(parameter(&first, "redirect_uri"), Some(redirect));
    // Whoever reads the address has neither the verifier nor what the nonce is made from.
    let kept = data_encoding::BASE64URL_NOPAD.decode(one.cookies["operator-pending"].as_bytes()).expect("base64url");
    let kept: serde_json::Value = serde_json::from_slice(&kept).expect("JSON");
    for secret in ["verifier", "nonce_secret"] {
        let secret = kept[secret].as_str().expect("a secret");
        assert!(secret.len() >= 43 && !first.contains(secret), "{kept}");
    }
}

#[tokio::test]
async fn a_return_belongs_to_the_browser_that_left_and_is_used_once() {
    let office = Office::open().await;
    office.accepted("ada", &[Role::Auditor]).await;
    // A person is led to the return of a sign-in that began nowhere, then of one that began elsewhere.
    let (mut attacker, mut victim) = (office.browser(), office.browser());
    assert_eq!(victim.get("/operator/sign-in/return?code=stolen&state=made-up").await.0, 422);
    let back = attacker.way_back("ada").await;
    victim.leave().await;
    let (status, _, text) = victim.get(&back).await;
    assert!(status == 422 && text.contains("The sign-in did not succeed"), "{text}");
    assert!(!victim.cookies.contains_key("operator") && !victim.cookies.contains_key("operator-pending"));
    assert_eq!(attacker.get(&back).await.1, "/operator/en");
    // The same return again, in the browser that it belongs to, begins nothing.
    attacker.cookies.remove("operator");
    assert_eq!(attacker.get(&back).await.0, 422);
    assert!(!attacker.cookies.contains_key("operator"));
    assert_eq!(office.refusals().await, ["other-state"; 3]);
}

#[tokio::test]
async fn a_session_begins_under_a_new_token_and_ends_the_one_that_was_planted() {
    let office = Office::open().await;
    let mut attacker = office.accepted("bea", &[]).await;
    office.accepted("ada", &[Role::Auditor]).await;
    let mut victim = office.browser();
    let planted = attacker.cookies["operator"].clone();
    victim.cookies.insert("operator".into(), planted.clone());
    assert_eq!(victim.sign_in("ada", "").await.1, "/operator/en");
    let first = victim.cookies["operator"].clone();
    assert_ne!(first, planted);
    assert_eq!(attacker.get("/operator/en/sessions").await.1.split('?').next(), Some("/operator/en/sign-in"));
    // Signing in again takes another token, and the one before is worthless.
    assert_eq!(victim.sign_in("ada", "").await.1, "/operator/en");
    assert_ne!(victim.cookies["operator"], first);
    let mut thief = office.browser();
    thief.cookies.insert("operator".into(), first);
    assert_eq!(thief.get("/operator/en/sessions").await.1.split('?').next(), Some("/operator/en/sign-in"));
}

#[tokio::test]
async fn signing_out_leads_to_the_provider_too() {
    let office = Office::open().await;
    let mut browser = office.accepted("ada", &[Role::Auditor]).await;
    let (status, _, text) = browser.post("/operator/en/sign-out", "").await;
    assert_eq!(status, 200);
    assert!(!browser.cookies.contains_key("operator"));
    let links = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let link = links.into_iter().find(|href| href.contains("/session/end")).expect("the way to sign out there");
    let link = link.replace("&amp;", "&");
    assert!(link.starts_with(&office.issuer) && parameter(&link, "id_token_hint").is_some(), "{link}");
    assert!(parameter(&link, "state").expect("a state").len() >= 32, "{link}");
    let back = parameter(&link, "post_logout_redirect_uri");
    assert_eq!(back, Some(format!("{}/operator/sign-in", office.server.origin())));
    // The provider asks whether the person wants this, signs them out and sends them back here.
    assert_eq!(browser.sign_out_there(&link).await, "/operator/fr/sign-in");
    // It now asks anew who they are.
    let (_, address, _) = browser.get("/operator/en/sign-in/provider").await;
    assert!(address.contains("/interaction/"), "{address}");
}

#[tokio::test]
async fn signing_out_everywhere_leads_to_the_provider_and_signing_out_needs_no_answer_of_it() {
    let office = Office::open().await;
    let mut browser = office.accepted("ada", &[]).await;
    let mut elsewhere = office.browser();
    elsewhere.sign_in("ada", "").await;
    let (status, _, text) = browser.post("/operator/en/sign-out-everywhere", "").await;
    assert!(status == 200 && text.contains("/session/end"), "{text}");
    assert_eq!(elsewhere.get("/operator/en/sessions").await.1.split('?').next(), Some("/operator/en/sign-in"));
    elsewhere.sign_in("ada", "").await;
    // What is known of the provider is older than an hour, and the provider is away.
    office.wait(50 * MINUTE);
    assert_eq!(elsewhere.get("/operator/en/sessions").await.0, 200);
    office.wait(20 * MINUTE);
    office.fault("away").await;
    let (status, _, text) = elsewhere.post("/operator/en/sign-out", "").await;
    assert!(status == 200 && text.contains("/session/end"), "{text}");
}
