//! The parts of the form's page that are made anew from the state. Each is a view of [`App`](super::state::App) alone,
//! rendered by the server where its place is and taken over there by the browser.

mod review;
mod summary;

pub use review::{ChangeBy, Review, ReviewStep};
pub use summary::ErrorSummary;
