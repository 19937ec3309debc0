//! A recorded response with every answer, private ones too: what its receipt holder sees, and what an operator corrects.

use crate::server::counters;
use crate::server::receipt_code::ReceiptCode;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{CounterName, StoredResponse};
use jiff::Timestamp;
use questionnaire::{Form, PublicAnswers, RawAnswers};
use serde::Serialize;

/// A recorded response with its answers parsed. It has no `Debug`, so that it cannot reach a log.
pub(in crate::server) struct RecordedResponse {
    pub(super) response_id: String,
    pub(super) form: String,
    pub(super) form_version: u32,
    pub(super) locale: String,
    pub(super) received_at: Timestamp,
    pub(super) amended_at: Option<Timestamp>,
    pub(super) published_at: Option<Timestamp>,
    pub(in crate::server) revision: u32,
    public: RawAnswers,
    /// `None` once the private answers are purged.
    private: Option<RawAnswers>,
}

/// The JSON document that the receipt holder downloads; docs/receipts.md describes it.
#[derive(Serialize)]
pub(super) struct RecordedJson<'a> {
    receipt_code: &'a str,
    response_id: &'a str,
    form: &'a str,
    form_version: u32,
    locale: &'a str,
    received_at: Timestamp,
    amended_at: Option<Timestamp>,
    published_at: Option<Timestamp>,
    revision: u32,
    answers: RawAnswers,
    /// The names of the private answers in `answers`.
    private: Vec<&'a str>,
    /// Whether the private answers were purged at the end of their retention period.
    private_erased: bool,
}

/// The JSON document of a withdrawn response.
#[derive(Serialize)]
pub(super) struct WithdrawnResponse<'a> {
    form: &'a str,
    withdrawn_at: Timestamp,
}

/// Builds the JSON document of a withdrawn response.
pub(super) fn withdrawn_response(form: &Form, withdrawn_at: Timestamp) -> WithdrawnResponse<'_> {
    WithdrawnResponse { form: form.id().as_str(), withdrawn_at }
}

impl RecordedResponse {
    /// Parses a stored response.
    ///
    /// # Errors
    /// When the stored answers are not the JSON that this software writes.
    pub(in crate::server) fn from_stored(
        stored: StoredResponse,
        published_at: Option<Timestamp>,
    ) -> Result<Self, serde_json::Error> {
        let private = stored.private.map(|private| serde_json::from_str(private.reveal())).transpose()?;
        Ok(Self {
            public: serde_json::from_str(&stored.public)?,
            private,
            response_id: stored.response_id,
            form: stored.form,
            form_version: stored.form_version,
            locale: stored.locale,
            received_at: timestamp_from_ms(stored.received_at),
            amended_at: stored.amended_at.map(timestamp_from_ms),
            published_at,
            revision: stored.revision,
        })
    }

    /// Every answer.
    pub(in crate::server) fn answers(&self) -> RawAnswers {
        let mut all = self.public.clone();
        if let Some(private) = &self.private {
            all.overlay(private);
        }
        all
    }

    /// Whether the private answers were purged at the end of their retention period.
    pub(super) fn is_purged(&self) -> bool {
        self.private.is_none()
    }

    /// The revision to amend or withdraw, given the one that the page showed. Only the revision that was just read can be
    /// replaced, because its counters are subtracted. For any other it is 0, which no response has, so that the store finds it
    /// stale.
    pub(super) fn version(&self, shown: u32) -> u32 {
        if shown == self.revision { shown } else { 0 }
    }

    /// The JSON document of the response, for download.
    pub(super) fn document<'a>(&'a self, code: &'a ReceiptCode) -> RecordedJson<'a> {
        RecordedJson {
            receipt_code: code.reveal(),
            response_id: &self.response_id,
            form: &self.form,
            form_version: self.form_version,
            locale: &self.locale,
            received_at: self.received_at,
            amended_at: self.amended_at,
            published_at: self.published_at,
            revision: self.revision,
            answers: self.answers(),
            private: self.private.iter().flat_map(RawAnswers::iter).map(|(name, _)| name).collect(),
            private_erased: self.is_purged(),
        }
    }

    /// The names of the controls whose public answers differ in `other`.
    pub(super) fn changed(&self, other: &RawAnswers) -> Vec<String> {
        let names = self.public.iter().chain(other.iter()).map(|(name, _)| name.to_owned());
        let names: std::collections::BTreeSet<_> =
            names.filter(|name| self.public.get(name) != other.get(name)).collect();
        names.into_iter().collect()
    }

    /// The counters that count this response.
    pub(super) fn cells(&self, form: &Form) -> Vec<CounterName> {
        self.counter_changes(form, &PublicAnswers::from_stored(form, &self.public), &self.locale)
    }

    /// The counters of the response with other answers and another language. Its time stays the one at which it was first
    /// received.
    pub(super) fn counter_changes(&self, form: &Form, answers: &PublicAnswers, locale: &str) -> Vec<CounterName> {
        counters::counters_of(form, answers, locale, self.received_at)
    }
}
