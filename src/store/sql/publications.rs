//! When packages of a form were built and published, and what changed since. The first publication stays the first.

use super::audit::Audited;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore, to_u64};
use crate::store::{ChangesAfterPublication, ChangesSince, LastPublication, PublicationStore, Result};
use crate::workspace::Act;
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl PublicationStore for SqlStore {
    async fn published_at(&self, form: &str) -> Result<Option<i64>> {
        let select = "SELECT min(published_at) FROM publications WHERE form = $1";
        Ok(sqlx::query_scalar(select).bind(form).fetch_one(&self.readers).await?)
    }

    async fn last_publication(&self, form: &str) -> Result<Option<LastPublication>> {
        let select =
            "SELECT published_at, built_at FROM publications WHERE form = $1 ORDER BY published_at DESC LIMIT 1";
        let last: Option<(i64, i64)> = sqlx::query_as(select).bind(form).fetch_optional(&self.readers).await?;
        Ok(last.map(|(published_at, built_at)| LastPublication { published_at, built_at }))
    }

    async fn changes_since(&self, form: &str, at: i64) -> Result<ChangesSince> {
        let select = "SELECT \
            (SELECT count(*) FROM responses WHERE form = $1 AND amended_at IS NOT NULL AND amended_at > $2), \
            (SELECT count(*) FROM withdrawals WHERE form = $1 AND withdrawn_at > $2), \
            (SELECT count(*) FROM restricted_answers JOIN responses ON responses.number = restricted_answers.response_number \
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
        let first = "SELECT min(published_at), min(built_at) FROM publications WHERE form = $1";
        let (first, built): (Option<i64>, Option<i64>) =
            sqlx::query_as(first).bind(form).fetch_one(&self.readers).await?;
        let Some((first, built)) = first.zip(built) else { return Ok(ChangesAfterPublication::default()) };
        let amended = "SELECT responses.id, changes.amended_at FROM responses JOIN \
            (SELECT id AS response_id, amended_at FROM responses WHERE form = $1 AND amended_at > $2 \
                UNION ALL SELECT response_id, amended_at FROM history WHERE amended_at > $2) AS changes \
                ON changes.response_id = responses.id \
            WHERE responses.form = $1 AND responses.restricted_at IS NULL AND EXISTS (SELECT 1 FROM publications \
                WHERE publications.form = $1 AND built_at >= responses.received_at AND built_at < changes.amended_at) \
            ORDER BY changes.amended_at, responses.id";
        let removed = "SELECT removed_at FROM withdrawals WHERE form = $1 AND withdrawn_at > $2 AND EXISTS \
                (SELECT 1 FROM publications WHERE publications.form = $1 AND built_at >= withdrawals.first_built_at \
                    AND built_at < withdrawals.removed_at) \
            UNION ALL SELECT restricted_at FROM responses WHERE form = $1 AND restricted_at > $2 AND EXISTS \
                (SELECT 1 FROM publications WHERE publications.form = $1 AND built_at >= responses.received_at \
                    AND built_at < responses.restricted_at) \
            ORDER BY removed_at";
        Ok(ChangesAfterPublication {
            first: Some(first),
            amended: sqlx::query_as(amended).bind(form).bind(built).fetch_all(&self.readers).await?,
            removed: sqlx::query_scalar(removed).bind(form).bind(built).fetch_all(&self.readers).await?,
        })
    }

    async fn begin_package(&self, form: &str, at: i64) -> Result<()> {
        Ok(run_with_retry(&self.writers, &BeginPackage { form, at }).await?)
    }

    async fn finish_package(&self, form: &str, (began_at, package): (i64, &str), act: Act) -> Result<()> {
        let act = act.storable();
        Ok(run_with_retry(&self.writers, &Audited { change: FinishPackage { form, began_at, package }, act: &act })
            .await?)
    }

    async fn mark_published(&self, form: &str, package: &str, act: Act) -> Result<()> {
        let act = act.storable();
        let change = MarkPublished { form, package, at: act.at };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }
}

struct BeginPackage<'a> {
    form: &'a str,
    at: i64,
}

impl Transaction for BeginPackage<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        let insert = "INSERT INTO package_builds (form, began_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        sqlx::query(insert).bind(self.form).bind(self.at).execute(connection).await?;
        Ok(())
    }
}

struct FinishPackage<'a> {
    form: &'a str,
    began_at: i64,
    package: &'a str,
}

impl Transaction for FinishPackage<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        let update = "UPDATE package_builds SET package = $3 WHERE form = $1 AND began_at = $2";
        sqlx::query(update).bind(self.form).bind(self.began_at).bind(self.package).execute(connection).await?;
        Ok(())
    }
}

struct MarkPublished<'a> {
    form: &'a str,
    package: &'a str,
    at: i64,
}

impl Transaction for MarkPublished<'_> {
    type Outcome = ();

    /// A package that was built beside another store is taken for built now.
    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        // Without a condition, SQLite takes ON CONFLICT for the condition of a join.
        let insert = "INSERT INTO publications (form, published_at, built_at) SELECT $1, $2, COALESCE( \
            (SELECT max(began_at) FROM package_builds WHERE form = $1 AND package = $3 AND began_at <= $2), $2) \
            WHERE true ON CONFLICT DO NOTHING";
        sqlx::query(insert).bind(self.form).bind(self.at).bind(self.package).execute(connection).await?;
        Ok(())
    }
}
