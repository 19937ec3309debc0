//! The changes that lead from a frame to one in a file. Nothing is taken away because a file does not name it.

use super::{CodingFrame, FrameChange, FrameError, Theme, ThemeState};

/// Returns the changes that give the frame every theme of a file, as the file has it, in an order in which each can follow
/// those before it. A theme that the file does not name stays as it is.
///
/// # Errors
/// When the result would not be a frame.
pub fn changes_towards(frame: &CodingFrame, themes: &[Theme]) -> Result<Vec<FrameChange>, FrameError> {
    let mut next = frame.clone();
    let mut changes = Vec::new();
    let mut follow = |next: &mut CodingFrame, change: FrameChange| {
        *next = next.changed_by(&change)?;
        changes.push(change);
        Ok::<(), FrameError>(())
    };
    let is_new = |frame: &CodingFrame, theme: &Theme| frame.theme(&theme.id).is_none();
    for theme in themes {
        let former = next.theme(&theme.id);
        if former.is_some_and(|former| !former.is_in_use() && *former != *theme) {
            follow(&mut next, FrameChange::Restore { theme: theme.id.clone() })?;
        }
    }
    // A child is written after its parent, and a theme leaves its parent before it becomes one.
    let (roots, children): (Vec<&Theme>, Vec<&Theme>) = themes.iter().partition(|theme| theme.parent.is_none());
    for theme in roots.into_iter().chain(children) {
        let wanted = Theme { state: ThemeState::InUse, ..theme.clone() };
        if is_new(&next, theme) {
            follow(&mut next, FrameChange::Add { theme: wanted })?;
        } else if next.theme(&theme.id).is_some_and(|former| former.is_in_use() && *former != wanted) {
            follow(&mut next, FrameChange::Edit { theme: wanted })?;
        }
    }
    // Children end before their parents, and a theme is merged into one that still is in use.
    let (children, roots): (Vec<&Theme>, Vec<&Theme>) = themes.iter().partition(|theme| theme.parent.is_some());
    let ending = |theme: &Theme| {
        let id = theme.id.clone();
        match &theme.state {
            ThemeState::InUse => None,
            ThemeState::Retired => Some(FrameChange::Retire { theme: id }),
            ThemeState::MergedInto(into) => Some(FrameChange::Merge { from: id, into: into.clone() }),
            ThemeState::SplitInto(into) => Some(FrameChange::Split { from: id, into: into.clone() }),
        }
    };
    let mut waiting: Vec<&Theme> = children.into_iter().chain(roots).collect();
    waiting.retain(|theme| !theme.is_in_use() && next.theme(&theme.id).is_some_and(Theme::is_in_use));
    while !waiting.is_empty() {
        // Whatever another theme still has to be merged into waits for that, and a parent for its children.
        let has_to_wait = |theme: &Theme| {
            waiting.iter().any(|other| other.parent.as_ref() == Some(&theme.id))
                || waiting.iter().any(|other| match &other.state {
                    ThemeState::MergedInto(into) => *into == theme.id,
                    ThemeState::SplitInto(into) => into.contains(&theme.id),
                    ThemeState::InUse | ThemeState::Retired => false,
                })
        };
        let at = waiting.iter().position(|theme| !has_to_wait(theme)).unwrap_or_default();
        let theme = waiting.remove(at);
        if let Some(change) = ending(theme) {
            follow(&mut next, change)?;
        }
    }
    Ok(changes)
}
