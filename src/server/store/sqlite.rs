//! The store in one SQLite file: readers side by side, one writer.
//!
//! The writer commits what is waiting as one transaction and answers each sender after the commit. `synchronous=FULL`
//! makes the commit the moment from which a response survives a power cut.

mod writer;

use super::{NewResponse, PrivateDocument, PrivateRow, PublicRow, Recorded, Store, StoreError};
use async_trait::async_trait;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use std::path::Path;
use std::time::Duration;
use writer::Writer;

/// A store in one file.
pub(super) struct Sqlite {
    readers: SqlitePool,
    writer: Writer,
}

impl Sqlite {
    pub(super) async fn open(path: &str) -> Result<Self, StoreError> {
        if let Some(folder) = Path::new(path).parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10));
        let readers = SqlitePoolOptions::new().max_connections(4).connect_with(options.clone()).await?;
        sqlx::migrate!("migrations/sqlite").run(&readers).await?;
        let writer = Writer::start(&options).await?;
        Ok(Self { readers, writer })
    }
}

#[async_trait]
impl Store for Sqlite {
    async fn secret(&self) -> Result<[u8; 32], StoreError> {
        let mut fresh = [0; 32];
        fresh[..16].copy_from_slice(uuid::Uuid::new_v4().as_bytes());
        fresh[16..].copy_from_slice(uuid::Uuid::new_v4().as_bytes());
        let insert = "INSERT INTO secrets (name, value) VALUES ('receipt', ?) ON CONFLICT DO NOTHING";
        sqlx::query(insert).bind(fresh.as_slice()).execute(&self.readers).await?;
        let kept: Vec<u8> =
            sqlx::query_scalar("SELECT value FROM secrets WHERE name = 'receipt'").fetch_one(&self.readers).await?;
        kept.try_into()
            .map_err(|_| StoreError::Address("the store's secret is damaged: restore it from a backup".into()))
    }

    async fn record(&self, response: NewResponse) -> Result<Recorded, StoreError> {
        self.writer.record(response).await
    }

    async fn count(&self, form: &str) -> Result<u64, StoreError> {
        let count: i64 = sqlx::query_scalar("SELECT count(*) FROM responses WHERE form = ?")
            .bind(form)
            .fetch_one(&self.readers)
            .await?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

    async fn public_rows(&self, form: &str, after: &str, limit: u32) -> Result<Vec<PublicRow>, StoreError> {
        let select = "SELECT responses.id, responses.locale, answers.document FROM responses \
            JOIN answers ON answers.response_id = responses.id \
            WHERE responses.form = ? AND responses.id > ? ORDER BY responses.id LIMIT ?";
        let rows: Vec<(String, String, String)> =
            sqlx::query_as(select).bind(form).bind(after).bind(limit).fetch_all(&self.readers).await?;
        Ok(rows
            .into_iter()
            .map(|(response_id, locale, document)| PublicRow { response_id, locale, document })
            .collect())
    }

    async fn private_rows(&self, form: &str, after: &str, limit: u32) -> Result<Vec<PrivateRow>, StoreError> {
        // The limit counts responses, not private rows, to cover the same ones as `public_rows`.
        let select = "SELECT page.id, private_answers.document \
            FROM (SELECT id FROM responses WHERE form = ? AND id > ? ORDER BY id LIMIT ?) AS page \
            JOIN private_answers ON private_answers.response_id = page.id ORDER BY page.id";
        let rows: Vec<(String, String)> =
            sqlx::query_as(select).bind(form).bind(after).bind(limit).fetch_all(&self.readers).await?;
        Ok(rows
            .into_iter()
            .map(|(response_id, document)| PrivateRow { response_id, document: PrivateDocument::new(document) })
            .collect())
    }

    async fn ready(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1 FROM responses LIMIT 1").execute(&self.readers).await?;
        self.writer.is_alive()
    }

    async fn close(&self) {
        self.writer.finish().await;
        self.readers.close().await;
    }
}
