//! The HTML of every page: the form's page and all other documents.
//!
//! - `pages`, `form` and `workspace` belong to the server build: whole documents, the server-rendered form, and the operators'
//!   pages.
//! - [`components`] are made from the state. Each is described once, and server and client write it: the server as HTML, the
//!   client as elements of the page, again when the state changes.
//! - [`state`] is what the form's page shows, and [`messages`] chooses the messages for it.
//!
//! This module reads no storage, sends nothing and knows no database: the client carries out the actions of buttons.

pub mod components;
pub mod draft_state;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
mod message_view;
pub mod messages;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod state;
#[cfg(feature = "ssr")]
mod theme_caution;
pub mod title;
#[cfg(feature = "ssr")]
pub mod workspace;
