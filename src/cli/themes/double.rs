//! `consultation themes draw` and `end-sample`: the texts that two people code.

use super::sample_args::{DrawArgs, EndArgs};
use crate::cli::Failure;
use crate::cli::stdout::print_data_line;
use crate::coding::sample_size::least_share;
use crate::store::SamplePurpose;
use crate::store::timestamps::now_ms;
use crate::synthesis::{DrawRequest, SynthesisService};
use crate::workspace::Identity;
use clap::Args;
use std::num::NonZeroUsize;
use std::sync::Arc;

#[derive(Args)]
pub(super) struct Draw {
    /// A coder, by address or id of the account; at least two
    #[arg(long = "coder", value_name = "ACCOUNT", required = true)]
    coders: Vec<String>,
    /// Draw 30 texts for a training, of which no figure is published
    #[arg(long)]
    training: bool,
    /// The number of texts; without it, all up to 200, else a tenth and at least 172
    #[arg(long, value_name = "COUNT")]
    size: Option<NonZeroUsize>,
    #[command(flatten)]
    sample: DrawArgs,
}

#[derive(Args)]
pub(super) struct EndSample {
    #[command(flatten)]
    sample: EndArgs,
}

impl Draw {
    /// Draws the texts, and prints their number, the seed and the version of the themes.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let DrawArgs { question, seed, form, .. } = &self.sample;
        let (form, store) = form.open().await?;
        let least = form.least_agreement();
        let service = SynthesisService::new(form, Arc::clone(&store));
        let known = service.coders().await.map_err(Failure::runtime)?;
        let mut coders = Vec::new();
        for name in &self.coders {
            let by_address = store.account_of(&Identity::of_address(name)).await.map_err(Failure::runtime)?;
            let id = by_address.map_or_else(|| name.clone(), |account| account.id);
            let coder = known.iter().find(|(coder, _)| *coder == format!("account:{id}"));
            let (coder, _) =
                coder.ok_or_else(|| Failure::runtime(format!("{name}: there is no such account that may code")))?;
            coders.push(coder.clone());
        }
        let history = service.frame(question).await.map_err(Failure::runtime)?;
        let request = DrawRequest {
            purpose: if self.training { SamplePurpose::Training } else { SamplePurpose::Reliability },
            seed: seed.clone(),
            size: self.size.map(NonZeroUsize::get),
            coders,
        };
        let drawn = service.draw_double_sample(&history.frame, &request, &self.sample.who(), now_ms()).await;
        drawn.map_err(Failure::runtime)?;
        if let Some(sample) = service.newest_sample(question).await.map_err(Failure::runtime)? {
            print_data_line(format_args!(
                "{question}: {} text(s) drawn, version {}, seed {}",
                sample.texts, sample.frame_version, sample.seed
            ))?;
            let units = usize::try_from(sample.texts).unwrap_or(usize::MAX);
            if let Some(share) = least_share(units, least) {
                eprintln!("a theme can be judged from a share of {:.1} % on", share as f64 / 10.0);
            } else {
                eprintln!("these are too few texts to judge any theme");
            }
        }
        Ok(())
    }
}

impl EndSample {
    /// Ends the sample in force.
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let EndArgs { question, reason, .. } = &self.sample;
        let service = self.sample.service().await?;
        let ended = service.end_double_sample(question, reason, &self.sample.who(), now_ms()).await;
        ended.map_err(Failure::runtime)
    }
}
