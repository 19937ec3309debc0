//! The times at which a form was published, and what changed since. The first one stays the first.

use super::audit::Audited;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore, to_u64};
use crate::store::{ChangesSince, PublicationStore, Result};
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
