//! A fake data.gouv.fr that refuses and stores requests as the real platform does. Tags are sorted slugs; texts are
//! trimmed; the name of a file is a slug and its default title, also after a replacement; the platform alone sets
//! address, size, type and checksum of a file.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post, put};
use serde_json::{Value, json};
use sha1::{Digest, Sha1};
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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

/// A text as a slug: lower case, without accents, with single hyphens for other characters. A file name keeps its dots.
fn slug(text: &str, kept: &str) -> String {
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let written: String = plain.map(|c| if c.is_ascii_alphanumeric() || kept.contains(c) { c } else { '-' }).collect();
    written.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// A trimmed text with LF line breaks.
fn trimmed(value: &mut Value) {
    if let Some(text) = value.as_str() {
        *value = text.replace("\r\n", "\n").trim().into();
    }
}

/// A dataset as the platform stores it.
fn kept(held: &Held, dataset: &mut Value) {
    let tags = dataset["tags"].as_array().cloned().unwrap_or_default();
    let slugs: BTreeSet<String> = tags.iter().filter_map(Value::as_str).map(|tag| slug(tag, "")).collect();
    dataset["tags"] = slugs.into_iter().collect();
    for field in ["title", "description"] {
        trimmed(&mut dataset[field]);
    }
    for resource in dataset["resources"].as_array_mut().expect("resources") {
        trimmed(&mut resource["title"]);
        if let Some(url) = resource["schema"]["url"].as_str() {
            resource["schema"] = json!({ "name": null, "version": null, "url": url.trim() });
        }
    }
    if let Some(rewrite) = held.rewrites {
        rewrite(dataset);
    }
}

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
            .route("/api/1/me/org_datasets/", get(mine))
            .route("/api/1/datasets/", post(create))
            .route("/api/1/datasets/{id}/", get(dataset).put(update))
            .route("/api/1/datasets/{id}/upload/", post(upload))
            .route("/api/1/datasets/{id}/resources/{rid}/", put(describe))
            .route("/api/1/datasets/{id}/resources/{rid}/upload/", post(replace))
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

async fn mine(State(platform): State<Platform>, Query(query): Query<HashMap<String, String>>) -> axum::Json<Value> {
    let wanted = query.get("q").cloned().unwrap_or_default();
    let has = |dataset: &&Value| dataset["title"].as_str().is_some_and(|title| title.contains(&wanted));
    axum::Json(platform.look(|held| held.datasets.iter().filter(has).cloned().collect()))
}

fn parsed(headers: &HeaderMap, body: &Bytes) -> Result<Value, Refusal> {
    if headers.get("content-type").is_none_or(|kind| kind != "application/json") {
        return Err(refuse(400, "JSON is wanted"));
    }
    serde_json::from_slice(body).map_err(|_| refuse(400, "no JSON"))
}

fn judged(dataset: &Value) -> Result<(), Refusal> {
    let title = dataset["title"].as_str().unwrap_or_default();
    let tags = dataset["tags"].as_array().cloned().unwrap_or_default();
    let tag = |tag: &Value| tag.as_str().is_some_and(|tag| (3..=96).contains(&slug(tag, "").len()));
    let wrong = [
        ("title", title.is_empty() || title.chars().count() > 350),
        ("description", dataset["description"].as_str().is_none_or(str::is_empty)),
        ("license", dataset["license"] != "lov2"),
        ("frequency", dataset["frequency"] != "punctual"),
        ("tags", tags.is_empty() || !tags.iter().all(tag)),
        ("private", !dataset["private"].is_boolean()),
    ];
    match wrong.iter().find(|(_, wrong)| *wrong) {
        Some((name, _)) => Err(refuse(400, &format!("{name} is wrong"))),
        None => Ok(()),
    }
}

async fn create(
    State(platform): State<Platform>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(StatusCode, axum::Json<Value>), Refusal> {
    let mut dataset = parsed(&headers, &body)?;
    judged(&dataset)?;
    if dataset["private"] != true {
        return Err(refuse(400, "a dataset without files is private"));
    }
    platform.look(|held| {
        dataset["id"] = format!("dataset-{}", held.datasets.len() + 1).into();
        dataset["page"] = format!("https://platform.example/{}", dataset["id"].as_str().expect("an id")).into();
        dataset["resources"] = json!([]);
        dataset["deleted"] = Value::Null;
        kept(held, &mut dataset);
        held.datasets.push(dataset.clone());
    });
    Ok((StatusCode::CREATED, axum::Json(dataset)))
}

fn found<'h>(held: &'h mut Held, id: &str) -> Result<&'h mut Value, Refusal> {
    let dataset = held.datasets.iter_mut().find(|dataset| dataset["id"] == id);
    let dataset = dataset.ok_or_else(|| refuse(404, "Dataset not found"))?;
    if dataset["deleted"].is_null() { Ok(dataset) } else { Err(refuse(410, "Dataset has been deleted")) }
}

/// Changes a dataset, stores it as the platform does, and returns the result of the change.
fn change<T>(
    held: &mut Held,
    id: &str,
    change: impl FnOnce(&mut Held, &mut Value) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let mut dataset = found(held, id)?.clone();
    let done = change(held, &mut dataset)?;
    kept(held, &mut dataset);
    *found(held, id)? = dataset;
    Ok(done)
}

async fn dataset(State(platform): State<Platform>, Path(id): Path<String>) -> Result<axum::Json<Value>, Refusal> {
    platform.look(|held| found(held, &id).map(|dataset| axum::Json(dataset.clone())))
}

async fn update(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<axum::Json<Value>, Refusal> {
    let new = parsed(&headers, &body)?;
    judged(&new)?;
    platform.look(|held| {
        change(held, &id, |_, dataset| {
            let resources = dataset["resources"].as_array().expect("resources");
            let described = |resource: &Value| resource["type"] == "main" && !resource["schema"].is_null();
            if new["private"] == false && !resources.iter().any(described) {
                return Err(refuse(400, "described files come before the public"));
            }
            if new["resources"] != dataset["resources"] {
                return Err(refuse(400, "the whole object is wanted"));
            }
            *dataset = new;
            Ok(())
        })?;
        found(held, &id).map(|dataset| axum::Json(dataset.clone()))
    })
}

/// The name and the bytes of the one part of a multipart body.
fn sent(headers: &HeaderMap, body: &Bytes) -> Result<(String, Vec<u8>), Refusal> {
    let kind = headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let boundary =
        kind.strip_prefix("multipart/form-data; boundary=").ok_or_else(|| refuse(400, "multipart is wanted"))?;
    let find = |needle: &[u8], from: usize| {
        body[from..].windows(needle.len()).position(|window| window == needle).map(|at| from + at)
    };
    let start = find(b"\r\n\r\n", 0).ok_or_else(|| refuse(400, "no part"))?;
    let head = String::from_utf8_lossy(&body[..start]).into_owned();
    let end = find(format!("\r\n--{boundary}--").as_bytes(), start).ok_or_else(|| refuse(400, "no end"))?;
    let name = head.split("filename=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    if !head.contains("name=\"file\"") || name.is_empty() {
        return Err(refuse(400, "the part is called file and has a name"));
    }
    if head.to_lowercase().contains("text/html") || name.ends_with(".html") {
        return Err(refuse(415, "Incorrect file content type: HTML"));
    }
    if !["csv", "json", "txt"].iter().any(|ending| name.ends_with(&format!(".{ending}"))) {
        return Err(refuse(400, "This file type is not allowed"));
    }
    Ok((name.to_owned(), body[start + 4..end].to_vec()))
}

/// The metadata that the platform sets for a file uploaded under that name.
fn filed(id: &str, name: &str, bytes: &[u8], number: usize) -> Value {
    let name = slug(name, ".");
    let format = name.rsplit('.').next().expect("an ending").to_owned();
    json!({
        "id": id,
        "title": name,
        "filetype": "file",
        "format": format,
        "filesize": bytes.len(),
        // Every upload has its own address.
        "url": format!("https://platform.example/{id}/{number}/{name}"),
        "checksum": { "type": "sha1", "value": format!("{:x}", Sha1::digest(bytes)) },
    })
}

/// Replaces the members of one object by those of another.
fn lay(over: &mut Value, members: &Value) {
    for (name, value) in members.as_object().expect("an object") {
        over[name.as_str()] = value.clone();
    }
}

async fn upload(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(StatusCode, axum::Json<Value>), Refusal> {
    let (name, bytes) = sent(&headers, &body)?;
    platform.look(|held| {
        let answer = change(held, &id, |held, dataset| {
            let rid = format!("resource-{}", held.files.len() + 1);
            let mut resource = json!({ "type": "main", "schema": null });
            lay(&mut resource, &filed(&rid, &name, &bytes, held.requests.len()));
            dataset["resources"].as_array_mut().expect("resources").insert(0, resource.clone());
            held.files.insert(rid, bytes);
            resource["success"] = true.into();
            Ok(resource)
        })?;
        Ok((StatusCode::CREATED, axum::Json(answer)))
    })
}

fn resource<'d>(dataset: &'d mut Value, rid: &str) -> Result<&'d mut Value, Refusal> {
    let resources = dataset["resources"].as_array_mut().expect("resources");
    resources.iter_mut().find(|resource| resource["id"] == rid).ok_or_else(|| refuse(404, "Resource does not exist"))
}

async fn replace(
    State(platform): State<Platform>,
    Path((id, rid)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<axum::Json<Value>, Refusal> {
    let (name, bytes) = sent(&headers, &body)?;
    platform.look(|held| {
        let answer = change(held, &id, |held, dataset| {
            let resource = resource(dataset, &rid)?;
            lay(resource, &filed(&rid, &name, &bytes, held.requests.len()));
            held.files.insert(rid, bytes);
            let mut answer = resource.clone();
            answer["success"] = true.into();
            Ok(answer)
        })?;
        Ok(axum::Json(answer))
    })
}

async fn describe(
    State(platform): State<Platform>,
    Path((id, rid)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<axum::Json<Value>, Refusal> {
    let mut new = parsed(&headers, &body)?;
    platform.look(|held| {
        change(held, &id, |_, dataset| {
            let resource = resource(dataset, &rid)?;
            let kind = ["main", "documentation"].iter().any(|kind| new["type"] == *kind);
            if new["filetype"] != "file" || !kind || new["title"].as_str().is_none_or(str::is_empty) {
                return Err(refuse(400, "the full object with title and type is wanted"));
            }
            for own in ["id", "url", "checksum", "filesize", "format"] {
                new[own] = resource[own].clone();
            }
            *resource = new;
            Ok(())
        })?;
        Ok(axum::Json(resource(found(held, &id)?, &rid)?.clone()))
    })
}
