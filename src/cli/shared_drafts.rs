//! `consultation shared-drafts …`: counts and erases shared drafts, which nobody but the holders of their links can read.

use super::command_actor::act;
use super::settings::StoreArgs;
use super::{Failure, stdout};
use crate::server::shared_drafts::erase_expired;
use crate::workspace::{Action, Object};
use clap::{Args, Subcommand};

#[derive(Args)]
pub(super) struct SharedDrafts {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Say how many shared drafts the store keeps
    Count {
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Erase the shared drafts that have expired, as a running server does every hour, and say how many
    Purge {
        /// Erase every shared draft, also those that people are writing
        #[arg(long)]
        all: bool,
        #[command(flatten)]
        store: StoreArgs,
    },
}

impl SharedDrafts {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let (Command::Count { store } | Command::Purge { store, .. }) = &self.command;
        let store = store.open_existing().await?;
        let erasure = |all: bool| act(Action::EraseSharedDrafts, Object::store("shared-drafts")).with("all", all);
        let count = match self.command {
            Command::Count { .. } => store.count_shared_drafts().await,
            Command::Purge { all: true, .. } => store.erase_all_shared_drafts(erasure(true)).await,
            Command::Purge { all: false, .. } => erase_expired(store.as_ref(), Some(erasure(false))).await,
        };
        let count = count.map_err(Failure::runtime)?;
        store.close().await;
        stdout::print_data_line(count)
    }
}
