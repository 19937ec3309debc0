//! A point of a scale.

use super::choice::{clear, radio};
use super::question::{described_by, hints, label, message};
use super::state::App;
use super::words;
use leptos::prelude::*;
use questionnaire::{Question, Scale};

/// A row of radio buttons, the labelled points with their labels.
pub(super) fn field(question: &Question, scale: &Scale) -> AnyView {
    let app = App::here();
    let id = question.id().as_str();
    let points = (scale.first..=scale.last).enumerate().map(|(rank, point)| {
        let words = scale.labelled.contains(&point).then(|| view! { <span class="point-label">{app.text(words::point(question, point))}</span> });
        radio(app, question, rank, &point.to_string(), view! { <span class="point">{point.to_string()}</span>{words} }.into_any())
    });
    let (hints, ids) = hints(app, question);
    view! {
        <fieldset aria-describedby=described_by(app, id, ids)>
            <legend class="words">{label(app, question)}</legend>
            {hints}
            {message(app, id.to_owned())}
            <div class="scale">{points.collect_view()}</div>
        </fieldset>
        {clear(app, question)}
    }
    .into_any()
}
