//! The form in which a coder gives a text its codes. Nothing is chosen beforehand but what the coder gave the text before.

use super::near_texts::near_texts;
use super::suggested::suggested_codes;
use super::text_view::{CodeChoice, CodingText};
use super::{CodingAddress, parameter};
use crate::i18n::{Catalogue, Key, key};
use crate::ids::coding as names;
use crate::ui::message_view::message;
use crate::ui::pages::number_format::counted_view;
use crate::ui::theme_caution::caution_mark;
use crate::ui::workspace::keys::key_hint;
use leptos::prelude::*;

/// The form of this text.
pub(super) fn text_form(
    catalogue: &Catalogue,
    address: &CodingAddress,
    (themes, reserved): (&[CodeChoice], &[CodeChoice]),
    text: &CodingText,
) -> AnyView {
    let typed = &text.typed;
    let choices = |choices: &[CodeChoice]| {
        choices.iter().map(|choice| code_choice(catalogue, choice, typed.codes.contains(&choice.code))).collect_view()
    };
    let switch = |name: &'static str, letter: &'static str, label: Key, is_on: bool| {
        view! {
            <label class="choice">
                <input type="checkbox" name=name value="yes" checked=is_on data-key=letter />
                <span>{message(catalogue, label)}{key_hint(letter)}</span>
            </label>
        }
    };
    view! {
        <form class="review-decision" method="post" action=address.codings(&text.control)>
            <input type="hidden" name=parameter::SEEN value=text.seen.clone() />
            <input type="hidden" name=parameter::TEXT value=text.response_id.clone() />
            {text.suggested.as_ref().map(|suggested| view! { <input type="hidden" name=parameter::SUGGESTED value=suggested.state.clone() /> })}
            <fieldset>
                <legend>{message(catalogue, key::CODING_CHOOSE)}</legend>
                <div class="field" data-coding-find hidden>
                    <label for=names::FIND_FIELD>{message(catalogue, key::CODING_FIND)}{key_hint("/")}</label>
                    <input id=names::FIND_FIELD type="search" autocomplete="off" data-key="/" />
                </div>
                <div class="code-choices">{choices(themes)}</div>
                <div class="code-choices">{choices(reserved)}</div>
            </fieldset>
            {text.suggested.as_ref().map(|suggested| suggested_codes(catalogue, suggested, &text.locale))}
            {switch(parameter::DOUBT, "f", key::CODING_DOUBT, typed.is_doubtful)}
            {switch(parameter::QUOTE, "q", key::CODING_QUOTE, typed.is_quotable)}
            <div class="field">
                <label for=names::MEMO_FIELD>{message(catalogue, key::CODING_MEMO)}{key_hint("m")}</label>
                <input id=names::MEMO_FIELD name=parameter::MEMO type="text" maxlength="1000" autocomplete="off" dir="auto" value=typed.memo.clone() data-key="m" />
            </div>
            {(text.equal > 0).then(|| view! {
                <label class="choice">
                    <input type="checkbox" name=parameter::EQUAL value="yes" data-key="=" />
                    <span>{counted_view(catalogue, key::CODING_EQUAL, text.equal)}{key_hint("=")}</span>
                </label>
            })}
            {near_texts(catalogue, &text.near)}
            <div class="review-moves">
                <button class="button" type="submit" name=parameter::ACTION value="code" data-key="enter">
                    {message(catalogue, key::CODING_RECORD)}{key_hint("↵")}
                </button>
                <a class="button quiet" href=address.next(&text.control, &text.response_id) data-key="j">
                    {message(catalogue, key::CODING_NEXT)}{key_hint("j")}
                </a>
            </div>
        </form>
    }
    .into_any()
}

pub(super) fn code_choice(catalogue: &Catalogue, choice: &CodeChoice, is_given: bool) -> AnyView {
    let class = if choice.is_below { "choice below" } else { "choice" };
    let label = view! {
        <bdi lang=choice.language.clone()>{choice.label.words.clone()}</bdi>
        {caution_mark(catalogue, choice.label.caution)}
    };
    if choice.is_heading {
        return view! { <p class="code-heading">{label}</p> }.into_any();
    }
    let letter = choice.key.map(|key| key.to_string());
    let hint = letter.as_deref().map(key_hint);
    let definition = (!choice.definition.is_empty())
        .then(|| view! { <small class="hint" dir="auto">{choice.definition.clone()}</small> });
    view! {
        <label class=class data-coding-choice>
            <input type="checkbox" name=parameter::CODE value=choice.code.clone() checked=is_given data-key=letter />
            <span>{label}{hint}{definition}</span>
        </label>
    }
    .into_any()
}
