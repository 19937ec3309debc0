//! The page after signing out, for an account of the provider: the session there goes on until it is ended too.

use super::{Frame, fields};
use crate::i18n::key;
use crate::ui::message_view::message;
use leptos::prelude::*;

/// The page. `logout` is the address that ends the session at the provider.
pub fn signed_out(frame: &Frame, logout: &str) -> AnyView {
    let catalogue = &frame.catalogue;
    let main = view! {
        <div class="narrow">
            <h1>{message(catalogue, key::WORKSPACE_SIGNED_OUT)}</h1>
            <p>{message(catalogue, key::WORKSPACE_SIGNED_OUT_LEAD)}</p>
            <p><a class="button" href=logout.to_owned() rel="nofollow">{message(catalogue, key::WORKSPACE_SIGN_OUT_PROVIDER)}</a></p>
            <p><a class="button quiet" href=frame.address(fields::SIGN_IN)>{message(catalogue, key::WORKSPACE_SIGN_IN_AGAIN)}</a></p>
        </div>
    };
    frame.render(main.into_any())
}
