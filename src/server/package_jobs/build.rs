//! The job that builds a package, verifies it and compares it with the published one.

use super::documents::{
    BlockedPackage, BlockedText, BuildParameters, BuiltPackage, Changes, PackageOutcome, PackageProgress,
    RareCombination, VerifiedFigures, json, parameters,
};
use super::failure::{FailureKind, JobFailure};
use crate::open_data::comparison::compare;
use crate::open_data::package::folder::{locate, package_digest};
use crate::open_data::package::{BuildError, BuildProgress, BuildReport, RESULTS, SmallGroup};
use crate::open_data::verify::verify;
use crate::server::jobs::JobProgress;
use crate::server::publication::{BuildRequest, build_package, built_folder, published_folder};
use crate::server::state::ServerState;
use crate::store::timestamps::now_ms;
use crate::store::{Job, PublicationStore, StoreError};
use crate::workspace::{Act, Action, Actor, Object};
use std::path::Path;

/// The most texts that a job names of those that prevent a package.
const MAX_NAMED_TEXTS: usize = 100;

pub(super) async fn build(
    state: &ServerState,
    job: &Job,
    progress: &JobProgress,
) -> Result<PackageOutcome, JobFailure> {
    let parameters: BuildParameters = parameters(job)?;
    let snapshot = state.current_site();
    let context = &snapshot.context;
    let form = context.site.form(&job.form).ok_or(FailureKind::NoForm)?;
    let zone = context.windows.zone(form);
    let folder = built_folder(&state.workspace.publication, form);
    let BuildParameters { by, date, withhold_unreviewed } = parameters;
    let request = BuildRequest { seed: None, date, withhold_unreviewed };
    let mut tell = |BuildProgress { rows, all }| progress.tell(json(&PackageProgress::Rows(rows, all)));
    match build_package(&context.site, form, &zone, &state.store, request, &folder, &mut tell).await {
        Ok((report, facts)) => {
            let published = published_folder(context, form);
            let examined = tokio::task::spawn_blocking(move || examine(&folder, &published, report));
            let built = examined.await.map_err(|error| JobFailure::new(FailureKind::Folder, error))??;
            let act = finished_act(job, by.actor, &built);
            enter(state.store.as_ref(), &job.form, (facts.began_at, &built.digest), act).await?;
            Ok(PackageOutcome::Built(Box::new(built)))
        }
        Err(BuildError::Refused { first, all }) => {
            let texts = first.into_iter().take(MAX_NAMED_TEXTS).map(|text| BlockedText {
                response: text.response_id,
                control: text.control,
                status: text.status.to_owned(),
            });
            Ok(PackageOutcome::Blocked(BlockedPackage { texts: texts.collect(), all }))
        }
        Err(error) => Err(error.into()),
    }
}

/// The act of having built a package. The id is the same for every process that goes on with the job, so the log has the entry once.
fn finished_act(job: &Job, actor: Actor, built: &BuiltPackage) -> Act {
    let act = Act::new(actor, Action::FinishPackage, Object::form(&job.form), now_ms()).on_form(&job.form);
    let act = Act { id: format!("{}-built", job.id), ..act }.with("job", &job.id);
    let act = act.with("package", &built.digest).with("rows", built.rows).with("withheld", built.withheld);
    match &built.verified {
        Some(VerifiedFigures { figures, differences }) => {
            act.with("figures", figures).with("differences", differences.len())
        }
        None => act,
    }
}

/// Enters what was done, whatever the account may do by now.
async fn enter<S: PublicationStore + ?Sized>(
    store: &S,
    form: &str,
    build: (i64, &str),
    act: Act,
) -> Result<(), StoreError> {
    match store.finish_package(form, build, act.clone()).await {
        Err(StoreError::PermissionLost) => store.finish_package(form, build, act.without_role()).await,
        entered => entered,
    }
}

/// Verifies a package that was built, and compares it with the published one.
fn examine(folder: &Path, published: &Path, report: BuildReport) -> Result<BuiltPackage, JobFailure> {
    let digest = package_digest(folder)?.ok_or(FailureKind::OtherPackage)?;
    let verified = match locate(folder, RESULTS) {
        None => None,
        Some(_) => {
            let verified = verify(folder)?;
            let differences = verified.differences.iter().map(ToString::to_string).chain(verified.problems).collect();
            Some(VerifiedFigures { figures: verified.figures, differences })
        }
    };
    let changes = match package_digest(published)? {
        None => None,
        Some(against) => Some(Changes { against, comparison: compare(published, folder)? }),
    };
    let combination = |SmallGroup { cells, response_ids }| RareCombination { cells, responses: response_ids };
    let BuildReport { rows, withheld, rare, rare_themes, sole_deciders } = report;
    let [rare, rare_themes] = [rare, rare_themes].map(|groups| groups.into_iter().map(combination).collect());
    Ok(BuiltPackage { digest, rows, withheld, rare, rare_themes, sole_deciders, verified, changes })
}
