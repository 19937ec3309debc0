//! The first page of the workspace, and the addresses without a language that lead to it.

use super::page;
use super::route::{Route, get};
use super::signed_in::SignedIn;
use super::visitor::Visitor;
use crate::i18n::key;
use crate::ui::workspace::{HomePage, fields, home};
use crate::workspace::Grant;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/operator", root),
        get("/operator/sign-in", sign_in),
        get("/operator/{tag}", first_page).in_menu(key::WORKSPACE_HOME, key::WORKSPACE_TITLE),
    ]
}

/// `/operator`: the first page in the negotiated language.
async fn root(visitor: Visitor) -> Response {
    Redirect::to(&visitor.address("")).into_response()
}

/// `/operator/sign-in`: the address of one-time links, which name no language. Browsers keep the code behind `#`.
async fn sign_in(visitor: Visitor) -> Response {
    Redirect::to(&visitor.address(fields::SIGN_IN)).into_response()
}

async fn first_page(signed: SignedIn) -> Response {
    let name_of = |id: &String| {
        let form = signed.snapshot.context.site.form(id);
        form.map_or_else(|| id.clone(), |form| signed.locale().name_of(form).0)
    };
    let grant = |grant: &Grant| (grant.role, grant.form.as_ref().map(name_of));
    let shown =
        HomePage { name: signed.account.name.clone(), grants: signed.account.grants.iter().map(grant).collect() };
    let frame = page::frame(&signed, Some(&signed.account), key::WORKSPACE_HOME);
    page::respond(StatusCode::OK, move || home(&frame, &shown)).await
}
