//! A store for one test, as the server and as another program see it.

use crate::support::database::Database as File;
use crate::support::postgres::Fresh as Database;
use consultation::store::{self, Store};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// A new store, and how to open it again.
pub(super) struct Fresh {
    pub(super) store: Arc<dyn Store>,
    pub(super) address: String,
    /// Removed together with the store.
    pub(super) place: Place,
}

pub(super) enum Place {
    Folder(TempDir),
    Database(Database),
}

impl Fresh {
    pub(super) async fn at(address: String, place: Place) -> Self {
        Self { store: store::open(&address).await.expect("a store"), address, place }
    }

    /// Opens the same store as another program would.
    pub(super) async fn again(&self) -> Arc<dyn Store> {
        store::open(&self.address).await.expect("a store")
    }

    /// Executes a statement, as another program would.
    pub(super) async fn execute(&self, statement: &'static str) {
        self.try_execute(statement).await.expect("it is done");
    }

    /// Executes a statement that may be refused.
    pub(super) async fn try_execute(&self, statement: &'static str) -> Result<(), sqlx::Error> {
        match (&self.place, self.address.strip_prefix("sqlite:")) {
            (Place::Database(database), _) => database.try_run(statement).await,
            (Place::Folder(_), Some(path)) => File::try_run(Path::new(path), statement).await,
            (Place::Folder(_), None) => panic!("a store in a folder is a file"),
        }
    }

    /// What a select gives, one text a row, as another program reads it.
    pub(super) async fn texts(&self, select: &'static str) -> Vec<String> {
        match (&self.place, self.address.strip_prefix("sqlite:")) {
            (Place::Database(database), _) => database.texts(select).await,
            (Place::Folder(_), Some(path)) => File::open(Path::new(path)).await.texts(select).await,
            (Place::Folder(_), None) => panic!("a store in a folder is a file"),
        }
    }
}
