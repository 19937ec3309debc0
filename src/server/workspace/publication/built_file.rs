//! A file of the package that is built, for the publisher to look at before it is published.

use super::super::permitted::Permitted;
use super::published_form;
use crate::media_type;
use crate::open_data::package;
use crate::open_data::package::folder::locate;
use crate::server::publication::built_folder;
use crate::workspace::permit::BuildPackage;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use tower_http::services::ServeFile;

pub(super) async fn built_file(
    permitted: Permitted<BuildPackage>,
    Path(parameters): Path<HashMap<String, String>>,
    request: Request,
) -> Response {
    let name = parameters.get("file").cloned().unwrap_or_default();
    let Some(form) = published_form(&permitted) else { return permitted.missing().await };
    let folder = built_folder(&permitted.state.workspace.publication, &form);
    let Some(path) = Some(&name).filter(|name| package::is_file(name)).and_then(|name| locate(&folder, name)) else {
        return permitted.missing().await;
    };
    let (asked, _) = request.into_parts();
    match ServeFile::new(path).try_call(Request::from_parts(asked, Body::empty())).await {
        Ok(mut response) => {
            // The list of checksums names the files, so each is saved under its own name.
            let kind = media_type::of_file(&name).unwrap_or(media_type::BYTES);
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            response.map(Body::new)
        }
        Err(error) => {
            tracing::error!(%error, name, "a file of a package cannot be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
