//! The published package, served from the folder it was made in: a page that lists its files, and the files.
//!
//! Only files that a package has are served, by their plain names, and no link: nothing else of the disk can be reached.
//! Where each file lies is the package's to say: while a package is replaced, what is served is the new one alone.

use super::language_negotiation;
use super::pages::SiteContext;
use super::router::{FormPath, not_found};
use super::state::{ServerState, SiteSnapshot};
use crate::open_data::package;
use crate::open_data::package::folder::{locate, names};
use crate::ui::pages::OpenDataFile;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use questionnaire::Form;
use std::path::PathBuf;
use std::sync::Arc;
use tower_http::services::ServeFile;

impl SiteContext {
    /// The folder of a form's package: one inside the folder that was set; where there is none, that folder itself holds
    /// the package of the main form.
    fn package_dir(&self, form: &Form) -> PathBuf {
        let own = self.open_data.join(form.id().as_str());
        let is_main = self.site.main().is_some_and(|main| main.id() == form.id());
        if is_main && !own.is_dir() { self.open_data.clone() } else { own }
    }

    /// Whether a form's package is there to be read.
    pub(super) fn is_published(&self, form: &Form) -> bool {
        form.open_data().is_some() && locate(&self.package_dir(form), package::DATAPACKAGE).is_some()
    }
}

/// `/{form}/open-data/`: what the package holds, in the person's language.
pub(super) async fn index(FormPath { snapshot, form }: FormPath, headers: HeaderMap) -> Response {
    if form.open_data().is_none() {
        return not_found(&snapshot, "", &headers).await;
    }
    let site = &snapshot.context.site;
    let locale = site.locale_or_default(language_negotiation::negotiate_locale(site, &headers));
    let files = files(&snapshot, &form).await.into_iter().map(|(name, size)| {
        let (label, href) = (package::describe(&name), format!("/{}/open-data/{name}", form.id()));
        OpenDataFile { label, href, name, size }
    });
    let html = snapshot.context.open_data_page(locale, &form, files.collect()).await;
    let vary = [(header::VARY, "Accept-Language, Cookie"), (header::CACHE_CONTROL, "no-cache")];
    (vary, Html(html)).into_response()
}

/// The files of a package with their sizes, by name; none where no package is there.
async fn files(snapshot: &SiteSnapshot, form: &Arc<Form>) -> Vec<(String, u64)> {
    let folder = snapshot.context.package_dir(form);
    let sized = move || -> std::io::Result<Vec<(String, u64)>> {
        let size = |name: String| {
            let size = locate(&folder, &name)?.metadata().ok()?.len();
            Some((name, size))
        };
        Ok(names(&folder)?.into_iter().filter_map(size).collect())
    };
    match tokio::task::spawn_blocking(sized).await.map_err(std::io::Error::other).flatten() {
        Ok(files) => files,
        Err(error) => {
            tracing::error!(%error, "the folder of a package cannot be read");
            Vec::new()
        }
    }
}

/// `/{form}/open-data/{name}`: a file of the package.
pub(super) async fn file(
    State(state): State<ServerState>,
    Path((id, name)): Path<(String, String)>,
    request: Request,
) -> Response {
    let snapshot = state.current_site();
    let found = match (snapshot.context.site.form(&id).filter(|form| form.open_data().is_some()), media_type(&name)) {
        (Some(form), Some(kind)) => Some((snapshot.context.package_dir(form), kind)),
        _ => None,
    };
    let Some((folder, kind)) = found else { return not_found(&snapshot, &id, request.headers()).await };
    let (asked, _) = request.into_parts();
    // A file that is moved between being found and being opened lies where it is found the next time.
    for _ in 0..2 {
        let Some(path) = locate(&folder, &name) else { break };
        let request = Request::from_parts(asked.clone(), Body::empty());
        match ServeFile::new(&path).try_call(request).await {
            Ok(response) if response.status() == StatusCode::NOT_FOUND => {}
            Ok(response) => return described(response.map(Body::new), kind),
            Err(error) => {
                tracing::error!(%error, name, "a published file cannot be read");
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            }
        }
    }
    not_found(&snapshot, &id, &asked.headers).await
}

/// A file as it is answered.
fn described(mut response: Response, kind: &'static str) -> Response {
    let headers = response.headers_mut();
    if headers.contains_key(header::CONTENT_TYPE) {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    // Open data may be read by the pages of every site.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

/// The media type of a file that a package has; `None` for any other name.
fn media_type(name: &str) -> Option<&'static str> {
    package::is_file(name).then(|| match name.rsplit_once('.').map(|(_, ending)| ending) {
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
