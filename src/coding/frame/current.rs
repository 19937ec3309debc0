//! How a text that was coded under an earlier frame counts under the present one.

use super::{CodingFrame, ThemeState};
use crate::coding::code::{Code, CodeSet, ThemeId};

impl CodingFrame {
    /// Returns what a coding counts for now: merged themes count for the theme that they were merged into, and retired ones for
    /// nothing. `None` means that the text has to be coded again, because one of its themes was split, became a heading or is unknown, or because
    /// nothing is left.
    pub fn current_codes(&self, codes: &CodeSet) -> Option<CodeSet> {
        let mut current = Vec::new();
        for code in codes.codes() {
            match code {
                Code::Reserved(_) => current.push(code.clone()),
                Code::Theme(id) => current.extend(self.current_theme(id)?.map(Code::Theme)),
            }
        }
        CodeSet::from_codes(current).ok()
    }

    /// The theme that one counts for; `Some(None)` for nothing, `None` if texts have to be coded again.
    fn current_theme(&self, id: &ThemeId) -> Option<Option<ThemeId>> {
        let mut theme = self.theme(id)?;
        // A theme is merged into one that is in use, so following merges comes to an end.
        while let ThemeState::MergedInto(into) = &theme.state {
            theme = self.theme(into)?;
        }
        match &theme.state {
            ThemeState::InUse if theme.heading => None,
            ThemeState::InUse => Some(Some(theme.id.clone())),
            ThemeState::Retired => Some(None),
            ThemeState::SplitInto(_) | ThemeState::MergedInto(_) => None,
        }
    }

    /// Returns whether texts can be coded with these codes: each theme is in use and is no heading.
    pub fn accepts(&self, codes: &CodeSet) -> bool {
        let usable = |id| self.theme(id).is_some_and(|theme| theme.is_in_use() && !theme.heading);
        codes.codes().iter().filter_map(Code::theme).all(usable)
    }
}
