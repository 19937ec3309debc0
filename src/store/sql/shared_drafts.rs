//! Shared drafts: reads them, and passes changes to `draft_changes` and notices to the engine.

use super::audit::Audited;
use super::draft_changes::{Create, Erase, EraseAll, EraseExpired, Replace};
use super::draft_rows::{COUNT, DraftRow, NamedRow, VersionRow};
use super::transaction::run_with_retry;
use super::{QueryBuilder, SqlStore, announce, listen, push_in_list, to_u64};
use crate::store::{
    CreateDraftOutcome, DraftAccess, DraftChange, DraftNotice, DraftVersion, NewSharedDraft, ReplaceDraftOutcome,
    Result, SharedDraft, SharedDraftStore,
};
use crate::workspace::Act;
use async_trait::async_trait;
use tokio::sync::mpsc;

#[async_trait]
impl SharedDraftStore for SqlStore {
    async fn create_shared_draft(&self, draft: NewSharedDraft, most: u64) -> Result<CreateDraftOutcome> {
        Ok(run_with_retry(&self.writers, &Create { draft: &draft, most }).await?)
    }

    async fn shared_draft(&self, access: &DraftAccess, now: i64) -> Result<Option<SharedDraft>> {
        let select = "SELECT version, ciphertext IS NOT NULL AS is_kept, expires_at, ciphertext FROM shared_drafts \
            WHERE id = $1 AND token_digest = $2";
        let row: Option<DraftRow> =
            sqlx::query_as(select).bind(&access.id).bind(&access.token_digest).fetch_optional(&self.readers).await?;
        Ok(row.map(|row| row.into_draft(now)))
    }

    async fn shared_draft_version(&self, access: &DraftAccess, now: i64) -> Result<Option<DraftVersion>> {
        let select = "SELECT version, ciphertext IS NOT NULL AS is_kept, expires_at FROM shared_drafts \
            WHERE id = $1 AND token_digest = $2";
        let row: Option<VersionRow> =
            sqlx::query_as(select).bind(&access.id).bind(&access.token_digest).fetch_optional(&self.readers).await?;
        Ok(row.map(|row| row.version(now)))
    }

    async fn replace_shared_draft(&self, change: DraftChange) -> Result<ReplaceDraftOutcome> {
        Ok(run_with_retry(&self.writers, &Replace(&change)).await?)
    }

    async fn extend_shared_draft(&self, access: &DraftAccess, expires_at: i64) -> Result<()> {
        let update = "UPDATE shared_drafts SET expires_at = $1 \
            WHERE id = $2 AND token_digest = $3 AND expires_at < $1 AND ciphertext IS NOT NULL";
        sqlx::query(update).bind(expires_at).bind(&access.id).bind(&access.token_digest).execute(&self.writers).await?;
        Ok(())
    }

    async fn erase_shared_draft(&self, access: &DraftAccess) -> Result<bool> {
        Ok(run_with_retry(&self.writers, &Erase(access)).await?)
    }

    async fn shared_draft_versions(&self, ids: &[String], now: i64) -> Result<Vec<(String, DraftVersion)>> {
        let mut versions = Vec::with_capacity(ids.len());
        // The number of values that a statement may bind is limited.
        for ids in ids.chunks(500) {
            let mut select = QueryBuilder::new(
                "SELECT id, version, ciphertext IS NOT NULL AS is_kept, expires_at FROM shared_drafts WHERE id IN ",
            );
            push_in_list(&mut select, ids.iter());
            let rows: Vec<NamedRow> = select.build_query_as().fetch_all(&self.readers).await?;
            versions.extend(rows.into_iter().map(|row| {
                let version = row.row.version(now);
                (row.id, version)
            }));
        }
        Ok(versions)
    }

    async fn erase_expired_shared_drafts(&self, now: i64, forget: i64, act: Option<Act>) -> Result<u64> {
        let change = EraseExpired { now, forget };
        let erased = match act.map(Act::storable) {
            Some(act) => run_with_retry(&self.writers, &Audited { change, act: &act }).await,
            None => run_with_retry(&self.writers, &change).await,
        };
        Ok(erased?)
    }

    async fn erase_all_shared_drafts(&self, act: Act) -> Result<u64> {
        let act = act.storable();
        Ok(run_with_retry(&self.writers, &Audited { change: EraseAll, act: &act }).await?)
    }

    async fn count_shared_drafts(&self) -> Result<u64> {
        Ok(to_u64(sqlx::query_scalar(COUNT).fetch_one(&self.readers).await?))
    }

    async fn relay(&self, text: &str) -> Result<()> {
        let mut connection = self.writers.acquire().await?;
        announce(&mut connection, &DraftNotice::Relayed(text.to_owned()).to_text()).await?;
        Ok(())
    }

    fn draft_notices(&self) -> mpsc::Receiver<DraftNotice> {
        listen(&self.readers)
    }
}
