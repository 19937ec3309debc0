//! Compares a package with the one that it is to replace: which rows come, go and change, and which figures move.
//!
//! It reads the two folders alone. A row is known by the id of its response, whatever the order of the rows.

use super::package::{CSV, RESULTS};
use super::package_files::{PackageFiles, from_value};
use super::read_error::PackageReadError;
use questionnaire::results::Results;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

/// The most figures that a comparison names.
const MAX_NAMED_FIGURES: usize = 200;

/// What a package changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Rows that the former package does not have.
    pub added: u64,
    /// Rows that both have, with different cells.
    pub changed: u64,
    /// Rows that only the former package has.
    pub withdrawn: u64,
    /// Columns that only one of the two has.
    pub columns: Vec<String>,
    /// The first figures that move, in the order of the questions.
    pub figures: Vec<MovedFigure>,
    /// How many figures move.
    pub all_figures: usize,
}

/// A figure that is another than before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedFigure {
    /// Which figure.
    pub place: FigurePlace,
    /// The former value.
    pub before: Figure,
    /// The new value.
    pub after: Figure,
}

/// What a figure counts. Its order is that of the page of results.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigurePlace {
    /// All responses.
    Responses,
    /// The responses in a locale.
    Locale(String),
    /// The respondents to a question: its place, its id, and a group.
    Respondents(usize, String, Option<String>),
    /// The respondents who chose an option: the question's place, its id, the option's code, and a group.
    Option(usize, String, String, Option<String>),
}

/// The value of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// A published number.
    Number(u64),
    /// A suppressed count.
    Suppressed,
    /// The package does not have the figure.
    Absent,
}

/// Compares the package in `folder` with the one in `former`.
///
/// # Errors
/// When a file of either cannot be read.
pub fn compare(former: &Path, folder: &Path) -> Result<Comparison, PackageReadError> {
    let mut comparison = Comparison::default();
    comparison.compare_rows(former, folder)?;
    let (before, after) = (figures(former)?, figures(folder)?);
    let places: BTreeSet<&FigurePlace> = before.keys().chain(after.keys()).collect();
    for place in places {
        let figure = |figures: &BTreeMap<FigurePlace, Figure>| figures.get(place).copied().unwrap_or(Figure::Absent);
        let moved = MovedFigure { place: place.clone(), before: figure(&before), after: figure(&after) };
        if moved.before != moved.after {
            comparison.all_figures += 1;
            if comparison.figures.len() < MAX_NAMED_FIGURES {
                comparison.figures.push(moved);
            }
        }
    }
    Ok(comparison)
}

impl Comparison {
    fn compare_rows(&mut self, former: &Path, folder: &Path) -> Result<(), PackageReadError> {
        let mut before = HashMap::new();
        let former_columns = for_each_row(former, |id, row| _ = before.insert(id, row))?;
        let columns = for_each_row(folder, |id, row| match before.remove(&id) {
            None => self.added += 1,
            Some(other) if other != row => self.changed += 1,
            Some(_) => {}
        })?;
        self.withdrawn = before.len() as u64;
        self.columns = former_columns.symmetric_difference(&columns).cloned().collect();
        Ok(())
    }
}

/// Half of a SHA-256: two million rows need few bytes each, and no two are confused.
type ShortDigest = [u8; 16];

/// Calls `each` with the digests of the id and of the cells of each row. Returns the names of the columns.
fn for_each_row(
    folder: &Path,
    mut each: impl FnMut(ShortDigest, ShortDigest),
) -> Result<BTreeSet<String>, PackageReadError> {
    let invalid = |error| PackageReadError::Csv(CSV, error);
    let mut rows = PackageFiles(folder).csv(CSV)?;
    let names: Vec<String> = rows.headers().map_err(invalid)?.iter().map(str::to_owned).collect();
    let mut row = csv::StringRecord::new();
    while rows.read_record(&mut row).map_err(invalid)? {
        let mut cells = Sha256::new();
        // A cell counts under its column's name, so that a column that comes or goes without content changes no row.
        for (name, cell) in names.iter().zip(&row).filter(|(_, cell)| !cell.is_empty()) {
            cells.update((name.len() as u64).to_be_bytes());
            cells.update(name);
            cells.update((cell.len() as u64).to_be_bytes());
            cells.update(cell);
        }
        each(half(Sha256::digest(row.get(0).unwrap_or_default()).into()), half(cells.finalize().into()));
    }
    Ok(names.into_iter().collect())
}

fn half(digest: [u8; 32]) -> ShortDigest {
    let mut half = [0; 16];
    half.copy_from_slice(&digest[..16]);
    half
}

/// Every figure of a package; none if it has no results.
fn figures(folder: &Path) -> Result<BTreeMap<FigurePlace, Figure>, PackageReadError> {
    let files = PackageFiles(folder);
    if !files.has(RESULTS) {
        return Ok(BTreeMap::new());
    }
    let results: Results = from_value(RESULTS, files.json(RESULTS)?)?;
    let figure = |count: questionnaire::suppression::Count| count.count().map_or(Figure::Suppressed, Figure::Number);
    let mut all = BTreeMap::from([(FigurePlace::Responses, Figure::Number(results.responses))]);
    for locale in &results.by_locale {
        all.insert(FigurePlace::Locale(locale.code.clone()), figure(locale.count));
    }
    if let Some(breakdown) = &results.breakdown {
        for group in &breakdown.groups {
            let place = FigurePlace::Option(0, breakdown.question.to_string(), group.code.clone(), None);
            all.insert(place, figure(group.count));
        }
    }
    for (number, question) in results.questions.iter().enumerate() {
        let (number, id) = (number + 1, question.question.to_string());
        all.insert(FigurePlace::Respondents(number, id.clone(), None), figure(question.respondents));
        for (group, count) in &question.respondents_by_group {
            all.insert(FigurePlace::Respondents(number, id.clone(), Some(group.to_string())), figure(*count));
        }
        for option in &question.options {
            let place = |group| FigurePlace::Option(number, id.clone(), option.code.to_string(), group);
            all.insert(place(None), figure(option.count));
            for (group, count) in &option.by_group {
                all.insert(place(Some(group.to_string())), figure(*count));
            }
        }
    }
    Ok(all)
}
