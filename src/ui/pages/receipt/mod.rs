//! The pages about a receipt: the field for its code, what was recorded, and the way out.

mod entry;
mod recorded;
mod withdrawal;

pub use entry::receipt_entry;
pub use recorded::{Recorded, receipt};
pub use withdrawal::{withdrawal, withdrawn};
