//! A browser without scripts that keeps cookies and follows redirects, and signs in on the provider's pages.

use reqwest::header::{COOKIE, HeaderMap, LOCATION, SET_COOKIE};
use std::collections::BTreeMap;

pub(super) struct Browser {
    http: reqwest::Client,
    origin: String,
    /// By name. Both servers are at the same host, so both see all cookies, as with a real browser.
    pub(super) cookies: BTreeMap<String, String>,
}

/// An answer at the end of all redirects: its status, the address without the origin of the workspace, and its text.
pub(super) type Page = (u16, String, String);

/// Where redirects lead: to a page, or back from the provider.
enum Reached {
    Page(Page),
    Return(String),
}

const RETURN: &str = "/operator/sign-in/return?";

impl Browser {
    pub(super) fn new(origin: &str) -> Self {
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build();
        Self { http: http.expect("a client"), origin: origin.to_owned(), cookies: BTreeMap::new() }
    }

    /// Sends the code of a link from the page to sign in.
    pub(super) async fn use_code(&mut self, code: &str) -> Page {
        self.request(&format!("{}/operator/en/sign-in", self.origin), Some(format!("code={code}"))).await
    }

    pub(super) async fn get(&mut self, path: &str) -> Page {
        self.request(&format!("{}{path}", self.origin), None).await
    }

    pub(super) async fn post(&mut self, path: &str, body: &str) -> Page {
        self.request(&format!("{}{path}", self.origin), Some(body.to_owned())).await
    }

    /// Signs in at the provider, and returns the page of the workspace at the end.
    pub(super) async fn sign_in(&mut self, login: &str, query: &str) -> Page {
        match self.sign_in_there(login, query).await {
            Reached::Page(page) => page,
            Reached::Return(back) => self.get(&back).await,
        }
    }

    /// Signs in at the provider, and returns the address at the workspace to which it sends the person, without going there.
    pub(super) async fn way_back(&mut self, login: &str) -> String {
        match self.sign_in_there(login, "").await {
            Reached::Return(back) => back,
            Reached::Page((status, address, text)) => panic!("{status} {address} {text}"),
        }
    }

    async fn sign_in_there(&mut self, login: &str, query: &str) -> Reached {
        let mut reached = self.follow(&format!("{}/operator/en/sign-in/provider{query}", self.origin), None).await;
        // The provider first asks who it is, then whether the workspace may know.
        for _ in 0..4 {
            let Reached::Page((_, address, text)) = &reached else { break };
            let Some(prompt) = attribute(text, "name=\"prompt\" value=\"") else { break };
            let body = format!("prompt={prompt}&login={login}&password=any");
            let address = address.clone();
            reached = self.follow(&address, Some(body)).await;
        }
        reached
    }

    /// Follows the link to sign out at the provider and says yes there. Returns the address at the end.
    pub(super) async fn sign_out_there(&mut self, link: &str) -> String {
        let (_, _, text) = self.request(link, None).await;
        let secret = attribute(&text, "name=\"xsrf\" value=\"").expect("a form");
        let action = attribute(&text, "action=\"").expect("an action");
        let address = absolute(link, &action);
        self.request(&address, Some(format!("xsrf={secret}&logout=yes"))).await.1
    }

    /// The address at the provider to which the workspace sends a person.
    pub(super) async fn leave(&mut self) -> String {
        self.leave_with("").await
    }

    pub(super) async fn leave_with(&mut self, query: &str) -> String {
        let address = format!("{}/operator/en/sign-in/provider{query}", self.origin);
        self.once(&address, None).await.2.expect("a redirect to the provider")
    }

    /// Requests an address and follows redirects to a page.
    async fn request(&mut self, address: &str, body: Option<String>) -> Page {
        match self.follow(address, body).await {
            Reached::Page(page) => page,
            Reached::Return(back) => panic!("the provider sends the person back to {back}"),
        }
    }

    /// Requests an address and follows redirects to a page, or until the provider sends the person back.
    async fn follow(&mut self, address: &str, body: Option<String>) -> Reached {
        let (mut address, mut body) = (address.to_owned(), body);
        for _ in 0..12 {
            let (status, text, location) = self.once(&address, body.take()).await;
            let Some(location) = location else {
                let address = address.strip_prefix(&self.origin).unwrap_or(&address).to_owned();
                return Reached::Page((status, address, text));
            };
            address = absolute(&address, &location);
            if let Some(back) = address.strip_prefix(&self.origin).filter(|path| path.starts_with(RETURN)) {
                return Reached::Return(back.to_owned());
            }
        }
        panic!("redirects without end at {address}");
    }

    async fn once(&mut self, address: &str, body: Option<String>) -> (u16, String, Option<String>) {
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = match body {
            Some(body) => {
                self.http.post(address).header("content-type", "application/x-www-form-urlencoded").body(body)
            }
            None => self.http.get(address),
        };
        let answer = request.header(COOKIE, cookies.join("; ")).send().await.expect("an answer");
        self.keep(answer.headers());
        let location = answer.headers().get(LOCATION).map(|value| value.to_str().expect("a location").to_owned());
        (answer.status().as_u16(), answer.text().await.expect("a text"), location)
    }

    fn keep(&mut self, headers: &HeaderMap) {
        for cookie in headers.get_all(SET_COOKIE) {
            let cookie = cookie.to_str().expect("a cookie");
            let (name, value) = cookie.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie");
            let is_removed = value.is_empty() || cookie.contains("Max-Age=0") || cookie.contains("1970");
            match is_removed {
                true => self.cookies.remove(name),
                false => self.cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
    }
}

/// The value that follows `before` up to its quotation mark.
fn attribute(text: &str, before: &str) -> Option<String> {
    text.split(before).nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned)
}

fn absolute(base: &str, location: &str) -> String {
    if location.contains("://") {
        return location.to_owned();
    }
    let host = base.split('/').take(3).collect::<Vec<_>>().join("/");
    format!("{host}{location}")
}
