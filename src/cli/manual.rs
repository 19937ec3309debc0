//! `consultation manual`: generates the manual pages and the shell completions from the command definitions, for packagers.

use super::{Cli, Failure};
use clap::{Args, CommandFactory, ValueEnum};
use clap_complete::Shell;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(super) struct Manual {
    /// Directory to write into; it is made where it is missing
    #[arg(value_name = "DIR")]
    directory: PathBuf,
}

impl Manual {
    pub(super) fn run(&self) -> Result<(), Failure> {
        let failed = |error| Failure::runtime(format_args!("{}: {error}", self.directory.display()));
        std::fs::create_dir_all(&self.directory).map_err(failed)?;
        clap_mangen::generate_to(Cli::command(), &self.directory).map_err(failed)?;
        completions(&self.directory).map_err(failed)
    }
}

fn completions(directory: &Path) -> std::io::Result<()> {
    for shell in Shell::value_variants() {
        clap_complete::generate_to(*shell, &mut Cli::command(), "consultation", directory)?;
    }
    Ok(())
}
