//! Support for the tests: servers, a client without scripts, responses, and direct access to the database.

pub(crate) mod acts;
mod built_files;
pub(crate) mod client;
pub(crate) mod database;
pub(crate) mod guide;
pub(crate) mod html;
pub(crate) mod postgres;
pub(crate) mod preloaded;
pub(crate) mod program;
pub(crate) mod properties;
pub(crate) mod responses;
pub(crate) mod review_form;
pub(crate) mod server;
pub(crate) mod styles;
pub(crate) mod words;
