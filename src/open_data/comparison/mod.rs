//! Compares a package with the one that it is to replace: which rows come, go and change, and which figures move.
//!
//! It reads the two folders alone. A row is known by the id of its response, whatever the order of the rows.

mod figures;
mod rows;

use super::read_error::PackageReadError;
use figures::figures;
use rows::{codings, differing_texts, for_each_row};
use serde::{Deserialize, Serialize};
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
    /// Texts whose themes come, go or are others.
    #[serde(default)]
    pub coded: u64,
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
    /// The respondents whose text counts: the place of the control among those with themes, its id, and a group.
    Coded(usize, String, Option<String>),
    /// The respondents who wrote of a theme: the control's place, its id, the theme's id, and a group.
    Theme(usize, String, String, Option<String>),
    /// The share of a theme that a sample tells: the control's place among those with a sample, its id, the theme's id, and
    /// a group.
    Estimate(usize, String, String, Option<String>),
}

/// The value of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// A published number.
    Number(u64),
    /// An estimated share in ten-thousandths.
    Share(u64),
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
    comparison.coded = differing_texts(&codings(former)?, &codings(folder)?);
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
