//! The file of a store, read independently of the program.

use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use sqlx::{Column, Row, ValueRef};
use std::path::Path;

pub(crate) struct Database(SqlitePool);

impl Database {
    pub(crate) async fn open(path: &Path) -> Self {
        let options = SqliteConnectOptions::new().filename(path).read_only(true);
        Self(SqlitePool::connect_with(options).await.expect("a database"))
    }

    /// Executes SQL in the file, which is created if missing.
    pub(crate) async fn run(path: &Path, statement: &str) {
        Self::try_run(path, statement).await.expect("it is done");
    }

    /// Executes SQL that may be refused.
    pub(crate) async fn try_run(path: &Path, statement: &str) -> Result<(), sqlx::Error> {
        let options = SqliteConnectOptions::new().filename(path).create_if_missing(true);
        let pool = SqlitePool::connect_with(options).await.expect("a database");
        let done = sqlx::raw_sql(sqlx::AssertSqlSafe(statement.to_owned())).execute(&pool).await;
        pool.close().await;
        done.map(|_| ())
    }

    pub(crate) async fn texts(&self, select: impl sqlx::SqlSafeStr) -> Vec<String> {
        sqlx::query_scalar(select).fetch_all(&self.0).await.expect("texts")
    }

    /// How many rows a table has.
    pub(crate) async fn rows(&self, table: &str) -> i64 {
        let select = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM \"{table}\""));
        sqlx::query_scalar(select).fetch_one(&self.0).await.expect("a number")
    }

    /// Every table.
    pub(crate) async fn tables(&self) -> Vec<String> {
        self.texts("SELECT name FROM sqlite_master WHERE type = 'table'").await
    }

    /// The content of a table, one cell per line: texts unchanged, bytes decoded leniently.
    pub(crate) async fn dump(&self, table: &str) -> String {
        let select = sqlx::AssertSqlSafe(format!("SELECT * FROM \"{table}\""));
        let rows = sqlx::query(select).fetch_all(&self.0).await.expect("rows");
        let mut lines = Vec::new();
        for row in &rows {
            for (index, column) in row.columns().iter().enumerate() {
                let value = row.try_get_raw(index).expect("a cell");
                if value.is_null() {
                    continue;
                }
                // SQLite returns any cell as bytes.
                let bytes: Vec<u8> = row.try_get_unchecked(index).expect("bytes");
                lines.push(format!("{}: {}", column.name(), String::from_utf8_lossy(&bytes)));
            }
        }
        lines.join("\n")
    }
}
