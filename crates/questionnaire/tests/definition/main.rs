//! What a form file may contain: the built-in form is read rule by rule, and each inconsistency is refused with its
//! line.
#![cfg(not(target_arch = "wasm32"))]

mod community;
mod consultation;
mod defaults;
mod file_errors;
mod files;
mod question_errors;
mod results;
#[path = "../support/mod.rs"]
mod support;
mod window;
