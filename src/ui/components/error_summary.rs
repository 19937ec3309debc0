//! The error summary: all errors at the top of the page, each with a link to its control. It follows the GOV.UK pattern.

use crate::i18n::{Catalogue, key};
use crate::ids;
use crate::ui::messages;
use crate::ui::number::number;
use leptos::prelude::*;
use questionnaire::{FieldError, Form};

/// The error summary, if there are errors. The client focuses it when it appears.
#[expect(non_snake_case, reason = "it stands where components stand")]
pub fn ErrorSummary(catalogue: &Catalogue, form: &Form, errors: &[FieldError]) -> Option<impl IntoView + use<>> {
    let item = |error: &FieldError| {
        // An error whose name belongs to no question has no control to link to.
        let question = form.question_for_control(&error.question);
        let href = question.map(|_| ids::link(&ids::control(&error.question)));
        let lang = catalogue.lang(&messages::error_key(catalogue, error));
        view! { <li><a href=href lang=lang>{question.and_then(number)}{messages::error(catalogue, error)}</a></li> }
    };
    let items: Vec<_> = errors.iter().map(item).collect();
    // Only a child element has the role `alert`. On the box itself, the alert would keep some screen readers from announcing
    // the focus on the box.
    (!items.is_empty()).then(|| {
        view! {
            <div class="summary" id=ids::ERRORS tabindex="-1">
                <div role="alert">
                    <h2 lang=catalogue.lang(key::ERROR_HEADING.name())>{catalogue.message(key::ERROR_HEADING)}</h2>
                    <ul>{items}</ul>
                </div>
            </div>
        }
    })
}
