//! The form's page, as the server renders it and the browser takes it over.

use super::frame::{ClientBundle, Layout};
use crate::ui::skeleton;
use crate::ui::state::InitialState;
use leptos::prelude::*;

/// The form with the answers and errors of `page`.
pub fn form(layout: &Layout, program: &ClientBundle, page: &InitialState) -> AnyView {
    layout.render(skeleton::form_page_body(page), Some(program))
}
