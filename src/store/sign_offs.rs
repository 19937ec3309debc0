//! Sign-offs: who answers for a synthesis document as it is. The store knows digests, and neither documents nor figures.

use super::Result;
use crate::workspace::Act;
use async_trait::async_trait;

/// Stores sign-offs. They are only ever added.
#[async_trait]
pub trait SignOffStore: Send + Sync + 'static {
    /// Adds a sign-off.
    async fn sign_off(&self, form: &str, sign_off: NewSignOff, act: Act) -> Result<()>;

    /// Returns every sign-off of the documents of a form, in chronological order.
    async fn sign_offs(&self, form: &str) -> Result<Vec<SignOff>>;
}

/// A sign-off to add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSignOff {
    /// The language of the document.
    pub language: String,
    /// The SHA-256 of the document.
    pub document_digest: Vec<u8>,
    /// The SHA-256 of its figures.
    pub figures_digest: Vec<u8>,
    /// In whose name, as the document shows it.
    pub in_name_of: String,
    /// The name of who signs.
    pub by: String,
}

/// A sign-off as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// The language of the document.
    pub language: String,
    /// The SHA-256 of the document.
    pub document_digest: Vec<u8>,
    /// The SHA-256 of its figures.
    pub figures_digest: Vec<u8>,
    /// In whose name.
    pub in_name_of: String,
    /// The name of who signed.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
}
