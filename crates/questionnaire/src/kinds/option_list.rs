//! A list of options, which several questions can share.

use crate::ids::OptionCode;

/// A named list of option codes. Questions that offer the same options share the list and its messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionList {
    pub(crate) name: String,
    pub(crate) codes: Vec<OptionCode>,
}

impl OptionList {
    /// The list's name, which is part of its messages' keys.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The options, in the order of the form.
    pub fn codes(&self) -> &[OptionCode] {
        &self.codes
    }

    pub(crate) fn find(&self, code: &str) -> Option<&OptionCode> {
        self.codes.iter().find(|option| option.as_str() == code)
    }
}
