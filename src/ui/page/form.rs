//! The form's page, as the server renders it and the browser takes it over.

use super::frame::{Frame, Program};
use crate::ui::Whole;
use crate::ui::state::{App, PageState};
use leptos::prelude::*;

/// The form with the answers and errors of `page`.
pub fn form(frame: &Frame, program: &Program, page: PageState) -> AnyView {
    let app = App::new(page, Callback::new(|_| ()));
    provide_context(app);
    frame.around(view! { <Whole /> }.into_any(), Some(program))
}
