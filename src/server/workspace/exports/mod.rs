//! Exports: asking for a file of the responses, following its job, downloading and deleting it. A file is there for whoever asked for
//! it alone.

mod download;
mod view;

use super::body::Body;
use super::page;
use super::permitted::Permitted;
use super::route::{Route, get, post};
use super::signed_in::SignedIn;
use crate::export::row_writer::ExportFormat;
use crate::i18n::{Key, key};
use crate::server::export_jobs::documents::ExportParameters;
use crate::server::export_jobs::{EXPORT, export_request};
use crate::store::{Job, StoreError};
use crate::ui::workspace::{ExportsPage, exports, fields};
use crate::workspace::permit::{ExportResponses, SeeExports};
use crate::workspace::{Act, Action, Object, Outcome, Permission, Signature, permits};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use questionnaire::Form;
use std::sync::Arc;

/// The script of the page.
const SCRIPT: &str = "operator-job.js";
/// The style sheet of the page.
const STYLE: &str = "operator-job.css";

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/operator/{tag}/{form}/exports", exports_page)
            .in_menu(key::WORKSPACE_EXPORTS, key::WORKSPACE_EXPORTS_LEAD),
        post("/operator/{tag}/{form}/exports/ask", ask),
        post("/operator/{tag}/{form}/exports/stop", stop),
        post("/operator/{tag}/{form}/exports/delete", delete),
        get("/operator/{tag}/{form}/exports/{file}", download::download),
    ]
}

/// What the form of the page came to: nothing to say, or why nothing was done.
type Done = Result<Option<Key>, StoreError>;

async fn exports_page(permitted: Permitted<SeeExports>) -> Response {
    match permitted.form.clone() {
        Some(form) => respond(&permitted, &form, None, "").await,
        None => permitted.missing().await,
    }
}

/// Asks for a file. Private columns are for who may also see private answers: such a request of others is refused and logged.
async fn ask(permitted: Permitted<ExportResponses>, body: Body) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let is_private = !body.field_value(fields::PRIVATE_COLUMNS).is_empty();
    let reason = body.field_value(fields::REASON);
    if is_private && !may_see_private(&permitted, &form) {
        return refuse_private(&permitted, &form, &reason).await;
    }
    let asked = ask_for_file(&permitted, &form, &body, is_private).await;
    answer(&permitted, &form, asked, &reason).await
}

async fn ask_for_file(permitted: &Permitted<ExportResponses>, form: &Form, body: &Body, is_private: bool) -> Done {
    let Some(format) = ExportFormat::from_name(&body.field_value(fields::FORMAT)) else {
        return Ok(Some(key::WORKSPACE_EXPORTS_NO_FORMAT));
    };
    let byte_order_mark = !body.field_value(fields::BYTE_ORDER_MARK).is_empty();
    if byte_order_mark && format != ExportFormat::Csv {
        return Ok(Some(key::WORKSPACE_EXPORTS_MARK_REFUSED));
    }
    let reason = body.field_value(fields::REASON);
    if reason.is_empty() {
        return Ok(Some(key::WORKSPACE_NO_REASON));
    }
    let by = Signature { name: permitted.account.name.clone(), actor: permitted.actor() };
    let parameters = ExportParameters { by, format: format.name().to_owned(), is_private, byte_order_mark, reason };
    let (job, act) = export_request(form, &parameters, permitted.now);
    let is_added = permitted.store().add_job(job, act).await?;
    Ok((!is_added).then_some(key::WORKSPACE_EXPORTS_BUSY))
}

/// The message of the columns that a file has.
fn columns_key(is_private: bool) -> Key {
    if is_private { key::WORKSPACE_EXPORTS_PRIVATE } else { key::WORKSPACE_EXPORTS_PUBLIC }
}

fn may_see_private(signed: &SignedIn, form: &Form) -> bool {
    permits(&signed.account.grants, Permission::SeePrivateAnswers, Some(form.id().as_str())).is_some()
}

async fn refuse_private(permitted: &Permitted<ExportResponses>, form: &Arc<Form>, reason: &str) -> Response {
    let act = Act::new(permitted.actor(), Action::AskWithoutPermission, Object::page(&permitted.route), permitted.now);
    let act = act.on_form(form.id().as_str()).with("permission", Permission::SeePrivateAnswers.name());
    if let Err(error) = permitted.store().log_act(act, Outcome::Refused).await {
        return permitted.broken(&error).await;
    }
    let problem = Some(key::WORKSPACE_EXPORTS_PRIVATE_REFUSED);
    let mut response = respond(permitted, form, problem, reason).await;
    *response.status_mut() = StatusCode::FORBIDDEN;
    response
}

/// Asks that a job stop.
async fn stop(permitted: Permitted<SeeExports>, body: Body) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let asked = ask_to_stop(&permitted, &form, &body).await;
    answer(&permitted, &form, asked, "").await
}

async fn ask_to_stop(permitted: &Permitted<SeeExports>, form: &Form, body: &Body) -> Done {
    let found = own_job(permitted, form, &body.field_value(fields::JOB)).await?;
    let Some((job, _)) = found else { return Ok(Some(key::WORKSPACE_UNCHANGED)) };
    let act = permitted.act(Action::StopJob, Object::form(form.id().as_str())).with("job", &job.id);
    let is_stopped = permitted.store().stop_job(&job.id, permitted.now, act).await?;
    Ok((!is_stopped).then_some(key::WORKSPACE_UNCHANGED))
}

/// Deletes a file. The entry in the log comes first: without it nothing is deleted.
async fn delete(permitted: Permitted<SeeExports>, body: Body) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let deleted = delete_file(&permitted, &form, &body).await;
    answer(&permitted, &form, deleted, "").await
}

async fn delete_file(permitted: &Permitted<SeeExports>, form: &Form, body: &Body) -> Done {
    let found = own_job(permitted, form, &body.field_value(fields::JOB)).await?;
    let Some(file) = found.as_ref().and_then(|(job, parameters)| view::file(permitted, job, parameters)) else {
        return Ok(Some(key::WORKSPACE_UNCHANGED));
    };
    let id = found.map(|(job, _)| job.id).unwrap_or_default();
    let act = permitted.act(Action::DeleteExport, Object::form(form.id().as_str())).with("job", id);
    permitted.store().log_act(act, Outcome::Done).await?;
    file.delete().map_err(StoreError::Folder)?;
    Ok(None)
}

/// The job with this id, if it writes a file that this account asked for.
async fn own_job(signed: &SignedIn, form: &Form, id: &str) -> Result<Option<(Job, ExportParameters)>, StoreError> {
    let Some(job) = signed.store().job(id).await?.filter(|job| job.kind == EXPORT && job.form == form.id().as_str())
    else {
        return Ok(None);
    };
    let parameters = serde_json::from_str::<ExportParameters>(&job.parameters).ok();
    let own = signed.actor(None).to_string();
    Ok(parameters.filter(|parameters| parameters.by.actor.to_string() == own).map(|parameters| (job, parameters)))
}

/// Leads back to the page, or shows why nothing was done.
async fn answer(signed: &SignedIn, form: &Arc<Form>, done: Done, reason: &str) -> Response {
    match done {
        Ok(None) => Redirect::to(&signed.address(&format!("/{}{}", form.id(), fields::EXPORTS))).into_response(),
        Ok(problem) => respond(signed, form, problem, reason).await,
        Err(error) => signed.broken(&error).await,
    }
}

async fn respond(signed: &SignedIn, form: &Arc<Form>, problem: Option<Key>, reason: &str) -> Response {
    let shown = match view::load_page(signed, form).await {
        Ok(shown) => ExportsPage { problem, reason: reason.to_owned(), ..shown },
        Err(error) => return signed.broken(&error).await,
    };
    let frame = page::frame(signed, Some(&signed.account), key::WORKSPACE_EXPORTS);
    let assets = &signed.snapshot.context.assets;
    let frame = frame.with_files(assets.address(STYLE), assets.address(SCRIPT));
    let (status, frame) = match problem {
        Some(_) => (StatusCode::UNPROCESSABLE_ENTITY, frame.as_refusal()),
        None => (StatusCode::OK, frame),
    };
    page::respond(status, move || exports(&frame, &shown)).await
}
