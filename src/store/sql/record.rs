//! Recording: writes a batch of responses in one transaction, each exactly once.
//!
//! Rows are always locked in the same order, responses by receipt digest and then tallies by name. Two processes that write at
//! the same time can therefore wait for each other but not deadlock.

use super::transaction::Transaction;
use super::{Connection, QueryBuilder, push_in_list, tally_changes::Changes};
use crate::store::{NewResponse, PrivateDocument, RecordOutcome};
use sqlx::Error;
use std::collections::{HashMap, HashSet};

/// A response before it is written, with its final id. A retry after a lost commit recognises its own row by this id.
pub(super) struct PendingResponse {
    id: String,
    response: NewResponse,
    /// True if the transaction deletes the row again before it commits, so that no reader ever sees it.
    is_probe: bool,
}

/// The size of an ordinary response in bytes: a probe needs as much disk space as one.
const PROBE_BYTES: usize = 4_096;

impl PendingResponse {
    pub(super) fn new(response: NewResponse) -> Self {
        Self { id: uuid::Uuid::new_v4().to_string(), response, is_probe: false }
    }

    /// Builds a response of no form, whose recording shows whether a response could be recorded now.
    pub(super) fn probe() -> Self {
        let id = uuid::Uuid::new_v4().to_string();
        let response = NewResponse {
            submission_id: id.clone(),
            // No form has an empty name.
            form: String::new(),
            form_version: 0,
            locale: String::new(),
            received_at: 0,
            fingerprint: Vec::new(),
            receipt_digest: id.clone().into_bytes(),
            public: "x".repeat(PROBE_BYTES),
            private: PrivateDocument::new(String::new()),
            cells: Vec::new(),
        };
        Self { id, response, is_probe: true }
    }

    pub(super) fn is_probe(&self) -> bool {
        self.is_probe
    }
}

/// The responses that one transaction writes.
pub(super) struct Batch<'a>(pub(super) &'a [PendingResponse]);

/// The stored response that already has the receipt digest, which is a function of the submission id.
#[derive(sqlx::FromRow)]
struct KnownSubmission {
    receipt_digest: Vec<u8>,
    submission_id: String,
    id: String,
    fingerprint: Vec<u8>,
    received_at: i64,
}

impl Transaction for Batch<'_> {
    type Outcome = Vec<RecordOutcome>;

    async fn apply(&self, connection: &mut Connection) -> Result<Vec<RecordOutcome>, Error> {
        let inserted = self.insert(connection).await?;
        let known = self.find_known(connection, &inserted).await?;
        // This query follows the insertion: by then, any withdrawal that was in progress has committed.
        let withdrawn = self.withdrawn(connection).await?;
        let (mut outcomes, mut new, mut returned) = (Vec::with_capacity(self.0.len()), Vec::new(), Vec::new());
        for waiting in self.0 {
            let number = inserted.get(&waiting.id).copied();
            outcomes.push(if withdrawn.contains(&waiting.response.receipt_digest) {
                returned.extend(number.map(|_| waiting));
                RecordOutcome::Withdrawn
            } else if let Some(number) = number {
                new.push((number, waiting));
                RecordOutcome::New
            } else {
                // A response that is neither inserted nor known has the receipt digest of another submission.
                let known = known.get(&waiting.response.receipt_digest);
                let is_same = |known: &&KnownSubmission| known.submission_id == waiting.response.submission_id;
                let known = known.filter(is_same).ok_or(Error::RowNotFound)?;
                waiting.classify_duplicate(known, connection).await?
            });
        }
        delete_inserted(connection, &returned).await?;
        let public = "INSERT INTO answers (response_number, document) ";
        insert_documents(connection, public, &new, |new| &new.public).await?;
        let private = "INSERT INTO private_answers (response_number, document) ";
        insert_documents(connection, private, &new, |new| new.private.reveal()).await?;
        let mut counted = Changes::default();
        for (_, PendingResponse { response, .. }) in &new {
            counted.add(&response.form, &response.cells, 1);
        }
        counted.add_to_tallies(connection).await?;
        let probes: Vec<_> = new.iter().map(|(_, waiting)| *waiting).filter(|waiting| waiting.is_probe).collect();
        delete_inserted(connection, &probes).await?;
        Ok(outcomes)
    }
}

impl Batch<'_> {
    /// Inserts the responses that are not stored yet and returns the numbers of the inserted rows by their ids.
    async fn insert(&self, connection: &mut Connection) -> Result<HashMap<String, i64>, Error> {
        let mut ordered: Vec<&PendingResponse> = self.0.iter().collect();
        ordered.sort_by_key(|waiting| &waiting.response.receipt_digest);
        let mut insert = QueryBuilder::new(
            "INSERT INTO responses \
            (id, form, form_version, submission_id, fingerprint, receipt_digest, locale, received_at) ",
        );
        insert.push_values(ordered, |mut row, PendingResponse { id, response, .. }| {
            row.push_bind(id)
                .push_bind(&response.form)
                .push_bind(i64::from(response.form_version))
                .push_bind(&response.submission_id)
                .push_bind(&response.fingerprint)
                .push_bind(&response.receipt_digest)
                .push_bind(&response.locale)
                .push_bind(response.received_at);
        });
        insert.push(" ON CONFLICT DO NOTHING RETURNING id, number");
        let inserted: Vec<(String, i64)> = insert.build_query_as().persistent(false).fetch_all(connection).await?;
        Ok(inserted.into_iter().collect())
    }

    /// Returns the responses that were stored before this batch, by receipt digest.
    async fn find_known(
        &self,
        connection: &mut Connection,
        inserted: &HashMap<String, i64>,
    ) -> Result<HashMap<Vec<u8>, KnownSubmission>, Error> {
        let submissions: Vec<_> = self.0.iter().filter(|waiting| !inserted.contains_key(&waiting.id)).collect();
        if submissions.is_empty() {
            return Ok(HashMap::new());
        }
        let mut select = QueryBuilder::new(
            "SELECT receipt_digest, submission_id, id, fingerprint, received_at FROM responses WHERE receipt_digest IN ",
        );
        push_in_list(&mut select, submissions.iter().map(|waiting| &waiting.response.receipt_digest));
        let known: Vec<KnownSubmission> = select.build_query_as().persistent(false).fetch_all(connection).await?;
        Ok(known.into_iter().map(|known| (known.receipt_digest.clone(), known)).collect())
    }

    /// Returns the receipt digests of this batch that were withdrawn.
    async fn withdrawn(&self, connection: &mut Connection) -> Result<HashSet<Vec<u8>>, Error> {
        let mut select = QueryBuilder::new("SELECT receipt_digest FROM withdrawals WHERE receipt_digest IN ");
        push_in_list(&mut select, self.0.iter().map(|waiting| &waiting.response.receipt_digest));
        let withdrawn: Vec<Vec<u8>> = select.build_query_scalar().persistent(false).fetch_all(connection).await?;
        Ok(withdrawn.into_iter().collect())
    }
}

impl PendingResponse {
    /// Classifies a duplicate submission id: an own commit whose reply was lost (`New`), a replay of the same answers
    /// (`Replay`), or a reuse of the id for other answers (`Conflict`).
    async fn classify_duplicate(
        &self,
        known: &KnownSubmission,
        connection: &mut Connection,
    ) -> Result<RecordOutcome, Error> {
        if known.id == self.id {
            // An earlier attempt committed this row, and the connection failed before the reply arrived.
            return Ok(RecordOutcome::New);
        }
        let is_former = "SELECT count(*) FROM history WHERE response_id = $1 AND fingerprint = $2";
        let is_replay = known.fingerprint == self.response.fingerprint || {
            let former: i64 = sqlx::query_scalar(is_former)
                .bind(&known.id)
                .bind(&self.response.fingerprint)
                .fetch_one(connection)
                .await?;
            former > 0
        };
        Ok(if is_replay { RecordOutcome::Replay { received_at: known.received_at } } else { RecordOutcome::Conflict })
    }
}

async fn delete_inserted(connection: &mut Connection, returned: &[&PendingResponse]) -> Result<(), Error> {
    for waiting in returned {
        sqlx::query("DELETE FROM responses WHERE id = $1").bind(&waiting.id).execute(&mut *connection).await?;
    }
    Ok(())
}

/// Inserts a document of each response under its number.
async fn insert_documents(
    connection: &mut Connection,
    insert: &str,
    new: &[(i64, &PendingResponse)],
    document: impl for<'w> Fn(&'w NewResponse) -> &'w str,
) -> Result<(), Error> {
    if new.is_empty() {
        return Ok(());
    }
    let mut insert = QueryBuilder::new(insert);
    insert.push_values(new, |mut row, (number, waiting)| {
        row.push_bind(*number).push_bind(document(&waiting.response));
    });
    insert.build().persistent(false).execute(connection).await?;
    Ok(())
}
