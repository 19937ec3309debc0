//! The control of a scale.

use super::options::{clear, group, option};
use crate::i18n::form_keys;
use crate::ui::message_view;
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{Question, Scale};

/// A row of radio buttons, one for each point; labelled points show their labels.
pub(super) fn scale_field(page: &InitialState, question: &Question, scale: &Scale) -> AnyView {
    let points = (scale.first..=scale.last).enumerate().map(|(rank, point)| {
        let words = scale
            .labelled
            .contains(&point)
            .then(|| message_view::message_by_key(&page.catalogue, &form_keys::scale_point_key(question, point)));
        let words = words.map(|words| view! { " "<span class="point-label">{words}</span> });
        let label = view! { <span class="point">{point.to_string()}{words}</span> };
        option(page, question, "radio", rank, &point.to_string(), label.into_any())
    });
    view! {
        {group(page, question, view! { <div class="scale">{points.collect_view()}</div> }.into_any())}
        {clear(page, question)}
    }
    .into_any()
}
