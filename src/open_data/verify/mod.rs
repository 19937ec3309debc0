//! Computes the results again from the published rows and reports every value that differs. Anyone who has the package can run
//! this.
//!
//! It reads the files of a package and needs neither a store nor a form: the results themselves list the questions and their
//! options, and the figures of themes their questions. Rows contain no day, so the responses by day are only checked for their sum.
//! The synthesis documents in the package are checked against its figures, and every file against the list of checksums.

mod checksums;
mod figures;
mod rows;
mod synthesis;
mod themes;

use super::package::{CSV, METHOD, RESULTS, SYNTHESIS, THEMES};
use super::package_files::{PackageFiles, as_json, from_value};
use super::read_error::PackageReadError;
use crate::coding::figures::ResultsDocument;
use questionnaire::results::Results;
use serde_json::{Value, json};
use std::fmt;
use std::path::Path;
use themes::{CodingFiles, recompute_themes};

pub use figures::PackageFigures;
pub use synthesis::QuotedRows;

/// The result of a verification.
#[derive(Debug)]
pub struct VerifyReport {
    /// The number of rows that were read.
    pub rows: u64,
    /// The number of values that were compared.
    pub figures: usize,
    /// The values that differ.
    pub differences: Vec<Difference>,
    /// What is wrong in the rows of themes, in the synthesis documents and with the checksums, each as one line.
    pub problems: Vec<String>,
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

/// Computes every value of a package's results from its rows and compares them.
///
/// # Errors
/// When a file of the package is missing or invalid.
pub fn verify(folder: &Path) -> Result<VerifyReport, PackageReadError> {
    let files = PackageFiles(folder);
    let mut document: Value = files.json(RESULTS)?;
    let published: ResultsDocument = from_value(RESULTS, document.clone())?;
    let tally = rows::tally(files.csv(CSV)?, &published.results.schema())?;
    let mut report =
        VerifyReport { rows: tally.responses(), figures: 0, differences: Vec::new(), problems: Vec::new() };
    report.compare_days(&published.results);
    let (mut themes, mut estimates) = (Vec::new(), Vec::new());
    if files.has(THEMES) {
        let coding = CodingFiles::read_package(&files)?;
        let computed = recompute_themes(&coding, &mut report.problems);
        report.compare(format!("{THEMES}:"), &coding.themes_document, &as_json(&computed.themes));
        report.compare(format!("{METHOD}:"), &coding.method_document, &as_json(&computed.method));
        (themes, estimates) = (computed.themes.questions, computed.themes.estimates);
    }
    // A package of an earlier version has no themes in its results, or no estimates.
    for name in ["themes", "estimates"] {
        if document.get(name).is_none() {
            document[name] = json!([]);
        }
    }
    let computed = ResultsDocument { results: published.results.recompute(&tally), themes, estimates };
    report.compare(String::new(), &document, &as_json(&computed));
    // A package of an earlier version has documents without this file; where it was taken out, the checksums tell.
    if files.has(SYNTHESIS) {
        let stated: Value = files.json(SYNTHESIS)?;
        let figures = synthesis::figures(&files, &computed, &stated)?;
        report.compare(format!("{SYNTHESIS}:"), &stated, &as_json(&figures));
    }
    report.problems.extend(synthesis::problems(&files, &published)?);
    report.problems.extend(checksums::problems(&files)?);
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
