//! Serves the published package from the folder in which it was built: a page that lists its files, and the files.
//!
//! Only the known file names of a package are served, and symbolic links are not followed, so no other file on the disk can be
//! reached. The package determines where each file lies: while a package is replaced, only files of the new one are served.

use super::error_page::not_found;
use super::extract::FormPath;
use super::language_negotiation;
use super::layout::build_layout;
use super::package_location::package_dir;
use super::render::render_document;
use super::site_context::SiteContext;
use super::state::ServerState;
use crate::i18n::key;
use crate::media_type;
use crate::open_data::package::folder::{locate, names};
use crate::open_data::package::{self, Changes, published_changes};
use crate::site::Locale;
use crate::ui::pages::{self, Layout, OpenDataFile};
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use questionnaire::Form;
use std::sync::Arc;
use tower_http::services::ServeFile;

/// `/{form}/open-data/`: the list of the package's files, in the negotiated language.
pub(super) async fn index(FormPath { snapshot, form }: FormPath, headers: HeaderMap) -> Response {
    if form.open_data().is_none() {
        return not_found(&snapshot.context, "", &headers).await;
    }
    let context = &snapshot.context;
    let site = &context.site;
    let locale = site.locale_or_default(language_negotiation::negotiate_locale(site, &headers));
    let files = files(context, &form).await.into_iter().map(|(name, size)| {
        let (label, href) = (package::describe(&name), format!("/{}/open-data/{name}", form.id()));
        OpenDataFile { label, href, name, size }
    });
    let changes = changes(context, &form).await;
    let changes = changes.map(|changes| changes.sentences(&locale.wording(&form)));
    let html = index_page(context, locale, &form, files.collect(), changes).await;
    let vary = [(header::VARY, "Accept-Language, Cookie"), (header::CACHE_CONTROL, "no-cache")];
    (vary, Html(html)).into_response()
}

/// The page that lists a form's published files, with what changed in them.
async fn index_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Form,
    files: Vec<OpenDataFile>,
    changes: Option<(String, Vec<String>)>,
) -> String {
    let catalogue = locale.form_catalogue(form);
    let layout = build_layout(context, locale, "", catalogue.message(key::OPEN_DATA_HEADING), true);
    // The form's own messages override the built-in ones.
    let layout = Layout { catalogue, ..layout };
    render_document(move || {
        pages::open_data(&layout, layout.catalogue.message_by_key("title"), &files, changes.as_ref())
    })
    .await
}

/// The files of a package with their sizes in bytes, by name; empty if there is no package.
async fn files(context: &SiteContext, form: &Arc<Form>) -> Vec<(String, u64)> {
    let folder = package_dir(context, form);
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

/// What the published package says of changes in published responses.
async fn changes(context: &SiteContext, form: &Arc<Form>) -> Option<Changes> {
    let folder = package_dir(context, form);
    let read = move || published_changes(&folder);
    match tokio::task::spawn_blocking(read).await.map_err(std::io::Error::other).flatten() {
        Ok(changes) => changes,
        Err(error) => {
            tracing::error!(%error, "the description of a package cannot be read");
            None
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
    let found =
        match (snapshot.context.site.form(&id).filter(|form| form.open_data().is_some()), package_media_type(&name)) {
            (Some(form), Some(kind)) => Some((package_dir(&snapshot.context, form), kind)),
            _ => None,
        };
    let Some((folder, kind)) = found else { return not_found(&snapshot.context, &id, request.headers()).await };
    let (asked, _) = request.into_parts();
    // A package that is replaced may move the file between the look-up and the opening. The second look-up finds its new path.
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
    not_found(&snapshot.context, &id, &asked.headers).await
}

/// Sets the headers of a file: its media type, `no-cache`, and access for every origin.
fn described(mut response: Response, kind: &'static str) -> Response {
    let headers = response.headers_mut();
    if headers.contains_key(header::CONTENT_TYPE) {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    // Pages of every site may read open data.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

/// The media type of a file of a package; `None` for any other name.
fn package_media_type(name: &str) -> Option<&'static str> {
    package::is_file(name).then(|| media_type::of_file(name).unwrap_or(media_type::TEXT))
}

#[cfg(test)]
mod tests {
    use super::package_media_type;

    #[test]
    fn only_files_of_a_package_have_a_type() {
        assert_eq!(package_media_type("responses.json"), Some("application/json"));
        assert_eq!(package_media_type("LICENCE"), Some("text/plain; charset=utf-8"));
        for name in
            ["", "..", "../consultation.db", "codebook-/../x.csv", "index.html", "responses.csv/", ".responses.csv"]
        {
            assert_eq!(package_media_type(name), None, "{name}");
        }
    }
}
