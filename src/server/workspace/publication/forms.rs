//! What the forms of the page do: each leads back to the page, or says why nothing was done.

use super::super::body::Body;
use super::super::permitted::Permitted;
use super::super::signed_in::SignedIn;
use super::page_state::PageState;
use super::proposed::{ProposedPublication, propose, why_not_by};
use super::{PageError, broken, published_form, respond};
use crate::i18n::{Key, key};
use crate::open_data::package::remove_package;
use crate::server::package_jobs::documents::{
    BUILD, BuildParameters, PUBLISH, PublishParameters, RareCombination, json,
};
use crate::server::package_jobs::{new_job, package_request};
use crate::server::publication::published_folder;
use crate::store::{Job, NewJob};
use crate::ui::workspace::fields;
use crate::workspace::permit::{BuildPackage, PublishPackage};
use crate::workspace::{Act, Action, Object, Outcome, Permit, Signature};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use questionnaire::{Form, TwoPersonAct};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What the form of a page came to: nothing to say, or why nothing was done.
pub(super) type Done = Result<Option<Key>, PageError>;

/// Asks for a package.
pub(super) async fn build(permitted: Permitted<BuildPackage>, body: Body) -> Response {
    let Some(form) = published_form(&permitted) else { return permitted.missing().await };
    let date = body.field_value(fields::DATE);
    let asked = ask_for_package(&permitted, &form, &body, &date).await;
    answer(&permitted, &form, asked, &date).await
}

async fn ask_for_package(permitted: &Permitted<BuildPackage>, form: &Form, body: &Body, date: &str) -> Done {
    if !date.is_empty() && date.parse::<Date>().is_err() {
        return Ok(Some(key::PUBLICATION_DATE_INVALID));
    }
    let withhold_unreviewed = !body.field_value(fields::WITHHOLD).is_empty();
    let date = Some(date.to_owned()).filter(|date| !date.is_empty());
    let parameters = BuildParameters { by: signature(permitted), date, withhold_unreviewed };
    let (job, act) = package_request(form, &parameters, permitted.now);
    let is_added = permitted.store().add_job(job, act).await?;
    Ok((!is_added).then_some(key::PUBLICATION_BUSY))
}

/// Asks that the package that was seen be published.
pub(super) async fn publish(permitted: Permitted<PublishPackage>, body: Body) -> Response {
    let Some(form) = published_form(&permitted) else { return permitted.missing().await };
    let asked = ask_for_publication(&permitted, &form, &body).await;
    answer(&permitted, &form, asked, "").await
}

async fn ask_for_publication(permitted: &Permitted<PublishPackage>, form: &Form, body: &Body) -> Done {
    let state = PageState::read(permitted, form).await?;
    let Some((built, _)) = state.built().filter(|(built, _)| built.digest == body.field_value(fields::SEEN)) else {
        return Ok(Some(key::PUBLICATION_OTHER_PACKAGE));
    };
    if built.verified.is_some_and(|verified| !verified.differences.is_empty()) {
        return Ok(Some(key::PUBLICATION_NOT_VERIFIED));
    }
    let acknowledged: BTreeSet<String> = body.field_values(fields::RARE).into_iter().collect();
    let are_themes_seen = built.rare_themes.is_empty() || acknowledged.contains(fields::RARE_THEMES);
    if !are_themes_seen || !built.rare.iter().map(RareCombination::name).all(|rare| acknowledged.contains(&rare)) {
        return Ok(Some(key::PUBLICATION_RARE_LEFT));
    }
    let on_platform =
        permitted.state.workspace.publication.platform.is_some() && !body.field_value(fields::PLATFORM).is_empty();
    let rare = built.rare.len() + built.rare_themes.len();
    let wanted = ProposedPublication { digest: built.digest, on_platform, rare };
    let reason = body.field_value(fields::REASON);
    if form.needs_two_persons(TwoPersonAct::Publish) {
        let is_proposed = propose(permitted, form, &wanted, &reason).await?;
        return Ok((!is_proposed).then_some(key::WORKSPACE_WINDOW_PROPOSED_ALREADY));
    }
    let (job, act) = begin_publication(permitted, form, wanted, &reason);
    let is_added = permitted.store().add_job(job, act).await?;
    Ok((!is_added).then_some(key::PUBLICATION_BUSY))
}

/// The job that publishes, and the act that begins it.
pub(super) fn begin_publication(
    permitted: &Permitted<PublishPackage>,
    form: &Form,
    wanted: ProposedPublication,
    reason: &str,
) -> (NewJob, Act) {
    let ProposedPublication { digest, on_platform, rare } = wanted;
    let parameters = PublishParameters { by: signature(permitted), digest, on_platform };
    let job = new_job(form, PUBLISH, &parameters, permitted.now);
    let act = permitted.act(Action::BeginPublication, Object::form(form.id().as_str()));
    let act = act.because(reason).with("package", &parameters.digest).with("job", &job.id);
    (job, act.with("rare-combinations", rare).with("on-platform", on_platform))
}

/// Asks that a job stop.
pub(super) async fn stop(permitted: Permitted<BuildPackage>, body: Body) -> Response {
    let Some(form) = published_form(&permitted) else { return permitted.missing().await };
    let asked = ask_to_stop(&permitted, &form, &body).await;
    answer(&permitted, &form, asked, "").await
}

async fn ask_to_stop(permitted: &Permitted<BuildPackage>, form: &Form, body: &Body) -> Done {
    let Some(job) = own_job(permitted, form, body).await? else { return Ok(Some(key::WORKSPACE_UNCHANGED)) };
    let act = permitted.act(Action::StopJob, Object::form(form.id().as_str())).with("job", &job.id);
    let is_stopped = permitted.store().stop_job(&job.id, permitted.now, act).await?;
    Ok((!is_stopped).then_some(key::WORKSPACE_UNCHANGED))
}

/// Lets a publication that failed or was stopped go on.
pub(super) async fn resume(permitted: Permitted<PublishPackage>, body: Body) -> Response {
    let Some(form) = published_form(&permitted) else { return permitted.missing().await };
    let asked = ask_to_resume(&permitted, &form, &body).await;
    answer(&permitted, &form, asked, "").await
}

async fn ask_to_resume(permitted: &Permitted<PublishPackage>, form: &Form, body: &Body) -> Done {
    let job = own_job(permitted, form, body).await?.filter(|job| job.kind == PUBLISH);
    let read = job.and_then(|job| Some((serde_json::from_str::<PublishParameters>(&job.parameters).ok()?, job)));
    let Some((parameters, job)) = read else { return Ok(Some(key::WORKSPACE_UNCHANGED)) };
    if let Some(obstacle) = why_not_resumed(permitted, form, &parameters.digest).await? {
        return Ok(Some(obstacle));
    }
    let act = permitted.act(Action::ResumePublication, Object::form(form.id().as_str()));
    let act = act.with("job", &job.id).with("package", &parameters.digest);
    // From here on it is the publication of whoever resumes it.
    let parameters = json(&PublishParameters { by: signature(permitted), ..parameters });
    let is_resumed = permitted.store().resume_job(&job.id, &parameters, act).await?;
    Ok((!is_resumed).then_some(key::WORKSPACE_UNCHANGED))
}

/// Why this account may not go on with the publication of a package; `None` if it may.
async fn why_not_resumed(permitted: &Permitted<PublishPackage>, form: &Form, digest: &str) -> Done {
    if !form.needs_two_persons(TwoPersonAct::Publish) {
        return Ok(None);
    }
    let state = PageState::read(permitted, form).await?;
    Ok(match state.with_digest(digest) {
        Some((built, _)) => why_not_by(&built, &permitted.actor()),
        None => Some(key::PUBLICATION_OTHER_PACKAGE),
    })
}

/// Takes the package off the site.
pub(super) async fn unpublish(permitted: Permitted<PublishPackage>, body: Body) -> Response {
    let Some(form) = published_form(&permitted) else { return permitted.missing().await };
    let taken = take_off(&permitted, &form, &body).await;
    answer(&permitted, &form, taken, "").await
}

/// The entry in the log comes first: without it nothing is removed.
async fn take_off(permitted: &Permitted<PublishPackage>, form: &Form, body: &Body) -> Done {
    let state = PageState::read(permitted, form).await?;
    if state.has_open_job() {
        return Ok(Some(key::PUBLICATION_BUSY));
    }
    let Some(digest) = state.published.filter(|digest| *digest == body.field_value(fields::SEEN)) else {
        return Ok(Some(key::PUBLICATION_OTHER_PACKAGE));
    };
    let reason = body.field_value(fields::REASON);
    if reason.is_empty() {
        return Ok(Some(key::PUBLICATION_NO_REASON));
    }
    let act = permitted.act(Action::UnpublishPackage, Object::form(form.id().as_str()));
    permitted.store().log_act(act.because(&reason).with("package", digest), Outcome::Done).await?;
    let folder = published_folder(&permitted.snapshot.context, form);
    let removed = tokio::task::spawn_blocking(move || remove_package(&folder)).await;
    removed.map_err(std::io::Error::other)?.map_err(std::io::Error::other)?;
    Ok(None)
}

/// The job that the form names, if it is one on this package.
async fn own_job(signed: &SignedIn, form: &Form, body: &Body) -> Result<Option<Job>, PageError> {
    let job = signed.store().job(&body.field_value(fields::JOB)).await?;
    Ok(job.filter(|job| job.form == form.id().as_str() && [BUILD, PUBLISH].contains(&job.kind.as_str())))
}

fn signature<P: Permit>(permitted: &Permitted<P>) -> Signature {
    Signature { name: permitted.account.name.clone(), actor: permitted.actor() }
}

/// Leads back to the page, or shows why nothing was done.
pub(super) async fn answer(signed: &SignedIn, form: &Arc<Form>, done: Done, date: &str) -> Response {
    match done {
        Ok(None) => {
            let page = format!("/{}{}", form.id(), fields::PUBLICATION);
            Redirect::to(&signed.address(&page)).into_response()
        }
        Ok(problem) => respond(signed, form, problem, date).await,
        Err(error) => broken(signed, error).await,
    }
}
