//! Erasing who looked at what from entries of the audit log about looks, whose time may be over before that of the other entries. Number,
//! time and action stay with the digest of the rest, so the chain holds; and an entry says that they were erased.

use super::audit::{append, lock_log_end};
use super::transaction::Transaction;
use super::{Connection, QueryBuilder, push_in_list, to_u64};
use crate::workspace::audit::{AuditEntry, erased_looks};
use crate::workspace::{Act, Action, Outcome};
use sqlx::Error;

/// The most entries that one transaction changes: no act is entered meanwhile.
const MOST: i64 = 20_000;

pub(super) struct EraseLooks<'a> {
    pub(super) before: i64,
    pub(super) act: &'a Act,
}

impl Transaction for EraseLooks<'_> {
    type Outcome = u64;

    const IS_BRIEF: bool = false;

    async fn apply(&self, connection: &mut Connection) -> Result<u64, Error> {
        lock_log_end(connection).await?;
        let mut select =
            QueryBuilder::new("SELECT count(*), coalesce(max(number), 0) FROM (SELECT number FROM audit_log WHERE ");
        self.push_looks(&mut select);
        select.push(" ORDER BY number LIMIT ").push_bind(MOST).push(") AS looks");
        let (count, last): (i64, i64) = select.build_query_as().persistent(false).fetch_one(&mut *connection).await?;
        if count == 0 {
            return Ok(0);
        }
        let act = Act { object: erased_looks(self.before), ..self.act.clone() };
        append(connection, &act.with("entries", count), Outcome::Done).await?;
        let mut delete =
            QueryBuilder::new("DELETE FROM audit_explanations WHERE number IN (SELECT number FROM audit_log WHERE ");
        self.push_looks(&mut delete);
        delete.push(" AND number <= ").push_bind(last).push(")");
        delete.build().persistent(false).execute(&mut *connection).await?;
        let mut update = QueryBuilder::new(
            "UPDATE audit_log SET actor = '', role = '', form = '', object_kind = '', object_id = '', outcome = ",
        );
        update.push_bind(AuditEntry::ERASED).push(" WHERE ");
        self.push_looks(&mut update);
        update.push(" AND number <= ").push_bind(last);
        update.build().persistent(false).execute(connection).await?;
        Ok(to_u64(count))
    }
}

impl EraseLooks<'_> {
    /// Pushes what selects the entries. One that is older than the digest of its content cannot lose it, and goes when the log is cut.
    fn push_looks(&self, query: &mut QueryBuilder) {
        query.push("action IN ");
        push_in_list(query, Action::LOOKS.into_iter().map(Action::code));
        query.push(" AND at < ").push_bind(self.before).push(" AND length(content_digest) > 0 AND outcome <> ");
        query.push_bind(AuditEntry::ERASED);
    }
}
