//! The two steps after the form for a browser without scripts: check your answers, and the confirmation.

use super::frame::Frame;
use crate::i18n::{Catalogue, key};
use crate::ui::island::{ChangeBy, PrivacyNotice, Review, SentNote};
use crate::ui::said;
use leptos::prelude::*;
use questionnaire::{Form, RawAnswers};

/// The answers to check. They travel with the page, since the server keeps nothing before they are sent.
pub fn review(frame: &Frame, catalogue: &Catalogue, form: &Form, raw: &RawAnswers, submission_id: String) -> AnyView {
    let hidden = raw.iter().flat_map(|(name, answer)| {
        answer.values().iter().map(|value| view! { <input type="hidden" name=name.to_owned() value=value.clone() /> })
    });
    let main = view! {
        <form method="post" class="check column">
            <h1>{said::text(catalogue, "title")}</h1>
            <h2>{said::say(catalogue, key::CHECK_HEADING)}</h2>
            <p class="lead">{said::say(catalogue, key::CHECK_LEAD)}</p>
            {hidden.collect_view()}
            <input type="hidden" name="submission_id" value=submission_id />
            {Review(catalogue, form, raw, ChangeBy::Button)}
            {PrivacyNotice(catalogue)}
            <p class="moves"><button class="button send" type="submit">{said::say(catalogue, key::CHECK_SEND)}</button></p>
        </form>
    };
    frame.around(main.into_any(), None)
}

/// The confirmation with the receipt code.
pub fn confirmation(frame: &Frame, catalogue: &Catalogue, code: String) -> AnyView {
    let main = view! {
        <div class="column sent">
            <h1>{said::text(catalogue, "title")}</h1>
            {SentNote(catalogue, code)}
        </div>
    };
    frame.around(main.into_any(), None)
}
