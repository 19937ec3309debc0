//! A message as an element of its own, marked with its language if it is a fallback from another locale.

use super::html_writer::HtmlWriter;
use crate::i18n::Catalogue;

/// Adds an element with the message of that key.
pub(super) fn write_message(
    html: &mut impl HtmlWriter,
    tag: &'static str,
    class: Option<&str>,
    catalogue: &Catalogue,
    key: &str,
) {
    let lang = catalogue.lang(key);
    html.element(tag, &[("class", class), ("lang", lang.as_deref())], |html| {
        html.add_text(&catalogue.message_by_key(key));
    });
}
