//! `consultation open-data build DIR`: builds the package, or lists the texts that prevent it.

use super::{Failure, FormArgs};
use crate::cli::command_actor::act;
use crate::cli::progress;
use crate::cli::settings::WindowArgs;
use crate::open_data::package::folder::package_digest;
use crate::open_data::package::{BuildError, BuildProgress, BuildReport, SmallGroup};
use crate::server::publication::{BuildRequest, build_package};
use crate::server::telemetry::init_command_tracing;
use crate::workspace::{Action, Object, Outcome};
use clap::Args;
use std::path::PathBuf;

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
        let zone = self.window.windows(&site)?.zone(&form);
        let id = form.id().as_str();
        let of_form = |action| act(action, Object::form(id)).on_form(id);
        let asked = of_form(Action::BuildPackage).with("withhold-unreviewed", self.withhold_unreviewed);
        store.log_act(asked, Outcome::Done).await.map_err(Failure::runtime)?;
        let request = BuildRequest {
            seed: self.seed,
            date: self.date.map(|date| date.to_string()),
            withhold_unreviewed: self.withhold_unreviewed,
        };
        let spinner = progress::spinner(format!("making {}", self.folder.display()));
        let mut tell = |BuildProgress { rows, all }| {
            spinner.set_message(format!("making {}: {rows} of {all} responses", self.folder.display()));
        };
        let built = tokio::select! {
            built = build_package(&site, &form, &zone, &store, request, &self.folder, &mut tell) => built,
            // The unfinished package is removed when the future that builds it is dropped.
            interrupted = tokio::signal::ctrl_c() => {
                spinner.finish_and_clear();
                interrupted.map_err(Failure::runtime)?;
                return Err(Failure::runtime("interrupted: nothing was changed"));
            }
        };
        spinner.finish_and_clear();
        if let Ok((built, facts)) = &built {
            let digest = package_digest(&self.folder).map_err(Failure::runtime)?.unwrap_or_default();
            let finished = of_form(Action::FinishPackage).with("package", &digest);
            let finished = finished.with("rows", built.rows).with("withheld", built.withheld);
            store.finish_package(id, (facts.began_at, &digest), finished).await.map_err(Failure::runtime)?;
        }
        store.close().await;
        match built {
            Ok((built, facts)) => {
                report(&built);
                eprintln!("{} response(s) in {}", built.rows, self.folder.display());
                if let Some(zone) = &facts.time_zone {
                    eprintln!("responses by day: in the time zone {zone}");
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
    for SmallGroup { cells, response_ids } in built.rare.iter().chain(&built.rare_themes) {
        let cells: Vec<_> = cells.iter().map(|(name, cell)| format!("{name}={cell}")).collect();
        eprintln!("rare: {} in {} row(s) only: {}", cells.join(" "), response_ids.len(), response_ids.join(" "));
    }
}
