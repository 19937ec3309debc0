//! Publication on data.gouv.fr: what is there is compared with the package, and the next difference is settled, until
//! there is none.
//!
//! Nothing is asked for twice in one run, so a run ends whatever the platform makes of what it is asked: what it keeps
//! otherwise is told, and a file that it does not keep, or a dataset that stays private, is a failure.
//!
//! Nothing is assumed to have happened because it was asked for: after every step, and after every interruption, the
//! platform is asked again. A dataset is made once, under a mark of its own by which it is found should the answer be
//! lost; a file that is there already is not sent again.

mod api;
mod difference;
mod plan;
mod state_file;
mod upload;

pub use api::{Api, ApiAddressError, ApiError};
pub use difference::Difference;
pub use state_file::{StateError, default_state_path};
pub use upload::{PackageError, UploadPackage};

use plan::{PRIVATE, RemoteDataset, RequestedChanges, Step};
use state_file::PublicationState;
use std::path::Path;
use std::time::Duration;

/// As often as a step is tried again before giving up.
const MAX_ATTEMPTS: u32 = 5;

/// What is asked for when a file is sent, beside the members by which the platform describes it.
const BYTES: &str = "bytes";

/// Why a publication stopped. What was done so far is kept, and the next one goes on from there.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The platform refused, or could not be reached.
    #[error(transparent)]
    Api(#[from] ApiError),
    /// What was done could not be kept, or what was kept could not be read.
    #[error(transparent)]
    Record(#[from] StateError),
    /// It said yes, and what it holds is what it held before.
    #[error(
        "{0} changed nothing, although the platform said that it was done: ask those who run it, then publish again"
    )]
    InVain(String),
}

/// A package that is public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// The dataset's id.
    pub dataset: String,
    /// Its page, as far as the platform tells.
    pub page: Option<String>,
    /// How many steps it took.
    pub steps: u32,
    /// What the platform keeps otherwise than it was asked to.
    pub differences: Vec<Difference>,
}

/// Makes the platform hold what the package holds, and makes it public. What was done is kept in the file `record`. `tell`
/// hears of every step.
///
/// # Errors
/// When the platform refuses a step, does not answer after several tries, or does not keep what it took.
#[tracing::instrument(name = "publish", skip_all)]
pub async fn publish(
    package: &UploadPackage,
    api: &Api,
    record: &Path,
    pause: Duration,
    tell: &mut dyn FnMut(&str),
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
                return Ok(Publication { dataset, page: remote.page(), steps, differences });
            }
            Ok(None) => (failures, steps) = (0, steps + 1),
            Err(PublishError::Api(error)) if error.is_retryable() && failures < MAX_ATTEMPTS => {
                tell(&format!("{error}; trying again"));
                tokio::time::sleep(pause * 2u32.pow(failures)).await;
                failures += 1;
            }
            Err(error) => return Err(error),
        }
    }
}

/// Settles the next difference; where there is none left to settle, gives the dataset, and what it keeps otherwise.
async fn apply_next_step(
    package: &UploadPackage,
    api: &Api,
    record: &mut PublicationState,
    asked: &mut RequestedChanges,
    tell: &mut dyn FnMut(&str),
) -> Result<Option<(RemoteDataset, Vec<Difference>)>, PublishError> {
    let remote = match record.dataset() {
        Some(id) => RemoteDataset::new(api.dataset(id).await?),
        None => create(package, api, record, tell).await?,
    };
    match plan::next_step(package, &remote, record, asked) {
        Step::Done(differences) => return Ok(Some((remote, differences))),
        Step::Adopt { file, id } => record.keep_resource(file, &id)?,
        Step::Upload(file) => {
            not_again(asked, &file.name)?;
            tell(&format!("sending {}", file.name));
            let id = api.upload(remote.id(), file).await?;
            record.keep_resource(file, &id)?;
            asked.record(&file.name, BYTES);
        }
        Step::Replace { file, id } => {
            not_again(asked, &file.name)?;
            tell(&format!("replacing {}", file.name));
            api.replace(remote.id(), &id, file).await?;
            record.keep_resource(file, &id)?;
            asked.record(&file.name, BYTES);
        }
        Step::Describe { id, resource, differences } => {
            tell(&format!("describing {}", resource["title"].as_str().unwrap_or(&id)));
            api.describe(remote.id(), &id, &resource).await?;
            asked.record_all(&differences);
        }
        Step::Amend { dataset, differences } => {
            let publishes = differences.iter().any(|difference| difference.field == PRIVATE);
            tell(if publishes { "making the dataset public" } else { "describing the dataset" });
            api.update(remote.id(), &dataset).await?;
            asked.record_all(&differences);
        }
    }
    Ok(None)
}

/// Refuses to send a file that the platform took already in this run, and does not hold.
fn not_again(asked: &RequestedChanges, file: &str) -> Result<(), PublishError> {
    if asked.contains(file, BYTES) { Err(PublishError::InVain(format!("sending {file}"))) } else { Ok(()) }
}

/// The dataset: one that was made before its id could be kept, or a new private one.
async fn create(
    package: &UploadPackage,
    api: &Api,
    record: &mut PublicationState,
    tell: &mut dyn FnMut(&str),
) -> Result<RemoteDataset, PublishError> {
    let mark = record.mark()?;
    let found = match &mark {
        state_file::CreationToken::Fresh(_) => None,
        state_file::CreationToken::Used(mark) => api.find_by_token(mark, package.title()).await?,
    };
    let dataset = match found {
        Some(dataset) => dataset,
        None => {
            tell("making a private dataset");
            api.create(&package.dataset(mark.as_str())).await?
        }
    };
    let remote = RemoteDataset::new(dataset);
    record.keep_dataset(remote.id())?;
    Ok(remote)
}
