//! The addresses that a mail server refused for good: nothing is sent to them until a person wants it. An address is known again by its
//! digest.

use super::letter_rows::RefusedRow;
use super::transaction::Transaction;
use super::{Connection, SqlStore};
use crate::store::StoreError;
use crate::store::outbox::RefusedAddress;
use crate::workspace::address_key;
use sha2::{Digest, Sha256};
use sqlx::Error;

/// The digest of an address, the same however the address was typed.
fn digest(address: &str) -> Vec<u8> {
    Sha256::digest(address_key(address)).to_vec()
}

/// The id of the row of an address, if it was refused.
pub(super) async fn refused(connection: &mut Connection, address: &str) -> Result<Option<String>, Error> {
    let select = "SELECT id FROM refused_addresses WHERE digest = $1";
    sqlx::query_scalar(select).bind(digest(address)).fetch_optional(connection).await
}

/// Notes that the address of a letter was refused, and that the letter waits for a person because of that.
pub(super) async fn note(connection: &mut Connection, letter: &str, at: i64) -> Result<(), Error> {
    let select = "SELECT address FROM letters WHERE id = $1 AND status = 'failed'";
    let address: Option<String> = sqlx::query_scalar(select).bind(letter).fetch_optional(&mut *connection).await?;
    let Some(address) = address else { return Ok(()) };
    let insert = "INSERT INTO refused_addresses (id, digest, form, purpose, response_id, reply, refused_at) \
        SELECT id, $2, form, purpose, response_id, reply, $3 FROM letters WHERE id = $1 ON CONFLICT DO NOTHING";
    sqlx::query(insert).bind(letter).bind(digest(&address)).bind(at).execute(&mut *connection).await?;
    let hold = "UPDATE letters SET held_by = (SELECT id FROM refused_addresses WHERE digest = $2) WHERE id = $1";
    sqlx::query(hold).bind(letter).bind(digest(&address)).execute(connection).await?;
    Ok(())
}

/// Ends a letter without an attempt, since its address was refused before.
pub(super) async fn hold(connection: &mut Connection, letter: &str, by: &str, at: i64) -> Result<(), Error> {
    let update = "UPDATE letters SET status = 'failed', held_by = $2, reply = 'held', ended_at = $3, leased_until = 0, \
        attempts = attempts - 1 WHERE id = $1";
    sqlx::query(update).bind(letter).bind(by).bind(at).execute(connection).await?;
    Ok(())
}

impl SqlStore {
    pub(super) async fn read_refused_addresses(
        &self,
        form: &str,
        limit: u32,
    ) -> Result<Vec<RefusedAddress>, StoreError> {
        // Whoever looks after one form does not learn the response of another.
        let select = "SELECT id, purpose, CASE WHEN form = $1 THEN response_id END AS response_id, refused_at, reply, \
            (SELECT count(*) FROM letters WHERE held_by = refused_addresses.id AND status = 'failed') AS held \
            FROM refused_addresses WHERE form IN ('', $1) OR id IN \
            (SELECT held_by FROM letters WHERE form = $1 AND status = 'failed') ORDER BY refused_at, id LIMIT $2";
        let rows: Vec<RefusedRow> =
            sqlx::query_as(select).bind(form).bind(i64::from(limit)).fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(RefusedRow::into_refused).collect())
    }
}

/// Whether the row of an address concerns a form: the letter that was refused, or one that is held, was about it or went to an operator.
async fn concerns(connection: &mut Connection, form: &str, id: &str) -> Result<bool, Error> {
    let select = "SELECT count(*) FROM refused_addresses WHERE id = $2 AND (form IN ('', $1) OR id IN \
        (SELECT held_by FROM letters WHERE form = $1 AND status = 'failed'))";
    let found: i64 = sqlx::query_scalar(select).bind(form).bind(id).fetch_one(connection).await?;
    Ok(found > 0)
}

/// Forgets that an address was refused, and lets the letters to it wait again.
pub(super) struct WriteAgain<'a> {
    pub(super) form: &'a str,
    pub(super) id: &'a str,
    pub(super) at: i64,
}

impl Transaction for WriteAgain<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> Result<bool, Error> {
        if !concerns(connection, self.form, self.id).await? {
            return Ok(false);
        }
        let delete = "DELETE FROM refused_addresses WHERE id = $1";
        sqlx::query(delete).bind(self.id).execute(&mut *connection).await?;
        let wait = "UPDATE letters SET status = 'waiting', next_at = $2, tried_since = $2, leased_until = 0, attempts = 0, \
            ended_at = NULL, held_by = NULL WHERE held_by = $1 AND status = 'failed'";
        sqlx::query(wait).bind(self.id).bind(self.at).execute(connection).await?;
        Ok(true)
    }
}

/// Gives up the letters that are held because an address was refused. Nothing is sent to it still.
pub(super) struct GiveHeldLettersUp<'a> {
    pub(super) form: &'a str,
    pub(super) id: &'a str,
    pub(super) at: i64,
}

impl Transaction for GiveHeldLettersUp<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> Result<bool, Error> {
        if !concerns(connection, self.form, self.id).await? {
            return Ok(false);
        }
        let give_up = "UPDATE letters SET status = 'given-up', address = '', subject = '', body = '', ended_at = $2 \
            WHERE status = 'failed' AND held_by = $1";
        let updated = sqlx::query(give_up).bind(self.id).bind(self.at).execute(connection).await?;
        Ok(updated.rows_affected() > 0)
    }
}
