//! How far a job is, on its way from the work to the store.

use tokio::sync::watch;

/// What the work tells about its progress. The newest document alone counts.
#[derive(Clone)]
pub struct JobProgress(watch::Sender<String>);

impl JobProgress {
    /// The progress of a job that starts where an earlier process left off, and the end where it is read.
    pub(super) fn new(known: String) -> (Self, watch::Receiver<String>) {
        let (sender, receiver) = watch::channel(known);
        (Self(sender), receiver)
    }

    /// Tells how far the job is, as JSON.
    pub fn tell(&self, document: String) {
        self.0.send_replace(document);
    }
}
