//! `consultation supporters list` and `log`: who stands where, and what was decided, for people and for programs.

use super::{Source, roll};
use crate::cli::Failure;
use crate::server::community::roll::{Entry, Standing};
use crate::server::store::{Admission, Decision};
use clap::{Args, ValueEnum};
use jiff::Timestamp;
use serde::Serialize;
use std::io::{self, Write};

/// As many characters of an id as tell a response from a few thousand others.
const SHORT: usize = 8;
/// As many decisions as are read at once.
const PAGE: u32 = 500;

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

#[derive(Args)]
pub(super) struct Log {
    #[command(flatten)]
    output: Output,
}

#[derive(Args)]
struct Output {
    /// How to write them; JSON is one array
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    source: Source,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Columns to read
    Table,
    /// Objects for programs
    Json,
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

/// A decision as programs read it.
#[derive(Serialize)]
struct Made<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response_id: Option<&'a str>,
    verdict: &'static str,
    by: &'a str,
    at: Option<Timestamp>,
    note: &'a str,
}

impl List {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let (form, store) = self.output.source.open().await?;
        let roll = roll(&form, &store)?;
        let (mut entries, mut after): (Vec<Entry>, String) = Default::default();
        loop {
            let page = roll.page(&after).await.map_err(Failure::work)?;
            let Some(last) = page.last() else { break };
            after.clone_from(&last.response_id);
            entries.extend(page.into_iter().filter(|entry| self.wants(entry.standing)));
        }
        // Whoever came first is answered first.
        entries.sort_by(|one, other| (one.received_at, &one.response_id).cmp(&(other.received_at, &other.response_id)));
        match self.output.format {
            Format::Json => array(entries.iter().map(row)),
            Format::Table => table(&entries.iter().map(cells).collect::<Vec<_>>()),
        }
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

impl Log {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let (form, store) = self.output.source.open().await?;
        let mut decisions: Vec<(i64, Decision)> = Vec::new();
        loop {
            let after = decisions.last().map_or(0, |(number, _)| *number);
            let page = store.decision_log(form.id().as_str(), after, PAGE).await.map_err(Failure::work)?;
            if page.is_empty() {
                break;
            }
            decisions.extend(page);
        }
        match self.output.format {
            Format::Json => array(decisions.iter().map(|(number, decision)| Made {
                number: Some(*number),
                response_id: Some(&decision.response_id),
                ..made(decision)
            })),
            Format::Table => table(&decisions.iter().map(|(_, decision)| logged(decision)).collect::<Vec<_>>()),
        }
    }
}

/// The verdict as it is written everywhere.
pub(super) fn word(verdict: Admission) -> &'static str {
    match verdict {
        Admission::Confirmed => "confirmed",
        Admission::Refused => "refused",
    }
}

/// Writes a line of data; that nobody reads it any more is nobody's fault.
pub(super) fn line(text: &str) -> Result<(), Failure> {
    match writeln!(io::stdout(), "{text}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::work(error)),
        _ => Ok(()),
    }
}

/// A text on one line, of which no character commands the terminal.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn array(rows: impl Iterator<Item = impl Serialize>) -> Result<(), Failure> {
    let rows: Result<Vec<_>, _> = rows.map(|row| serde_json::to_string(&row)).collect();
    let rows = rows.map_err(Failure::work)?;
    line(&if rows.is_empty() { "[]".to_owned() } else { format!("[\n{}\n]", rows.join(",\n")) })
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

fn made(decision: &Decision) -> Made<'_> {
    let Decision { verdict, note, by, at, .. } = decision;
    let at = Timestamp::from_millisecond(*at).ok();
    Made { number: None, response_id: None, verdict: word(*verdict), by, at, note }
}

fn cells(entry: &Entry) -> [String; 6] {
    let supporter = &entry.supporter;
    let texts = [&supporter.kind, &supporter.country, &supporter.name, &supporter.website].map(|text| plain(text));
    let [kind, country, name, website] = texts;
    [short(&entry.response_id), entry.standing.name().to_owned(), kind, country, name, website]
}

fn logged(decision: &Decision) -> [String; 6] {
    let at = Timestamp::from_millisecond(decision.at).map(|at| at.to_string()).unwrap_or_default();
    let verdict = word(decision.verdict).to_owned();
    [at, plain(&decision.by), verdict, decision.response_id.clone(), plain(&decision.note), String::new()]
}

fn short(id: &str) -> String {
    id.chars().take(SHORT).collect()
}

/// Columns as wide as their widest cell.
fn table(rows: &[[String; 6]]) -> Result<(), Failure> {
    let mut widths = [0; 6];
    for (column, width) in widths.iter_mut().enumerate() {
        *width = rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    }
    for row in rows {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
        line(cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}
