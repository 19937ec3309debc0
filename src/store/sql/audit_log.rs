//! The audit log as it is read, cut, and added to by acts that change nothing else.

use super::audit::append;
use super::audit_entries::{actors, entries};
use super::audit_start::{CutLog, read_start};
use super::erase_looks::EraseLooks;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore};
use crate::store::Result;
use crate::store::audit_log::{AuditCursor, AuditLog};
use crate::workspace::audit::{AuditEntry, AuditFilter, ChainHead};
use crate::workspace::{Act, Outcome};
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl AuditLog for SqlStore {
    async fn log_act(&self, act: Act, outcome: Outcome) -> Result<()> {
        let act = act.storable();
        Ok(run_with_retry(&self.writers, &LogAct { act: &act, outcome }).await?)
    }

    async fn audit_entries(&self, filter: &AuditFilter, from: AuditCursor, limit: u32) -> Result<Vec<AuditEntry>> {
        entries(&self.readers, &filter.storable(), from, limit).await
    }

    async fn audit_actors(&self) -> Result<Vec<String>> {
        actors(&self.readers).await
    }

    async fn cut_log(&self, before: i64, act: Act) -> Result<Option<ChainHead>> {
        let act = act.storable();
        Ok(run_with_retry(&self.writers, &CutLog { before, act: &act }).await?)
    }

    async fn erase_looks(&self, before: i64, act: Act) -> Result<u64> {
        let act = act.storable();
        Ok(run_with_retry(&self.writers, &EraseLooks { before, act: &act }).await?)
    }

    async fn audit_start(&self) -> Result<ChainHead> {
        Ok(read_start(&mut *self.readers.acquire().await?).await?)
    }

    async fn audit_head(&self) -> Result<ChainHead> {
        let (number, hash) = sqlx::query_as("SELECT number, hash FROM audit_head").fetch_one(&self.readers).await?;
        Ok(ChainHead { number, hash })
    }
}

struct LogAct<'a> {
    act: &'a Act,
    outcome: Outcome,
}

impl Transaction for LogAct<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        append(connection, self.act, self.outcome).await
    }
}
