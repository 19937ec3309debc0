//! The time at which a form was first published. Later publications do not change it.

use super::SqlStore;
use crate::store::{PublicationStore, Result};
use async_trait::async_trait;

#[async_trait]
impl PublicationStore for SqlStore {
    async fn published_at(&self, form: &str) -> Result<Option<i64>> {
        let select = "SELECT min(published_at) FROM publications WHERE form = $1";
        Ok(sqlx::query_scalar(select).bind(form).fetch_one(&self.readers).await?)
    }

    async fn mark_published(&self, form: &str, at: i64) -> Result<()> {
        let insert = "INSERT INTO publications (form, published_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        sqlx::query(insert).bind(form).bind(at).execute(&self.writers).await?;
        Ok(())
    }
}
