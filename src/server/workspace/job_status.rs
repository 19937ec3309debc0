//! The messages that say how a job stands.

use crate::i18n::{Key, key};
use crate::store::JobStatus;

/// How a job stands.
pub(super) fn job_status_key(status: JobStatus) -> Key {
    match status {
        JobStatus::Waiting => key::PUBLICATION_JOB_WAITING,
        JobStatus::Running => key::PUBLICATION_JOB_RUNNING,
        JobStatus::Done => key::PUBLICATION_JOB_DONE,
        JobStatus::Failed => key::PUBLICATION_JOB_FAILED,
        JobStatus::Stopped => key::PUBLICATION_JOB_STOPPED,
    }
}
