//! `consultation themes draw-part` and `end-part`: the texts that are coded in place of all.

use super::sample_args::{DrawArgs, EndArgs};
use crate::cli::Failure;
use crate::cli::stdout::print_data_line;
use crate::store::timestamps::now_ms;
use crate::synthesis::SynthesisService;
use clap::Args;
use std::num::NonZeroUsize;

#[derive(Args)]
pub(super) struct DrawPart {
    /// The number of texts of the kinds of respondents that have 400 or more; without it, 1000
    #[arg(long, value_name = "COUNT")]
    size: Option<NonZeroUsize>,
    #[command(flatten)]
    sample: DrawArgs,
}

#[derive(Args)]
pub(super) struct EndPart {
    #[command(flatten)]
    sample: EndArgs,
}

impl DrawPart {
    /// Draws the texts, and prints for each stratum how many of how many.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let DrawArgs { question, seed, form, .. } = &self.sample;
        let (form, store) = form.open().await?;
        let service = SynthesisService::new(form, store);
        let size = self.size.map(NonZeroUsize::get);
        let drawn = service.draw_probability_sample(question, (seed, size), &self.sample.who(), now_ms()).await;
        drawn.map_err(Failure::runtime)?;
        let frame = service.frame(question).await.map_err(Failure::runtime)?.frame;
        if let Some(part) = service.probability_sample(&frame).await.map_err(Failure::runtime)? {
            for stratum in &part.sample.strata {
                print_data_line(format_args!("{}: {} of {}", stratum.stratum, stratum.drawn, stratum.population))?;
            }
            let (drawn, population, _) = part.progress();
            eprintln!("{question}: {drawn} of {population} text(s) drawn, seed {}", part.sample.seed);
        }
        Ok(())
    }
}

impl EndPart {
    /// Ends the sample in force.
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let EndArgs { question, reason, .. } = &self.sample;
        let service = self.sample.service().await?;
        let ended = service.end_probability_sample(question, reason, &self.sample.who(), now_ms()).await;
        ended.map_err(Failure::runtime)
    }
}
