//! The supporter list: page and files show a supporter only after the operator confirmed it.

mod commands;
mod files;
mod journey;
mod page;
mod privacy;

use crate::support::acts::act;
use crate::support::client::submission;
use crate::support::postgres::Fresh as Database;
use crate::support::program::{Place, Running, text};
use crate::support::responses::{answers, fresh_id};
use consultation::store::{self, Decision, NewListing, NewResponse, PrivateDocument, SupporterVerdict};
use consultation::text::folding::fold_text;
use consultation::workspace::Action;
use questionnaire::{RawAnswer, RawAnswers};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Output;
use std::time::{Duration, Instant};

const PAGE: &str = "/fr/join/community";
const CSV: &str = "/join/community.csv";
const JSON: &str = "/join/community.json";

/// A private contact that must appear in no public output.
const CONTACT: &str = "Fauvette Canari";
const EMAIL: &str = "fauvette@voliere.example";

/// A site with the form `join`, its store, and a server.
struct Site {
    place: Place,
    site: PathBuf,
    database_url: String,
    running: Running,
    /// Removed together with the site.
    _database: Option<Database>,
}

impl Site {
    /// Starts a site with an SQLite store.
    async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// With a store in a file, and these arguments more.
    async fn start_with(arguments: &[&str]) -> Self {
        let place = Place::new();
        let database_url = place.database_url();
        Self::over(place, database_url, None, arguments).await
    }

    /// Starts a site with a PostgreSQL store.
    async fn on_postgres() -> Self {
        let database = Database::new().await;
        Self::over(Place::new(), database.address(), Some(database), &[]).await
    }

    async fn over(place: Place, database_url: String, database: Option<Database>, more: &[&str]) -> Self {
        let site = joining(&place);
        let arguments = ["serve", "--addr", "127.0.0.1:0", "--database-url", &database_url, "--site"];
        let mut command = place.command(&arguments);
        command.arg(&site).args(more);
        let running = Running::start(command).await;
        Self { place, site, database_url, running, _database: database }
    }

    /// Sends answers to the form `join` and returns the receipt code.
    async fn send(&self, answers: &RawAnswers) -> String {
        let answer = self.running.client.post_json("/fr/join", &submission(&fresh_id(), answers)).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        answer.receipt_code()
    }

    /// Runs `supporters …` on its store.
    fn run(&self, arguments: &[&str]) -> Output {
        let site = self.site.to_str().expect("a path");
        self.place.run(&[&["supporters"], arguments, &["--database-url", &self.database_url, "--site", site]].concat())
    }

    fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        text(&output.stdout).to_owned()
    }

    /// The output of a command that fails with that status.
    fn refused(&self, arguments: &[&str], status: i32) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {}", text(&output.stderr));
        assert!(output.stdout.is_empty());
        text(&output.stderr).to_owned()
    }

    /// Every supporter of `supporters list`, as JSON.
    fn list(&self, arguments: &[&str]) -> Vec<Value> {
        let list = self.done(&[&["list", "--format", "json"], arguments].concat());
        serde_json::from_str(&list).expect("JSON")
    }

    /// The id of the only supporter of that name.
    fn id(&self, name: &str) -> String {
        let found = self.list(&[]).into_iter().find(|each| each["name"] == name).expect("a supporter of that name");
        found["response_id"].as_str().expect("an id").to_owned()
    }

    fn confirm(&self, name: &str) {
        self.done(&["confirm", &self.id(name), "--by", "Ada"]);
    }

    /// The names on a page of the supporter list.
    async fn names(&self, path: &str) -> Vec<String> {
        let page = self.running.client.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        page.html().named("h3").iter().map(|name| name.text()).collect()
    }

    /// Waits until the page lists these names, without a restart of the server.
    async fn comes_to_name(&self, expected: &[&str]) {
        let start = Instant::now();
        while self.names(PAGE).await != expected {
            assert!(start.elapsed() < Duration::from_secs(60), "{expected:?}, and not {:?}", self.names(PAGE).await);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Lists supporters with these names, kinds and countries directly in the store.
    async fn fill(&self, supporters: &[(&str, &str, &str)]) {
        let store = store::open(&self.database_url).await.expect("a store");
        for (name, kind, country) in supporters {
            let submission_id = fresh_id();
            let response = NewResponse {
                submission_id: submission_id.clone(),
                form: "join".into(),
                form_version: 1,
                locale: "fr".into(),
                received_at: 1_584_399_599_000,
                fingerprint: b"fingerprint".to_vec(),
                receipt_digest: submission_id.clone().into_bytes(),
                public: "{}".into(),
                private: PrivateDocument::new("{}".into()),
                cells: Vec::new(),
            };
            store.record(response).await.expect("it is recorded");
            let known = store.supporter_candidates("join", "", "", 1000).await.expect("candidates");
            let new = known.into_iter().find(|each| !each.is_listed).expect("the new one");
            let decision = Decision {
                response_id: new.response_id,
                verdict: SupporterVerdict::Confirmed,
                digest: b"digest".to_vec(),
                note: String::new(),
                by: "a tester".into(),
                at: 0,
            };
            let listing = NewListing {
                name: (*name).to_owned(),
                kind: (*kind).to_owned(),
                country: (*country).to_owned(),
                website: String::new(),
                statement: String::new(),
                sorted: fold_text(name),
                folded: fold_text(name),
            };
            store
                .record_supporter_decision("join", 1, decision, Some(listing), None, act(Action::DecideOnSupporter))
                .await
                .expect("it is listed");
        }
        store.close().await;
    }
}

/// The built-in site with two forms: the consultation and `join`.
fn joining(place: &Place) -> PathBuf {
    let site = place.site();
    for entry in std::fs::read_dir(site.join("forms")).expect("a folder") {
        let path = entry.expect("an entry").path();
        let form = path.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
        if form != "consultation" {
            std::fs::remove_file(&path).expect("it is removed");
            for locale in std::fs::read_dir(site.join("locales")).expect("a folder") {
                // Some locales lack the messages of some forms.
                _ = std::fs::remove_file(locale.expect("an entry").path().join(format!("{form}.ftl")));
            }
        }
    }
    for (name, file) in [
        ("forms/join.toml", include_str!("join.toml")),
        ("locales/fr/join.ftl", include_str!("join.fr.ftl")),
        ("locales/en/join.ftl", include_str!("join.en.ftl")),
    ] {
        std::fs::write(site.join(name), file).expect("it is written");
    }
    site
}

/// The answers of an organisation that agrees to be listed, with these changes.
fn supporter(name: &str, given: &[(&str, &str)]) -> RawAnswers {
    let mut all = answers(&[("1b", "state"), ("1c", "FR"), ("2a", CONTACT), ("2b", EMAIL), ("3a", "yes")]);
    all.set("1a", RawAnswer::One(name.to_owned()));
    for (control, value) in given {
        all.set(control, RawAnswer::One((*value).to_owned()));
    }
    all
}
