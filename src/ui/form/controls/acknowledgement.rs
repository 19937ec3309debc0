//! The control of an acknowledgement: a statement to tick.

use crate::ids;
use crate::ui::form::parts::{Help, error_message, help, invalid, label};
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{OptionCode, Question};

/// A check box whose label is the statement.
pub(super) fn acknowledgement_field(page: &InitialState, question: &Question) -> AnyView {
    let id = question.id().to_string();
    let Help { view: hints, described_by } = help(&page.catalogue, question);
    let control = ids::control(&id);
    view! {
        {error_message(page, &id)}
        <label class="option acknowledgement" for=control>
            <input
                id=control.clone()
                type="checkbox"
                name=id.clone()
                value=OptionCode::YES
                checked=page.answers.has(&id, OptionCode::YES)
                required=question.is_required()
                aria-describedby=described_by
                aria-invalid=invalid(page, &id)
            />
            <span>{label(&page.catalogue, question)}</span>
        </label>
        {hints}
    }
    .into_any()
}
