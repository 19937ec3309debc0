//! `consultation audit …`: reads the log of what operators did, and verifies that it is whole.

mod cut;
mod erase_looks;
mod list;
mod verify;

use super::Failure;
use clap::{Args, Subcommand};

/// How many entries are read from the store at once.
const PAGE: u32 = 1000;

#[derive(Args)]
pub(super) struct Audit {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the entries, the oldest first
    List(list::List),
    /// Cut off the oldest entries, which a new entry says; the last line names the last one that was cut off
    Cut(cut::Cut),
    /// Erase who looked at what from the oldest entries about looks at private answers, which a new entry says
    EraseLooks(erase_looks::EraseLooks),
    /// Check that no entry was altered, removed or moved; the last line names the end of the log
    Verify(verify::Verify),
}

impl Audit {
    pub(super) async fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::Cut(cut) => cut.run().await,
            Command::EraseLooks(erase) => erase.run().await,
            Command::List(list) => list.run().await,
            Command::Verify(verify) => verify.run().await,
        }
    }
}
