//! What leaves the store: exports for the operator, and open data for everybody after a person has read its texts.
//!
//! It knows the store, the question model and the sentences of a form; it knows neither pages nor requests. What is not
//! public is named in two files alone: the operator's export, and the identity that the disclosure scan looks for.

pub mod package;
pub mod publish;
pub mod verify;
