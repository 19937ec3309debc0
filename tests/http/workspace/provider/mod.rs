//! Signing in by an OpenID provider, tested against a certified one (`end2end/support/provider.mjs`).

mod browser;
mod freshness;
mod settings;
mod sign_in;
mod times;
mod wrong_answers;

use crate::support::acts::act;
use crate::support::server::Server;
use browser::Browser;
use consultation::server::clock::Clock;
use consultation::server::identity_provider::{ClientAuth, IdentityProvider, ProviderSettings};
use consultation::store::timestamps::now_ms;
use consultation::workspace::{Action, Grant, NewLink, OneTimeCode, Role};
use std::io::Write;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tempfile::NamedTempFile;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::net::TcpListener;
use tokio::process::{Child, ChildStdout};

/// The secret of both clients of the provider.
const SECRET: &str = "only-for-tests-only-for-tests-32";

/// A minute, in milliseconds.
const MINUTE: i64 = 60 * 1000;

/// The habits of a provider.
#[derive(Clone, Copy)]
enum Habits {
    Keycloak,
    ProConnect { pkce: bool },
}

/// A provider, and a server whose operators sign in by it.
struct Office {
    server: Server,
    issuer: String,
    /// How far the server's clock is from the provider's, in milliseconds.
    ahead: Arc<AtomicI64>,
    /// The provider ends when its input does.
    provider: Child,
    /// The provider's output stays open, so that it can write.
    _output: Lines<BufReader<ChildStdout>>,
    _secret: NamedTempFile,
}

impl Office {
    async fn open() -> Self {
        Self::with(Habits::Keycloak, SECRET).await
    }

    async fn with(habits: Habits, secret: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let (provider, output, issuer) = provider(&origin).await;
        let secret = secret_file(secret);
        let ahead = Arc::new(AtomicI64::new(0));
        let hand = Arc::clone(&ahead);
        let clock = Clock::new(move || now_ms() + hand.load(Ordering::SeqCst));
        let settings = settings(&issuer, habits, &secret);
        let made = |redirect| IdentityProvider::new(settings, redirect).expect("a provider");
        let server = Server::with_provider(listener, &origin, clock, made).await;
        let office = Self { server, issuer, ahead, provider, _output: output, _secret: secret };
        if let Habits::ProConnect { .. } = habits {
            office.tell("/habits", "proconnect").await;
        }
        office
    }

    /// Moves the server's clock; the provider's goes on as it was.
    fn wait(&self, milliseconds: i64) {
        self.ahead.fetch_add(milliseconds, Ordering::SeqCst);
    }

    /// The code of an invitation of an address to these roles.
    async fn invite(&self, address: &str, roles: &[Role]) -> String {
        let code = OneTimeCode::generate();
        let grants = roles.iter().copied().map(Grant::for_site).collect();
        let link = NewLink::invitation(code.digest(), address, grants, now_ms());
        self.server.store().make_link(link, None, act(Action::Invite)).await.expect("an invitation");
        code.reveal().to_owned()
    }

    fn browser(&self) -> Browser {
        Browser::new(self.server.origin())
    }

    /// Makes the next answers of the provider wrong; right again if `name` is empty.
    async fn fault(&self, name: &'static str) {
        self.tell("/fault", name).await;
    }

    async fn tell(&self, path: &str, body: &'static str) {
        let client = reqwest::Client::builder().no_proxy().build().expect("a client");
        let answer = client.post(format!("{}{path}", self.issuer)).body(body).send().await.expect("an answer");
        assert_eq!(answer.status().as_u16(), 200, "{path} {body}");
    }

    /// How often the provider was asked for its keys.
    async fn key_requests(&self) -> u32 {
        let client = reqwest::Client::builder().no_proxy().build().expect("a client");
        let answer = client.get(format!("{}/asked-for-keys", self.issuer)).send().await.expect("an answer");
        answer.text().await.expect("a text").parse().expect("a number")
    }

    /// Somebody who accepted an invitation by signing in at the provider.
    async fn accepted(&self, login: &str, roles: &[Role]) -> Browser {
        let mut browser = self.browser();
        let code = self.invite("somebody@example.org", roles).await;
        browser.use_code(&code).await;
        let (status, path, text) = browser.sign_in(login, "").await;
        assert_eq!((status, path.as_str()), (200, "/operator/en"), "{text}");
        browser
    }

    /// The reasons of all refused sign-ins, the oldest first.
    async fn refusals(&self) -> Vec<String> {
        let all = consultation::workspace::audit::AuditFilter::default();
        let from = consultation::store::AuditCursor::After(0);
        let entries = self.server.store().audit_entries(&all, from, 1000).await.expect("the log");
        let refused = entries.into_iter().filter(|entry| entry.outcome == "refused");
        let details = refused.filter_map(|entry| entry.explanation).map(|explanation| explanation.details);
        let why = |details: String| {
            let details: serde_json::Value = serde_json::from_str(&details).expect("JSON");
            details["why"].as_str().map(str::to_owned)
        };
        details.filter_map(why).collect()
    }
}

/// Starts a provider for a workspace at this origin.
async fn provider(origin: &str) -> (Child, Lines<BufReader<ChildStdout>>, String) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("end2end/support/provider.mjs");
    let mut provider = tokio::process::Command::new("node")
        .arg(script)
        .args([format!("{origin}/operator/sign-in/return"), format!("{origin}/operator/sign-in")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("node, and the modules of end2end: tools/setup.sh installs them");
    let mut lines = BufReader::new(provider.stdout.take().expect("its output")).lines();
    // It also writes warnings about its settings, which are those of a trial.
    let issuer = loop {
        let line = lines.next_line().await.expect("its output");
        let line = line.expect("an issuer: tools/setup.sh installs the modules of end2end");
        if line.starts_with("http://") {
            break line;
        }
    };
    (provider, lines, issuer)
}

fn secret_file(secret: &str) -> NamedTempFile {
    let mut file = NamedTempFile::new().expect("a file");
    writeln!(file, "{secret}").expect("the secret");
    file
}

fn settings(issuer: &str, habits: Habits, secret: &NamedTempFile) -> ProviderSettings {
    let (client_id, client_auth, scopes, pkce) = match habits {
        Habits::Keycloak => ("keycloak-like", ClientAuth::Basic, &["profile", "email"][..], true),
        Habits::ProConnect { pkce } => {
            ("proconnect-like", ClientAuth::Post, &["email", "given_name", "usual_name"][..], pkce)
        }
    };
    ProviderSettings {
        issuer: issuer.to_owned(),
        client_id: client_id.to_owned(),
        secret_file: secret.path().to_owned(),
        client_auth,
        scopes: scopes.iter().map(|&scope| scope.to_owned()).collect(),
        pkce,
    }
}

/// The value of a parameter in the query of an address.
fn parameter(address: &str, name: &str) -> Option<String> {
    let query = address.split_once('?').expect("a query").1;
    form_urlencoded::parse(query.as_bytes()).find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
}
