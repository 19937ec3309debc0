//! The times at which a form was published, and what changed since. The first one stays the first.

use super::audit::Audited;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore, to_u64};
use crate::store::{ChangesAfterPublication, ChangesSince, PublicationStore, Result};
use crate::workspace::Act;
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl PublicationStore for SqlStore {
    async fn published_at(&self, form: &str) -> Result<Option<i64>> {
        let select = "SELECT min(published_at) FROM publications WHERE form = $1";
        Ok(sqlx::query_scalar(select).bind(form).fetch_one(&self.readers).await?)
    }

    async fn last_published_at(&self, form: &str) -> Result<Option<i64>> {
        let select = "SELECT max(published_at) FROM publications WHERE form = $1";
        Ok(sqlx::query_scalar(select).bind(form).fetch_one(&self.readers).await?)
    }

    async fn changes_since(&self, form: &str, at: i64) -> Result<ChangesSince> {
        let select = "SELECT \
            (SELECT count(*) FROM responses WHERE form = $1 AND amended_at IS NOT NULL AND amended_at > $2), \
            (SELECT count(*) FROM withdrawals WHERE form = $1 AND withdrawn_at > $2), \
            (SELECT count(*) FROM restricted_answers JOIN responses ON responses.id = restricted_answers.response_id \
                WHERE restricted_answers.form = $1 AND responses.restricted_at > $2), \
            (SELECT count(*) FROM reviews WHERE form = $1 AND reviewed_at > $2)";
        let (amended, withdrawn, restricted, reviewed): (i64, i64, i64, i64) =
            sqlx::query_as(select).bind(form).bind(at).fetch_one(&self.readers).await?;
        Ok(ChangesSince {
            amended: to_u64(amended),
            withdrawn: to_u64(withdrawn),
            restricted: to_u64(restricted),
            reviewed: to_u64(reviewed),
        })
    }

    async fn changes_after_publication(&self, form: &str) -> Result<ChangesAfterPublication> {
        let Some(first) = self.published_at(form).await? else { return Ok(ChangesAfterPublication::default()) };
        let amended = "SELECT responses.id, changes.amended_at FROM responses JOIN \
            (SELECT id AS response_id, amended_at FROM responses WHERE form = $1 AND amended_at > $2 \
                UNION ALL SELECT response_id, amended_at FROM history WHERE amended_at > $2) AS changes \
                ON changes.response_id = responses.id \
            WHERE responses.form = $1 AND responses.restricted_at IS NULL AND EXISTS (SELECT 1 FROM publications \
                WHERE publications.form = $1 AND published_at >= responses.received_at AND published_at < changes.amended_at) \
            ORDER BY changes.amended_at, responses.id";
        let removed = "SELECT withdrawn_at AS removed_at FROM withdrawals \
                WHERE form = $1 AND was_published = 1 AND withdrawn_at > $2 \
            UNION ALL SELECT restricted_at FROM responses WHERE form = $1 AND restricted_at > $2 AND EXISTS \
                (SELECT 1 FROM publications WHERE publications.form = $1 AND published_at >= responses.received_at \
                    AND published_at < responses.restricted_at) \
            ORDER BY removed_at";
        Ok(ChangesAfterPublication {
            first: Some(first),
            amended: sqlx::query_as(amended).bind(form).bind(first).fetch_all(&self.readers).await?,
            removed: sqlx::query_scalar(removed).bind(form).bind(first).fetch_all(&self.readers).await?,
        })
    }

    async fn mark_published(&self, form: &str, at: i64, act: Act) -> Result<()> {
        let act = act.storable();
        Ok(run_with_retry(&self.writers, &Audited { change: MarkPublished { form, at }, act: &act }).await?)
    }
}

struct MarkPublished<'a> {
    form: &'a str,
    at: i64,
}

impl Transaction for MarkPublished<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        let insert = "INSERT INTO publications (form, published_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        sqlx::query(insert).bind(self.form).bind(self.at).execute(connection).await?;
        Ok(())
    }
}
