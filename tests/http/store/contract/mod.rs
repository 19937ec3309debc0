//! The store contract: one property per test, on a fresh store of any engine.

pub(crate) mod accounts;
pub(crate) mod auditing;
pub(crate) mod changing;
pub(crate) mod coded_texts;
pub(crate) mod coding;
pub(crate) mod counting;
pub(crate) mod doubling;
pub(crate) mod jobs;
pub(crate) mod likeness;
pub(crate) mod mailing;
pub(crate) mod moving;
pub(crate) mod publishing;
pub(crate) mod queueing;
pub(crate) mod recording;
pub(crate) mod refusing;
pub(crate) mod requesting;
pub(crate) mod restricting;
pub(crate) mod reviewing;
pub(crate) mod sampling;
pub(crate) mod sharing;
pub(crate) mod supporting;
pub(crate) mod writing;

use consultation::store::{
    AmendedBy, Amendment, NewResponse, PrivateDocument, ReceiptLookup, RecordOutcome, Store, StoredResponse,
    Withdrawal, WithdrawnBy,
};

pub(crate) const FORM: &str = "consultation";

/// Sorts after every id.
pub(crate) const LAST: &str = "~";

/// A response whose receipt digest is its submission id.
pub(crate) fn response(submission_id: &str, fingerprint: &[u8]) -> NewResponse {
    NewResponse {
        submission_id: submission_id.to_owned(),
        form: FORM.to_owned(),
        form_version: 1,
        locale: "fr".to_owned(),
        received_at: 1_584_399_599_000,
        fingerprint: fingerprint.to_vec(),
        receipt_digest: submission_id.as_bytes().to_vec(),
        public: format!(r#"{{"1a":"{submission_id}"}}"#),
        private: PrivateDocument::new(format!(r#"{{"7a":"private to {submission_id}"}}"#)),
        cells: Vec::new(),
    }
}

/// An amendment of the first revision of a response.
pub(crate) fn amendment(submission_id: &str, fingerprint: &[u8]) -> Amendment {
    Amendment {
        receipt_digest: submission_id.as_bytes().to_vec(),
        revision: 1,
        amended_at: 1_584_400_000_000,
        form_version: 2,
        locale: "en".to_owned(),
        fingerprint: fingerprint.to_vec(),
        public: r#"{"1a":"amended"}"#.to_owned(),
        private: Some(PrivateDocument::new(r#"{"7a":"amended in private"}"#.to_owned())),
        by: AmendedBy::Respondent,
        removed: Vec::new(),
        added: Vec::new(),
        group: String::new(),
        changed: Vec::new(),
        listing: None,
        letters: Vec::new(),
    }
}

/// A withdrawal of a response that was never amended.
pub(crate) fn withdrawal(submission_id: &str) -> Withdrawal {
    Withdrawal {
        receipt_digest: submission_id.as_bytes().to_vec(),
        revision: 1,
        at: 1_584_500_000_000,
        by: WithdrawnBy::Respondent,
        removed: Vec::new(),
        letter: None,
        confirms: None,
    }
}

pub(crate) fn cells(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

pub(crate) async fn record(store: &dyn Store, response: NewResponse) -> RecordOutcome {
    store.record(response).await.expect("it is recorded")
}

/// The response that the receipt of a submission finds, if there is one.
pub(crate) async fn kept(store: &dyn Store, submission_id: &str) -> Option<StoredResponse> {
    match store.find_by_receipt(FORM, submission_id.as_bytes()).await.expect("it is looked for") {
        ReceiptLookup::Response(kept) => Some(*kept),
        ReceiptLookup::Withdrawn { .. } | ReceiptLookup::Unknown => None,
    }
}
