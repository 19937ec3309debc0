//! `consultation supporters …`: who is listed as a supporter, decided by the operator. Decisions are data; the rest goes
//! to stderr.

mod list;
mod log;
mod output;

use super::passed_over::PassedOver;
use super::{Failure, stdout};
use crate::server::settings::{SiteSettings, StoreSettings};
use crate::server::supporters::moderation::{CandidateEntry, Moderation};
use crate::store::timestamps::now_ms;
use crate::store::{Store, SupporterVerdict};
use clap::{Args, Subcommand};
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
    source: FormArgs,
}

/// Which supporters.
#[derive(Args)]
struct FormArgs {
    /// The form, where several have a community
    #[arg(long, value_name = "ID")]
    form: Option<String>,
    #[command(flatten)]
    store: StoreSettings,
    #[command(flatten)]
    site: SiteSettings,
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
    /// Decides on all of them, or on none: what cannot be decided is said before anything is. One that fails all the same
    /// keeps nobody from the others.
    async fn run(self, verdict: SupporterVerdict) -> Result<(), Failure> {
        let (form, store) = self.source.open().await?;
        let moderation = open_moderation(&form, &store)?;
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
        let (now, mut undecided) = (now_ms(), PassedOver::default());
        for entry in &entries {
            let told = format!("{} {}", entry.response_id, output::plain(&entry.supporter.name));
            match moderation.decide(entry, verdict, (&self.by, now, &self.note)).await {
                Ok(()) => stdout::print_data_line(format_args!("{} {told}", log::decision_word(verdict)))?,
                Err(error) if moderation.is_store_ready().await => undecided.name(format_args!("{told}: {error}")),
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

const NO_COMMUNITY: &str = "no form of this site has a community: a [community] table in its file makes one";

impl FormArgs {
    async fn open(&self) -> Result<(Arc<Form>, Arc<dyn Store>), Failure> {
        let form = self.form()?;
        let store = self.store.open_existing().await.map_err(Failure::usage)?;
        Ok((form, store))
    }

    /// The form that is meant: the only one that has a community, or the one that was named.
    fn form(&self) -> Result<Arc<Form>, Failure> {
        let site = self.site.load().map_err(Failure::usage)?;
        let mut with_community = site.forms().iter().filter(|form| form.supporter_settings().is_some());
        match (&self.form, with_community.next(), with_community.next()) {
            (Some(id), _, _) => match site.form(id) {
                Some(form) if form.supporter_settings().is_some() => Ok(Arc::clone(form)),
                Some(_) => Err(Failure::usage(format!("--form {id}: this form has no [community] table"))),
                None => Err(Failure::usage(format!("--form {id}: there is no such form"))),
            },
            (None, Some(only), None) => Ok(Arc::clone(only)),
            (None, None, _) => Err(Failure::usage(NO_COMMUNITY)),
            (None, Some(_), Some(_)) => Err(Failure::usage("several forms have a community: choose one with --form")),
        }
    }
}
