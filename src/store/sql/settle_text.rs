//! Adds a settlement, and keeps which one of a text counts.

use super::audit::Logged;
use super::held_text::{HeldText, hold_text};
use super::text_codes::keep_codes;
use super::transaction::Transaction;
use super::{Connection, QueryBuilder};
use crate::store::{SettleOutcome, Settlement, TextKey, standing_settlement};
use crate::workspace::Outcome;
use sqlx::Error;

/// The columns of a settlement.
pub(super) const SETTLEMENT_COLUMNS: &str = "settlements.number, settlements.response_id, settlements.control, \
    settlements.text_digest, settlements.frame_version, settlements.codes, settlements.reason, settlements.settled_by, \
    settlements.settled_name, settlements.settled_at";

#[derive(sqlx::FromRow)]
pub(super) struct SettlementRow {
    number: i64,
    response_id: String,
    control: String,
    text_digest: Vec<u8>,
    frame_version: i64,
    codes: String,
    reason: String,
    settled_by: String,
    settled_name: String,
    settled_at: i64,
}

impl SettlementRow {
    pub(super) fn into_settlement(self) -> Result<(i64, Settlement), Error> {
        let settlement = Settlement {
            response_id: self.response_id,
            control: self.control,
            text_digest: self.text_digest,
            frame_version: u32::try_from(self.frame_version).map_err(|error| Error::Decode(error.into()))?,
            codes: Some(self.codes).filter(|codes| !codes.is_empty()),
            reason: self.reason,
            person: self.settled_by,
            by: self.settled_name,
            at: self.settled_at,
        };
        Ok((self.number, settlement))
    }
}

/// All settlements of a text, in order.
pub(super) async fn settlements_of_text(
    form: &str,
    text: &TextKey,
    connection: &mut Connection,
) -> Result<Vec<(i64, Settlement)>, Error> {
    let mut select = QueryBuilder::new(format!("SELECT {SETTLEMENT_COLUMNS} FROM settlements WHERE form = "));
    select.push_bind(form).push(" AND response_id = ").push_bind(&text.response_id);
    select.push(" AND control = ").push_bind(&text.control).push(" ORDER BY number");
    let rows: Vec<SettlementRow> = select.build_query_as().persistent(false).fetch_all(connection).await?;
    rows.into_iter().map(SettlementRow::into_settlement).collect()
}

/// Adds what was decided on a text as it was seen.
pub(super) struct SettleText<'a> {
    pub(super) form: &'a str,
    pub(super) settlement: &'a Settlement,
    /// The number of the newest settlement that was seen; 0 if there was none.
    pub(super) seen: i64,
    pub(super) act_id: &'a str,
}

impl Logged for SettleOutcome {
    fn logged(&self) -> Option<Outcome> {
        (*self == Self::Settled).then_some(Outcome::Done)
    }
}

impl Transaction for SettleText<'_> {
    type Outcome = SettleOutcome;

    async fn apply(&self, connection: &mut Connection) -> Result<SettleOutcome, Error> {
        let Settlement { response_id, control, codes, .. } = self.settlement;
        let text = TextKey { response_id: response_id.clone(), control: control.clone() };
        let Some(HeldText { digest, .. }) = hold_text(self.form, &text, connection).await? else {
            return Ok(SettleOutcome::TextChanged);
        };
        let repeated = "SELECT count(*) FROM settlements WHERE act_id = $1";
        let repeated: i64 = sqlx::query_scalar(repeated).bind(self.act_id).fetch_one(&mut *connection).await?;
        if repeated > 0 {
            // The reply to an earlier commit was lost.
            return Ok(SettleOutcome::Settled);
        }
        if digest != self.settlement.text_digest {
            return Ok(SettleOutcome::TextChanged);
        }
        let before = settlements_of_text(self.form, &text, connection).await?;
        let is_newest = before.last().map_or(0, |(number, _)| *number) == self.seen;
        if !is_newest || (codes.is_none() && standing_settlement(&before, &digest).is_none()) {
            return Ok(SettleOutcome::Overtaken);
        }
        self.insert(connection).await?;
        let after = settlements_of_text(self.form, &text, connection).await?;
        let standing = standing_settlement(&after, &digest).map(|(number, _)| *number);
        stand_settlement((self.form, &text), standing, connection).await?;
        keep_codes(&text, connection).await?;
        Ok(SettleOutcome::Settled)
    }
}

impl SettleText<'_> {
    async fn insert(&self, connection: &mut Connection) -> Result<(), Error> {
        let Settlement { response_id, control, text_digest, frame_version, codes, reason, person, by, at } =
            self.settlement;
        let insert = "INSERT INTO settlements (act_id, form, response_id, control, text_digest, frame_version, codes, \
            reason, settled_by, settled_name, settled_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        sqlx::query(insert)
            .bind(self.act_id)
            .bind(self.form)
            .bind(response_id)
            .bind(control)
            .bind(text_digest)
            .bind(i64::from(*frame_version))
            .bind(codes.as_deref().unwrap_or_default())
            .bind(reason)
            .bind(person)
            .bind(by)
            .bind(at)
            .execute(connection)
            .await?;
        Ok(())
    }
}

/// Makes this the settlement of a text that counts; `None` if none does.
pub(super) async fn stand_settlement(
    (form, TextKey { response_id, control }): (&str, &TextKey),
    number: Option<i64>,
    connection: &mut Connection,
) -> Result<(), Error> {
    let former = "DELETE FROM standing_settlements WHERE response_id = $1 AND control = $2";
    sqlx::query(former).bind(response_id).bind(control).execute(&mut *connection).await?;
    if let Some(number) = number {
        let insert = "INSERT INTO standing_settlements (response_id, control, form, number) VALUES ($1, $2, $3, $4)";
        sqlx::query(insert).bind(response_id).bind(control).bind(form).bind(number).execute(connection).await?;
    }
    Ok(())
}
