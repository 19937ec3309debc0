//! Renders the page to sign in, whatever happened before.

use super::visitor::Visitor;
use super::{cookies, page};
use crate::i18n::key;
use crate::server::assets::CODE_SCRIPT;
use crate::ui::workspace::{ProviderLink, SignInPage, fields, sign_in};
use axum::http::StatusCode;
use axum::response::Response;

/// The page to sign in, with the way to the provider if there is one.
pub(super) async fn respond(visitor: &Visitor, status: StatusCode, shown: SignInPage) -> Response {
    let mut frame = page::frame(visitor, None, key::WORKSPACE_SIGN_IN);
    frame.scripts.push(visitor.snapshot.context.assets.address(CODE_SCRIPT));
    let frame = if shown.problem.is_some() { frame.as_refusal() } else { frame };
    let provider = visitor.state.workspace.provider.as_ref().map(|provider| ProviderLink {
        host: provider.host().to_owned(),
        href: provider_address(visitor, &shown.next),
    });
    let is_invited = provider.is_some() && cookies::invitation(&visitor.headers, visitor.is_secure()).is_some();
    let notice = if is_invited { Some(key::WORKSPACE_INVITATION_CONTINUE) } else { shown.notice };
    let shown = SignInPage { provider, notice, offers_links: offers_links(visitor), ..shown };
    page::respond(status, move || sign_in(&frame, &shown)).await
}

/// Whether somebody can ask for a link by mail: where mail is sent, and no provider says who people are.
pub(super) fn offers_links(visitor: &Visitor) -> bool {
    visitor.snapshot.context.sends_mail && visitor.state.workspace.provider.is_none()
}

/// The address that leads to the provider, and after it to `next`.
fn provider_address(visitor: &Visitor, next: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !next.is_empty() {
        query.append_pair(fields::NEXT, next);
    }
    let fresh = visitor.query(fields::FRESH);
    if !fresh.is_empty() {
        query.append_pair(fields::FRESH, &fresh);
    }
    let address = visitor.address(fields::SIGN_IN_PROVIDER);
    match query.finish() {
        query if query.is_empty() => address,
        query => format!("{address}?{query}"),
    }
}
