//! `consultation audit list`: the entries as a table, CSV, JSON or lines of JSON. Reading them is logged too.

use super::PAGE;
use crate::cli::Failure;
use crate::cli::command_actor::act;
use crate::cli::settings::StoreArgs;
use crate::cli::stdout::print_data;
use crate::cli::table::{plain, table};
use crate::export::ExportError;
use crate::export::audit::audit_rows;
use crate::export::row_writer::ExportFormat;
use crate::store::{AuditCursor, Store};
use crate::workspace::audit::{AuditEntry, AuditFilter};
use crate::workspace::{Action, Object, Outcome};
use clap::{Args, ValueEnum};
use futures::TryStreamExt;
use jiff::Timestamp;
use std::sync::Arc;

#[derive(Args)]
pub(super) struct List {
    /// How to write them
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Only what this actor did, as the log names them: account:ID or cli:USER@HOST
    #[arg(long, value_name = "ACTOR")]
    who: Option<String>,
    /// Only this action, or the actions of a subject: role.grant, review
    #[arg(long, value_name = "ACTION")]
    what: Option<String>,
    /// Only what was done to the object with this id
    #[arg(long, value_name = "ID")]
    object: Option<String>,
    /// Only what concerns this form
    #[arg(long, value_name = "ID")]
    form: Option<String>,
    /// Only from this moment on, as RFC 3339
    #[arg(long, value_name = "INSTANT")]
    from: Option<Timestamp>,
    /// Only before this moment, as RFC 3339
    #[arg(long, value_name = "INSTANT")]
    until: Option<Timestamp>,
    #[command(flatten)]
    store: StoreArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Columns to read
    Table,
    /// RFC 4180, with formulas disarmed
    Csv,
    /// One array of objects
    Json,
    /// One object a line
    Ndjson,
}

impl List {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let store = self.store.open_existing().await?;
        let name = self.format.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
        let read = act(Action::ExportLog, Object::log("log")).with("file", name);
        store.log_act(read, Outcome::Done).await.map_err(Failure::runtime)?;
        let milliseconds = |at: Timestamp| at.as_millisecond();
        let filter = AuditFilter {
            actor: self.who,
            action: self.what,
            object: self.object,
            form: self.form,
            from: self.from.map(milliseconds),
            until: self.until.map(milliseconds),
        };
        let format = match self.format {
            Format::Table => return print_table(store.as_ref(), &filter).await,
            Format::Csv => ExportFormat::Csv,
            Format::Json => ExportFormat::Json,
            Format::Ndjson => ExportFormat::Ndjson,
        };
        let mut pieces = audit_rows(Arc::clone(&store), filter, format);
        while let Some(piece) = pieces.try_next().await.map_err(|error: ExportError| Failure::runtime(error))? {
            print_data(String::from_utf8_lossy(&piece))?;
        }
        Ok(())
    }
}

async fn print_table(store: &dyn Store, filter: &AuditFilter) -> Result<(), Failure> {
    let mut after = 0;
    loop {
        let page = store.audit_entries(filter, AuditCursor::After(after), PAGE).await.map_err(Failure::runtime)?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.number;
        table(&page.iter().map(cells).collect::<Vec<_>>())?;
    }
}

fn cells(entry: &AuditEntry) -> [String; 8] {
    let at = Timestamp::from_millisecond(entry.at).map(|at| at.to_string()).unwrap_or_default();
    let object = format!("{}:{}", entry.object_kind, entry.object_id);
    let (reason, details) = entry.explanation.as_ref().map_or_else(Default::default, |explanation| {
        let details = explanation.details_by_name().into_iter().map(|(name, value)| format!("{name}={value}"));
        (plain(&explanation.reason), plain(&details.collect::<Vec<_>>().join(" ")))
    });
    let (actor, action) = (plain(&entry.actor), entry.action.clone());
    [entry.number.to_string(), at, actor, action, entry.outcome.clone(), plain(&object), reason, details]
}
