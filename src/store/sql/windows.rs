//! The moves of submission windows. Every act locks the end of the audit log first, so moves are numbered in the order in which
//! they are committed.

use super::audit::{Audited, Logged};
use super::proposals::{Confirmation, confirm};
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore};
use crate::phase::WindowEnd;
use crate::store::{NewWindowMove, Result, StoreError, StoredWindowMove, WindowMoveOutcome, WindowStore, storable};
use crate::workspace::{Act, Outcome};
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl WindowStore for SqlStore {
    async fn newest_window_move(&self) -> Result<i64> {
        let select = "SELECT coalesce(max(number), 0) FROM window_moves";
        Ok(sqlx::query_scalar(select).fetch_one(&self.readers).await?)
    }

    async fn window_moves(&self) -> Result<Vec<StoredWindowMove>> {
        let select = "SELECT number, form, window_end, moved_from, moved_to, is_reopening, reason, notes, decided_name, \
            decided_at FROM window_moves ORDER BY number";
        let rows: Vec<MoveRow> = sqlx::query_as(select).fetch_all(&self.readers).await?;
        rows.into_iter().map(MoveRow::into_move).collect()
    }

    async fn move_window(
        &self,
        new: NewWindowMove,
        seen: i64,
        proposal: Option<&str>,
        act: Act,
    ) -> Result<WindowMoveOutcome> {
        let (new, act, proposal) = (new.storable(), act.storable(), proposal.map(storable));
        let notes = serde_json::to_string(&new.notes).map_err(|_| StoreError::Damaged("a note"))?;
        let change = MoveWindow { new: &new, notes: &notes, seen, proposal: proposal.as_deref(), act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }
}

impl Logged for WindowMoveOutcome {
    fn logged(&self) -> Option<Outcome> {
        (*self == Self::Done).then_some(Outcome::Done)
    }
}

#[derive(sqlx::FromRow)]
struct MoveRow {
    number: i64,
    form: String,
    window_end: String,
    moved_from: Option<i64>,
    moved_to: i64,
    is_reopening: i64,
    reason: String,
    notes: String,
    decided_name: String,
    decided_at: i64,
}

impl MoveRow {
    fn into_move(self) -> Result<StoredWindowMove> {
        let damaged = || StoreError::Damaged("the move of a window");
        let made = NewWindowMove {
            form: self.form,
            end: WindowEnd::from_name(&self.window_end).ok_or_else(damaged)?,
            from: self.moved_from,
            to: self.moved_to,
            is_reopening: self.is_reopening != 0,
            notes: serde_json::from_str(&self.notes).map_err(|_| damaged())?,
            name: self.decided_name,
        };
        Ok(StoredWindowMove { number: self.number, made, reason: self.reason, at: self.decided_at })
    }
}

struct MoveWindow<'a> {
    new: &'a NewWindowMove,
    /// The notes as JSON.
    notes: &'a str,
    seen: i64,
    proposal: Option<&'a str>,
    act: &'a Act,
}

impl Transaction for MoveWindow<'_> {
    type Outcome = WindowMoveOutcome;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<WindowMoveOutcome, Error> {
        let select = "SELECT number FROM window_moves WHERE act_id = $1";
        let known: Option<i64> = sqlx::query_scalar(select).bind(&self.act.id).fetch_optional(&mut *connection).await?;
        if known.is_some() {
            // An earlier attempt committed it, and its reply was lost.
            return Ok(WindowMoveOutcome::Done);
        }
        let select = "SELECT coalesce(max(number), 0) FROM window_moves WHERE form = $1";
        let newest: i64 = sqlx::query_scalar(select).bind(&self.new.form).fetch_one(&mut *connection).await?;
        if newest != self.seen {
            return Ok(WindowMoveOutcome::Stale);
        }
        if let Some(id) = self.proposal {
            match confirm(connection, (&self.new.form, id), &self.new.name, self.act).await? {
                Confirmation::Done => {}
                Confirmation::Own => return Ok(WindowMoveOutcome::OwnProposal),
                Confirmation::Gone => return Ok(WindowMoveOutcome::NoProposal),
            }
        }
        self.insert(connection).await?;
        Ok(WindowMoveOutcome::Done)
    }
}

impl MoveWindow<'_> {
    async fn insert(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        let insert = "INSERT INTO window_moves (number, act_id, form, window_end, moved_from, moved_to, is_reopening, reason, \
            notes, decided_by, decided_name, decided_at) \
            SELECT coalesce(max(number), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM window_moves";
        sqlx::query(insert)
            .bind(&self.act.id)
            .bind(&self.new.form)
            .bind(self.new.end.name())
            .bind(self.new.from)
            .bind(self.new.to)
            .bind(i64::from(self.new.is_reopening))
            .bind(&self.act.reason)
            .bind(self.notes)
            .bind(self.act.actor.to_string())
            .bind(&self.new.name)
            .bind(self.act.at)
            .execute(connection)
            .await?;
        Ok(())
    }
}
