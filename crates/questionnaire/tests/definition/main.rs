//! What a form's file may say: the one that ships, rule by rule, and every inconsistency refused with its line.
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
