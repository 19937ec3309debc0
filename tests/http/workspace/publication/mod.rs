//! Publication in the workspace: built, compared, published, stopped and resumed; jobs that outlive their process.

mod jobs;
mod pages;
mod rare_themes;
mod two_persons;

use crate::open_data::fake_platform::{Platform, TOKEN};
use crate::support::client::{Answer, Client, send};
use crate::support::program::{Place, Running, succeeded};
use crate::support::responses::{fresh_id, required_and};
use crate::synthesis::{coded, forty};
use reqwest::Method;
use reqwest::header::COOKIE;
use std::time::{Duration, Instant};

const PAGE: &str = "/operator/en/consultation/publication";

/// A job that takes longer than this hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// A publisher at a server.
struct Publisher {
    client: Client,
    cookie: String,
}

/// Starts a server that publishes on this platform.
async fn serve(place: &Place, platform: &Platform, database_url: &str) -> Running {
    serve_with(place, platform, database_url, &[]).await
}

/// Starts a server with these settings that publishes on this platform.
async fn serve_with(place: &Place, platform: &Platform, database_url: &str, settings: &[&str]) -> Running {
    let mut command = place.command(&["serve", "--addr", "127.0.0.1:0", "--database-url", database_url]);
    command.args(settings);
    command.args(["--datagouv-url", &platform.address, "--datagouv-token-file", "token", "--job-lease", "800"]);
    command.env("CONSULTATION_DATAGOUV_PAUSE", "1");
    Running::start(command).await
}

/// Makes the file of the platform's token.
fn write_token(place: &Place) {
    std::fs::write(place.path("token"), format!("{TOKEN}\n")).expect("a file");
}

/// A site with coded texts that publishes on this platform, a publisher, and the page of the package that was just built.
async fn built_with_themes(platform: &Platform) -> (Place, Running, Publisher, Answer) {
    let place = coded(&forty()).await;
    write_token(&place);
    let url = place.database_url();
    let server = serve(&place, platform, &url).await;
    let ada = publisher(&place, &server, &url).await;
    let page = ada.done("/build", &[]).await;
    (place, server, ada, page)
}

/// Sends a response with this text.
async fn respond(server: &Running, text: &str) {
    let answer = server.client.submit(&fresh_id(), &required_and(&[("1a", text)])).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
}

/// Invites a publisher, who accepts.
async fn publisher(place: &Place, server: &Running, database_url: &str) -> Publisher {
    publisher_and(place, server, database_url, &[]).await
}

/// Invites a publisher who has these roles too, and who accepts.
async fn publisher_and(place: &Place, server: &Running, database_url: &str, roles: &[&str]) -> Publisher {
    let address = format!("{}@example.org", fresh_id());
    let invite = ["operators", "invite", &address, "--role", "publisher", "--database-url", database_url];
    let roles = roles.iter().flat_map(|role| ["--role", *role]);
    let link = succeeded(&place.run(&invite.into_iter().chain(roles).collect::<Vec<_>>()));
    let code = link.trim().split_once('#').expect("a link").1.to_owned();
    let answer = server.client.post("/operator/en/sign-in", &[("code".into(), code)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let cookie = answer.header("set-cookie").split(';').next().expect("a cookie").to_owned();
    Publisher { client: server.client.clone(), cookie }
}

impl Publisher {
    /// The same session at another server.
    fn at(&self, server: &Running) -> Self {
        Self { client: server.client.clone(), cookie: self.cookie.clone() }
    }

    async fn get(&self, path: &str) -> Answer {
        send(self.client.request(Method::GET, path).header(COOKIE, &self.cookie)).await
    }

    async fn post(&self, ending: &str, entries: &[(&str, &str)]) -> Answer {
        let entries: Vec<_> = entries.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        self.post_to(&format!("{PAGE}{ending}"), &entries).await
    }

    async fn post_to(&self, address: &str, entries: &[(String, String)]) -> Answer {
        send(self.client.posting(address, entries).header(COOKIE, &self.cookie)).await
    }

    /// Presses a button, and waits for the end of its job.
    async fn done(&self, ending: &str, entries: &[(&str, &str)]) -> Answer {
        let answer = self.post(ending, entries).await;
        assert_eq!((answer.status, answer.header("location")), (303, PAGE), "{}", answer.text());
        self.ended().await
    }

    /// The page once no job is open.
    async fn ended(&self) -> Answer {
        self.page_that("has no open job", |page| page.contains(r#"data-job="ended""#)).await
    }

    async fn page_that(&self, sought: &str, has: impl Fn(&str) -> bool) -> Answer {
        let start = Instant::now();
        loop {
            let page = self.get(PAGE).await;
            assert_eq!(page.status, 200, "{}", page.text());
            if has(page.text()) {
                return page;
            }
            assert!(start.elapsed() < PATIENCE, "no page that {sought}: {}", page.text());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// What the form that publishes sends, with every rare combination acknowledged.
fn acknowledged(page: &Answer) -> Vec<(String, String)> {
    let html = page.html();
    let forms = html.named("form");
    let form = forms.iter().find(|form| form.attribute("action").is_some_and(|action| action.ends_with("/publish")));
    let form = form.expect("a form that publishes");
    let mut entries = form.entries();
    let rare = page.text().split(r#"name="rare" value=""#).skip(1).filter_map(|rest| rest.split('"').next());
    entries.extend(rare.map(|rare| ("rare".to_owned(), rare.replace("&amp;", "&"))));
    entries
}

fn borrowed(entries: &[(String, String)]) -> Vec<(&str, &str)> {
    entries.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}
