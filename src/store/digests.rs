//! Digests: which accounts get a letter each day that says what waits for them.

use super::Result;
use crate::workspace::Act;
use async_trait::async_trait;

/// Stores who gets a daily digest.
#[async_trait]
pub trait DigestStore: Send + Sync + 'static {
    /// Returns the digests of all open accounts.
    async fn digests(&self) -> Result<Vec<Digest>>;

    /// Returns the digest of an account.
    async fn digest_of(&self, account: &str) -> Result<Option<Digest>>;

    /// Lets an account get the digest from now on.
    async fn begin_digest(&self, digest: Digest, act: Act) -> Result<()>;

    /// Ends the digest of an account. Returns false if it has none.
    async fn end_digest(&self, account: &str, act: Act) -> Result<bool>;
}

/// A digest that an account gets.
#[derive(Clone, PartialEq, Eq)]
pub struct Digest {
    /// The account's id.
    pub account: String,
    /// The address to which it goes.
    pub address: String,
    /// The locale in which it is written.
    pub locale: String,
}
