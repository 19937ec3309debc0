//! Published texts by likeness: the order in which they are coded, and texts that are nearly equal. The store compares keys and does not
//! know what they say of a text.

use super::{LIKENESS_BANDS, LikenessKeys, Result, ReviewedText, TextKey};
use async_trait::async_trait;

/// A published text whose likeness is not known yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnplacedText {
    /// The response and the control to which it belongs.
    pub key: TextKey,
    /// The locale of the response.
    pub locale: String,
    /// The text as it is published.
    pub text: String,
}

/// Keeps the likeness of published texts.
#[async_trait]
pub trait LikenessStore: Send + Sync + 'static {
    /// Returns at most `limit` texts of a form whose likeness is not known yet: texts that were published by an earlier version.
    async fn texts_without_likeness(&self, form: &str, limit: u32) -> Result<Vec<UnplacedText>>;

    /// Gives texts their likeness, unless they changed meanwhile.
    async fn assign_likeness(&self, form: &str, texts: &[(UnplacedText, LikenessKeys)]) -> Result<()>;

    /// Returns published texts that have one of these keys in common with a text of the same control, and that wait for a coder, ordered by
    /// response: at most `limit` for each key.
    async fn texts_with_bands(
        &self,
        form: &str,
        text: &TextKey,
        bands: [i64; LIKENESS_BANDS],
        limit: u32,
    ) -> Result<Vec<ReviewedText>>;
}
