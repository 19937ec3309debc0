//! The queue of texts under review: which text is next, who has it before them, and how far the review of each question is.
//!
//! The store's queue is an index and may lag behind. A text is therefore computed anew before it is returned, and a place in the
//! queue that turns out to be wrong is corrected.

mod catch_up;
mod filter;
mod progress;

pub use catch_up::CatchUp;
pub use filter::{FlagFilter, StatusFilter, TextFilter};
pub use progress::QuestionProgress;

use super::{FreeText, ResponseUnderReview, ReviewError, ReviewService};
use crate::store::{NewReservation, QueueFilter, QueuePlace, Reservation, TextKey};
use catch_up::queued_response;
use std::collections::HashMap;

/// A text that was found in the queue, with its response.
pub struct FoundText {
    /// The response.
    pub response: ResponseUnderReview,
    /// The text.
    pub text: FreeText,
}

impl ReviewService {
    /// Finds the next text after `after` that fits the filter and reserves it; begins again at the start of the queue after its
    /// end. Never returns `after` itself. Leaves out texts that somebody else has before them and texts that the reader alone has
    /// decided.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn reserve_next(
        &self,
        filter: &TextFilter,
        after: Option<&TextKey>,
        reservation: &NewReservation,
    ) -> Result<Option<FoundText>, ReviewError> {
        let after = after.and_then(|text| self.place(text));
        let starts = if after.is_some() { vec![after.clone(), None] } else { vec![None] };
        for start in starts {
            for search in filter.searches(&reservation.person) {
                let found = self.search(filter, &search, start.clone(), after.as_ref(), reservation).await?;
                if found.is_some() {
                    return Ok(found);
                }
            }
        }
        Ok(None)
    }

    /// The place of a text in the queue, whether or not it is there.
    fn place(&self, text: &TextKey) -> Option<QueuePlace> {
        let position = self.position(&text.control)?;
        Some(QueuePlace { response_id: text.response_id.clone(), position })
    }

    /// Finds the first text of one search that is what the queue says it is.
    async fn search(
        &self,
        filter: &TextFilter,
        search: &QueueFilter,
        mut start: Option<QueuePlace>,
        not: Option<&QueuePlace>,
        reservation: &NewReservation,
    ) -> Result<Option<FoundText>, ReviewError> {
        let form = self.form.id().as_str();
        loop {
            let found = self.store.reserve_next(form, search, start.as_ref(), reservation).await?;
            let Some(found) = found else { return Ok(None) };
            let Some(place) = self.place(&found) else { return Ok(None) };
            if not != Some(&place) {
                match self.response(&found.response_id).await {
                    Ok(Some(response)) => {
                        let text = response.texts.iter().find(|text| text.control == found.control);
                        let is_of_stage =
                            |text: &FreeText| search.stages.is_empty() || search.stages.contains(&text.status.stage());
                        if let Some(text) = text.filter(|text| is_of_stage(text) && filter.fits(text)).cloned() {
                            return Ok(Some(FoundText { response, text }));
                        }
                        let queued = queued_response(&response);
                        self.store.queue_responses(form, self.queue_version().await?, &[queued]).await?;
                    }
                    // It was withdrawn since it was found, or is reported when it enters the queue.
                    Ok(None) | Err(ReviewError::Damaged(_)) => {}
                    Err(error) => return Err(error),
                }
            }
            start = Some(place);
        }
    }

    /// Reserves one text. Returns the reservation of somebody else if there is one.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn reserve(
        &self,
        text: &TextKey,
        reservation: &NewReservation,
    ) -> Result<Option<Reservation>, ReviewError> {
        Ok(self.store.reserve(text, reservation).await?)
    }

    /// Returns at most `limit` texts that fit the filter, in the order of the queue, after `after`.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn list(
        &self,
        filter: &TextFilter,
        after: Option<&TextKey>,
        limit: u32,
    ) -> Result<Vec<FreeText>, ReviewError> {
        let form = self.form.id().as_str();
        let after = after.and_then(|text| self.place(text));
        let found = self.store.queued_texts(form, &filter.for_store(), after.as_ref(), limit).await?;
        let mut ids: Vec<String> = found.iter().map(|text| text.response_id.clone()).collect();
        ids.dedup();
        let rows = self.store.public_rows_of(form, &ids).await?;
        let Some(page) = self.read_rows(rows).await? else { return Ok(Vec::new()) };
        let texts = page.read.into_iter().flat_map(|response| response.texts);
        let mut by_key: HashMap<_, _> =
            texts.map(|text| ((text.response_id.clone(), text.control.clone()), text)).collect();
        Ok(found.into_iter().filter_map(|text| by_key.remove(&(text.response_id, text.control))).collect())
    }
}
