//! The files of a dataset.

use super::datasets::{change, found};
use super::request::{sent_file, sent_json};
use super::stored_form::filed;
use super::{Platform, Refusal, refuse};
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use serde_json::{Value, json};

/// Replaces the members of one object by those of another.
fn lay(over: &mut Value, members: &Value) {
    for (name, value) in members.as_object().expect("an object") {
        over[name.as_str()] = value.clone();
    }
}

pub(super) async fn upload(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(StatusCode, axum::Json<Value>), Refusal> {
    let (name, bytes) = sent_file(&headers, &body)?;
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

pub(super) async fn replace(
    State(platform): State<Platform>,
    Path((id, rid)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<axum::Json<Value>, Refusal> {
    let (name, bytes) = sent_file(&headers, &body)?;
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

pub(super) async fn describe(
    State(platform): State<Platform>,
    Path((id, rid)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<axum::Json<Value>, Refusal> {
    let mut new = sent_json(&headers, &body)?;
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
