//! Errors, shown to the person. This module does not judge answers.

use super::context::Client;
use super::navigation;
use crate::ids;
use leptos::prelude::*;
use questionnaire::FieldError;

/// Shows the errors, the focus on their summary; says whether there are none.
pub(super) fn show_errors(client: Client, errors: Vec<FieldError>) -> bool {
    let fine = errors.is_empty();
    client.errors.set(errors);
    if !fine {
        navigation::focus(ids::ERRORS);
    }
    fine
}
