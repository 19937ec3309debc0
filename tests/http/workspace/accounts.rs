//! The page of accounts and roles.

use super::Office;
use consultation::workspace::{Grant, Role};

#[tokio::test]
async fn an_administrator_invites_and_the_link_is_shown_once() {
    let office = Office::open().await;
    let admin = office.person("ada@example.org", &[Role::Administrator]).await;
    let fields = [("address", "Bea@example.org"), ("role", "reviewer"), ("role", "coder"), ("form", "event")];
    let made = admin.post("/operator/en/accounts/invite", &fields).await;
    assert_eq!(made.status, 200, "{}", made.text());
    let link = made.html().only("code").text();
    let code = link.strip_prefix("http://127.0.0.1/operator/sign-in#").expect("the workspace's address");
    assert!(!admin.get("/operator/en/accounts").await.text().contains(code));
    let dump = office.server.database().await.dump("links").await;
    assert!(
        dump.contains("bea@example.org") && !dump.contains(code) && !dump.contains(&code.replace('-', "")),
        "{dump}"
    );
    assert_eq!(office.use_code(code).await.status, 303);
    let accounts = office.server.store().accounts().await.expect("accounts");
    let bea = accounts.iter().find(|account| account.name == "bea@example.org").expect("an account");
    assert_eq!(bea.grants, [Grant::for_form(Role::Coder, "event"), Grant::for_form(Role::Reviewer, "event")]);
}

#[tokio::test]
async fn an_invitation_needs_an_address_a_role_and_a_form_of_the_site() {
    let office = Office::open().await;
    let admin = office.person("ada@example.org", &[Role::Administrator]).await;
    for fields in [
        &[("address", "bea"), ("role", "coder")][..],
        &[("address", "bea@example.org")],
        &[("address", "bea@example.org"), ("role", "king")],
        &[("address", "bea@example.org"), ("role", "coder"), ("form", "nowhere")],
        &[("address", "bea@example.org"), ("role", "administrator"), ("form", "event")],
        &[("address", "ADA@example.org"), ("role", "coder")],
    ] {
        let refused = admin.post("/operator/en/accounts/invite", fields).await;
        assert_eq!(refused.status, 422, "{fields:?}");
        assert!(refused.text().contains("role=\"alert\""), "{fields:?}");
    }
    assert!(office.server.store().invitations(office.now()).await.expect("invitations").is_empty());
}

#[tokio::test]
async fn a_refused_invitation_keeps_what_was_typed_and_its_page_has_an_address_in_every_language() {
    let office = Office::open().await;
    let admin = office.person("ada@example.org", &[Role::Administrator]).await;
    let fields = [("address", "bea@"), ("role", "coder"), ("form", "event"), ("reason", "from \"Monday\" on")];
    let refused = admin.post("/operator/en/accounts/invite", &fields).await;
    let page = refused.text();
    for kept in [
        "value=\"bea@\"",
        "value=\"coder\" checked",
        "value=\"event\" selected",
        "value=\"from &quot;Monday&quot; on\"",
    ] {
        assert!(page.contains(kept), "{kept}: {page}");
    }
    assert!(!page.contains("value=\"reviewer\" checked"));
    assert!(
        page.contains("href=\"/operator/fr/accounts\"") && !page.contains("/operator/fr/accounts/invite"),
        "{page}"
    );
    assert_eq!(admin.get("/operator/fr/accounts").await.status, 200);
}

#[tokio::test]
async fn roles_are_granted_and_revoked_and_accounts_closed() {
    let office = Office::open().await;
    let admin = office.person("ada@example.org", &[Role::Administrator]).await;
    let bea = office.person("bea@example.org", &[]).await;
    let accounts = office.server.store().accounts().await.expect("accounts");
    let id = |name: &str| accounts.iter().find(|account| account.name == name).expect("an account").id.clone();
    let (own, other) = (id("ada@example.org"), id("bea@example.org"));
    let grants = async || office.server.store().account(&other).await.expect("ok").expect("an account").grants;

    let fields = [("account", other.as_str()), ("role", "auditor"), ("reason", "the DPO")];
    assert_eq!(admin.post("/operator/en/accounts/grant", &fields).await.status, 303);
    assert_eq!(grants().await, [Grant::for_site(Role::Auditor)]);
    assert!(!bea.is_signed_in().await, "new roles need a new session");
    assert_eq!(admin.post("/operator/en/accounts/revoke", &fields).await.status, 303);
    assert_eq!(grants().await, []);
    for (path, account, says) in [
        ("grant", own.as_str(), "nobody grants themselves a role"),
        ("revoke", other.as_str(), "somebody else may have done so meanwhile"),
    ] {
        let refused =
            admin.post(&format!("/operator/en/accounts/{path}"), &[("account", account), ("role", "auditor")]).await;
        assert!(refused.status == 422 && refused.text().contains(says), "{}", refused.text());
    }
    for path in ["revoke", "close"] {
        let fields = [("account", own.as_str()), ("role", "administrator")];
        let refused = admin.post(&format!("/operator/en/accounts/{path}"), &fields).await;
        assert!(refused.status == 422 && refused.text().contains("somebody else must be an administrator first"));
    }
    let long = "a".repeat(1001);
    let refused = admin.post("/operator/en/accounts/close", &[("account", &other), ("reason", &long)]).await;
    assert!(refused.status == 422 && refused.text().contains("1000 characters"), "{}", refused.text());
    assert_eq!(admin.post("/operator/en/accounts/close", &[("account", &other)]).await.status, 303);
    assert!(admin.get("/operator/en/accounts").await.text().contains("Account closed on"));
    let logged = office.logged().await;
    for expected in
        ["role.grant done", "role.grant refused", "role.revoke done", "account.close refused", "account.close done"]
    {
        assert!(logged.iter().any(|entry| entry == expected), "{expected}: {logged:?}");
    }
}

#[tokio::test]
async fn pages_are_complete_in_every_language_and_name_what_the_account_may_do() {
    let office = Office::open().await;
    let person = office.person("ada@example.org", &Role::ALL).await;
    for tag in ["ar", "de", "en", "es", "fr"] {
        for page in ["", "/accounts", "/log", "/sessions"] {
            let answer = person.get(&format!("/operator/{tag}{page}")).await;
            let text = answer.text();
            assert_eq!(answer.status, 200, "{tag}{page}");
            assert!(text.contains(&format!("<html lang=\"{tag}\"")), "{tag}{page}");
            assert!(text.contains(&format!("href=\"/operator/{tag}/log\"")), "the menu of {tag}{page}");
            // No message is missing: a missing one would be shown as its key.
            assert!(!text.contains("workspace-"), "{tag}{page}: {text}");
        }
    }
    let reader = office.person("bea@example.org", &[Role::Auditor]).await;
    let home = reader.get("/operator/en").await;
    assert!(home.text().contains("/operator/en/log") && !home.text().contains("/operator/en/accounts"));
}
