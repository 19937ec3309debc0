//! The sites that operators took up.

use super::audit::Audited;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore};
use crate::store::{Result, SiteTakeUp, SiteTakeUpStore, storable};
use crate::workspace::Act;
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl SiteTakeUpStore for SqlStore {
    async fn newest_take_up(&self) -> Result<Option<SiteTakeUp>> {
        let select = "SELECT number, digest, reason, decided_name, decided_at FROM site_take_ups \
            ORDER BY number DESC LIMIT 1";
        let row: Option<(i64, String, String, String, i64)> =
            sqlx::query_as(select).fetch_optional(&self.readers).await?;
        Ok(row.map(|(number, digest, reason, name, at)| SiteTakeUp { number, digest, reason, name, at }))
    }

    async fn take_up_site(&self, digest: &str, name: &str, seen: i64, act: Act) -> Result<bool> {
        let (digest, name, act) = (storable(digest), storable(name), act.storable());
        let change = TakeUp { digest: &digest, name: &name, seen, act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }
}

struct TakeUp<'a> {
    digest: &'a str,
    name: &'a str,
    seen: i64,
    act: &'a Act,
}

impl Transaction for TakeUp<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<bool, Error> {
        let select = "SELECT number FROM site_take_ups WHERE act_id = $1";
        let known: Option<i64> = sqlx::query_scalar(select).bind(&self.act.id).fetch_optional(&mut *connection).await?;
        if known.is_some() {
            // An earlier attempt committed it, and its reply was lost.
            return Ok(true);
        }
        let select = "SELECT coalesce(max(number), 0) FROM site_take_ups";
        let newest: i64 = sqlx::query_scalar(select).fetch_one(&mut *connection).await?;
        if newest != self.seen {
            return Ok(false);
        }
        let insert = "INSERT INTO site_take_ups (number, act_id, digest, reason, decided_by, decided_name, decided_at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        sqlx::query(insert)
            .bind(newest + 1)
            .bind(&self.act.id)
            .bind(self.digest)
            .bind(&self.act.reason)
            .bind(self.act.actor.to_string())
            .bind(self.name)
            .bind(self.act.at)
            .execute(connection)
            .await?;
        Ok(true)
    }
}
