//! A job as the page shows it, from the documents that the store keeps of it.

use super::super::job_status::job_status_key;
use super::super::review::named_status_key;
use super::super::signed_in::SignedIn;
use super::words::{failure_key, step_words, title_key};
use crate::i18n::form_keys::question_key;
use crate::i18n::key;
use crate::server::package_jobs::documents::{
    BUILD, BlockedPackage, BlockedText, BuildParameters, PUBLISH, PackageOutcome, PackageProgress, PublishParameters,
};
use crate::store::{Job, JobStatus};
use crate::ui::workspace::review::{ReviewAddress, ReviewSelection};
use crate::ui::workspace::{BlockedTextView, BlockedView, JobView};
use questionnaire::Form;

/// How many texts the page names of those that prevent a package.
const NAMED_TEXTS: usize = 20;

/// The documents of a job. What cannot be read is absent: another version of this program wrote it.
pub(super) struct JobDocuments {
    /// The name of whoever asked for it.
    pub(super) by: String,
    pub(super) progress: Option<PackageProgress>,
    pub(super) outcome: Option<PackageOutcome>,
}

impl JobDocuments {
    pub(super) fn read(job: &Job) -> Self {
        let by = match job.kind.as_str() {
            BUILD => serde_json::from_str::<BuildParameters>(&job.parameters).ok().map(|parameters| parameters.by),
            _ => serde_json::from_str::<PublishParameters>(&job.parameters).ok().map(|parameters| parameters.by),
        };
        Self {
            by: by.map(|by| by.name).unwrap_or_default(),
            progress: serde_json::from_str(&job.progress).ok(),
            outcome: serde_json::from_str(&job.outcome).ok(),
        }
    }
}

pub(super) fn job_view(signed: &SignedIn, form: &Form, job: &Job) -> JobView {
    let JobDocuments { by, progress, outcome } = JobDocuments::read(job);
    let (rows, steps) = match progress {
        Some(PackageProgress::Rows(rows, all)) => (Some((rows, all)), Vec::new()),
        Some(PackageProgress::Steps(steps)) => (None, steps.iter().map(step_words).collect()),
        None => (None, Vec::new()),
    };
    let failure = match (&outcome, job.status) {
        (Some(PackageOutcome::Failed(failure)), _) => Some((failure_key(failure.kind), failure.detail.clone())),
        (None, JobStatus::Failed) => Some((key::PUBLICATION_FAILURE_BROKE_OFF, String::new())),
        _ => None,
    };
    let (blocked, differences) = match outcome {
        Some(PackageOutcome::Blocked(blocked)) => (Some(blocked_view(signed, form, &blocked)), Vec::new()),
        Some(PackageOutcome::Published(published)) => (None, published.differences),
        _ => (None, Vec::new()),
    };
    let has_ended_wrong = matches!(job.status, JobStatus::Failed | JobStatus::Stopped);
    JobView {
        id: job.id.clone(),
        title: title_key(&job.kind),
        status: if blocked.is_some() { key::PUBLICATION_JOB_BLOCKED } else { job_status_key(job.status) },
        is_open: job.status.is_open(),
        is_wrong: has_ended_wrong,
        is_stopping: job.is_stop_wanted && job.status.is_open(),
        // A package is built again from the beginning; a publication goes on.
        may_resume: has_ended_wrong && job.kind == PUBLISH,
        since: signed.moment(job.made_at),
        ended: job.ended_at.map(|at| signed.moment(at)),
        by,
        rows,
        steps,
        failure,
        blocked,
        differences,
    }
}

fn blocked_view(signed: &SignedIn, form: &Form, blocked: &BlockedPackage) -> BlockedView {
    let tag = signed.locale().tag();
    let review = ReviewAddress::new(tag, form.id().as_str());
    let catalogue = signed.locale().form_catalogue(form);
    let text = |text: &BlockedText| {
        // The control of a free text that goes with an option is named after the question.
        let id = text.control.strip_suffix("-other").unwrap_or(&text.control);
        let question = form.question(id).map(|question| catalogue.message_by_key(&question_key(question)));
        BlockedTextView {
            href: review.text(&text.response, &text.control),
            control: text.control.clone(),
            question: question.unwrap_or_default(),
            status: named_status_key(&text.status),
        }
    };
    BlockedView {
        texts: blocked.texts.iter().take(NAMED_TEXTS).map(text).collect(),
        all: blocked.all,
        list: review.list(&ReviewSelection::default(), None),
    }
}
