//! The table of routes: every method and path of the workspace. A feature has one line here.

use super::menu::Menu;
use super::route::Route;
use super::{
    accounts, audit_file, audit_log, coding, digest, exports, home, mail, overview, provider, publication, responses,
    review, rights_requests, sessions, settings, sign_in, sign_in_link, sign_out, site, supporters, unsubscribe,
    window,
};
use crate::server::state::ServerState;
use axum::http::Method;
use axum::{Extension, Router};

/// Every route, in the order of the menu.
pub(super) fn all() -> Vec<Route> {
    [
        home::routes(),
        overview::routes(),
        responses::routes(),
        rights_requests::routes(),
        review::routes(),
        coding::routes(),
        supporters::routes(),
        window::routes(),
        publication::routes(),
        exports::routes(),
        site::routes(),
        mail::routes(),
        accounts::routes(),
        settings::routes(),
        audit_log::routes(),
        audit_file::routes(),
        sessions::routes(),
        digest::routes(),
        unsubscribe::routes(),
        sign_in::routes(),
        sign_in_link::routes(),
        provider::routes(),
        sign_out::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The router of all routes. The menu travels with each request, since pages show it.
pub(super) fn router() -> Router<ServerState> {
    let menu = Menu {
        entries: all().iter().filter_map(|route| route.menu).collect(),
        pages: all().iter().filter(|route| route.method == Method::GET).map(|route| route.path).collect(),
    };
    let routes = all().into_iter();
    routes.fold(Router::new(), |router, route| router.route(route.path, route.handler)).layer(Extension(menu))
}
