//! Holds a published text while something is decided about it.

use super::Connection;
use crate::store::TextKey;
use sha2::{Digest, Sha256};
use sqlx::Error;

/// A published text that nobody else can change before the transaction ends.
pub(super) struct HeldText {
    /// The revision of its response.
    pub(super) revision: i64,
    /// The digest of the text as it is published.
    pub(super) digest: Vec<u8>,
}

/// Locks the response of a text, so that a review, an amendment and a withdrawal wait. Returns nothing if the response is gone or
/// the text is not published.
pub(super) async fn hold_text(
    form: &str,
    text: &TextKey,
    connection: &mut Connection,
) -> Result<Option<HeldText>, Error> {
    let hold = "UPDATE responses SET revision = revision WHERE form = $1 AND id = $2 RETURNING revision";
    let revision: Option<i64> =
        sqlx::query_scalar(hold).bind(form).bind(&text.response_id).fetch_optional(&mut *connection).await?;
    let Some(revision) = revision else { return Ok(None) };
    let select = "SELECT text FROM reviewed_texts WHERE form = $1 AND response_id = $2 AND control = $3";
    let published: Option<String> = sqlx::query_scalar(select)
        .bind(form)
        .bind(&text.response_id)
        .bind(&text.control)
        .fetch_optional(connection)
        .await?;
    Ok(published.map(|text| HeldText { revision, digest: Sha256::digest(text.as_bytes()).to_vec() }))
}
