//! The pace of sending: all processes on a store together send no more than one letter within a time, but for a short start.

use super::Connection;
use sqlx::Error;

/// How far letters may be ahead of the pace, in milliseconds: a process looks for letters once a second, and then sends what the second
/// allows.
const AHEAD: i64 = 1_000;

/// The longest time between two letters, in milliseconds. What is later was written by a clock that has been set back.
const LONGEST: i64 = 60_000;

/// Whether a letter may be sent now. If so, its time is spent; `apart` is the time between two letters, in milliseconds.
pub(super) async fn spend(connection: &mut Connection, now: i64, apart: i64) -> Result<bool, Error> {
    let update = "UPDATE mail_pace SET next_at = $2 + CASE WHEN next_at > $1 AND next_at <= $3 THEN next_at ELSE $1 END \
        WHERE next_at <= $3 OR next_at > $4";
    let updated = sqlx::query(update)
        .bind(now)
        .bind(apart.min(LONGEST))
        .bind(now + AHEAD)
        .bind(now + AHEAD + LONGEST)
        .execute(connection)
        .await?;
    Ok(updated.rows_affected() > 0)
}
