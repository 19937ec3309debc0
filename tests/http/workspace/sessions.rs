//! Signing in and out: what a link is good for, how long a session lasts, and what other sites can do.

use super::{Office, Person, START, cookie_of, is_sent_to_sign_in, member};
use crate::support::client::{Client, send};
use crate::support::database::Database;
use crate::support::program::Place;
use crate::support::server::Server;
use consultation::store::AuditCursor;
use consultation::workspace::audit::{AuditEntry, AuditFilter};
use consultation::workspace::{Grant, IDLE, LONGEST, NewLink, Role};
use reqwest::Method;
use reqwest::header::{COOKIE, ORIGIN};
use std::time::{Duration, Instant};

#[tokio::test]
async fn the_workspace_does_not_exist_before_there_is_an_operator() {
    let office = Office::open().await;
    for path in ["/operator", "/operator/en", "/operator/en/sign-in", "/operator/en/log"] {
        let answer = office.server.get(path).await;
        assert_eq!((answer.status, answer.header("cache-control")), (404, "no-store"), "{path}");
    }
    assert_eq!(office.use_code("0000").await.status, 404);
    office.invite("ada@example.org", Vec::new()).await;
    assert_eq!(office.server.get("/operator/en/sign-in").await.status, 200);
}

#[tokio::test]
async fn nothing_of_the_workspace_is_kept_indexed_or_framed() {
    let office = Office::open().await;
    let person = office.person("ada@example.org", &[Role::Auditor]).await;
    for path in ["/operator/en", "/operator/fr/log", "/operator/en/accounts", "/operator/en/sign-in"] {
        let answer = person.get(path).await;
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("x-robots-tag"), "noindex, nofollow", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self';"), "{policy}");
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{policy}");
        assert!(!answer.text().contains("<script>"), "{path}");
    }
    // The site's own policy is as it was.
    assert!(office.server.get("/en").await.header("content-security-policy").contains("'wasm-unsafe-eval'"));
}

#[tokio::test]
async fn a_cookie_over_https_is_bound_to_its_host() {
    for (origin, beginning, is_secure) in
        [("https://office.example", "__Host-operator=", true), ("http://127.0.0.1:3000", "operator=", false)]
    {
        let office = Office::at(origin).await;
        let code = office.invite("ada@example.org", Vec::new()).await;
        let answer = office.use_code(&code).await;
        let cookie = answer.header("set-cookie");
        assert!(cookie.starts_with(beginning) && cookie.contains("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
        assert_eq!(cookie.contains("; Secure"), is_secure, "{cookie}");
        assert!(!cookie.contains("Domain"), "{cookie}");
    }
}

#[tokio::test]
async fn a_link_works_once_and_for_its_time() {
    let office = Office::open().await;
    let code = office.invite("ada@example.org", Vec::new()).await;
    // Opening the link uses nothing up: a mail scanner does that.
    assert_eq!(office.server.get("/operator/en/sign-in").await.status, 200);
    assert_eq!(office.use_code(&code.to_lowercase().replace('-', " ")).await.status, 303);
    let again = office.use_code(&code).await;
    assert_eq!(again.status, 422);
    assert!(again.headers.get("set-cookie").is_none() && again.text().contains("does not sign you in"));
    let late = office.invite("bea@example.org", Vec::new()).await;
    office.wait(NewLink::INVITATION);
    assert_eq!(office.use_code(&late).await.status, 422);
    let late = office.link("ada@example.org").await;
    office.wait(NewLink::SIGN_IN);
    assert_eq!(office.use_code(&late).await.status, 422);
    let logged = office.logged().await;
    assert_eq!(logged.iter().filter(|entry| *entry == "session.sign-in refused").count(), 3, "{logged:?}");
}

#[tokio::test]
async fn a_session_that_was_planted_is_not_taken_over() {
    let office = Office::open().await;
    let attacker = office.person("eve@example.org", &[]).await;
    let code = office.invite("ada@example.org", vec![Grant::for_site(Role::Auditor)]).await;
    // The victim's browser has the attacker's cookie, or one that nobody made, when its owner signs in.
    let entries = [("code".to_owned(), code)];
    let signed = send(office.server.posting("/operator/en/sign-in", &entries).header(COOKIE, &attacker.cookie)).await;
    let cookie = cookie_of(&signed);
    assert_ne!(cookie, attacker.cookie);
    assert!(!attacker.is_signed_in().await, "the former session of the browser ends");
    let victim = Person { client: office.server.clone(), cookie };
    assert_eq!(victim.get("/operator/en/log").await.status, 200);
    let made_up = Person { client: office.server.clone(), cookie: "operator=made-up".into() };
    assert!(!made_up.is_signed_in().await);
}

#[tokio::test]
async fn a_session_ends_after_an_hour_without_request() {
    let office = Office::open().await;
    let person = office.person("ada@example.org", &[]).await;
    for _ in 0..3 {
        office.wait(IDLE - 60_000);
        assert!(person.is_signed_in().await);
    }
    office.wait(IDLE);
    assert!(!person.is_signed_in().await);
    office.wait(-60_000);
    assert!(!person.is_signed_in().await, "what has ended stays ended");
    assert_eq!(ends(&office).await, ["idle"]);
}

/// Why sessions ended by themselves, as the log says it.
async fn ends(office: &Office) -> Vec<String> {
    let filter = AuditFilter { action: Some("session.end".into()), ..AuditFilter::default() };
    let entries = office.server.store().audit_entries(&filter, AuditCursor::After(0), 10).await.expect("the log");
    let why = |entry: &AuditEntry| {
        let details = entry.explanation.as_ref().expect("details").details_by_name();
        let value = |name: &str| details.iter().find(|(given, _)| given == name).map(|(_, value)| value.clone());
        assert!(value("account").is_some() && entry.object_kind == "session", "{entry:?}");
        value("why").expect("a reason")
    };
    entries.iter().map(why).collect()
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_however_busy_it_is() {
    let office = Office::open().await;
    let person = office.person("ada@example.org", &[]).await;
    while office.now() + IDLE / 2 < START + LONGEST {
        office.wait(IDLE / 2);
        assert!(person.is_signed_in().await);
    }
    office.wait(START + LONGEST - office.now());
    assert!(!person.is_signed_in().await);
    assert_eq!(ends(&office).await, ["over"]);
}

#[tokio::test]
async fn a_clock_that_is_set_back_lengthens_no_session() {
    let office = Office::open().await;
    let person = office.person("ada@example.org", &[]).await;
    office.wait(-30_000);
    assert!(person.is_signed_in().await, "the clocks of two processes may differ a little");
    office.wait(-2 * IDLE);
    assert!(!person.is_signed_in().await);
    assert!(ends(&office).await.is_empty(), "it has not ended");
}

#[tokio::test]
async fn signing_out_ends_this_session_and_everywhere_ends_all() {
    let office = Office::open().await;
    let first = office.person("ada@example.org", &[]).await;
    let mut others = Vec::new();
    for _ in 0..2 {
        let code = office.link("ada@example.org").await;
        let cookie = cookie_of(&office.use_code(&code).await);
        others.push(Person { client: office.server.clone(), cookie });
    }
    let out = first.post("/operator/en/sign-out", &[]).await;
    assert!(is_sent_to_sign_in(&out) && out.header("set-cookie").ends_with("Max-Age=0"), "{:?}", out.headers);
    assert!(!first.is_signed_in().await, "the cookie is worthless afterwards");
    assert!(others[0].is_signed_in().await && others[1].is_signed_in().await);
    others[0].post("/operator/en/sign-out-everywhere", &[]).await;
    assert!(!others[0].is_signed_in().await && !others[1].is_signed_in().await);
    let logged = office.logged().await;
    assert!(
        logged.ends_with(&["session.sign-out done".into(), "session.sign-out-everywhere done".into()]),
        "{logged:?}"
    );
}

#[tokio::test]
async fn an_account_ends_its_own_sessions_and_nobody_elses() {
    let office = Office::open().await;
    let ada = office.person("ada@example.org", &[]).await;
    let code = office.link("ada@example.org").await;
    let elsewhere = Person { client: office.server.clone(), cookie: cookie_of(&office.use_code(&code).await) };
    let bea = office.person("bea@example.org", &[]).await;
    let page = ada.get("/operator/en/sessions").await;
    let id = page.text().split("name=\"session\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let id = id.expect("another session").to_owned();
    assert_eq!(bea.post("/operator/en/sessions", &[("session", &id)]).await.status, 303);
    assert!(elsewhere.is_signed_in().await);
    assert_eq!(ada.post("/operator/en/sessions", &[("session", &id)]).await.status, 303);
    assert!(!elsewhere.is_signed_in().await && ada.is_signed_in().await);
}

#[tokio::test]
async fn another_site_can_post_nothing() {
    let office = Office::open().await;
    let person = office.person("ada@example.org", &[Role::Administrator]).await;
    let entries = [("address".to_owned(), "eve@example.org".to_owned()), ("role".to_owned(), "auditor".to_owned())];
    for path in ["/operator/en/sign-out", "/operator/en/accounts/invite", "/operator/en/sign-in"] {
        let post = || office.server.posting(path, &entries).header(COOKIE, &person.cookie);
        for forged in [post().header("sec-fetch-site", "cross-site"), post().header(ORIGIN, "https://evil.example")] {
            assert_eq!(send(forged).await.status, 403, "{path}");
        }
        let null = post().header(ORIGIN, "null");
        assert_eq!(send(null).await.status, 403, "{path}");
    }
    assert!(person.is_signed_in().await);
    assert!(office.server.store().invitations(office.now()).await.expect("invitations").is_empty());
}

#[tokio::test]
async fn signing_in_leads_back_to_the_page_and_to_no_other_site() {
    let office = Office::open().await;
    let person = office.person("ada@example.org", &[Role::Auditor]).await;
    let asked = office.server.get("/operator/en/log?who=x").await;
    assert_eq!(asked.header("location"), "/operator/en/sign-in?next=%2Foperator%2Fen%2Flog%3Fwho%3Dx");
    assert!(person.get(asked.header("location")).await.text().contains("value=\"/operator/en/log?who=x\""));
    for (next, expected) in [
        ("/operator/en/log?who=x", "/operator/en/log?who=x"),
        ("//evil.example", "/operator/en"),
        ("https://evil.example/operator", "/operator/en"),
        ("/operator.evil", "/operator/en"),
        ("/operatorx", "/operator/en"),
        ("/operator/\\evil", "/operator/en"),
        ("/operator/\r\nset-cookie: x", "/operator/en"),
        ("", "/operator/en"),
    ] {
        let code = office.link("ada@example.org").await;
        let entries = [("code".to_owned(), code), ("next".to_owned(), next.to_owned())];
        let answer = office.server.post("/operator/en/sign-in", &entries).await;
        assert_eq!(answer.header("location"), expected, "{next:?}");
    }
}

#[tokio::test]
async fn two_servers_over_one_store_share_sessions_and_their_end() {
    let office = Office::open().await;
    let person = office.person("ada@example.org", &[]).await;
    let other: Server = office.server.again_at_time(START).await;
    let elsewhere = Person { client: Client::clone(&other), cookie: person.cookie.clone() };
    assert!(elsewhere.is_signed_in().await);
    person.post("/operator/en/sign-out", &[]).await;
    assert!(!elsewhere.is_signed_in().await);
}

#[tokio::test]
async fn the_address_of_a_link_names_no_language_and_keeps_its_code_to_the_browser() {
    let office = Office::open().await;
    office.invite("ada@example.org", Vec::new()).await;
    let request = office.server.request(Method::GET, "/operator/sign-in").header("accept-language", "de");
    let answer = send(request).await;
    assert_eq!((answer.status, answer.header("location")), (303, "/operator/de/sign-in"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_ends_sessions_whose_time_is_over_though_nobody_comes() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    member(&place, &server, &["coder"]).await;
    drop(server);
    Database::run(&place.store(), "UPDATE sessions SET seen_at = seen_at - 2 * 60 * 60 * 1000").await;
    let _server = place.serve(&[]).await;
    let start = Instant::now();
    let by = loop {
        let select = "SELECT actor FROM audit_log WHERE action = 'session.end'";
        if let Some(by) = Database::open(&place.store()).await.texts(select).await.pop() {
            break by;
        }
        assert!(start.elapsed() < Duration::from_secs(30), "no session ends");
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    assert!(by.starts_with("cli:"), "{by}");
    assert_eq!(Database::open(&place.store()).await.rows("sessions").await, 0);
}
