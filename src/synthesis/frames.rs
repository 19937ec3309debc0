//! The coding frames of a form, made of their stored changes.

use super::{SynthesisError, SynthesisService, text_controls};
use crate::coding::frame::{CodingFrame, FrameChange};
use crate::store::{FrameEntry, FrameOutcome, NewFrameChanges, Store};
use crate::workspace::{Act, Action, Object, Signature};
use questionnaire::Form;
use std::collections::BTreeMap;

/// A frame with the changes that made it, the oldest first.
#[derive(Clone, Debug)]
pub struct FrameHistory {
    /// The frame as it is.
    pub frame: CodingFrame,
    /// The changes, each with who made it and when.
    pub changes: Vec<(FrameChange, FrameEntry)>,
}

impl SynthesisService {
    /// Returns the frame of each control, in the order of the form.
    ///
    /// # Errors
    /// When the store fails or holds a change that cannot be read.
    pub async fn frames(&self) -> Result<Vec<FrameHistory>, SynthesisError> {
        histories(&self.form, self.store.as_ref()).await
    }

    /// Returns the frame of a control.
    ///
    /// # Errors
    /// When the control has no texts, or the store fails or holds a change that cannot be read.
    pub async fn frame(&self, control: &str) -> Result<FrameHistory, SynthesisError> {
        let found = self.frames().await?.into_iter().find(|history| history.frame.question() == control);
        found.ok_or_else(|| SynthesisError::NoTexts(control.to_owned()))
    }

    /// Changes the frame that its author saw, and returns it as it is then.
    ///
    /// # Errors
    /// When a change does not fit, somebody changed the frame meanwhile, or the store fails.
    pub async fn change_frame(
        &self,
        seen: &CodingFrame,
        changes: &[FrameChange],
        who: &Signature,
        at: i64,
    ) -> Result<CodingFrame, SynthesisError> {
        self.check_control(seen.question())?;
        let changed = changes.iter().try_fold(seen.clone(), |frame, change| frame.changed_by(change))?;
        if changes.is_empty() {
            return Ok(changed);
        }
        let as_json = |change: &FrameChange| serde_json::json!(change).to_string();
        let new = NewFrameChanges {
            control: seen.question().to_owned(),
            seen: seen.version(),
            changes: changes.iter().map(as_json).collect(),
            by: who.name.clone(),
        };
        let themes: Vec<&str> = changes.iter().map(|change| change.theme().as_str()).collect();
        let kinds: Vec<&str> = changes.iter().map(FrameChange::name).collect();
        let act = Act::new(who.actor.clone(), Action::ChangeFrame, Object::question(seen.question()), at);
        let act = act.on_form(self.form_id()).with("themes", themes.join(" ")).with("changes", kinds.join(" "));
        let act = act.with("version", changed.version());
        match self.store.change_frame(self.form_id(), new, act).await? {
            FrameOutcome::Changed => Ok(changed),
            FrameOutcome::Frozen => Err(SynthesisError::FrameFrozen),
            FrameOutcome::Overtaken => Err(SynthesisError::FrameOvertaken),
        }
    }
}

/// Returns the coding frames of a form, in the order of the form.
///
/// # Errors
/// When the store fails or holds a change that cannot be read.
pub async fn coding_frames(form: &Form, store: &dyn Store) -> Result<Vec<CodingFrame>, SynthesisError> {
    Ok(histories(form, store).await?.into_iter().map(|history| history.frame).collect())
}

/// Reads the frames of a form from a store.
pub(super) async fn histories(form: &Form, store: &dyn Store) -> Result<Vec<FrameHistory>, SynthesisError> {
    let mut entries: BTreeMap<String, Vec<FrameEntry>> = BTreeMap::new();
    for entry in store.frame_changes(form.id().as_str()).await? {
        entries.entry(entry.control.clone()).or_default().push(entry);
    }
    let controls = text_controls(form).into_iter();
    controls.map(|control| history(&control, entries.remove(&control).unwrap_or_default())).collect()
}

/// Reads the changes of one frame.
fn history(control: &str, entries: Vec<FrameEntry>) -> Result<FrameHistory, SynthesisError> {
    let mut frame = CodingFrame::empty(control);
    let mut changes = Vec::with_capacity(entries.len());
    for entry in entries {
        let damaged = || SynthesisError::Damaged { control: control.to_owned(), version: entry.version };
        let change: FrameChange = serde_json::from_str(&entry.change).map_err(|_| damaged())?;
        frame = frame.changed_by(&change).map_err(|_| damaged())?;
        changes.push((change, entry));
    }
    Ok(FrameHistory { frame, changes })
}
