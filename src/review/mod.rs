//! The disclosure review: responses under review, with their public cells, the flags and the review status of each free text,
//! the reviewers' decisions, and the queue of the texts that wait for one.

mod decision;
mod error;
mod queue;
pub mod redaction;
mod rereading;
mod response;
pub mod scan;
mod snapshot;
pub mod status;
mod text;

pub use decision::{Decision, Reviewer};
pub use error::ReviewError;
pub use queue::{CatchUp, FlagFilter, QuestionProgress, StatusFilter, TextFilter};
pub use response::ResponseUnderReview;
pub use text::{Fingerprint, FreeText};

use crate::store::{Page, Store, pages};
use futures::stream::BoxStream;
use questionnaire::column::{self, Column};
use questionnaire::{Form, Question};
use scan::Identities;
use std::sync::Arc;

/// The largest number of responses in memory at once.
const PAGE: u32 = 500;

/// Reviews the responses of one form in a store.
pub struct ReviewService {
    pub(super) form: Arc<Form>,
    pub(super) store: Arc<dyn Store>,
    pub(super) columns: Vec<Column>,
}

impl ReviewService {
    /// Creates the review of a form's responses.
    pub fn new(form: Arc<Form>, store: Arc<dyn Store>) -> Self {
        let columns = column::public_columns(&form);
        Self { form, store, columns }
    }

    /// Returns the form whose responses are reviewed.
    pub fn form(&self) -> &Arc<Form> {
        &self.form
    }

    /// Returns whether the form asks for two persons to agree on each text.
    pub fn has_second_reader(&self) -> bool {
        self.form.open_data().is_some_and(|open_data| open_data.second_reader)
    }

    /// Returns the next responses after the given id, ordered by id; none at the end.
    ///
    /// # Errors
    /// When the store fails or holds a response that cannot be parsed.
    pub async fn responses_after(&self, after: &str) -> Result<Vec<ResponseUnderReview>, ReviewError> {
        let Some(page) = self.readable(after).await? else { return Ok(Vec::new()) };
        match page.damaged.into_iter().next() {
            Some(id) => Err(ReviewError::Damaged(id)),
            None => Ok(page.read),
        }
    }

    /// Returns the next responses after the given id, ordered by id, without those that cannot be parsed; `None` at the end.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn readable(&self, after: &str) -> Result<Option<Page<ResponseUnderReview>>, ReviewError> {
        let form = self.form.id().as_str();
        let rows = self.store.public_rows(form, after, PAGE).await?;
        let Some(last) = rows.last() else { return Ok(None) };
        let private = self.store.private_rows(form, after, &last.response_id).await?;
        let reviews = self.store.reviews(form, after, &last.response_id).await?;
        Ok(self.readings(rows, Identities::for_form(&self.form, &private), reviews))
    }

    /// Streams the pages of [`Self::readable`], from the given id to the end.
    pub fn pages_after<'s>(&'s self, after: &str) -> BoxStream<'s, Result<Page<ResponseUnderReview>, ReviewError>> {
        pages(after, move |after| async move { self.readable(&after).await })
    }

    /// Returns whether the store accepts writes now. If it does not, a failed decision is due to the store and not to the text.
    pub async fn is_store_ready(&self) -> bool {
        self.store.ping().await.is_ok()
    }

    /// Returns one response; `None` if it does not exist.
    ///
    /// # Errors
    /// When the response cannot be parsed, or the store fails.
    pub async fn response(&self, response_id: &str) -> Result<Option<ResponseUnderReview>, ReviewError> {
        let ids = [response_id.to_owned()];
        let rows = self.store.public_rows_of(self.form.id().as_str(), &ids).await?;
        let Some(page) = self.read_rows(rows).await? else { return Ok(None) };
        match page.damaged.into_iter().next() {
            Some(id) => Err(ReviewError::Damaged(id)),
            None => Ok(page.read.into_iter().next()),
        }
    }

    /// Returns one text.
    ///
    /// # Errors
    /// When the text does not exist, or the store fails.
    pub async fn text(&self, response_id: &str, control: &str) -> Result<FreeText, ReviewError> {
        let text = self.response(response_id).await?.and_then(|response| response.into_text(control));
        text.ok_or_else(|| ReviewError::NoText(response_id.to_owned(), control.to_owned()))
    }

    /// Returns the time at which responses to the form were first published, in milliseconds since 1970.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn published_at(&self) -> Result<Option<i64>, ReviewError> {
        Ok(self.store.published_at(self.form.id().as_str()).await?)
    }

    /// Returns the question to which a control belongs.
    pub fn question(&self, control: &str) -> Option<&Question> {
        let column = self.columns.get(self.position(control)? as usize)?;
        self.form.question(column.question().as_str())
    }

    /// Returns the controls in which texts are written, in the order of the form.
    pub fn text_controls(&self) -> Vec<String> {
        self.columns.iter().filter_map(Column::text_control).collect()
    }

    /// Returns the place of a control in the form.
    fn position(&self, control: &str) -> Option<u32> {
        let place = self.columns.iter().position(|column| column.text_control().as_deref() == Some(control))?;
        u32::try_from(place).ok()
    }
}
