//! `consultation synthesis list` and `sign`: which documents are signed as they are, and signing one.

use crate::cli::Failure;
use crate::cli::command_actor::signature;
use crate::cli::form_args::FormArgs;
use crate::cli::settings::WindowArgs;
use crate::cli::stdout::print_data_line;
use crate::server::results::{DocumentState, current_figures, document_states};
use crate::store::timestamps::{now_ms, timestamp_from_ms};
use crate::store::{SignOff, Store};
use crate::synthesis_document::SignOffState;
use clap::Args;
use questionnaire::Form;
use std::sync::Arc;

#[derive(Args)]
pub(super) struct List {
    #[command(flatten)]
    window: WindowArgs,
    #[command(flatten)]
    source: FormArgs,
}

#[derive(Args)]
pub(super) struct Sign {
    /// The language of the document
    #[arg(long, value_name = "TAG")]
    language: String,
    /// In whose name it is signed, as its page says it
    #[arg(long, value_name = "NAME")]
    in_name_of: String,
    /// The name that is kept with the sign-off
    #[arg(long, value_name = "NAME")]
    by: String,
    #[command(flatten)]
    window: WindowArgs,
    #[command(flatten)]
    source: FormArgs,
}

impl List {
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let (_, _, states) = states(&self.source, &self.window).await?;
        for state in states {
            let signed = |SignOff { in_name_of, at, .. }: &SignOff| format!("{in_name_of}, {}", timestamp_from_ms(*at));
            let words = match &state.state {
                SignOffState::Draft => "not signed".to_owned(),
                SignOffState::Signed(last) => format!("signed: {}", signed(last)),
                SignOffState::Changed(last) => format!("changed since it was signed: {}", signed(last)),
            };
            print_data_line(format_args!("{} {}: {words}", state.language, state.title))?;
        }
        Ok(())
    }
}

impl Sign {
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let (form, store, states) = states(&self.source, &self.window).await?;
        let state = states.iter().find(|state| state.language == self.language);
        let missing = || Failure::runtime(format!("the site has no synthesis in {:?} about this form", self.language));
        let state = state.ok_or_else(missing)?;
        if let Some(problem) = state.problems.first() {
            return Err(Failure::runtime(format!("{}, line {}: {}", self.language, problem.line, problem.message)));
        }
        let (seen, who) = (state.fingerprint(), signature(&self.by));
        let signed = state.sign(&form, store.as_ref(), (&seen, &self.in_name_of), &who, now_ms()).await;
        signed.map_err(Failure::runtime)
    }
}

async fn states(
    source: &FormArgs,
    window: &WindowArgs,
) -> Result<(Arc<Form>, Arc<dyn Store>, Vec<DocumentState>), Failure> {
    let (site, form, store) = source.open_with_site().await?;
    let zone = window.windows(&site)?.zone(&form);
    let figures = current_figures(&form, store.as_ref(), &zone).await.map_err(Failure::runtime)?;
    let states = document_states(&site, &form, store.as_ref(), &figures).await.map_err(Failure::runtime)?;
    Ok((form, store, states))
}
