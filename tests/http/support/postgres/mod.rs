//! The PostgreSQL of the tests: the server that `CONSULTATION_TEST_POSTGRES` names, or one created for this run. Every
//! test has its own database.

mod cluster;
mod programs;

pub(crate) use cluster::Cluster;

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{ConnectOptions, Connection};
use std::str::FromStr;
use tokio::sync::OnceCell;

/// The help for a test that finds no PostgreSQL. No test is skipped.
const INSTALL: &str = "these tests need PostgreSQL 15 or later: install it (Debian: postgresql; tools/setup.sh test does), \
    or set CONSULTATION_TEST_POSTGRES to the address of a server where databases may be created";

/// The cluster of this run, if the environment names none.
static SHARED: OnceCell<Cluster> = OnceCell::const_new();

/// A database of one test, dropped at the end.
pub(crate) struct Fresh {
    server: String,
    name: String,
}

impl Fresh {
    pub(crate) async fn new() -> Self {
        Self::at(match std::env::var("CONSULTATION_TEST_POSTGRES") {
            Ok(offered) => offered,
            Err(_) => SHARED.get_or_init(|| async { Cluster::start() }).await.address(),
        })
        .await
    }

    /// A database on that server.
    pub(crate) async fn at(server: String) -> Self {
        Self::made(server, "").await
    }

    /// A database that keeps texts in that encoding.
    pub(crate) async fn encoded(encoding: &str) -> Self {
        let server = Self::new().await.server.clone();
        Self::made(server, &format!("ENCODING '{encoding}' LOCALE 'C' TEMPLATE template0")).await
    }

    async fn made(server: String, clause: &str) -> Self {
        let name = format!("consultation_test_{}", uuid::Uuid::new_v4().simple());
        run(&server, format!("CREATE DATABASE {name} {clause}")).await;
        Self { server, name }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The database URL.
    pub(crate) fn address(&self) -> String {
        let (before, query) = self.server.split_once('?').unwrap_or((&self.server, ""));
        let host = before.rsplit_once('/').expect("an address with a database").0;
        format!("{host}/{}?{query}", self.name)
    }

    /// Executes SQL in it, as another program.
    pub(crate) async fn run(&self, statement: &str) {
        run(&self.address(), statement.to_owned()).await;
    }

    /// Executes a statement that may be refused.
    pub(crate) async fn try_run(&self, statement: &'static str) -> Result<(), sqlx::Error> {
        let mut connection = connect(&self.address()).await;
        sqlx::raw_sql(statement).execute(&mut connection).await.map(|_| ())
    }

    pub(crate) async fn number(&self, select: &'static str) -> i64 {
        let mut connection = connect(&self.address()).await;
        sqlx::query_scalar(select).fetch_one(&mut connection).await.expect("a number")
    }

    pub(crate) async fn texts(&self, select: impl sqlx::SqlSafeStr) -> Vec<String> {
        let mut connection = connect(&self.address()).await;
        sqlx::query_scalar(select).fetch_all(&mut connection).await.expect("texts")
    }

    /// Terminates every connection to it.
    pub(crate) async fn cut(&self) {
        self.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
            WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )
        .await;
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        let (server, drop) = (self.server.clone(), format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
        // The runtime of the test may be ending. A server that was stopped has taken its databases with it.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                if let Ok(mut connection) = options(&server).connect().await {
                    _ = sqlx::raw_sql(sqlx::AssertSqlSafe(drop)).execute(&mut connection).await;
                }
            });
        });
        _ = dropping.join();
    }
}

fn options(address: &str) -> PgConnectOptions {
    PgConnectOptions::from_str(address).expect("an address of PostgreSQL")
}

async fn connect(address: &str) -> PgConnection {
    options(address).connect().await.unwrap_or_else(|error| panic!("{error}: {INSTALL}"))
}

async fn run(address: &str, statement: String) {
    let mut connection = connect(address).await;
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement)).execute(&mut connection).await.expect("it is done");
    connection.close().await.expect("it is closed");
}
