//! `consultation audit cut`: the entries whose time is over go, and a new entry says so.

use crate::cli::Failure;
use crate::cli::command_actor::command_actor;
use crate::cli::settings::StoreArgs;
use crate::cli::stdout::print_data_line;
use crate::server::demo_store::holds_demo;
use crate::server::log_retention::cut_log_before;
use clap::Args;
use jiff::Timestamp;

#[derive(Args)]
pub(super) struct Cut {
    /// Only the entries from the first on that were made before this moment, as RFC 3339
    #[arg(long, value_name = "INSTANT")]
    before: Timestamp,
    /// Why, for the log
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true, value_parser = crate::cli::settings::reason)]
    reason: String,
    #[command(flatten)]
    store: StoreArgs,
}

impl Cut {
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) async fn run(self) -> Result<(), Failure> {
        let store = self.store.open_existing().await?;
        if holds_demo(store.as_ref()).await.map_err(Failure::runtime)? {
            let why = "this store holds a demonstration, which the first entry of its log says: it is not cut";
            return Err(Failure::runtime(why));
        }
        let before = self.before.as_millisecond();
        let cut = cut_log_before(store.as_ref(), before, (&command_actor(), &self.reason)).await;
        let cut = cut.map_err(Failure::runtime)?;
        store.close().await;
        match cut {
            Some(last) => print_data_line(last),
            None => {
                eprintln!("nothing was cut off: no entry is older");
                Ok(())
            }
        }
    }
}
