//! Prints supporters and decisions: as a table for people, as one JSON array for programs.

use super::community_args::CommunityArgs;
use crate::cli::Failure;
use crate::cli::stdout::print_data_line;
use clap::{Args, ValueEnum};
use serde::Serialize;

#[derive(Args)]
pub(super) struct Output {
    /// How to write them; JSON is one array
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(super) format: Format,
    #[command(flatten)]
    pub(super) source: CommunityArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Columns to read
    Table,
    /// Objects for programs
    Json,
}

/// A text on one line, without control characters, so that it cannot send commands to the terminal.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

pub(super) fn array(rows: impl Iterator<Item = impl Serialize>) -> Result<(), Failure> {
    let rows: Result<Vec<_>, _> = rows.map(|row| serde_json::to_string(&row)).collect();
    let rows = rows.map_err(Failure::runtime)?;
    print_data_line(if rows.is_empty() { "[]".to_owned() } else { format!("[\n{}\n]", rows.join(",\n")) })
}

/// Prints a table whose columns are as wide as their widest cell.
pub(super) fn table<const N: usize>(rows: &[[String; N]]) -> Result<(), Failure> {
    let mut widths = [0; N];
    for (column, width) in widths.iter_mut().enumerate() {
        *width = rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    }
    for row in rows {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
        print_data_line(cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}
