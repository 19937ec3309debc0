//! The selection of texts that the review's addresses and forms carry.

use crate::review::{FlagFilter, StatusFilter, TextFilter};
use crate::store::TextKey;
use crate::ui::workspace::review::{ReviewSelection, parameter};

/// The selection of a request, and the text that was shown before.
#[derive(Clone, Debug, Default)]
pub(super) struct ReviewQuery {
    pub(super) selection: ReviewSelection,
    pub(super) after: Option<TextKey>,
    /// Whether a decision on the text was just undone.
    pub(super) is_undone: bool,
}

impl ReviewQuery {
    /// Parses the query of an address. Every query can be parsed.
    pub(super) fn from_query(query: Option<&str>) -> Self {
        let entries = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
        Self::from_entries(entries.map(|(name, value)| (name.into_owned(), value.into_owned())))
    }

    /// Reads the entries of an address or of a form.
    pub(super) fn from_entries(entries: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut query = Self::default();
        for (name, value) in entries {
            match name.as_str() {
                parameter::QUESTION => query.selection.question = value,
                parameter::STATUS => query.selection.status = StatusFilter::parse(&value).name().to_owned(),
                parameter::LANGUAGE => query.selection.language = value,
                parameter::FLAG => {
                    query.selection.flag =
                        FlagFilter::parse(&value).map(FlagFilter::name).unwrap_or_default().to_owned();
                }
                parameter::AFTER => {
                    query.after = value.split_once(' ').map(|(response, control)| TextKey {
                        response_id: response.to_owned(),
                        control: control.to_owned(),
                    });
                }
                parameter::UNDONE => query.is_undone = true,
                _ => {}
            }
        }
        query
    }

    /// The filter of the selection.
    pub(super) fn filter(&self) -> TextFilter {
        let given = |value: &String| Some(value.clone()).filter(|value| !value.is_empty());
        TextFilter {
            status: StatusFilter::parse(&self.selection.status),
            control: given(&self.selection.question),
            locale: given(&self.selection.language),
            flag: FlagFilter::parse(&self.selection.flag),
        }
    }
}
