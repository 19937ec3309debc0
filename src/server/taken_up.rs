//! Which of the sites that operators took up this process serves.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// The number of the newest take-up that this process follows. Clones share it.
#[derive(Clone, Debug, Default)]
pub(super) struct TakenUpNumber(Arc<AtomicI64>);

impl TakenUpNumber {
    /// A process that starts reads its folder as it is, so it follows the newest take-up.
    pub(super) fn new(newest: i64) -> Self {
        Self(Arc::new(AtomicI64::new(newest)))
    }

    /// The number; 0 before the first.
    pub(super) fn number(&self) -> i64 {
        self.0.load(Ordering::Acquire)
    }

    /// Notes that the process follows this take-up, unless it follows a newer one.
    pub(super) fn note(&self, number: i64) {
        self.0.fetch_max(number, Ordering::AcqRel);
    }
}
