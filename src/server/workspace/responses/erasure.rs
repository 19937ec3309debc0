//! What withdrawing a response would change, before anything is changed: the page that whoever erases a response after its publication
//! reads first.

use super::super::page;
use super::super::permitted::Permitted;
use super::{Parameters, response_id};
use crate::i18n::{Key, key};
use crate::open_data::package::folder::files_that_hold;
use crate::review::status::ReviewStatus;
use crate::review::{ReviewError, ReviewService};
use crate::server::package_location::package_dir;
use crate::store::{StoreError, Verdict};
use crate::ui::workspace::{ErasurePage, erasure};
use crate::workspace::permit::WithdrawResponses;
use axum::http::StatusCode;
use axum::response::Response;
use questionnaire::Form;
use std::collections::BTreeSet;
use std::sync::Arc;

type Permit = Permitted<WithdrawResponses>;

/// The page: nothing is changed by it.
pub(super) async fn preview(permitted: Permit, parameters: Parameters) -> Response {
    match load(&permitted, response_id(&parameters)).await {
        Ok(Some(shown)) => {
            let frame = page::frame(&permitted, Some(&permitted.account), key::WORKSPACE_ERASURE);
            page::respond(StatusCode::OK, move || erasure(&frame, &shown)).await
        }
        Ok(None) => permitted.missing().await,
        Err(error) => permitted.broken(&error).await,
    }
}

async fn load(permitted: &Permit, id: &str) -> Result<Option<ErasurePage>, StoreError> {
    let Some(form) = permitted.form.clone() else { return Ok(None) };
    let form_id = form.id().as_str();
    let versions = permitted.store().response_versions(form_id, id).await?;
    let Some(newest) = versions.first() else { return Ok(None) };
    let published = permitted.store().published_at(form_id).await?;
    let codings = permitted.store().codings_of(form_id, id).await?;
    let coded: BTreeSet<_> = codings.iter().map(|(_, coding)| coding.control.as_str()).collect();
    let counts: [(Key, usize); 4] = [
        (key::WORKSPACE_ERASURE_VERSIONS, versions.len()),
        (key::WORKSPACE_ERASURE_TEXTS, published_texts(permitted, &form, id).await?),
        (key::WORKSPACE_ERASURE_CODED, coded.len()),
        (key::WORKSPACE_ERASURE_LISTED, usize::from(is_listed(permitted, &form, id).await?)),
    ];
    Ok(Some(ErasurePage {
        form: form_id.to_owned(),
        response: id.to_owned(),
        counts: counts.into_iter().map(|(words, count)| (words, count as u64)).collect(),
        files: files(permitted, &form, id).await,
        published: published.map(|at| permitted.moment(at)),
        seen: newest.revision,
    }))
}

/// How many texts of the response may be published now.
async fn published_texts(permitted: &Permit, form: &Arc<Form>, id: &str) -> Result<usize, StoreError> {
    let service = ReviewService::new(Arc::clone(form), Arc::clone(&permitted.state.store));
    let response = match service.response(id).await {
        Ok(response) => response,
        Err(ReviewError::Store(error)) => return Err(error),
        Err(_) => return Err(StoreError::Damaged("a response")),
    };
    let is_published =
        |status: &ReviewStatus| matches!(status, ReviewStatus::Decided(Verdict::Accepted | Verdict::Redacted(_)));
    Ok(response.map_or(0, |response| response.texts.iter().filter(|text| is_published(&text.status)).count()))
}

async fn is_listed(permitted: &Permit, form: &Form, id: &str) -> Result<bool, StoreError> {
    if form.supporter_settings().is_none() {
        return Ok(false);
    }
    let candidates = permitted.store().supporter_candidates(form.id().as_str(), id, "", 1).await?;
    Ok(candidates.first().is_some_and(|candidate| candidate.is_listed))
}

/// The files of the published package that hold the response; `None` if they cannot be read, which is logged.
async fn files(permitted: &Permit, form: &Form, id: &str) -> Option<Vec<String>> {
    let (folder, id) = (package_dir(&permitted.snapshot.context, form), id.to_owned());
    let found = tokio::task::spawn_blocking(move || files_that_hold(&folder, &id)).await;
    match found {
        Ok(Ok(files)) => Some(files),
        Ok(Err(error)) => {
            tracing::error!(%error, "the published package cannot be searched");
            None
        }
        Err(error) => {
            tracing::error!(%error, "the published package cannot be searched");
            None
        }
    }
}
