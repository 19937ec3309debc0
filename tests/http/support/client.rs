//! An HTTP client that follows no redirect, stores no cookie and decodes no body, so that tests see the answer itself.

use super::html::Document;
use super::responses::pairs;
use super::styles;
use questionnaire::RawAnswers;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

/// The form's page in French, and in English.
pub(crate) const FORM: &str = "/fr/consultation";
pub(crate) const ENGLISH_FORM: &str = "/en/consultation";

pub(crate) const URLENCODED: &str = "application/x-www-form-urlencoded";
pub(crate) const PROBLEM: &str = "application/problem+json";

#[derive(Clone)]
pub(crate) struct Client {
    origin: String,
    http: reqwest::Client,
}

/// An answer of the server.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Client {
    pub(crate) fn new(origin: String) -> Self {
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build();
        Self { origin, http: http.expect("a client") }
    }

    /// `http://127.0.0.1:…`, as a browser writes it in `Origin`.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// `127.0.0.1:…`
    pub(crate) fn authority(&self) -> &str {
        self.origin.trim_start_matches("http://")
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.origin))
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        send(self.request(Method::GET, path)).await
    }

    /// A GET with one more header.
    pub(crate) async fn get_with(&self, path: &str, name: &str, value: &str) -> Answer {
        send(self.request(Method::GET, path).header(name, value)).await
    }

    /// Posts a form as a browser without scripts does.
    pub(crate) async fn post(&self, path: &str, entries: &[(String, String)]) -> Answer {
        send(self.posting(path, entries)).await
    }

    pub(crate) fn posting(&self, path: &str, entries: &[(String, String)]) -> RequestBuilder {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(entries);
        self.request(Method::POST, path).header(CONTENT_TYPE, URLENCODED).body(body.finish())
    }

    /// Posts answers as a browser without scripts does, with or without a submission id.
    pub(crate) async fn post_answers(&self, answers: &RawAnswers, submission_id: Option<&str>) -> Answer {
        let mut entries = pairs(answers);
        entries.extend(submission_id.map(|id| ("submission_id".to_owned(), id.to_owned())));
        self.post(FORM, &entries).await
    }

    pub(crate) async fn post_json(&self, path: &str, body: &Value) -> Answer {
        send(self.request(Method::POST, path).json(body)).await
    }

    /// Submits answers as JSON, as the client does.
    pub(crate) async fn submit(&self, submission_id: &str, answers: &RawAnswers) -> Answer {
        self.post_json(FORM, &submission(submission_id, answers)).await
    }
}

/// The documented JSON submission.
pub(crate) fn submission(submission_id: &str, answers: &RawAnswers) -> Value {
    json!({ "submission_id": submission_id, "answers": answers })
}

pub(crate) async fn send(request: RequestBuilder) -> Answer {
    try_send(request).await.expect("an answer")
}

/// For servers that may have stopped.
pub(crate) async fn try_send(request: RequestBuilder) -> reqwest::Result<Answer> {
    let response = request.send().await?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    Ok(Answer { status, headers, body: response.bytes().await?.to_vec() })
}

impl Answer {
    /// The header's value; empty where there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("an ASCII header"))
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("UTF-8")
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The page, which links the style sheets whose rules it meets.
    pub(crate) fn html(&self) -> Document {
        assert_eq!(self.header("content-type"), "text/html; charset=utf-8");
        let page = Document::of(self.text());
        let (needed, linked) = (styles::needed(&page), styles::linked(&page));
        assert!(needed.is_subset(&linked), "{} needs {needed:?} and links {linked:?}", page.title());
        page
    }

    /// The receipt code of a JSON answer, or of a confirmation page.
    pub(crate) fn receipt_code(&self) -> String {
        if self.header("content-type") == "application/json" {
            return self.json()["receipt_code"].as_str().expect("a receipt code").to_owned();
        }
        self.html().id("receipt-code").text().trim().to_owned()
    }
}
