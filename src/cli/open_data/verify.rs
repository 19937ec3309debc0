//! `consultation open-data verify DIR`: recomputes the results of a package from its rows and compares them.

use super::Failure;
use crate::open_data::verify::verify;
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub(super) struct Verify {
    /// Folder of the package
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

impl Verify {
    /// Prints each value that differs. If all agree, a summary goes to stderr.
    #[expect(clippy::print_stdout, clippy::print_stderr, reason = "the differences are the data of this command")]
    pub(super) fn run(&self) -> Result<(), Failure> {
        let report = verify(&self.folder).map_err(Failure::runtime)?;
        for difference in &report.differences {
            println!("{difference}");
        }
        for problem in &report.problems {
            println!("{problem}");
        }
        match report.differences.len() + report.problems.len() {
            0 => {
                eprintln!("{} figure(s) computed again from {} row(s): all as published", report.figures, report.rows);
                Ok(())
            }
            all => Err(Failure::runtime(format!(
                "{all} value(s) are not what the {} row(s) and the checksums give",
                report.rows
            ))),
        }
    }
}
