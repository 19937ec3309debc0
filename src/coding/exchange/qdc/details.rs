//! What a description holds: the definition, and after it, in TOML, all that the format has no place for.

use crate::coding::code::ReservedCode;
use crate::coding::exchange::ExchangeError;
use crate::coding::frame::Theme;
use serde::{Deserialize, Serialize};

/// The line with which the details begin.
const BEGINNING: &str = "[consultation]\n";

#[derive(Serialize, Deserialize)]
struct Details {
    consultation: ThemeDetails,
}

/// A theme as it was written, and the language of its name in the file.
#[derive(Serialize, Deserialize)]
pub(super) struct ThemeDetails {
    pub(super) language: String,
    pub(super) theme: Theme,
}

/// Returns the description of a theme.
pub(super) fn description(theme: &Theme, language: &str) -> Result<String, ExchangeError> {
    let details = ThemeDetails { language: language.to_owned(), theme: theme.clone() };
    let details = toml::to_string_pretty(&Details { consultation: details })?;
    let definition = theme.wording.get(language).map_or("", |wording| &wording.definition);
    Ok(if definition.is_empty() { details } else { format!("{definition}\n\n{details}") })
}

/// Returns the description of a code that every frame has.
pub(in crate::coding::exchange) fn reserved_description(code: ReservedCode) -> String {
    format!("{BEGINNING}reserved = \"{}\"", code.name())
}

/// Returns whether a description is that of a code that every frame has, which is no theme.
pub(super) fn is_reserved(description: &str) -> bool {
    ReservedCode::ALL.iter().any(|code| description.trim() == reserved_description(*code))
}

/// Returns the definition of a description, and the details after it, if there are some that can be read.
pub(super) fn definition_and_details(description: &str) -> (&str, Option<ThemeDetails>) {
    let beginnings = description.match_indices(BEGINNING).map(|(at, _)| at);
    for at in beginnings.filter(|at| *at == 0 || description[..*at].ends_with('\n')) {
        if let Ok(details) = toml::from_str::<Details>(&description[at..]) {
            return (description[..at].trim(), Some(details.consultation));
        }
    }
    (description.trim(), None)
}
