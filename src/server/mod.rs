//! What only a server has: its settings, the site it serves, pages rendered once, submissions, receipts, the store.
//!
//! It may use `ui`, `i18n` and the question model; nothing of it may be used by them. No answer, e-mail or code is logged.

pub mod assets;
pub mod client_ip;
mod counters;
mod encoded_body;
mod error_page;
mod health;
mod home_page;
mod language_negotiation;
pub mod metrics;
mod open_data_files;
mod openapi;
pub mod operator_actions;
mod page_cache;
pub mod pages;
mod problem_details;
pub mod rate_limit;
mod receipts;
pub mod render;
pub mod results;
mod router;
pub(crate) mod security;
mod serve;
pub mod settings;
mod sitemap;
pub mod state;
mod submission_request;
mod submissions;
pub mod supporters;
mod telemetry;
mod timestamps;

pub use router::router;
pub use serve::serve;
