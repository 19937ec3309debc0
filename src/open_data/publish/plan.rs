//! What is to be done next, given what the package holds, what the platform says it has, and what it was asked for before.
//! Pure.

use super::difference::{Difference, differences, with_wanted_values};
use super::state_file::PublicationState;
use super::upload::{UploadFile, UploadPackage};
use crate::open_data::package::{CSV, SCHEMA};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The dataset's member that says whether its owner alone sees it.
pub(super) const PRIVATE: &str = "private";

/// What a difference of the dataset itself, not of a file, is a difference of.
pub(super) const DATASET: &str = "the dataset";

/// A dataset as the platform describes it.
pub(super) struct RemoteDataset(Value);

/// The next thing to do.
pub(super) enum Step<'p> {
    /// A file that was sent before its id could be kept.
    Adopt { file: &'p UploadFile, id: String },
    /// A file that is not there.
    Upload(&'p UploadFile),
    /// A file that is there with other bytes.
    Replace { file: &'p UploadFile, id: String },
    /// A file that says something else of itself than it should: what it should say, and in what that differs.
    Describe { id: String, resource: Value, differences: Vec<Difference> },
    /// The same of the dataset, which may be private yet.
    Amend { dataset: Value, differences: Vec<Difference> },
    /// There is nothing left but what was asked for in vain.
    Done(Vec<Difference>),
}

/// What was asked for since the command began. Nothing is asked for twice: a platform that said yes and keeps something else
/// would do the same again, and for ever.
#[derive(Default)]
pub(super) struct RequestedChanges(BTreeSet<(String, &'static str)>);

impl RequestedChanges {
    /// Notes that the platform took what it was asked for.
    pub(super) fn record(&mut self, subject: &str, field: &'static str) {
        self.0.insert((subject.to_owned(), field));
    }

    /// The same of each of these.
    pub(super) fn record_all(&mut self, differences: &[Difference]) {
        differences.iter().for_each(|difference| self.record(&difference.subject, difference.field));
    }

    /// Whether it was asked for that.
    pub(super) fn contains(&self, subject: &str, field: &'static str) -> bool {
        self.0.contains(&(subject.to_owned(), field))
    }

    /// The differences to ask for, and those that were asked for in vain.
    fn split_by_requested(&self, differences: impl Iterator<Item = Difference>) -> (Vec<Difference>, Vec<Difference>) {
        differences.partition(|difference| !self.contains(&difference.subject, difference.field))
    }
}

impl RemoteDataset {
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
pub(super) fn next_step<'p>(
    package: &'p UploadPackage,
    remote: &RemoteDataset,
    record: &PublicationState,
    asked: &RequestedChanges,
) -> Step<'p> {
    let kept = |file: &UploadFile| record.resource(&file.name).and_then(|id| remote.resource(id));
    for file in &package.files {
        let Some(resource) = kept(file) else {
            return match find_orphan(file, remote, record) {
                Some(id) => Step::Adopt { file, id },
                None => Step::Upload(file),
            };
        };
        if !has_content(resource, file, record) {
            return Step::Replace { file, id: id_of(resource) };
        }
    }
    let schema = package.files.iter().find(|file| file.name == SCHEMA).and_then(kept);
    let mut in_vain = Vec::new();
    for file in &package.files {
        let Some(resource) = kept(file) else { continue };
        let (differences, vain) = asked.split_by_requested(described(resource, file, schema));
        in_vain.extend(vain);
        if !differences.is_empty() {
            return Step::Describe {
                id: id_of(resource),
                resource: with_wanted_values(resource, &differences),
                differences,
            };
        }
    }
    let wanted = package.metadata().into_iter().chain([(PRIVATE, false.into())]);
    let (differences, vain) = asked.split_by_requested(differences(DATASET, &remote.0, wanted));
    in_vain.extend(vain);
    if differences.is_empty() {
        Step::Done(in_vain)
    } else {
        Step::Amend { dataset: with_wanted_values(&remote.0, &differences), differences }
    }
}

fn id_of(resource: &Value) -> String {
    resource["id"].as_str().unwrap_or_default().to_owned()
}

/// The id of a resource with the file's very bytes and the name it was sent under, which nothing else stands for.
fn find_orphan(file: &UploadFile, remote: &RemoteDataset, record: &PublicationState) -> Option<String> {
    let is_it = |resource: &&Value| {
        resource["checksum"]["value"] == file.sha1.as_str()
            && resource["title"].as_str().is_some_and(|title| title.eq_ignore_ascii_case(&file.sent_as))
            && !record.contains(&id_of(resource))
    };
    remote.resources().iter().find(is_it).map(id_of)
}

/// Whether the platform has the file's very bytes: by its own checksum, or, where it tells none, by what was sent.
fn has_content(resource: &Value, file: &UploadFile, record: &PublicationState) -> bool {
    match resource["checksum"]["value"].as_str() {
        Some(sum) if resource["checksum"]["type"] == "sha1" => sum.eq_ignore_ascii_case(&file.sha1),
        _ => record.sent(&file.name) == Some(&file.sha1),
    }
}

/// In what a resource says something else of itself than it should.
fn described(resource: &Value, file: &UploadFile, schema: Option<&Value>) -> impl Iterator<Item = Difference> {
    let mut wanted = vec![("title", file.title.clone().into()), ("type", file.role.into())];
    let url = schema.map(|schema| &schema["url"]).filter(|url| url.is_string() && file.name == CSV);
    // The platform adds members of its own to what it is given.
    if let Some(url) = url.filter(|url| resource["schema"]["url"] != **url) {
        wanted.push(("schema", json!({ "url": url })));
    }
    differences(&file.name, resource, wanted)
}
