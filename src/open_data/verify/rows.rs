//! Counts the rows of responses. The names of the columns are all that this knows of the form.

use crate::open_data::package::CSV;
use crate::open_data::read_error::PackageReadError;
use questionnaire::tally::{CounterKey, Measure, Tally};
use questionnaire::{ClosedQuestion, OptionCode, ResultsSchema};
use std::collections::HashMap;
use std::io;

/// Counts the rows of a CSV. The names of the columns are all that it knows of the form.
pub(super) fn tally<R: io::Read>(mut rows: csv::Reader<R>, outline: &ResultsSchema) -> Result<Tally, PackageReadError> {
    let columns = Columns::read(CSV, &mut rows)?;
    let locale = columns.index_of("locale")?;
    let group = outline.breakdown.as_ref().map(|closed| columns.indexes_of(closed)).transpose()?;
    let group = group.and_then(|places| places.first().copied());
    let questions: Vec<(&ClosedQuestion, Vec<usize>)> = outline
        .questions
        .iter()
        .map(|closed| Ok((closed, columns.indexes_of(closed)?)))
        .collect::<Result<_, PackageReadError>>()?;
    let mut tally = Tally::default();
    let mut row = csv::StringRecord::new();
    while read_row(CSV, &mut rows, &mut row)? {
        let mut facts = vec![Measure::Response];
        for (closed, places) in &questions {
            let chosen = closed.chosen(places.iter().map(|at| &row[*at]));
            if !chosen.is_empty() {
                facts.push(Measure::Answered(closed.id.clone()));
            }
            facts.extend(chosen.into_iter().map(|code| Measure::Chosen(closed.id.clone(), code)));
        }
        let within = group.and_then(|at| OptionCode::parse(&row[at]));
        let grouped = facts.clone().into_iter().filter_map(|fact| Some(fact.within(within.clone()?)));
        let overall = facts.into_iter().chain([Measure::Locale(row[locale].to_owned())]).map(Measure::overall);
        tally.add(grouped.chain(overall).map(|cell: CounterKey| cell.to_string()));
    }
    Ok(tally)
}

/// Reads the next row; returns false at the end.
pub(super) fn read_row<R: io::Read>(
    file: &'static str,
    rows: &mut csv::Reader<R>,
    row: &mut csv::StringRecord,
) -> Result<bool, PackageReadError> {
    rows.read_record(row).map_err(|error| PackageReadError::Csv(file, error))
}

/// The position of each column of a file, by its name.
pub(super) struct Columns {
    file: &'static str,
    positions: HashMap<String, usize>,
}

impl Columns {
    pub(super) fn read<R: io::Read>(file: &'static str, rows: &mut csv::Reader<R>) -> Result<Self, PackageReadError> {
        let header = rows.headers().map_err(|error| PackageReadError::Csv(file, error))?;
        Ok(Self { file, positions: header.iter().enumerate().map(|(at, name)| (name.to_owned(), at)).collect() })
    }

    pub(super) fn index_of(&self, name: &str) -> Result<usize, PackageReadError> {
        self.positions.get(name).copied().ok_or_else(|| PackageReadError::Column(self.file, name.to_owned()))
    }

    fn indexes_of(&self, closed: &ClosedQuestion) -> Result<Vec<usize>, PackageReadError> {
        closed.columns().iter().map(|name| self.index_of(name)).collect()
    }
}
