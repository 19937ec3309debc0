//! Decisions on supporters. The log of decisions is append-only, and the supporter list follows the newest decision.

use super::transaction::Transaction;
use super::{Connection, Pool, letters};
use crate::store::{Candidate, DecideOutcome, Decision, NewLetter, NewListing, Result, StoreError, SupporterVerdict};
use sqlx::Error;

/// Adds a decision on one revision of a response and updates what the supporter list shows of that response.
pub(super) struct InsertSupporterDecision<'a> {
    pub(super) form: &'a str,
    pub(super) revision: u32,
    pub(super) decision: &'a Decision,
    pub(super) listing: Option<&'a NewListing>,
    pub(super) letter: Option<&'a NewLetter>,
}

impl Transaction for InsertSupporterDecision<'_> {
    type Outcome = DecideOutcome;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<DecideOutcome, Error> {
        // This update changes no value. It locks the row, so that an amendment or a withdrawal waits for this transaction.
        let hold = "UPDATE responses SET revision = revision \
            WHERE form = $1 AND id = $2 AND revision = $3 AND restricted_at IS NULL";
        let held = sqlx::query(hold)
            .bind(self.form)
            .bind(&self.decision.response_id)
            .bind(i64::from(self.revision))
            .execute(&mut *connection)
            .await?;
        if held.rows_affected() == 0 {
            return Ok(DecideOutcome::Stale);
        }
        self.log(connection).await?;
        match self.listing {
            Some(listing) => {
                let Decision { response_id, digest, .. } = self.decision;
                write_listing(self.form, (response_id, digest), listing, connection).await?;
            }
            None => {
                let delete = "DELETE FROM supporters WHERE response_id = $1";
                sqlx::query(delete).bind(&self.decision.response_id).execute(&mut *connection).await?;
            }
        }
        if let Some(letter) = self.letter {
            letters::insert(connection, letter).await?;
        }
        Ok(DecideOutcome::Done)
    }
}

impl InsertSupporterDecision<'_> {
    /// Adds the decision unless the log already has it, which happens when the reply to an earlier commit was lost.
    async fn log(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        let Decision { response_id, verdict, digest, note, by, at } = self.decision;
        let insert = "INSERT INTO decisions (form, response_id, verdict, listing_digest, note, decided_by, decided_at) \
            SELECT form, id, $3, $4, $5, $6, $7 FROM responses WHERE form = $1 AND id = $2 AND NOT EXISTS \
            (SELECT 1 FROM decisions WHERE response_id = $2 AND verdict = $3 AND decided_by = $6 AND decided_at = $7)";
        sqlx::query(insert)
            .bind(self.form)
            .bind(response_id)
            .bind(verdict.name())
            .bind(digest)
            .bind(note)
            .bind(by)
            .bind(at)
            .execute(connection)
            .await?;
        Ok(())
    }
}

/// Lists a supporter whose confirmed content has this digest.
pub(super) async fn write_listing(
    form: &str,
    (response_id, digest): (&str, &[u8]),
    listing: &NewListing,
    connection: &mut Connection,
) -> std::result::Result<(), Error> {
    let upsert = "INSERT INTO supporters \
        (response_id, form, listing_digest, name, kind, country, website, statement, sorted, folded) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
        ON CONFLICT (response_id) DO UPDATE SET listing_digest = excluded.listing_digest, name = excluded.name, \
        kind = excluded.kind, country = excluded.country, website = excluded.website, \
        statement = excluded.statement, sorted = excluded.sorted, folded = excluded.folded";
    sqlx::query(upsert)
        .bind(response_id)
        .bind(form)
        .bind(digest)
        .bind(&listing.name)
        .bind(&listing.kind)
        .bind(&listing.country)
        .bind(&listing.website)
        .bind(&listing.statement)
        .bind(&listing.sorted)
        .bind(&listing.folded)
        .execute(connection)
        .await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct CandidateRow {
    response_id: String,
    #[sqlx(try_from = "i64")]
    revision: u32,
    received_at: i64,
    document: String,
    listed_id: Option<String>,
    verdict: Option<String>,
    listing_digest: Option<Vec<u8>>,
    note: Option<String>,
    decided_by: Option<String>,
    decided_at: Option<i64>,
}

impl CandidateRow {
    fn into_candidate(self) -> Result<Candidate> {
        let response_id = self.response_id;
        let decision = match (self.verdict, self.listing_digest, self.note, self.decided_by, self.decided_at) {
            (Some(verdict), Some(digest), Some(note), Some(by), Some(at)) => {
                let verdict = verdict_from_name(&verdict)?;
                Some(Decision { response_id: response_id.clone(), verdict, digest, note, by, at })
            }
            _ => None,
        };
        Ok(Candidate {
            response_id,
            revision: self.revision,
            received_at: self.received_at,
            document: self.document,
            is_listed: self.listed_id.is_some(),
            decision,
        })
    }
}

pub(super) async fn candidates(
    pool: &Pool,
    form: &str,
    prefix: &str,
    after: &str,
    limit: u32,
) -> Result<Vec<Candidate>> {
    let select = "SELECT responses.id AS response_id, responses.revision, responses.received_at, answers.document, \
        supporters.response_id AS listed_id, decisions.verdict, decisions.listing_digest, decisions.note, \
        decisions.decided_by, decisions.decided_at \
        FROM responses JOIN answers ON answers.response_number = responses.number \
        LEFT JOIN supporters ON supporters.response_id = responses.id \
        LEFT JOIN decisions ON decisions.number = \
            (SELECT max(newest.number) FROM decisions AS newest WHERE newest.response_id = responses.id) \
        WHERE responses.form = $1 AND responses.id > $2 AND substr(responses.id, 1, length($3)) = $3 \
        ORDER BY responses.id LIMIT $4";
    let rows: Vec<CandidateRow> =
        sqlx::query_as(select).bind(form).bind(after).bind(prefix).bind(i64::from(limit)).fetch_all(pool).await?;
    rows.into_iter().map(CandidateRow::into_candidate).collect()
}

#[derive(sqlx::FromRow)]
struct DecisionRow {
    number: i64,
    response_id: String,
    verdict: String,
    listing_digest: Vec<u8>,
    note: String,
    decided_by: String,
    decided_at: i64,
}

impl DecisionRow {
    fn into_decision(self) -> Result<Decision> {
        Ok(Decision {
            response_id: self.response_id,
            verdict: verdict_from_name(&self.verdict)?,
            digest: self.listing_digest,
            note: self.note,
            by: self.decided_by,
            at: self.decided_at,
        })
    }
}

pub(super) async fn log(pool: &Pool, form: &str, after: i64, limit: u32) -> Result<Vec<(i64, Decision)>> {
    let select = "SELECT * FROM decisions WHERE form = $1 AND number > $2 ORDER BY number LIMIT $3";
    let rows: Vec<DecisionRow> =
        sqlx::query_as(select).bind(form).bind(after).bind(i64::from(limit)).fetch_all(pool).await?;
    rows.into_iter().map(|row| Ok((row.number, row.into_decision()?))).collect()
}

/// The newest decision on a response.
pub(super) async fn newest(pool: &Pool, form: &str, response_id: &str) -> Result<Option<Decision>> {
    let select = "SELECT * FROM decisions WHERE form = $1 AND response_id = $2 ORDER BY number DESC LIMIT 1";
    let row: Option<DecisionRow> = sqlx::query_as(select).bind(form).bind(response_id).fetch_optional(pool).await?;
    row.map(DecisionRow::into_decision).transpose()
}

fn verdict_from_name(name: &str) -> Result<SupporterVerdict> {
    SupporterVerdict::from_name(name).ok_or(StoreError::Damaged("a decision on a supporter"))
}
