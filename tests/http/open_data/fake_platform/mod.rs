//! A fake data.gouv.fr that refuses and stores requests as the real platform does. Tags are sorted slugs; texts are
//! trimmed; the name of a file is a slug and its default title, also after a replacement; the platform alone sets
//! address, size, type and checksum of a file.

mod datasets;
mod files;
mod request;
mod stored_form;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post, put};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

pub(crate) const TOKEN: &str = "a-token";

/// The state of the platform, and its behaviour.
#[derive(Default)]
pub(crate) struct Held {
    pub(crate) datasets: Vec<Value>,
    /// Contents of uploaded files, by resource id.
    pub(crate) files: HashMap<String, Vec<u8>>,
    /// Method and path of every request.
    pub(crate) requests: Vec<String>,
    /// From the request with that number on, counted from 1, requests are executed but never answered.
    pub(crate) silent_from: Option<usize>,
    /// Statuses to return before a request is examined.
    pub(crate) failures: Vec<u16>,
    /// An additional change that it makes to every dataset it stores.
    pub(crate) rewrites: Option<fn(&mut Value)>,
}

/// The number of requests that it answers: a client that sends more is in an endless loop.
const MOST: usize = 1000;

#[derive(Clone)]
pub(crate) struct Platform {
    pub(crate) address: String,
    pub(crate) held: Arc<Mutex<Held>>,
}

type Refusal = (StatusCode, axum::Json<Value>);

fn refuse(status: u16, message: &str) -> Refusal {
    (StatusCode::from_u16(status).expect("a status"), axum::Json(json!({ "message": message })))
}

impl Platform {
    pub(crate) async fn start() -> Self {
        let held = Arc::new(Mutex::new(Held::default()));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let platform = Self { address, held };
        let router = Router::new()
            .route("/api/1/me/org_datasets/", get(datasets::mine))
            .route("/api/1/datasets/", post(datasets::create))
            .route("/api/1/datasets/{id}/", get(datasets::dataset).put(datasets::update))
            .route("/api/1/datasets/{id}/upload/", post(files::upload))
            .route("/api/1/datasets/{id}/resources/{rid}/", put(files::describe))
            .route("/api/1/datasets/{id}/resources/{rid}/upload/", post(files::replace))
            .fallback(any(|| async { refuse(404, "no such address") }))
            .layer(axum::middleware::from_fn_with_state(platform.clone(), watch))
            .with_state(platform.clone());
        tokio::spawn(axum::serve(listener, router).into_future());
        platform
    }

    pub(crate) fn look<T>(&self, look: impl FnOnce(&mut Held) -> T) -> T {
        look(&mut self.held.lock().expect("the platform"))
    }
}

/// Checks the token and injected errors before a request is examined.
async fn watch(State(platform): State<Platform>, request: Request, next: axum::middleware::Next) -> Response {
    let line = format!("{} {}", request.method(), request.uri().path());
    let (number, failure, silent) = platform.look(|held| {
        held.requests.push(line);
        let number = held.requests.len();
        (number, if held.failures.is_empty() { None } else { Some(held.failures.remove(0)) }, held.silent_from)
    });
    if number > MOST {
        return refuse(400, "this goes on for ever").into_response();
    }
    if let Some(status) = failure {
        return refuse(status, "a fault").into_response();
    }
    if request.headers().get("x-api-key").is_none_or(|token| token != TOKEN) {
        return refuse(401, "Invalid API token").into_response();
    }
    let reads = request.method() == Method::GET;
    if !reads && request.headers().get("content-type").is_none() {
        return refuse(400, "no content type").into_response();
    }
    let response = next.run(request).await;
    if silent.is_some_and(|from| number >= from) {
        std::future::pending::<()>().await;
    }
    response
}
