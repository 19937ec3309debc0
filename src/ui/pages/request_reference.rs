//! The line on the page of a server error that helps the operator to find the request in the log.

use crate::i18n::{Catalogue, key};
use crate::ui::message_view;
use leptos::prelude::*;

/// The line with the request's id; `None` if there is no id.
pub(super) fn request_reference(catalogue: &Catalogue, request_id: Option<&str>) -> Option<AnyView> {
    let id = request_id?;
    let words = message_view::formatted_message(catalogue, key::FAILURE_REFERENCE.name(), &[("id", &id)]);
    Some(view! { <p class="base">{words}</p> }.into_any())
}
