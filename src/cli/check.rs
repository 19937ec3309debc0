//! `consultation check`: verifies the forms and every locale.

use super::Failure;
use crate::cli::settings::SiteArgs;
use crate::site::Site;
use clap::Args;

#[derive(Args)]
pub(super) struct Check {
    #[command(flatten)]
    site: SiteArgs,
}

impl Check {
    /// Prints each error with its file and line. If there is none, a summary goes to stderr.
    #[expect(clippy::print_stdout, clippy::print_stderr, reason = "the problems are the data of this command")]
    pub(super) fn run(&self) -> Result<(), Failure> {
        let problems = match Site::load(self.site.site.as_deref()) {
            Ok(site) if site.warnings().is_empty() => {
                eprintln!("{} form(s) and {} locale(s) are in order", site.forms().len(), site.locales().len());
                return Ok(());
            }
            Ok(site) => site.warnings().to_vec(),
            Err(problems) => problems,
        };
        for problem in &problems {
            println!("{problem}");
        }
        Err(Failure::runtime(format!("{} problem(s)", problems.len())))
    }
}
