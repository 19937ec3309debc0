//! Publication on data.gouv.fr: compares the platform with the package and settles one difference after another, until none is
//! left.
//!
//! A run requests each change at most once, apart from retries after a failure, so it ends whatever the platform does with a
//! request. A value that the platform stores differently is reported; a file that it does not store, or a dataset that stays
//! private, is an error.
//!
//! No step relies on the success of an earlier request: after every step and every interruption, the state of the platform is
//! read again. A dataset is created once, with a token by which it is found again if the reply is lost. A file that is already
//! there is not sent again.

mod api;
mod difference;
mod plan;
mod publish_step;
mod state_file;
mod upload;

pub use api::{Api, ApiAddressError, ApiError};
pub use difference::Difference;
pub use publish_step::PublishStep;
pub use state_file::{StateError, default_state_path};
pub use upload::{PackageError, UploadPackage};

use plan::{PRIVATE, RemoteDataset, RequestedChanges, Step};
use serde_json::Value;
use state_file::PublicationState;
use std::path::Path;
use std::time::Duration;

/// The number of consecutive retries after which a run gives up.
const MAX_ATTEMPTS: u32 = 5;

/// The name under which an upload of a file is noted as requested, next to the names of its members.
const BYTES: &str = "bytes";

/// Why a publication stopped. The completed steps are saved, and the next run continues after them.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The platform refused a request, or could not be reached.
    #[error(transparent)]
    Api(#[from] ApiError),
    /// The state of the publication could not be saved or read.
    #[error(transparent)]
    Record(#[from] StateError),
    /// The platform accepted a request, but its content did not change.
    #[error(
        "{0} changed nothing, although the platform said that it was done: ask those who run it, then publish again"
    )]
    InVain(String),
}

/// A package that is public on the platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// The dataset's id.
    pub dataset: String,
    /// The address of the dataset's page, if the platform gives one.
    pub page: Option<String>,
    /// The number of steps of this run.
    pub steps: u32,
    /// The values that the platform stores differently from the request.
    pub differences: Vec<Difference>,
}

/// Uploads the package and makes the dataset public. The state is saved in the file `record`. Every step is reported to `tell`.
///
/// # Errors
/// When the platform refuses a step, does not answer after several attempts, or does not store what it accepted.
#[tracing::instrument(name = "publish", skip_all)]
pub async fn publish(
    package: &UploadPackage,
    api: &Api,
    record: &Path,
    pause: Duration,
    tell: &mut (dyn FnMut(PublishStep) + Send),
) -> Result<Publication, PublishError> {
    let mut record = PublicationState::open(record, api.base())?;
    let mut asked = RequestedChanges::default();
    let (mut failures, mut steps) = (0, 0);
    loop {
        match apply_next_step(package, api, &mut record, &mut asked, tell).await {
            Ok(Some((remote, differences))) => {
                if differences.iter().any(|difference| difference.field == PRIVATE) {
                    return Err(PublishError::InVain("making the dataset public".to_owned()));
                }
                let dataset = remote.id().to_owned();
                return Ok(Publication { dataset, page: remote.page_address(), steps, differences });
            }
            Ok(None) => (failures, steps) = (0, steps + 1),
            Err(PublishError::Api(error)) if error.is_retryable() && failures < MAX_ATTEMPTS => {
                tell(PublishStep::TryAgain(error.to_string()));
                tokio::time::sleep(pause * 2u32.pow(failures)).await;
                failures += 1;
            }
            Err(error) => return Err(error),
        }
    }
}

/// Settles the next difference. If none is left to settle, returns the dataset with the differences that remain.
async fn apply_next_step(
    package: &UploadPackage,
    api: &Api,
    record: &mut PublicationState,
    asked: &mut RequestedChanges,
    tell: &mut (dyn FnMut(PublishStep) + Send),
) -> Result<Option<(RemoteDataset, Vec<Difference>)>, PublishError> {
    let remote = match record.dataset() {
        Some(id) => remote_dataset(api.dataset(id).await?)?,
        None => create(package, api, record, tell).await?,
    };
    match plan::next_step(package, &remote, record, asked) {
        Step::Done(differences) => return Ok(Some((remote, differences))),
        Step::Adopt { file, id } => record.keep_resource(file, &id)?,
        Step::Upload(file) => {
            not_again(asked, &file.name)?;
            tell(PublishStep::SendFile(file.name.clone()));
            let id = api.upload(remote.id(), file).await?;
            record.keep_resource(file, &id)?;
            asked.record(&file.name, BYTES);
        }
        Step::Replace { file, id } => {
            not_again(asked, &file.name)?;
            tell(PublishStep::ReplaceFile(file.name.clone()));
            api.replace(remote.id(), &id, file).await?;
            record.keep_resource(file, &id)?;
            asked.record(&file.name, BYTES);
        }
        Step::Describe { id, resource, differences } => {
            tell(PublishStep::DescribeFile(resource["title"].as_str().unwrap_or(&id).to_owned()));
            api.describe(remote.id(), &id, &resource).await?;
            asked.record_all(&differences);
        }
        Step::Amend { dataset, differences } => {
            let publishes = differences.iter().any(|difference| difference.field == PRIVATE);
            tell(if publishes { PublishStep::MakePublic } else { PublishStep::DescribeDataset });
            api.update(remote.id(), &dataset).await?;
            asked.record_all(&differences);
        }
    }
    Ok(None)
}

/// Returns the dataset that the platform describes, or an error if the description is none of a dataset.
fn remote_dataset(description: Value) -> Result<RemoteDataset, ApiError> {
    RemoteDataset::from_description(description).ok_or(ApiError::UnexpectedResponse("looking the dataset up"))
}

/// Returns an error for a file that the platform already accepted in this run and still does not hold.
fn not_again(asked: &RequestedChanges, file: &str) -> Result<(), PublishError> {
    if asked.contains(file, BYTES) { Err(PublishError::InVain(format!("sending {file}"))) } else { Ok(()) }
}

/// Returns the dataset: one that was created before its id could be saved, or a new private one.
async fn create(
    package: &UploadPackage,
    api: &Api,
    record: &mut PublicationState,
    tell: &mut (dyn FnMut(PublishStep) + Send),
) -> Result<RemoteDataset, PublishError> {
    let mark = record.mark()?;
    let found = match &mark {
        state_file::CreationToken::Fresh(_) => None,
        state_file::CreationToken::Used(mark) => api.find_by_token(mark, package.title()).await?,
    };
    let dataset = match found {
        Some(dataset) => dataset,
        None => {
            tell(PublishStep::MakeDataset);
            api.create(&package.dataset(mark.as_str())).await?
        }
    };
    let remote = remote_dataset(dataset)?;
    record.keep_dataset(remote.id())?;
    Ok(remote)
}
