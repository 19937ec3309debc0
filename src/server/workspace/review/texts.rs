//! One text at a time, and several texts together: pages and decisions.

use super::context::ReviewContext;
use super::invalid_decision::InvalidDecision;
use super::posted::{Applied, PostedDecision};
use super::selection::ReviewQuery;
use super::view_model::{refusal, total, typed};
use super::{Main, ReviewAnswer};
use crate::i18n::key;
use crate::review::{FlagFilter, FreeText, ResponseUnderReview, ReviewError, TextFilter};
use crate::store::{StoreError, TextKey};
use crate::ui::workspace::review::{PreviousText, TextPage, TextView, TogetherPage, text_page, together_page};
use std::sync::Arc;

/// How many texts in which nothing is flagged one page shows.
const TOGETHER: usize = 20;

/// A page without a text.
async fn page_without_text(review: &ReviewContext, query: &ReviewQuery) -> Result<TextPage, ReviewError> {
    let progress = review.progress().await?;
    Ok(TextPage {
        progress: total(&progress.0, progress.1),
        selection: query.selection.clone(),
        published_since: review.published_since().await?,
        text: None,
        previous: None,
        refusal: None,
        notice: None,
        typed: typed(&PostedDecision::default(), None),
    })
}

/// The next text of a selection, reserved for the reviewer.
pub(super) async fn next(review: &ReviewContext, query: &ReviewQuery) -> Result<ReviewAnswer, ReviewError> {
    let page = page_without_text(review, query).await?;
    let found = review.service.reserve_next(&query.filter(), query.after.as_ref(), &review.reservation()).await?;
    let page = TextPage {
        text: found.map(|found| review.text_view(&found.response, &found.text, None, None)),
        previous: query.after.clone().map(previous),
        ..page
    };
    Ok(ReviewAnswer::Page(key::REVIEW_TITLE, shows(review, page)))
}

/// One text, reserved for the reviewer unless somebody else has it.
pub(super) async fn one(
    review: &ReviewContext,
    key: &TextKey,
    query: &ReviewQuery,
) -> Result<ReviewAnswer, ReviewError> {
    let Some((response, text)) = find(review, key).await? else { return gone(review, query).await };
    let reserved = review.service.reserve(&text.key(), &review.reservation()).await?;
    let page = TextPage {
        text: Some(review.text_view(&response, &text, reserved, None)),
        notice: query.is_undone.then_some(key::REVIEW_UNDONE),
        ..page_without_text(review, query).await?
    };
    Ok(ReviewAnswer::Page(key::REVIEW_TITLE, shows(review, page)))
}

/// A decision on one text.
pub(super) async fn decide(
    review: &ReviewContext,
    key: &TextKey,
    entries: Vec<(String, String)>,
) -> Result<ReviewAnswer, ReviewError> {
    let posted = PostedDecision::from_entries(&entries);
    let query = ReviewQuery::from_entries(entries);
    let address = review.address();
    match posted.apply(&review.service, key, &review.reviewer()).await {
        Ok(Applied::Next) if posted.stays => Ok(ReviewAnswer::Nothing),
        Ok(Applied::Next) => {
            let after = Some((&*key.response_id, &*key.control));
            Ok(ReviewAnswer::Redirect(address.next(&query.selection, after)))
        }
        Ok(Applied::Undone) => {
            Ok(ReviewAnswer::Redirect(address.undone(&query.selection, &key.response_id, &key.control)))
        }
        Err(InvalidDecision::Failed(ReviewError::Store(lost @ StoreError::PermissionLost))) => Err(lost.into()),
        Err(invalid) => refused(review, key, &query, &posted, &invalid).await,
    }
}

/// The text again, with the reason and everything that was typed.
async fn refused(
    review: &ReviewContext,
    key: &TextKey,
    query: &ReviewQuery,
    posted: &PostedDecision,
    invalid: &InvalidDecision,
) -> Result<ReviewAnswer, ReviewError> {
    if let InvalidDecision::Failed(error) = invalid {
        tracing::error!(%error, "a decision on a text was not recorded");
    }
    let found = find(review, key).await?;
    let text = found.as_ref().map(|(response, text)| review.text_view(response, text, None, Some(posted)));
    let page = TextPage {
        text,
        refusal: Some(refusal(invalid)),
        typed: typed(posted, found.as_ref().map(|(_, text)| text)),
        ..page_without_text(review, query).await?
    };
    Ok(ReviewAnswer::Refused(shows(review, page)))
}

/// The page about a text that does not exist any more.
async fn gone(review: &ReviewContext, query: &ReviewQuery) -> Result<ReviewAnswer, ReviewError> {
    let page = TextPage { refusal: Some(refusal(&InvalidDecision::Gone)), ..page_without_text(review, query).await? };
    Ok(ReviewAnswer::Gone(shows(review, page)))
}

/// The first texts in which nothing is flagged and that wait for this reviewer. A text that somebody else has before them is left to
/// them.
pub(super) async fn together(review: &ReviewContext) -> Result<ReviewAnswer, ReviewError> {
    let progress = review.progress().await?;
    let filter = TextFilter { flag: Some(FlagFilter::Nothing), ..TextFilter::default() };
    let (mut texts, mut found_keys): (Vec<TextView>, Vec<TextKey>) = Default::default();
    while texts.len() < TOGETHER {
        let Some(found) = review.service.reserve_next(&filter, found_keys.last(), &review.reservation()).await? else {
            break;
        };
        let key = found.text.key();
        // The search begins again after the end of the queue.
        if found_keys.contains(&key) {
            break;
        }
        if found.text.is_unflagged_for(&review.person()) {
            texts.push(review.text_view(&found.response, &found.text, None, None));
        }
        found_keys.push(key);
    }
    let page = TogetherPage { progress: total(&progress.0, progress.1), texts };
    let (catalogue, form) = (review.catalogue.clone(), Arc::clone(&review.form));
    let main: Main = Arc::new(move |frame| together_page(frame, &catalogue, &form, &page));
    Ok(ReviewAnswer::Page(key::REVIEW_TOGETHER_HEADING, main))
}

/// Accepts the texts that were shown together. If some fail, the page shows the first of them with its error.
pub(super) async fn decide_together(
    review: &ReviewContext,
    entries: Vec<(String, String)>,
) -> Result<ReviewAnswer, ReviewError> {
    let mut first = None;
    for (key, posted) in PostedDecision::parse_together(&entries) {
        if let Err(invalid) = posted.apply(&review.service, &key, &review.reviewer()).await {
            first.get_or_insert((key, posted, invalid));
        }
    }
    match first {
        Some((key, posted, invalid)) => refused(review, &key, &ReviewQuery::default(), &posted, &invalid).await,
        None => Ok(ReviewAnswer::Redirect(review.address().together())),
    }
}

async fn find(review: &ReviewContext, key: &TextKey) -> Result<Option<(ResponseUnderReview, FreeText)>, ReviewError> {
    let Some(response) = review.service.response(&key.response_id).await? else { return Ok(None) };
    let text = response.texts.iter().find(|text| text.control == key.control).cloned();
    Ok(text.map(|text| (response, text)))
}

fn previous(key: TextKey) -> PreviousText {
    PreviousText { response_id: key.response_id, control: key.control }
}

fn shows(review: &ReviewContext, page: TextPage) -> Main {
    let (catalogue, form) = (review.catalogue.clone(), Arc::clone(&review.form));
    Arc::new(move |frame| text_page(frame, &catalogue, &form, &page))
}
