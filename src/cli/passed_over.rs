//! What a command over many rows could not do: it goes on, names each at once, and ends with status 1.

use super::Failure;
use std::fmt::Display;

/// What was passed over so far.
#[derive(Default)]
pub(super) struct PassedOver(u64);

impl PassedOver {
    /// Names one, and why.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) fn name(&mut self, error: impl Display) {
        eprintln!("{error}");
        self.0 += 1;
    }

    /// How the command ends, having gone through everything.
    pub(super) fn end(self) -> Result<(), Failure> {
        match self.0 {
            0 => Ok(()),
            all => Err(Failure::runtime(format!("{all} passed over, named above; everything else was done"))),
        }
    }
}
