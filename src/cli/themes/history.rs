//! `consultation themes history QUESTION`: who changed the themes of a question, and when.

use crate::cli::Failure;
use crate::cli::form_args::FormArgs;
use crate::cli::table::{plain, table};
use crate::store::timestamps::timestamp_from_ms;
use crate::synthesis::SynthesisService;
use clap::Args;

#[derive(Args)]
pub(super) struct History {
    /// The question
    #[arg(value_name = "QUESTION")]
    question: String,
    #[command(flatten)]
    form: FormArgs,
}

impl History {
    /// Prints each change, the oldest first, with the version that it made.
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let (form, store) = self.form.open().await?;
        let history = SynthesisService::new(form, store).frame(&self.question).await.map_err(Failure::runtime)?;
        let mut rows = vec![["version", "change", "theme", "time", "by"].map(str::to_owned)];
        rows.extend(history.changes.iter().map(|(change, entry)| {
            let at = timestamp_from_ms(entry.at).to_string();
            [entry.version.to_string(), change.name().to_owned(), change.theme().to_string(), at, plain(&entry.by)]
        }));
        table(&rows)
    }
}
