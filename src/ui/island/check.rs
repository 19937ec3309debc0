//! Check your answers: every question asked, what was answered, and a way to change it.

use super::Confirmed;
use crate::i18n::{Catalogue, key};
use crate::ui::state::{Act, App, Sending, Step};
use crate::ui::words;
use leptos::either::Either;
use leptos::prelude::*;
use questionnaire::{Form, Question, RawAnswers, asked};

/// How an answer is changed: by an address within the form's page, or, without scripts, by sending everything back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ChangeBy {
    /// A link to the field.
    Link,
    /// A button of a form that holds every answer.
    Button,
    /// Not here: these are the answers that were recorded.
    Nothing,
}

/// The last step before sending, once one is there.
#[component]
pub fn CheckStep() -> impl IntoView {
    let app = App::here();
    let busy = move || app.sending.get() == Sending::Busy;
    let send = move || {
        app.format(
            match app.confirmed() {
                _ if busy() => key::CHECK_SENDING,
                Confirmed::Sent => key::CHECK_SEND,
                Confirmed::Amended => key::AMEND_SEND,
            },
            &[],
        )
    };
    let failure = move || match app.sending.get() {
        Sending::Failed(why) => Some(view! {
            <div class="summary" id="failure" tabindex="-1" role="alert">
                <h2 lang=app.lang(key::SEND_HEADING)>{app.say(key::SEND_HEADING)}</h2>
                <p lang=app.lang(why)>{app.say(why)}</p>
            </div>
        }),
        _ => None,
    };
    let waiting = move || (app.sending.get() == Sending::Waiting).then(|| Waiting(app));
    let review = move || Review(&app.catalogue.read(), &app.form(), &app.answers.read(), ChangeBy::Link);
    let check = move || {
        view! {
            <section class="check" aria-labelledby="check-heading">
                {failure}
                {waiting}
                <h2 id="check-heading" tabindex="-1" lang=app.lang(key::CHECK_HEADING)>{app.say(key::CHECK_HEADING)}</h2>
                <p class="lead" lang=app.lang(key::CHECK_LEAD)>{app.say(key::CHECK_LEAD)}</p>
                {review}
                {PrivacyNotice(&app.catalogue.read())}
                <p class="moves">
                    <button class="button send" type="button" lang=app.lang(key::CHECK_SEND) aria-disabled=move || busy().then_some("true") on:click=move |_| app.act.run(Act::Send)>
                        {send}
                    </button>
                </p>
            </section>
        }
    };
    move || (app.step.get() == Step::Check).then(check)
}

/// Said while the answers wait for a network.
#[expect(non_snake_case, reason = "it stands where components stand")]
fn Waiting(app: App) -> impl IntoView {
    view! {
        <div class="waiting" id="waiting" tabindex="-1">
            <h2>{app.say(key::WAITING_HEADING)}</h2>
            <p>{app.say(key::WAITING)}</p>
            <p><button type="button" class="link" on:click=move |_| app.act.run(Act::CancelWaiting)>{app.say(key::WAITING_CANCEL)}</button></p>
        </div>
    }
}

/// What becomes of the answers, said before they are sent (RGPD, article 13).
#[expect(non_snake_case, reason = "it stands where components stand")]
pub fn PrivacyNotice(catalogue: &Catalogue) -> impl IntoView + use<> {
    view! {
        <p class="notice">
            <span lang=catalogue.lang(key::CHECK_NOTICE.name())>{catalogue.say(key::CHECK_NOTICE)}</span>
            " "
            <a href=format!("/{}/privacy", catalogue.locale()) target="_blank" lang=catalogue.lang(key::CHECK_NOTICE_LINK.name())>{catalogue.say(key::CHECK_NOTICE_LINK)}</a>
        </p>
    }
}

/// The answers by section.
#[expect(non_snake_case, reason = "it stands where components stand")]
pub fn Review(catalogue: &Catalogue, form: &Form, raw: &RawAnswers, by: ChangeBy) -> impl IntoView + use<> {
    let section = |section: &questionnaire::Section| {
        let asked = section.questions().iter().filter(|question| asked(form, question, raw));
        let rows: Vec<_> = asked.map(|question| row(catalogue, question, raw, by)).collect();
        view! { <h3 lang=catalogue.lang(&words::section(section))>{catalogue.text(&words::section(section))}</h3><dl class="answers">{rows}</dl> }
    };
    form.sections().iter().map(section).collect::<Vec<_>>()
}

fn row(catalogue: &Catalogue, question: &Question, raw: &RawAnswers, by: ChangeBy) -> impl IntoView + use<> {
    let value = words::answer(catalogue, question, raw);
    let none = value.is_none();
    let private = question.is_private().then(|| view! { <span class="tag" lang=catalogue.lang(key::CHECK_PRIVATE.name())>{catalogue.say(key::CHECK_PRIVATE)}</span> });
    let short = format!(" {}", catalogue.text(&words::detail(question, "short")));
    let change = view! { <span lang=catalogue.lang(key::CHANGE.name())>{catalogue.say(key::CHANGE)}</span><span class="visually-hidden">{short}</span> };
    let change = match by {
        ChangeBy::Link => Some(Either::Left(view! { <a href=format!("#c-{}", question.id())>{change}</a> })),
        ChangeBy::Button => Some(Either::Right(
            view! { <button class="link" type="submit" name="change" value=question.id().to_string()>{change}</button> },
        )),
        ChangeBy::Nothing => None,
    };
    let change = change.map(|change| view! { <dd class="change">{change}</dd> });
    view! {
        <div class="row">
            <dt><span lang=catalogue.lang(&words::question(question))>{catalogue.text(&words::question(question))}</span>{private}</dt>
            <dd class="answer" class:none=none dir="auto">{value.unwrap_or_else(|| catalogue.say(key::ANSWER_NONE))}</dd>
            {change}
        </div>
    }
}
