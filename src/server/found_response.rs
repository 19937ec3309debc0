//! Finds one response for an operator: by the receipt code that its sender named, or by its id.

use super::receipt_code::ReceiptCode;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{ReceiptLookup, Store, StoreError, StoredResponse};
use jiff::Timestamp;
use questionnaire::Form;

/// A response as it is now, with the digest of its receipt, under which it is changed.
pub struct FoundResponse {
    /// The digest of the receipt code.
    pub receipt_digest: Vec<u8>,
    /// The response.
    pub stored: StoredResponse,
}

/// Why no response was found.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// The text is not a receipt code.
    #[error("this is no receipt code: it has eight groups of four letters or digits")]
    NotACode,
    /// The form has no such response.
    #[error("no response to this form has that receipt code")]
    Unknown,
    /// The response was withdrawn, at this time.
    #[error("this response was withdrawn on {0}")]
    Withdrawn(Timestamp),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Finds the response of a receipt code. Case, spaces and hyphens of the code do not matter.
///
/// # Errors
/// When there is none, or the store fails.
pub async fn response_of_code(store: &dyn Store, form: &Form, code: &str) -> Result<FoundResponse, FindError> {
    let code = ReceiptCode::typed(code);
    if !code.is_complete() {
        return Err(FindError::NotACode);
    }
    response_of_receipt(store, form, code.digest()).await
}

/// Finds the response with this id.
///
/// # Errors
/// When there is none, or the store fails.
pub async fn response_with_id(store: &dyn Store, form: &Form, id: &str) -> Result<FoundResponse, FindError> {
    let digest = store.receipt_digest(form.id().as_str(), id).await?.ok_or(FindError::Unknown)?;
    response_of_receipt(store, form, digest).await
}

async fn response_of_receipt(
    store: &dyn Store,
    form: &Form,
    receipt_digest: Vec<u8>,
) -> Result<FoundResponse, FindError> {
    match store.find_by_receipt(form.id().as_str(), &receipt_digest).await? {
        ReceiptLookup::Response(stored) => Ok(FoundResponse { receipt_digest, stored: *stored }),
        ReceiptLookup::Withdrawn { at } => Err(FindError::Withdrawn(timestamp_from_ms(at))),
        ReceiptLookup::Unknown => Err(FindError::Unknown),
    }
}
