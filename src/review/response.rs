//! A response under review, and how it is built from its rows: the cells, the flags of each text, and what the log says.

use super::rereading::rereading;
use super::scan::{Identities, scan};
use super::status::ReviewStatus;
use super::{FreeText, ReviewError, ReviewService};
use crate::export::row_cells::RowCells;
use crate::store::{Page, PublicRow, Review};
use questionnaire::{Form, PublicAnswers};
use std::borrow::Cow;
use std::collections::HashMap;

/// A response under review.
pub struct ResponseUnderReview {
    /// The random id of the response.
    pub response_id: String,
    /// The revision of the response.
    pub revision: u32,
    /// The number of the newest entry of the review log about the response; 0 if there is none.
    pub(super) last_review: i64,
    /// The locale of the response.
    pub locale: String,
    /// The public answers of the response, as the store has them.
    document: String,
    /// The cells of the response, in the order of the columns, with texts as the respondent wrote them.
    pub(crate) cells: Vec<String>,
    /// The free texts of the response, in the order of the columns.
    pub texts: Vec<FreeText>,
}

/// The entries of the log about one response.
#[derive(Default)]
struct ReviewsOfResponse {
    /// The number of the newest one.
    last: i64,
    by_control: HashMap<String, Vec<(i64, Review)>>,
}

impl ReviewService {
    /// Reads these rows with the private answers and the reviews that belong to them.
    pub(super) async fn read_rows(
        &self,
        rows: Vec<PublicRow>,
    ) -> Result<Option<Page<ResponseUnderReview>>, ReviewError> {
        let form = self.form.id().as_str();
        let ids: Vec<String> = rows.iter().map(|row| row.response_id.clone()).collect();
        let private = self.store.private_rows_of(form, &ids).await?;
        let reviews = self.store.reviews_of(form, &ids).await?;
        Ok(self.readings(rows, Identities::for_form(&self.form, &private), reviews))
    }

    pub(super) fn readings(
        &self,
        rows: Vec<PublicRow>,
        mut identities: Identities,
        reviews: Vec<(i64, Review)>,
    ) -> Option<Page<ResponseUnderReview>> {
        let mut by_response: HashMap<String, ReviewsOfResponse> = HashMap::new();
        for (number, review) in reviews {
            let own = by_response.entry(review.response_id.clone()).or_default();
            own.last = own.last.max(number);
            own.by_control.entry(review.control.clone()).or_default().push((number, review));
        }
        let cells = RowCells::new(&self.form, &self.columns);
        Page::from_rows(
            rows,
            |row| &row.response_id,
            |row| {
                let reviews = by_response.remove(&row.response_id).unwrap_or_default();
                self.reading(row, &cells, &mut identities, reviews)
            },
        )
    }

    /// Builds a response under review; returns `None` if the stored response cannot be parsed.
    fn reading(
        &self,
        row: PublicRow,
        cells: &RowCells<'_>,
        identities: &mut Identities,
        mut reviews: ReviewsOfResponse,
    ) -> Option<ResponseUnderReview> {
        // The review shows the same text that the store will save after a decision. The id and the locale stand before it.
        let cells: Vec<String> = cells.read(&row, None)?.into_iter().skip(2).map(Cow::into_owned).collect();
        let PublicRow { response_id, revision, locale, document } = row;
        let identity = identities.take_for(&response_id)?;
        let written = (0u32..).zip(self.columns.iter().zip(&cells)).filter(|(_, (_, text))| !text.is_empty());
        let texts = written.filter_map(|(position, (column, text))| Some((position, column.text_control()?, text)));
        let texts = texts.map(|(position, control, text)| {
            let flags = scan(text, &identity);
            let reviews = reviews.by_control.remove(&control).unwrap_or_default();
            let log = || reviews.iter().map(|(_, review)| review);
            let readers = self.readers_of(&response_id, &control);
            let status = ReviewStatus::from_reviews(text, &flags, log(), readers);
            let rereading = rereading(text, &flags, log(), readers);
            let (response_id, locale, text) = (response_id.clone(), locale.clone(), text.clone());
            FreeText { response_id, revision, locale, control, position, text, flags, status, rereading, reviews }
        });
        let texts = texts.collect();
        let last_review = reviews.last;
        Some(ResponseUnderReview { response_id, revision, last_review, locale, document, cells, texts })
    }
}

impl ResponseUnderReview {
    /// Returns the public answers of the response to this form.
    pub fn answers(&self, form: &Form) -> PublicAnswers {
        // Cells are read only from documents that are such answers too.
        let raw = serde_json::from_str(&self.document).expect("the cells were read from this document");
        PublicAnswers::from_stored(form, &raw)
    }

    /// Returns the text of a control.
    pub fn into_text(self, control: &str) -> Option<FreeText> {
        self.texts.into_iter().find(|text| text.control == control)
    }
}
