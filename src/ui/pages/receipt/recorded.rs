//! The recorded response for its receipt holder: on screen and in print, with the actions that are still possible.

use crate::i18n::{Catalogue, Key, key};
use crate::ids::{self, action};
use crate::ui::components::ChangeControl;
use crate::ui::form::component_view::answer_summary;
use crate::ui::form::receipts;
use crate::ui::pages::Layout;
use leptos::prelude::*;
use questionnaire::{Form, RawAnswers};

/// A recorded response. Instants are formatted as text.
#[derive(Clone)]
pub struct Recorded {
    /// The receipt code.
    pub code: String,
    /// The id under which the public answers are published.
    pub response_id: String,
    /// The language in which the response was given, by its own name.
    pub language: String,
    /// The time at which the response was received.
    pub received: String,
    /// The time of the last amendment.
    pub amended: Option<String>,
    /// The time at which the responses were published.
    pub published: Option<String>,
    /// All answers.
    pub answers: RawAnswers,
    /// Whether the private answers were erased at the end of their retention period.
    pub purged: bool,
    /// Whether the response can be amended now.
    pub may_amend: bool,
    /// Whether the receipt can be sent by mail.
    pub may_mail: bool,
    /// A message shown above the response.
    pub notice: Option<Key>,
}

/// The page of a recorded response.
pub fn receipt(layout: &Layout, catalogue: &Catalogue, form: &Form, recorded: &Recorded) -> AnyView {
    let say = |key: Key| catalogue.message(key);
    let notice = recorded.notice.map(|notice| view! { <p class="notice" role="alert">{say(notice)}</p> });
    let purged = recorded.purged.then(|| view! { <p class="notice">{say(key::RECEIPT_PURGED)}</p> });
    let main = view! {
        <div class="column check recorded">
            <h1>{catalogue.message_by_key("title")}</h1>
            {notice}
            <h2>{say(key::RECEIPT_HEADING)}</h2>
            {facts(catalogue, form, recorded)}
            {actions(catalogue, form, recorded)}
            <h2>{say(key::RECEIPT_ANSWERS)}</h2>
            {purged}
            {answer_summary(catalogue, form, &recorded.answers, ChangeControl::Nothing)}
        </div>
    };
    layout.render(main.into_any(), None)
}

/// The times of the response, its language, and the id under which it can be found in the open data.
fn facts(catalogue: &Catalogue, form: &Form, recorded: &Recorded) -> AnyView {
    let fact = |label: Key, words: &String| {
        view! { <div class="fact"><dt>{catalogue.message(label)}</dt><dd>{words.clone()}</dd></div> }.into_any()
    };
    let published = recorded.published.as_ref().map(|date| fact(key::RECEIPT_PUBLISHED_AT, date));
    view! {
        <dl class="facts">
            {fact(key::RECEIPT_RECEIVED_AT, &recorded.received)}
            {recorded.amended.as_ref().map(|date| fact(key::RECEIPT_AMENDED_AT, date))}
            {published}
            {fact(key::RECEIPT_LANGUAGE, &recorded.language)}
            <div class="fact">
                <dt>{catalogue.message(key::RECEIPT_ID)}</dt>
                <dd><code id=ids::RESPONSE_ID translate="no">{recorded.response_id.clone()}</code></dd>
            </div>
        </dl>
        {form.open_data().map(|_| view! { <p class="hint">{catalogue.message(key::RECEIPT_ID_HINT)}</p> })}
    }
    .into_any()
}

/// The actions that are still possible, and why the others are not.
fn actions(catalogue: &Catalogue, form: &Form, recorded: &Recorded) -> AnyView {
    let say = |key: Key| catalogue.message(key);
    let button = |class: &'static str, action: &'static str, label: Key| {
        view! { <button class=class type="submit" name=ids::body::ACTION value=action>{say(label)}</button> }.into_any()
    };
    let amend = recorded.may_amend.then(|| button("button", action::AMEND, key::RECEIPT_AMEND));
    // The notice above may already say that the form is closed, so this message is not repeated.
    let closed = !recorded.may_amend && recorded.notice != Some(key::RECEIPT_CLOSED);
    let closed = closed.then(|| view! { <p>{say(key::RECEIPT_CLOSED)}</p> });
    let mail = recorded.may_mail.then(|| button("button quiet", action::MAIL, key::MAIL_RECEIPT_SEND));
    let published = recorded.published.is_some();
    let withdraw = (!published).then(|| button("link danger", action::WITHDRAW, key::RECEIPT_WITHDRAW));
    let data = published.then(|| {
        let href = format!("/{}/open-data/", form.id());
        view! { <p>{say(key::RECEIPT_PUBLISHED_NOTICE)}" "<a href=href>{say(key::RECEIPT_OPEN_DATA)}</a></p> }
    });
    view! {
        <form class="receipt-actions" method="post" action=receipts(catalogue, form)>
            <input type="hidden" name=ids::body::RECEIPT_CODE value=recorded.code.clone() />
            {closed}
            {data}
            <p class="moves">
                {amend}
                {button("button quiet", action::DOWNLOAD, key::SENT_DOWNLOAD)}
                {mail}
                <button class="button quiet scripted" type="button" data-print>{say(key::PRINT)}</button>
                {withdraw}
            </p>
        </form>
    }
    .into_any()
}
