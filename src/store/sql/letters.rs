//! Letters: adding and counting them. Processes take them in `letter_leases`, and people decide on them in `letter_decisions`.

use super::audit::Audited;
use super::letter_decisions::{ForgetLetters, GiveLetterUp, RetryLetter};
use super::letter_leases::{EndAttempt, TakeLetter};
use super::letter_rows::{FailedRow, LetterRow};
use super::mail_service::NoteMailOrigin;
use super::refused_addresses::{GiveHeldLettersUp, WriteAgain};
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore, to_u64};
use crate::store::outbox::{
    AskOutcome, AttemptEnd, FailedLetter, Letter, LetterCounts, LetterLease, NewLetter, OutboxStore, OutboxTotals,
    RefusedAddress,
};
use crate::store::{Result, storable};
use crate::workspace::Act;
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl OutboxStore for SqlStore {
    async fn add_letter(&self, letter: NewLetter) -> Result<bool> {
        Ok(run_with_retry(&self.writers, &AddLetter(&letter.storable())).await?)
    }

    async fn ask_for_receipt(&self, letter: NewLetter) -> Result<AskOutcome> {
        Ok(run_with_retry(&self.writers, &AskForReceipt(&letter.storable())).await?)
    }

    async fn take_letter(&self, lease: &LetterLease) -> Result<Option<Letter>> {
        // Processes look often, and nearly always there is nothing to take: only a read then.
        let select = "SELECT count(*) FROM letters WHERE status = 'waiting' AND leased_until < $1 \
            AND (next_at <= $1 OR useless_at <= $1)";
        let takeable: i64 = sqlx::query_scalar(select).bind(lease.now).fetch_one(&self.readers).await?;
        if takeable == 0 {
            return Ok(None);
        }
        Ok(run_with_retry(&self.writers, &TakeLetter(lease)).await?.map(LetterRow::into_letter))
    }

    async fn end_attempt(&self, id: &str, runner: &str, end: AttemptEnd) -> Result<bool> {
        Ok(run_with_retry(&self.writers, &EndAttempt { id, runner, end: &end }).await?)
    }

    async fn failed_letters(&self, form: &str, limit: u32) -> Result<Vec<FailedLetter>> {
        let select = "SELECT id, purpose, response_id, made_at, ended_at, reply, attempts FROM letters \
            WHERE status = 'failed' AND form IN ('', $1) \
            AND NOT EXISTS (SELECT 1 FROM refused_addresses WHERE id = letters.held_by) ORDER BY made_at, id LIMIT $2";
        let rows: Vec<FailedRow> =
            sqlx::query_as(select).bind(form).bind(i64::from(limit)).fetch_all(&self.readers).await?;
        rows.into_iter().map(FailedRow::into_failed).collect()
    }

    async fn refused_addresses(&self, form: &str, limit: u32) -> Result<Vec<RefusedAddress>> {
        self.read_refused_addresses(form, limit).await
    }

    async fn write_again(&self, form: &str, id: &str, at: i64, act: Act) -> Result<bool> {
        let (id, act) = (storable(id), act.storable());
        let change = WriteAgain { form, id: &id, at };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn give_held_letters_up(&self, form: &str, id: &str, at: i64, act: Act) -> Result<bool> {
        let (id, act) = (storable(id), act.storable());
        let change = GiveHeldLettersUp { form, id: &id, at };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn letter_counts(&self, form: &str) -> Result<LetterCounts> {
        let select = "SELECT count(*) FROM letters WHERE status = $2 AND form IN ('', $1)";
        let count = |status| sqlx::query_scalar(select).bind(form).bind(status);
        let waiting: i64 = count("waiting").fetch_one(&self.readers).await?;
        let failed: i64 = count("failed").fetch_one(&self.readers).await?;
        let select = "SELECT made_at, reply FROM letters WHERE status = 'waiting' AND form IN ('', $1) \
            ORDER BY made_at, id LIMIT 1";
        let oldest: Option<(i64, String)> = sqlx::query_as(select).bind(form).fetch_optional(&self.readers).await?;
        let (waiting_since, waiting_reply) = oldest.map(|(at, reply)| (Some(at), reply)).unwrap_or_default();
        Ok(LetterCounts { waiting: to_u64(waiting), waiting_since, waiting_reply, failed: to_u64(failed) })
    }

    async fn retry_letter(&self, form: &str, id: &str, at: i64, act: Act) -> Result<bool> {
        let (id, act) = (storable(id), act.storable());
        let change = RetryLetter { form, id: &id, at };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn give_letter_up(&self, form: &str, id: &str, at: i64, act: Act) -> Result<bool> {
        let (id, act) = (storable(id), act.storable());
        let change = GiveLetterUp { form, id: &id, at };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn forget_letters(&self, failed_before: i64, ended_before: i64) -> Result<()> {
        Ok(run_with_retry(&self.writers, &ForgetLetters { failed_before, ended_before }).await?)
    }

    async fn add_test_letter(&self, letter: NewLetter, act: Act) -> Result<bool> {
        let (letter, act) = (letter.storable(), act.storable());
        Ok(run_with_retry(&self.writers, &Audited { change: AddLetter(&letter), act: &act }).await?)
    }

    async fn outbox_totals(&self) -> Result<OutboxTotals> {
        self.read_outbox_totals().await
    }

    async fn note_mail_origin(&self, origin: Option<&str>) -> Result<()> {
        let origin = origin.map(storable);
        Ok(run_with_retry(&self.writers, &NoteMailOrigin(origin.as_deref())).await?)
    }

    async fn mail_origin(&self) -> Result<Option<String>> {
        self.read_mail_origin().await
    }
}

/// How many letters about one response are added within a day: whoever has a receipt code could otherwise amend the response again
/// and again, and so flood the address.
const MOST_IN_A_DAY: i64 = 10;
const DAY: i64 = 24 * 60 * 60 * 1000;

/// Adds a letter unless there is one for its occasion, or too many about its response. Returns whether it is there.
pub(super) async fn insert(connection: &mut Connection, letter: &NewLetter) -> std::result::Result<bool, Error> {
    let select = "SELECT count(*) FROM letters WHERE response_id = $1 AND made_at > $2 AND id <> $3";
    let recent: i64 = sqlx::query_scalar(select)
        .bind(&letter.response_id)
        .bind(letter.made_at - DAY)
        .bind(&letter.id)
        .fetch_one(&mut *connection)
        .await?;
    if recent >= MOST_IN_A_DAY {
        return Ok(false);
    }
    let insert = "INSERT INTO letters (id, occasion, purpose, form, response_id, locale, address, subject, body, \
        unsubscribe, status, made_at, tried_since, useless_at, next_at, runner, leased_until, attempts, reply) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', $11, $11, $12, $11, '', 0, 0, '') \
        ON CONFLICT DO NOTHING";
    let inserted = sqlx::query(insert)
        .bind(&letter.id)
        .bind(&letter.occasion)
        .bind(&letter.purpose)
        .bind(&letter.form)
        .bind(&letter.response_id)
        .bind(&letter.locale)
        .bind(&letter.address)
        .bind(&letter.subject)
        .bind(&letter.body)
        .bind(&letter.unsubscribe)
        .bind(letter.made_at)
        .bind(letter.useless_at)
        .execute(&mut *connection)
        .await?;
    if inserted.rows_affected() > 0 {
        return Ok(true);
    }
    // An earlier attempt may have committed this letter, and its reply was lost.
    let select = "SELECT count(*) FROM letters WHERE id = $1";
    let known: i64 = sqlx::query_scalar(select).bind(&letter.id).fetch_one(connection).await?;
    Ok(known > 0)
}

/// Whether the sender of a response asked for the receipt by mail, and so hears of changes.
pub(super) async fn wants_letters(connection: &mut Connection, response_id: &str) -> std::result::Result<bool, Error> {
    let select = "SELECT count(*) FROM receipt_wishes WHERE response_id = $1";
    let wishes: i64 = sqlx::query_scalar(select).bind(response_id).fetch_one(connection).await?;
    Ok(wishes > 0)
}

struct AddLetter<'a>(&'a NewLetter);

impl Transaction for AddLetter<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<bool, Error> {
        insert(connection, self.0).await
    }
}

struct AskForReceipt<'a>(&'a NewLetter);

impl Transaction for AskForReceipt<'_> {
    type Outcome = AskOutcome;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<AskOutcome, Error> {
        // This update changes no value. It locks the row, so that a withdrawal waits for this transaction.
        let hold = "UPDATE responses SET revision = revision WHERE form = $1 AND id = $2";
        let held = sqlx::query(hold).bind(&self.0.form).bind(&self.0.response_id).execute(&mut *connection).await?;
        if held.rows_affected() == 0 {
            return Ok(AskOutcome::Gone);
        }
        let wish = "INSERT INTO receipt_wishes (response_id, asked_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        sqlx::query(wish).bind(&self.0.response_id).bind(self.0.made_at).execute(&mut *connection).await?;
        Ok(if insert(connection, self.0).await? { AskOutcome::Added } else { AskOutcome::Known })
    }
}
