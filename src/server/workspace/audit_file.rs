//! The audit log as a file: CSV, or a line of JSON for each entry, the oldest first. Saving it is logged. The file is sent while
//! it is read, a page at a time.

use super::audit_log::{LogQuery, misunderstood};
use super::permitted::Permitted;
use super::route::{Route, get};
use crate::export::audit::audit_rows;
use crate::export::row_writer::ExportFormat;
use crate::media_type;
use crate::ui::workspace::fields;
use crate::workspace::permit::ExportLog;
use crate::workspace::{Action, Object, Outcome};
use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

pub(super) fn routes() -> Vec<Route> {
    vec![get("/operator/{tag}/log.csv", csv), get("/operator/{tag}/log.ndjson", lines)]
}

async fn csv(permitted: Permitted<ExportLog>) -> Response {
    file(&permitted, ExportFormat::Csv, media_type::CSV, fields::LOG_CSV).await
}

async fn lines(permitted: Permitted<ExportLog>) -> Response {
    file(&permitted, ExportFormat::Ndjson, media_type::NDJSON, fields::LOG_LINES).await
}

async fn file(permitted: &Permitted<ExportLog>, format: ExportFormat, kind: &'static str, ending: &str) -> Response {
    let query = LogQuery::from_visitor(permitted);
    if !query.has_days {
        return misunderstood(permitted, query).await;
    }
    let name = ending.trim_start_matches('/');
    let act = permitted.act(Action::ExportLog, Object::log("log")).with("filters", query.used()).with("file", name);
    if let Err(error) = permitted.store().log_act(act, Outcome::Done).await {
        return permitted.broken(&error).await;
    }
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    let rows = audit_rows(Arc::clone(&permitted.state.store), query.filter, format);
    (headers, Body::from_stream(rows)).into_response()
}
