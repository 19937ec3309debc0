//! `consultation backup FILE`: a consistent copy of the store, while it is in use.

use super::command_actor::act;
use super::{Failure, progress};
use crate::cli::settings::StoreArgs;
use crate::workspace::{Action, Object, Outcome};
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub(super) struct Backup {
    /// File to make; one that is there already is left alone
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    store: StoreArgs,
}

impl Backup {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let store = self.store.open_existing().await?;
        // The copy holds private answers, so it is logged even if it ends early; and the copy's own log has the entry.
        store
            .log_act(act(Action::BackUpStore, Object::store("store")), Outcome::Done)
            .await
            .map_err(Failure::runtime)?;
        let failed = |why: String| Failure::runtime(format!("{}: {why}", self.file.display()));
        let spinner = progress::spinner(format!("copying to {}", self.file.display()));
        let copied = tokio::select! {
            made = store.backup(&self.file) => made.map_err(|error| failed(error.to_string())),
            // The unfinished copy is removed when the future that writes it is dropped.
            _ = tokio::signal::ctrl_c() => Err(failed("stopped: there is no copy".into())),
        };
        spinner.finish_and_clear();
        store.close().await;
        copied
    }
}
