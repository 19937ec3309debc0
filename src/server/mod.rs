//! What only a server has: its settings, the site it serves, pages rendered once, submissions, receipts, the store.
//!
//! It may use `ui`, `i18n` and the question model; nothing of it may be used by them. No answer, e-mail or code is logged.

pub mod assets;
pub mod client_ip;
mod timestamps;
pub mod supporters;
mod counters;
mod encoded_body;
mod health;
mod home_page;
mod page_cache;
pub mod rate_limit;
pub mod metrics;
mod language_negotiation;
mod openapi;
pub mod operator_actions;
pub mod pages;
mod problem_details;
mod open_data_files;
mod receipts;
mod error_page;
pub mod render;
mod submission_request;
pub mod results;
mod router;
pub(crate) mod security;
mod serve;
pub mod settings;
mod sitemap;
pub mod state;
mod submissions;
mod telemetry;

pub use router::router;
pub use serve::serve;
