//! The time at which a form was first published. Later publications do not change it.

use super::audit::Audited;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore};
use crate::store::{PublicationStore, Result};
use crate::workspace::Act;
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl PublicationStore for SqlStore {
    async fn published_at(&self, form: &str) -> Result<Option<i64>> {
        let select = "SELECT min(published_at) FROM publications WHERE form = $1";
        Ok(sqlx::query_scalar(select).bind(form).fetch_one(&self.readers).await?)
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
