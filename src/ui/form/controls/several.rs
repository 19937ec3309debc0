//! The control of a multiple choice.

use super::options::{group, option};
use crate::i18n::form_keys;
use crate::ids;
use crate::ui::message_view;
use crate::ui::messages;
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{MultipleChoice, Question};

/// A group of check boxes, with a count of the options left to choose if their number is limited.
pub(super) fn multiple_choice_field(page: &InitialState, question: &Question, several: &MultipleChoice) -> AnyView {
    let options = several.options.codes().iter().enumerate().map(|(rank, code)| {
        let label = message_view::message_by_key(&page.catalogue, &form_keys::option_key(several.options.name(), code));
        option(page, question, "checkbox", rank, code.as_str(), view! { <span>{label}</span> }.into_any())
    });
    let chosen = page.answers.get(question.id().as_str()).map_or(0, |answer| answer.values().len());
    let lang = messages::remaining_choices_key(several, chosen).and_then(|key| page.catalogue.lang(key.name()));
    let count = messages::remaining_choices(&page.catalogue, several, chosen);
    let count = count
        .map(|words| view! { <p class="limit scripted" id=ids::limit(question.id().as_str()) lang=lang>{words}</p> });
    view! {
        {group(page, question, view! { <div class="options">{options.collect_view()}</div> }.into_any())}
        {count}
    }
    .into_any()
}
