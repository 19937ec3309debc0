//! What the store and the folders say of a form's publication, and the page that is made of it.

use super::super::signed_in::SignedIn;
use super::PageError;
use super::figure_words::FigureWords;
use super::job_view::{JobDocuments, job_view};
use super::proposed::open_proposal;
use crate::coding::frame::CodingFrame;
use crate::open_data::package;
use crate::open_data::package::folder::{locate, names, package_digest};
use crate::server::package_jobs::documents::{BuiltPackage, Changes, PackageOutcome, RareCombination};
use crate::server::package_jobs::job_subject;
use crate::server::publication::{built_folder, published_folder};
use crate::store::{Job, JobStatus};
use crate::synthesis::coding_frames;
use crate::ui::workspace::{
    BuiltFileView, BuiltView, ChangesView, DatasetView, PublicationPage, PublicationProposal, PublishedView, RareView,
    fields,
};
use questionnaire::{Form, TwoPersonAct};
use std::io;
use std::path::Path;
use std::sync::Arc;

/// How many jobs the page looks at.
const JOBS: u32 = 50;

/// The state of a form's publication.
pub(super) struct PageState {
    /// The newest first.
    jobs: Vec<Job>,
    first_published: Option<i64>,
    /// The digest of the published package.
    pub(super) published: Option<String>,
    /// The digest of the package that is built.
    built: Option<String>,
    /// The names and sizes of its files.
    files: Vec<(String, u64)>,
    proposal: Option<PublicationProposal>,
    /// The coding frames, whose themes rare combinations and figures name.
    frames: Vec<CodingFrame>,
}

impl PageState {
    /// Reads the state.
    pub(super) async fn read(signed: &SignedIn, form: &Form) -> Result<Self, PageError> {
        let store = signed.store();
        let jobs = store.jobs_on(&job_subject(form), JOBS).await?;
        let first_published = store.published_at(form.id().as_str()).await?;
        let published = published_folder(&signed.snapshot.context, form);
        let built = built_folder(&signed.state.workspace.publication, form);
        let look = move || -> io::Result<_> {
            Ok((package_digest(&published)?, package_digest(&built)?, sized_files(&built)?))
        };
        let (published, built, files) = tokio::task::spawn_blocking(look).await.map_err(io::Error::other)??;
        let frames = coding_frames(form, store).await?;
        let read = Self { jobs, first_published, published, built, files, proposal: None, frames };
        let proposal = open_proposal(signed, form, read.built().map(|(built, _)| built)).await?;
        Ok(Self { proposal, ..read })
    }

    /// Whether a job on the package waits or runs.
    pub(super) fn has_open_job(&self) -> bool {
        self.jobs.iter().any(|job| job.status.is_open())
    }

    /// The package that is built, with the job that built it; `None` if there is none, or if a command built it.
    pub(super) fn built(&self) -> Option<(BuiltPackage, &Job)> {
        self.with_digest(self.built.as_ref()?)
    }

    /// The package with this digest, with the job that built it, if a job did.
    pub(super) fn with_digest(&self, digest: &str) -> Option<(BuiltPackage, &Job)> {
        self.jobs.iter().filter(|job| job.status == JobStatus::Done).find_map(|job| {
            match JobDocuments::read(job).outcome {
                Some(PackageOutcome::Built(built)) if built.digest == digest => Some((*built, job)),
                _ => None,
            }
        })
    }

    /// The page.
    pub(super) fn into_page(self, signed: &SignedIn, form: &Arc<Form>) -> PublicationPage {
        let platform = signed.state.workspace.publication.platform.as_ref();
        let host = platform.map(|platform| host(&platform.url).to_owned());
        PublicationPage {
            form: form.id().to_string(),
            form_name: signed.locale().name_of(form).0,
            job: self.jobs.first().map(|job| job_view(signed, form, job)),
            published: self.published_view(signed, form),
            dataset: self.dataset_view(signed),
            built: self.built_view(signed, form),
            platform: host,
            needs_two_persons: form.needs_two_persons(TwoPersonAct::Publish),
            proposal: self.proposal,
            ..PublicationPage::default()
        }
    }

    fn published_view(&self, signed: &SignedIn, form: &Form) -> Option<PublishedView> {
        let digest = self.published.clone()?;
        let last = self.jobs.iter().find_map(|job| {
            let documents = JobDocuments::read(job);
            match documents.outcome {
                Some(PackageOutcome::Published(published)) if published.digest == digest => {
                    Some((signed.moment(job.ended_at?), documents.by))
                }
                _ => None,
            }
        });
        let first = self.first_published.map(|at| signed.moment(at));
        Some(PublishedView { href: format!("/{}/open-data/", form.id()), digest, first, last })
    }

    fn dataset_view(&self, signed: &SignedIn) -> Option<DatasetView> {
        self.jobs.iter().find_map(|job| match JobDocuments::read(job).outcome {
            Some(PackageOutcome::Published(published)) => {
                let page = published.page.filter(|page| page.starts_with("https://"));
                Some(DatasetView { page, id: published.dataset?, when: signed.moment(job.ended_at?) })
            }
            _ => None,
        })
    }

    fn built_view(&self, signed: &SignedIn, form: &Form) -> Option<BuiltView> {
        let (built, job) = self.built()?;
        let words = FigureWords::new(signed, form, &self.frames);
        let base = signed.address(&format!("/{}{}{}", form.id(), fields::PUBLICATION, fields::FILES));
        let file = |(name, size): &(String, u64)| BuiltFileView {
            label: package::describe(name),
            href: format!("{base}/{name}"),
            name: name.clone(),
            size: *size,
        };
        let rare = |rare: &RareCombination| RareView {
            name: rare.name(),
            words: rare.cells.iter().map(|(column, value)| words.cell(column, value)).collect::<Vec<_>>().join(" · "),
            responses: rare.responses.len(),
        };
        Some(BuiltView {
            when: signed.moment(job.ended_at.unwrap_or(job.made_at)),
            by: JobDocuments::read(job).by,
            rows: built.rows,
            withheld: built.withheld,
            is_published: self.published.as_ref() == Some(&built.digest),
            files: self.files.iter().map(file).collect(),
            verified: built.verified.map(|verified| (verified.figures, verified.differences)),
            rare: built.rare.iter().map(rare).collect(),
            rare_themes: built.rare_themes.iter().map(rare).collect(),
            changes: self.changes_view(&words, built.changes),
            digest: built.digest,
        })
    }

    fn changes_view(&self, words: &FigureWords, changes: Option<Changes>) -> ChangesView {
        match (changes, &self.published) {
            (None, None) => ChangesView::First,
            (Some(Changes { against, comparison }), Some(published)) if against == *published => ChangesView::Against {
                added: comparison.added,
                changed: comparison.changed,
                withdrawn: comparison.withdrawn,
                coded: comparison.coded,
                figures: comparison.figures.iter().map(|figure| words.moved(figure)).collect(),
                columns: comparison.columns,
                all_figures: comparison.all_figures,
            },
            _ => ChangesView::Outdated,
        }
    }
}

fn sized_files(folder: &Path) -> io::Result<Vec<(String, u64)>> {
    let sized = |name: String| {
        let size = locate(folder, &name)?.metadata().ok()?.len();
        Some((name, size))
    };
    Ok(names(folder)?.into_iter().filter_map(sized).collect())
}

/// The host in an address.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}
