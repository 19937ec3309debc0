//! Who gets a daily digest.

use super::audit::Audited;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore};
use crate::store::digests::{Digest, DigestStore};
use crate::store::{Result, storable};
use crate::workspace::Act;
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl DigestStore for SqlStore {
    async fn digests(&self) -> Result<Vec<Digest>> {
        let select = "SELECT digests.account, digests.address, digests.locale FROM digests \
            JOIN accounts ON accounts.id = digests.account WHERE accounts.closed_at IS NULL ORDER BY digests.account";
        let rows: Vec<DigestRow> = sqlx::query_as(select).fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(Digest::from).collect())
    }

    async fn digest_of(&self, account: &str) -> Result<Option<Digest>> {
        let select = "SELECT account, address, locale FROM digests WHERE account = $1";
        let row: Option<DigestRow> =
            sqlx::query_as(select).bind(storable(account)).fetch_optional(&self.readers).await?;
        Ok(row.map(Digest::from))
    }

    async fn begin_digest(&self, digest: Digest, act: Act) -> Result<()> {
        let (digest, act) = (digest.storable(), act.storable());
        Ok(run_with_retry(&self.writers, &Audited { change: BeginDigest(&digest), act: &act }).await?)
    }

    async fn end_digest(&self, account: &str, act: Act) -> Result<bool> {
        let (account, act) = (storable(account), act.storable());
        Ok(run_with_retry(&self.writers, &Audited { change: EndDigest(&account), act: &act }).await?)
    }
}

#[derive(sqlx::FromRow)]
struct DigestRow {
    account: String,
    address: String,
    locale: String,
}

impl From<DigestRow> for Digest {
    fn from(DigestRow { account, address, locale }: DigestRow) -> Self {
        Self { account, address, locale }
    }
}

struct BeginDigest<'a>(&'a Digest);

impl Transaction for BeginDigest<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        let upsert = "INSERT INTO digests (account, address, locale) VALUES ($1, $2, $3) \
            ON CONFLICT (account) DO UPDATE SET address = excluded.address, locale = excluded.locale";
        let Digest { account, address, locale } = self.0;
        sqlx::query(upsert).bind(account).bind(address).bind(locale).execute(connection).await?;
        Ok(())
    }
}

struct EndDigest<'a>(&'a str);

impl Transaction for EndDigest<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<bool, Error> {
        end(connection, self.0).await
    }
}

/// Ends the digest of an account. Returns false if it has none.
pub(super) async fn end(connection: &mut Connection, account: &str) -> std::result::Result<bool, Error> {
    let delete = "DELETE FROM digests WHERE account = $1";
    Ok(sqlx::query(delete).bind(account).execute(connection).await?.rows_affected() > 0)
}
