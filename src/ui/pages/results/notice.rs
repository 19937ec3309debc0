//! The page shown when there are no results, or none yet: the reason, and links to other pages.

use crate::i18n::{Key, key};
use crate::ui::form::linked;
use crate::ui::pages::Layout;
use crate::ui::pages::request_reference::request_reference;
use leptos::prelude::*;

/// The page with the reason, and with the request's id if the server caused the error.
pub fn no_results(layout: &Layout, heading: Key, words: String, request_id: Option<&str>) -> AnyView {
    let catalogue = &layout.catalogue;
    let main = view! {
        <div class="column prose">
            <h1>{catalogue.message(heading)}</h1>
            <p class="lead">{words}</p>
            {request_reference(catalogue, request_id)}
            <p>{linked(catalogue, key::FORM_CONTACT.name())}</p>
            <p class="moves"><a class="button" href=format!("/{}", catalogue.locale())>{catalogue.message(key::FORM_HOME)}</a></p>
        </div>
    };
    layout.render(main.into_any(), None)
}
