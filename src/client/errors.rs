//! Shows errors to the person. This module does not validate answers.

use super::context::Client;
use super::navigation;
use crate::ids;
use leptos::prelude::*;
use questionnaire::FieldError;

/// Shows the errors and moves the focus to the error summary; returns whether there are no errors.
pub(super) fn show_errors(client: Client, errors: Vec<FieldError>) -> bool {
    let fine = errors.is_empty();
    client.errors.set(errors);
    if !fine {
        navigation::focus(ids::ERRORS);
    }
    fine
}
