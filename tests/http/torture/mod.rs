//! What a server lives through: killed, its database killed, replaced, locked, read-only or full, thousands of connections that nobody
//! uses. Every acknowledged response is there once afterwards, and nobody has to help. `make test` runs a few rounds; `make torture`
//! sets `CONSULTATION_TORTURE` to run many.

mod clock;
mod database;
mod failover;
mod full_disk;
mod idle;
mod kills;
mod load;
mod preloaded;
mod read_only;

use crate::support::database::Database as File;
use crate::support::postgres::Fresh as Database;
use crate::support::program::{Place, Running, text};
use std::collections::BTreeSet;

/// How often something is done: a few times, or as often as the environment asks.
fn rounds(few: u32) -> u32 {
    std::env::var("CONSULTATION_TORTURE")
        .map_or(few, |rounds| rounds.parse().expect("CONSULTATION_TORTURE is a number"))
}

/// A folder to run in, and the database in which the responses are: a file in the folder, or one of PostgreSQL.
struct Site {
    place: Place,
    database: Option<Database>,
}

impl Site {
    fn on_sqlite() -> Self {
        Self { place: Place::new(), database: None }
    }

    fn on_postgres(database: Database) -> Self {
        Self { place: Place::new(), database: Some(database) }
    }

    fn database_url(&self) -> String {
        self.database.as_ref().map_or_else(|| self.place.database_url(), Database::address)
    }

    async fn serve(&self) -> Running {
        self.serve_with(&[]).await
    }

    async fn serve_with(&self, arguments: &[&str]) -> Running {
        let url = self.database_url();
        let mut command = self.place.command(&["serve", "--addr", "127.0.0.1:0", "--database-url", &url]);
        command.args(arguments);
        Running::start(command).await
    }

    async fn texts(&self, select: &'static str) -> Vec<String> {
        match &self.database {
            Some(database) => database.texts(select).await,
            None => File::open(&self.place.store()).await.texts(select).await,
        }
    }

    /// The submission ids of the responses, each of which is whole and there once.
    async fn stored(&self) -> BTreeSet<String> {
        if self.database.is_none() {
            assert_eq!(self.texts("PRAGMA integrity_check").await, ["ok"]);
        }
        let all = self.texts("SELECT submission_id FROM responses").await;
        let once: BTreeSet<String> = all.iter().cloned().collect();
        assert_eq!(all.len(), once.len(), "none is there twice");
        for documents in [
            "SELECT id FROM responses JOIN answers ON response_number = number",
            "SELECT id FROM responses JOIN private_answers ON response_number = number",
        ] {
            assert_eq!(self.texts(documents).await.len(), all.len(), "every response is whole: {documents}");
        }
        let count = self.place.run(&["responses", "count", "--database-url", &self.database_url()]);
        assert_eq!(text(&count.stdout).trim(), once.len().to_string());
        once
    }
}
