//! Cutting off the first entries of the audit log. The entry about it names the last one that was cut off, so the chain itself says
//! where it begins.

use super::Connection;
use super::audit::{append, lock_log_end};
use super::transaction::Transaction;
use crate::workspace::audit::ChainHead;
use crate::workspace::{Act, Object, Outcome};
use sqlx::Error;

/// The most entries that one transaction cuts off: no act is entered meanwhile.
const MOST: i64 = 20_000;

pub(super) struct CutLog<'a> {
    pub(super) before: i64,
    pub(super) act: &'a Act,
}

/// The entry that was cut off last.
pub(super) async fn read_start(connection: &mut Connection) -> Result<ChainHead, Error> {
    let (number, hash) = sqlx::query_as("SELECT number, hash FROM audit_start").fetch_one(connection).await?;
    Ok(ChainHead { number, hash })
}

impl Transaction for CutLog<'_> {
    type Outcome = Option<ChainHead>;

    const IS_BRIEF: bool = false;

    async fn apply(&self, connection: &mut Connection) -> Result<Option<ChainHead>, Error> {
        let head = lock_log_end(connection).await?;
        let start = read_start(connection).await?;
        // The entries up to the first young one go: an old one after it, by another clock, stays with it.
        let select = "SELECT number FROM audit_log WHERE number > $1 AND at >= $2 ORDER BY number LIMIT 1";
        let young: Option<i64> =
            sqlx::query_scalar(select).bind(start.number).bind(self.before).fetch_optional(&mut *connection).await?;
        let last = young.map_or(head.number, |young| young - 1).min(start.number + MOST);
        if last <= start.number {
            return Ok(None);
        }
        let hash = sqlx::query_scalar("SELECT hash FROM audit_log WHERE number = $1")
            .bind(last)
            .fetch_one(&mut *connection)
            .await?;
        let cut = ChainHead { number: last, hash };
        let act = Act { object: Object::log(cut.to_string()), ..self.act.clone() };
        append(connection, &act.with("entries", last - start.number), Outcome::Done).await?;
        let update = "UPDATE audit_start SET number = $1, hash = $2";
        sqlx::query(update).bind(cut.number).bind(&cut.hash).execute(&mut *connection).await?;
        for delete in ["DELETE FROM audit_explanations WHERE number <= $1", "DELETE FROM audit_log WHERE number <= $1"]
        {
            sqlx::query(delete).bind(last).execute(&mut *connection).await?;
        }
        Ok(Some(cut))
    }
}
