//! Every role, on every address, by every method.

use super::{Office, Person, is_sent_to_sign_in};
use crate::support::client::send;
use consultation::server::workspace::{Access, route_table};
use consultation::workspace::{Grant, Permission, Reach, Role};
use reqwest::Method;
use reqwest::header::COOKIE;
use std::collections::BTreeMap;

/// What a path names that a form has many of.
const ONE_OF_MANY: [&str; 3] = ["{response}", "{request}", "{file}"];

/// A path of the table as a browser asks for it.
fn address(path: &str) -> String {
    let form = if path.contains("/supporters") { "support" } else { "consultation" };
    let path = path.replace("{tag}", "en").replace("{form}", form).replace("{question}", "1a");
    ONE_OF_MANY.iter().fold(path, |path, name| path.replace(name, "unknown"))
}

async fn ask(person: Option<&Person>, office: &Office, method: &Method, path: &str) -> (u16, bool, String) {
    let request = match *method {
        Method::POST => office.server.posting(path, &[]),
        _ => office.server.request(method.clone(), path),
    };
    let request = match person {
        Some(person) => request.header(COOKIE, &person.cookie),
        None => request,
    };
    let answer = send(request).await;
    (answer.status, is_sent_to_sign_in(&answer), answer.text().to_owned())
}

#[tokio::test]
async fn every_role_may_use_exactly_the_addresses_that_the_table_says() {
    let office = Office::open().await;
    let roles = Role::ALL.map(Some).into_iter().chain([None]);
    for (number, role) in roles.enumerate() {
        for (method, path, access) in route_table() {
            // Each has an account of its own, since some addresses end the session.
            let name = format!("{number}-{}-{}@example.org", method, path.replace(['/', '{', '}'], "."));
            let person = office.person(&name, role.as_slice()).await;
            let (status, sent_away, text) = ask(Some(&person), &office, &method, &address(path)).await;
            let may = match access {
                Access::Anybody | Access::SignedIn => true,
                Access::Needs(permission) => role.is_some_and(|role| permission.roles().contains(&role)),
            };
            let is_refused = status == 403;
            assert_eq!(is_refused, !may, "{role:?} {method} {path}: {status}\n{text}");
            // There is none with that id, which only those learn who may read them.
            let is_missing = status == 404 && ONE_OF_MANY.iter().any(|name| path.contains(name)) && may;
            assert!(is_missing || status != 404 && status != 405 && status < 500, "{role:?} {method} {path}: {status}");
            if let (Access::Needs(permission), true) = (access, is_refused) {
                let needed = permission.roles()[0];
                assert!(text.contains(name_of(needed)), "{method} {path} says which role is needed: {text}");
            }
            let leads_to_sign_in = path.contains("sign-") || path == "/operator/sign-in";
            assert!(!sent_away || leads_to_sign_in, "{role:?} {method} {path}");
        }
    }
}

fn name_of(role: Role) -> &'static str {
    match role {
        Role::Administrator => "Administrator",
        Role::Operator => "Operator",
        Role::CaseOfficer => "Case officer",
        Role::Reviewer => "Reviewer",
        Role::SupportersOfficer => "Supporters’ officer",
        Role::Coder => "Coder",
        Role::LeadAnalyst => "Lead analyst",
        Role::Publisher => "Publisher",
        Role::Auditor => "Auditor",
    }
}

#[tokio::test]
async fn whoever_is_not_signed_in_reaches_the_page_to_sign_in_alone() {
    let office = Office::open().await;
    office.invite("ada@example.org", vec![Grant::for_site(Role::Administrator)]).await;
    for (method, path, access) in route_table() {
        let (status, sent_away, text) = ask(None, &office, &method, &address(path)).await;
        match access {
            Access::Anybody => assert!(status < 400 || status == 422, "{method} {path}: {status} {text}"),
            Access::SignedIn | Access::Needs(_) => assert!(sent_away, "{method} {path}: {status} {text}"),
        }
    }
}

#[tokio::test]
async fn an_address_takes_the_methods_of_the_table_and_no_other() {
    let office = Office::open().await;
    let person = office.person("ada@example.org", &Role::ALL).await;
    let mut known: BTreeMap<&str, Vec<Method>> = BTreeMap::new();
    for (method, path, _) in route_table() {
        known.entry(path).or_default().push(method);
    }
    for (path, methods) in known {
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            if !methods.contains(&method) {
                let (status, ..) = ask(Some(&person), &office, &method, &address(path)).await;
                assert_eq!(status, 405, "{method} {path}");
            }
        }
    }
}

#[tokio::test]
async fn a_role_for_one_form_gives_no_permission_on_the_site() {
    let office = Office::open().await;
    for permission in Permission::ALL.iter().filter(|permission| permission.reach() == Reach::Site) {
        for (method, path, access) in route_table() {
            if access != Access::Needs(*permission) {
                continue;
            }
            let grants: Vec<_> = permission.roles().iter().map(|role| Grant::for_form(*role, "consultation")).collect();
            let name = format!("{method}{}@example.org", path.replace(['/', '{', '}'], "."));
            let person = office.person_with(&name, grants).await;
            let (status, ..) = ask(Some(&person), &office, &method, &address(path)).await;
            assert_eq!(status, 403, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn what_gives_power_needs_a_fresh_sign_in() {
    let office = Office::open().await;
    let admin = office.person("ada@example.org", &[Role::Administrator]).await;
    office.wait(11 * 60 * 1000);
    assert_eq!(admin.get("/operator/en/accounts").await.status, 200);
    let refused =
        admin.post("/operator/en/accounts/invite", &[("address", "bea@example.org"), ("role", "coder")]).await;
    assert_eq!(refused.status, 403);
    assert!(refused.text().contains("Sign in again"), "{}", refused.text());
    assert!(office.server.store().invitations(office.now()).await.expect("invitations").is_empty());
    assert_eq!(office.logged().await.last().map(String::as_str), Some("permission.ask refused"));
}
