//! The parts of the form's page that come and go. Each is a view of [`App`](super::state::App) alone, rendered by the
//! server where its place is and taken over there by the browser.

mod aside;
mod check;
mod draft;
mod sent;
mod summary;
mod tools;

pub use check::{ChangeBy, CheckStep, PrivacyNotice, Review};
pub use draft::DraftNotice;
pub use sent::{Confirmed, SentNote, SentStep, receipts};
pub use summary::ErrorSummary;
pub use tools::DraftTools;
