//! The title of the tab: the step, the form, and whether there are errors.

use super::state::{ConfirmationKind, FormState, Step};
use crate::i18n::form_keys;
use crate::i18n::key;
use leptos::prelude::*;

/// The title for the current step.
pub fn page_title(app: FormState) -> String {
    let catalogue = app.catalogue.read();
    let form = catalogue.message_by_key("title");
    let step = match app.ui.get().step {
        Step::Whole => None,
        Step::Section(rank) => {
            app.form().sections().get(rank).map(|section| catalogue.message_by_key(&form_keys::section_key(section)))
        }
        Step::Check => Some(catalogue.message(key::CHECK_HEADING)),
        Step::Sent => Some(catalogue.message(match app.confirmed() {
            ConfirmationKind::Sent => key::SENT_HEADING,
            ConfirmationKind::Amended => key::AMENDED_HEADING,
        })),
    };
    let title = match step {
        Some(step) => catalogue.format(key::TITLE.name(), &[("step", &step), ("title", &form)]),
        None => form,
    };
    if app.errors.read().is_empty() { title } else { catalogue.format(key::ERROR_TITLE.name(), &[("title", &title)]) }
}
