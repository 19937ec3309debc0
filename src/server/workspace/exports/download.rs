//! Downloading the file of an export. Each download is logged before the file is read.

use super::super::permitted::Permitted;
use super::{may_see_private, own_job, view};
use crate::export::row_writer::ExportFormat;
use crate::media_type;
use crate::store::StoreError;
use crate::workspace::permit::SeeExports;
use crate::workspace::{Action, Object, Outcome};
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use questionnaire::Form;
use std::collections::HashMap;
use std::path::PathBuf;
use tower_http::services::ServeFile;

pub(super) async fn download(
    permitted: Permitted<SeeExports>,
    Path(parameters): Path<HashMap<String, String>>,
    request: Request,
) -> Response {
    let name = parameters.get("file").cloned().unwrap_or_default();
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    match logged_file(&permitted, &form, &name).await {
        Ok(Some((path, format))) => serve(&permitted, &form, (path, format), request).await,
        Ok(None) => permitted.missing().await,
        Err(error) => permitted.broken(&error).await,
    }
}

/// The file with this name, if this account asked for it, may still have it, and the log says that it is downloaded.
async fn logged_file(
    permitted: &Permitted<SeeExports>,
    form: &Form,
    name: &str,
) -> Result<Option<(PathBuf, ExportFormat)>, StoreError> {
    let Some((id, ending)) = name.split_once('.') else { return Ok(None) };
    let Some((job, parameters)) = own_job(permitted, form, id).await? else { return Ok(None) };
    let may_have = !parameters.is_private || may_see_private(permitted, form);
    let (Some(file), Some(format)) = (view::file(permitted, &job, &parameters), parameters.format()) else {
        return Ok(None);
    };
    if !may_have || ending != format.name() {
        return Ok(None);
    }
    let act = permitted.act(Action::DownloadExport, Object::form(form.id().as_str())).with("job", &job.id);
    let act = act.with("format", format.name()).with("columns", parameters.columns());
    permitted.store().log_act(act, Outcome::Done).await?;
    Ok(Some((file.path().to_owned(), format)))
}

async fn serve(
    permitted: &Permitted<SeeExports>,
    form: &Form,
    (path, format): (PathBuf, ExportFormat),
    request: Request,
) -> Response {
    let (asked, _) = request.into_parts();
    match ServeFile::new(path).try_call(Request::from_parts(asked, Body::empty())).await {
        Ok(mut response) => {
            let kind = match format {
                ExportFormat::Csv => media_type::CSV,
                ExportFormat::Json => media_type::JSON,
                ExportFormat::Ndjson => media_type::NDJSON,
            };
            let headers = response.headers_mut();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            let disposition = format!("attachment; filename=\"{}-responses.{}\"", form.id(), format.name());
            if let Ok(disposition) = HeaderValue::try_from(disposition) {
                headers.insert(header::CONTENT_DISPOSITION, disposition);
            }
            response.map(Body::new)
        }
        Err(error) => permitted.broken(&StoreError::Folder(error)).await,
    }
}
