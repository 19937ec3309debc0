//! Formats messages: a key and its arguments become a message in one locale. It is the only formatter, on the server and in
//! the client.
//!
//! This module knows no question, page or store. The server compiles Fluent files to a [`Catalogue`] (`compile`); the
//! client receives the catalogue of the active locale in compiled form.

mod catalogue;
#[cfg(feature = "ssr")]
pub mod compile;
mod date;
pub mod form_keys;
pub mod key;
mod list_format;
mod option_words;
pub(crate) mod pattern;
#[cfg(feature = "hydrate")]
#[path = "plural_browser.rs"]
mod plural;
#[cfg(feature = "ssr")]
#[path = "plural_server.rs"]
mod plural;
#[cfg(feature = "ssr")]
pub mod pseudo;

pub use catalogue::{Arguments, Catalogue, Countries, Fragment};
pub use date::{CalendarDate, LocalDateTime, date_time};
pub use key::Key;
pub use list_format::join_list;
pub use option_words::*;
