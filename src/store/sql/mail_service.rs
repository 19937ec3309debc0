//! What is known of the sending of mail as a whole: how all letters stand, and whether the site sends any.

use super::transaction::Transaction;
use super::{Connection, SqlStore, to_u64};
use crate::store::Result;
use crate::store::outbox::OutboxTotals;
use sqlx::Error;

impl SqlStore {
    pub(super) async fn read_outbox_totals(&self) -> Result<OutboxTotals> {
        let select = "SELECT status, count(*), min(made_at) FROM letters WHERE status <> 'given-up' GROUP BY status";
        let rows: Vec<(String, i64, i64)> = sqlx::query_as(select).fetch_all(&self.readers).await?;
        let mut totals = OutboxTotals::default();
        for (status, count, oldest) in rows {
            match status.as_str() {
                "waiting" => (totals.waiting, totals.waiting_since) = (to_u64(count), Some(oldest)),
                "failed" => totals.failed = to_u64(count),
                _ => totals.sent = to_u64(count),
            }
        }
        Ok(totals)
    }

    pub(super) async fn read_mail_origin(&self) -> Result<Option<String>> {
        let select = "SELECT origin FROM mail_service";
        Ok(sqlx::query_scalar(select).fetch_optional(&self.readers).await?)
    }
}

/// Notes the origin of the addresses in letters, or that no mail is sent.
pub(super) struct NoteMailOrigin<'a>(pub(super) Option<&'a str>);

impl Transaction for NoteMailOrigin<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        let Some(origin) = self.0 else {
            sqlx::query("DELETE FROM mail_service").execute(connection).await?;
            return Ok(());
        };
        let upsert = "INSERT INTO mail_service (id, origin) VALUES (1, $1) \
            ON CONFLICT (id) DO UPDATE SET origin = excluded.origin";
        sqlx::query(upsert).bind(origin).execute(connection).await?;
        Ok(())
    }
}
