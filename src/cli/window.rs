//! `consultation window …`: shows the submission window of a form, moves its ends, opens the form again, and prints the text for the
//! press, through the functions of the workspace.

mod announcement;
mod show;

use super::command_actor::signature;
use super::form_args::FormArgs;
use super::settings::WindowArgs;
use super::{Failure, stdout};
use crate::phase::WindowEnd;
use crate::server::window_changes::{WindowChange, WindowChangeError, WindowChanged, WindowChanger};
use crate::server::with_stored_moves;
use crate::site::Site;
use crate::site::window_settings::FormWindows;
use crate::store::Store;
use crate::store::timestamps::now_ms;
use crate::workspace::Signature;
use clap::{Args, Subcommand};
use jiff::Timestamp;
use questionnaire::Form;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Args)]
pub(super) struct Window {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print when the form opens and closes, where each comes from, how it was moved, and open proposals
    Show {
        #[command(flatten)]
        place: Place,
    },
    /// Print the text about the dates that were moved, for the press and for other sites
    Announcement(announcement::AnnouncementArgs),
    /// Move the opening or the closing to an instant that is at least 48 hours away
    Move {
        /// Which end: opening or closing
        #[arg(long, value_parser = end)]
        end: WindowEnd,
        #[command(flatten)]
        change: Change,
    },
    /// Open a form that has closed until an instant that is at least 48 hours away
    Reopen {
        #[command(flatten)]
        change: Change,
    },
    /// Confirm the proposal of somebody else to open a form again
    Confirm {
        #[command(flatten)]
        decision: DecisionArgs,
    },
    /// Decline a proposal to open a form again
    Decline {
        #[command(flatten)]
        decision: DecisionArgs,
    },
}

/// Which form, and the settings of its server.
#[derive(Args)]
struct Place {
    #[command(flatten)]
    window: WindowArgs,
    #[command(flatten)]
    source: FormArgs,
}

/// Who does something, and why.
#[derive(Args)]
struct Author {
    /// Why, for the audit log
    #[arg(long, value_name = "TEXT", value_parser = super::settings::reason)]
    reason: String,
    /// Who decides, for readers
    #[arg(long, env = "USER", value_name = "NAME", default_value = "operator")]
    by: String,
}

#[derive(Args)]
struct Change {
    /// The new instant, as RFC 3339: 2020-03-31T23:59:59+02:00
    #[arg(long, value_name = "INSTANT")]
    to: Timestamp,
    /// What the public is told, in one language: fr=À la demande des associations
    #[arg(long, value_name = "TAG=TEXT", value_parser = note)]
    note: Vec<(String, String)>,
    #[command(flatten)]
    author: Author,
    #[command(flatten)]
    place: Place,
}

#[derive(Args)]
struct DecisionArgs {
    /// The proposal's id, which `consultation window show` prints
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    author: Author,
    #[command(flatten)]
    place: Place,
}

/// Why an argument cannot be read.
#[derive(Debug, thiserror::Error)]
enum ArgumentError {
    #[error("write opening or closing")]
    End,
    #[error("write the language before the text: fr=À la demande des associations")]
    Note,
}

fn end(text: &str) -> Result<WindowEnd, ArgumentError> {
    WindowEnd::from_name(text).ok_or(ArgumentError::End)
}

fn note(text: &str) -> Result<(String, String), ArgumentError> {
    let (tag, note) = text.split_once('=').ok_or(ArgumentError::Note)?;
    Ok((tag.trim().to_owned(), note.trim().to_owned()))
}

/// A form with its windows and its store.
struct Opened {
    site: Site,
    form: Arc<Form>,
    store: Arc<dyn Store>,
    windows: FormWindows,
}

impl Window {
    pub(super) async fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::Show { place } => show::show(&place).await,
            Command::Announcement(args) => announcement::print(args).await,
            Command::Move { end, change } => make(change, end, false).await,
            Command::Reopen { change } => make(change, WindowEnd::Closing, true).await,
            Command::Confirm { decision } => decide(&decision, true).await,
            Command::Decline { decision } => decide(&decision, false).await,
        }
    }
}

impl Place {
    async fn open(&self) -> Result<Opened, Failure> {
        let (site, form, store) = self.source.open_with_site().await?;
        let windows = self.window.windows(&site)?;
        let windows = with_stored_moves(windows, store.as_ref()).await.map_err(Failure::runtime)?;
        Ok(Opened { site, form, store, windows })
    }
}

impl Opened {
    fn changer(&self) -> WindowChanger<'_> {
        WindowChanger { store: self.store.as_ref(), form: &self.form, windows: &self.windows, now: now_ms() }
    }
}

async fn make(change: Change, end: WindowEnd, is_reopening: bool) -> Result<(), Failure> {
    let opened = change.place.open().await?;
    let notes: BTreeMap<_, _> = change.note.into_iter().collect();
    if let Some(tag) = notes.keys().find(|tag| opened.site.locale(tag).is_none()) {
        return Err(Failure::usage(format!("--note {tag}=…: the site has no such language")));
    }
    let wanted = WindowChange { end, to: change.to.as_millisecond(), is_reopening, notes };
    let (by, reason) = (signature(&change.author.by), change.author.reason.as_str());
    let changer = opened.changer();
    let changed = changer.change(wanted, changer.newest(), (&by, reason)).await.map_err(failure)?;
    opened.store.close().await;
    stdout::print_data_line(match changed {
        WindowChanged::Moved => "moved",
        WindowChanged::Proposed => "proposed",
    })
}

async fn decide(decision: &DecisionArgs, is_confirmed: bool) -> Result<(), Failure> {
    let opened = decision.place.open().await?;
    let by: Signature = signature(&decision.author.by);
    let why = (&by, decision.author.reason.as_str());
    let decided = match is_confirmed {
        true => opened.changer().confirm(&decision.id, why).await,
        false => opened.changer().decline(&decision.id, why).await,
    };
    decided.map_err(failure)?;
    opened.store.close().await;
    stdout::print_data_line(if is_confirmed { "moved" } else { "declined" })
}

fn failure(error: WindowChangeError) -> Failure {
    Failure::runtime(error)
}
