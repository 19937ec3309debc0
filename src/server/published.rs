//! The published package, served from the folder it was made in: a page that lists its files, and the files.
//!
//! Only files that a package has are served, by their plain names, and no link: nothing else of the disk can be reached.

use super::negotiate;
use super::pages::Press;
use super::router::{OfForm, not_found};
use super::state::{Served, ServerState};
use crate::open_data::package;
use crate::ui::page::OpenDataFile;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use questionnaire::Form;
use std::path::PathBuf;
use std::sync::Arc;
use tower_http::services::ServeFile;

impl Press {
    /// The folder of a form's package: one inside the folder that was set; where there is none, that folder itself holds
    /// the package of the main form.
    fn package(&self, form: &Form) -> PathBuf {
        let own = self.open_data.join(form.id().as_str());
        let is_main = self.site.main().is_some_and(|main| main.id() == form.id());
        if is_main && !own.is_dir() { self.open_data.clone() } else { own }
    }

    /// Whether a form's package is there to be read.
    pub(super) fn is_published(&self, form: &Form) -> bool {
        form.open_data().is_some() && self.package(form).join(package::DATAPACKAGE).is_file()
    }
}

/// `/{form}/open-data/`: what the package holds, in the person's language.
pub(super) async fn index(OfForm { served, form }: OfForm, headers: HeaderMap) -> Response {
    if form.open_data().is_none() {
        return not_found(&served, "", &headers).await;
    }
    let site = &served.press.site;
    let locale = site.locale_or_default(negotiate::choose(site, &headers));
    let files = files(&served, &form).await.into_iter().map(|(name, size)| {
        let (label, href) = (package::describe(&name), format!("/{}/open-data/{name}", form.id()));
        OpenDataFile { label, href, name, size }
    });
    let html = served.press.open_data_page(locale, &form, files.collect()).await;
    let vary = [(header::VARY, "Accept-Language, Cookie"), (header::CACHE_CONTROL, "no-cache")];
    (vary, Html(html)).into_response()
}

/// The files of a package with their sizes, by name; none where no package is there.
async fn files(served: &Served, form: &Arc<Form>) -> Vec<(String, u64)> {
    let mut found = Vec::new();
    let Ok(mut entries) = tokio::fs::read_dir(served.press.package(form)).await else { return found };
    while let Ok(Some(entry)) = entries.next_entry().await {
        let name = entry.file_name().to_string_lossy().into_owned();
        // An entry's own metadata: a link is no file.
        if let Ok(metadata) = entry.metadata().await
            && metadata.is_file()
            && media_type(&name).is_some()
        {
            found.push((name, metadata.len()));
        }
    }
    found.sort();
    found
}

/// `/{form}/open-data/{name}`: a file of the package.
pub(super) async fn file(
    State(state): State<ServerState>,
    Path((id, name)): Path<(String, String)>,
    request: Request,
) -> Response {
    let served = state.served();
    let found = match (served.press.site.form(&id).filter(|form| form.open_data().is_some()), media_type(&name)) {
        (Some(form), Some(kind)) => Some((served.press.package(form).join(&name), kind)),
        _ => None,
    };
    let Some((path, kind)) = found else { return not_found(&served, &id, request.headers()).await };
    if !tokio::fs::symlink_metadata(&path).await.is_ok_and(|metadata| metadata.is_file()) {
        return not_found(&served, &id, request.headers()).await;
    }
    match ServeFile::new(&path).try_call(request).await {
        Ok(response) => {
            let mut response = response.map(Body::new);
            let headers = response.headers_mut();
            if headers.contains_key(header::CONTENT_TYPE) {
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            }
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
            // Open data may be read by the pages of every site.
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
            response
        }
        Err(error) => {
            tracing::error!(%error, name, "a published file cannot be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The media type of a file that a package has; `None` for any other name.
fn media_type(name: &str) -> Option<&'static str> {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
    package::describe(name).filter(|_| plain)?;
    Some(match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("csv") => "text/csv; charset=utf-8; header=present",
        Some("json") => "application/json",
        _ => "text/plain; charset=utf-8",
    })
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn only_files_of_a_package_have_a_type() {
        assert_eq!(media_type("responses.json"), Some("application/json"));
        assert_eq!(media_type("LICENCE"), Some("text/plain; charset=utf-8"));
        for name in
            ["", "..", "../consultation.db", "codebook-/../x.csv", "index.html", "responses.csv/", ".responses.csv"]
        {
            assert_eq!(media_type(name), None, "{name}");
        }
    }
}
