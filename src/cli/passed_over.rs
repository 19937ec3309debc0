//! Collects the failures of a command over many rows: the command continues, reports each at once, and ends with status 1.

use super::Failure;
use std::fmt::Display;

/// The number of failed rows so far.
#[derive(Default)]
pub(super) struct PassedOver(u64);

impl PassedOver {
    /// Reports a failed row with its error.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) fn name(&mut self, error: impl Display) {
        eprintln!("{error}");
        self.0 += 1;
    }

    /// The result of the command after all rows: a failure if any row failed.
    pub(super) fn end(self) -> Result<(), Failure> {
        match self.0 {
            0 => Ok(()),
            all => Err(Failure::runtime(format!("{all} passed over, named above; everything else was done"))),
        }
    }
}
