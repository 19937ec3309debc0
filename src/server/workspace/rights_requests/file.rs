//! The register of a form as a CSV: a row for each request, the newest first, with what was done about it. Saving it is logged.

use super::super::permitted::Permitted;
use super::view::newest;
use crate::export::row_writer::{ExportFormat, RowWriter, WriteError};
use crate::media_type;
use crate::server::due_requests::due_on;
use crate::site::zone::Zone;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{RightsRequest, StoreError};
use crate::workspace::permit::SeeRequests;
use crate::workspace::{Action, Object, Outcome, RequestStep};
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// The columns. Days are those of the form's time zone.
const COLUMNS: [&str; 14] = [
    "number",
    "received_on",
    "received_through",
    "right",
    "reference",
    "entered_by",
    "due_on",
    "identity",
    "responses",
    "extended_on",
    "extension_reason",
    "decision",
    "decision_reason",
    "answered_on",
];

pub(super) async fn register_file(permitted: Permitted<SeeRequests>) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let id = form.id().as_str();
    let act = permitted.act(Action::ExportRequests, Object::form(id));
    if let Err(error) = permitted.store().log_act(act, Outcome::Done).await {
        return permitted.broken(&error).await;
    }
    let requests = match permitted.store().rights_requests(id).await {
        Ok(requests) => requests,
        Err(error) => return permitted.broken(&error).await,
    };
    match written(&requests, &permitted.zone()) {
        Ok(bytes) => {
            let attachment = format!("attachment; filename=\"rights-requests-{id}.csv\"");
            let headers =
                [(header::CONTENT_TYPE, media_type::CSV.to_owned()), (header::CONTENT_DISPOSITION, attachment)];
            (headers, bytes).into_response()
        }
        Err(error) => permitted.broken(&error).await,
    }
}

fn written(requests: &[RightsRequest], zone: &Zone) -> Result<Vec<u8>, StoreError> {
    let rows: Vec<_> = requests.iter().map(|request| cells(request, zone)).collect::<Result<_, _>>()?;
    let mut out = Vec::new();
    // Memory takes every row.
    write_rows(&rows, &mut out).map_err(|_| StoreError::Damaged("a rights request"))?;
    Ok(out)
}

fn write_rows(rows: &[[String; 14]], out: &mut Vec<u8>) -> Result<(), WriteError> {
    let mut writer = RowWriter::new(ExportFormat::Csv, &COLUMNS, out)?;
    for row in rows {
        writer.row(&COLUMNS, row)?;
    }
    writer.finish()
}

fn cells(request: &RightsRequest, zone: &Zone) -> Result<[String; 14], StoreError> {
    let note = |step| newest(request, step).map(|taken| taken.note.clone()).unwrap_or_default();
    let day_of = |step| {
        let taken = request.steps.iter().rev().find(|(_, taken)| taken.step == step);
        taken.map(|(at, _)| zone.clock(timestamp_from_ms(*at)).date().to_string()).unwrap_or_default()
    };
    let found = request.steps.iter().filter(|(_, taken)| taken.step == RequestStep::Response);
    let found: Vec<_> = found.map(|(_, taken)| taken.value.as_str()).collect();
    let decision = newest(request, RequestStep::Decision).map(|taken| taken.value.clone());
    let entered = &request.entered;
    Ok([
        request.number.to_string(),
        entered.received_on.clone(),
        entered.through.name().to_owned(),
        entered.invoked.name().to_owned(),
        entered.reference.clone(),
        entered.name.clone(),
        due_on(request)?.to_string(),
        note(RequestStep::Identity),
        found.join(" "),
        day_of(RequestStep::Extension),
        note(RequestStep::Extension),
        decision.unwrap_or_default(),
        note(RequestStep::Decision),
        day_of(RequestStep::Decision),
    ])
}
