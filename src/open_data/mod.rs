//! The answers as open data: rows whose columns come from the form alone.
//!
//! What is published is read through types that cannot hold a private answer. The one exception, an export for the
//! operator's own eyes, has its own type and must be asked for by name.

pub mod export;
