//! Properties of the validator, of stored and of published answers. Each is tried on hundreds of responses that people,
//! browsers and attackers might send.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../support/charter.rs"]
mod charter;
mod complements;
mod invisible_characters;
mod kinds;
mod merging;
mod privacy;
mod publishing;
mod round_trips;
mod shared_drafts;
mod sorted_maps;
mod stored_cells;
mod strategies;
#[path = "../support/mod.rs"]
mod support;
mod suppression;
mod tallies;
mod validation;
