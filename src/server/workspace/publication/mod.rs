//! Publication: the page, building a package, publishing it with its job stopped and resumed, and taking it off the site.

mod built_file;
mod figure_words;
mod forms;
mod job_view;
mod page_state;
mod proposals;
mod proposed;
mod words;

use super::page;
use super::permitted::Permitted;
use super::route::{Route, get, post};
use super::signed_in::SignedIn;
use crate::i18n::{Key, key};
use crate::store::StoreError;
use crate::synthesis::SynthesisError;
use crate::ui::workspace::{PublicationPage, publication};
use crate::workspace::permit::BuildPackage;
use axum::http::StatusCode;
use axum::response::Response;
use page_state::PageState;
use questionnaire::Form;
use std::sync::Arc;

/// The script of the page.
const SCRIPT: &str = "operator-job.js";
/// The style sheet of the page.
const STYLE: &str = "operator-job.css";

pub(super) fn routes() -> Vec<Route> {
    let is_published = |form: &Form| form.open_data().is_some();
    vec![
        get("/operator/{tag}/{form}/publication", publication_page)
            .in_menu(key::PUBLICATION_TITLE, key::PUBLICATION_LEAD)
            .for_forms(is_published),
        post("/operator/{tag}/{form}/publication/build", forms::build),
        post("/operator/{tag}/{form}/publication/publish", forms::publish),
        post("/operator/{tag}/{form}/publication/confirm", proposals::confirm),
        post("/operator/{tag}/{form}/publication/decline", proposals::decline),
        post("/operator/{tag}/{form}/publication/stop", forms::stop),
        post("/operator/{tag}/{form}/publication/resume", forms::resume),
        post("/operator/{tag}/{form}/publication/unpublish", forms::unpublish),
        get("/operator/{tag}/{form}/publication/files/{file}", built_file::built_file),
    ]
}

async fn publication_page(permitted: Permitted<BuildPackage>) -> Response {
    match published_form(&permitted) {
        Some(form) => respond(&permitted, &form, None, "").await,
        None => permitted.missing().await,
    }
}

/// The form in the address; `None` if it is not published.
fn published_form(signed: &SignedIn) -> Option<Arc<Form>> {
    signed.form.clone().filter(|form| form.open_data().is_some())
}

/// The page, and why nothing was done. `date` is what was typed.
async fn respond(signed: &SignedIn, form: &Arc<Form>, problem: Option<Key>, date: &str) -> Response {
    let shown = match PageState::read(signed, form).await {
        Ok(state) => PublicationPage { problem, date: date.to_owned(), ..state.into_page(signed, form) },
        Err(error) => return broken(signed, error).await,
    };
    let frame = page::frame(signed, Some(&signed.account), key::PUBLICATION_TITLE);
    let assets = &signed.snapshot.context.assets;
    let frame = frame.with_files(assets.address(STYLE), assets.address(SCRIPT));
    let (status, frame) = match problem {
        Some(_) => (StatusCode::UNPROCESSABLE_ENTITY, frame.as_refusal()),
        None => (StatusCode::OK, frame),
    };
    page::respond(status, move || publication(&frame, &shown)).await
}

/// Why the state of publication cannot be read.
#[derive(Debug, thiserror::Error)]
enum PageError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the folder of a package cannot be read: {0}")]
    Folder(#[from] std::io::Error),
    #[error(transparent)]
    Coding(#[from] SynthesisError),
}

async fn broken(signed: &SignedIn, error: PageError) -> Response {
    match error {
        PageError::Store(error) => signed.broken(&error).await,
        PageError::Folder(error) => {
            tracing::error!(%error, "the folder of a package cannot be read");
            signed.broken(&StoreError::Folder(error)).await
        }
        PageError::Coding(SynthesisError::Store(error)) => signed.broken(&error).await,
        PageError::Coding(error) => {
            tracing::error!(%error, "the coding frames of a publication cannot be read");
            signed.broken(&StoreError::Damaged("a coding frame")).await
        }
    }
}
