//! The operators' workspace: who may sign in, what each may do, and what is logged.

mod accounts;
mod audit_log;
mod coded_texts;
mod coding;
mod commands;
mod corrections;
mod double_coding;
mod erasures;
mod exports;
mod log_retention;
mod menu;
mod overview;
mod permissions;
mod provider;
mod publication;
mod responses;
mod restrictions;
mod reviewing;
mod rights_requests;
mod roles_page;
mod sessions;
mod settings;
mod sheet;
mod site;
mod supporters;
mod window;

use crate::support::acts::act;
use crate::support::client::{Answer, Client, send};
use crate::support::program::{Place, Running, succeeded};
use crate::support::responses::fresh_id;
use crate::support::server::{Server, Setup};
use consultation::server::clock::Clock;
use consultation::workspace::{Action, Grant, NewLink, OneTimeCode, Role};
use reqwest::Method;
use reqwest::header::{COOKIE, LOCATION};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

pub(crate) const START: i64 = 1_600_000_000_000;

/// A server with a clock that tests set.
struct Office {
    server: Server,
    clock: Arc<AtomicI64>,
}

/// A browser that is signed in.
struct Person {
    client: Client,
    cookie: String,
}

impl Office {
    async fn open() -> Self {
        Self::at("http://127.0.0.1").await
    }

    /// An office of the site in this folder. Its clock is the machine's when it opens.
    async fn of_site(site: std::path::PathBuf) -> Self {
        Self::with(Setup { site: Some(site), ..Setup::default() }).await
    }

    /// An office of a site with these settings. Its clock is the machine's when it opens.
    async fn with(setup: Setup) -> Self {
        let server = Server::with(setup).await;
        let now = consultation::store::timestamps::now_ms();
        Self { server, clock: Arc::new(AtomicI64::new(now)) }
    }

    /// An office whose workspace has this origin.
    async fn at(origin: &str) -> Self {
        let clock = Arc::new(AtomicI64::new(START));
        let hand = Arc::clone(&clock);
        let server = Server::at_time(Clock::new(move || hand.load(Ordering::SeqCst)), origin).await;
        Self { server, clock }
    }

    fn now(&self) -> i64 {
        self.clock.load(Ordering::SeqCst)
    }

    fn wait(&self, milliseconds: i64) {
        self.clock.fetch_add(milliseconds, Ordering::SeqCst);
    }

    /// The code of an invitation of an address.
    async fn invite(&self, address: &str, grants: Vec<Grant>) -> String {
        let code = OneTimeCode::generate();
        let link = NewLink::invitation(code.digest(), address, grants, self.now());
        self.server.store().make_link(link, None, act(Action::Invite)).await.expect("an invitation");
        code.reveal().to_owned()
    }

    /// The code of a link that signs in to the account of an address.
    async fn link(&self, address: &str) -> String {
        let code = OneTimeCode::generate();
        let link = NewLink::sign_in(code.digest(), address, None, self.now());
        self.server.store().make_link(link, None, act(Action::MakeSignInLink)).await.expect("a link");
        code.reveal().to_owned()
    }

    async fn use_code(&self, code: &str) -> Answer {
        self.server.post("/operator/en/sign-in", &[("code".into(), code.into())]).await
    }

    /// Somebody who accepted an invitation to these roles for the whole site.
    async fn person(&self, address: &str, roles: &[Role]) -> Person {
        let grants = roles.iter().copied().map(Grant::for_site).collect();
        self.person_with(address, grants).await
    }

    async fn person_with(&self, address: &str, grants: Vec<Grant>) -> Person {
        let code = self.invite(address, grants).await;
        let answer = self.use_code(&code).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/operator/en"), "{}", answer.text());
        Person { client: self.server.clone(), cookie: cookie_of(&answer) }
    }

    /// The actions in the log with their outcomes, the oldest first.
    async fn logged(&self) -> Vec<String> {
        let all = consultation::workspace::audit::AuditFilter::default();
        let from = consultation::store::AuditCursor::After(0);
        let entries = self.server.store().audit_entries(&all, from, 1000).await.expect("the log");
        entries.into_iter().map(|entry| format!("{} {}", entry.action, entry.outcome)).collect()
    }
}

impl Person {
    async fn get(&self, path: &str) -> Answer {
        send(self.client.request(Method::GET, path).header(COOKIE, &self.cookie)).await
    }

    async fn post(&self, path: &str, entries: &[(&str, &str)]) -> Answer {
        let entries: Vec<_> = entries.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        send(self.client.posting(path, &entries).header(COOKIE, &self.cookie)).await
    }

    /// Whether the browser is still signed in.
    async fn is_signed_in(&self) -> bool {
        let answer = self.get("/operator/en/sessions").await;
        match answer.status {
            200 => true,
            303 => {
                assert!(is_sent_to_sign_in(&answer), "{:?}", answer.headers.get(LOCATION));
                false
            }
            other => panic!("{other}: {}", answer.text()),
        }
    }
}

fn is_sent_to_sign_in(answer: &Answer) -> bool {
    answer.status == 303 && answer.header("location").starts_with("/operator/en/sign-in")
}

/// The cookie of an answer as a browser sends it back.
fn cookie_of(answer: &Answer) -> String {
    let cookie = answer.header("set-cookie").split(';').next().expect("a cookie");
    assert!(cookie.contains('='), "{cookie:?}");
    cookie.to_owned()
}

/// Invites somebody to these roles at a server that runs, and signs in.
async fn member(place: &Place, server: &Running, roles: &[&str]) -> Person {
    let address = format!("{}@example.org", fresh_id());
    let roles: Vec<_> = roles.iter().flat_map(|role| ["--role", *role]).collect();
    let link = succeeded(&place.run_on_store(&[&["operators", "invite", &address], &roles[..]].concat()));
    let code = link.trim().split_once('#').expect("a link").1.to_owned();
    let answer = server.client.post("/operator/en/sign-in", &[("code".into(), code)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    Person { client: server.client.clone(), cookie: cookie_of(&answer) }
}
