//! `consultation themes draw-part` and `end-part`: the texts that are coded in place of all.

use crate::cli::Failure;
use crate::cli::command_actor::signature;
use crate::cli::form_args::FormArgs;
use crate::cli::stdout::print_data_line;
use crate::store::timestamps::now_ms;
use crate::synthesis::SynthesisService;
use clap::Args;
use std::num::NonZeroUsize;

#[derive(Args)]
pub(super) struct DrawPart {
    /// The question whose texts are drawn
    #[arg(value_name = "QUESTION")]
    question: String,
    /// Draws the same texts again; without it, a random one
    #[arg(long, value_name = "SEED", default_value = "", hide_default_value = true)]
    seed: String,
    /// The number of texts of the kinds of respondents that have 400 or more; without it, 1000
    #[arg(long, value_name = "COUNT")]
    size: Option<NonZeroUsize>,
    /// The name that is kept with the sample
    #[arg(long, value_name = "NAME")]
    by: String,
    #[command(flatten)]
    form: FormArgs,
}

#[derive(Args)]
pub(super) struct EndPart {
    /// The question whose texts are all coded again
    #[arg(value_name = "QUESTION")]
    question: String,
    /// Why
    #[arg(long, value_name = "REASON")]
    reason: String,
    /// The name that is kept with the end
    #[arg(long, value_name = "NAME")]
    by: String,
    #[command(flatten)]
    form: FormArgs,
}

impl DrawPart {
    /// Draws the texts, and prints for each stratum how many of how many.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let (form, store) = self.form.open().await?;
        let service = SynthesisService::new(form, store);
        let size = self.size.map(NonZeroUsize::get);
        let who = signature(&self.by);
        let drawn = service.draw_probability_sample(&self.question, (&self.seed, size), &who, now_ms()).await;
        drawn.map_err(Failure::runtime)?;
        let frame = service.frame(&self.question).await.map_err(Failure::runtime)?.frame;
        if let Some(part) = service.probability_sample(&frame).await.map_err(Failure::runtime)? {
            for stratum in &part.sample.strata {
                print_data_line(format_args!("{}: {} of {}", stratum.stratum, stratum.drawn, stratum.population))?;
            }
            let (drawn, population, _) = part.progress();
            eprintln!("{}: {drawn} of {population} text(s) drawn, seed {}", self.question, part.sample.seed);
        }
        Ok(())
    }
}

impl EndPart {
    /// Ends the sample in force.
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let (form, store) = self.form.open().await?;
        let service = SynthesisService::new(form, store);
        let ended = service.end_probability_sample(&self.question, &self.reason, &signature(&self.by), now_ms()).await;
        ended.map_err(Failure::runtime)
    }
}
