//! What is seen: the form's page and every other document, as HTML.
//!
//! - `pages` and `form` are the server's: whole documents, and the form as plain HTML that never changes.
//! - [`components`] are made from the state. Both sides render them, and the client makes them anew when the state changes.
//! - [`state`] is what the form's page shows, and [`messages`] chooses the messages for it.
//!
//! This module never reads storage, never sends anything and names no database: the client does what a button asks for.

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
