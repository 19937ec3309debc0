//! Several options of a list.

use super::question::{described_by, hints, label, message};
use super::state::App;
use super::words;
use leptos::prelude::*;
use questionnaire::{Question, RawAnswer, Several};

/// A group of check boxes, with a count of what is left to choose where the number matters.
pub(super) fn field(question: &Question, several: &Several) -> AnyView {
    let app = App::here();
    let name = question.id().as_str();
    let boxes = several.options.codes().iter().enumerate().map(|(rank, code)| {
        let id = if rank == 0 { format!("c-{name}") } else { format!("c-{name}-{code}") };
        let input = id.clone();
        let checked = app.answers.with_untracked(|raw| raw.has(name, code.as_str()));
        view! {
            <label class="option" for=id>
                <input id=input type="checkbox" name=name.to_owned() value=code.to_string() checked=checked />
                <span>{app.text(words::option(several.options.name(), code))}</span>
            </label>
        }
        .into_any()
    });
    let (hints, ids) = hints(app, question);
    view! {
        <fieldset aria-describedby=described_by(app, name, ids)>
            <legend class="words">{label(app, question)}</legend>
            {hints}
            {message(app, name.to_owned())}
            <div class="options">{boxes.collect_view()}</div>
        </fieldset>
        {count(app, question, several)}
    }
    .into_any()
}

/// "2 more to choose", in step with the choosing.
fn count(app: App, question: &Question, several: &Several) -> AnyView {
    let name = question.id().to_string();
    let several = several.clone();
    let chosen = Memo::new(move |_| app.answers.with(|raw| raw.get(&name).map_or(0, |answer: &RawAnswer| answer.values().len())));
    let words = move || app.catalogue.with(|catalogue| words::choose(catalogue, &several, chosen.get()));
    view! { <p class="limit scripted">{words}</p> }.into_any()
}
