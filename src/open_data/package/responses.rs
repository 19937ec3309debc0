//! The rows of the package: every response with its published texts, or the texts that block the package.

use super::coding::CodedRows;
use super::field::Filled;
use super::k_anonymity::GroupCounter;
use super::row_order::ResponseIter;
use super::staging::Staging;
use super::{BuildBlocked, BuildError, BuildProgress, BuildReport, CSV, JSON, Options};
use crate::export::row_writer::{ExportFormat, RowWriter};
use crate::review::redaction::MARKER;
use crate::review::status::ReviewStatus;
use crate::review::{FreeText, ResponseUnderReview, ReviewError, ReviewService};
use questionnaire::column::Column;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufWriter, Write};

/// The largest number of blocking texts that an error names.
const MAX_NAMED_TEXTS: usize = 1000;

/// Returns the names of all columns.
fn names(columns: &[Column]) -> Vec<&str> {
    ["response_id", "locale"].into_iter().chain(columns.iter().map(Column::name)).collect()
}

/// Writes every response, as published, into the two files of rows. Returns which columns are always filled.
pub(super) async fn write_rows(
    service: &ReviewService,
    options: &Options,
    staging: &Staging,
    coded: &mut CodedRows<'_>,
    tell: &mut (dyn FnMut(BuildProgress) + Send),
) -> Result<(BuildReport, Filled), BuildError> {
    let create = |name| File::create(staging.path(name)).map(BufWriter::new);
    let (mut csv_file, mut json_file) = (create(CSV)?, create(JSON)?);
    let names = names(&service.columns);
    let mut csv = RowWriter::new(ExportFormat::Csv, &names, &mut csv_file)?;
    let mut json = RowWriter::new(ExportFormat::Json, &names, &mut json_file)?;
    let (mut refused, mut all, mut rows) = (Vec::new(), 0, 0);
    let (mut rare, mut filled) = (GroupCounter::new(service), Filled::new(service.columns.len()));
    let mut sole_deciders = BTreeSet::new();
    let count = service.store.count(service.form.id().as_str()).await.map_err(ReviewError::from)?;
    let mut walk = ResponseIter::new(service, options.seed, count);
    while let Some(readings) = walk.next().await? {
        let codes = coded.codes_of(service, &readings).await.map_err(ReviewError::from)?;
        for reading in readings {
            rows += 1;
            rare.count(&reading);
            for person in reading.texts.iter().filter_map(FreeText::sole_decider) {
                if !sole_deciders.contains(person) {
                    sole_deciders.insert(person.to_owned());
                }
            }
            let cells = published_cell(service, &reading, &mut |refusal| {
                all += 1;
                if refused.len() < MAX_NAMED_TEXTS {
                    refused.push(refusal);
                }
            });
            filled.record_row(&cells);
            coded.record(service, &reading, &cells, &codes);
            let values: Vec<&str> = [reading.response_id.as_str(), reading.locale.as_str()]
                .into_iter()
                .chain(cells.iter().map(String::as_str))
                .collect();
            csv.row(&names, &values)?;
            json.row(&names, &values)?;
        }
        tell(BuildProgress { rows, all: count });
    }
    csv.finish()?;
    json.finish()?;
    csv_file.flush()?;
    json_file.flush()?;
    if rows != count || rows != service.store.count(service.form.id().as_str()).await.map_err(ReviewError::from)? {
        return Err(BuildError::Moved);
    }
    if all > 0 && !options.withhold_unreviewed {
        return Err(BuildError::Refused { first: refused, all });
    }
    let rare = rare.groups();
    Ok((BuildReport { rows, withheld: all, rare, rare_themes: Vec::new(), sole_deciders }, filled))
}

/// Returns the cells of a response as published. Texts without a valid decision are replaced by the marker and reported to
/// `refuse`.
fn published_cell(
    service: &ReviewService,
    reading: &ResponseUnderReview,
    refuse: &mut impl FnMut(BuildBlocked),
) -> Vec<String> {
    let mut texts = reading.texts.iter().peekable();
    let mut publish = |(column, cell): (&Column, &String)| {
        let Some(text) = texts.next_if(|text| column.text_control().as_ref() == Some(&text.control)) else {
            // A text that the review did not contain must not be published.
            return if column.text_control().is_some() { String::new() } else { cell.clone() };
        };
        if let ReviewStatus::Decided(verdict) = &text.status {
            return text.published_text(verdict);
        }
        let why = text.status.blocking_reason().expect("a text that is not decided has a reason");
        let (response_id, control) = (text.response_id.clone(), text.control.clone());
        refuse(BuildBlocked { response_id, control, status: text.status.name(), why });
        MARKER.to_owned()
    };
    service.columns.iter().zip(&reading.cells).map(&mut publish).collect()
}
