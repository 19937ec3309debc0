//! The workspace on one machine, for somebody who runs a command there: `consultation open-data review --serve`.
//!
//! The command prints an address with a secret. Whoever opens it has a session until the command ends, with one role on one form.
//! The session is not in the store, and the audit log names the user of the machine. The server answers under host names that no
//! other site can have.

use super::local_operator::LocalOperator;
use super::router::workspace_router;
use super::state::ServerState;
use super::workspace_context::WorkspaceContext;
use crate::ui::workspace::review::{ReviewAddress, ReviewSelection};
use crate::workspace::SessionToken;
use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::uri::Authority;
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use questionnaire::Form;
use std::net::IpAddr;
use std::sync::Arc;

/// What leads somebody in: the token, and the page that they see first.
struct LocalSignIn {
    token: SessionToken,
    first_page: String,
}

/// The router of the workspace for this operator. `/{token}/` signs in and leads to the first page.
pub fn local_router(state: ServerState, operator: LocalOperator, token: SessionToken, first_page: String) -> Router {
    let origin = state.current_site().context.origin.clone();
    let state = state.with_workspace(WorkspaceContext::new(origin, true).for_local_operator(operator));
    let sign_in = Arc::new(LocalSignIn { token, first_page });
    Router::new()
        .route("/{token}/", get(enter))
        .with_state(sign_in)
        .merge(workspace_router(state))
        .layer(from_fn(require_own_host))
}

/// The first page of the review of a form, in a language of the site.
pub fn review_address(tag: &str, form: &Form) -> String {
    ReviewAddress::new(tag, form.id().as_str()).next(&ReviewSelection::default(), None)
}

async fn enter(State(sign_in): State<Arc<LocalSignIn>>, Path(token): Path<String>) -> Response {
    if token != sign_in.token.reveal() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let cookie = super::workspace::local_session_cookie(&sign_in.token);
    ([(header::SET_COOKIE, cookie), (header::CACHE_CONTROL, "no-store".to_owned())], Redirect::to(&sign_in.first_page))
        .into_response()
}

/// Answers 404 under a host name that another site could have.
async fn require_own_host(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    if host.is_some_and(is_this_machine) { next.run(request).await } else { StatusCode::NOT_FOUND.into_response() }
}

/// Whether the `Host` of a request names this machine: `localhost` or a loopback address, with any port, since a forwarded port
/// differs from the server's own. Any other name is refused, even if it resolves to this machine: its owner could have made it
/// do so to read the pages (DNS rebinding).
fn is_this_machine(host: &str) -> bool {
    let Ok(authority) = host.parse::<Authority>() else { return false };
    let name = authority.host();
    let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    let is_loopback = |address: IpAddr| address.to_canonical().is_loopback();
    !host.contains('@') && (name.eq_ignore_ascii_case("localhost") || address.parse().is_ok_and(is_loopback))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_known_on_any_port() {
        for host in [
            "localhost",
            "localhost:8080",
            "LOCALHOST:1",
            "127.0.0.1",
            "127.0.0.1:4000",
            "127.0.0.2:80",
            "[::1]",
            "[::1]:4000",
            "[::ffff:127.0.0.1]:80",
        ] {
            assert!(is_this_machine(host), "{host}");
        }
        for host in [
            "",
            ":80",
            "attacker.example",
            "localhost.attacker.example:80",
            "127.0.0.1.attacker.example",
            "attacker.example@localhost",
            "127.0.0.1@attacker.example",
            "192.0.2.1:4000",
            "0.0.0.0:4000",
            "[::]:4000",
            "[2001:db8::1]",
            "127.1",
            "2130706433",
            "localhost:80:80",
            "localhost/x",
        ] {
            assert!(!is_this_machine(host), "{host}");
        }
    }
}
