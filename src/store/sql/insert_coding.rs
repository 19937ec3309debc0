//! Adds a coding, and keeps which coding of each coder counts.

use super::Connection;
use super::audit::Logged;
use super::coding_rows::entries_of_coder;
use super::double_assignment::{Assignment, keep_first_coding};
use super::held_text::{HeldText, hold_text};
use super::text_codes::{keep_codes, keep_group};
use super::transaction::Transaction;
use crate::store::{Coding, CodingOutcome, RespondentGroup, TextKey, standing_coding};
use crate::workspace::Outcome;
use sqlx::Error;

/// Adds a coding of a text as its coder saw it.
pub(super) struct InsertCoding<'a> {
    pub(super) form: &'a str,
    pub(super) coding: &'a Coding,
    /// The number of the coder's newest entry about the text that the coder saw; 0 if there was none.
    pub(super) seen: i64,
    /// The group of the respondent, as it was read.
    pub(super) respondent: &'a RespondentGroup,
    pub(super) act_id: &'a str,
}

impl Logged for CodingOutcome {
    fn logged(&self) -> Option<Outcome> {
        (*self == Self::Recorded).then_some(Outcome::Done)
    }
}

impl Transaction for InsertCoding<'_> {
    type Outcome = CodingOutcome;

    async fn apply(&self, connection: &mut Connection) -> Result<CodingOutcome, Error> {
        let text = TextKey { response_id: self.coding.response_id.clone(), control: self.coding.control.clone() };
        let held = hold_text(self.form, &text, connection).await?;
        // The group of the respondent was read from this revision.
        let Some(HeldText { digest, .. }) = held.filter(|held| held.revision == i64::from(self.respondent.revision))
        else {
            return Ok(CodingOutcome::TextChanged);
        };
        let repeated = "SELECT count(*) FROM codings WHERE act_id = $1";
        let repeated: i64 = sqlx::query_scalar(repeated).bind(self.act_id).fetch_one(&mut *connection).await?;
        if repeated > 0 {
            // The reply to an earlier commit was lost.
            return Ok(CodingOutcome::Recorded);
        }
        if digest != self.coding.text_digest {
            return Ok(CodingOutcome::TextChanged);
        }
        let assignment = Assignment::find(&text, &self.coding.coder, connection).await?;
        if assignment == Assignment::Others {
            return Ok(CodingOutcome::Assigned);
        }
        let since = assignment.entries_after();
        let before = entries_of_coder(&text, &self.coding.coder, since, connection).await?;
        let is_newest = before.last().map_or(0, |(number, _)| *number) == self.seen;
        let takes_nothing_back = self.coding.codes.is_none() && standing_coding(&before, &digest).is_none();
        if !is_newest || takes_nothing_back {
            return Ok(CodingOutcome::Overtaken);
        }
        self.insert(connection).await?;
        let after = entries_of_coder(&text, &self.coding.coder, since, connection).await?;
        let standing = standing_coding(&after, &digest).map(|(number, _)| *number);
        stand_coding((self.form, &text), &self.coding.coder, standing, connection).await?;
        if assignment != Assignment::Anybody {
            keep_first_coding(&text, &self.coding.coder, standing, connection).await?;
        }
        keep_group(&text, &self.respondent.group, connection).await?;
        keep_codes(&text, connection).await?;
        let release = "DELETE FROM coding_reservations WHERE response_id = $1 AND control = $2 AND reserved_by = $3";
        sqlx::query(release)
            .bind(&text.response_id)
            .bind(&text.control)
            .bind(&self.coding.coder)
            .execute(connection)
            .await?;
        Ok(CodingOutcome::Recorded)
    }
}

impl InsertCoding<'_> {
    async fn insert(&self, connection: &mut Connection) -> Result<(), Error> {
        let Coding { response_id, control, text_digest, frame_version, codes, memo, coder, by, at, suggestion, .. } =
            self.coding;
        let insert = "INSERT INTO codings (act_id, form, response_id, control, text_digest, frame_version, codes, \
            doubtful, quotable, memo, coder, coder_name, coded_at, suggested_from, suggested_codes, suggested_shown) \
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
        sqlx::query(insert)
            .bind(self.act_id)
            .bind(self.form)
            .bind(response_id)
            .bind(control)
            .bind(text_digest)
            .bind(i64::from(*frame_version))
            .bind(codes.as_deref().unwrap_or_default())
            .bind(i64::from(self.coding.is_doubtful))
            .bind(i64::from(self.coding.is_quotable))
            .bind(memo)
            .bind(coder)
            .bind(by)
            .bind(at)
            .bind(suggestion.as_ref().map(|suggestion| suggestion.from))
            .bind(suggestion.as_ref().map_or("", |suggestion| suggestion.codes.as_str()))
            .bind(suggestion.as_ref().map_or(0, |suggestion| i64::from(suggestion.is_shown)))
            .execute(connection)
            .await?;
        Ok(())
    }
}

/// Makes this the coding of the coder that counts for a text; `None` if none does.
pub(super) async fn stand_coding(
    (form, TextKey { response_id, control }): (&str, &TextKey),
    coder: &str,
    number: Option<i64>,
    connection: &mut Connection,
) -> Result<(), Error> {
    let former = "DELETE FROM standing_codings WHERE response_id = $1 AND control = $2 AND coder = $3";
    sqlx::query(former).bind(response_id).bind(control).bind(coder).execute(&mut *connection).await?;
    if let Some(number) = number {
        let insert =
            "INSERT INTO standing_codings (response_id, control, coder, form, number) VALUES ($1, $2, $3, $4, $5)";
        sqlx::query(insert)
            .bind(response_id)
            .bind(control)
            .bind(coder)
            .bind(form)
            .bind(number)
            .execute(&mut *connection)
            .await?;
    }
    let count = "UPDATE reviewed_texts SET coders = (SELECT count(*) FROM standing_codings \
        WHERE standing_codings.response_id = reviewed_texts.response_id \
        AND standing_codings.control = reviewed_texts.control) WHERE response_id = $1 AND control = $2";
    sqlx::query(count).bind(response_id).bind(control).execute(connection).await?;
    Ok(())
}
