//! What is said of every sample of texts: when it is drawn, and when it is ended.

use crate::cli::Failure;
use crate::cli::command_actor::signature;
use crate::cli::form_args::FormArgs;
use crate::synthesis::SynthesisService;
use crate::workspace::Signature;
use clap::Args;

#[derive(Args)]
pub(super) struct DrawArgs {
    /// The question whose texts are drawn
    #[arg(value_name = "QUESTION")]
    pub(super) question: String,
    /// Draws the same texts again; without it, a random one
    #[arg(long, value_name = "SEED", default_value = "", hide_default_value = true)]
    pub(super) seed: String,
    /// The name that is kept with the sample
    #[arg(long, value_name = "NAME")]
    by: String,
    #[command(flatten)]
    pub(super) form: FormArgs,
}

#[derive(Args)]
pub(super) struct EndArgs {
    /// The question whose sample ends
    #[arg(value_name = "QUESTION")]
    pub(super) question: String,
    /// Why
    #[arg(long, value_name = "REASON")]
    pub(super) reason: String,
    /// The name that is kept with the end
    #[arg(long, value_name = "NAME")]
    by: String,
    #[command(flatten)]
    form: FormArgs,
}

impl DrawArgs {
    pub(super) fn who(&self) -> Signature {
        signature(&self.by)
    }
}

impl EndArgs {
    pub(super) fn who(&self) -> Signature {
        signature(&self.by)
    }

    pub(super) async fn service(&self) -> Result<SynthesisService, Failure> {
        let (form, store) = self.form.open().await?;
        Ok(SynthesisService::new(form, store))
    }
}
