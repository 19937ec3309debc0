//! The form's page, which the server renders and the client takes over.

use super::layout::{ClientBundle, Layout};
use crate::ui::form;
use crate::ui::state::InitialState;
use leptos::prelude::*;

/// The form with the answers and errors of `page`.
pub fn form(layout: &Layout, program: &ClientBundle, page: &InitialState) -> AnyView {
    layout.render(form::form_page_body(page), Some(program))
}
