//! `consultation audit erase-looks`: entries about looks at private answers lose who looked at what, and a new entry says so.

use crate::cli::Failure;
use crate::cli::command_actor::command_actor;
use crate::cli::settings::StoreArgs;
use crate::cli::stdout::print_data_line;
use crate::server::log_retention::erase_looks_before;
use clap::Args;
use jiff::Timestamp;

#[derive(Args)]
pub(super) struct EraseLooks {
    /// Only entries that were made before this moment, as RFC 3339
    #[arg(long, value_name = "INSTANT")]
    before: Timestamp,
    /// Why, for the log
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true, value_parser = crate::cli::settings::reason)]
    reason: String,
    #[command(flatten)]
    store: StoreArgs,
}

impl EraseLooks {
    /// Prints how many entries there were.
    pub(super) async fn run(self) -> Result<(), Failure> {
        let store = self.store.open_existing().await?;
        let before = self.before.as_millisecond();
        let erased = erase_looks_before(store.as_ref(), before, (&command_actor(), &self.reason)).await;
        let erased = erased.map_err(Failure::runtime)?;
        store.close().await;
        print_data_line(erased)
    }
}
