//! Answers that are not in the form any more, to be copied.

use crate::i18n::{Catalogue, key};
use crate::ui::state::{Act, App, Aside, Reason};
use crate::ui::words;
use leptos::prelude::*;
use questionnaire::{Form, RawAnswers};

/// The answers put aside, while there are any.
#[expect(non_snake_case, reason = "it stands where components stand")]
pub(super) fn Asides(app: App) -> impl IntoView {
    let item = move |(rank, aside): (usize, &Aside)| {
        let catalogue = app.catalogue.read();
        let reason = match aside.reason {
            Reason::OtherTab => key::ASIDE_OTHER_TAB,
            Reason::NoPlace => key::ASIDE_NO_PLACE,
        };
        let (id, named_by) = (format!("aside-{rank}"), format!("aside-{rank}-name"));
        let (name, text) = words_of(&catalogue, &app.form(), aside);
        view! {
            <li>
                <p class="aside-name" id=named_by.clone()>{name}</p>
                <p>{catalogue.say(reason)}</p>
                <textarea id=id readonly rows="3" dir="auto" aria-labelledby=named_by prop:value=text></textarea>
                <button type="button" class="link" on:click=move |_| app.act.run(Act::Copy(rank))>{catalogue.say(key::ASIDE_COPY)}</button>
            </li>
        }
    };
    let all = move || {
        view! {
            <section class="asides" aria-labelledby="asides-heading">
                <h2 id="asides-heading">{app.say(key::ASIDE_HEADING)}</h2>
                <ul>{move || app.asides.read().iter().enumerate().map(item).collect::<Vec<_>>()}</ul>
                <button type="button" class="button quiet" on:click=move |_| app.act.run(Act::Dismiss)>{app.say(key::ASIDE_DISMISS)}</button>
            </section>
        }
    };
    let some = Memo::new(move |_| !app.asides.read().is_empty());
    move || some.get().then(all)
}

/// The question in short, where the form has it, and what was answered, in words as far as there are any.
fn words_of(catalogue: &Catalogue, form: &Form, aside: &Aside) -> (String, String) {
    let question = form.question_of_control(&aside.control);
    let name =
        question.map_or_else(|| aside.control.clone(), |question| catalogue.text(&words::detail(question, "short")));
    let mut alone = RawAnswers::default();
    alone.set(&aside.control, aside.answer.clone());
    let words = question.and_then(|question| words::answer(catalogue, question, &alone));
    (name, words.unwrap_or_else(|| aside.answer.values().join("\n")))
}
