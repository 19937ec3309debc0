//! Sentences: a key and its arguments in, a sentence of one language out. The only formatter, used by both sides.
//!
//! This room knows no question, no page and no storage. Fluent files become a [`Catalogue`] on the server (`compile`);
//! the browser gets the one active catalogue ready made.

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
