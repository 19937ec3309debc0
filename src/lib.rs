//! The consultation: one questionnaire, answered in any language, published as open data.
//!
//! This is the list of the rooms, and nearly every `cfg` of the project. See ARCHITECTURE.md.

#![recursion_limit = "256"]

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "ssr")]
pub mod cli;
pub mod i18n;
#[cfg(feature = "ssr")]
mod locales;
#[cfg(feature = "ssr")]
pub mod open_data;
#[cfg(feature = "ssr")]
pub mod server;
pub mod ui;

#[cfg(feature = "hydrate")]
pub use browser::hydrate;
