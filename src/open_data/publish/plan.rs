//! Computes the next step of a publication from the package, the platform's dataset and the requests already made. It performs
//! no input or output.

use super::difference::{Difference, differences, with_wanted_values};
use super::state_file::PublicationState;
use super::upload::{UploadFile, UploadPackage};
use crate::open_data::package::{CSV, SCHEMA};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The dataset's member that says whether only its owner sees it.
pub(super) const PRIVATE: &str = "private";

/// The subject of a difference of the dataset itself, rather than of a file.
pub(super) const DATASET: &str = "the dataset";

/// A dataset as the platform describes it.
pub(super) struct RemoteDataset {
    id: String,
    description: Value,
}

/// The next step of a publication.
pub(super) enum Step<'p> {
    /// A file was sent before its resource id could be saved; the id is adopted.
    Adopt { file: &'p UploadFile, id: String },
    /// The platform does not have the file.
    Upload(&'p UploadFile),
    /// The platform has the file with other bytes.
    Replace { file: &'p UploadFile, id: String },
    /// The resource's description differs: the wanted description, and the differences.
    Describe { id: String, resource: Value, differences: Vec<Difference> },
    /// The dataset's description differs, or the dataset is still private.
    Amend { dataset: Value, differences: Vec<Difference> },
    /// Nothing is left to request. The remaining differences were requested without effect.
    Done(Vec<Difference>),
}

/// The requests made since the command began. No accepted request is repeated: a platform that accepts a request and stores
/// something else would do so again for ever.
#[derive(Default)]
pub(super) struct RequestedChanges(BTreeSet<(String, &'static str)>);

impl RequestedChanges {
    /// Records a request that the platform accepted.
    pub(super) fn record(&mut self, subject: &str, field: &'static str) {
        self.0.insert((subject.to_owned(), field));
    }

    /// Records each of these differences as requested.
    pub(super) fn record_all(&mut self, differences: &[Difference]) {
        differences.iter().for_each(|difference| self.record(&difference.subject, difference.field));
    }

    /// Returns whether this value was already requested.
    pub(super) fn contains(&self, subject: &str, field: &'static str) -> bool {
        self.0.contains(&(subject.to_owned(), field))
    }

    /// Splits the differences into those still to request and those already requested without effect.
    fn split_by_requested(&self, differences: impl Iterator<Item = Difference>) -> (Vec<Difference>, Vec<Difference>) {
        differences.partition(|difference| !self.contains(&difference.subject, difference.field))
    }
}

impl RemoteDataset {
    /// The dataset that the platform describes so; `None` if the description has no id.
    pub(super) fn from_description(description: Value) -> Option<Self> {
        let id = description["id"].as_str()?.to_owned();
        Some(Self { id, description })
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn page_address(&self) -> Option<String> {
        self.description["page"].as_str().map(str::to_owned)
    }

    fn resources(&self) -> &[Value] {
        self.description["resources"].as_array().map_or(&[], Vec::as_slice)
    }

    fn resource(&self, id: &str) -> Option<&Value> {
        self.resources().iter().find(|resource| resource["id"] == id)
    }
}

/// Returns the next step.
pub(super) fn next_step<'p>(
    package: &'p UploadPackage,
    remote: &RemoteDataset,
    record: &PublicationState,
    asked: &RequestedChanges,
) -> Step<'p> {
    let stored = |file: &UploadFile| record.resource(&file.name).and_then(|id| Some((id, remote.resource(id)?)));
    for file in &package.files {
        let Some((id, resource)) = stored(file) else {
            return match find_orphan(file, remote, record) {
                Some(id) => Step::Adopt { file, id },
                None => Step::Upload(file),
            };
        };
        if !has_content(resource, file, record) {
            return Step::Replace { file, id: id.to_owned() };
        }
    }
    let schema = package.files.iter().find(|file| file.name == SCHEMA).and_then(stored).map(|(_, resource)| resource);
    let mut in_vain = Vec::new();
    for file in &package.files {
        let Some((id, resource)) = stored(file) else { continue };
        let (differences, vain) = asked.split_by_requested(described(resource, file, schema));
        in_vain.extend(vain);
        if !differences.is_empty() {
            return Step::Describe {
                id: id.to_owned(),
                resource: with_wanted_values(resource, &differences),
                differences,
            };
        }
    }
    let wanted = package.metadata().into_iter().chain([(PRIVATE, false.into())]);
    let (differences, vain) = asked.split_by_requested(differences(DATASET, &remote.description, wanted));
    in_vain.extend(vain);
    if differences.is_empty() {
        Step::Done(in_vain)
    } else {
        Step::Amend { dataset: with_wanted_values(&remote.description, &differences), differences }
    }
}

/// Returns the id of a resource with the same bytes and name as the file that belongs to no other file.
fn find_orphan(file: &UploadFile, remote: &RemoteDataset, record: &PublicationState) -> Option<String> {
    let is_it = |resource: &Value, id: &str| {
        resource["checksum"]["value"] == file.sha1.as_str()
            && resource["title"].as_str().is_some_and(|title| title.eq_ignore_ascii_case(&file.sent_as))
            && !record.contains(id)
    };
    let mut with_ids = remote.resources().iter().filter_map(|resource| Some((resource, resource["id"].as_str()?)));
    with_ids.find(|(resource, id)| is_it(resource, id)).map(|(_, id)| id.to_owned())
}

/// Returns whether the platform has the same bytes as the file: by its own checksum, or, if it gives none, by the checksum of
/// what was sent.
fn has_content(resource: &Value, file: &UploadFile, record: &PublicationState) -> bool {
    match resource["checksum"]["value"].as_str() {
        Some(sum) if resource["checksum"]["type"] == "sha1" => sum.eq_ignore_ascii_case(&file.sha1),
        _ => record.sent(&file.name) == Some(&file.sha1),
    }
}

/// Returns how a resource's description differs from the wanted one.
fn described(resource: &Value, file: &UploadFile, schema: Option<&Value>) -> impl Iterator<Item = Difference> {
    let mut wanted = vec![("title", file.title.clone().into()), ("type", file.role.into())];
    let url = schema.map(|schema| &schema["url"]).filter(|url| url.is_string() && file.name == CSV);
    // The platform adds members of its own to the schema, so only the wanted ones are compared.
    if let Some(url) = url.filter(|url| resource["schema"]["url"] != **url) {
        wanted.push(("schema", json!({ "url": url })));
    }
    differences(&file.name, resource, wanted)
}
