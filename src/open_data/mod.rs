//! Open data: builds the package of a form's responses, compares two, publishes it and verifies its results.
//!
//! This module knows the store, the question model and the messages of a form; it knows neither pages nor requests. In all code
//! that publishes, the types of private answers are named in two files only: the operator's export (`crate::export`), and the
//! identity for which the disclosure scan searches (`crate::review`).

pub mod comparison;
pub mod package;
mod package_files;
pub mod publish;
pub mod read_error;
pub mod verify;
