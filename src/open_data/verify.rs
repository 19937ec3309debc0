//! Computes the results again from the published rows and reports every value that differs. Anyone who has the package can run
//! this.
//!
//! It reads two files of a package and needs neither a store nor a form: the results themselves list the questions and their
//! options. Rows contain no day, so the responses by day are only checked for their sum.

use super::package::folder::locate;
use super::package::{CSV, RESULTS};
use questionnaire::results::Results;
use questionnaire::tally::{CounterKey, Measure, Tally};
use questionnaire::{ClosedQuestion, OptionCode, ResultsSchema};
use serde_json::Value;
use std::collections::HashMap;
use std::fmt;
use std::fs::File;
use std::io::{self, BufReader};
use std::path::Path;

/// The result of a verification.
#[derive(Debug)]
pub struct VerifyReport {
    /// The number of rows that were read.
    pub rows: u64,
    /// The number of values that were compared.
    pub figures: usize,
    /// The values that differ.
    pub differences: Vec<Difference>,
}

/// A published value that differs from the one computed from the rows.
#[derive(Debug)]
pub struct Difference {
    /// The JSON pointer of the value in the document: `/questions/2/options/0/count`.
    pub json_pointer: String,
    /// The value in the document.
    pub published: Value,
    /// The value computed from the rows.
    pub computed: Value,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: published {}, the rows give {}", self.json_pointer, self.published, self.computed)
    }
}

/// Why a package could not be verified.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// One of the two files cannot be read.
    #[error("{0}: {1}")]
    File(&'static str, io::Error),
    /// The rows are not valid CSV.
    #[error("{CSV}: {0}")]
    Csv(#[from] csv::Error),
    /// The results are not a document of results.
    #[error("{RESULTS}: {0}")]
    Results(#[from] serde_json::Error),
    /// The rows lack a column that the results mention.
    #[error("{CSV}: there is no column {0}")]
    Column(String),
}

/// Computes every value of a package's results from its rows and compares them.
///
/// # Errors
/// When a file of the package is missing or invalid.
pub fn verify(folder: &Path) -> Result<VerifyReport, VerifyError> {
    let open = |name| {
        let path = locate(folder, name).unwrap_or_else(|| folder.join(name));
        File::open(path).map(BufReader::new).map_err(|error| VerifyError::File(name, error))
    };
    let document: Value = serde_json::from_reader(open(RESULTS)?)?;
    let published: Results = serde_json::from_value(document.clone())?;
    let tally = counted(csv::Reader::from_reader(open(CSV)?), &published.schema())?;
    let computed = serde_json::to_value(published.recompute(&tally))?;
    let mut report = VerifyReport { rows: tally.responses(), figures: 0, differences: Vec::new() };
    report.compare_days(&published);
    report.compare(String::new(), &document, &computed);
    Ok(report)
}

impl VerifyReport {
    /// Compares the sum of the responses by day with the number of rows. The rows contain no days to compare.
    fn compare_days(&mut self, published: &Results) {
        let sum: u64 = published.by_day.iter().map(|day| day.count).sum();
        let expected = if published.by_day.is_empty() && published.is_below_threshold() { 0 } else { self.rows };
        if sum != expected {
            let difference = Difference {
                json_pointer: "the sum of /by_day".into(),
                published: sum.into(),
                computed: expected.into(),
            };
            self.differences.push(difference);
        }
    }

    fn compare(&mut self, place: String, published: &Value, computed: &Value) {
        match (published, computed) {
            (Value::Object(left), Value::Object(right)) => {
                let names: std::collections::BTreeSet<&String> = left.keys().chain(right.keys()).collect();
                for name in names {
                    self.compare(format!("{place}/{name}"), &published[name.as_str()], &computed[name.as_str()]);
                }
            }
            (Value::Array(left), Value::Array(right)) => {
                for at in 0..left.len().max(right.len()) {
                    self.compare(format!("{place}/{at}"), &published[at], &computed[at]);
                }
            }
            _ => {
                // Strings are names and codes, copied from one document to the other; only the other values are counted as
                // compared.
                self.figures += usize::from(!computed.is_string() && !published.is_string());
                if published != computed {
                    let (published, computed) = (published.clone(), computed.clone());
                    self.differences.push(Difference { json_pointer: place, published, computed });
                }
            }
        }
    }
}

/// Counts the rows of a CSV. The names of the columns are all that it knows of the form.
fn counted<R: io::Read>(mut rows: csv::Reader<R>, outline: &ResultsSchema) -> Result<Tally, VerifyError> {
    let columns = Columns(rows.headers()?.iter().enumerate().map(|(at, name)| (name.to_owned(), at)).collect());
    let locale = columns.index_of("locale")?;
    let group = outline.breakdown.as_ref().map(|closed| columns.indexes_of(closed)).transpose()?;
    let group = group.and_then(|places| places.first().copied());
    let questions: Vec<(&ClosedQuestion, Vec<usize>)> = outline
        .questions
        .iter()
        .map(|closed| Ok((closed, columns.indexes_of(closed)?)))
        .collect::<Result<_, VerifyError>>()?;
    let mut tally = Tally::default();
    let mut row = csv::StringRecord::new();
    while rows.read_record(&mut row)? {
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

/// The position of each column, by its name.
struct Columns(HashMap<String, usize>);

impl Columns {
    fn index_of(&self, name: &str) -> Result<usize, VerifyError> {
        self.0.get(name).copied().ok_or_else(|| VerifyError::Column(name.to_owned()))
    }

    fn indexes_of(&self, closed: &ClosedQuestion) -> Result<Vec<usize>, VerifyError> {
        closed.columns().iter().map(|name| self.index_of(name)).collect()
    }
}
