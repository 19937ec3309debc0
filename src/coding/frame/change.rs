//! The changes of a frame. A frame is only ever changed by adding one, so that each coding can say under which frame it was made.

use super::{CodingFrame, FrameError, Theme, ThemeState};
use crate::coding::code::ThemeId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One change of a frame. No change takes a theme out of the frame: its id stays with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum FrameChange {
    /// A theme is added.
    Add {
        /// The new theme, in use.
        theme: Theme,
    },
    /// A theme gets another wording, place or examples; it keeps its id and state, and what was coded with it counts on.
    Edit {
        /// The theme as it is from now on.
        theme: Theme,
    },
    /// What was coded with one theme counts for another from now on.
    Merge {
        /// The theme that ends.
        from: ThemeId,
        /// The theme that goes on.
        into: ThemeId,
    },
    /// A theme is replaced by others: what was coded with it has to be coded again.
    Split {
        /// The theme that ends.
        from: ThemeId,
        /// The themes that replace it; at least two.
        into: Vec<ThemeId>,
    },
    /// A theme is not used any more.
    Retire {
        /// The theme.
        theme: ThemeId,
    },
    /// A theme that was merged, split or retired is used again, with all that was coded with it.
    Restore {
        /// The theme.
        theme: ThemeId,
    },
}

impl FrameChange {
    /// Returns the theme that changes.
    pub fn theme(&self) -> &ThemeId {
        match self {
            Self::Add { theme } | Self::Edit { theme } => &theme.id,
            Self::Merge { from: id, .. }
            | Self::Split { from: id, .. }
            | Self::Retire { theme: id }
            | Self::Restore { theme: id } => id,
        }
    }

    /// Returns the change's name in the store and in the audit log.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Add { .. } => "add",
            Self::Edit { .. } => "edit",
            Self::Merge { .. } => "merge",
            Self::Split { .. } => "split",
            Self::Retire { .. } => "retire",
            Self::Restore { .. } => "restore",
        }
    }
}

impl CodingFrame {
    /// Returns the frame after a change, one version later.
    ///
    /// # Errors
    /// When the change does not fit the frame.
    pub fn changed_by(&self, change: &FrameChange) -> Result<Self, FrameError> {
        let mut next = self.clone();
        next.version += 1;
        match change {
            FrameChange::Add { theme } => {
                if self.theme(&theme.id).is_some() {
                    return Err(FrameError::Taken(theme.id.clone()));
                }
                self.check_theme(theme)?;
                next.themes.push(Theme { state: ThemeState::InUse, ..theme.clone() });
            }
            FrameChange::Edit { theme } => {
                self.used(&theme.id)?;
                self.check_theme(theme)?;
                if theme.heading && self.is_target(&theme.id) {
                    return Err(FrameError::Target(theme.id.clone()));
                }
                next.replace(Theme { state: ThemeState::InUse, ..theme.clone() });
            }
            FrameChange::Merge { from, into } => {
                self.check_ending(from)?;
                if from == into {
                    return Err(FrameError::IntoItself(into.clone()));
                }
                self.check_target(into)?;
                next.set_state(from, ThemeState::MergedInto(into.clone()));
            }
            FrameChange::Split { from, into } => {
                self.check_ending(from)?;
                let others: BTreeSet<_> = into.iter().filter(|id| *id != from).collect();
                if others.len() < 2 || others.len() != into.len() {
                    return Err(FrameError::Split(from.clone()));
                }
                into.iter().try_for_each(|id| self.check_target(id))?;
                next.set_state(from, ThemeState::SplitInto(into.clone()));
            }
            FrameChange::Retire { theme } => {
                self.check_ending(theme)?;
                next.set_state(theme, ThemeState::Retired);
            }
            FrameChange::Restore { theme } => {
                let former = self.theme(theme).ok_or_else(|| FrameError::Unknown(theme.clone()))?;
                if former.is_in_use() {
                    return Err(FrameError::InUse(theme.clone()));
                }
                self.check_parent(former)?;
                next.set_state(theme, ThemeState::InUse);
            }
        }
        Ok(next)
    }

    /// A theme that is in use.
    fn used(&self, id: &ThemeId) -> Result<&Theme, FrameError> {
        let theme = self.theme(id).ok_or_else(|| FrameError::Unknown(id.clone()))?;
        if theme.is_in_use() { Ok(theme) } else { Err(FrameError::NotInUse(id.clone())) }
    }

    fn check_theme(&self, theme: &Theme) -> Result<(), FrameError> {
        theme.check_wording().map_err(|source| FrameError::Wording { theme: theme.id.clone(), source })?;
        let is_id = |id: &&String| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if let Some(example) = theme.examples.iter().find(|example| !is_id(example)) {
            return Err(FrameError::Example { theme: theme.id.clone(), example: example.clone() });
        }
        self.check_parent(theme)
    }

    fn check_parent(&self, theme: &Theme) -> Result<(), FrameError> {
        let Some(parent) = &theme.parent else { return Ok(()) };
        if self.used(parent)?.parent.is_some() || *parent == theme.id {
            return Err(FrameError::Parent(parent.clone()));
        }
        // A theme that is not in use keeps its place, so that it can be restored.
        let has_child = self.themes.iter().any(|other| other.parent.as_ref() == Some(&theme.id));
        if has_child { Err(FrameError::HasChildren(theme.id.clone())) } else { Ok(()) }
    }

    /// Whether another theme was merged or split into this one.
    fn is_target(&self, id: &ThemeId) -> bool {
        self.themes.iter().any(|theme| match &theme.state {
            ThemeState::InUse | ThemeState::Retired => false,
            ThemeState::MergedInto(into) => into == id,
            ThemeState::SplitInto(into) => into.contains(id),
        })
    }

    fn check_childless(&self, id: &ThemeId) -> Result<(), FrameError> {
        if self.children(id).next().is_some() { Err(FrameError::HasChildren(id.clone())) } else { Ok(()) }
    }

    /// Checks that a theme can end.
    fn check_ending(&self, id: &ThemeId) -> Result<(), FrameError> {
        self.used(id)?;
        self.check_childless(id)
    }

    /// Checks that texts can be coded with a theme.
    fn check_target(&self, id: &ThemeId) -> Result<(), FrameError> {
        if self.used(id)?.heading { Err(FrameError::Heading(id.clone())) } else { Ok(()) }
    }

    fn replace(&mut self, theme: Theme) {
        if let Some(former) = self.themes.iter_mut().find(|former| former.id == theme.id) {
            *former = theme;
        }
    }

    fn set_state(&mut self, id: &ThemeId, state: ThemeState) {
        if let Some(theme) = self.themes.iter_mut().find(|theme| theme.id == *id) {
            theme.state = state;
        }
    }
}
