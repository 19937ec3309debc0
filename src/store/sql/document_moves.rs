//! Moves the documents of responses that were recorded before migration 22 to the tables where they lie now, some at a time.
//!
//! Each step is one transaction, so that every document is in exactly one of two tables, whenever the process is stopped: the next
//! start goes on. Several processes may move at once, and then take turns. A process serves nothing before all documents are moved.

use super::transaction::{Transaction, run_with_retry};
use super::{Connection, Pool};
use crate::store::Result;
use sqlx::Error;

/// The number of responses whose documents one step moves: tens of megabytes. In SQLite a step also writes most pages of the index
/// from which it takes them, so smaller steps would write more in all.
const RESPONSES_OF_A_STEP: i64 = 20_000;

/// Moves all documents that are not where they belong.
pub(in crate::store) async fn move_documents(pool: &Pool) -> Result<()> {
    while let Some(Step { moved_through, of }) = run_with_retry(pool, &MoveDocuments).await? {
        tracing::warn!(moved_through, of, "the documents of responses are being moved to their new tables");
    }
    Ok(())
}

/// How far the documents are moved: the number of the last response whose documents are where they belong, and that of the last
/// response of all.
struct Step {
    moved_through: i64,
    of: i64,
}

/// Moves the documents of the next responses, or drops the former tables once they are empty.
struct MoveDocuments;

impl Transaction for MoveDocuments {
    /// `None` once all documents are where they belong.
    type Outcome = Option<Step>;

    // It moves many rows, on a disk that may be slow.
    const IS_BRIEF: bool = false;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<Option<Step>, Error> {
        // An update that changes nothing locks the row: another process that moves documents waits here, and then goes on after us.
        let hold = "UPDATE document_moves SET moved_through = moved_through RETURNING moved_through";
        let Some(after): Option<i64> = sqlx::query_scalar(hold).fetch_optional(&mut *connection).await? else {
            return Ok(None);
        };
        let select = "SELECT max(number), (SELECT max(number) FROM responses) FROM \
            (SELECT number FROM responses WHERE number > $1 ORDER BY number LIMIT $2) AS step";
        let (through, of): (Option<i64>, Option<i64>) =
            sqlx::query_as(select).bind(after).bind(RESPONSES_OF_A_STEP).fetch_one(&mut *connection).await?;
        let (Some(through), Some(of)) = (through, of) else {
            drop_former_tables(connection).await?;
            return Ok(None);
        };
        for statement in MOVE_ANSWERS.into_iter().chain(MOVE_PRIVATE_ANSWERS) {
            sqlx::query(statement).bind(after).bind(through).execute(&mut *connection).await?;
        }
        let update = "UPDATE document_moves SET moved_through = $1";
        sqlx::query(update).bind(through).execute(connection).await?;
        Ok(Some(Step { moved_through: through, of }))
    }
}

const MOVE_ANSWERS: [&str; 2] = [
    "INSERT INTO answers (response_number, document) SELECT responses.number, former_answers.document \
    FROM responses JOIN former_answers ON former_answers.response_id = responses.id \
    WHERE responses.number > $1 AND responses.number <= $2 ORDER BY responses.number",
    "DELETE FROM former_answers WHERE response_id IN \
    (SELECT id FROM responses WHERE number > $1 AND number <= $2)",
];

const MOVE_PRIVATE_ANSWERS: [&str; 2] = [
    "INSERT INTO private_answers (response_number, document) SELECT responses.number, former_private_answers.document \
    FROM responses JOIN former_private_answers ON former_private_answers.response_id = responses.id \
    WHERE responses.number > $1 AND responses.number <= $2 ORDER BY responses.number",
    "DELETE FROM former_private_answers WHERE response_id IN \
    (SELECT id FROM responses WHERE number > $1 AND number <= $2)",
];

/// Drops the former tables, which nothing is left in: each document refers to its response, and each response had its turn.
async fn drop_former_tables(connection: &mut Connection) -> std::result::Result<(), Error> {
    let select = "SELECT (SELECT count(*) FROM former_answers) + (SELECT count(*) FROM former_private_answers)";
    let left: i64 = sqlx::query_scalar(select).fetch_one(&mut *connection).await?;
    if left > 0 {
        return Err(Error::Decode(format!("{left} documents belong to no response").into()));
    }
    for statement in ["DROP TABLE former_answers", "DROP TABLE former_private_answers", "DELETE FROM document_moves"] {
        sqlx::query(statement).execute(&mut *connection).await?;
    }
    Ok(())
}
