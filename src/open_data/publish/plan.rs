//! What is to be done next, given what the package holds and what the platform says it has. Pure.

use super::package::{Package, Published};
use super::record::Record;
use crate::open_data::package::{CSV, SCHEMA};
use serde_json::{Value, json};

/// A dataset as the platform describes it.
pub(super) struct Remote(Value);

/// One difference to settle.
pub(super) enum Step<'p> {
    /// A file that was sent before its id could be kept.
    Adopt { file: &'p Published, id: String },
    /// A file that is not there.
    Upload(&'p Published),
    /// A file that is there with other bytes.
    Replace { file: &'p Published, id: String },
    /// A file whose title, role or schema is another.
    Describe { id: String, resource: Value },
    /// A dataset that is private, or says something else of itself.
    Release(Value),
    /// There is none.
    Done,
}

impl Remote {
    pub(super) fn new(dataset: Value) -> Self {
        Self(dataset)
    }

    pub(super) fn id(&self) -> &str {
        self.0["id"].as_str().unwrap_or_default()
    }

    pub(super) fn page(&self) -> Option<String> {
        self.0["page"].as_str().map(str::to_owned)
    }

    fn resources(&self) -> &[Value] {
        self.0["resources"].as_array().map(Vec::as_slice).unwrap_or_default()
    }

    fn resource(&self, id: &str) -> Option<&Value> {
        self.resources().iter().find(|resource| resource["id"] == id)
    }
}

/// The next step.
pub(super) fn next<'p>(package: &'p Package, remote: &Remote, record: &Record) -> Step<'p> {
    let kept = |file: &Published| record.resource(&file.name).and_then(|id| remote.resource(id));
    for file in &package.files {
        let Some(resource) = kept(file) else {
            return match orphan(file, remote, record) {
                Some(id) => Step::Adopt { file, id },
                None => Step::Upload(file),
            };
        };
        if !has_bytes(resource, file, record) {
            return Step::Replace { file, id: id_of(resource) };
        }
    }
    let schema = package.files.iter().find(|file| file.name == SCHEMA).and_then(kept);
    for file in &package.files {
        if let Some(resource) = kept(file).and_then(|resource| described(resource, file, schema)) {
            return Step::Describe { id: id_of(&resource), resource };
        }
    }
    let mut dataset = remote.0.clone();
    dataset["private"] = false.into();
    for (name, value) in package.metadata() {
        if !says(&dataset[name], &value) {
            dataset[name] = value;
        }
    }
    if dataset == remote.0 { Step::Done } else { Step::Release(dataset) }
}

fn id_of(resource: &Value) -> String {
    resource["id"].as_str().unwrap_or_default().to_owned()
}

/// The id of a resource with the file's very bytes and the name it was sent under, which nothing else stands for.
fn orphan(file: &Published, remote: &Remote, record: &Record) -> Option<String> {
    let is_it = |resource: &&Value| {
        resource["checksum"]["value"] == file.sha1.as_str()
            && resource["title"].as_str().is_some_and(|title| title.eq_ignore_ascii_case(&file.sent_as))
            && !record.knows(&id_of(resource))
    };
    remote.resources().iter().find(is_it).map(id_of)
}

/// Whether the platform has the file's very bytes: by its own checksum, or, where it tells none, by what was sent.
fn has_bytes(resource: &Value, file: &Published, record: &Record) -> bool {
    match resource["checksum"]["value"].as_str() {
        Some(sum) if resource["checksum"]["type"] == "sha1" => sum.eq_ignore_ascii_case(&file.sha1),
        _ => record.sent(&file.name) == Some(&file.sha1),
    }
}

/// The resource with what it should say of itself, where it says something else.
fn described(resource: &Value, file: &Published, schema: Option<&Value>) -> Option<Value> {
    let mut wanted = resource.clone();
    wanted["title"] = file.title.clone().into();
    wanted["type"] = file.role.into();
    let url = schema.map(|schema| &schema["url"]).filter(|url| url.is_string() && file.name == CSV);
    if let Some(url) = url.filter(|url| wanted["schema"]["url"] != **url) {
        wanted["schema"] = json!({ "url": url });
    }
    (wanted != *resource).then_some(wanted)
}

/// Whether the platform says the same; it may keep tags in another order.
fn says(said: &Value, wanted: &Value) -> bool {
    match (said.as_array(), wanted.as_array()) {
        (Some(said), Some(wanted)) => wanted.iter().all(|item| said.contains(item)),
        _ => said == wanted,
    }
}
