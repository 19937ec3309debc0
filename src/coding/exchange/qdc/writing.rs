//! Writes the themes in use of a frame as a codebook of REFI-QDA.

use super::details::description;
use super::{NAMESPACE, QdcContext, check_names, code_guid};
use crate::coding::exchange::ExchangeError;
use crate::coding::frame::Theme;
use quick_xml::escape::escape;

/// The program that wrote a file.
pub(in crate::coding::exchange) const ORIGIN: &str = concat!("consultation ", env!("CARGO_PKG_VERSION"));

/// Writes the themes in use of a frame, with their labels and definitions in one language.
///
/// # Errors
/// When no theme is in use, because the format wants at least one code, or when two have one name, which programs refuse.
pub fn qdc_text(context: QdcContext<'_>) -> Result<String, ExchangeError> {
    let QdcContext { frame, language } = context;
    let themes = frame.themes_in_use();
    if themes.is_empty() {
        return Err(ExchangeError::NotQdc("it needs at least one code, and no theme is in use"));
    }
    check_names(themes.iter().map(|theme| theme.label(language)))?;
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out += &format!("<CodeBook xmlns=\"{NAMESPACE}\" origin=\"{ORIGIN}\">\n  <Codes>\n");
    out += &code_elements(context)?;
    out += "  </Codes>\n</CodeBook>\n";
    Ok(out)
}

/// Writes the elements of the themes in use, each within the one of its parent.
///
/// # Errors
/// When what else a theme has cannot be written.
pub(in crate::coding::exchange) fn code_elements(context: QdcContext<'_>) -> Result<String, ExchangeError> {
    let QdcContext { frame, language } = context;
    let themes = frame.themes_in_use();
    let mut out = String::new();
    for theme in themes.iter().filter(|theme| theme.parent.is_none()) {
        out += &format!("    {}", code_start(frame.question(), theme, language)?);
        for child in themes.iter().filter(|child| child.parent.as_ref() == Some(&theme.id)) {
            out += &format!("      {}      </Code>\n", code_start(frame.question(), child, language)?);
        }
        out += "    </Code>\n";
    }
    Ok(out)
}

/// The start of a code with its description.
fn code_start(question: &str, theme: &Theme, language: &str) -> Result<String, ExchangeError> {
    let guid = code_guid(question, theme.id.as_str());
    let (name, codable) = (escape(theme.label(language)), !theme.heading);
    let description = description(theme, theme.shown_language(language).unwrap_or(language))?;
    Ok(format!(
        "<Code guid=\"{guid}\" name=\"{name}\" isCodable=\"{codable}\"><Description>{}</Description>\n",
        escape(description.as_str())
    ))
}
