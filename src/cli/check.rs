//! `consultation check`: verifies the forms and every locale.

use super::Failure;
use crate::server::settings::SiteSettings;
use crate::server::site::Site;
use clap::Args;

#[derive(Args)]
pub(super) struct Check {
    #[command(flatten)]
    site: SiteSettings,
}

impl Check {
    /// Prints what is wrong, each with its file and line; what is right is told on stderr.
    #[expect(clippy::print_stdout, clippy::print_stderr, reason = "the problems are the data of this command")]
    pub(super) fn run(&self) -> Result<(), Failure> {
        match Site::load(self.site.site.as_deref()) {
            Ok(site) if !site.warnings().is_empty() => {
                for warning in site.warnings() {
                    println!("{warning}");
                }
                Err(Failure::work(format!("{} problem(s)", site.warnings().len())))
            }
            Ok(site) => {
                eprintln!("{} form(s) and {} locale(s) are in order", site.forms().len(), site.locales().len());
                Ok(())
            }
            Err(problems) => {
                for problem in &problems {
                    println!("{problem}");
                }
                Err(Failure::work(format!("{} problem(s)", problems.len())))
            }
        }
    }
}
