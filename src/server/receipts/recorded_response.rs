//! A recorded response as its owner has it: every answer, private ones too.

use crate::server::counters;
use crate::server::receipt_code::ReceiptCode;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{CounterName, StoredResponse};
use jiff::Timestamp;
use questionnaire::{Form, PublicAnswers, RawAnswers};
use serde::Serialize;

/// A recorded response with its answers read. It does not print itself.
pub(super) struct RecordedResponse {
    pub(super) response_id: String,
    pub(super) form: String,
    pub(super) form_version: u32,
    pub(super) locale: String,
    pub(super) received_at: Timestamp,
    pub(super) amended_at: Option<Timestamp>,
    pub(super) published_at: Option<Timestamp>,
    pub(super) revision: u32,
    public: RawAnswers,
    /// Nothing once they are purged.
    private: Option<RawAnswers>,
}

/// What the owner takes away; docs/receipts.md describes it.
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
    /// The names of the answers that are never published.
    private: Vec<&'a str>,
    /// Whether those were erased when their time was over.
    private_erased: bool,
}

/// What is left of a withdrawn response.
#[derive(Serialize)]
pub(super) struct WithdrawnResponse<'a> {
    form: &'a str,
    withdrawn_at: Timestamp,
}

/// The document of a withdrawn response.
pub(super) fn withdrawn_response(form: &Form, withdrawn_at: Timestamp) -> WithdrawnResponse<'_> {
    WithdrawnResponse { form: form.id().as_str(), withdrawn_at }
}

impl RecordedResponse {
    /// Reads what the store keeps.
    ///
    /// # Errors
    /// When the store holds what this program never wrote.
    pub(super) fn from_stored(
        kept: StoredResponse,
        published_at: Option<Timestamp>,
    ) -> Result<Self, serde_json::Error> {
        let private = kept.private.map(|private| serde_json::from_str(private.reveal())).transpose()?;
        Ok(Self {
            public: serde_json::from_str(&kept.public)?,
            private,
            response_id: kept.response_id,
            form: kept.form,
            form_version: kept.form_version,
            locale: kept.locale,
            received_at: timestamp_from_ms(kept.received_at),
            amended_at: kept.amended_at.map(timestamp_from_ms),
            published_at,
            revision: kept.revision,
        })
    }

    /// Every answer.
    pub(super) fn answers(&self) -> RawAnswers {
        let mut all = self.public.clone();
        if let Some(private) = &self.private {
            all.overlay(private);
        }
        all
    }

    /// Whether the private answers were erased when their time was over.
    pub(super) fn is_purged(&self) -> bool {
        self.private.is_none()
    }

    /// The version to replace or remove when a page says which one it showed: only the one that was just read here can
    /// be, since its counts are taken back. No version is 0.
    pub(super) fn version(&self, said: u32) -> u32 {
        if said == self.revision { said } else { 0 }
    }

    /// The file to take away.
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

    /// The names of the controls under which `other` holds another public answer.
    pub(super) fn changed(&self, other: &RawAnswers) -> Vec<String> {
        let names = self.public.iter().chain(other.iter()).map(|(name, _)| name.to_owned());
        let names: std::collections::BTreeSet<_> =
            names.filter(|name| self.public.get(name) != other.get(name)).collect();
        names.into_iter().collect()
    }

    /// What the results count of it.
    pub(super) fn cells(&self, form: &Form) -> Vec<CounterName> {
        self.counter_changes(form, &PublicAnswers::from_stored(form, &self.public), &self.locale)
    }

    /// What the results would count of it with other answers, in another language. The time stays that of its arrival.
    pub(super) fn counter_changes(&self, form: &Form, answers: &PublicAnswers, locale: &str) -> Vec<CounterName> {
        counters::counters_of(form, answers, locale, self.received_at)
    }
}
