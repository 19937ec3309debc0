//! The pages of a receipt: the field for its code, the recorded response, and the withdrawal.

mod entry;
mod recorded;
mod withdrawal;

pub use entry::receipt_entry;
pub use recorded::{Recorded, receipt};
pub use withdrawal::{withdrawal, withdrawn};
