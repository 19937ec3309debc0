//! `consultation supporters list`: who stands where, for people and for programs.

use super::log::{Made, made};
use super::output::{Format, Output, array, plain, table};
use super::roll;
use crate::cli::Failure;
use crate::cli::passed_over::PassedOver;
use crate::server::community::roll::{Entry, RollError, Standing};
use clap::Args;
use jiff::Timestamp;
use serde::Serialize;

/// As many characters of an id as tell a response from a few thousand others.
const SHORT: usize = 8;

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

/// A supporter as programs read it.
#[derive(Serialize)]
struct Row<'a> {
    response_id: &'a str,
    standing: &'static str,
    name: &'a str,
    kind: &'a str,
    country: &'a str,
    website: &'a str,
    statement: &'a str,
    received_at: Option<Timestamp>,
    decision: Option<Made<'a>>,
}

impl List {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let (form, store) = self.output.source.open().await?;
        let roll = roll(&form, &store)?;
        let (mut entries, mut after): (Vec<Entry>, String) = Default::default();
        let mut unreadable = PassedOver::default();
        while let Some(page) = roll.page(&after).await.map_err(Failure::work)? {
            page.damaged.into_iter().for_each(|id| unreadable.name(RollError::Damaged(id)));
            entries.extend(page.read.into_iter().filter(|entry| self.wants(entry.standing)));
            after = page.last;
        }
        // Whoever came first is answered first.
        entries.sort_by(|one, other| (one.received_at, &one.response_id).cmp(&(other.received_at, &other.response_id)));
        match self.output.format {
            Format::Json => array(entries.iter().map(row)),
            Format::Table => table(&entries.iter().map(cells).collect::<Vec<_>>()),
        }?;
        unreadable.end()
    }

    /// Where nothing is asked for, everybody is.
    fn wants(&self, standing: Standing) -> bool {
        let everybody = !(self.pending || self.confirmed || self.refused);
        everybody
            || self.pending && standing.is_pending()
            || self.confirmed && standing == Standing::Confirmed
            || self.refused && standing == Standing::Refused
    }
}

fn row(entry: &Entry) -> Row<'_> {
    let supporter = &entry.supporter;
    Row {
        response_id: &entry.response_id,
        standing: entry.standing.name(),
        name: &supporter.name,
        kind: &supporter.kind,
        country: &supporter.country,
        website: &supporter.website,
        statement: &supporter.statement,
        received_at: Timestamp::from_millisecond(entry.received_at).ok(),
        decision: entry.last.as_ref().map(made),
    }
}

fn cells(entry: &Entry) -> [String; 6] {
    let supporter = &entry.supporter;
    let texts = [&supporter.kind, &supporter.country, &supporter.name, &supporter.website].map(|text| plain(text));
    let [kind, country, name, website] = texts;
    [short(&entry.response_id), entry.standing.name().to_owned(), kind, country, name, website]
}

fn short(id: &str) -> String {
    id.chars().take(SHORT).collect()
}
