//! Check your answers: every question asked, what was answered, and a way to change it.

use super::state::{Act, App, Sending, Step};
use super::words;
use crate::i18n::{Catalogue, key};
use leptos::prelude::*;
use questionnaire::{Choice, Form, Kind, OptionList, Question, RawAnswers, Section, asked};

/// How an answer is changed: by an address within the form's page, or, without scripts, by sending everything back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ChangeBy {
    /// A link to the field.
    Link,
    /// A button of a form that holds every answer.
    Button,
}

/// The last step before sending, once one is there.
#[component]
pub(super) fn CheckStep() -> impl IntoView {
    let app = App::here();
    move || (app.step.get() == Step::Check).then(|| check(app))
}

fn check(app: App) -> AnyView {
    let form = app.form();
    let answers = move || app.answers.with(|raw| app.catalogue.with(|catalogue| rows(catalogue, &form, raw, ChangeBy::Link)));
    let busy = move || app.sending.get() == Sending::Busy;
    let send_key = move || if busy() { key::CHECK_SENDING } else { key::CHECK_SEND };
    let failure = move || match app.sending.get() {
        Sending::Failed(why) => Some(view! {
            <div class="summary" id="failure" tabindex="-1" role="alert">
                <h2>{app.say(key::SEND_HEADING)}</h2>
                <p>{app.say(why)}</p>
            </div>
        }),
        _ => None,
    };
    view! {
        <section class="check" aria-labelledby="check-heading">
            {failure}
            <h2 id="check-heading" tabindex="-1">{app.say(key::CHECK_HEADING)}</h2>
            <p class="lead">{app.say(key::CHECK_LEAD)}</p>
            {answers}
            {notice(app)}
            <p class="moves">
                <button class="button send" type="button" aria-disabled=move || busy().then_some("true") on:click=move |_| app.act.run(Act::Send)>
                    {move || app.format(send_key(), &[])}
                </button>
            </p>
        </section>
    }
    .into_any()
}

/// What becomes of the answers, said before they are sent (RGPD, article 13).
fn notice(app: App) -> AnyView {
    view! { <p class="notice">{app.say(key::CHECK_NOTICE)}" "<a href="privacy" target="_blank">{app.say(key::CHECK_NOTICE_LINK)}</a></p> }.into_any()
}

/// The answers by section.
pub fn rows(catalogue: &Catalogue, form: &Form, raw: &RawAnswers, by: ChangeBy) -> AnyView {
    form.sections().iter().map(|section| section_rows(catalogue, form, section, raw, by)).collect_view().into_any()
}

fn section_rows(catalogue: &Catalogue, form: &Form, section: &Section, raw: &RawAnswers, by: ChangeBy) -> AnyView {
    let rows = section.questions().iter().filter(|question| asked(form, question, raw)).map(|question| row(catalogue, question, raw, by));
    view! {
        <h3>{catalogue.text(&words::section(section))}</h3>
        <dl class="answers">{rows.collect_view()}</dl>
    }
    .into_any()
}

fn row(catalogue: &Catalogue, question: &Question, raw: &RawAnswers, by: ChangeBy) -> AnyView {
    let value = answer(catalogue, question, raw);
    let none = value.is_none();
    let private = question.is_private().then(|| view! { <span class="tag">{catalogue.say(key::CHECK_PRIVATE)}</span> });
    let short = catalogue.text(&words::detail(question, "short"));
    let change = view! { <span>{catalogue.say(key::CHANGE)}</span><span class="visually-hidden">{format!(" {short}")}</span> };
    let change = match by {
        ChangeBy::Link => view! { <a href=format!("#c-{}", question.id())>{change}</a> }.into_any(),
        ChangeBy::Button => view! { <button class="link" type="submit" name="change" value=question.id().to_string()>{change}</button> }.into_any(),
    };
    view! {
        <div class="row">
            <dt>{catalogue.text(&words::question(question))}{private}</dt>
            <dd class="answer" class:none=none dir="auto">{value.unwrap_or_else(|| catalogue.say(key::ANSWER_NONE))}</dd>
            <dd class="change">{change}</dd>
        </div>
    }
    .into_any()
}

/// What was answered, in words; unknown codes as they are.
fn answer(catalogue: &Catalogue, question: &Question, raw: &RawAnswers) -> Option<String> {
    let given = raw.get(question.id().as_str())?.values();
    let option = |list: &OptionList, value: &str| {
        let code = list.codes().iter().find(|code| code.as_str() == value);
        code.map_or_else(|| value.to_owned(), |code| catalogue.text(&words::option(list.name(), code)))
    };
    let words: Vec<_> = match question.kind() {
        Kind::Choice(Choice { options, .. }) => {
            let other = question.other_control().map(|control| raw.first(&control).trim().to_owned());
            let chosen = given.iter().map(|value| option(options, value));
            chosen.chain(other.filter(|text| !text.is_empty() && given.iter().any(|value| value == "other"))).collect()
        }
        Kind::Several(several) => given.iter().map(|value| option(&several.options, value)).collect(),
        Kind::Scale(scale) => given.iter().map(|value| scale_words(catalogue, question, &scale.labelled, value)).collect(),
        Kind::Text(_) | Kind::Email { .. } => given.to_vec(),
    };
    Some(words.join("\n"))
}

fn scale_words(catalogue: &Catalogue, question: &Question, labelled: &[u8], value: &str) -> String {
    match labelled.iter().find(|point| point.to_string() == value) {
        Some(point) => format!("{value} ({})", catalogue.text(&words::point(question, *point))),
        None => value.to_owned(),
    }
}
