//! `consultation supporters …`: the operator decides which supporters are listed. Decisions go to stdout, the rest to stderr.

mod community_args;
mod list;
mod log;
mod output;

use super::command_actor::signature;
use super::letter_args::LetterArgs;
use super::passed_over::PassedOver;
use super::table::plain;
use super::{Failure, stdout};
use crate::server::supporters::moderation::{CandidateEntry, Moderation};
use crate::site::window_settings::{FormWindows, WindowBounds};
use crate::store::timestamps::now_ms;
use crate::store::{Store, SupporterVerdict};
use clap::{Args, Subcommand};
use community_args::{CommunityArgs, NO_COMMUNITY};
use questionnaire::Form;
use std::sync::Arc;

#[derive(Args)]
pub(super) struct Supporters {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write who supports, and where each stands
    List(list::List),
    /// Write every decision ever made, in order
    Log(log::Log),
    /// List these supporters on the community's page
    Confirm(DecisionArgs),
    /// Do not list these supporters, or not any more
    Refuse(DecisionArgs),
}

/// What is decided.
#[derive(Args)]
struct DecisionArgs {
    /// Ids of the responses, or how they begin
    #[arg(value_name = "ID", required = true)]
    responses: Vec<String>,
    /// Why, for those who come after
    #[arg(long, default_value = "", hide_default_value = true)]
    note: String,
    /// Name that the log keeps with each decision
    #[arg(long, env = "USER", value_name = "NAME", default_value = "operator")]
    by: String,
    #[command(flatten)]
    letter: LetterArgs,
    #[command(flatten)]
    source: CommunityArgs,
}

impl Supporters {
    pub(super) async fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::List(list) => list.run().await,
            Command::Log(log) => log.run().await,
            Command::Confirm(decision) => decision.run(SupporterVerdict::Confirmed).await,
            Command::Refuse(decision) => decision.run(SupporterVerdict::Refused).await,
        }
    }
}

impl DecisionArgs {
    /// Decides on all of the responses or on none: if one of them cannot be decided on, the command reports it before the first
    /// decision. A decision that fails later does not prevent the others.
    async fn run(self, verdict: SupporterVerdict) -> Result<(), Failure> {
        let (site, form, store) = self.source.open_with_site().await?;
        let moderation = open_moderation(&form, &store)?;
        // These letters tell no date, so the settings of windows do not matter.
        let windows = FormWindows::new(&site, &WindowBounds::default()).map_err(Failure::usage)?;
        let letters = self.letter.letters(windows, store.as_ref()).await?;
        let mut entries: Vec<CandidateEntry> = Vec::new();
        let mut obstacles = Vec::new();
        for id in &self.responses {
            let found = moderation.find(id).await;
            match found.and_then(|entry| moderation.may_decide(&entry).map(|()| entry)) {
                Ok(entry) if entries.iter().all(|known| known.response_id != entry.response_id) => entries.push(entry),
                Ok(_) => {}
                Err(error) => obstacles.push(error.to_string()),
            }
        }
        if !obstacles.is_empty() {
            return Err(Failure::runtime(format!("nothing was decided\n{}", obstacles.join("\n"))));
        }
        let (by, now, mut undecided) = (signature(&self.by), now_ms(), PassedOver::default());
        for entry in &entries {
            let label = format!("{} {}", entry.response_id, plain(&entry.supporter.name));
            match moderation.decide(entry, verdict, (&by, now, &self.note), letters.choice(&site)).await {
                Ok(()) => stdout::print_data_line(format_args!("{} {label}", verdict.name()))?,
                Err(error) if moderation.is_store_ready().await => undecided.name(format_args!("{label}: {error}")),
                Err(error) => return Err(Failure::runtime(error)),
            }
        }
        store.close().await;
        undecided.end()
    }
}

fn open_moderation(form: &Arc<Form>, store: &Arc<dyn Store>) -> Result<Moderation, Failure> {
    Moderation::new(Arc::clone(form), Arc::clone(store)).ok_or_else(|| Failure::usage(NO_COMMUNITY))
}
