//! The operators' workspace over HTTP: sign-in, roles, and a module for each feature.
//!
//! A handler's first argument says who may call it: [`visitor::Visitor`] is anybody, [`signed_in::SignedIn`] an account that is
//! signed in, [`permitted::Permitted`] an account with a permission. The table of routes reads that from the type, so an address
//! and its permission cannot differ. A feature is a module with `routes()` and a line in [`routes::all`]; a route that is in the
//! menu says so.

mod accounts;
mod audit_file;
mod audit_log;
mod body;
mod coding;
mod cookies;
mod countdown;
mod digest;
mod exports;
mod gate;
mod home;
mod job_status;
mod layer;
mod mail;
mod menu;
mod overview;
mod page;
mod pending;
mod permitted;
mod provider;
mod publication;
mod refusal;
mod responses;
mod review;
mod rights_requests;
mod route;
mod routes;
mod sessions;
mod settings;
mod sign_in;
mod sign_in_link;
mod sign_in_page;
mod sign_out;
mod signed_in;
mod site;
mod supporters;
mod unsubscribe;
mod visitor;
mod window;

pub use gate::Access;

use super::state::ServerState;
use crate::workspace::SessionToken;
use axum::Router;
use axum::http::Method;

/// The routes of the workspace, with the layer around them.
pub(super) fn router(state: &ServerState) -> Router<ServerState> {
    layer::around(routes::router(), state)
}

/// The cookie of a session that a command printed the token of. Such a workspace is reached over plain http, on one machine.
pub(super) fn local_session_cookie(token: &SessionToken) -> String {
    cookies::session_cookie(token, false)
}

/// Every method and path of the workspace, and who may use it. The page docs/roles.md and the tests of permissions read it.
pub fn route_table() -> Vec<(Method, &'static str, Access)> {
    routes::all().into_iter().map(|route| (route.method, route.path, route.access)).collect()
}
