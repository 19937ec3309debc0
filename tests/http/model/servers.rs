//! Two servers over one store. Each is a process with a store of its own, so that nothing but the file tells one what the other recorded.

use crate::support::client::Client;
use crate::support::database::Database;
use crate::support::program::{Place, Running};

pub(super) struct Servers {
    running: [Running; 2],
    /// The file of the store, as neither of them sees it.
    file: Database,
    /// The folder of the file, which is there as long as the servers.
    _place: Place,
}

impl Servers {
    /// Two servers over one new store.
    pub(super) async fn start() -> Self {
        let place = Place::new();
        let running = [place.serve(&[]).await, place.serve(&[]).await];
        let file = Database::open(&place.store()).await;
        Self { running, file, _place: place }
    }

    pub(super) fn client(&self, server: usize) -> &Client {
        &self.running[server].client
    }

    /// How many responses the file holds.
    pub(super) async fn count(&self) -> u64 {
        self.file.rows("responses").await.try_into().expect("a number")
    }
}
