//! What is seen.
//!
//! - `page` and `skeleton` are the server's: whole documents, and the form as plain HTML that never changes.
//! - [`island`] holds the parts that are made of the state. Both sides render them; the browser makes them anew.
//! - [`ids`] are the names that both have in common, with the style sheets and the scripts.
//! - [`state`] is what the islands show, and [`words`] are the sentences made of it.
//!
//! This room never reads storage, never sends anything and names no database: what a person wants done goes out through
//! [`state::FormState::act`], and the room around it does it.

pub mod components;
pub mod draft_state;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
mod message_view;
pub mod messages;
mod number;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod state;
pub mod title;
