//! The job that publishes a package: it puts the package on this site, and then on the platform. Each step may have been done by
//! an earlier process, and is then not done again.

use super::documents::{PackageProgress, PublicationStep, PublishParameters, PublishedPackage, json, parameters};
use super::failure::{FailureKind, JobFailure};
use crate::open_data::package::folder::package_digest;
use crate::open_data::package::place_package;
use crate::open_data::publish::{Api, Publication};
use crate::server::jobs::JobProgress;
use crate::server::publication::{
    PlatformSettings, PlatformTarget, UploadError, built_folder, mark_published, publish_on_platform, published_folder,
    read_package,
};
use crate::server::site_context::SiteContext;
use crate::server::state::ServerState;
use crate::store::timestamps::now_ms;
use crate::store::{AccountStore, Job, StoreError};
use crate::workspace::{Act, Action, Actor, Object, Permission, Signature, permits};
use questionnaire::Form;
use std::path::Path;

/// What is published where, as the acts of the log name it.
const SITE: &str = "site";
const PLATFORM: &str = "platform";

pub(super) async fn publish(
    state: &ServerState,
    job: &Job,
    progress: &JobProgress,
) -> Result<PublishedPackage, JobFailure> {
    let parameters: PublishParameters = parameters(job)?;
    let snapshot = state.current_site();
    let context = &snapshot.context;
    let form = context.site.form(&job.form).filter(|form| form.open_data().is_some()).ok_or(FailureKind::NoForm)?;
    if !may_publish(state.store.as_ref(), &parameters.by, form).await? {
        return Err(FailureKind::PermissionLost.into());
    }
    let mut steps = Vec::new();
    let mut tell = |step| {
        steps.push(step);
        progress.tell(json(&PackageProgress::Steps(steps.clone())));
    };
    let (built, published) = (built_folder(&state.workspace.publication, form), published_folder(context, form));
    tell(PublicationStep::PlaceOnSite);
    let (target, digest) = (published.clone(), parameters.digest.clone());
    let placed = tokio::task::spawn_blocking(move || place(&built, &target, &digest));
    placed.await.map_err(|error| JobFailure::new(FailureKind::Folder, error))??;
    let acts = PublicationActs { job, form, parameters: &parameters };
    mark_published(state.store.as_ref(), form.id().as_str(), &parameters.digest, acts.done(SITE)).await?;
    let mut ended =
        PublishedPackage { digest: parameters.digest.clone(), dataset: None, page: None, differences: Vec::new() };
    if parameters.on_platform {
        let platform = state.workspace.publication.platform.as_ref().ok_or(FailureKind::Token)?;
        let package = read_package(&context.site, form, &published, platform.organization.clone());
        let package = package.map_err(UploadError::from)?;
        if package.digest() != parameters.digest {
            // Another command replaced the package since it was put on this site.
            return Err(FailureKind::OtherPackage.into());
        }
        let Publication { dataset, page, differences, .. } = publish_on_platform(
            (&package, &published),
            &platform_target(platform, context, form)?,
            (state.store.as_ref(), form),
            |dataset| acts.done(PLATFORM).with("dataset", dataset),
            &mut |step| tell(PublicationStep::OnPlatform(step)),
        )
        .await?;
        let differences = differences.iter().map(ToString::to_string).collect();
        ended = PublishedPackage { dataset: Some(dataset), page, differences, ..ended };
    }
    Ok(ended)
}

/// Puts the package that was seen into the folder of the published one, if it is not there yet.
fn place(built: &Path, published: &Path, digest: &str) -> Result<(), JobFailure> {
    if package_digest(published)?.as_deref() == Some(digest) {
        return Ok(());
    }
    if package_digest(built)?.as_deref() != Some(digest) {
        return Err(FailureKind::OtherPackage.into());
    }
    Ok(place_package(built, published)?)
}

/// Whether whoever asked for the publication may still do so. A user of a machine needs no role.
async fn may_publish(store: &dyn AccountStore, by: &Signature, form: &Form) -> Result<bool, StoreError> {
    let Actor::Account { id, .. } = &by.actor else { return Ok(true) };
    let account = store.account(id).await?.filter(|account| account.closed_at.is_none());
    let grants = account.map(|account| account.grants).unwrap_or_default();
    Ok(permits(&grants, Permission::PublishPackage, Some(form.id().as_str())).is_some())
}

fn platform_target(
    platform: &PlatformSettings,
    context: &SiteContext,
    form: &Form,
) -> Result<PlatformTarget, JobFailure> {
    let api = Api::new(&platform.url, platform.token.reveal()?).map_err(UploadError::from)?;
    let is_main = context.site.main().is_some_and(|main| main.id() == form.id());
    Ok(PlatformTarget { api, record: platform.record.clone().filter(|_| is_main), pause: platform.pause })
}

/// The acts of one publication.
struct PublicationActs<'a> {
    job: &'a Job,
    form: &'a Form,
    parameters: &'a PublishParameters,
}

impl PublicationActs<'_> {
    /// The package is public at a place. The id is the same for every process that goes on with the job, so the log has the entry
    /// once.
    fn done(&self, place: &str) -> Act {
        let id = self.form.id().as_str();
        let act = Act::new(self.parameters.by.actor.clone(), Action::PublishPackage, Object::form(id), now_ms());
        let act = Act { id: format!("{}-{place}", self.job.id), ..act };
        act.on_form(id).with("package", &self.parameters.digest).with("place", place).with("job", &self.job.id)
    }
}
