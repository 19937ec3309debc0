//! Several options of a list.

use super::choice::{group, option};
use crate::ui::state::PageState;
use crate::ui::words;
use crate::ui::{ids, said};
use leptos::prelude::*;
use questionnaire::{Question, Several};

/// A group of check boxes, with a count of what is left to choose where the number matters.
pub(super) fn field(page: &PageState, question: &Question, several: &Several) -> AnyView {
    let options = several.options.codes().iter().enumerate().map(|(rank, code)| {
        let label = said::text(&page.catalogue, &words::option(several.options.name(), code));
        option(page, question, "checkbox", rank, code.as_str(), view! { <span>{label}</span> }.into_any())
    });
    let chosen = page.answers.get(question.id().as_str()).map_or(0, |answer| answer.values().len());
    let lang = words::choose_key(several, chosen).and_then(|key| page.catalogue.lang(key.name()));
    let count = words::choose(&page.catalogue, several, chosen);
    let count = count
        .map(|words| view! { <p class="limit scripted" id=ids::limit(question.id().as_str()) lang=lang>{words}</p> });
    view! {
        {group(page, question, view! { <div class="options">{options.collect_view()}</div> }.into_any())}
        {count}
    }
    .into_any()
}
