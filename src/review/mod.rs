//! The disclosure review: responses under review, with their public cells, the flags and the review status of each free text,
//! and the reviewer's decisions.

mod decision;
pub mod redaction;
pub mod scan;
pub mod status;
mod text;

pub use decision::Decision;
pub use text::FreeText;

use crate::store::{Page, PublicRow, Review, Store, StoreError, pages, storable};
use futures::stream::BoxStream;
use questionnaire::column::{self, Column};
use questionnaire::{Form, PublicAnswers, Question};
use scan::{Identities, scan};
use status::ReviewStatus;
use std::collections::HashMap;
use std::sync::Arc;

/// The largest number of responses in memory at once.
const PAGE: u32 = 500;

/// Reviews the responses of one form in a store.
pub struct ReviewService {
    pub(super) form: Arc<Form>,
    pub(super) store: Arc<dyn Store>,
    pub(super) columns: Vec<Column>,
}

/// A response under review.
pub struct ResponseUnderReview {
    /// The random id of the response.
    pub response_id: String,
    /// The locale of the response.
    pub locale: String,
    /// The cells of the response, in the order of the columns, with texts as the respondent wrote them.
    pub(super) cells: Vec<String>,
    /// The free texts of the response, in the order of the columns.
    pub texts: Vec<FreeText>,
}

/// Why an operation of the review failed.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A stored response cannot be parsed.
    #[error("response {0} is damaged in the store")]
    Damaged(String),
    /// The response has no such text.
    #[error("response {0} has no text {1}")]
    NoText(String, String),
    /// A span lies outside of the text.
    #[error("{0} {1} is no span of a text of {2} characters: give where it begins, from 0, and where it ends")]
    Span(u32, u32, u32),
    /// The decision would leave flagged passages visible.
    #[error("{0} flagged passage(s) would be published: redact them, or say that they are wanted (--despite-flags)")]
    Flagged(usize),
}

impl ReviewService {
    /// Creates the review of a form's responses.
    pub fn new(form: Arc<Form>, store: Arc<dyn Store>) -> Self {
        let columns = column::public_columns(&form);
        Self { form, store, columns }
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
        self.readings(after, PAGE).await
    }

    /// Streams the pages of [`Self::readable`], from the given id to the end.
    pub fn pages_after<'s>(&'s self, after: &str) -> BoxStream<'s, Result<Page<ResponseUnderReview>, ReviewError>> {
        pages(after, move |after| async move { self.readable(&after).await })
    }

    /// Returns whether the store accepts writes now. If it does not, a failed decision is due to the store and not to the text.
    pub async fn is_store_ready(&self) -> bool {
        self.store.ping().await.is_ok()
    }

    async fn readings(&self, after: &str, limit: u32) -> Result<Option<Page<ResponseUnderReview>>, ReviewError> {
        let form = self.form.id().as_str();
        let rows = self.store.public_rows(form, after, limit).await?;
        let Some(last) = rows.last() else { return Ok(None) };
        let private = self.store.private_rows(form, after, &last.response_id).await?;
        let mut identities = Identities::for_form(&self.form, &private);
        let reviews = self.store.reviews(form, after, &last.response_id).await?.into_iter();
        let mut reviews: HashMap<_, _> =
            reviews.map(|review| ((review.response_id.clone(), review.control.clone()), review)).collect();
        let read = |row| self.reading(row, &mut identities, &mut reviews);
        Ok(Page::from_rows(rows, |row| &row.response_id, read))
    }

    /// Builds a response under review; returns `None` if the stored response cannot be parsed.
    fn reading(
        &self,
        row: PublicRow,
        identities: &mut Identities,
        reviews: &mut HashMap<(String, String), Review>,
    ) -> Option<ResponseUnderReview> {
        let PublicRow { response_id, locale, document } = row;
        let raw = serde_json::from_str(&document).ok()?;
        let answers = PublicAnswers::from_stored(&self.form, &raw);
        let identity = identities.take_for(&response_id)?;
        // The review shows the same text that the store will save after a decision.
        let cell = |column: &Column| storable(&column.public_cell(&answers)).into_owned();
        let cells: Vec<String> = self.columns.iter().map(cell).collect();
        let written = self.columns.iter().zip(&cells).filter(|(_, text)| !text.is_empty());
        let texts = written.filter_map(|(column, text)| Some((column.text_control()?, text))).map(|(control, text)| {
            let flags = scan(text, &identity);
            let last = reviews.remove(&(response_id.clone(), control.clone()));
            let standing = ReviewStatus::from_review(text, &flags, last.as_ref());
            let (response_id, locale, text) = (response_id.clone(), locale.clone(), text.clone());
            FreeText { response_id, locale, control, text, flags, standing, last }
        });
        let texts = texts.collect();
        Some(ResponseUnderReview { response_id, locale, cells, texts })
    }

    /// Returns the question to which a control belongs.
    pub fn question(&self, control: &str) -> Option<&Question> {
        let column = self.columns.iter().find(|column| column.text_control().as_deref() == Some(control))?;
        self.form.question(column.question().as_str())
    }

    /// Returns the texts of the same response that follow `text`.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn texts_after_cursor(&self, text: &FreeText) -> Result<Vec<FreeText>, ReviewError> {
        let texts = self.texts(&text.response_id).await?;
        Ok(texts.into_iter().skip_while(|other| other.control != text.control).skip(1).collect())
    }

    /// Returns one text.
    ///
    /// # Errors
    /// When the text does not exist, or the store fails.
    pub async fn text(&self, response_id: &str, control: &str) -> Result<FreeText, ReviewError> {
        let text = self.texts(response_id).await?.into_iter().find(|text| text.control == control);
        text.ok_or_else(|| ReviewError::NoText(response_id.to_owned(), control.to_owned()))
    }

    /// Returns the texts of one response; none if the response does not exist.
    async fn texts(&self, response_id: &str) -> Result<Vec<FreeText>, ReviewError> {
        // The id without its last character sorts just before the id. At most sixteen ids share that prefix, so one small page
        // contains the response.
        let before: String = response_id.chars().take(response_id.chars().count().saturating_sub(1)).collect();
        let Some(page) = self.readings(&before, 16).await? else { return Ok(Vec::new()) };
        if page.damaged.iter().any(|damaged| damaged == response_id) {
            return Err(ReviewError::Damaged(response_id.to_owned()));
        }
        let found = page.read.into_iter().find(|reading| reading.response_id == response_id);
        Ok(found.map(|reading| reading.texts).unwrap_or_default())
    }
}
