//! What only a server has: its settings, the site it serves, pages rendered ahead, submissions, receipts, the store.
//!
//! It may use `ui`, `i18n` and the question model; nothing of it may be used by them. No answer, e-mail or code is logged.

pub mod assets;
mod counted;
mod encoding;
mod health;
mod home;
mod negotiate;
pub mod operator;
pub mod pages;
mod problem;
mod receipt;
pub mod render;
mod request;
mod router;
mod security;
mod serve;
pub mod settings;
pub mod site;
pub mod state;
pub mod store;
mod submit;
mod telemetry;
pub mod window;

pub use router::router;
pub use serve::serve;
