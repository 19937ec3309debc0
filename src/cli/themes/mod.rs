//! `consultation themes …`: coding frames and codings as files. These commands need no store.

mod agreement;
mod convert;
mod csv_file;
mod frame_file;
mod lint;

use super::Failure;
use clap::{Args, Subcommand};

#[derive(Args)]
pub(super) struct Themes {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check a file of themes, and say what coders would find hard in it
    Lint(lint::Lint),
    /// Write a file of themes in another format: TOML, CSV, or the .qdc that QualCoder, NVivo, ATLAS.ti and MAXQDA read
    Convert(convert::Convert),
    /// Compute how far coders agree who coded the same texts
    Agreement(agreement::Agreement),
}

impl Themes {
    pub(super) fn run(&self) -> Result<(), Failure> {
        match &self.command {
            Command::Lint(lint) => lint.run(),
            Command::Convert(convert) => convert.run(),
            Command::Agreement(agreement) => agreement.run(),
        }
    }
}
