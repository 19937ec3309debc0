//! Publication: the job that goes on, the published package, the package that is built, and the forms that build and publish.

mod built;
mod changes;
mod job;
mod package_views;
mod page;
mod proposal;

pub use package_views::{
    BuiltFileView, BuiltView, ChangesView, DatasetView, FigureView, MovedFigureView, PublishedView, RareView,
};
pub use page::publication;
pub use proposal::PublicationProposal;

use super::Frame;
use crate::i18n::Key;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct PublicationPage {
    /// The form's id.
    pub form: String,
    /// The form's name.
    pub form_name: String,
    /// The newest job.
    pub job: Option<JobView>,
    /// The package on this site.
    pub published: Option<PublishedView>,
    /// The dataset on the platform, if the workspace published one: the address of its page, or its id.
    pub dataset: Option<DatasetView>,
    /// The package that is built.
    pub built: Option<BuiltView>,
    /// The host of the platform, if the workspace can publish there.
    pub platform: Option<String>,
    /// Whether a second person has to confirm a publication.
    pub needs_two_persons: bool,
    /// The proposal to publish on which somebody has to decide.
    pub proposal: Option<PublicationProposal>,
    /// The date for the descriptions, as it was typed.
    pub date: String,
    /// Why nothing was done.
    pub problem: Option<Key>,
}

/// A job.
#[derive(Clone, Debug)]
pub struct JobView {
    /// The id.
    pub id: String,
    /// What it does.
    pub title: Key,
    /// Where it stands.
    pub status: Key,
    /// Whether it waits or runs.
    pub is_open: bool,
    /// Whether it ended in another way than wanted.
    pub is_wrong: bool,
    /// Whether somebody asked that it stop.
    pub is_stopping: bool,
    /// Whether it may go on.
    pub may_resume: bool,
    /// When it was asked for, in words.
    pub since: String,
    /// When it ended, in words.
    pub ended: Option<String>,
    /// Who asked for it.
    pub by: String,
    /// Responses that are written, and all.
    pub rows: Option<(u64, u64)>,
    /// The steps so far: a message, and what it is about.
    pub steps: Vec<(Key, String)>,
    /// Why it failed: a message, and what the program says.
    pub failure: Option<(Key, String)>,
    /// The texts that prevent the package.
    pub blocked: Option<BlockedView>,
    /// What the platform keeps otherwise than it was asked to.
    pub differences: Vec<String>,
}

/// Texts that prevent a package.
#[derive(Clone, Debug)]
pub struct BlockedView {
    /// The first of them.
    pub texts: Vec<BlockedTextView>,
    /// How many there are.
    pub all: u64,
    /// The list of the texts that wait.
    pub list: String,
}

/// A text that prevents a package.
#[derive(Clone, Debug)]
pub struct BlockedTextView {
    /// The page on which it is reviewed.
    pub href: String,
    /// The control in which it was written.
    pub control: String,
    /// The question, in words.
    pub question: String,
    /// Why it prevents the package.
    pub status: Key,
}

/// The address of the page, or of what its forms are sent to.
fn address(frame: &Frame, form: &str, ending: &str) -> String {
    frame.address(&format!("/{form}{}{ending}", super::fields::PUBLICATION))
}

/// A number as the language writes it.
fn number(frame: &Frame, number: u64) -> String {
    frame.catalogue.number(usize::try_from(number).unwrap_or(usize::MAX))
}
