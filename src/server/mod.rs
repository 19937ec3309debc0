//! What only a server has: its settings, the site it serves, pages rendered once, submissions, receipts, the store.
//!
//! It may use `ui`, `i18n` and the question model; nothing of it may be used by them. No answer, e-mail or code is logged.

pub mod assets;
pub mod client;
mod clock;
pub mod community;
mod counted;
mod encoding;
mod health;
mod home;
mod kept;
pub mod limit;
pub mod metrics;
mod negotiate;
mod openapi;
pub mod operator;
pub mod pages;
mod problem;
mod published;
mod receipt;
mod refused;
pub mod render;
mod request;
pub mod results;
mod router;
pub(crate) mod security;
mod serve;
pub mod settings;
mod sitemap;
pub mod state;
mod submit;
mod telemetry;

pub use router::router;
pub use serve::serve;
