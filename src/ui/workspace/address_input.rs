//! The field into which an operator types an address of e-mail. It does not know what the address is for, nor whether it is one.

use super::fields;
use leptos::prelude::*;

/// The field. Its type is `text`, not `email`: in a field of type `email`, Chromium sends `xn--socit-esab.example` when the person typed
/// `société.example`, and other browsers refuse such an address.
pub(super) fn address_input(value: String, autocomplete: &'static str, is_required: bool) -> AnyView {
    view! {
        <input
            type="text"
            inputmode="email"
            name=fields::ADDRESS
            value=value
            required=is_required
            autocomplete=autocomplete
            autocapitalize="none"
            spellcheck="false"
            dir="ltr"
        />
    }
    .into_any()
}
