//! The messages of jobs on packages: their kinds, statuses, steps and failures.

use crate::i18n::{Key, key};
use crate::open_data::publish::PublishStep;
use crate::server::package_jobs::documents::{BUILD, FailureKind, PublicationStep};

/// What a job of this kind does.
pub(super) fn title_key(kind: &str) -> Key {
    if kind == BUILD { key::PUBLICATION_JOB_BUILD } else { key::PUBLICATION_JOB_PUBLISH }
}

/// A step: its message, and what it is about.
pub(super) fn step_words(step: &PublicationStep) -> (Key, String) {
    let PublicationStep::OnPlatform(step) = step else { return (key::PUBLICATION_STEP_PLACE, String::new()) };
    match step {
        PublishStep::MakeDataset => (key::PUBLICATION_STEP_MAKE_DATASET, String::new()),
        PublishStep::SendFile(name) => (key::PUBLICATION_STEP_SEND, name.clone()),
        PublishStep::ReplaceFile(name) => (key::PUBLICATION_STEP_REPLACE, name.clone()),
        PublishStep::DescribeFile(title) => (key::PUBLICATION_STEP_DESCRIBE, title.clone()),
        PublishStep::DescribeDataset => (key::PUBLICATION_STEP_DESCRIBE_DATASET, String::new()),
        PublishStep::MakePublic => (key::PUBLICATION_STEP_MAKE_PUBLIC, String::new()),
        PublishStep::TryAgain(why) => (key::PUBLICATION_STEP_TRY_AGAIN, why.clone()),
    }
}

pub(super) fn failure_key(kind: FailureKind) -> Key {
    match kind {
        FailureKind::NoForm => key::PUBLICATION_FAILURE_NO_FORM,
        FailureKind::Store => key::PUBLICATION_FAILURE_STORE,
        FailureKind::Moved => key::PUBLICATION_FAILURE_MOVED,
        FailureKind::Folder => key::PUBLICATION_FAILURE_FOLDER,
        FailureKind::OtherPackage => key::PUBLICATION_FAILURE_OTHER_PACKAGE,
        FailureKind::Token => key::PUBLICATION_FAILURE_TOKEN,
        FailureKind::Platform => key::PUBLICATION_FAILURE_PLATFORM,
        FailureKind::PermissionLost => key::PUBLICATION_FAILURE_PERMISSION_LOST,
        FailureKind::Unreadable => key::PUBLICATION_FAILURE_BROKE_OFF,
    }
}
