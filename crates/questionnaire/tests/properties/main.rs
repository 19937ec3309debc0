//! What holds whatever is answered: properties of the judge, of what is stored and of what is published, each tried on
//! hundreds of responses that people, browsers and attackers might send.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../support/charter.rs"]
mod charter;
mod invisible_characters;
mod kinds;
mod privacy;
mod publishing;
mod round_trips;
mod strategies;
#[path = "../support/mod.rs"]
mod support;
mod suppression;
mod tallies;
mod validation;
