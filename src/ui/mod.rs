//! What is seen: one file per component, each a pure view of [`state::App`].
//!
//! This room never reads storage, never sends anything and names no database: what a person wants done goes out through
//! [`state::App::act`], and the room around it (the browser's, or none on the server) does it.

mod app;
mod choice;
mod counter;
mod draft_notice;
mod error_summary;
mod introduction;
#[cfg(feature = "ssr")]
pub mod page;
mod question;
mod review;
mod scale;
mod section;
mod sent;
mod several;
pub mod state;
mod steps;
mod text;
pub mod title;
pub mod words;

pub use app::Whole;
pub use review::{ChangeBy, rows};
pub use sent::SentNote;
