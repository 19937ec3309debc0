//! Coding frames: the changes that made the themes of each question. The store does not know what a change says.

use super::Result;
use crate::workspace::Act;
use async_trait::async_trait;

/// Stores the changes of coding frames.
#[async_trait]
pub trait FrameStore: Send + Sync + 'static {
    /// Returns every change of the frames of a form, ordered by control and version.
    async fn frame_changes(&self, form: &str) -> Result<Vec<FrameEntry>>;

    /// Adds changes to the frame of a control, unless the frame is no longer the one that their author saw or
    /// a double sample keeps it as it is.
    async fn change_frame(&self, form: &str, changes: NewFrameChanges, act: Act) -> Result<FrameOutcome>;
}

/// One change of a frame, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameEntry {
    /// The control whose frame changed.
    pub control: String,
    /// The version that the change made, counted from 1.
    pub version: u32,
    /// The change, as JSON.
    pub change: String,
    /// Identifies the person who made it: an account, or a user of a machine.
    pub person: String,
    /// The name under which the person made it.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// Changes to add to the frame of a control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFrameChanges {
    /// The control.
    pub control: String,
    /// The version of the frame that the author saw; 0 if there was none.
    pub seen: u32,
    /// The changes, as JSON, in order.
    pub changes: Vec<String>,
    /// The name under which the author makes them.
    pub by: String,
}

/// The outcome of changing a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameOutcome {
    /// The changes are on disk.
    Changed,
    /// Somebody changed the frame after the author had seen it. Nothing was written.
    Overtaken,
    /// A double sample in force keeps the frame as it is. Nothing was written.
    Frozen,
}
