//! Reads the bodies of requests, and refuses those that the platform refuses.

use super::stored_form::slug;
use super::{Refusal, refuse};
use axum::body::Bytes;
use axum::http::HeaderMap;
use serde_json::Value;

pub(super) fn sent_json(headers: &HeaderMap, body: &Bytes) -> Result<Value, Refusal> {
    if headers.get("content-type").is_none_or(|kind| kind != "application/json") {
        return Err(refuse(400, "JSON is wanted"));
    }
    serde_json::from_slice(body).map_err(|_| refuse(400, "no JSON"))
}

pub(super) fn check_dataset(dataset: &Value) -> Result<(), Refusal> {
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

/// The name and the bytes of the one part of a multipart body.
pub(super) fn sent_file(headers: &HeaderMap, body: &Bytes) -> Result<(String, Vec<u8>), Refusal> {
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
