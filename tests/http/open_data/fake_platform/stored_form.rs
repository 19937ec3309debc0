//! How the platform stores what it is sent: slugs, trimmed texts, and the metadata of files that it alone sets.

use super::Held;
use serde_json::{Value, json};
use sha1::{Digest, Sha1};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text as a slug: lower case, without accents, with single hyphens for other characters. A file name keeps its dots.
pub(super) fn slug(text: &str, allowed: &str) -> String {
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let written: String =
        plain.map(|c| if c.is_ascii_alphanumeric() || allowed.contains(c) { c } else { '-' }).collect();
    written.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// A trimmed text with LF line breaks.
pub(super) fn trimmed(value: &mut Value) {
    if let Some(text) = value.as_str() {
        *value = text.replace("\r\n", "\n").trim().into();
    }
}

/// A dataset as the platform stores it.
pub(super) fn normalise_dataset(held: &Held, dataset: &mut Value) {
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

/// The metadata that the platform sets for a file uploaded under that name.
pub(super) fn filed(id: &str, name: &str, bytes: &[u8], number: usize) -> Value {
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
