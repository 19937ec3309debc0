//! `consultation operators list`: the accounts with their roles, and the invitations that can be accepted.

use super::Failure;
use crate::cli::settings::StoreArgs;
use crate::cli::stdout::print_data_line;
use crate::cli::table::{plain, table};
use crate::store::timestamps::{now_ms, timestamp_from_ms};
use crate::workspace::{Account, Grant, Identity, Invitation, readable_address};
use clap::{Args, ValueEnum};
use jiff::Timestamp;
use serde::Serialize;

#[derive(Args)]
pub(super) struct List {
    /// How to write them; JSON is one array
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    store: StoreArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Columns to read
    Table,
    /// Objects for programs
    Json,
}

/// An account or an invitation as JSON.
#[derive(Serialize)]
struct Row {
    id: String,
    standing: &'static str,
    name: String,
    address: Option<String>,
    issuer: Option<String>,
    subject: Option<String>,
    roles: Vec<Grant>,
    /// When the account was made, or the invitation.
    since: Timestamp,
    /// When the account was closed, or when the invitation ends.
    until: Option<Timestamp>,
}

impl List {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let store = self.store.open_existing().await?;
        let accounts = store.accounts().await.map_err(Failure::runtime)?.into_iter().map(account);
        let invitations = store.invitations(now_ms()).await.map_err(Failure::runtime)?.into_iter().map(invitation);
        let rows: Vec<Row> = accounts.chain(invitations).collect();
        match self.format {
            Format::Table => table(&rows.iter().map(cells).collect::<Vec<_>>()),
            Format::Json => print_data_line(serde_json::to_string_pretty(&rows).map_err(Failure::runtime)?),
        }
    }
}

fn account(account: Account) -> Row {
    let (address, issuer, subject) = match account.identity {
        Identity::Address(key) => (Some(readable_address(&key)), None, None),
        Identity::Provider { issuer, subject } => (None, Some(issuer), Some(subject)),
    };
    Row {
        id: account.id,
        standing: if account.closed_at.is_some() { "closed" } else { "open" },
        name: account.name,
        address,
        issuer,
        subject,
        roles: account.grants,
        since: timestamp_from_ms(account.created_at),
        until: account.closed_at.map(timestamp_from_ms),
    }
}

fn invitation(invitation: Invitation) -> Row {
    Row {
        id: invitation.id,
        standing: "invited",
        name: readable_address(&invitation.address),
        address: Some(readable_address(&invitation.address)),
        issuer: None,
        subject: None,
        roles: invitation.grants,
        since: timestamp_from_ms(invitation.made_at),
        until: Some(timestamp_from_ms(invitation.ends_at)),
    }
}

fn cells(row: &Row) -> [String; 5] {
    let identity = row.address.clone().or_else(|| row.issuer.clone()).unwrap_or_default();
    [row.id.clone(), row.standing.to_owned(), plain(&row.name), plain(&identity), plain(&Grant::list(&row.roles))]
}
