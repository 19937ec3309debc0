//! What the tests stand on: servers, browsers without scripts, responses, and a look into the database.

pub(crate) mod client;
pub(crate) mod database;
pub(crate) mod guide;
pub(crate) mod html;
pub(crate) mod postgres;
pub(crate) mod program;
pub(crate) mod responses;
pub(crate) mod server;
pub(crate) mod words;
