//! One option among several, with a free text beside "other" where the question offers one.

use super::question::{described_by, hints, label, message};
use super::state::{Act, App};
use super::text::text_area;
use super::words;
use crate::i18n::key;
use leptos::prelude::*;
use questionnaire::{Choice, OptionCode, Question};

/// A group of radio buttons, whose legend is the question.
pub(super) fn field(question: &Question, choice: &Choice) -> AnyView {
    let app = App::here();
    let id = question.id().as_str();
    let options = choice.options.codes().iter().enumerate().map(|(rank, code)| {
        let label = app.text(words::option(choice.options.name(), code));
        radio(app, question, rank, code.as_str(), view! { <span>{label}</span> }.into_any())
    });
    let other = choice.other_max.zip(question.other_control()).map(|(max, control)| other(app, question, control, max));
    let (hints, ids) = hints(app, question);
    view! {
        <fieldset aria-describedby=described_by(app, id, ids)>
            <legend class="words">{label(app, question)}</legend>
            {hints}
            {message(app, id.to_owned())}
            <div class="options">{options.collect_view()}</div>
            {other}
        </fieldset>
        {clear(app, question)}
    }
    .into_any()
}

/// One radio button with its label. The first one of a question bears the id that messages lead to.
pub(super) fn radio(app: App, question: &Question, rank: usize, value: &str, label: AnyView) -> AnyView {
    let name = question.id().as_str();
    let id = if rank == 0 { format!("c-{name}") } else { format!("c-{name}-{value}") };
    let input = id.clone();
    let checked = app.answers.with_untracked(|raw| raw.has(name, value));
    view! {
        <label class="option" for=id>
            <input id=input type="radio" name=name.to_owned() value=value.to_owned() checked=checked required=question.is_required() />
            {label}
        </label>
    }
    .into_any()
}

/// The free text, asked only while "other" is chosen.
fn other(app: App, question: &Question, control: String, max: usize) -> AnyView {
    let name = question.id().to_string();
    let unasked = Memo::new(move |_| app.answers.with(|raw| raw.first(&name).trim() != OptionCode::OTHER));
    view! {
        <div class="other" id=format!("q-{control}") class:unasked=unasked>
            <label for=format!("c-{control}")>{app.text(words::detail(question, "other"))}</label>
            {message(app, control.clone())}
            {text_area(app, &control, max, Vec::new())}
        </div>
    }
    .into_any()
}

/// A chosen option can be taken back where no answer is needed. There is no such thing without scripts.
pub(super) fn clear(app: App, question: &Question) -> Option<AnyView> {
    if question.is_required() {
        return None;
    }
    let name = question.id().to_string();
    let chosen = {
        let name = name.clone();
        Memo::new(move |_| app.answers.with(|raw| raw.get(&name).is_some()))
    };
    let clear = move || {
        let name = name.clone();
        chosen.get().then(|| {
            view! { <button class="clear" type="button" on:click=move |_| app.act.run(Act::Clear(name.clone()))>{app.say(key::CLEAR)}</button> }
        })
    };
    Some(view! { <p class="clearing scripted">{clear}</p> }.into_any())
}
