//! `consultation supporters list`: prints the supporters with their status, as a table or as JSON.

use super::log::{DecisionJson, decision_json};
use super::open_moderation;
use super::output::{Format, Output, array};
use crate::cli::Failure;
use crate::cli::passed_over::PassedOver;
use crate::cli::table::{plain, table};
use crate::server::supporters::moderation::{CandidateEntry, ModerationError, ModerationStatus};
use clap::Args;
use jiff::Timestamp;
use serde::Serialize;

/// How many characters of an id a table shows: enough to distinguish a few thousand responses.
const ID_PREFIX_LEN: usize = 8;

#[derive(Args)]
pub(super) struct List {
    /// Write those who wait for a decision
    #[arg(long)]
    pending: bool,
    /// Write those who are listed
    #[arg(long)]
    confirmed: bool,
    /// Write those who were refused
    #[arg(long)]
    refused: bool,
    #[command(flatten)]
    output: Output,
}

/// A supporter as JSON.
#[derive(Serialize)]
struct Row<'a> {
    response_id: &'a str,
    #[serde(rename = "standing")]
    status: &'static str,
    name: &'a str,
    kind: &'a str,
    country: &'a str,
    website: &'a str,
    statement: &'a str,
    received_at: Option<Timestamp>,
    decision: Option<DecisionJson<'a>>,
}

impl List {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let (form, store) = self.output.source.open().await?;
        let moderation = open_moderation(&form, &store)?;
        let (mut entries, damaged) = moderation.all().await.map_err(Failure::runtime)?;
        entries.retain(|entry| self.wants(entry.status));
        let mut unreadable = PassedOver::default();
        damaged.into_iter().for_each(|id| unreadable.name(ModerationError::Damaged(id)));
        match self.output.format {
            Format::Json => array(entries.iter().map(row)),
            Format::Table => table(&entries.iter().map(cells).collect::<Vec<_>>()),
        }?;
        unreadable.end()
    }

    /// Whether the filters select this status. Without a filter, every status is selected.
    fn wants(&self, status: ModerationStatus) -> bool {
        let everybody = !(self.pending || self.confirmed || self.refused);
        everybody
            || self.pending && status.is_pending()
            || self.confirmed && status == ModerationStatus::Confirmed
            || self.refused && status == ModerationStatus::Refused
    }
}

fn row(entry: &CandidateEntry) -> Row<'_> {
    let supporter = &entry.supporter;
    Row {
        response_id: &entry.response_id,
        status: entry.status.name(),
        name: &supporter.name,
        kind: &supporter.kind,
        country: &supporter.country,
        website: &supporter.website,
        statement: &supporter.statement,
        received_at: Timestamp::from_millisecond(entry.received_at).ok(),
        decision: entry.last.as_ref().map(decision_json),
    }
}

fn cells(entry: &CandidateEntry) -> [String; 6] {
    let supporter = &entry.supporter;
    let texts = [&supporter.kind, &supporter.country, &supporter.name, &supporter.website].map(|text| plain(text));
    let [kind, country, name, website] = texts;
    [short_id(&entry.response_id), entry.status.name().to_owned(), kind, country, name, website]
}

fn short_id(id: &str) -> String {
    id.chars().take(ID_PREFIX_LEN).collect()
}
