//! `consultation open-data build DIR`: builds the package, or lists the texts that prevent it.

use super::{Failure, FormArgs};
use crate::cli::progress;
use crate::cli::settings::WindowArgs;
use crate::open_data::package::{self, BuildError, BuildReport, Figures, Options, SmallGroup};
use crate::review::ReviewService;
use crate::server::results;
use crate::server::telemetry::init_command_tracing;
use clap::Args;
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Args)]
pub(super) struct Build {
    /// Folder of the package; a package that is there is replaced
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Shuffle the rows by this number; without it they stand in the order of their random ids
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
    /// Day to put into the descriptions, as 2020-04-02; without it the package holds no date
    #[arg(long, value_name = "DAY")]
    date: Option<jiff::civil::Date>,
    /// Put the marker in place of every text that is not reviewed or still flagged, instead of refusing
    #[arg(long)]
    withhold_unreviewed: bool,
    // Whose time zone the days of the figures are in.
    #[command(flatten)]
    window: WindowArgs,
    #[command(flatten)]
    source: FormArgs,
}

impl Build {
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) async fn run(self) -> Result<(), Failure> {
        init_command_tracing();
        let (site, form, store) = self.source.open_with_site().await?;
        let wordings: Vec<_> = site.locales().iter().map(|locale| locale.wording(&form)).collect();
        let zone = self.window.windows(&site)?.zone(&form);
        let results = results::for_package(&form, store.as_ref(), &zone).await.map_err(Failure::runtime)?;
        let figures = results.map(|document| Figures { document, time_zone: zone.to_string() });
        let service = ReviewService::new(form, Arc::clone(&store));
        let options = Options {
            seed: self.seed,
            date: self.date.map(|date| date.to_string()),
            withhold_unreviewed: self.withhold_unreviewed,
            figures,
        };
        let spinner = progress::spinner(format!("making {}", self.folder.display()));
        let built = tokio::select! {
            built = package::build(&service, &wordings, &options, &self.folder) => built,
            // The unfinished package is removed when the future that builds it is dropped.
            interrupted = tokio::signal::ctrl_c() => {
                spinner.finish_and_clear();
                interrupted.map_err(Failure::runtime)?;
                return Err(Failure::runtime("interrupted: nothing was changed"));
            }
        };
        spinner.finish_and_clear();
        store.close().await;
        match built {
            Ok(built) => {
                report(&built);
                eprintln!("{} response(s) in {}", built.rows, self.folder.display());
                if let Some(figures) = &options.figures {
                    eprintln!("responses by day: in the time zone {}", figures.time_zone);
                }
                Ok(())
            }
            Err(error) => {
                if let BuildError::Refused { first, .. } = &error {
                    for refused in first {
                        eprintln!("{} {}: {}", refused.response_id, refused.control, refused.why);
                    }
                }
                Err(Failure::runtime(error))
            }
        }
    }
}

#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
fn report(built: &BuildReport) {
    if built.withheld > 0 {
        eprintln!("{} text(s) withheld for want of a review", built.withheld);
    }
    for SmallGroup { cells, response_ids } in &built.rare {
        let cells: Vec<_> = cells.iter().map(|(name, cell)| format!("{name}={cell}")).collect();
        eprintln!("rare: {} in {} row(s) only: {}", cells.join(" "), response_ids.len(), response_ids.join(" "));
    }
}
