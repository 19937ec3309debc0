//! The consultation: one questionnaire, answered in any language, published as open data.
//!
//! This file lists the modules and holds nearly every `cfg` of the project. See ARCHITECTURE.md.

#![recursion_limit = "256"]

#[cfg(feature = "ssr")]
mod atomic_file;
#[cfg(feature = "ssr")]
pub mod cli;
#[cfg(feature = "hydrate")]
mod client;
#[cfg(feature = "ssr")]
pub mod coding;
#[cfg(feature = "ssr")]
mod demo;
#[cfg(feature = "ssr")]
mod export;
// cargo-fuzz sets `fuzzing`; in tests the functions run on what earlier runs found.
#[cfg(all(feature = "ssr", any(test, fuzzing)))]
pub mod fuzzing;
pub mod i18n;
pub mod ids;
#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "ssr")]
mod media_type;
#[cfg(feature = "ssr")]
pub mod open_data;
pub mod phase;
pub mod refusal;
#[cfg(feature = "ssr")]
mod review;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod site;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
mod synthesis;
#[cfg(feature = "ssr")]
mod synthesis_document;
#[cfg(feature = "ssr")]
pub mod text;
#[cfg(feature = "ssr")]
mod translation;
pub mod ui;
#[cfg(feature = "ssr")]
pub mod workspace;

#[cfg(feature = "hydrate")]
pub use client::hydrate;
