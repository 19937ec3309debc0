//! How supporters and decisions are printed: as a table for people, as one JSON array for programs.

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

pub(super) fn array(rows: impl Iterator<Item = impl Serialize>) -> Result<(), Failure> {
    let rows: Result<Vec<_>, _> = rows.map(|row| serde_json::to_string(&row)).collect();
    let rows = rows.map_err(Failure::runtime)?;
    print_data_line(if rows.is_empty() { "[]".to_owned() } else { format!("[\n{}\n]", rows.join(",\n")) })
}
