//! Who codes a text of a double sample in force, and the first codings of its coders.

use super::Connection;
use crate::store::TextKey;
use sqlx::Error;

/// How a coder stands to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Assignment {
    /// The text belongs to no sample in force: anybody codes it.
    Anybody,
    /// The coder is one of the two who code it. What they entered up to this number, before the draw, is as if it were not there.
    Own(i64),
    /// Two others code it.
    Others,
}

impl Assignment {
    pub(super) async fn find(text: &TextKey, coder: &str, connection: &mut Connection) -> Result<Self, Error> {
        let select = "SELECT double_texts.coder, double_samples.codings_before FROM double_texts \
            JOIN double_samples ON double_samples.number = double_texts.sample \
            WHERE double_texts.response_id = $1 AND double_texts.control = $2 AND double_samples.ended_at IS NULL";
        let rows: Vec<(String, i64)> =
            sqlx::query_as(select).bind(&text.response_id).bind(&text.control).fetch_all(connection).await?;
        Ok(match rows.iter().find(|(assigned, _)| assigned == coder) {
            Some((_, before)) => Self::Own(*before),
            None if rows.is_empty() => Self::Anybody,
            None => Self::Others,
        })
    }

    /// The number after which entries of the coder are read.
    pub(super) fn entries_after(self) -> i64 {
        match self {
            Self::Own(before) => before,
            Self::Anybody | Self::Others => 0,
        }
    }
}

/// Makes this the first coding of a coder, unless both coders have one: then both stay as they are.
pub(super) async fn keep_first_coding(
    text: &TextKey,
    coder: &str,
    number: Option<i64>,
    connection: &mut Connection,
) -> Result<(), Error> {
    let keep = "UPDATE double_texts SET coding = $1, \
        codes = COALESCE((SELECT codings.codes FROM codings WHERE codings.number = $1), '') WHERE response_id = $2 AND control = $3 AND coder = $4 \
        AND EXISTS (SELECT 1 FROM double_samples WHERE double_samples.number = double_texts.sample \
        AND double_samples.ended_at IS NULL) \
        AND EXISTS (SELECT 1 FROM double_texts AS open WHERE open.sample = double_texts.sample \
        AND open.response_id = double_texts.response_id AND open.coding IS NULL)";
    sqlx::query(keep).bind(number).bind(&text.response_id).bind(&text.control).bind(coder).execute(connection).await?;
    Ok(())
}
