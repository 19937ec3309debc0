//! Reads a form's TOML file and reports each error with its line.

use crate::definition::{Definition, LocatedError, Location};
use crate::form::Form;
use std::fmt;
use toml::de::{DeTable, DeValue};

/// An error in a form's file, with its line (from 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TomlError {
    /// The line of the file.
    pub line: usize,
    /// The cause and the remedy, in English.
    pub message: String,
}

impl std::error::Error for TomlError {}

impl fmt::Display for TomlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.message)
    }
}

impl Form {
    /// Reads a form from the text of its TOML file.
    ///
    /// # Errors
    /// The first error that prevents the text from becoming a form, with its line.
    pub fn parse_form(text: &str) -> Result<Self, TomlError> {
        let definition: Definition = toml::from_str(text).map_err(|error| TomlError {
            line: error.span().map_or(1, |span| line_at(text, span.start)),
            message: error.message().replace('\n', " "),
        })?;
        Self::try_from(definition)
            .map_err(|LocatedError { place, message }| TomlError { line: line_of(text, place), message })
    }
}

fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// The line (from 1) on which the item at `place` begins in a form's file; the first line if it cannot be determined.
pub fn line_of(text: &str, place: Location) -> usize {
    let table = DeTable::parse(text).ok();
    let offset = table.as_ref().and_then(|table| {
        let root = table.get_ref();
        let section = |number: usize| root.get("sections")?.get_ref().as_array()?.get(number);
        match place {
            Location::Form => Some(root.get("id")?.span().start),
            Location::Options(rank) => {
                let lists = root.get("options")?.get_ref().as_table()?;
                let mut spans: Vec<_> =
                    lists.iter().map(|(name, _)| (name.get_ref().to_string(), name.span().start)).collect();
                spans.sort();
                spans.get(rank).map(|(_, start)| *start)
            }
            Location::Results => Some(root.get("results")?.span().start),
            Location::Community => Some(root.get("community")?.span().start),
            Location::Window => Some(root.get("window")?.span().start),
            Location::Section(number) => Some(section(number)?.span().start),
            Location::Question(number, rank) => {
                let DeValue::Table(section) = section(number)?.get_ref() else { return None };
                Some(section.get("questions")?.get_ref().as_array()?.get(rank)?.span().start)
            }
        }
    });
    line_at(text, offset.unwrap_or(0))
}
