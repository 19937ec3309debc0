//! Publication on data.gouv.fr: what is there is compared with the package, and the next difference is settled, until
//! there is none.
//!
//! Nothing is assumed to have happened because it was asked for: after every step, and after every interruption, the
//! platform is asked again. A dataset is made once, under a mark of its own by which it is found should the answer be
//! lost; a file that is there already is not sent again.

mod api;
mod package;
mod plan;
mod record;

pub use api::{Api, ApiError};
pub use package::{Package, PackageError};

use plan::{Remote, Step};
use record::{Record, RecordError};
use std::path::Path;
use std::time::Duration;

/// As often as a step is tried again before giving up.
const TRIES: u32 = 5;

/// Why a publication stopped. What was done so far is kept, and the next one goes on from there.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The platform refused, or could not be reached.
    #[error(transparent)]
    Api(#[from] ApiError),
    /// What was done could not be kept, or what was kept could not be read.
    #[error(transparent)]
    Record(#[from] RecordError),
}

/// A package that is public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The dataset's id.
    pub dataset: String,
    /// Its page, as far as the platform tells.
    pub page: Option<String>,
    /// How many differences there were to settle.
    pub steps: u32,
}

/// Makes the platform hold what the package holds, and makes it public. `tell` hears of every step.
///
/// # Errors
/// When the platform refuses a step, or does not answer after several tries.
pub async fn publish(
    package: &Package,
    api: &Api,
    folder: &Path,
    pause: Duration,
    tell: &mut dyn FnMut(&str),
) -> Result<Published, PublishError> {
    let mut record = Record::beside(folder, api.base())?;
    let (mut failures, mut steps) = (0, 0);
    loop {
        match round(package, api, &mut record, tell).await {
            Ok(Some(remote)) => {
                return Ok(Published { dataset: remote.id().to_owned(), page: remote.page(), steps });
            }
            Ok(None) => (failures, steps) = (0, steps + 1),
            Err(PublishError::Api(error)) if error.is_passing() && failures < TRIES => {
                tell(&format!("{error}; trying again"));
                tokio::time::sleep(pause * 2u32.pow(failures)).await;
                failures += 1;
            }
            Err(error) => return Err(error),
        }
    }
}

/// Settles the next difference; gives the dataset where there is none left.
async fn round(
    package: &Package,
    api: &Api,
    record: &mut Record,
    tell: &mut dyn FnMut(&str),
) -> Result<Option<Remote>, PublishError> {
    let remote = match record.dataset() {
        Some(id) => Remote::new(api.dataset(id).await?),
        None => create(package, api, record, tell).await?,
    };
    match plan::next(package, &remote, record) {
        Step::Done => return Ok(Some(remote)),
        Step::Adopt { file, id } => record.keep_resource(file, &id)?,
        Step::Upload(file) => {
            tell(&format!("sending {}", file.name));
            let id = api.upload(remote.id(), file).await?;
            record.keep_resource(file, &id)?;
        }
        Step::Replace { file, id } => {
            tell(&format!("replacing {}", file.name));
            api.replace(remote.id(), &id, file).await?;
            record.keep_resource(file, &id)?;
        }
        Step::Describe { id, resource } => {
            tell(&format!("describing {}", resource["title"].as_str().unwrap_or(&id)));
            api.describe(remote.id(), &id, &resource).await?;
        }
        Step::Release(dataset) => {
            tell("making the dataset public");
            api.update(remote.id(), &dataset).await?;
        }
    }
    Ok(None)
}

/// The dataset: one that was made before its id could be kept, or a new private one.
async fn create(
    package: &Package,
    api: &Api,
    record: &mut Record,
    tell: &mut dyn FnMut(&str),
) -> Result<Remote, PublishError> {
    let mark = record.mark()?;
    let found = match &mark {
        record::Mark::Fresh(_) => None,
        record::Mark::Used(mark) => api.made_under(mark, package.title()).await?,
    };
    let dataset = match found {
        Some(dataset) => dataset,
        None => {
            tell("making a private dataset");
            api.create(&package.dataset(mark.as_str())).await?
        }
    };
    let remote = Remote::new(dataset);
    record.keep_dataset(remote.id())?;
    Ok(remote)
}
