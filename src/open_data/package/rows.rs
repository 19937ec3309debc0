//! The rows of the package: every response with its texts as published, or the texts that keep it from being made.

use super::field::Filled;
use super::order::Walk;
use super::rare::Rare;
use super::staging::Staging;
use super::{BuildError, Built, CSV, JSON, Options, Refused};
use crate::open_data::desk::{Desk, DeskError, Reading};
use crate::open_data::redaction::MARKER;
use crate::open_data::rows::{Format, RowWriter};
use crate::open_data::standing::Standing;
use questionnaire::column::Column;
use std::fs::File;
use std::io::{BufWriter, Write};

/// As many refused texts as are named.
const NAMED: usize = 1000;

/// The names of all columns.
fn names(columns: &[Column]) -> Vec<&str> {
    ["response_id", "locale"].into_iter().chain(columns.iter().map(Column::name)).collect()
}

/// Writes every response, as published, into the two files of rows; tells which columns they fill.
pub(super) async fn write(desk: &Desk, options: &Options, staging: &Staging) -> Result<(Built, Filled), BuildError> {
    let create = |name| File::create(staging.path(name)).map(BufWriter::new);
    let (mut csv_file, mut json_file) = (create(CSV)?, create(JSON)?);
    let names = names(&desk.columns);
    let mut csv = RowWriter::new(Format::Csv, &names, &mut csv_file)?;
    let mut json = RowWriter::new(Format::Json, &names, &mut json_file)?;
    let (mut refused, mut all, mut rows) = (Vec::new(), 0, 0);
    let (mut rare, mut filled) = (Rare::new(desk), Filled::new(desk.columns.len()));
    let count = desk.store.count(desk.form.id().as_str()).await.map_err(DeskError::from)?;
    let mut walk = Walk::new(desk, options.seed, count);
    while let Some(readings) = walk.next().await? {
        for reading in readings {
            rows += 1;
            rare.count(&reading);
            let cells = published(desk, &reading, &mut |refusal| {
                all += 1;
                if refused.len() < NAMED {
                    refused.push(refusal);
                }
            });
            filled.note(&cells);
            let values: Vec<&str> = [reading.response_id.as_str(), reading.locale.as_str()]
                .into_iter()
                .chain(cells.iter().map(String::as_str))
                .collect();
            csv.row(&names, &values)?;
            json.row(&names, &values)?;
        }
    }
    csv.finish()?;
    json.finish()?;
    csv_file.flush()?;
    json_file.flush()?;
    if rows != count || rows != desk.store.count(desk.form.id().as_str()).await.map_err(DeskError::from)? {
        return Err(BuildError::Moved);
    }
    if all > 0 && !options.withhold_unreviewed {
        return Err(BuildError::Refused { first: refused, all });
    }
    Ok((Built { rows, withheld: all, rare: rare.groups() }, filled))
}

/// The cells of a response as published; texts that nobody let through stand behind the marker, and are reported.
fn published(desk: &Desk, reading: &Reading, refuse: &mut impl FnMut(Refused)) -> Vec<String> {
    let mut texts = reading.texts.iter().peekable();
    let mut publish = |(column, cell): (&Column, &String)| {
        let Some(text) = texts.next_if(|text| column.text_control().as_ref() == Some(&text.control)) else {
            // A text that the desk did not read is no text to publish.
            return if column.text_control().is_some() { String::new() } else { cell.clone() };
        };
        if let Standing::Decided(verdict) = &text.standing {
            return text.published(verdict);
        }
        let why = text.standing.obstacle().unwrap_or_default();
        refuse(Refused { response_id: text.response_id.clone(), control: text.control.clone(), why });
        MARKER.to_owned()
    };
    desk.columns.iter().zip(&reading.cells).map(&mut publish).collect()
}
