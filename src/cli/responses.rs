//! `consultation responses …`: exports, counts, corrects, restricts, withdraws and purges responses, for the operator.

mod correction;
mod restriction;

use super::command_actor::{act, command_actor};
use super::form_args::FormArgs;
use super::letter_args::LetterArgs;
use super::passed_over::PassedOver;
use super::{Failure, progress, stdout};
use crate::cli::settings::WindowArgs;
use crate::export::row_writer::{ExportFormat, WriteError};
use crate::export::{Options, export, exported_columns};
use crate::server::{operator_actions, with_stored_moves};
use crate::store::Store;
use crate::workspace::{Action, Object, Outcome};
use clap::{Args, Subcommand, ValueEnum};
use correction::CorrectionArgs;
use jiff::Timestamp;
use jiff::civil::Date;
use questionnaire::Form;
use restriction::{Change, RestrictionArgs};
use std::io::{self, BufWriter, Write};

/// The size of the buffer before standard output, in bytes.
const OUTPUT_BUFFER: usize = 256 * 1024;

#[derive(Args)]
pub(super) struct Responses {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the responses to standard output
    Export {
        /// How to write them
        #[arg(long, value_enum, default_value_t = Format::Csv)]
        format: Format,
        /// Include the private columns: organisation and e-mail. Never publish the result
        #[arg(long)]
        private: bool,
        /// Begin the CSV with a byte order mark, by which some spreadsheets know that it is UTF-8
        #[arg(long)]
        bom: bool,
        /// Why, for the audit log
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true, value_parser = crate::cli::settings::reason)]
        reason: String,
        #[command(flatten)]
        source: FormArgs,
    },
    /// Say how many responses there are
    Count {
        #[command(flatten)]
        source: FormArgs,
    },
    /// Remove the response of a receipt code, with its private answers, its history and its reviews
    Withdraw {
        /// The code, in any case, with or without dashes
        #[arg(value_name = "CODE")]
        code: String,
        /// Why, for the audit log
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true, value_parser = crate::cli::settings::reason)]
        reason: String,
        #[command(flatten)]
        letter: LetterArgs,
        #[command(flatten)]
        window: WindowArgs,
        #[command(flatten)]
        source: FormArgs,
    },
    /// Replace one answer of the response of a receipt code, as its sender asked
    Correct(Box<CorrectionArgs>),
    /// Keep the response of a receipt code without using it: it leaves publications, figures, reviews, codings and exports
    Restrict(RestrictionArgs),
    /// Use the response of a receipt code again
    LiftRestriction(RestrictionArgs),
    /// Remove the private answers of a form that is closed: organisations and e-mails
    PurgePrivate {
        /// Only where the form closed before this day: 2020-03-17
        #[arg(long, value_name = "DATE")]
        closed_before: Date,
        /// Why, for the audit log
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true, value_parser = crate::cli::settings::reason)]
        reason: String,
        #[command(flatten)]
        window: WindowArgs,
        #[command(flatten)]
        source: FormArgs,
    },
}

/// How the responses are written, as the command line names it.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// RFC 4180, with formulas disarmed
    Csv,
    /// One array of objects
    Json,
    /// One object a line
    Ndjson,
}

impl From<Format> for ExportFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Csv => Self::Csv,
            Format::Json => Self::Json,
            Format::Ndjson => Self::Ndjson,
        }
    }
}

impl Responses {
    pub(super) async fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::Export { bom: true, format: Format::Json | Format::Ndjson, .. } => {
                Err(Failure::usage("--bom is for --format csv: JSON begins with no byte order mark (RFC 8259)"))
            }
            Command::Export { format, private, bom, reason, source } => {
                let (form, store) = source.open().await?;
                let all = store.count(form.id().as_str()).await.map_err(Failure::runtime)?;
                log_export(&form, store.as_ref(), ((format, private), &reason), all).await?;
                let bar = progress::bar_unless_stdout_is_tty(all);
                // Standard output looks for the end of a line in all that it gets, so it gets much at once.
                let mut out = BufWriter::with_capacity(OUTPUT_BUFFER, io::stdout().lock());
                let mut missing = PassedOver::default();
                let progress = (|rows| bar.inc(rows), |damaged| bar.suspend(|| missing.name(damaged)));
                let options = Options { format: format.into(), private, byte_order_mark: bom };
                let written = export(&form, store, options, &mut out, progress)
                    .await
                    .and_then(|()| Ok(out.flush().map_err(WriteError::from)?));
                bar.finish();
                match written {
                    Err(error) if !error.is_broken_pipe() => Err(Failure::runtime(error)),
                    _ => missing.end(),
                }
            }
            Command::Count { source } => {
                let (form, store) = source.open().await?;
                stdout::print_data_line(store.count(form.id().as_str()).await.map_err(Failure::runtime)?)
            }
            Command::Withdraw { code, reason, letter, window, source } => {
                withdraw((&code, &reason), letter, &window, &source).await
            }
            Command::Correct(correction) => correction.run().await,
            Command::Restrict(response) => response.run(Change::Restrict).await,
            Command::LiftRestriction(response) => response.run(Change::Lift).await,
            Command::PurgePrivate { closed_before, reason, window, source } => {
                purge(closed_before, &reason, &window, &source).await
            }
        }
    }
}

/// Logs an export before it begins: what is read is logged even if the reading ends early.
async fn log_export(
    form: &Form,
    store: &dyn Store,
    ((format, is_private), reason): ((Format, bool), &str),
    rows: u64,
) -> Result<(), Failure> {
    let id = form.id().as_str();
    let action = if is_private { Action::ExportPrivateAnswers } else { Action::ExportResponses };
    let act = act(action, Object::form(id)).on_form(id).because(reason);
    let act = act.with("columns", exported_columns(is_private)).with("rows", rows);
    let name = format.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
    store.log_act(act.with("format", name), Outcome::Done).await.map_err(Failure::runtime)
}

/// Prints the id of the withdrawn response, because the operator may have to remove it from published data.
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
async fn withdraw(
    (code, reason): (&str, &str),
    letter: LetterArgs,
    window: &WindowArgs,
    source: &FormArgs,
) -> Result<(), Failure> {
    let (site, form, store) = source.open_with_site().await?;
    let letters = letter.letters(window.windows(&site)?, store.as_ref()).await?;
    let (by, letter) = ((command_actor(), reason), letters.choice(&site));
    let withdrawn = operator_actions::withdraw(store.as_ref(), &form, code, by, letter).await;
    let withdrawn = withdrawn.map_err(Failure::runtime)?;
    store.close().await;
    if let Some(at) = withdrawn.published_at {
        eprintln!("the response may be in what was published on {at}: publish again");
    }
    stdout::print_data_line(withdrawn.response_id)
}

/// Purges the private answers, and prints from how many responses they were removed.
async fn purge(closed_before: Date, reason: &str, window: &WindowArgs, source: &FormArgs) -> Result<(), Failure> {
    let (site, form) = source.form()?;
    let store = source.store.open_existing().await?;
    let windows = with_stored_moves(window.windows(&site)?, store.as_ref()).await.map_err(Failure::runtime)?;
    let window = windows.window_of(&form);
    if window.closes.is_none() {
        return Err(Failure::usage("the form has no end: give the server's --closes-at"));
    }
    if !window.closed_before(closed_before, Timestamp::now()) {
        return Err(Failure::runtime(format!("nothing was removed: the form had not closed before {closed_before}")));
    }
    let id = form.id().as_str();
    let act = act(Action::PurgePrivateAnswers, Object::form(id)).on_form(id).because(reason);
    let purged = store.purge_private(id, act).await.map_err(Failure::runtime)?;
    store.close().await;
    stdout::print_data_line(purged)
}
