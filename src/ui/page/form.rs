//! The form's page, as the server renders it and the browser takes it over.

use super::frame::{Frame, Program};
use crate::ui::skeleton;
use crate::ui::state::PageState;
use leptos::prelude::*;

/// The form with the answers and errors of `page`.
pub fn form(frame: &Frame, program: &Program, page: &PageState) -> AnyView {
    frame.around(skeleton::whole(page), Some(program))
}
