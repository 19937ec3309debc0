//! The changes of coding frames.

use super::audit::{Audited, Logged};
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore};
use crate::store::{FrameEntry, FrameOutcome, FrameStore, NewFrameChanges, Result};
use crate::workspace::{Act, Outcome};
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl FrameStore for SqlStore {
    async fn frame_changes(&self, form: &str) -> Result<Vec<FrameEntry>> {
        let select = "SELECT control, version, change, made_by, made_name, made_at FROM frame_changes \
            WHERE form = $1 ORDER BY control, version";
        let rows: Vec<FrameRow> = sqlx::query_as(select).bind(form).fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(FrameRow::into_entry).collect())
    }

    async fn change_frame(&self, form: &str, changes: NewFrameChanges, act: Act) -> Result<FrameOutcome> {
        let (changes, act) = (changes.storable(), act.storable());
        let change = ChangeFrame { form, changes: &changes, act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }
}

#[derive(sqlx::FromRow)]
struct FrameRow {
    control: String,
    #[sqlx(try_from = "i64")]
    version: u32,
    change: String,
    made_by: String,
    made_name: String,
    made_at: i64,
}

impl FrameRow {
    fn into_entry(self) -> FrameEntry {
        let Self { control, version, change, made_by: person, made_name: by, made_at: at } = self;
        FrameEntry { control, version, change, person, by, at }
    }
}

struct ChangeFrame<'a> {
    form: &'a str,
    changes: &'a NewFrameChanges,
    act: &'a Act,
}

impl Logged for FrameOutcome {
    fn logged(&self) -> Option<Outcome> {
        (*self == Self::Changed).then_some(Outcome::Done)
    }
}

impl Transaction for ChangeFrame<'_> {
    type Outcome = FrameOutcome;

    // Whoever writes the audit log waits for its end, so no two transactions change a frame at once.
    async fn apply(&self, connection: &mut Connection) -> std::result::Result<FrameOutcome, Error> {
        let NewFrameChanges { control, seen, changes, by } = self.changes;
        let newest = "SELECT version, act_id FROM frame_changes WHERE form = $1 AND control = $2 \
            ORDER BY version DESC LIMIT 1";
        let newest: Option<(i64, String)> =
            sqlx::query_as(newest).bind(self.form).bind(control).fetch_optional(&mut *connection).await?;
        let (version, last_act) = newest.unwrap_or_default();
        if last_act == self.act.id {
            // The reply to an earlier commit was lost.
            return Ok(FrameOutcome::Changed);
        }
        if version != i64::from(*seen) {
            return Ok(FrameOutcome::Overtaken);
        }
        let frozen = "SELECT count(*) FROM double_samples WHERE form = $1 AND control = $2 AND ended_at IS NULL";
        let frozen: i64 = sqlx::query_scalar(frozen).bind(self.form).bind(control).fetch_one(&mut *connection).await?;
        if frozen > 0 {
            return Ok(FrameOutcome::Frozen);
        }
        let insert = "INSERT INTO frame_changes (form, control, version, act_id, change, made_by, made_name, made_at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        for (version, change) in (version + 1..).zip(changes) {
            sqlx::query(insert)
                .bind(self.form)
                .bind(control)
                .bind(version)
                .bind(&self.act.id)
                .bind(change)
                .bind(self.act.actor.to_string())
                .bind(by)
                .bind(self.act.at)
                .execute(&mut *connection)
                .await?;
        }
        Ok(FrameOutcome::Changed)
    }
}
