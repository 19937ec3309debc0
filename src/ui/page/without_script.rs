//! The two steps after the form for a browser without scripts: check your answers, and the confirmation.

use super::frame::Frame;
use crate::i18n::{Catalogue, Key, key};
use crate::ui::island::{ChangeBy, Review};
use crate::ui::said;
use crate::ui::skeleton;
use crate::ui::state::Confirmed;
use leptos::prelude::*;
use questionnaire::{Form, RawAnswers};

/// How checked answers are sent.
#[derive(Clone)]
pub struct Sends {
    /// What is sent beside them: names and values.
    pub hidden: Vec<(&'static str, String)>,
    /// The words of the button.
    pub button: Key,
    /// What is to be known first.
    pub notice: Option<Key>,
}

/// The answers to check. They travel with the page, since the server keeps nothing before they are sent.
pub fn review(frame: &Frame, catalogue: &Catalogue, form: &Form, raw: &RawAnswers, sends: &Sends) -> AnyView {
    let answers = raw
        .iter()
        .flat_map(|(name, answer)| answer.values().iter().map(|value| (name.to_owned(), value.clone())))
        .chain(sends.hidden.iter().map(|(name, value)| ((*name).to_owned(), value.clone())))
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    let notice = sends.notice.map(|notice| view! { <p class="notice">{catalogue.say(notice)}</p> });
    let main = view! {
        <form method="post" class="check column">
            <h1>{said::text(catalogue, "title")}</h1>
            {notice}
            <h2>{said::say(catalogue, key::CHECK_HEADING)}</h2>
            <p class="lead">{said::say(catalogue, key::CHECK_LEAD)}</p>
            {answers.collect_view()}
            {Review(catalogue, form, raw, ChangeBy::Button)}
            {skeleton::privacy_notice(catalogue)}
            <p class="moves"><button class="button send" type="submit">{said::say(catalogue, sends.button)}</button></p>
        </form>
    };
    frame.around(main.into_any(), None)
}

/// The confirmation with the receipt code.
pub fn confirmation(frame: &Frame, catalogue: &Catalogue, form: &Form, code: &str, kind: Confirmed) -> AnyView {
    let main = view! {
        <div class="column sent">
            <h1>{said::text(catalogue, "title")}</h1>
            {skeleton::confirmation(catalogue, form, Some(code), kind)}
        </div>
    };
    frame.around(main.into_any(), None)
}
