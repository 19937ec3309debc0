//! The title of the tab: the step, the form, and whether something is wrong.

use super::state::{App, Confirmed, Step};
use super::words;
use crate::i18n::key;
use leptos::prelude::*;

/// The title for where the person is.
pub fn of(app: App) -> String {
    let catalogue = app.catalogue.read();
    let form = catalogue.text("title");
    let step = match app.shown.get().step {
        Step::Whole => None,
        Step::Section(rank) => app.form().sections().get(rank).map(|section| catalogue.text(&words::section(section))),
        Step::Check => Some(catalogue.say(key::CHECK_HEADING)),
        Step::Sent => Some(catalogue.say(match app.confirmed() {
            Confirmed::Sent => key::SENT_HEADING,
            Confirmed::Amended => key::AMENDED_HEADING,
        })),
    };
    let title = match step {
        Some(step) => catalogue.format(key::TITLE.name(), &[("step", &step), ("title", &form)]),
        None => form,
    };
    if app.errors.read().is_empty() { title } else { catalogue.format(key::ERROR_TITLE.name(), &[("title", &title)]) }
}
