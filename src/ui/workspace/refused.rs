//! The page for whoever lacks a permission: it says which roles have it, or that a fresh sign-in is needed.

use super::{Frame, permission_key, role_key};
use crate::i18n::key;
use crate::ui::message_view::message;
use crate::workspace::{Permission, Role};
use leptos::prelude::*;

/// Why the page is refused.
#[derive(Clone, Debug)]
pub struct RefusedPage {
    /// What the page needs.
    pub permission: Permission,
    /// The address to sign in again, if the roles are enough and the sign-in is too old.
    pub sign_in: Option<String>,
}

/// The page.
pub fn refused(frame: &Frame, page: &RefusedPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let may = message(catalogue, permission_key(page.permission));
    let role = |role: &Role| view! { <li>{message(catalogue, role_key(*role))}</li> };
    let way = match &page.sign_in {
        Some(href) => view! {
            <p>{message(catalogue, key::WORKSPACE_FRESH)}</p>
            <p><a class="button" href=href.clone()>{message(catalogue, key::WORKSPACE_SIGN_IN_AGAIN)}</a></p>
        }
        .into_any(),
        None => view! {
            <p>{message(catalogue, key::WORKSPACE_REFUSED_ROLES)}</p>
            <ul class="needed">{page.permission.roles().iter().map(role).collect_view()}</ul>
            <p>{message(catalogue, key::WORKSPACE_REFUSED_ASK)}</p>
            <p><a class="button quiet" href=frame.address("")>{message(catalogue, key::WORKSPACE_HOME)}</a></p>
        }
        .into_any(),
    };
    let main = view! {
        <div class="narrow">
            <h1>{frame.heading.clone()}</h1>
            <p class="lead">{may}</p>
            {way}
        </div>
    };
    frame.render(main.into_any())
}
