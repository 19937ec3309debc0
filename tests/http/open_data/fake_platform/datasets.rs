//! The datasets of the platform.

use super::request::{check_dataset, sent_json};
use super::stored_form::normalise_dataset;
use super::{Held, Platform, Refusal, refuse};
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use serde_json::{Value, json};
use std::collections::HashMap;

pub(super) async fn mine(
    State(platform): State<Platform>,
    Query(query): Query<HashMap<String, String>>,
) -> axum::Json<Value> {
    let wanted = query.get("q").cloned().unwrap_or_default();
    let has = |dataset: &&Value| dataset["title"].as_str().is_some_and(|title| title.contains(&wanted));
    axum::Json(platform.look(|held| held.datasets.iter().filter(has).cloned().collect()))
}

pub(super) async fn create(
    State(platform): State<Platform>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(StatusCode, axum::Json<Value>), Refusal> {
    let mut dataset = sent_json(&headers, &body)?;
    check_dataset(&dataset)?;
    if dataset["private"] != true {
        return Err(refuse(400, "a dataset without files is private"));
    }
    platform.look(|held| {
        dataset["id"] = format!("dataset-{}", held.datasets.len() + 1).into();
        dataset["page"] = format!("https://platform.example/{}", dataset["id"].as_str().expect("an id")).into();
        dataset["resources"] = json!([]);
        dataset["deleted"] = Value::Null;
        normalise_dataset(held, &mut dataset);
        held.datasets.push(dataset.clone());
    });
    Ok((StatusCode::CREATED, axum::Json(dataset)))
}

pub(super) fn found<'h>(held: &'h mut Held, id: &str) -> Result<&'h mut Value, Refusal> {
    let dataset = held.datasets.iter_mut().find(|dataset| dataset["id"] == id);
    let dataset = dataset.ok_or_else(|| refuse(404, "Dataset not found"))?;
    if dataset["deleted"].is_null() { Ok(dataset) } else { Err(refuse(410, "Dataset has been deleted")) }
}

/// Changes a dataset, stores it as the platform does, and returns the result of the change.
pub(super) fn change<T>(
    held: &mut Held,
    id: &str,
    change: impl FnOnce(&mut Held, &mut Value) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let mut dataset = found(held, id)?.clone();
    let done = change(held, &mut dataset)?;
    normalise_dataset(held, &mut dataset);
    *found(held, id)? = dataset;
    Ok(done)
}

pub(super) async fn dataset(
    State(platform): State<Platform>,
    Path(id): Path<String>,
) -> Result<axum::Json<Value>, Refusal> {
    platform.look(|held| found(held, &id).map(|dataset| axum::Json(dataset.clone())))
}

pub(super) async fn update(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<axum::Json<Value>, Refusal> {
    let new = sent_json(&headers, &body)?;
    check_dataset(&new)?;
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
