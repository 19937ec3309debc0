//! What a form's file may say: the one that ships, rule by rule, and every inconsistency refused with its line.
#![cfg(not(target_arch = "wasm32"))]

mod community;
mod consultation;
mod files;
mod questions;
mod results;
#[path = "../support/mod.rs"]
mod support;
mod tolerances;
mod whole_files;
mod window;
