//! The fields of the letter that tells a person how their request was answered.

use crate::i18n::{Key, key};
use crate::ui::message_view::message;
use crate::ui::workspace::address_input::address_input;
use crate::ui::workspace::review::textarea;
use crate::ui::workspace::{Frame, fields};
use crate::workspace::Act;
use leptos::prelude::*;

/// What is typed for the letter.
#[derive(Clone, Debug)]
pub struct RequestLetterFields {
    /// The languages of the site, each with its tag.
    pub languages: Vec<(String, String)>,
    /// The language of a letter to another address than the one in the response.
    pub language: String,
    /// Whether a letter is wanted.
    pub is_wanted: bool,
    /// The other address.
    pub address: String,
    /// What the letter says besides, in the language of the person.
    pub words: String,
}

/// The fields.
pub(super) fn letter_fields(frame: &Frame, letter: &RequestLetterFields) -> AnyView {
    let catalogue = &frame.catalogue;
    let label = |words: Key| view! { <span>{message(catalogue, words)}</span> };
    let language = |(tag, name): &(String, String)| {
        view! { <option value=tag.clone() lang=tag.clone() selected=*tag == letter.language>{name.clone()}</option> }
    };
    view! {
        <fieldset class="stack">
            <legend>{message(catalogue, key::WORKSPACE_REQUEST_LETTER)}</legend>
            <label class="choice">
                <input type="checkbox" name=fields::TELL value=fields::YES checked=letter.is_wanted />
                {label(key::WORKSPACE_REQUEST_TELL)}
            </label>
            <label>
                {label(key::WORKSPACE_REQUEST_WORDS)}
                <textarea name=fields::WORDS rows="3" maxlength=Act::LONGEST_REASON dir="auto" inner_html=textarea(&letter.words)></textarea>
            </label>
            <label>
                {label(key::WORKSPACE_REQUEST_OTHER_ADDRESS)}
                {address_input(letter.address.clone(), "off", false)}
            </label>
            <label>
                {label(key::WORKSPACE_REQUEST_OTHER_LANGUAGE)}
                <select name=fields::LANGUAGE>{letter.languages.iter().map(language).collect_view()}</select>
            </label>
        </fieldset>
    }
    .into_any()
}
